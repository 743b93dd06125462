using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// A grid that gives one figure a row, with its year in a column of its own (指标, 年份, 数值; the form data are exchanged in), is
/// laid out as a plan prints it: an indicator a row, a column for each year. Each figure keeps its line.
/// </summary>
internal static class LongTables
{
    private const int MostColumns = 60;
    private const int HeaderRows = 6;

    /// <summary>The grid with a column for each year; null when it is no grid of one figure a row, or one whose years cannot all be read.</summary>
    public static ImmutableArray<ImmutableArray<GridCell>>? Spread(ImmutableArray<ImmutableArray<GridCell>> rows, Func<string, bool> isArea)
    {
        for (var start = 0; start < Math.Min(rows.Length, HeaderRows); start++)
        {
            if (Places.Of(rows[start]) is { } places)
                return Spread(rows, start, WithStatus(rows, start, places), isArea);
        }

        return null;
    }

    // 属性 may stand over 实际 and 目标.
    private static Places WithStatus(ImmutableArray<ImmutableArray<GridCell>> rows, int start, Places places)
    {
        if (places.Status >= 0)
            return places;
        foreach (var column in places.Kept)
        {
            if (rows.Skip(start + 1).All(r => r.All(c => string.IsNullOrWhiteSpace(c.Text.Text)) || Text(r, column) is "实际" or "目标" or "实际值" or "目标值" or "现状" or "现状值" or "规划" or "规划值"))
                return places with { Status = column, Kept = places.Kept.Remove(column) };
        }

        return places;
    }

    private static ImmutableArray<ImmutableArray<GridCell>>? Spread(ImmutableArray<ImmutableArray<GridCell>> rows, int start, Places places, Func<string, bool> isArea)
    {
        var keys = new List<(string Area, int Year, string Status)>();
        var lines = new List<(string Name, Dictionary<int, GridCell> Kept, Dictionary<(string, int, string), GridCell> Figures)>();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var r = start + 1; r < rows.Length; r++)
        {
            var row = rows[r];
            if (row.All(c => string.IsNullOrWhiteSpace(c.Text.Text)))
                continue;

            // Which cell a short row lost is not known.
            var isShort = row.Length < places.Width;
            var name = Text(row, places.Name);
            if (name.Length == 0 || YearOf(Text(row, places.Year)) is not { } year)
                return null;
            var area = places.Area < 0 ? "" : Text(row, places.Area);
            if (area.Length > 0 && !isArea(area))
                return null;
            var status = places.Status < 0 ? "" : Text(row, places.Status);
            if (status.Length > 0 && HeaderWords.StatusOf(status) is null)
                return null;
            var unit = places.Kept.IsEmpty ? "" : string.Join('\u0001', places.Kept.Select(c => Text(row, c)));
            foreach (var value in places.Values)
            {
                var key = (area, year, status.Length > 0 ? status : places.StatusOf(value));
                if (!keys.Contains(key))
                    keys.Add(key);
                if (keys.Count > MostColumns)
                    return null;

                // A second figure for the same year opens a row of its own, so that none is lost.
                if (!open.TryGetValue(name + '\u0001' + unit, out var at) || lines[at].Figures.ContainsKey(key))
                {
                    open[name + '\u0001' + unit] = at = lines.Count;
                    lines.Add((name, [], []));
                }

                foreach (var kept in places.Kept.Append(places.Name))
                    lines[at].Kept.TryAdd(kept, kept < row.Length ? row[kept] : Cell(0, ""));
                if (value < row.Length)
                    lines[at].Figures.Add(key, isShort ? row[value] with { IsSpanned = true } : row[value]);
            }
        }

        if (lines.Count == 0)
            return null;
        int[] columns = [.. places.Kept.Append(places.Name).Order()];
        var head = rows[start];
        var line = head[places.Name].Line;
        var spread = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(lines.Count + start + 2);
        spread.AddRange(rows[..start]);
        if (places.Area >= 0)
            spread.Add([.. columns.Select(c => head[c]), .. keys.Select(k => Cell(line, k.Area))]);
        spread.Add([.. columns.Select(c => head[c]), .. keys.Select(k => Cell(line, string.Create(CultureInfo.InvariantCulture, $"{k.Year}年{k.Status}")))]);
        foreach (var (_, kept, figures) in lines)
            spread.Add([.. columns.Select(c => kept[c]), .. keys.Select(k => figures.GetValueOrDefault(k) ?? Cell(0, ""))]);
        return spread.ToImmutable();
    }

    private static GridCell Cell(int line, string text) => new(TextLine.Clean(line, text), line, false);

    private static string Text(ImmutableArray<GridCell> row, int column) => column < row.Length ? CellText.Tidy(row[column].Text.Text) : "";

    private static int? YearOf(string text)
    {
        var digits = text.EndsWith('年') ? text.AsSpan(0, text.Length - 1) : text.AsSpan();
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and < 2100 ? year : null;
    }

    /// <summary>Which column holds what.</summary>
    /// <param name="Name">The indicators.</param>
    /// <param name="Year">The years.</param>
    /// <param name="Status">Actual or target; -1 when no column says it.</param>
    /// <param name="Area">The areas; -1 when there are none.</param>
    /// <param name="Values">The figures.</param>
    /// <param name="Kept">Unit, number and category, which stay as they are.</param>
    /// <param name="Words">What the heads of the figures say of them.</param>
    private sealed record Places(int Name, int Year, int Status, int Area, ImmutableArray<int> Values, ImmutableArray<int> Kept, ImmutableDictionary<int, string> Words)
    {
        /// <summary>How many cells a row has at least.</summary>
        public int Width { get; } = 1 + Math.Max(Math.Max(Name, Year), Math.Max(Math.Max(Status, Area), Values.Concat(Kept).DefaultIfEmpty(0).Max()));

        public string StatusOf(int column) => Words.GetValueOrDefault(column, "");

        public static Places? Of(ImmutableArray<GridCell> header)
        {
            var (name, year, status, area) = (-1, -1, -1, -1);
            var values = ImmutableArray.CreateBuilder<int>();
            var kept = ImmutableArray.CreateBuilder<int>();
            var words = ImmutableDictionary.CreateBuilder<int, string>();
            for (var c = 0; c < header.Length; c++)
            {
                var text = CellText.Compact(header[c].Text.Text);
                var column = HeaderWords.Read(text);
                if (text is "年份" or "年度" or "年" or "时间" or "时期" or "数据年份" or "统计年份")
                    year = year < 0 ? c : header.Length; // two such columns: not this form
                else if (text is "值类型" or "数据类型" or "数值类型" or "状态" or "实际/目标" or "目标/实际" or "值的类型")
                    status = c;
                else if (HeaderWords.IsAreaCorner(text))
                    area = c;
                else if (text is "值" || column is { Role: ColumnRole.Value, FirstYear: 0, IsChange: false })
                {
                    values.Add(c);
                    if (column?.Status is { } said)
                        words.Add(c, said == Model.Observations.ValueStatus.Actual ? "实际" : "目标");
                }
                else if (column?.Role == ColumnRole.Name && name < 0)
                    name = c;
                else if (column?.Role is ColumnRole.Unit or ColumnRole.Category or ColumnRole.Binding)
                    kept.Add(c);
                else if (column?.Role is not (ColumnRole.Number or ColumnRole.Other) && text.Length > 0)
                    return null;
            }

            return name >= 0 && year >= 0 && year < header.Length && values.Count > 0 ? new Places(name, year, status, area, values.ToImmutable(), kept.ToImmutable(), words.ToImmutable()) : null;
        }
    }
}
