using System.Collections.Immutable;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Compare.Rendering.Pdf;

/// <summary>Reads a printed PDF's bookmarks, from which the contents take their page numbers.</summary>
public static class PdfOutline
{
    /// <summary>A bookmark: its title, its depth (1 at the top) and its 1-based page.</summary>
    public sealed record Entry(string Title, int Level, int Page);

    /// <summary>The bookmarks in document order, and the number of pages.</summary>
    /// <param name="pdf">The bytes of a PDF without encryption.</param>
    /// <exception cref="PdfReaderException">The bytes are not a PDF.</exception>
    public static (ImmutableArray<Entry> Entries, int Pages) Read(byte[] pdf)
    {
        using var stream = new MemoryStream(pdf, writable: false);
        using var document = PdfReader.Open(stream, PdfDocumentOpenMode.Import);
        var pages = new Dictionary<PdfObjectID, int>();
        for (var i = 0; i < document.PageCount; i++)
            pages[document.Pages[i].Reference!.ObjectID] = i + 1;

        var entries = ImmutableArray.CreateBuilder<Entry>();
        var names = NamedDestinations(document);
        if (document.Internals.Catalog.Elements.GetDictionary("/Outlines") is { } root)
            Walk(root, 1, pages, names, entries);
        return (entries.ToImmutable(), document.PageCount);
    }

    private static void Walk(PdfDictionary parent, int level, Dictionary<PdfObjectID, int> pages, Dictionary<string, PdfArray> names, ImmutableArray<Entry>.Builder entries)
    {
        var seen = new HashSet<PdfObjectID>();
        for (var item = parent.Elements.GetDictionary("/First"); item is not null; item = item.Elements.GetDictionary("/Next"))
        {
            if (item.Reference is { } self && !seen.Add(self.ObjectID))
                break; // a ring of bookmarks would never end
            if (Page(item, pages, names) is { } page)
                entries.Add(new Entry(item.Elements.GetString("/Title"), level, page));
            Walk(item, level + 1, pages, names, entries);
        }
    }

    private static int? Page(PdfDictionary item, Dictionary<PdfObjectID, int> pages, Dictionary<string, PdfArray> names)
    {
        var destination = item.Elements["/Dest"] ?? item.Elements.GetDictionary("/A")?.Elements["/D"];
        if (destination is PdfReference reference)
            destination = reference.Value;
        var array = destination switch
        {
            PdfArray direct => direct,
            PdfName name => names.GetValueOrDefault(name.Value.TrimStart('/')),
            PdfString text => names.GetValueOrDefault(text.Value),
            _ => null,
        };
        return array is { Elements.Count: > 0 } && array.Elements[0] is PdfReference target && pages.TryGetValue(target.ObjectID, out var page) ? page : null;
    }

    private static Dictionary<string, PdfArray> NamedDestinations(PdfDocument document)
    {
        var found = new Dictionary<string, PdfArray>(StringComparer.Ordinal);
        if (document.Internals.Catalog.Elements.GetDictionary("/Dests") is not { } dests)
            return found;
        foreach (var (key, value) in dests.Elements)
        {
            var item = value is PdfReference reference ? reference.Value : value;
            var array = item as PdfArray ?? (item as PdfDictionary)?.Elements.GetArray("/D");
            if (array is not null)
                found[key.TrimStart('/')] = array;
        }

        return found;
    }
}
