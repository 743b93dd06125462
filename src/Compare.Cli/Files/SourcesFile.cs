using System.Globalization;
using System.Text;
using Compare.Model;
using Compare.Model.Sources;

namespace Compare.Cli.Files;

/// <summary>Writes <c>sources.yaml</c>.</summary>
internal static class SourcesFile
{
    /// <summary>The comment at the head of the file.</summary>
    public const string Head = """
        # The documents the data come from. A document is recognised by its SHA-256, else by its file name.
        #
        # document  file name
        # sha256    SHA-256 of its bytes, 64 hexadecimal digits; `compare ingest` fills it in
        # title     its title
        # area      an id of areas.yaml: the place it speaks of
        # kind      plan | report | benchmark | other
        # year      the year it was published; absent where the document does not tell
        """;

    /// <summary>The file; the same documents give the same bytes.</summary>
    public static byte[] Write(IEnumerable<DocumentSource> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        var isEmpty = true;
        foreach (var d in documents)
        {
            isEmpty = false;
            text.Append("- document: ").Append(YamlText.Quoted(d.Document)).Append('\n');
            if (d.Sha256.Length > 0)
                text.Append("  sha256: ").Append(d.Sha256).Append('\n');
            if (d.Title.Length > 0)
                text.Append("  title: ").Append(YamlText.Quoted(d.Title)).Append('\n');
            if (d.Area is not null)
                text.Append("  area: ").Append(YamlText.Quoted(d.Area.Value)).Append('\n');
            text.Append("  kind: ").Append(Word.Of(d.Kind)).Append('\n');
            if (d.Year is { } year)
                text.Append(CultureInfo.InvariantCulture, $"  year: {year}\n");
        }

        return Encoding.UTF8.GetBytes(text.Append(isEmpty ? "[]\n" : "").ToString());
    }
}
