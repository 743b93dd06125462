using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest.Tables;

/// <summary>Finds and reads a list of projects by its header (项目名称, 总投资).</summary>
internal static class ProjectList
{
    private const int MaxHeader = 16;

    /// <summary>What a project list gave.</summary>
    /// <param name="Items">Its projects and total lines, in document order.</param>
    /// <param name="Diagnostics">What was noticed.</param>
    /// <param name="LastLine">1-based line of its last cell.</param>
    internal sealed record Result(ImmutableArray<ProjectItem> Items, ImmutableArray<Diagnostic> Diagnostics, int LastLine);

    /// <summary>Reads the list whose header starts at the first token; null when there is none.</summary>
    /// <param name="tokens">The cells from the header on.</param>
    /// <param name="document">The document.</param>
    /// <param name="captionUnit">The unit that the caption gives; empty when it gives none.</param>
    public static Result? Read(IReadOnlyList<Token> tokens, DocumentSource document, string captionUnit)
    {
        if (ReadHeader(tokens, captionUnit) is not var (columns, count) || columns.Length == 0)
            return null;
        var body = new List<Token>();
        var totals = new List<(int Before, ProjectItem Item)>();
        Sectors(tokens, count, columns, document, body, totals);
        var chain = RowChain.Find(body, columns, 0, true);
        if (chain.Count < 2 && totals.Count == 0)
            return null;

        var items = ImmutableArray.CreateBuilder<ProjectItem>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var next = 0;
        var sector = chain.Count > 0 && totals.Count == 0 ? CellText.Tidy(string.Concat(body.Take(chain[0].Start).Where(t => t.Nature == CellNature.Text).Select(t => t.Text))) : "";
        var lastLine = tokens[count - 1].Line;
        foreach (var row in chain)
        {
            for (; next < totals.Count && totals[next].Before <= row.Start; next++)
            {
                items.Add(totals[next].Item);
                sector = totals[next].Item.Sector;
            }

            items.Add(Project(body, columns, row, sector, document, diagnostics));
            lastLine = body[row.Start + row.Count - row.Tail - 1].Line;
            if (row.Tail > 0)
                sector = CellText.Tidy(string.Concat(Enumerable.Range(row.Start + row.Count - row.Tail, row.Tail).Select(i => body[i].Text)));
        }

        return new Result(items.ToImmutable(), diagnostics.ToImmutable(), lastLine);
    }

    /// <summary>The columns and the number of tokens they take.</summary>
    public static (ImmutableArray<Column> Columns, int Count)? ReadHeader(IReadOnlyList<Token> tokens, string captionUnit)
    {
        var columns = new List<Column>();
        var count = 0;
        var loose = "";
        for (; count < Math.Min(MaxHeader, tokens.Count); count++)
        {
            var text = tokens[count].Text;
            if (ProjectWords.ReadHeader(text) is { } column)
            {
                columns.Add(column);
                continue;
            }

            // The unit of the money column may be a line of its own: (万元).
            var compact = CellText.Compact(text).Trim('(', ')');
            if (columns.Count > 2 && loose.Length == 0 && UnitText.IsUnit(compact) && !ProjectWords.IsYears(compact))
                loose = compact;
            else
                break;
        }

        var money = columns.FindIndex(c => c.Role == ColumnRole.Investment && c.Header.Contains('总', StringComparison.Ordinal));
        money = money < 0 ? columns.FindIndex(c => c.Role == ColumnRole.Investment) : money;
        if (money < 0 || columns.Count(c => c.Role == ColumnRole.Name) != 1 || columns.Count < 3)
            return null;
        if (columns[money].Unit.Length == 0)
            columns[money] = columns[money] with { Unit = loose.Length > 0 ? loose : captionUnit };
        // Of several sums of money the whole investment counts.
        for (var c = 0; c < columns.Count; c++)
        {
            if (c != money && columns[c].Role == ColumnRole.Investment)
                columns[c] = columns[c] with { Role = ColumnRole.Other };
        }

        return ([.. columns], count);
    }

    // Takes total lines (教育 / 合计:33 / 1293443) out of the stream.
    private static void Sectors(IReadOnlyList<Token> tokens, int from, ImmutableArray<Column> columns, DocumentSource document, List<Token> body, List<(int Before, ProjectItem Item)> totals)
    {
        var factor = FactorOf(columns);
        for (var i = from; i < tokens.Count; i++)
        {
            if (ProjectWords.ReadTotal(tokens[i].Text) is not var (isGrand, stated))
            {
                body.Add(tokens[i]);
                continue;
            }

            var sector = "";
            var line = tokens[i].Line;
            if (!isGrand && body.Count > 0 && body[^1].Nature == CellNature.Text && body[^1].Text.Length <= 20 && !ProjectWords.IsStatus(body[^1].Text) && !ProjectWords.IsYears(body[^1].Text))
            {
                sector = CellText.Tidy(body[^1].Text);
                line = body[^1].Line;
                body.RemoveAt(body.Count - 1);
            }

            var sum = i + 1 < tokens.Count && tokens[i + 1].Printed.Figure?.Number is { } number && (i + 2 >= tokens.Count || tokens[i + 2].Nature != CellNature.Text || RowNumber.Parse(tokens[i + 1].Text) is not 1) ? number : (decimal?)null;
            var evidence = string.Join(' ', new[] { sector, tokens[i].Raw, sum is null ? "" : tokens[i + 1].Raw }.Where(t => t.Length > 0));
            totals.Add((body.Count, new ProjectItem
            {
                Area = document.Area,
                Sector = sector,
                Investment = sum * factor,
                StatedCount = stated < 0 ? null : stated,
                IsTotal = true,
                Source = new Source(document.Document, document.Sha256, line, Cut(evidence)),
            }));
            if (sum is not null)
                i++;
        }
    }

    private static ProjectItem Project(List<Token> body, ImmutableArray<Column> columns, ChainRow row, string sector, DocumentSource document, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var item = new ProjectItem
        {
            Area = document.Area,
            Sector = sector,
            Source = new Source(document.Document, document.Sha256, body[row.Start].Line, ""),
        };
        var lost = new List<string>();
        for (var c = 0; c < columns.Length; c++)
        {
            var cell = row.Cells[c];
            if (cell.Start < 0)
            {
                if (columns[c].Role is not ColumnRole.Other)
                    lost.Add(columns[c].Header);
                continue;
            }

            var text = CellText.Tidy(string.Concat(Enumerable.Range(cell.Start, cell.Count).Select(i => body[i].Text)));
            var value = FigureReader.IsNoValue(CellText.Compact(text)) ? "" : text;
            item = columns[c].Role switch
            {
                ColumnRole.Number => item with { Number = text.TrimEnd('.', '、') },
                ColumnRole.Name => item with { Name = value, Source = item.Source with { Line = body[cell.Start].Line } },
                ColumnRole.Owner => item with { Owner = value },
                ColumnRole.Field => item with { Field = value },
                ColumnRole.Content => item with { Content = value },
                ColumnRole.Status => item with { Status = value },
                ColumnRole.Years => item with { Years = value },
                ColumnRole.Investment => item with { Investment = FigureReader.Read(text).Figure?.Number * FactorOf(columns) },
                _ => item,
            };
        }

        if (lost.Count > 0)
            diagnostics.Add(new Diagnostic("ING032", Severity.Info, document.Document, item.Source.Line, $"project {item.Number} {item.Name}: nothing is printed for {string.Join(", ", lost)}"));
        if (FactorOf(columns) is null && item.Number == "1")
            diagnostics.Add(new Diagnostic("ING033", Severity.Warning, document.Document, item.Source.Line, "the project list does not say the unit of its investments; they were left out"));
        var evidence = item.Number.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{item.Number} {item.Name}") : item.Name;
        return item with { Source = item.Source with { Evidence = Cut(evidence) } };
    }

    private static decimal? FactorOf(ImmutableArray<Column> columns) =>
        ProjectWords.TenThousandYuan(columns.First(c => c.Role == ColumnRole.Investment).Unit);

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60];
}
