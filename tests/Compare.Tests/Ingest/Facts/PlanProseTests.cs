using Compare.Ingest;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Turns of phrase of plans, work reports and what is told of them; in sentences made up for the purpose.</summary>
public sealed class PlanProseTests
{
    private static Fact[] Raw(string text) => [.. IngestSample.Read(text + "\n").Facts];

    private static string[] Read(string text) => [.. Raw(text).Select(Sample.Line)];

    [Fact]
    public void Read_BlankBeforeTheBound_KeepsTheBound() =>
        Assert.Equal(
            ["城镇登记失业率 <=3.6 % 2024 a @", "城镇调查失业率 <=4.4 % 2024 a @"],
            Read("2024年，城镇登记失业率、城镇调查失业率分别控制在3.6%和4.4% 以内。"));

    [Fact]
    public void Read_GrowthOfGdp_IsReadUnderItsLatinName() =>
        Assert.Contains("GDP =6.5 % 2024 tc @", Read("到2024年，确保GDP增长6.5%。"));

    [Theory]
    [InlineData("普及学前教育。毛入园率达到97%。", "学前教育毛入园率")]
    [InlineData("巩固提高九年义务教育水平，巩固率达98%。", "九年义务教育巩固率")]
    [InlineData("办好义务教育，高中资助巩固率达98%。", "高中资助巩固率")]
    [InlineData("办好特殊教育，毛入园率达到97%。", "毛入园率")]
    [InlineData("小学巩固率和初中不同，巩固率达98%。", "巩固率")]
    public void Read_BareRateOfEducation_IsOfTheStageThatIsNamed(string text, string subject) =>
        Assert.Equal(subject, Assert.Single(Raw("到2025年，" + text)).Subject);

    [Fact]
    public void Read_YearOfWorkInAHeadingOfAnExcerpt_IsThisYear() =>
        Assert.Contains(
            "一般公共预算收入 ~4 % 2023 tc @",
            Read("今年主要预期目标是：一般公共预算收入增长4%左右。\n三、2023年主要工作安排\n建成高标准农田0.3万亩。"));

    [Fact]
    public void Read_PlanThatIsLongOver_StillDatesItsFigures() =>
        Assert.Contains(Read("2023年工作报告\n“十一五〞期末，全区社会消费品零售总额21亿元。"), f => f.StartsWith("社会消费品零售总额 =21 亿元 2010 a", StringComparison.Ordinal) || f.StartsWith("全区社会消费品零售总额 =21 亿元 2010 a", StringComparison.Ordinal));

    [Fact]
    public void Read_BlankBetweenTheFiguresOfAHeadline_IsAComma() =>
        Assert.Contains("普惠性幼儿园覆盖率 >88 % 2025 t @", Read("甲省将新增2.5万个幼儿学位 普惠性幼儿园覆盖率2025年超88%"));

    [Fact]
    public void Read_ExampleWord_IsNoPartOfTheName() =>
        Assert.Equal("居民健康素养水平", Assert.Single(Raw("2024年，例如居民健康素养水平提升到31%。")).Subject);

    [Theory]
    [InlineData("2023年，甲市地区生产总值达500亿元。2024年，甲市城镇新增就业1.5万人，新建公办幼儿园5所。", "城镇新增就业 =1.5 万人 2024 t @")]
    [InlineData("2024年，全市地区生产总值增长6%左右，城镇新增就业1.5万人。", "城镇新增就业 =1.5 万人 2024 t @")]
    [InlineData("2023年，甲市地区生产总值达500亿元。2024年，甲市城镇新增就业1.5万人，同比增长3%。", "城镇新增就业 =1.5 万人 2024 a @")]
    [InlineData("2024年，全市城镇新增就业1.5万人。", "城镇新增就业 =1.5 万人 2024 a @")]
    [InlineData("2024年，预计地区生产总值增长6%左右，城镇新增就业1.5万人。", "城镇新增就业 =1.5 万人 2024 a @")]
    public void Read_ComingYearInBareVerbs_IsAimedAt(string text, string expected) =>
        Assert.Contains(Read(text), f => f.EndsWith(expected, StringComparison.Ordinal));
}
