namespace Compare.Tests.Ingest.Facts;

/// <summary>Figures in words.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("医保参保率达到百分之九十五。", "医保参保率 =95 % 2024 a @cq-jiangbei")]
    [InlineData("医保参保率达到百分之九十五点六以上。", "医保参保率 >=95.6 % 2024 a @cq-jiangbei")]
    [InlineData("公办园在园幼儿占比超过五成。", "公办园在园幼儿占比 >50 % 2024 a @cq-jiangbei")]
    [InlineData("公办园在园幼儿占比近六成五。", "公办园在园幼儿占比 ~65 % 2024 a @cq-jiangbei")]
    [InlineData("新建学校十二所。", "新建学校 =12 所 2024 a @cq-jiangbei")]
    [InlineData("培训教师一百二十余名。", "培训教师 >120 名 2024 a @cq-jiangbei")]
    public void Read_FigureInWords_IsRead(string sentence, string expected) =>
        Assert.Equal([expected], Sample.Report(sentence).Select(Sample.Line));

    [Theory]
    [InlineData("完成三成立项工作，成立十个专班。")]
    [InlineData("深入学习贯彻党的二十大精神，统筹推进三个方面工作，办好十件实事。")]
    [InlineData("实施“百所名校”计划，创建第十二所示范学校。")]
    [InlineData("十四五规划一成不变地执行，百家争鸣。")]
    [InlineData("开展二〇二四年工作。")]
    [InlineData("覆盖三至五成家庭。")]
    public void Read_TurnOfPhrase_IsNoFigure(string sentence) =>
        Assert.Empty(Sample.Report(sentence));

    [Fact]
    public void Read_YearInWords_IsAYear() =>
        Assert.Equal(
            ["城镇新增就业 =4.6 万人 2023 a @cq-jiangbei"],
            Sample.Report("二〇二三年，城镇新增就业4.6万人。").Select(Sample.Line));
}
