using Compare.Ingest.Tables;

namespace Compare.Tests.Ingest.Tables;

public sealed class ServiceListTests
{
    [DocumentsTheory]
    [InlineData("000", "幼有所育 9;学有所教 8;劳有所得 12;病有所医 16;老有所养 4;住有所居 3;弱有所扶 15;优军服务保障 4;文体服务保障 9")]
    [InlineData("002", "幼有所育 9;学有所教 10;劳有所得 12;病有所医 16;老有所养 4;住有所居 3;弱有所扶 15;优军服务保障 4;文体服务保障 8")]
    public void Read_RealList_GivesEveryFieldItsServices(string document, string expected)
    {
        var services = IngestSample.ReadDocument(document).Services;
        Assert.Equal(expected, string.Join(';', services.GroupBy(s => s.PrintedDomain).Select(g => $"{g.Key} {g.Count()}")));
        Assert.All(services.GroupBy(s => s.PrintedDomain), g => Assert.Equal(g.Count(), g.First().StatedCount));
        Assert.All(services, s => Assert.NotNull(s.Domain));
    }

    [DocumentsFact]
    public void Read_NameBrokenOverLines_StandsOnItsOwnLine()
    {
        var services = IngestSample.ReadDocument("000").Services;
        Assert.Equal(721, services.Single(s => s.Name == "儿童健康管理").Source.Line);
        Assert.Equal(723, services.Single(s => s.Name == "特殊儿童群体基本生活保障").Source.Line);
        Assert.Equal(775, services.Single(s => s.Name == "观看电视").Source.Line);
    }

    [Theory]
    [InlineData("甲,乙、丙和丁,戊(3项)", "甲|乙、丙和丁|戊")]
    [InlineData("甲、乙、丙和丁、戊（共4项）", "甲|乙|丙和丁|戊")]
    [InlineData("甲，乙、丙，丁。(共3项)", "甲|乙、丙|丁")]
    [InlineData("甲、乙(含丙、丁)、戊(3项)", "甲|乙(含丙、丁)|戊")]
    [InlineData("甲；乙；丙", "甲|乙|丙")]
    [InlineData("甲、乙、丙", "甲|乙|丙")]
    public void Split_ListWithItsOwnSeparator_SplitsOnlyThere(string list, string expected) =>
        Assert.Equal(expected, string.Join('|', ServiceList.Split([new ServiceList.Piece(list, 1)]).Services.Select(p => p.Text)));

    [Fact]
    public void Read_StatedNumberDiffers_SaysSoWithTheLine()
    {
        var result = IngestSample.Read("表1 服务清单\n服务领域\n服务项目\n幼有所育\n免费检查、预防接种、儿童健康管理(4项)\n");
        Assert.Equal(3, result.Services.Length);
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING031", Line: 5 } && d.Message.Contains("3 services are listed, 4 are stated", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_UnknownField_IsKeptAndSaid()
    {
        var result = IngestSample.Read("服务领域\n服务项目\n法有所护\n法律援助、公证服务(2项)\n");
        Assert.All(result.Services, s => Assert.Null(s.Domain));
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING030", Line: 4 });
    }

    [Fact]
    public void Read_StandardWithARowForEveryService_TakesTheServicesAndTheirFields()
    {
        var html = "<html><meta charset=\"utf-8\"><p>基本公共服务实施标准</p><table><tr><td>类别</td><td>序号</td><td>服务项目</td><td>服务对象</td><td>服务标准</td><td>牵头单位</td></tr>"
            + "<tr><td rowspan=\"2\">一、幼有所育</td><td>1</td><td>孕产妇、新生儿健康服务</td><td>孕产妇</td><td>按规范执行。</td><td>区卫生健康委</td></tr><tr><td>2</td><td>特殊儿童群体基本生活保障</td><td>孤儿</td><td>按市标准。</td><td>区民政局</td></tr>"
            + "<tr><td>二、学有所教</td><td>3</td><td>学前教育资助</td><td>困难儿童</td><td>按标准。</td><td>区教委</td></tr></table></html>";
        var read = IngestSample.Read(html, "a.html");
        Assert.Equal(["childcare 孕产妇、新生儿健康服务", "childcare 特殊儿童群体基本生活保障", "education 学前教育资助"], read.Services.Select(s => $"{s.Domain} {s.Name}"));
        Assert.Empty(read.Cells);
    }

    [Fact]
    public void Read_NumberedEnumerationsInSingleBlanks_AreTakenApart()
    {
        var read = IngestSample.Read("基本公共服务清单\n序号 领域 服务项目\n1 幼有所育 优孕优生服务、儿童健康服务\n2 学有所教 义务教育服务、普通高中助学服务\n");
        Assert.Equal(["幼有所育 优孕优生服务", "幼有所育 儿童健康服务", "学有所教 义务教育服务", "学有所教 普通高中助学服务"], read.Services.Select(s => $"{s.PrintedDomain} {s.Name}"));
    }
}
