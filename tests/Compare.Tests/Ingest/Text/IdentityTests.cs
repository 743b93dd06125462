using Compare.Ingest;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Text;

public sealed class IdentityTests
{
    [DocumentsTheory]
    [InlineData("000", "cq-jiangbei", 2022, DocumentKind.Plan), InlineData("001", "cq-yuzhong", 2022, DocumentKind.Plan), InlineData("003", "nb-jiangbei", 2023, DocumentKind.Plan), InlineData("004", "cq-jiangbei", 2024, DocumentKind.Report)]
    public void Read_RealDocument_TellsAreaYearAndKindFromItsText(string number, string area, int year, DocumentKind kind)
    {
        var document = IngestSample.ReadDocument(number).Document;
        Assert.Equal((area, (int?)year, kind), (document.Area?.Value ?? "", document.Year, document.Kind));
    }

    [DocumentsFact]
    public void Read_DocumentWithoutDate_HasNoYearAndSaysSo()
    {
        var result = IngestSample.ReadDocument("002");
        Assert.Equal("cq-yongchuan", result.Document.Area?.Value);
        Assert.Null(result.Document.Year);
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING007", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("江北区公共服务规划\n为推动重庆市江北区公共服务发展,依据重庆市规划。\n", "cq-jiangbei")]
    [InlineData("江北区公共服务规划\n宁波市江北区人民政府。落实浙江省要求。\n", "nb-jiangbei")]
    [InlineData("重庆市“十四五”公共服务规划\n全市各区县贯彻执行。\n", "cq")]
    public void Read_AreaOfThatName_IsToldByItsCity(string text, string area) => Assert.Equal(area, IngestSample.Read(text).Document.Area?.Value);

    [Fact]
    public void Read_NameOfTwoAreasAndNoCity_StaysOpenAndListsThem()
    {
        var result = IngestSample.Read("江北区公共服务规划\n2022年5月\n推动公共服务发展。\n");
        Assert.Null(result.Document.Area);
        Assert.Contains(result.Diagnostics, d => d.Code == "ING006" && d.Message.Contains("cq-jiangbei", StringComparison.Ordinal) && d.Message.Contains("nb-jiangbei", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_UnknownDistrictOfKnownCity_IsNotTakenForTheCity()
    {
        var result = IngestSample.Read("重庆市渝北区“十四五”公共服务规划\n2022年5月\n重庆市渝北区人民政府。\n");
        Assert.Null(result.Document.Area);
        Assert.Contains(result.Diagnostics, d => d.Code == "ING006");
    }

    [Theory]
    [InlineData("长寿区公共服务“十四五”规划\n根据《重庆市公共服务“十四五”规划》制定。\n", "长寿区")]
    [InlineData("2023年巴南区政府工作报告\n全市第五，重庆市委坚强领导。\n", "巴南区")]
    [InlineData("慈溪市国民经济和社会发展规划\n宁波市建设都市区。\n", "慈溪市")]
    [InlineData("台州市2022年政府工作报告\n高于全国平均水平。\n", "台州市")]
    [InlineData("延津县第七次全国人口普查公报\n全县常住人口的基本情况公布如下。\n", "延津县")]
    public void Read_UnknownPlaceThatNamesKnownOnes_IsNamedAndLeftOpen(string text, string place)
    {
        var result = IngestSample.Read(text);
        Assert.Null(result.Document.Area);
        Assert.Contains(result.Diagnostics, d => d.Code == "ING006" && d.Message.Contains(place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022年全国教育事业发展统计公报\n九年义务教育巩固率95.5%。\n", "cn")]
    [InlineData("卫生事业发展公报\n2022年，全国医院3万个。\n", "cn")]
    [InlineData("第七次全国人口普查公报\n现将我县人口的基本情况公布如下。\n", "")]
    [InlineData("第七次全国人口普查公报\n全国人口中，男性占51%。\n", "cn")]
    [InlineData("关于加快养老服务的调研报告\n我市老年人口占14.7%，比全国高2.2个百分点。\n", "")]
    [InlineData("中国共产党重庆市委员会关于制定规划的建议\n全市常住人口增加。\n", "cq")]
    public void Read_TextThatSpeaksOfTheCountry_IsItsOwnOnlyWhereItSpeaksOfNoPart(string text, string area) =>
        Assert.Equal(area, IngestSample.Read(text).Document.Area?.Value ?? "");

    [Fact]
    public void Read_UserGivesAreaAndYear_TheyHold()
    {
        var context = IngestSample.Context with { Area = new AreaId("cq-yuzhong"), Year = 2021 };
        var document = DocumentReader.Read(new SourceFile("x.txt", "江北区规划\n2024年5月1日\n"u8.ToArray()), context).Document;
        Assert.Equal(("cq-yuzhong", (int?)2021), (document.Area?.Value ?? "", document.Year));
    }

    [Fact]
    public void Read_ListedNameWithOtherBytes_KeepsTheEntryAndWarns()
    {
        var listed = new DocumentSource("x.txt", new string('a', 64), "标题", new AreaId("nb-jiangbei"), DocumentKind.Plan, 2023);
        var result = DocumentReader.Read(new SourceFile("x.txt", "江北区规划\n"u8.ToArray()), IngestSample.Context with { Documents = [listed] });
        Assert.Equal(("nb-jiangbei", (int?)2023), (result.Document.Area?.Value ?? "", result.Document.Year));
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING005", Severity: Severity.Warning });
    }
}
