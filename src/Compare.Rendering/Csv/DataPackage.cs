using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Compare.Model.Sources;

namespace Compare.Rendering.Csv;

/// <summary>Describes the CSV files of a data folder as a Frictionless Data Package (version 1): columns, types, sizes and hashes.</summary>
public static class DataPackage
{
    /// <summary>The name of the file that describes the others.</summary>
    public const string FileName = "datapackage.json";

    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Describes files.</summary>
    /// <param name="files">The CSV files by name, as they are written; anything else is left out.</param>
    /// <param name="title">Title of the package.</param>
    /// <param name="words">The texts of <c>templates/workbook/LANGUAGE.yaml</c>: what files and columns are, <c>sheet.NAME</c>, <c>column.NAME</c> and <c>field.NAME</c>.</param>
    /// <param name="documents">The documents the figures come from.</param>
    /// <returns><c>datapackage.json</c>, UTF-8 without BOM. The same input gives the same bytes.</returns>
    public static byte[] Describe(IEnumerable<KeyValuePair<string, byte[]>> files, string title, IReadOnlyDictionary<string, string> words, ImmutableArray<DocumentSource> documents)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(words);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", "compare");
            json.WriteString("title", title);
            if (!documents.IsDefaultOrEmpty)
            {
                json.WriteStartArray("sources");
                foreach (var document in documents)
                {
                    json.WriteStartObject();
                    json.WriteString("title", document.Title.Length > 0 ? document.Title : document.Document);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteStartArray("resources");
            var tables = files.Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).ToArray();
            var hashes = new string[tables.Length];
            Parallel.For(0, tables.Length, i => hashes[i] = Convert.ToHexStringLower(SHA256.HashData(tables[i].Value)));
            for (var i = 0; i < tables.Length; i++)
                WriteResource(json, tables[i].Key, tables[i].Value, hashes[i], words);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteResource(Utf8JsonWriter json, string path, byte[] content, string hash, IReadOnlyDictionary<string, string> words)
    {
        var file = path[(path.LastIndexOf('/') + 1)..^".csv".Length];
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", file.ToLowerInvariant());
        json.WriteString("path", path);
        if (words.TryGetValue("sheet." + file, out var description))
            json.WriteString("description", description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", content.Length);
        json.WriteString("hash", "sha256:" + hash);
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in Header(content))
            WriteField(json, file, column, words);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string file, string column, IReadOnlyDictionary<string, string> words)
    {
        var field = DataField.Of(file, column);
        json.WriteStartObject();
        json.WriteString("name", column);
        json.WriteString("type", field.Type);
        if (words.TryGetValue("column." + column, out var title))
            json.WriteString("title", title);
        if (words.TryGetValue($"field.{file}-{column}", out var description) || words.TryGetValue("field." + column, out description))
            json.WriteString("description", description);
        if (field.Required || !field.Words.IsEmpty || field.Pattern.Length > 0)
        {
            json.WriteStartObject("constraints");
            if (field.Required)
                json.WriteBoolean("required", true);
            if (field.Pattern.Length > 0)
                json.WriteString("pattern", field.Pattern);
            if (!field.Words.IsEmpty)
            {
                json.WriteStartArray("enum");
                foreach (var word in field.Words)
                    json.WriteStringValue(word);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // The header of a file of our own: plain words, no quotes.
    private static string[] Header(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        var end = content.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? content : content[..end]).Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
