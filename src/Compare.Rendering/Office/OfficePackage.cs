using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Compare.Rendering.Office;

/// <summary>
/// The zip of parts that a workbook or a deck is. Parts, relationships and content types are written in ordinal order and
/// with one fixed time, so that the same input gives the same bytes. The Open XML SDK would give every relationship a random
/// id, charts a folder below the slides, and cost a third of a second before the first byte; it reads the result back in the tests.
/// </summary>
internal sealed class OfficePackage
{
    // The earliest time a zip entry can carry.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<(string Extension, string Type)> Defaults =
    [
        ("jpeg", "image/jpeg"), ("png", "image/png"), ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("svg", "image/svg+xml"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("xml", "application/xml"),
    ];

    private readonly SortedDictionary<string, (byte[] Content, string Type)> _parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(string Id, string Type, string Target)>> _relationships = new(StringComparer.Ordinal);

    /// <summary>Adds a part.</summary>
    /// <param name="name">Its path without the leading slash.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="type">Its content type; empty when its extension says it.</param>
    public void Add(string name, byte[] content, string type = "") => _parts.Add(name, (content, type));

    /// <summary>Relates a part to another.</summary>
    /// <param name="from">The part; empty for the package itself.</param>
    /// <param name="type">The relationship type.</param>
    /// <param name="to">The other part.</param>
    /// <returns>The id of the relationship within <paramref name="from"/>.</returns>
    public string Relate(string from, string type, string to)
    {
        if (!_relationships.TryGetValue(from, out var list))
            _relationships.Add(from, list = []);
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{list.Count + 1}");
        list.Add((id, type, "/" + to));
        return id;
    }

    /// <summary>The properties every Office file carries, at a fixed time.</summary>
    /// <param name="title">Title.</param>
    /// <param name="author">Who publishes it; may be empty.</param>
    /// <param name="language">Language tag.</param>
    public void AddProperties(string title, string author, string language)
    {
        Add("docProps/core.xml", XmlText.Of($"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{language}</dc:language></cp:coreProperties>").ToPart(), "application/vnd.openxmlformats-package.core-properties+xml");
        Add("docProps/app.xml", XmlText.Of($"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Compare</Application><Company>{author}</Company></Properties>").ToPart(), "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        Relate("", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "docProps/app.xml");
    }

    /// <summary>The package.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", Relationships(""));
            foreach (var (name, part) in _parts)
            {
                Write(zip, name, part.Content);
                if (_relationships.ContainsKey(name))
                    Write(zip, RelationshipsName(name), Relationships(name));
            }
        }

        return stream.ToArray();
    }

    private static string RelationshipsName(string part)
    {
        var slash = part.LastIndexOf('/');
        return part[..(slash + 1)] + "_rels/" + part[(slash + 1)..] + ".rels";
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        // A picture or an embedded workbook is compressed already.
        var packed = name.EndsWith(".xlsx", StringComparison.Ordinal) || name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith(".jpeg", StringComparison.Ordinal);
        var entry = zip.CreateEntry(name, packed ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var into = entry.Open();
        into.Write(content);
    }

    private byte[] ContentTypes()
    {
        var xml = XmlText.Of($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        var used = _parts.Keys.Select(n => n[(n.LastIndexOf('.') + 1)..]).Append("rels").Append("xml").ToHashSet(StringComparer.Ordinal);
        foreach (var (extension, type) in Defaults)
        {
            if (used.Contains(extension))
                xml.Add($"<Default Extension=\"{extension}\" ContentType=\"{type}\"/>");
        }

        foreach (var (name, part) in _parts)
        {
            if (part.Type.Length > 0)
                xml.Add($"<Override PartName=\"/{name}\" ContentType=\"{part.Type}\"/>");
        }

        return xml.Add($"</Types>").ToPart();
    }

    private byte[] Relationships(string part)
    {
        var xml = XmlText.Of($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, type, target) in _relationships[part])
            xml.Add($"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>");
        return xml.Add($"</Relationships>").ToPart();
    }
}
