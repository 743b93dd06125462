using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Compare.Rendering.Svg;

namespace Compare.Gallery.Inspection;

/// <summary>A drawing read back from its bytes by an XML parser, with the boxes of its texts.</summary>
internal sealed class SvgDrawing
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public SvgDrawing(string source)
    {
        using var reader = XmlReader.Create(new StringReader(source), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        Root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root ?? throw new XmlException("no element");
        var box = (Root.Attribute("viewBox")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray();
        if (box.Length != 4)
            throw new FormatException("viewBox has " + box.Length.ToString(CultureInfo.InvariantCulture) + " numbers");
        (Left, Top, Right, Bottom) = (box[0], box[1], box[0] + box[2], box[1] + box[3]);
        var order = 0;
        var texts = ImmutableArray.CreateBuilder<TextBox>();
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        foreach (var element in Root.Descendants())
        {
            order++;
            if (element.Ancestors(Svg + "defs").Any())
                continue;
            if (element.Name == Svg + "text")
                texts.Add(Box(element, order));
            else if (element.Name == Svg + "rect")
                grounds.Add(new Ground(Of(element, "x"), Of(element, "y"), Of(element, "x") + Of(element, "width"), Of(element, "y") + Of(element, "height"), Inherited(element, "fill") ?? "#000000", order));
        }

        (Texts, Grounds) = (texts.ToImmutable(), grounds.ToImmutable());
    }

    public XElement Root { get; }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    public ImmutableArray<TextBox> Texts { get; }

    public ImmutableArray<Ground> Grounds { get; }

    /// <summary>The title and the description, empty when absent.</summary>
    public string Name(string element) => Root.Elements(Svg + element).FirstOrDefault()?.Value ?? "";

    private static TextBox Box(XElement element, int order)
    {
        var font = Number(Inherited(element, "font-size") ?? "16");
        var bold = Inherited(element, "font-weight") is "700" or "bold";
        var (x, y) = (Of(element, "x"), Of(element, "y"));
        var width = TextMeasure.Width(element.Value, font, bold);
        var before = Inherited(element, "text-anchor") switch { "middle" => width / 2, "end" => width, _ => 0 };

        // Ink of hanzi and digits: from 0.86 em above the baseline to 0.14 em below it.
        var fill = Inherited(element, "fill") ?? "#000000";
        var (up, down) = (font * 0.86, font * 0.14);
        if (element.Attribute("transform")?.Value is not { } transform)
            return new TextBox(element.Value, x - before, y - up, x - before + width, y + down, font, fill, order);

        // The one turn in use: a quarter to the left about the text's own point.
        if (!transform.StartsWith("rotate(-90 ", StringComparison.Ordinal))
            throw new FormatException("an unknown transform: " + transform);
        return new TextBox(element.Value, x - up, y + before - width, x + down, y + before, font, fill, order);
    }

    private static string? Inherited(XElement element, string name) =>
        element.AncestorsAndSelf().Select(e => e.Attribute(name)?.Value).FirstOrDefault(v => v is not null);

    private static double Of(XElement element, string name) => element.Attribute(name) is { } attribute ? Number(attribute.Value) : 0;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
