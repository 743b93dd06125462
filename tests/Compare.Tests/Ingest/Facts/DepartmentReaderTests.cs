using System.Collections.Immutable;
using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

public sealed class DepartmentReaderTests
{
    private static readonly ImmutableArray<Domain> Domains =
    [
        new(new DomainId("elderly"), new LocalizedText("老有所养", "Elderly care")) { Wordings = ["养老服务", "老有颐养"] },
        new(new DomainId("culture-sport"), new LocalizedText("文体服务保障", "Culture and sport")) { Wordings = ["文有润心"] },
    ];

    [Theory]
    [InlineData("(五)“老有颐养”五年提升行动。(责任单位:区民政局)", "elderly", "(五)“老有颐养”五年提升行动", "区民政局")]
    [InlineData("（二）养老服务提质行动（牵头单位：区民政局、区卫生健康局；配合单位：区财政局）", "elderly", "（二）养老服务提质行动", "区民政局;区卫生健康局")]
    [InlineData("八、“文有润心”行动 责任部门：区委宣传部，区文旅局。", "culture-sport", "八、“文有润心”行动", "区委宣传部;区文旅局")]
    [InlineData("（一）数字赋能（责任单位：区大数据局）", "", "（一）数字赋能", "区大数据局")]
    public void Read_HeadingWithDepartments_GivesFieldAndNames(string line, string domain, string heading, string names)
    {
        var found = Assert.Single(Read(line));
        Assert.Equal((domain, heading, names, 1), (found.Domain?.Value ?? "", found.Heading, string.Join(';', found.Departments), found.Source.Line));
        Assert.Equal("nb-jiangbei", found.Area?.Value);
    }

    [Fact]
    public void Read_DepartmentsOnALineOfTheirOwn_BelongToTheHeadingAbove()
    {
        var found = Assert.Single(Read("（三）老有颐养", "", "责任单位：区民政局"));
        Assert.Equal(("elderly", "（三）老有颐养", 3), (found.Domain?.Value, found.Heading, found.Source.Line));
    }

    [Theory]
    [InlineData("各责任单位：要强化主体责任，根据行动总体目标，细化制定工作清单。抓好落实，形成合力。")]
    [InlineData("推进养老服务，各个责任单位务必强化主体责任。")]
    [InlineData("责任单位：")]
    public void Read_SentenceThatSpeaksOfDepartments_GivesNone(string line) => Assert.Empty(Read(line));

    private static ImmutableArray<FieldDepartment> Read(params string[] lines) => DepartmentReader.Read(
        new DocumentSource("sample.txt", "", "方案", new AreaId("nb-jiangbei"), DocumentKind.Plan, null), lines.Select((l, i) => TextLine.Clean(i + 1, l)), Domains);
}
