using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Compare.Cli.Commands;

/// <summary>Text and JSON for a terminal. What a document says is not trusted: it must not steer the terminal.</summary>
internal static class ConsoleText
{
    /// <summary>The text on one line, without control characters.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(c => char.IsControl(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(c is '\n' or '\r' or '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        return clean.ToString();
    }

    /// <summary>Writes JSON, indented, with Chinese as it is; always the same bytes for the same content.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
            write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
