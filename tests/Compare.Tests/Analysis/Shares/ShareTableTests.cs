using System.Globalization;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Quantities;

namespace Compare.Tests.Analysis.Shares;

public sealed class ShareTableTests
{
    [Fact]
    public void Build_BedsOfADistrict_AreSetAgainstItsResidents()
    {
        var row = Study("4000", "250000", MeasureKind.Stock).Shares.Single();
        Assert.Equal((0.016m, Relation.Equal), (row.Share, row.ShareRelation));
        Assert.Equal(588717m / 32054159m, row.PopulationShare);
        Assert.Equal(0.016m / (588717m / 32054159m), row.FairShareIndex);
    }

    [Theory]
    [InlineData("20", ">300", "0.0666666666666666666666666667", Relation.LessThan)]
    [InlineData("20", ">=300", "0.0666666666666666666666666667", Relation.AtMost)]
    [InlineData(">30", "300", "0.1", Relation.MoreThan)]
    [InlineData("<30", ">=300", "0.1", Relation.LessThan)]
    [InlineData(">30", ">300", null, Relation.Equal)]
    public void Build_Bounds_CarryThrough(string own, string city, string? share, Relation relation)
    {
        var row = Study(own, city, MeasureKind.Stock).Shares.Single();
        Assert.Equal((share is null ? null : decimal.Parse(share, CultureInfo.InvariantCulture), relation), (row.Share, row.ShareRelation));
    }

    [Fact]
    public void Build_Rates_HaveNoShare() => Assert.Empty(Study("60", "60", MeasureKind.Rate).Shares);

    [Fact]
    public void Build_CitysFigureOfAnotherPeriod_IsNotUsed() =>
        Assert.Empty(new Sample().Area("c", level: AreaLevel.City).Area("a", "c").Indicator("x", kind: MeasureKind.Stock)
            .Actual("a", "x", "2020", "1915").Target("c", "x", "2025", "250000").Study().Shares);

    [Theory, InlineData("24", 1), InlineData("25", 0)]
    public void Build_TargetWithoutBracketsBesideTheCitysTotal_IsTakenForTheSameYears(string cityRow, int rows)
    {
        var shares = new Sample().Area("c", level: AreaLevel.City).Area("a", "c").Indicator("x", kind: MeasureKind.FiveYearTotal, unit: "张")
            .Target("a", "x", "2025", "860", o => o with { Row = "24" }).Target("c", "x", "2021-2025", "[10000]", o => o with { Row = cityRow }).Study().Shares;
        Assert.Equal(rows, shares.Length);
        Assert.All(shares, s => Assert.Equal((0.086m, "bracket-missing"), (s.Share!.Value, s.Reason)));
    }

    private static Compare.Analysis.Study Study(string own, string city, MeasureKind kind) =>
        new Sample().Area("c", level: AreaLevel.City, residents: 32054159).Area("a", "c", residents: 588717).Indicator("x", kind: kind, unit: "张")
            .Target("a", "x", "2025", own).Target("c", "x", "2025", city).Study();
}
