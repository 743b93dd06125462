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
}
