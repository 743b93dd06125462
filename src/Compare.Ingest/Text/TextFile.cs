using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Text;

/// <summary>Turns a text file into lines.</summary>
internal static class TextFile
{
    /// <summary>A larger text is refused: it is no plan, and its lines would not fit into memory.</summary>
    public const int LargestText = 128 * 1024 * 1024;

    /// <summary>The lines of the file, or null with an error when it is empty, too large or no text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sha256">SHA-256 of its bytes.</param>
    /// <param name="lexicon">Names that may stand in the text; they help to repair broken bytes.</param>
    /// <param name="diagnostics">Takes what was noticed.</param>
    public static DocumentContent? Read(SourceFile file, string sha256, IEnumerable<string> lexicon, ImmutableArray<Diagnostic>.Builder diagnostics)
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
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            diagnostics.Add(new Diagnostic("ING003", Severity.Error, file.Name, 0, "the file holds nothing but blanks"));
            return null;
        }

        var lines = LineSplitter.Split(decoded.Text);
        var repair = NoiseRepair.Of(lines, lexicon);
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            blocks.Add(new Block.Line(repair.Repair(i + 1, lines[i])));
        return new DocumentContent(file.Name, sha256, blocks.MoveToImmutable());
    }
}
