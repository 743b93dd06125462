using System.Globalization;
using Compare.Rendering.Csv;
using Compare.Tests.Reporting;
using Compare.Tests.Rendering.Xlsx;

namespace Compare.Tests.Rendering.Csv;

/// <summary>The files on peers, ambition and targets met, on the embedded data.</summary>
public sealed class PeerFilesTests
{
    [Theory]
    [InlineData("cq-jiangbei", ">=", "false", "")] // ≥4.5 is not the city's 4.5 word for word, and asks for no single number
    [InlineData("cq-yuzhong", "=", "true", "3")] // 4.5 from 1.5
    [InlineData("cq-yongchuan", "=", "true", "3.3")]
    public void Ambition_ChildcarePlaces_SaysWhatIsAskedAndWhatIsCopied(string area, string sign, string copies, string asked)
    {
        var row = CsvRows.Of(ResultFiles.Ambition(Samples.Study)).Single(r => r["area"] == area && r["indicator"] == "childcare-places-per-1000" && r["period"] == "2025");
        Assert.Equal((sign, "4.5", "4.5", copies, "false"), (row["op"], row["value"], row["city_target"], row["copies_city"], row["lowered"]));
        Assert.Equal(asked, row["asked"]);
    }

    [Fact]
    public void Targets_EveryRow_AddsUpAndSharesAreOfAllAndOfJudged()
    {
        var rows = CsvRows.Of(ResultFiles.Targets(Samples.Study));
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var (all, met, missed) = (Number(row["all"]), Number(row["met"]), Number(row["short"]));
            Assert.Equal(all, met + missed + Number(row["undetermined"]) + Number(row["not_judged"]));
            Assert.Equal(met + missed == 0 ? "" : Round(met / (met + missed)), row["share_of_judged"].Length == 0 ? "" : Round(Number(row["share_of_judged"])));
            Assert.Equal(all == 0 ? "" : Round(met / all), row["share_of_all"].Length == 0 ? "" : Round(Number(row["share_of_all"])));
        });
    }

    [Fact]
    public void Peers_FourAreas_HaveRanksAndSpreadButNoQuartiles()
    {
        var rows = CsvRows.Of(ResultFiles.Peers(Samples.Study));
        Assert.All(rows, row => Assert.Equal("", row["median"] + row["percentile"]));
        var start = rows.Where(r => r["indicator"] == "childcare-places-per-1000" && r["measure"] == "baseline" && r["period"] == "2020").ToDictionary(r => r["area"]);
        Assert.Equal(("3", "weakness"), (start["cq-jiangbei"]["rank"], start["cq-jiangbei"]["standing"]));
        Assert.Equal(("1", "strength"), (start["cq-yuzhong"]["rank"], start["cq-yuzhong"]["standing"]));
        Assert.Equal(("2", "middle", "1.5", "0.8"), (start["cq-yongchuan"]["rank"], start["cq-yongchuan"]["standing"], start["cq-yongchuan"]["best"], start["cq-yongchuan"]["worst"]));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Round(decimal value) => Math.Round(value, 8).ToString("0.########", CultureInfo.InvariantCulture);
}
