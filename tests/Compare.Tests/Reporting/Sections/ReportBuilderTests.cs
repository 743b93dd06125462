using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Reporting;
using Compare.Reporting.Views;

namespace Compare.Tests.Reporting.Sections;

public sealed partial class ReportBuilderTests
{
    /// <summary>Chapters that list names, quotations and rules rather than figures.</summary>
    private static readonly string[] Lists = ["sources", "computed", "catalogue", "quality", "method", "contradictions", "missing"];

    public static TheoryData<string, string> Reports() => new()
    {
        { "zh-CN", "" }, { "en", "" }, { "zh-CN", "cq-jiangbei" }, { "en", "cq-yuzhong" }, { "zh-CN", "nb-jiangbei" }, { "zh-CN", "cq-yongchuan/peers" }, { "zh-CN", "cq-yuzhong/national" },
    };

    private static ReportModel Build(string language, string which)
    {
        if (which.Length == 0)
            return Samples.Report(language);
        var parts = which.Split('/');
        var against = parts.Length == 1 ? GapAgainst.City : parts[1] == "peers" ? GapAgainst.Peers : GapAgainst.National;
        return DistrictReportBuilder.Build(Samples.Study, new AreaId(parts[0]), against, Samples.Options(language));
    }

    [Theory, MemberData(nameof(Reports))]
    public void Build_EveryFigure_HasASource(string language, string which)
    {
        var report = Build(language, which);
        var bare = report.Chapters.Where(c => !Lists.Contains(c.Id)).SelectMany(Samples.Runs).Where(r => r is { Mark: null, Style: not ("year" or "note-mark" or "ref" or "muted why") })
            .Select(r => r.Content).Where(t => AnyDigit().IsMatch(t)).Distinct().Select(NotFigures).Where(t => AnyDigit().IsMatch(t)).Distinct().ToArray();
        Assert.True(bare.Length == 0, string.Join('\n', bare.Take(20)));
    }

    [Fact]
    public void NotFigures_SentenceWithAFigure_KeepsIt() => Assert.Matches(AnyDigit(), NotFigures("2020年为3.39个"));

    [Theory, MemberData(nameof(Reports))]
    public void Build_EverySourceNumberAndLink_LeadsSomewhere(string language, string which)
    {
        var report = Build(language, which);
        var ids = report.Chapters.SelectMany(c => c.Blocks.SelectMany(b => new[] { b.Heading?.Id, b.Table?.Id, b.Chart?.Id }.Concat((b.Table?.Groups ?? []).SelectMany(g => g.Rows).Select(r => r.Id))).Append(c.Id))
            .Where(id => !string.IsNullOrEmpty(id)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var runs = report.Chapters.SelectMany(Samples.Runs).ToArray();
        Assert.Contains(runs, r => r.Mark is not null);
        Assert.Empty(runs.Where(r => r.Mark is not null).Select(r => r.Mark!.Anchor).Concat(runs.Select(r => r.Target).Where(t => t.Length > 0)).Distinct().Except(ids!));
    }

    [Theory, MemberData(nameof(Reports))]
    public void Build_TheTwoJiangbei_AreAlwaysToldApart(string language, string which)
    {
        var report = Build(language, which);
        var texts = report.Chapters.Where(c => c.Id is not ("sources" or "contradictions" or "quality" or "missing")).SelectMany(Samples.Runs).Select(r => r.Content)
            .Concat(report.Contents.Select(e => e.Title)).Append(report.Title).Append(report.Subtitle);
        Assert.DoesNotContain(texts, t => Ambiguous().IsMatch(t));
    }

    [Theory, MemberData(nameof(Reports))]
    public void Build_NoNumber_HasTenDecimals(string language, string which) =>
        Assert.DoesNotContain(Build(language, which).Chapters.SelectMany(Samples.Runs), r => r.Style != "ref" && r.Mark is not null && LongFraction().IsMatch(r.Content));

    [Fact]
    public void Build_UnderAnotherCulture_SaysTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Text(Samples.Report());
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Text(Samples.Report()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Text(ReportModel report) => string.Concat(report.Chapters.SelectMany(Samples.Runs).Select(r => r.Content + r.Mark?.Label));
    }

    [Fact]
    public void Build_NingboJiangbei_SaysThatItHasNoCityTargetAndBorrowsNone()
    {
        var report = DistrictReportBuilder.Build(Samples.Study, new AreaId("nb-jiangbei"), GapAgainst.City, Samples.Options());
        var first = report.Chapters[0];
        Assert.Contains("没有宁波市的市级目标", string.Concat(Samples.Runs(first).Select(r => r.Content)), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Chapters.Where(c => c.Id is not ("sources" or "contradictions" or "method" or "absent")).SelectMany(Samples.Runs), r => r.Content.Contains("重庆市目标", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_DistrictWithoutData_SaysSo()
    {
        var study = Samples.With(d => d with { Observations = [.. d.Observations.Where(o => o.Area?.Value != "cq-yuzhong")] });
        var report = DistrictReportBuilder.Build(study, new AreaId("cq-yuzhong"), GapAgainst.City, Samples.Options());
        Assert.Contains("没有渝中区的任何数", string.Concat(Samples.Runs(Assert.Single(report.Chapters)).Select(r => r.Content)), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_NothingAtAll_StillMakesAReport()
    {
        var report = ReportBuilder.Build(Samples.With(d => d with { Observations = [] }), Samples.Options());
        Assert.NotEmpty(report.Chapters);
    }

    [Fact]
    public void WithPages_PagesOfAPrint_FillTheContentsInOrder()
    {
        var report = Samples.Report().WithPages("000");
        Assert.All(report.Contents, entry => Assert.Equal("000", entry.Page));
        var numbered = report.WithPages([.. report.Contents.Select((_, i) => i == 2 ? 7 : (int?)null)]);
        Assert.Equal("7", numbered.Contents[2].Page);
        Assert.All(numbered.Contents.Where((_, i) => i != 2), entry => Assert.Equal("", entry.Page));
    }

    /// <summary>What is left of a text without the numbers that are no figures: years, dates, names of indicators, tables and documents.</summary>
    private static string NotFigures(string text)
    {
        foreach (var name in Samples.Data.Indicators.SelectMany(i => new[] { i.Name.Chinese, i.Name.English, i.ShortName.Chinese, i.ShortName.English }).Where(n => AnyDigit().IsMatch(n)).OrderByDescending(n => n.Length))
            text = text.Replace(name, "", StringComparison.Ordinal);
        return NoFigure().Replace(text, "");
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex AnyDigit();

    [GeneratedRegex(@"2020年11月1日|1 November 2020|(?<!\d)(19|20)\d\d(?!\d|\.\d)|相差不超过5个百分点|up to 5 percentage points|>300|第\d+行|line \d+|大于1|Above 1|文件\d+|\bD\d+|\[?A\d+-\d+\]?")]
    private static partial Regex NoFigure();

    [GeneratedRegex("(?<!重庆市|宁波市)江北区(?!（)|Jiangbei District(?! \\()")]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"\.\d{5,}")]
    private static partial Regex LongFraction();
}
