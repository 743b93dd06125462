using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>Reads comma-, semicolon- or tab-separated text (RFC 4180) as one table with the line of every record.</summary>
internal static class CsvFile
{
    /// <summary>Most cells that are kept of one table; a larger one is no indicator table.</summary>
    public const int MaxCells = 400_000;

    /// <summary>The file as one table.</summary>
    public static DocumentContent Read(string name, string sha256, string text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var separator = SeparatorOf(text);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>();
        var row = ImmutableArray.CreateBuilder<GridCell>();
        var cell = new StringBuilder();
        var line = 1;
        var cellLine = 1;
        var cells = 0;
        var quoted = false;
        var quoteLine = 0;
        for (var i = 0; i < text.Length && cells < MaxCells; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    if (c == '\n')
                        line++;
                    cell.Append(c);
                }

                continue;
            }

            if (c == '"' && cell.Length == 0)
            {
                quoted = true;
                quoteLine = line;
            }
            else if (c == separator)
            {
                EndCell();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
                EndCell();
                EndRow();
                line++;
                cellLine = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            EndCell();
            EndRow();
        }

        if (cells >= MaxCells)
            diagnostics.Add(new Diagnostic("ING044", Severity.Warning, name, line, string.Create(CultureInfo.InvariantCulture, $"the table has more than {MaxCells} cells; what follows line {line} was not read")));
        if (quoted)
            diagnostics.Add(new Diagnostic("ING045", Severity.Warning, name, quoteLine, "a quotation mark is opened here and never closed; the rest of the file was read as one cell"));
        return new DocumentContent(name, sha256, [new Block.Grid(rows.ToImmutable())]);

        void EndCell()
        {
            var value = cell.ToString();
            cell.Clear();
            row.Add(new GridCell(TextLine.Clean(cellLine, value), cellLine, false));
            cellLine = line;
            cells++;
        }

        void EndRow()
        {
            rows.Add(row.ToImmutable());
            row.Clear();
        }
    }

    private static char SeparatorOf(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        var tabs = head.Count('\t');
        var semicolons = head.Count(';');
        var commas = head.Count(',');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
