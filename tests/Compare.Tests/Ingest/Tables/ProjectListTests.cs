namespace Compare.Tests.Ingest.Tables;

public sealed class ProjectListTests
{
    [DocumentsFact]
    public void Read_RealAnnex_GivesItsProjectsAndTotals()
    {
        var projects = IngestSample.ReadDocument("000").Projects;
        Assert.Equal(70, projects.Count(p => !p.IsTotal));
        var grand = projects.Single(p => p.IsTotal && p.Sector.Length == 0);
        Assert.Equal((70, 3152141m, 1152), (grand.StatedCount, grand.Investment, grand.Source.Line));
        var totals = projects.Where(p => p.IsTotal && p.Sector.Length > 0).Select(p => $"{p.Sector} {p.StatedCount} {p.Investment} {projects.Count(q => !q.IsTotal && q.Sector == p.Sector)}");
        Assert.Equal(["教育 33 1293443 33", "医疗卫生 9 522328 9", "养老托育 5 125000 5", "文化 8 100333 8", "体育 5 218225 5", "住房保障 3 836873 3", "社会服务 7 55939 7"], totals);
    }

    [DocumentsTheory]
    [InlineData("栋梁半岛新建中学", "32", "教育", "", "中学", 81000, "储备", "2023-2026", 1660)]
    [InlineData("203中学改扩建工程(二期)", "4", "教育", "203中学", "高中", 12532, "续建", "2019-2022", 1212)]
    [InlineData("儿童医院复盛分院", "7", "医疗卫生", "", "专科医院", 3250, "储备", "2023-2024", 1790)]
    [InlineData("金融博物馆项目", "3", "文化", "江北嘴管委办", "公共文化", 24000, "新建", "", 1962)]
    [InlineData("江北区特殊儿童教育学校", "7", "社会服务", "区残联", "残疾人服务", 5000, "储备", "", 2300)]
    public void Read_RealProject_IsRightInEveryColumn(string name, string number, string sector, string owner, string field, int investment, string status, string years, int line)
    {
        var project = IngestSample.ReadDocument("000").Projects.Single(p => p.Name == name);
        Assert.Equal((number, sector, owner, field, (decimal?)investment, status, years, line), (project.Number, project.Sector, project.Owner, project.Field, project.Investment, project.Status, project.Years, project.Source.Line));
    }

    [Fact]
    public void Read_InvestmentInHundredMillions_ComesInTenThousands()
    {
        var result = IngestSample.Read("序号\n项目名称\n建设单位\n总投资(亿元)\n建设性质\n1\n甲小学新建工程\n区教委\n1.5\n新建\n2\n乙医院扩建工程\n区卫健委\n0.8\n续建\n");
        Assert.Equal([15000m, 8000m], result.Projects.Select(p => p.Investment ?? 0));
    }

    [Fact]
    public void Read_CellLost_IsSaidWithItsLine()
    {
        var result = IngestSample.Read("序号\n项目名称\n建设单位\n建设内容\n总投资(万元)\n建设性质\n1\n甲小学新建工程\n区教委\n新建三十个班的小学一所\n500\n新建\n2\n乙医院扩建工程\n扩建住院楼五千平方米及配套\n800\n续建\n");
        Assert.Equal(["区教委", ""], result.Projects.Select(p => p.Owner));
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING032", Line: 14 } && d.Message.Contains("建设单位", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoUnitOfMoney_LeavesInvestmentsOutAndSaysSo()
    {
        var result = IngestSample.Read("序号\n项目名称\n建设单位\n总投资\n建设性质\n1\n甲小学新建工程\n区教委\n500\n新建\n2\n乙医院扩建工程\n区卫健委\n800\n续建\n");
        Assert.All(result.Projects, p => Assert.Null(p.Investment));
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING033", Line: 7 });
    }

    [Fact]
    public void Read_SectorsAsRowsWithTheirSums_GivesProjectsAndTotals()
    {
        var rows = new[]
        {
            "序号|项目名称|建设地点|建设规模及主要建设内容|建设年限|总投资|“十四五”计划投资|责任单位",
            "|合计（3个）|||| 8.9|7.1|", "一|教育（2个）||||2.8|2.8|",
            "1|城东小学新建工程|中山路|36班|2021-2023|1.8|1.8|区教委", "2|红河幼儿园|胜利路|12班|2022-2023|1|1|区教委",
            "二|卫生健康（1个）||||6.1|4.3|", "3|区中医院新院区|凤凰湖|床位800张|2021-2025|6.1|4.3|区卫生健康委",
        };
        var read = IngestSample.Read("<html><meta charset=\"utf-8\"><p>公共服务重大项目表</p><p>单位：亿元</p><table>" + string.Concat(rows.Select(r => "<tr>" + string.Concat(r.Split('|').Select(c => $"<td>{c}</td>")) + "</tr>")) + "</table></html>", "a.html");
        Assert.Equal(
            ["||89000|3", "|教育|28000|2", "城东小学新建工程|教育|18000|", "红河幼儿园|教育|10000|", "|卫生健康|61000|1", "区中医院新院区|卫生健康|61000|"],
            read.Projects.Select(p => $"{p.Name}|{p.Sector}|{p.Investment:0}|{p.StatedCount}"));
        Assert.All(read.Projects.Where(p => !p.IsTotal), p => Assert.True(p.Owner.Length > 0 && p.Years.Length == 9 && p.Content.Length > 0));
    }

    [Fact]
    public void Read_SectorColumnWithSubtotals_KeepsEverySumWithItsSector()
    {
        var read = IngestSample.Read("项目清单\n\n| 领域 | 序号 | 项目名称 | 建设性质 | 总投资（万元） | 2024年投资计划（万元） | 实施单位 |\n|---|---|---|---|---|---|---|\n| 教育 | 1 | 人和街小学改扩建 | 改扩建 | 12600 | 5000 | 区教委 |\n| | 2 | 解放小学运动场 | 改建 | 8300 | 3000 | 区教委 |\n| | 小计 | | | 20900 | 8000 | |\n| 文化 | 3 | 区图书馆新馆 | 新建 | 32000 | 10000 | 区文化旅游委 |\n| | 小计 | | | 32000 | 10000 | |\n| 合计 | | | | 52900 | 18000 | |\n");
        Assert.Equal(["人和街小学改扩建|教育|12600", "解放小学运动场|教育|8300", "|教育|20900", "区图书馆新馆|文化|32000", "|文化|32000", "||52900"], read.Projects.Select(p => $"{p.Name}|{p.Sector}|{p.Investment}"));
    }

    [Fact]
    public void Read_HeadingsBetweenTabbedRows_AreTheSectors()
    {
        var read = IngestSample.Read("“十五五”储备项目\n序号\t项目\t牵头单位\t建设周期\t估算总投资（亿元）\t项目阶段\n一、教育\n1\t兴龙湖中学\t区教委\t2026-2028\t4.6\t前期\n二、医疗\n2\t妇幼保健院二期\t区卫生健康委\t2027-2030\t5.2\t储备\n");
        Assert.Equal(["教育|兴龙湖中学|46000|前期", "医疗|妇幼保健院二期|52000|储备"], read.Projects.Select(p => $"{p.Sector}|{p.Name}|{p.Investment:0}|{p.Status}"));
    }

    [Fact]
    public void Read_ProjectWithoutAName_IsLeftOutAndSaid()
    {
        var read = IngestSample.Read("项目清单\n| 序号 | 项目名称 | 总投资（万元） | 建设单位 |\n|---|---|---|---|\n| 1 | 甲小学 | 500 | 区教委 |\n| 2 | | 800 | 区教委 |\n");
        Assert.Equal("甲小学", Assert.Single(read.Projects).Name);
        Assert.Contains(read.Diagnostics, d => d is { Code: "ING014", Line: 5 });
    }
}
