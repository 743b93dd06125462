using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>
/// Lays out a table of kinds and measures of one year (普通高中, 初中, 小学 below 学校数（所）, 在校学生（人）; the year stands in the caption) with a row for every measure
/// of every kind. Every column has to say its unit: what the figures are is not guessed.
/// </summary>
internal static class CrossTables
{
    private const int CaptionRows = 6;
    private const int MostColumns = 24;
    private const int LongestMeasure = 20;

    /// <summary>True for the cells of such a header: a word for names, or a blank, before measures with their units.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        if (cells.Count is < 3 or > MostColumns || !IsCorner(cells[0]))
            return false;
        for (var c = 1; c < cells.Count; c++)
        {
            if (!IsMeasure(cells[c]))
                return false;
        }

        return true;
    }

    /// <summary>The table with a row a figure; null when it is no such table, or its year is not told.</summary>
    /// <param name="rows">The grid.</param>
    /// <param name="caption">The text above it.</param>
    /// <param name="isArea">Tells names of areas: a table of areas is another matter.</param>
    public static ImmutableArray<ImmutableArray<GridCell>>? Spread(ImmutableArray<ImmutableArray<GridCell>> rows, string caption, Func<string, bool> isArea)
    {
        var header = -1;
        for (var r = 0; r < Math.Min(rows.Length - 2, CaptionRows) && header < 0; r++)
        {
            if (GridRows.OnlyText(rows[r]) is { Length: > 0 } text)
                caption = HeaderWords.YearsOf(text).First > 0 ? text : caption;
            else if (IsHeader([.. rows[r].Select(c => CellText.Tidy(c.Text.Text))]))
                header = r;
        }

        // The number of the table is no part of a year: 表9 2023年.
        var (first, last) = HeaderWords.YearsOf(caption);
        if (header < 0 || first == 0 || first != last || HeaderWords.PlanEnd(CellText.Compact(caption)) > 0 || ColumnStatus.SpeaksOfAims(caption) || ColumnStatus.NamesPartOfYear(CellText.Compact(caption)))
            return null;
        var measures = rows[header].Select(c => UnitText.Split(CellText.Tidy(c.Text.Text))).ToList();
        var spread = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        spread.Add([CellOf(rows[header][0], "指标"), CellOf(rows[header][1], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first}年实际"))]);
        var above = "";
        for (var r = header + 1; r < rows.Length; r++)
        {
            var kind = CellText.Tidy(GridRows.FirstText(rows[r]));
            if (kind.Length == 0)
                continue;
            if (TableNotes.IsNote(kind))
                break;
            if (!IsRow(rows[r], measures.Count, isArea))
                return null;
            var name = SubRows.IsPart(kind) && above.Length > 0 ? SubRows.NameOf(above, kind) : RowNumber.Before(kind).Name;
            above = SubRows.IsPart(kind) ? above : name;
            for (var c = 1; c < measures.Count; c++)
            {
                if (rows[r][c].Text.Text.Trim().Length > 0)
                    spread.Add([CellOf(rows[r][0], $"{name}：{measures[c].Name}（{measures[c].Unit}）"), rows[r][c]]);
            }
        }

        return spread.Count < 5 ? null : spread.ToImmutable();
    }

    private static bool IsRow(ImmutableArray<GridCell> row, int width, Func<string, bool> isArea)
    {
        var kind = CellText.Tidy(row[0].Text.Text);
        if (row.Length < width || kind.Length is 0 or > LongestMeasure || isArea(kind) || HeaderWords.IsAreaLike(kind) || FigureReader.Read(kind).Nature != CellNature.Text)
            return false;
        for (var c = 1; c < row.Length; c++)
        {
            var text = row[c].Text.Text.Trim();
            if (row[c].IsSpanned || (c >= width && text.Length > 0) || FigureReader.Read(text).Nature is not (CellNature.Figure or CellNature.NoValue or CellNature.Empty))
                return false;
        }

        return true;
    }

    private static bool IsCorner(string text) =>
        text.Length == 0 || CellText.Compact(text) is "指标" or "指标名称" or "类别" or "类型" or "分类" or "学校类别" or "学校类型" or "机构类别" or "机构类型" or "教育阶段" or "学段";

    private static bool IsMeasure(string text) =>
        text.Length is > 2 and <= LongestMeasure && HeaderWords.Read(text) is null && UnitText.Split(text) is { Unit.Length: > 0, Name: var name } && CellText.HasHan(name) && ProjectWords.ReadHeader(text) is null;

    private static GridCell CellOf(GridCell cell, string text) => cell with { Text = cell.Text.Damage.IsDefaultOrEmpty ? TextLine.Clean(cell.Text.Number, text) : new TextLine(cell.Text.Number, text, text, [new Range(0, text.Length)], true), Lines = [], IsSpanned = false };
}
