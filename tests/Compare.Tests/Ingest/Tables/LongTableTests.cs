using Compare.Model.Observations;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Data with one figure a row, as they are exchanged: an indicator, a year, a value.</summary>
public sealed class LongTableTests
{
    private static string[] Cells(string csv) =>
        [.. IngestSample.Read(csv, "数据.csv").Cells.Select(c => $"{c.Name}|{c.Unit}|{c.Period}|{(c.Status == ValueStatus.Target ? "target" : "actual")}|{c.Raw}|{c.Line}")];

    [Fact]
    public void Read_YearAndStatusInColumns_GivesEachFigureItsOwn() => Assert.Equal(
        [
            "每千人口托位数|个|2020|actual|1.8|2", "每千人口托位数|个|2023|actual|3.1|3", "每千人口托位数|个|2025|target|4.5|4",
            "养老机构护理型床位占比|%|2020|actual|41.2|5", "养老机构护理型床位占比|%|2025|target|≥60|6",
        ],
        Cells("指标名称,单位,年份,数据类型,数值\n每千人口托位数,个,2020,实际,1.8\n每千人口托位数,个,2023,实际,3.1\n每千人口托位数,个,2025,目标,4.5\n养老机构护理型床位占比,%,2020,实际,41.2\n养老机构护理型床位占比,%,2025,目标,≥60\n"));

    [Fact]
    public void Read_ActualAndTargetSideBySide_GivesBothOfAYear() => Assert.Equal(
        ["医保参保率|%|2023|target|95|2", "医保参保率|%|2023|actual|96.1|2", "医保参保率|%|2024|target|95|3", "医保参保率|%|2024|actual|96.4|3"],
        Cells("指标,单位,年度,目标值,实际值\n医保参保率,%,2023,95,96.1\n医保参保率,%,2024年,95,96.4\n"));

    [Fact]
    public void Read_TwoFiguresOfOneYear_KeepsBoth() => Assert.Equal(
        ["医保参保率|%|2023|actual|96.1|2", "医保参保率|%|2023|actual|96.3|3"],
        Cells("指标,单位,年份,实际值\n医保参保率,%,2023,96.1\n医保参保率,%,2023,96.3\n"));

    [Fact]
    public void Read_AreaInAColumn_GivesTheFigureToItsArea()
    {
        var cells = IngestSample.Read("区县,指标,单位,年份,实际值\n渝中区,人均预期寿命,岁,2023,81.5\n永川区,人均预期寿命,岁,2023,79.2\n", "数据.csv").Cells;
        Assert.Equal(["cq-yuzhong|81.5", "cq-yongchuan|79.2"], cells.Select(c => $"{c.Area?.Value}|{c.Raw}"));
        Assert.All(cells, c => Assert.Equal("2023", c.Period?.ToString()));
    }

    [Fact]
    public void Read_YearThatIsNone_LeavesTheTableAsItStands() =>
        Assert.DoesNotContain(IngestSample.Read("指标,单位,年份,实际值\n医保参保率,%,2023,96.1\n医保参保率,%,近年,96.3\n", "数据.csv").Cells, c => c.Period?.ToString() == "2023" && c.Raw == "96.3");
}
