using System.Collections.Immutable;

namespace Compare.Rendering.Pdf;

/// <summary>Reads a printed PDF's bookmarks, from which the contents take their page numbers.</summary>
public static class PdfOutline
{
    /// <summary>Nobody's report has deeper headings; a ring of bookmarks would go on for ever.</summary>
    private const int DeepestLevel = 12;

    /// <summary>A bookmark: its title, its depth (1 at the top) and its 1-based page.</summary>
    public sealed record Entry(string Title, int Level, int Page);

    /// <summary>The bookmarks in document order, and the number of pages; null when the bytes are not a PDF this reader knows.</summary>
    /// <param name="pdf">A PDF as Chromium prints it: a plain cross-reference table, no encryption.</param>
    public static (ImmutableArray<Entry> Entries, int Pages)? Read(ReadOnlyMemory<byte> pdf)
    {
        if (PdfObjects.Open(pdf) is not { } file || file.Find(file.Trailer, "Root") is not { } catalogue)
            return null;
        var pages = file.Pages().Select((page, index) => (page, Number: index + 1)).ToDictionary(p => p.page, p => p.Number);

        var entries = ImmutableArray.CreateBuilder<Entry>();
        if (file.Find(catalogue, "Outlines") is { } root)
            Walk(file, root, 1, pages, file.Find(catalogue, "Dests"), entries, []);
        return (entries.ToImmutable(), pages.Count);
    }

    private static void Walk(
        PdfObjects file, PdfObjects.Dictionary parent, int level, Dictionary<int, int> pages, PdfObjects.Dictionary? destinations,
        ImmutableArray<Entry>.Builder entries, HashSet<int> seen)
    {
        if (level > DeepestLevel)
            return;
        var next = parent.Get("First");
        while (next is PdfObjects.Reference reference && seen.Add(reference.Number) && file.Resolve(next) is PdfObjects.Dictionary item)
        {
            if (Page(file, item, pages, destinations) is { } page && file.Resolve(item.Get("Title")) is PdfObjects.Text title)
                entries.Add(new Entry(title.Value, level, page));
            Walk(file, item, level + 1, pages, destinations, entries, seen);
            next = item.Get("Next");
        }
    }

    private static int? Page(PdfObjects file, PdfObjects.Dictionary item, Dictionary<int, int> pages, PdfObjects.Dictionary? destinations)
    {
        var destination = file.Resolve(item.Get("Dest") ?? file.Find(item, "A")?.Get("D"));
        if (destination is PdfObjects.Name or PdfObjects.Text)
        {
            var name = destination is PdfObjects.Name n ? n.Value : ((PdfObjects.Text)destination).Value;
            destination = file.Resolve(destinations?.Get(name));
            if (destination is PdfObjects.Dictionary wrapped)
                destination = file.Resolve(wrapped.Get("D"));
        }

        return destination is PdfObjects.Array { Items: [PdfObjects.Reference page, ..] } && pages.TryGetValue(page.Number, out var number) ? number : null;
    }
}
