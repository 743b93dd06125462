using System.Globalization;
using Compare.Rendering.Office;
using Compare.Reporting.Slides;

namespace Compare.Rendering.Pptx;

/// <summary>Draws a deck as a PowerPoint file: placeholders on a slide master, native charts with their data, real tables, notes.</summary>
public static class DeckRenderer
{
    /// <summary>Renders a deck. The same deck and brand give the same bytes.</summary>
    /// <param name="deck">What it says.</param>
    /// <param name="brand">Whose it is and in which colours.</param>
    /// <returns>A .pptx file, 16:9.</returns>
    /// <exception cref="ArgumentException">A chart of the deck has no native form.</exception>
    public static byte[] Render(Deck deck, OfficeBrand brand)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(brand);
        const string Main = "ppt/presentation.xml";
        var package = new OfficePackage();
        package.AddProperties(deck.Title, brand.Organisation, deck.Language);
        package.Relate("", DeckParts.Rel + "/officeDocument", Main);
        string? logo = null;
        if (OfficePicture.Read(brand.Logo.Span) is { } picture)
        {
            logo = "ppt/media/logo." + picture.Extension;
            package.Add(logo, brand.Logo.ToArray());
        }

        DeckParts.Add(package, brand, deck.Language, logo);
        var writer = new SlideWriter(deck, brand, package);
        foreach (var slide in deck.Slides)
            writer.Add(slide);

        var master = package.Relate(Main, DeckParts.Rel + "/slideMaster", DeckParts.MasterName);
        var notes = package.Relate(Main, DeckParts.Rel + "/notesMaster", DeckParts.NotesMasterName);
        var slides = XmlText.Of($"");
        for (var i = 0; i < writer.Pages; i++)
        {
            var id = package.Relate(Main, DeckParts.Rel + "/slide", string.Create(CultureInfo.InvariantCulture, $"ppt/slides/slide{i + 1}.xml"));
            slides.Add($"<p:sldId id=\"{256 + i}\" r:id=\"{id}\"/>");
        }

        package.Relate(Main, DeckParts.Rel + "/theme", "ppt/theme/theme1.xml");
        foreach (var (kind, content) in new (string, XmlText)[]
        {
            ("presProps", XmlText.Of($"<p:presentationPr xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\"/>")),
            ("viewProps", XmlText.Of($"<p:viewPr xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\"/>")),
            ("tableStyles", XmlText.Of($"<a:tblStyleLst xmlns:a=\"{Drawing.A}\" def=\"{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}\"/>")),
        })
        {
            package.Add($"ppt/{kind}.xml", content.ToPart(), DeckParts.Types + kind + "+xml");
            package.Relate(Main, DeckParts.Rel + "/" + kind, $"ppt/{kind}.xml");
        }

        package.Add(
            Main,
            XmlText.Of($"<p:presentation xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\" saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"{master}\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"{notes}\"/></p:notesMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst><p:sldSz cx=\"{Frame.Emu(Frame.Slide.Width)}\" cy=\"{Frame.Emu(Frame.Slide.Height)}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>").ToPart(),
            DeckParts.Types + "presentation.main+xml");
        return package.ToBytes();
    }
}
