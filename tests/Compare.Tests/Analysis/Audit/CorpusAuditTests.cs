using Compare.Analysis.Audit;
using Compare.Cli.Files;

namespace Compare.Tests.Analysis.Audit;

/// <summary>
/// The audit of the five documents against a reading by hand: each finding listed was looked up in the documents, both places,
/// and is a contradiction or a doubtful value there.
/// </summary>
public sealed class CorpusAuditTests
{
    private const int LeastFindings = 25;

    private static readonly (string Rule, string Document, int Line, string OtherDocument, int OtherLine)[] CheckedByHand =
    [
        ("prose-against-table", "002", 6, "002", 176),
        ("prose-against-table", "003", 78, "003", 593),
        ("bound-against-value", "000", 201, "000", 393),
        ("bound-against-value", "000", 571, "000", 879),
        ("bound-against-value", "003", 391, "003", 649),
        ("bound-against-value", "003", 395, "003", 649),
        ("bound-against-value", "003", 399, "003", 649),
        ("rounding-of-same-fact", "000", 547, "000", 915),
        ("rounding-of-same-fact", "001", 10, "001", 133),
        ("ratio-against-share", "002", 5, "002", 258),
        ("sum-of-parts", "000", 1152, "000", 1164),
        ("sum-of-parts", "000", 1836, "000", 1844),
        ("cumulative-falls", "003", 232, "003", 617),
        ("cumulative-falls", "003", 378, "003", 647),
        ("unit-against-name", "002", 313, "", 0),
        ("unit-against-name", "003", 537, "", 0),
        ("impossible-value", "000", 205, "", 0),
        ("target-worse-than-baseline", "000", 385, "000", 383),
        ("target-worse-than-baseline", "000", 403, "000", 401),
        ("target-worse-than-baseline", "001", 119, "001", 118),
        ("target-worse-than-baseline", "002", 109, "002", 108),
        ("target-worse-than-baseline", "002", 123, "002", 122),
        ("target-worse-than-baseline", "003", 62, "003", 60),
        ("target-worse-than-baseline", "003", 152, "003", 148),
        ("target-worse-than-baseline", "003", 200, "003", 198),
        ("target-below-achieved", "004", 53, "004", 25),
        ("target-below-achieved", "004", 55, "004", 27),
        ("target-below-achieved", "004", 55, "004", 27),
        ("target-below-achieved", "004", 55, "004", 27),
        ("target-below-achieved", "004", 71, "004", 11),
        ("target-below-achieved", "004", 71, "004", 37),
        ("series-leap", "001", 112, "001", 111),
        ("series-leap", "001", 213, "001", 212),
        ("per-head-against-total", "000", 147, "000", 661),
        ("yearly-against-total", "000", 851, "000", 385),
        ("yearly-against-total", "004", 11, "000", 385),
        ("bracket-missing", "000", 383, "001", 111),
        ("bracket-missing", "000", 401, "001", 125),
        ("bracket-missing", "000", 547, "001", 214),
        ("bracket-missing", "001", 212, "001", 214),
        ("binding-differs", "000", 443, "001", 147),
        ("binding-differs", "000", 579, "001", 227),
        ("same-name-two-areas", "000", 137, "003", 60),
        ("same-number-two-meanings", "004", 11, "004", 11),
        ("complement-past-whole", "001", 10, "001", 176),
        ("period-past-document", "000", 1726, "", 0),
        ("period-past-document", "000", 2080, "", 0),
        ("list-ratio-outlier", "000", 1484, "", 0),
        ("list-ratio-outlier", "000", 1628, "", 0),
        ("plot-twice", "000", 1564, "000", 1628),
    ];

    [Fact]
    public void Run_EmbeddedData_FindsWhatAReaderFinds()
    {
        var missing = CheckedByHand.Except(Found());
        Assert.Empty(missing);
        Assert.True(CheckedByHand.Length >= LeastFindings);
    }

    [Fact]
    public void Run_EmbeddedData_GivesFewerThanOneFalseAlarmInTen()
    {
        var found = Found().ToList();
        var unchecked_ = found.Except(CheckedByHand).ToList();
        Assert.True(unchecked_.Count * 10 < found.Count, "look these up and list them, or mend the rule: " + string.Join(", ", unchecked_));
    }

    [Fact]
    public void Run_EmbeddedData_NamesTheTwoDistrictsOfOneNameByTheirCity()
    {
        foreach (var finding in Auditor.Run(DataFolder.Load(null).Value.Data).Where(f => f.Area?.Value.EndsWith("-jiangbei", StringComparison.Ordinal) == true))
        {
            var city = finding.Area!.Value.StartsWith("nb", StringComparison.Ordinal) ? ("宁波市江北区", "Ningbo") : ("重庆市江北区", "Chongqing");
            Assert.Contains(city.Item1, finding.Message.Chinese, StringComparison.Ordinal);
            Assert.Contains(city.Item2, finding.Message.English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_EmbeddedData_WritesEnglishNumbersWithEnglishUnits()
    {
        foreach (var finding in Auditor.Run(DataFolder.Load(null).Value.Data))
            Assert.DoesNotMatch(@"[0-9】][个人家套张万亿项所平元岁分次户台辆册条件名]", finding.Message.English);
    }

    private static IEnumerable<(string Rule, string Document, int Line, string OtherDocument, int OtherLine)> Found() =>
        Auditor.Run(DataFolder.Load(null).Value.Data).Select(f => (f.Rule, f.First.Document[..3], f.First.Line, f.Second?.Document[..3] ?? "", f.Second?.Line ?? 0));
}
