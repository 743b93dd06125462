using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting;
using Compare.Reporting.Sections;
using Compare.Reporting.Views;

namespace Compare.Tests.Reporting.Sections;

/// <summary>A city of many districts: the pages stay as wide and the findings as short as with four.</summary>
public sealed partial class ManyDistrictsTests
{
    private const int More = 14;

    private static readonly Lazy<Study> Wide = new(() => Samples.With(data =>
    {
        var model = data.Areas.Single(a => a.Id.Value == "cq-yuzhong");
        var more = Enumerable.Range(1, More).Select(n => model with { Id = new AreaId($"cq-more-{n}"), Name = new LocalizedText($"新设{(char)('甲' + n)}区", $"Added {n} District"), Code = $"5009{n:00}" }).ToArray();
        var figures = data.Observations.Where(o => o.Area == model.Id).ToArray();
        return data with { Areas = [.. data.Areas, .. more], Observations = [.. data.Observations, .. more.SelectMany(a => figures.Select(o => o with { Area = a.Id }))] };
    }));

    [Theory]
    [InlineData(1, 6, "1")]
    [InlineData(6, 6, "6")]
    [InlineData(7, 6, "4 3")]
    [InlineData(14, 6, "5 5 4")]
    [InlineData(38, 6, "6 6 6 5 5 5 5")]
    public void Columns_OfManyDistricts_AreEvenRunsInOrder(int districts, int most, string expected)
    {
        ImmutableArray<Area> areas = [.. Enumerable.Range(0, districts).Select(n => Samples.Data.Areas[0] with { Id = new AreaId($"a-{n}") })];
        var runs = Columns.Of(areas, most);
        Assert.Equal(expected, string.Join(' ', runs.Select(r => r.Length)));
        Assert.Equal(areas, runs.SelectMany(r => r));
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Build_ManyDistricts_TablesOfDistrictsShareThemOut(string language)
    {
        var report = ReportBuilder.Build(Wide.Value, Samples.Options(language));
        var districts = Wide.Value.Data.Areas.Count(a => a.Level == AreaLevel.District);
        Assert.Equal(More + 4, districts);
        foreach (var (chapter, most, besides) in new[] { ("scorecard", 3 + (2 * 6), 3), ("related", 2 + 6 + 2, 2), ("missing", 1 + 12, 1) })
        {
            var tables = report.Chapters.Single(c => c.Id == chapter).Blocks.Select(b => b.Table).OfType<TableView>().Where(t => t.Id.StartsWith("table-" + chapter, StringComparison.Ordinal)).ToArray();
            Assert.True(tables.Length > 1, chapter);
            Assert.All(tables, t => Assert.InRange(t.Columns.Length, besides + 1, most));
            Assert.Equal(tables.Length, tables.Select(t => t.Caption).Distinct().Count());
            Assert.All(tables.SelectMany(t => t.Groups.SelectMany(g => g.Rows).Select(r => (Table: t, Cells: r.Cells.Sum(c => Math.Max(1, c.Columns))))), r => Assert.Equal(r.Table.Columns.Length, r.Cells));
        }

        var named = report.Chapters.Single(c => c.Id == "scorecard").Blocks.Select(b => b.Table).OfType<TableView>().SelectMany(t => t.Head[0].Cells).Count(c => c.Style == "area");
        Assert.Equal(districts, named);
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Build_ManyDistricts_FindingsNameTheEndsAndCountTheRest(string language)
    {
        var report = ReportBuilder.Build(Wide.Value, Samples.Options(language));
        var findings = report.Chapters.Single(c => c.Id == "findings");
        var items = findings.Blocks.Select(b => b.List).OfType<ListView>().Single().Items;
        Assert.All(items, head => Assert.InRange(head.Details.Length, 1, 12));
        var between = items.SelectMany(i => i.Details).Where(d => Rest().IsMatch(string.Concat(d.Runs.Select(r => r.Content)))).ToArray();
        Assert.NotEmpty(between);
        Assert.All(between, d => Assert.Contains(d.Runs, r => r.Mark is not null)); // how many, and which, stands in the appendix
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Build_FigureWorseThanAtTheStart_IsNotSaidToHaveDoneAPart(string language)
    {
        var study = Samples.With(data =>
        {
            var start = data.Observations.Single(o => o is { Area.Value: "cq-yongchuan", Indicator.Value: "health-literacy", Status: ValueStatus.Actual });
            return data with { Observations = [.. data.Observations, start with { Period = Compare.Model.Quantities.Period.Of(2023), Figure = new Compare.Model.Quantities.Figure.Point(20m), Canonical = new Compare.Model.Quantities.Figure.Point(20m) }] };
        });
        var findings = ReportBuilder.Build(study, Samples.Options(language)).Chapters.Single(c => c.Id == "findings");
        var said = findings.Blocks.Select(b => b.List).OfType<ListView>().Single().Items.SelectMany(i => i.Details).Select(d => string.Concat(d.Runs.Select(r => r.Content))).ToArray();
        var away = Assert.Single(said, s => s.Contains(language == "en" ? "further from its target" : "离目标更远", StringComparison.Ordinal));
        Assert.Contains("21.74", away, StringComparison.Ordinal);
        Assert.Contains("−21.1%", away, StringComparison.Ordinal); // (20 − 21.74) ÷ (30 − 21.74)
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Render_ChapterOfOneSentence_SharesThePageBeforeIt(string language)
    {
        var study = Samples.With(data => data with { Indicators = [.. data.Indicators.Where(i => !i.IsTotal)] });
        var templates = Samples.Templates(language);
        var html = Compare.Rendering.Html.HtmlRenderer.Render(ReportBuilder.Build(study, templates.Options(new DateOnly(2025, 11, 22))), templates, Compare.Rendering.Html.PageVariant.Print);
        Assert.Contains("#trajectories,#shares{page:p-trajectories}", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("其余|The other")]
    private static partial Regex Rest();
}
