using System.Collections.Immutable;
using System.Globalization;
using Compare.Gallery.Inspection;
using Compare.Gallery.Samples;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery;

public sealed class GalleryTests
{
    private static readonly SvgChartRenderer Renderer = new();

    public static TheoryData<string, string> Drawings()
    {
        var data = new TheoryData<string, string>();
        foreach (var sample in Catalogue.All)
        {
            foreach (var size in sample.Sizes)
                data.Add(sample.Chart.Id, size.Name);
        }

        return data;
    }

    [Theory, MemberData(nameof(Drawings))]
    public void ToSvg_EverySample_HasNothingWrong(string id, string size)
    {
        var (chart, room) = Find(id, size);
        Assert.Empty(SvgChecks.All(new SvgDrawing(Renderer.ToSvg(chart, ChartTheme.Default, room))));
        Assert.Empty(SvgChecks.All(new SvgDrawing(Renderer.ToStandaloneSvg(chart, ChartTheme.Default, room))));
        Assert.Empty(SvgChecks.All(new SvgDrawing(Renderer.ToSvg(chart, ChartTheme.Gongwen, room))));
    }

    [Theory, InlineData("de-DE"), InlineData("zh-CN"), InlineData("ar-SA"), InlineData("")]
    public void ToSvg_UnderAnyCulture_GivesTheSameBytes(string culture)
    {
        var expected = Catalogue.All.Select(s => Renderer.ToStandaloneSvg(s.Chart, ChartTheme.Default, s.Sizes[0]) + Convert.ToBase64String(ChartCsv.ToBytes(s.Chart))).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            // The samples are made anew, so that the axes are made under the culture too.
            ImmutableArray<Sample> again = [.. ScorecardSamples.All(), .. DumbbellSamples.All(), .. GapSamples.All(), .. TrajectorySamples.All(), .. ProfileSamples.All(), .. OtherSamples.All()];
            Assert.Equal(expected, again.Select(s => Renderer.ToStandaloneSvg(s.Chart, ChartTheme.Default, s.Sizes[0]) + Convert.ToBase64String(ChartCsv.ToBytes(s.Chart))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Samples_TitlesDescriptionsAndIds_AreUnique()
    {
        Assert.Distinct(Catalogue.All.Select(s => s.Title));
        Assert.Distinct(Catalogue.All.Select(s => s.Description));
        Assert.Distinct(Catalogue.All.Select(s => s.Chart.Id));
        Assert.All(Catalogue.All, s => Assert.NotEmpty(s.Sizes));
    }

    [Fact]
    public void Samples_EveryKindOfChart_IsShown() =>
        Assert.Empty(typeof(ChartModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ChartModel))).Except(Catalogue.All.Select(s => s.Chart.GetType())));

    [Fact]
    public void ToSvg_OneChartInTwoSizes_SharesNoId()
    {
        var (chart, _) = Find("scorecard-four", "page");
        var ids = new[] { ChartSize.Page, ChartSize.Phone }.SelectMany(s => new SvgDrawing(Renderer.ToSvg(chart, ChartTheme.Default, s)).Root.Descendants().Select(e => e.Attribute("id")?.Value).Where(i => i is not null));
        Assert.Distinct(ids);
    }

    [Fact]
    public void Write_TheWholeGallery_BecomesAPage()
    {
        var folder = Environment.GetEnvironmentVariable("COMPARE_GALLERY") is { Length: > 0 } asked ? asked : Path.Combine(AppContext.BaseDirectory, "gallery");
        GalleryPage.Write(folder, Renderer);
        Assert.True(File.Exists(Path.Combine(folder, "index.html")));
        Assert.Equal(Catalogue.All.Sum(s => s.Sizes.Length), Directory.GetFiles(folder, "*.svg").Length);
    }

    internal static (ChartModel Chart, ChartSize Size) Find(string id, string size)
    {
        var sample = Catalogue.All.Single(s => s.Chart.Id == id);
        return (sample.Chart, sample.Sizes.Single(s => s.Name == size));
    }
}
