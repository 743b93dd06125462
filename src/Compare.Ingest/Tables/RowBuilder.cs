using System.Collections.Immutable;
using System.Text;
using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>Makes a <see cref="TableRow"/> of fitted cells.</summary>
internal static class RowBuilder
{
    /// <summary>The row, with lost cells placed by <see cref="ValuePlacement"/>.</summary>
    /// <param name="tokens">The tokens the cells point into.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="cells">One cell per column.</param>
    /// <param name="category">The category that holds where the row has none of its own.</param>
    /// <param name="end">Index after the row's last token.</param>
    /// <param name="habit">Extra blank lines that usually stand between two rows.</param>
    public static TableRow Build(IReadOnlyList<Token> tokens, ImmutableArray<Column> columns, ImmutableArray<ColumnCell> cells, string category, int end, int habit)
    {
        var number = "";
        var name = "";
        var unit = "";
        var binding = Binding.Unstated;
        var line = 0;
        var damaged = false;
        for (var c = 0; c < columns.Length; c++)
        {
            var text = TextOf(tokens, cells[c]);
            if (columns[c].IsGlossed && columns[c].Role != ColumnRole.Value)
                text = CellText.WithoutGloss(text);
            switch (columns[c].Role)
            {
                case ColumnRole.Number:
                    number = text.TrimEnd('.', '、', '．');
                    break;
                case ColumnRole.Category when text.Length > 0:
                    category = CellText.Tidy(text);
                    break;
                case ColumnRole.Name:
                    name = WithoutFootnotes(CellText.Tidy(text));
                    line = cells[c].Start >= 0 ? tokens[cells[c].Start].Line : 0;
                    for (var i = 0; i < cells[c].Count; i++)
                        damaged |= tokens[cells[c].Start + i].IsDamaged;
                    break;
                case ColumnRole.Unit:
                    unit = FigureReader.IsNoValue(CellText.Compact(text)) ? "" : text.Trim();
                    break;
                case ColumnRole.Binding:
                    binding = BindingOf(text);
                    break;
            }
        }

        if (number.Length == 0)
            (number, name) = RowNumber.Before(name);
        var printed = new StringBuilder();
        var first = cells.Where(c => c.Start >= 0).Select(c => c.Start).DefaultIfEmpty(0).Min();
        var last = cells.Where(c => c.Start >= 0).Select(c => c.Start + c.Count).DefaultIfEmpty(0).Max();
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Raw.Length > 0)
                printed.Append(printed.Length > 0 ? " " : "").Append(tokens[i].Raw);
        }

        return new TableRow
        {
            Number = number,
            Category = category,
            Name = name,
            Unit = unit,
            Binding = binding,
            Line = line,
            Printed = printed.ToString(),
            IsDamaged = damaged,
            Values = Place(tokens, columns, cells, name, unit, end, habit),
        };
    }

    // 近视率①（%): the mark of a footnote is no part of the name.
    private static string WithoutFootnotes(string name)
    {
        if (name.Length > 4 && name[^1] is ']' or '〕' && name.AsSpan().LastIndexOfAny('[', '〔') is var open && open > 1 && name.Length - open is 3 or 4 && CellText.IsHan(name[open - 1]) && !name.AsSpan(open + 1, name.Length - open - 2).ContainsAnyExceptInRange('0', '9'))
            name = name[..open];
        if (name.AsSpan().IndexOfAnyInRange('①', '⑳') < 0 && name.AsSpan().IndexOfAny('*', '＊') < 0)
            return name;
        var kept = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var isMark = name[i] is (>= '①' and <= '⑳') || (name[i] is '*' or '＊' && i + 1 < name.Length && name[i + 1] is '(' or '（');
            if (!isMark)
                kept.Append(name[i]);
        }

        return kept.ToString().TrimEnd('*', '＊');
    }

    /// <summary>约束性 or 预期性 of a cell; unstated when it says neither.</summary>
    public static Binding BindingOf(string text)
    {
        var compact = CellText.Compact(text);
        return compact.StartsWith("约束", StringComparison.Ordinal) ? Binding.Binding
            : compact.StartsWith("预期", StringComparison.Ordinal) ? Binding.Expected
            : Binding.Unstated;
    }

    private static ImmutableArray<RowValue> Place(IReadOnlyList<Token> tokens, ImmutableArray<Column> columns, ImmutableArray<ColumnCell> cells, string name, string unit, int end, int habit)
    {
        var places = new List<int>();
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role == ColumnRole.Value)
                places.Add(c);
        }

        var found = places.Where(c => cells[c].Start >= 0).Select(c => cells[c]).ToList();
        var target = new int[found.Count];
        var basis = PlacementBasis.Printed;
        if (found.Count < places.Count && found.Count > 0)
        {
            var values = found.Select(c => new ValuePlacement.Value(PrintedOf(tokens, c), tokens[c.Start].Extra)).ToList();
            var afterValues = found[^1].Start + found[^1].Count;
            var gapAfter = afterValues < tokens.Count ? tokens[afterValues].Extra - (afterValues >= end ? habit : 0) : 0;
            var isShare = unit is "%" or "％" || UnitText.Split(name).Unit == "%";
            (target, basis) = ValuePlacement.Decide(values, Math.Max(0, gapAfter), [.. places.Select(p => columns[p])], isShare);
        }
        else
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = i;
        }

        var result = ImmutableArray.CreateBuilder<RowValue>(places.Count);
        for (var p = 0; p < places.Count; p++)
        {
            var column = columns[places[p]];
            var index = Array.IndexOf(target, p);
            if (index < 0)
            {
                result.Add(new RowValue(column, "", 0, new PrintedFigure(CellNature.Empty, null, ""), basis, false));
                continue;
            }

            var cell = found[index];
            var damaged = false;
            var raw = "";
            for (var i = cell.Start; i < cell.Start + cell.Count; i++)
            {
                damaged |= tokens[i].IsDamaged;
                raw += tokens[i].Raw;
            }

            result.Add(new RowValue(column, raw, raw.Length > 0 ? tokens[cell.Start].Line : 0, PrintedOf(tokens, cell), basis, damaged));
        }

        return result.MoveToImmutable();
    }

    private static PrintedFigure PrintedOf(IReadOnlyList<Token> tokens, ColumnCell cell) =>
        cell.Count == 1 ? tokens[cell.Start].Printed : FigureReader.Read(TextOf(tokens, cell));

    private static string TextOf(IReadOnlyList<Token> tokens, ColumnCell cell)
    {
        if (cell.Count <= 0)
            return "";
        if (cell.Count == 1)
            return tokens[cell.Start].Text;
        var text = new StringBuilder();
        for (var i = cell.Start; i < cell.Start + cell.Count; i++)
            text.Append(tokens[i].Text);
        return text.ToString();
    }
}
