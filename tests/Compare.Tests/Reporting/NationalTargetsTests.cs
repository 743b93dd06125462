using Compare.Analysis.Gaps;
using Compare.Cli.Files;
using Compare.Model.Quantities;
using Compare.Reporting;
using Compare.Tests.Rendering.Pptx;

namespace Compare.Tests.Reporting;

/// <summary>The targets for 2025 of the national plan of public services (January 2022), as its column of targets prints them.</summary>
public sealed class NationalTargetsTests
{
    [Theory]
    [InlineData("childcare-places-per-1000", Relation.Equal, "4.5")]
    [InlineData("preschool-gross-enrolment", Relation.MoreThan, "90")]
    [InlineData("compulsory-retention-rate", Relation.Equal, "96")]
    [InlineData("senior-secondary-gross-enrolment", Relation.MoreThan, "92")]
    [InlineData("working-age-schooling-years", Relation.Equal, "11.3")]
    [InlineData("life-expectancy", Relation.Equal, "78.3")]
    [InlineData("physicians-per-1000", Relation.Equal, "3.2")]
    [InlineData("nurses-per-1000", Relation.Equal, "3.8")]
    [InlineData("medical-insurance-rate", Relation.MoreThan, "95")]
    [InlineData("pension-insurance-rate", Relation.Equal, "95")]
    [InlineData("nursing-beds-share", Relation.Equal, "55")]
    [InlineData("new-area-elderly-facilities", Relation.Equal, "100")]
    [InlineData("disability-subsidies-coverage", Relation.Equal, "100")]
    [InlineData("sports-area-per-head", Relation.Equal, "2.6")]
    [InlineData("community-service-area-per-100-households", Relation.MoreThan, "30")]
    [InlineData("cultural-visits-per-10000", Relation.Equal, "3.4")]
    public void Data_NationalTarget_IsThePrintedOneWithItsSourceAndInTheDistrictReport(string indicator, Relation relation, string value)
    {
        var study = DeckRendererTests.Study("corpus");
        var target = Assert.Single(study.Data.Observations, o => o.Area?.Value == "cn" && o.Indicator?.Value == indicator);
        Assert.Equal(relation, target.Figure.Relation);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), target.Figure.Number);
        Assert.Contains(study.Data.Documents, d => d.Document == target.Source.Document && d.Title.Contains("公共服务规划", StringComparison.Ordinal));
        Assert.Contains(value, target.Source.Evidence, StringComparison.Ordinal);

        var gap = Assert.Single(study.Gaps, g => g.Area.Value == "cq-jiangbei" && g.Indicator.Value == indicator && g.Against == GapAgainst.National && g.Measure == GapMeasure.Target);
        Assert.Same(target, Assert.Single(gap.TargetObservations));
        var printed = relation == Relation.Equal ? value : RelationSign.Of(relation) + value;
        Assert.Contains(Rows.Value, row => row.Contains(study.Data.Indicators.Single(i => i.Id.Value == indicator).Name.Chinese) && row.Contains(printed));
    }

    private static readonly Lazy<string[][]> Rows = new(() =>
    {
        var (templates, _) = Compare.Rendering.Office.OfficeTemplates.Load(TemplateFolder.BuiltIn(), [], "zh-CN", "standard");
        var report = DistrictReportBuilder.Build(DeckRendererTests.Study("corpus"), new("cq-jiangbei"), GapAgainst.National, new ReportOptions { Wordings = templates!.Report, Date = new DateOnly(2024, 6, 1) });
        return [.. report.Chapters.Where(c => c.Id == "fields").SelectMany(c => c.Blocks).Select(b => b.Table).OfType<Compare.Reporting.Views.TableView>().SelectMany(t => t.Groups).SelectMany(g => g.Rows)
            .Select(r => r.Cells.SelectMany(cell => cell.Runs).Select(run => run.Content).ToArray())];
    });
}
