using Compare.Gallery.Inspection;
using Compare.Rendering.Svg;

namespace Compare.Gallery;

/// <summary>Every checker sees the fault it is there for.</summary>
public sealed class CheckerTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\" role=\"img\" aria-labelledby=\"a-title a-desc\" font-size=\"12\" fill=\"#1B2733\"><title id=\"a-title\">标题</title><desc id=\"a-desc\">说明</desc>";

    [Fact]
    public void All_AGoodDrawing_IsSilent() => Assert.Empty(SvgChecks.All(Of("<text x=\"10\" y=\"20\">江北区</text><text x=\"190\" y=\"20\" text-anchor=\"end\">4.5</text>")));

    [Theory]
    [InlineData("<text x=\"180\" y=\"20\">江北区</text>")]
    [InlineData("<text x=\"20\" y=\"20\" text-anchor=\"end\">江北区</text>")]
    [InlineData("<text x=\"20\" y=\"20\" text-anchor=\"middle\">江北区渝中区</text>")]
    [InlineData("<text x=\"20\" y=\"99\">江北区</text>")]
    [InlineData("<text x=\"20\" y=\"30\" transform=\"rotate(-90 20 30)\">江北区</text>")]
    public void Outside_ATextOverTheEdge_IsSeen(string body) => Assert.Single(SvgChecks.Outside(Of(body)));

    [Theory]
    [InlineData("<text x=\"10\" y=\"20\">江北区</text><text x=\"40\" y=\"22\">渝中区</text>")]
    [InlineData("<text x=\"10\" y=\"60\" transform=\"rotate(-90 10 60)\">江北区</text><text x=\"5\" y=\"50\">渝中区</text>")]
    [InlineData("<g font-size=\"24\"><text x=\"10\" y=\"40\">江北区</text></g><text x=\"75\" y=\"40\">渝中区</text>")]
    public void Overlapping_TwoTextsInOnePlace_AreSeen(string body) => Assert.Single(SvgChecks.Overlapping(Of(body)));

    [Theory, InlineData("🏠"), InlineData("▼"), InlineData("㎡"), InlineData("區"), InlineData("\u202e")]
    public void Unwritable_ACharacterBeyondTheFont_IsSeen(string character) => Assert.Single(SvgChecks.Unwritable(Of("<text x=\"10\" y=\"20\">" + character + "</text>")));

    [Fact]
    public void Untitled_EmptyTitleWrongRoleAndLooseReference_AreSeen()
    {
        var faults = SvgChecks.Untitled(new SvgDrawing("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" aria-labelledby=\"b\"><title id=\"a\"></title><g id=\"a\"/></svg>")).ToArray();
        Assert.Equal(["role is not img", "no title", "no description", "an id occurs twice", "aria-labelledby names no element: b"], faults);
    }

    [Theory]
    [InlineData("<script>1</script>")]
    [InlineData("<style>text{fill:red}</style>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<rect style=\"fill:red\"/>")]
    [InlineData("<rect onclick=\"f()\"/>")]
    [InlineData("<rect fill=\"url(http://example.org/a)\"/>")]
    [InlineData("<circle cx=\"NaN\"/>")]
    public void Forbidden_WhatAPageWouldRefuse_IsSeen(string body) => Assert.NotEmpty(SvgChecks.Forbidden(Of(body)));

    [Theory]
    [InlineData("<text x=\"10\" y=\"20\" fill=\"#999999\">浅</text>")]
    [InlineData("<rect x=\"0\" y=\"0\" width=\"50\" height=\"50\" fill=\"#555555\"/><text x=\"10\" y=\"20\">暗</text>")]
    public void Faint_TooLittleContrast_IsSeen(string body) => Assert.Single(SvgChecks.Faint(Of(body)));

    [Fact]
    public void Constructor_BrokenXml_IsRefused() => Assert.Throws<System.Xml.XmlException>(() => new SvgDrawing(Head + "<text></svg>"));

    [Fact]
    public void Overlapping_ADrawingWithAMovedLabel_IsSeen()
    {
        // A real drawing stops being silent as soon as one of its labels is put onto another.
        var (chart, size) = GalleryTests.Find("dumbbell-childcare", "page");
        var good = new SvgChartRenderer().ToSvg(chart, ChartTheme.Default, size);
        var drawing = new SvgDrawing(good);
        var texts = drawing.Root.Descendants().Where(e => e.Name.LocalName == "text").ToArray();
        texts[^1].ReplaceAttributes(texts[^2].Attributes());
        Assert.NotEmpty(SvgChecks.Overlapping(new SvgDrawing(drawing.Root.ToString())));
    }

    private static SvgDrawing Of(string body) => new(Head + body + "</svg>");
}
