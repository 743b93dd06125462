using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Tells where the values of a table that blanks lay out stand: not always below their headers, but all rows alike.</summary>
internal static class ColumnPlaces
{
    private const int FewestRows = 3;
    private const int MostLines = 400;
    private const int MostWidth = 400;

    /// <summary>The places with those of the value columns as the full rows show them; as they were where these rows do not agree.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="from">Index of the line after the header.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="places">Where their headers stand.</param>
    /// <param name="isWide">True when a Chinese character takes two places.</param>
    public static List<(int Start, int End)> OfValues(IReadOnlyList<TextLine> lines, int from, List<Column> columns, List<(int Start, int End)> places, bool isWide)
    {
        var values = Enumerable.Range(0, columns.Count).Where(c => columns[c].Role == ColumnRole.Value).ToList();
        if (values.Count < 2 || HeaderPeriod.Of(columns.ConvertAll(c => c.Header)) > 0)
            return places;
        var name = columns.FindIndex(c => c.Role == ColumnRole.Name);
        var found = new (int Start, int End)[values.Count];
        Array.Fill(found, (int.MaxValue, 0));
        var rows = 0;
        for (var i = from; i < Math.Min(lines.Count, from + MostLines); i++)
        {
            if (lines[i].Text.Length > MostWidth || TableNotes.IsNote(lines[i].Text))
                break;
            var words = LayoutWord.Of(lines[i].Text, isWide);
            var first = words.Length > 0 && columns[0].Role == ColumnRole.Number && RowNumber.Parse(words[0].Text) is not null ? 1 : 0;
            var figures = words.Skip(first).Where(w => w.Printed.Nature is CellNature.Figure or CellNature.NoValue && w.Start > places[name].Start).ToList();
            if (figures.Count != values.Count)
                continue;
            rows++;
            for (var v = 0; v < figures.Count; v++)
                found[v] = (Math.Min(found[v].Start, figures[v].Start), Math.Max(found[v].End, figures[v].End));
        }

        // Where each stands below its own header, the headers tell enough.
        if (Enumerable.Range(0, values.Count).All(v => Enumerable.Range(0, values.Count).All(o => Overlap(found[v], places[values[o]]) == (o == v))))
            return places;
        if (rows < FewestRows || Enumerable.Range(1, values.Count - 1).Any(v => found[v].Start < found[v - 1].End))
            return places;

        // A header is part of its column as far as it does not reach over half of the way to its neighbour's values.
        var told = new List<(int Start, int End)>(places);
        for (var v = 0; v < values.Count; v++)
        {
            var left = v == 0 ? 0 : (found[v - 1].End + found[v].Start + 1) / 2;
            var right = v + 1 == values.Count ? int.MaxValue : (found[v].End + found[v + 1].Start) / 2;
            told[values[v]] = (Math.Min(found[v].Start, Math.Max(left, places[values[v]].Start)), Math.Max(found[v].End, Math.Min(right, places[values[v]].End)));
        }

        return told;
    }

    private static bool Overlap((int Start, int End) one, (int Start, int End) other) => one.Start < other.End && other.Start < one.End;
}
