using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Text;

/// <summary>Turns a text file into lines.</summary>
internal static class TextFile
{
    /// <summary>A larger text is refused: it is no plan, and its lines would not fit into memory.</summary>
    public const int LargestText = 128 * 1024 * 1024;

    /// <summary>A text with more lines is refused, for the same reason.</summary>
    public const int MostLines = 3_000_000;

    /// <summary>The text of the file, or null with an error when it is empty, too large or no text.</summary>
    public static string? Decode(SourceFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (file.Bytes.IsEmpty)
        {
            diagnostics.Add(new Diagnostic("ING003", Severity.Error, file.Name, 0, "the file is empty"));
            return null;
        }

        if (file.Bytes.Length > LargestText)
        {
            diagnostics.Add(new Diagnostic("ING004", Severity.Error, file.Name, 0, string.Create(CultureInfo.InvariantCulture, $"the file has {file.Bytes.Length / (1024 * 1024)} MB; texts above {LargestText / (1024 * 1024)} MB are not read")));
            return null;
        }

        if (TextDecoder.Decode(file.Bytes.Span) is not { } decoded)
        {
            diagnostics.Add(new Diagnostic("ING002", Severity.Error, file.Name, 0, "the file is binary: it is no text in UTF-8, UTF-16 or GB18030 and no format that is read"));
            return null;
        }

        if (decoded.Encoding != "UTF-8")
            diagnostics.Add(new Diagnostic("ING001", Severity.Info, file.Name, 0, $"the file was read as {decoded.Encoding}, as its bytes show"));
        if (decoded.Invalid > 0)
            diagnostics.Add(new Diagnostic("ING008", Severity.Warning, file.Name, 0, string.Create(CultureInfo.InvariantCulture, $"{decoded.Invalid} byte sequences are not valid {decoded.Encoding}; what touches them is damaged")));
        if (decoded.Text.AsSpan().Count('\n') > MostLines)
        {
            diagnostics.Add(new Diagnostic("ING004", Severity.Error, file.Name, 0, string.Create(CultureInfo.InvariantCulture, $"the file has more than {MostLines} lines, which is more than is read")));
            return null;
        }

        if (!string.IsNullOrWhiteSpace(decoded.Text))
            return decoded.Text;
        diagnostics.Add(new Diagnostic("ING003", Severity.Error, file.Name, 0, "the file holds nothing but blanks"));
        return null;
    }

    /// <summary>The lines of a text.</summary>
    public static DocumentContent Read(string name, string sha256, string text)
    {
        var lines = LineSplitter.Split(text);
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            blocks.Add(new Block.Line(TextLine.Clean(i + 1, lines[i])));
        return new DocumentContent(name, sha256, blocks.MoveToImmutable());
    }

    /// <summary>The content with the noise of every line and cell repaired.</summary>
    /// <param name="content">The content.</param>
    /// <param name="lexicon">Names that may stand in it; they help to repair broken bytes.</param>
    public static DocumentContent Repaired(DocumentContent content, IEnumerable<string> lexicon)
    {
        var raw = new List<string>(content.Blocks.Length);
        foreach (var block in content.Blocks)
        {
            if (block is Block.Line line)
                raw.Add(line.Text.Raw);
            else if (block is Block.Grid grid)
                raw.AddRange(grid.Rows.SelectMany(r => r).Where(c => !c.IsSpanned).Select(c => c.Text.Raw));
        }

        var repair = NoiseRepair.Of(raw, lexicon);
        var blocks = ImmutableArray.CreateBuilder<Block>(content.Blocks.Length);
        foreach (var block in content.Blocks)
        {
            blocks.Add(block switch
            {
                Block.Line line => Mended(line),
                Block.Grid grid => new Block.Grid([.. grid.Rows.Select(row => row.Select(cell => cell with { Text = repair.Repair(cell.Text.Number, cell.Text.Raw) }).ToImmutableArray())]),
                _ => block,
            });
        }

        return content with { Blocks = blocks.MoveToImmutable() };

        Block.Line Mended(Block.Line line)
        {
            var mended = repair.Repair(line.Text.Number, line.Text.Raw);
            return ReferenceEquals(mended.Text, line.Text.Raw) && mended.Damage.IsDefaultOrEmpty ? line : new Block.Line(mended);
        }
    }
}
