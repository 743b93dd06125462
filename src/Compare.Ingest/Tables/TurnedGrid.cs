using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Turns a grid whose first column holds the header.</summary>
internal static class TurnedGrid
{
    private const int MaxColumns = 64;
    private const int CaptionRows = 12;

    /// <summary>The first column holds the header: 指标 / 2020年 / 2025年 / 属性.</summary>
    public static ImmutableArray<ImmutableArray<GridCell>>? Of(ImmutableArray<ImmutableArray<GridCell>> rows, Func<string, bool> isArea)
    {
        rows = WithStatus(Unglossed(rows));
        var start = 0;
        while (start < rows.Length && start < CaptionRows && (rows[start].Length < 2 || GridRows.OnlyText(rows[start]).Length > 0))
            start++;
        var height = rows.Length - start;
        if (height is < 2 or > MaxColumns)
            return null;
        var width = rows.Skip(start).Max(r => r.Length);
        if (width < 2 || (long)width * height > 100_000)
            return null;
        var values = 0;
        var named = 0;
        for (var r = start; r < rows.Length; r++)
        {
            var text = rows[r].Length > 0 ? rows[r][0].Text.Text : "";
            var column = HeaderWords.Read(text);
            if (column?.Role == ColumnRole.Value)
                values++;
            else if (column?.Role == ColumnRole.Name || (r == start && HeaderWords.IsCorner(text)))
                named++;
        }

        if (named == 0 || values == 0)
            return null;
        var names = rows[start].Length;
        while (names > 0 && string.IsNullOrWhiteSpace(rows[start][names - 1].Text.Text))
            names--;

        // The names may stand on two rows: 中学 over 高中 and 初中.
        var second = start + 1 < rows.Length && HeaderWords.Read(TextAt(start + 1, 0))?.Role != ColumnRole.Value && !isArea(TextAt(start + 1, 0)) && (TextAt(start + 1, 0).Length == 0 || TextAt(start + 1, 0) == TextAt(start, 0)) ? start + 1 : -1;
        var turned = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(width);
        for (var c = 0; c < width; c++)
        {
            var row = ImmutableArray.CreateBuilder<GridCell>(height);
            for (var r = start; r < rows.Length; r++)
            {
                if (r == second)
                    continue;
                var cell = c < rows[r].Length ? rows[r][c] : new GridCell(TextLine.Clean(0, ""), 0, false);
                // A row shorter than that of the names lost a cell, and which one is not said.
                if (c > 0 && rows[r].Length < names && cell.Text.Text.Length > 0)
                    cell = cell with { IsSpanned = true };
                if (r == start && second > 0 && c > 0 && TextAt(second, c) is { Length: > 0 } lower && lower != CellText.Tidy(cell.Text.Text))
                    cell = cell with { Text = TextLine.Clean(cell.Text.Number, SubRows.IsPart(lower) ? (cell.Text.Text.Trim().Length == 0 ? lower : SubRows.NameOf(CellText.Tidy(cell.Text.Text), lower)) : CellText.Tidy(cell.Text.Text) + lower), IsSpanned = false };
                if (c == 0 && r == start && HeaderWords.Read(cell.Text.Text)?.Role is not ColumnRole.Name)
                    cell = cell with { Text = TextLine.Clean(cell.Text.Number, "指标") };
                row.Add(cell);
            }

            turned.Add(row.ToImmutable());
        }

        return turned.MoveToImmutable();

        string TextAt(int r, int c) => c < rows[r].Length ? CellText.Tidy(rows[r][c].Text.Text) : "";
    }

    // 年份 Year beside 卫生机构（个） Health Institutions (unit): where the corner says its words again in Latin letters, the names do so too.
    private static ImmutableArray<ImmutableArray<GridCell>> Unglossed(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        for (var r = 0; r < Math.Min(rows.Length, CaptionRows); r++)
        {
            var corner = rows[r].Length > 2 ? CellText.Tidy(rows[r][0].Text.Text) : "";
            if (corner.Length == 0 || CellText.WithoutGloss(corner).Length == corner.Length || !HeaderWords.IsCorner(corner))
                continue;
            rows = rows.SetItem(r, [.. rows[r].Select(Unglossed)]);
            return r + 1 < rows.Length ? rows.SetItem(r + 1, [.. rows[r + 1].Select(Unglossed)]) : rows;
        }

        return rows;
    }

    private static GridCell Unglossed(GridCell cell) =>
        CellText.Tidy(cell.Text.Text) is { Length: > 0 } text && CellText.WithoutGloss(text) is var own && own.Length < text.Length ? cell with { Text = TextLine.Clean(cell.Text.Number, own), Lines = [] } : cell;

    // 2022年 | 目标 above 2022年 | 实际: the words beside the years belong to them.
    private static ImmutableArray<ImmutableArray<GridCell>> WithStatus(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        var years = 0;
        foreach (var row in rows)
        {
            if (row.Length < 3 || HeaderWords.Read(row[0].Text.Text) is not { Role: ColumnRole.Value, FirstYear: > 0, Status: null })
                continue;
            if (CellText.Compact(row[1].Text.Text) is not { Length: > 1 and < 6 } word || HeaderWords.StatusOf(word) is null)
                return rows;
            years++;
        }

        return years < 2 ? rows : [.. rows.Select(row => row.Length < 3 ? row : HeaderWords.Read(row[0].Text.Text) is { Role: ColumnRole.Value, FirstYear: > 0 }
            ? [row[0] with { Text = TextLine.Clean(row[0].Text.Number, CellText.Tidy(row[0].Text.Text) + CellText.Tidy(row[1].Text.Text)), IsSpanned = false }, .. row[2..]]
            : row.RemoveAt(1))];
    }
}
