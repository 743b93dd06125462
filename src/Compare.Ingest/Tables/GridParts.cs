using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Lays the parts of a grid that stand side by side below each other.</summary>
internal static class GridParts
{
    private const int CaptionRows = 12;

    /// <summary>The grid with its parts below each other, or the grid itself when it has only one.</summary>
    public static ImmutableArray<ImmutableArray<GridCell>> Stacked(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        for (var r = 0; r < Math.Min(rows.Length, CaptionRows); r++)
        {
            var head = rows[r].Select(c => CellText.Compact(c.Text.Text)).ToList();
            while (head.Count > 0 && head[^1].Length == 0)
                head.RemoveAt(head.Count - 1);
            var gap = head.Count / 2;
            var hasGap = head.Count % 2 == 1 && head[gap].Length == 0 && rows.Skip(r).All(row => gap >= row.Length || string.IsNullOrWhiteSpace(row[gap].Text.Text));
            if (hasGap)
                head.RemoveAt(gap);
            if (HeaderPeriod.Of(head) is not (> 0 and var period))
                continue;
            var laid = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(rows.Length * 2);
            var notes = new List<ImmutableArray<GridCell>>();
            laid.AddRange(rows[..r]);
            for (var from = 0; from < head.Count; from += period)
            {
                var start = hasGap && from > 0 ? from + 1 : from;
                for (var i = r; i < rows.Length; i++)
                {
                    var part = rows[i].Skip(start).Take(period).ToImmutableArray();

                    // The header, and what spans all the parts, stands there once, and a note below them all.
                    if (from > 0 && (part.All(c => string.IsNullOrWhiteSpace(c.Text.Text)) || part.Select(c => c.Text.Text).SequenceEqual(rows[i].Take(period).Select(c => c.Text.Text), StringComparer.Ordinal)))
                        continue;
                    if (from == 0 && TableNotes.IsNote(GridRows.FirstText(part)))
                        notes.Add(part);
                    else
                        laid.Add(part);
                }
            }

            laid.AddRange(notes);
            return laid.ToImmutable();
        }

        return rows;
    }
}
