using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// A grid whose rows are areas (区县 over 渝中区, 江北区), with measures across, or with the measures in a column of their own, or with years across and the
/// measure in the caption, is laid out as a plan prints it: a measure a row, a column for each area and year. Each figure keeps its line.
/// </summary>
internal static class AreaTables
{
    private const int MostColumns = 60;
    private const int MostHeaderRows = 5;
    private const int MostRowsAbove = 12;
    private const int LongestArea = 14;

    private static readonly string[] CategoryEnds = ["工程", "行动", "情况", "方面", "领域", "指标", "类", "事业", "任务", "项目"];
    private static readonly string[] OfficeEnds = ["局", "委", "办", "厅", "部门", "联", "团市委", "委员会", "办公室", "中心"];
    private static readonly string[] Asides = ["完成比", "完成率", "完成进度", "占年", "占目标", "占全年", "占任务", "排名", "排序", "位次", "名次", "电话", "联系", "邮编", "代码", "编码", "日期", "备注"];
    private static readonly string[] CaptionStarts = ["各县(市、区)", "各区(县)", "各区县(自治县)", "各区县", "各县区", "各市县", "各地区", "各区", "各县", "分区县", "分县区", "分地区", "全市", "全区", "全县", "全省"];
    private static readonly string[] CaptionEnds = ["目标任务分解表", "任务分解表", "目标分解表", "进展情况表", "完成情况表", "进展情况", "完成情况", "统计表", "情况表", "一览表", "明细表", "汇总表", "分解表", "任务分解", "情况", "统计", "表"];
    private static readonly string[] NoMeasure = ["指标", "目标", "任务", "情况", "主要", "数据", "基本", "进展", "工程", "实事", "项目", "工作", "和", "及", "与", "、", "，", ",", "统计", "公报", "年鉴", "报告"];

    private static readonly char[] CaptionNumbers = [.. "附件续表专栏0123456789.-—一二三四五六七八九十:"];

    /// <summary>What a grid of areas gives.</summary>
    /// <param name="Grids">The grids laid out anew; several where one would be too wide.</param>
    /// <param name="Unknown">Areas that are not known, whose figures are left out, with their lines.</param>
    internal sealed record Found(ImmutableArray<ImmutableArray<ImmutableArray<GridCell>>> Grids, ImmutableArray<(int Line, string Area)> Unknown);

    /// <summary>The grid laid out anew; null when its rows are no areas, or when they are and what they give cannot be told.</summary>
    public static Found? Spread(ImmutableArray<ImmutableArray<GridCell>> rows, string caption, Func<string, bool> isArea)
    {
        if (Body(rows, isArea) is not var (from, to, areaColumn, known) || Head(rows, from, areaColumn) is not { } start || start >= from)
            return null;

        // Two areas that are known show what the rows are; with one, or none, the header has to say it.
        if (known < 2 && !HeaderWords.IsAreaCorner(string.Concat(Pieces(rows, start, from, areaColumn))))
            return null;
        for (var r = 0; r < start; r++)
        {
            if (rows[r].FirstOrDefault(c => c.Text.Text.Trim().Length > 4 && !c.Text.Text.AsSpan().TrimStart(" (（").StartsWith("单位", StringComparison.Ordinal)) is { } title)
                caption = title.Text.Text;
        }

        var width = rows[start..to].Max(r => r.Length);
        var headers = Enumerable.Range(0, width).Select(c => Pieces(rows, start, from, c)).ToList();
        if (GridProjects.IsHeader(headers.ConvertAll(string.Concat)) || headers.Count - 1 > MostColumns)
            return null;
        var names = headers.FindIndex(h => HeaderWords.Read(string.Concat(h))?.Role == ColumnRole.Name);
        if (names == areaColumn)
            names = -1;
        var unit = headers.FindIndex(h => HeaderWords.Read(string.Concat(h))?.Role == ColumnRole.Unit);
        if (unit == areaColumn)
            unit = -1;
        var year = headers.FindIndex(h => string.Concat(h) is "年份" or "年度" or "年" or "时间" or "统计年份" or "数据年份");
        var measure = names < 0 ? OfCaption(caption) : "";
        var values = new List<(int Column, string Name, string Value)>();
        var rates = new List<int>();
        for (var c = 0; c < width; c++)
        {
            if (c == areaColumn || c == names || c == unit || c == year || headers[c].Count == 0 || OfHeader(headers[c], headers, areaColumn) is not var (name, value))
                continue;
            if (HeaderWords.Read(headers[c][^1]) is { Measure.Length: > 0 })
            {
                // 完成比例 below 城镇新增就业, or beside the figures of the measure that the caption names.
                if (names >= 0 || (name.Length == 0 && measure.Length == 0))
                    continue;
                rates.Add(values.Count);
                name = (name.Length == 0 ? measure : name) + headers[c][^1];
            }
            else if (name.Length == 0)
            {
                name = measure;
            }

            if (names >= 0 ? value.Length == 0 && year < 0 : name.Length == 0)
                return null;
            values.Add((c, name, value));
        }

        // A rate of completion is of the time of what was done.
        var done = values.Where((v, i) => !rates.Contains(i)).Select(v => v.Value).FirstOrDefault(v => HeaderWords.StatusOf(v) == Compare.Model.Observations.ValueStatus.Actual || IsDone(v));
        foreach (var rate in rates)
            values[rate] = values[rate] with { Value = done ?? "实际完成" };

        // 救助类别 beside 对象(人) and 支出(万元): words that come again with every area tell the measures apart.
        var kind = names >= 0 ? -1 : values.FindIndex(v => IsKind(rows, from, to, v.Column));
        var kindColumn = kind < 0 ? -1 : values[kind].Column;
        if (kind >= 0)
            values.RemoveAt(kind);
        if (values.Count == 0 || values.Select(v => (v.Name, v.Value)).Distinct().Count() < values.Count || !AreFigures(rows, from, to, values))
            return null;
        return Lay(rows, start, from, to, areaColumn, names, kindColumn, unit, year, values, isArea);
    }

    // The rows with areas: from the first to the last of them, all in one of the first columns.
    private static (int From, int To, int Column, int Known)? Body(ImmutableArray<ImmutableArray<GridCell>> rows, Func<string, bool> isArea)
    {
        for (var c = 0; c < 3; c++)
        {
            var first = -1;
            for (var r = 1; r < Math.Min(rows.Length, MostRowsAbove) && first < 0; r++)
            {
                if (c < rows[r].Length && IsAreaRow(r, c))
                    first = r;
            }

            if (first < 0)
                continue;
            var known = 0;
            var like = 0;
            var to = first;
            for (; to < rows.Length; to++)
            {
                var text = Text(rows[to], c);
                if (rows[to].All(x => string.IsNullOrWhiteSpace(x.Text.Text)))
                    continue;
                if (TableNotes.IsNote(FirstText(rows[to])))
                    break;
                if (isArea(text))
                    known++;
                else if (MayBeArea(text))
                    like++;
                else if (text.Length > 0 && !IsWhole(text))
                    return null;
            }

            return known + like >= 2 ? (first, to, c, known) : null;
        }

        return null;

        bool IsAreaRow(int r, int c)
        {
            var text = Text(rows[r], c);
            return isArea(text) || (MayBeArea(text) && !HeaderWords.IsAreaCorner(text) && HeaderWords.Read(text) is null) || (IsWhole(text) && r + 1 < rows.Length && (isArea(Text(rows[r + 1], c)) || MayBeArea(Text(rows[r + 1], c))));
        }
    }

    // The header's rows end above the first area and begin below the last row of one text.
    private static int? Head(ImmutableArray<ImmutableArray<GridCell>> rows, int from, int areaColumn)
    {
        var start = from;
        while (start > 0 && from - start < MostHeaderRows && rows[start - 1].Select(c => c.Text.Text.Trim()).Where(t => t.Length > 0).Distinct().Count() > 1)
            start--;

        // What stands above the areas is one word, or nothing.
        var corner = Pieces(rows, start, from, areaColumn);
        return corner.Count <= 1 && (corner.Count == 0 || corner[0].Length <= 12) ? start : null;
    }

    private static List<string> Pieces(ImmutableArray<ImmutableArray<GridCell>> rows, int start, int from, int column)
    {
        var pieces = new List<string>();
        for (var r = start; r < from; r++)
        {
            var text = Text(rows[r], column);
            if (text.Length > 0 && (pieces.Count == 0 || pieces[^1] != text))
                pieces.Add(text);
        }

        return pieces;
    }

    // What a column measures, and of which year or in which sense; null for one that measures nothing.
    private static (string Name, string Value)? OfHeader(List<string> pieces, List<List<string>> all, int areaColumn)
    {
        if (HeaderWords.Read(pieces[^1]) is { Measure.Length: > 0 })
        {
            var upper = pieces[..^1];
            if (upper.Count > 1)
                upper = [.. upper.Where((piece, p) => !IsOffice(piece) && (p == upper.Count - 1 || !(piece.EndsWithAny(CategoryEnds) || all.Where((h, c) => c != areaColumn).All(h => h.Contains(piece)))))];
            return (string.Concat(upper.Select(piece => UnitText.Split(piece).Name)), "实际完成");
        }

        var whole = string.Concat(pieces);
        if (HeaderWords.Read(whole)?.Role is ColumnRole.Number or ColumnRole.Category or ColumnRole.Other or ColumnRole.Binding || Asides.Any(a => pieces[^1].Contains(a, StringComparison.Ordinal)))
            return null;
        var value = "";
        var rest = pieces;
        for (var p = 0; p < pieces.Count && value.Length == 0; p++)
        {
            var lower = string.Concat(pieces.Skip(p));
            if (IsDone(lower))
                lower = "实际完成";
            if (HeaderWords.Read(lower) is { Role: ColumnRole.Value })
                (value, rest) = (lower, pieces[..p]);
        }

        // 目标任务 below 2022年.
        if (value.Length > 0 && rest.Count > 0 && HeaderWords.Read(rest[^1] + value) is { Role: ColumnRole.Value, FirstYear: > 0 })
            (value, rest) = (rest[^1] + value, rest[..^1]);
        if (value.Length > 0 && rest.Count > 0 && HeaderWords.Read(rest[0]) is { Role: ColumnRole.Value, FirstYear: > 0 } && HeaderWords.Read(rest[0] + value) is { Role: ColumnRole.Value, FirstYear: > 0 })
            (value, rest) = (rest[0] + value, rest[1..]);
        // An office, and what stands over all the measures or calls itself a heading, is no part of a measure's name.
        if (rest.Count > 1)
            rest = [.. rest.Where(piece => !IsOffice(piece))];
        if (rest.Count > 1)
            rest = [.. rest.Where((piece, p) => p == rest.Count - 1 || !(piece.EndsWithAny(CategoryEnds) || all.Where((h, c) => c != areaColumn).All(h => h.Contains(piece))))];
        var name = string.Concat(rest);
        if (value.Length == 0 && name.Length > 6 && HeaderWords.StartsWithYear(name))
        {
            // 2026年新增任务 is what the year is to bring.
            (value, name) = (name[..5], name[5..].TrimStart('末', '底', '度'));
            value += name.Contains("任务", StringComparison.Ordinal) || name.Contains("目标", StringComparison.Ordinal) || name.Contains("计划", StringComparison.Ordinal) ? "目标" : "";
        }

        return (name, value);
    }

    private static bool IsDone(string text) => text is "进度" or "进展" or "完成进展" or "完成" or "实际";

    private static bool IsOffice(string piece) => piece.Length is > 2 and < 16 && piece.EndsWithAny(OfficeEnds) && UnitText.Split(piece).Unit.Length == 0;

    private static bool AreFigures(ImmutableArray<ImmutableArray<GridCell>> rows, int from, int to, List<(int Column, string Name, string Value)> values)
    {
        var figures = 0;
        var texts = 0;
        for (var r = from; r < to; r++)
        {
            foreach (var (column, _, _) in values)
            {
                var nature = FigureReader.Read(Text(rows[r], column)).Nature;
                if (nature is CellNature.Figure or CellNature.Commitment or CellNature.Range)
                    figures++;
                else if (nature is not (CellNature.Empty or CellNature.NoValue))
                    texts++;
            }
        }

        return figures > 0 && figures >= 4 * texts;
    }

    private static bool IsKind(ImmutableArray<ImmutableArray<GridCell>> rows, int from, int to, int column)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var r = from; r < to; r++)
        {
            if (rows[r].All(c => string.IsNullOrWhiteSpace(c.Text.Text)))
                continue;
            var text = Text(rows[r], column);
            if (text.Length is < 2 or > 20 || FigureReader.Read(text).Nature != CellNature.Text)
                return false;
            counts[text] = counts.GetValueOrDefault(text) + 1;
        }

        return counts.Count > 1 && counts.Values.All(n => n > 1);
    }

    private static Found? Lay(ImmutableArray<ImmutableArray<GridCell>> rows, int start, int from, int to, int areaColumn, int names, int kind, int unit, int year, List<(int Column, string Name, string Value)> values, Func<string, bool> isArea)
    {
        var unknown = ImmutableArray.CreateBuilder<(int, string)>();
        var areas = new List<string>();
        var measures = new List<(GridCell Name, GridCell? Unit, Dictionary<(string, string), GridCell> Figures)>();
        var open = new Dictionary<(string, string), int>();
        var line = rows[start].Select(c => c.Line).FirstOrDefault(l => l > 0);
        var width = rows[start..from].Max(r => r.Length);
        var heads = new List<string>();
        var area = "";
        for (var r = from; r < to; r++)
        {
            var row = rows[r];
            if (row.All(c => string.IsNullOrWhiteSpace(c.Text.Text)))
                continue;
            if (Text(row, areaColumn) is { Length: > 0 } own)
                area = own;
            else if (IsWhole(FirstText(row)))
                area = FirstText(row); // 合计 may stand in the column of the numbers
            if (!isArea(area) && HeaderWords.Read(area) is not { Role: ColumnRole.Value, FirstYear: 0 })
            {
                unknown.Add((row.Select(c => c.Line).FirstOrDefault(l => l > 0), area));
                continue;
            }

            var date = year < 0 ? "" : Text(row, year).TrimEnd('年');
            if (year >= 0 && (date.Length != 4 || HeaderWords.YearsOf(date).First == 0))
                return null;
            if (!areas.Contains(area))
                areas.Add(area);
            foreach (var (column, name, value) in values)
            {
                // A row that is shorter than the header lost a cell somewhere: its figures may stand one place too far left.
                var cell = column < row.Length ? (row.Length < width ? row[column] with { IsSpanned = true } : row[column]) : Cell(line, "");
                var nameCell = kind >= 0 ? Cell(line, Text(row, kind) + name) : names < 0 ? Cell(line, name) : names < row.Length ? row[names] : Cell(line, "");
                var key = (CellText.Compact(nameCell.Text.Text), unit < 0 ? "" : Text(row, unit));
                if (key.Item1.Length == 0)
                    return null;
                if (!open.TryGetValue(key, out var at))
                {
                    open[key] = at = measures.Count;
                    measures.Add((nameCell with { IsSpanned = false }, unit < 0 || unit >= row.Length ? null : row[unit] with { IsSpanned = false }, []));
                }

                // Two figures of one area and year: the rows are told apart by something that is not understood.
                var head = date.Length > 0 ? date + "年" + value : value;
                if (!heads.Contains(head))
                    heads.Add(head);
                if (!measures[at].Figures.TryAdd((area, head), cell))
                    return null;
            }
        }

        var each = Math.Max(1, MostColumns / Math.Max(1, heads.Count));
        var grids = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<GridCell>>>();
        for (var a = 0; a < areas.Count; a += each)
        {
            var keys = areas.Skip(a).Take(each).SelectMany(x => heads.Select(h => (Area: x, Value: h))).Where(k => measures.Exists(m => m.Figures.ContainsKey(k))).ToList();
            GridCell[] left = unit < 0 ? [Cell(line, "指标")] : [Cell(line, "指标"), Cell(line, "单位")];
            var grid = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(measures.Count + start + 2);
            grid.AddRange(rows[..start]);
            grid.Add([.. left, .. keys.Select(k => Cell(line, k.Area))]);
            if (heads.Exists(h => h.Length > 0))
                grid.Add([.. left, .. keys.Select(k => Cell(line, k.Value))]);
            foreach (var (name, told, figures) in measures)
                grid.Add([name, .. unit < 0 ? (ReadOnlySpan<GridCell>)[] : [told ?? Cell(line, "")], .. keys.Select(k => figures.GetValueOrDefault(k) ?? Cell(0, ""))]);
            if (to < rows.Length)
                grid.AddRange(rows[to..]);
            grids.Add(grid.ToImmutable());
        }

        return areas.Count == 0 && unknown.Count == 0 ? null : new Found(grids.ToImmutable(), unknown.ToImmutable());
    }

    /// <summary>The measure that a caption names for the whole table (表4 各区县城镇居民人均可支配收入); empty when it names none, or several.</summary>
    internal static string OfCaption(string caption)
    {
        var text = CellText.Compact(caption);
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', open);
            var inside = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
            if (close > 0 && !inside.StartsWith("单位", StringComparison.Ordinal) && HeaderWords.YearsOf(inside).First == 0 && !text[..open].EndsWith('县') && !text[..open].EndsWith('区') && !text[..open].EndsWith('各'))
                break;
            text = text[..open] + (close < 0 ? "" : text[(close + 1)..]);
        }

        // 重庆市2022年各区县…, 2022年度…: what is measured stands behind the year.
        var year = text.LastIndexOf('年');
        text = year >= 4 && char.IsAsciiDigit(text[year - 1]) ? text[(year + 1)..].TrimStart('度', '末', '底') : text.TrimStart(CaptionNumbers);
        foreach (var start in CaptionStarts)
        {
            var begin = text.IndexOf(start, StringComparison.Ordinal);
            if (begin is >= 0 and <= 8)
                text = text[(begin + start.Length)..];
        }

        foreach (var end in CaptionEnds)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
                text = text[..^end.Length];
        }

        return text.Length is < 3 or > 40 || NoMeasure.Any(n => text.Contains(n, StringComparison.Ordinal)) ? "" : text;
    }

    private static bool IsWhole(string text) => text is "合计" or "总计" or "总数" or "小计" or "平均" or "全市" or "全区" or "全县" or "全省" or "全国" || (text.StartsWith('全') && text.Length <= 5);

    private static bool MayBeArea(string text) => text.Length is >= 2 and <= LongestArea && CellText.HasHan(text) && text.EndsWithAny(AreaEnds);

    private static readonly string[] AreaEnds = ["区", "县", "市", "镇", "乡", "街道", "旗", "州", "盟", "省", "新城", "园", "市本级", "区本级", "县本级"];

    private static string FirstText(ImmutableArray<GridCell> row) => row.FirstOrDefault(c => !string.IsNullOrWhiteSpace(c.Text.Text))?.Text.Text ?? "";

    private static GridCell Cell(int line, string text) => new(TextLine.Clean(line, text), line, false);

    private static string Text(ImmutableArray<GridCell> row, int column) => column < row.Length ? CellText.Tidy(row[column].Text.Text) : "";
}
