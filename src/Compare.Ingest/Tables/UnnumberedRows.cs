using System.Collections.Immutable;

namespace Compare.Ingest.Tables;

/// <summary>
/// Tells rows of a stream that have no number of their own, because the number and the category of the row above span them: behind the last value of a row
/// stand a name, a unit and a value for every column, and nothing is lost.
/// </summary>
internal static class UnnumberedRows
{
    /// <summary>Which tokens begin such a row; null where the columns do not allow one: a category, the name, its unit and two values or more have to follow each other.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="columns">The columns.</param>
    public static bool[]? Of(IReadOnlyList<Token> tokens, ImmutableArray<Column> columns)
    {
        var name = -1;
        for (var c = 1; c + 2 < columns.Length; c++)
        {
            if (columns[c - 1].Role is ColumnRole.Category && columns[c].Role == ColumnRole.Name && columns[c + 1].Role == ColumnRole.Unit && columns[c + 2].Role == ColumnRole.Value)
                name = c;
        }

        if (name < 0)
            return null;
        var values = columns.Skip(name + 2).TakeWhile(c => c.Role == ColumnRole.Value).Count();
        if (values < 2 || columns.Any(c => c.Role == ColumnRole.Other))
            return null;
        var found = new bool[tokens.Count];
        for (var i = 1; i + 1 + values < tokens.Count; i++)
        {
            if (tokens[i].Nature != CellNature.Text || tokens[i + 1].Nature != CellNature.Unit || !(IsValue(tokens[i - 1]) || tokens[i - 1].Nature == CellNature.Binding))
                continue;
            var all = true;
            for (var v = 0; v < values; v++)
                all &= IsValue(tokens[i + 2 + v]);
            found[i] = all;
        }

        return found;
    }

    private static bool IsValue(in Token token) => token.Nature is CellNature.Figure or CellNature.NoValue or CellNature.Commitment;
}
