using Compare.Rendering.Office;
using Compare.Rendering.Svg;

namespace Compare.Rendering.Pptx;

/// <summary>The pieces of DrawingML that slides are made of.</summary>
internal static class Drawing
{
    public const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Position and size, as shapes of a slide have it.</summary>
    public static XmlText Place(Frame frame, string element = "a") => element == "p"
        ? XmlText.Of($"<p:xfrm><a:off x=\"{Frame.Emu(frame.X)}\" y=\"{Frame.Emu(frame.Y)}\"/><a:ext cx=\"{Frame.Emu(frame.Width)}\" cy=\"{Frame.Emu(frame.Height)}\"/></p:xfrm>")
        : XmlText.Of($"<a:xfrm><a:off x=\"{Frame.Emu(frame.X)}\" y=\"{Frame.Emu(frame.Y)}\"/><a:ext cx=\"{Frame.Emu(frame.Width)}\" cy=\"{Frame.Emu(frame.Height)}\"/></a:xfrm>");

    /// <summary>A colour of the theme (<c>tx1</c>, <c>accent2</c>) or RRGGBB.</summary>
    public static XmlText Fill(string color) => color.Length == 0 ? XmlText.Of($"<a:noFill/>") : XmlText.Of($"<a:solidFill>{Color(color)}</a:solidFill>");

    /// <summary>A colour of the theme or RRGGBB; <c>tx2+60</c> is the colour made 60 % lighter.</summary>
    public static XmlText Color(string color)
    {
        var plus = color.IndexOf('+', StringComparison.Ordinal);
        if (plus > 0)
        {
            var lighter = long.Parse(color[(plus + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            return XmlText.Of($"<a:schemeClr val=\"{color[..plus]}\"><a:lumMod val=\"{(100 - lighter) * 1000}\"/><a:lumOff val=\"{lighter * 1000}\"/></a:schemeClr>");
        }

        return color.Length == 6 && color.All(char.IsAsciiHexDigit) ? XmlText.Of($"<a:srgbClr val=\"{color}\"/>") : XmlText.Of($"<a:schemeClr val=\"{color}\"/>");
    }

    /// <summary>A stretch of text.</summary>
    public static XmlText Run(string text, double size, string language, bool bold = false, string color = "") =>
        XmlText.Of($"<a:r>{RunProperties("a:rPr", size, language, bold, color)}<a:t>{TextMeasure.Clean(text)}</a:t></a:r>");

    /// <summary>Properties of a stretch of text; its faces are the theme's, the Chinese one for Chinese.</summary>
    public static XmlText RunProperties(string element, double size, string language, bool bold = false, string color = "")
    {
        var xml = XmlText.Of($"");
        // The element's name is ours, never a document's.
        xml.Add(XmlText.Of($"<")).Add(Literal(element)).Add($" lang=\"{language}\" altLang=\"{(language == "zh-CN" ? "en-US" : "zh-CN")}\" sz=\"{(long)Math.Round(size * 100)}\" b=\"{(bold ? 1 : 0)}\">");
        if (color.Length > 0)
            xml.Add(Fill(color));
        return xml.Add($"<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></").Add(Literal(element)).Add($">");
    }

    /// <summary>Exact line spacing of a size, and the space after a paragraph.</summary>
    public static XmlText Spacing(double size, double gap) =>
        XmlText.Of($"<a:lnSpc><a:spcPts val=\"{(long)Math.Round(size * TextFit.Leading * 100)}\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:spcAft><a:spcPts val=\"{(long)Math.Round(gap * 100)}\"/></a:spcAft>");

    private static XmlText Literal(string name) => name switch
    {
        "a:rPr" => XmlText.Of($"a:rPr"),
        "a:endParaRPr" => XmlText.Of($"a:endParaRPr"),
        _ => XmlText.Of($"a:defRPr"),
    };
}
