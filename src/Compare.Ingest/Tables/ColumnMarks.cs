using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Tells the row below a header that only counts the columns: 甲 乙 丙 1 2 3.</summary>
internal static class ColumnMarks
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const int Fewest = 3;

    /// <summary>True when every cell of the row counts its column: stems in their order over texts, then numbers from 1 on over figures.</summary>
    /// <param name="row">The row.</param>
    public static bool AreOn(ImmutableArray<GridCell> row)
    {
        var stems = 0;
        var numbers = 0;
        foreach (var cell in row)
        {
            var text = CellText.Compact(cell.Text.Text);
            if (text.Length == 0)
                continue;
            if (text.Length == 1 && stems < Stems.Length && text[0] == Stems[stems] && numbers == 0)
                stems++;
            else if (RowNumber.Parse(Counted(text)) == numbers + 1)
                numbers++;
            else
                return false;
        }

        // Figures alone may be a row of data; whether they count columns is told where a header is looked for.
        return stems > 0 && stems + numbers >= Fewest;
    }

    // 3=2/1: how the column is worked out.
    private static string Counted(string text) => text.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? text[..at] : text;
}
