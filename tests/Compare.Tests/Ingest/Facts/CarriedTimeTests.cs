using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Times and subjects that a sentence takes from what stands before it, in plans and in reports on several years.</summary>
public sealed class CarriedTimeTests
{
    private static string[] Read(DocumentKind kind, string title, params string[] lines) => [.. Sample.Anywhere(kind, title, lines).Select(Sample.Line)];

    [Theory]
    [InlineData("根据规划，到2025年，就业形势总体平稳。就业规模不断扩大，城镇新增就业2万人以上。")]
    [InlineData("《规划》提出，到2025年，就业形势总体平稳。城镇新增就业2万人以上。")]
    public void Read_SourceBeforeTheTimeOfAParagraph_DoesNotHideIt(string paragraph) =>
        Assert.Equal("城镇新增就业 >=2 万人 2025 t @", Read(DocumentKind.Plan, "某市“十四五”就业规划", "“十三五”以来，城镇登记失业率控制在4.5%以内。", paragraph)[^1]);

    [Fact]
    public void Read_WordsThatNoPlanSays_AreNoSource() =>
        Assert.Equal("城镇新增就业 =2 万人 2020 a @", Read(DocumentKind.Plan, "某市“十四五”就业规划", "“十三五”以来，城镇登记失业率控制在4.5%以内。", "总的看来，到2025年还有距离。城镇新增就业2万人。")[^1]);

    [Theory]
    [InlineData("全市税收从2006年的1亿元增至2011年的2亿元，一般公共预算收入大幅增长，从2006年的8.8亿元增至2011年的20.2亿元。", "一般公共预算收入 =20.2 亿元 2011 a @")]
    [InlineData("过去五年，新增就业5万人，城镇化率稳步提升，由60%提高到70%。", "城镇化率 =70 % 2011 a @")]
    [InlineData("过去五年，新增就业5万人，城镇化率稳步提升，由60%提高到70%。", "城镇化率 =60 % 2006 a @")]
    public void Read_MeasureThatMoved_IsWhatTheChangeAfterItIsOf(string sentence, string fact) =>
        Assert.Contains(fact, Read(DocumentKind.Report, "2012年政府工作报告", "一、过去五年工作回顾", sentence));

    [Theory]
    [InlineData("2011年零售总额达41.6亿元，固定资产投资五年累计完成406.5亿元。", "固定资产投资 =406.5 亿元 2007-2011 a @")]
    [InlineData("三年累计新增城镇就业5万人。", "新增城镇就业 =5 万人 2009-2011 a @")]
    [InlineData("第五年累计新增城镇就业5万人。", "2011 a @")]
    public void Read_YearsAddedUp_AreThoseUpToTheReportedOne(string sentence, string fact) =>
        Assert.EndsWith(fact, Read(DocumentKind.Report, "2012年政府工作报告", "一、过去五年工作回顾", sentence)[^1], StringComparison.Ordinal);

    [Fact]
    public void Read_YearsToBeAddedUp_AreNotThoseBehind() =>
        Assert.DoesNotContain(Read(DocumentKind.Report, "2012年政府工作报告", "二、今后五年目标任务", "力争五年累计新增城镇就业5万人。"), f => f.Contains("2007-2011", StringComparison.Ordinal));

    [Fact]
    public void Read_GapThatNarrowedFromRatioToRatio_MayBeTheIncomeRatio()
    {
        var facts = Sample.Anywhere(DocumentKind.Other, "sample", "城乡居民收入差距由2012年的2.5:1缩小到2016年的2.3:1。");
        Assert.Equal(2, facts.Length);
        Assert.All(facts, f => Assert.Contains("城乡居民收入比", f.Readings));
    }

    [Fact]
    public void Read_ListOfTheNextYear_GoesOnWithTheNamesOfTheFirst() =>
        Assert.Equal(
            ["学前教育毛入园率 =98 % 2020 t @", "义务教育巩固率 >=99 % 2020 t @", "平均受教育年限 >=15 年 2020 t @"],
            Read(DocumentKind.Plan, "某市2011—2020年教育规划", "2015年学前教育毛入园率、义务教育巩固率、平均受教育年限分别达到90%、99%和13.5年；2020年分别达到98%、99%以上和15年以上。")[3..]);

    [Theory]
    [InlineData("会议提出了2021年全市发展指标体系安排，具体为：地区生产总值增长6.5%左右；城镇登记失业率控制在2%以内。")]
    [InlineData("2021年主要指标安排如下：地区生产总值增长6.5%左右，城镇登记失业率控制在2%以内。")]
    public void Read_IndicatorsThatAreArranged_AreAimedAt(string sentence) =>
        Assert.All(Read(DocumentKind.Other, "sample", sentence), f => Assert.Contains("2021 t", f, StringComparison.Ordinal));

    [Fact]
    public void Read_YearAfterAGoal_IsAimedAtToo() =>
        Assert.Equal("高中阶段毛入学率 =98 % 2030 t @", Read(DocumentKind.Other, "sample", "到2025年，高中阶段毛入学率达到95%；2030年达到98%。")[^1]);

    [Theory]
    [InlineData("过去5年，累计新增城镇就业63.9万人。")]
    [InlineData("5年来，累计新增城镇就业63.9万人。")]
    [InlineData("五年来，累计新增城镇就业63.9万人。")]
    public void Read_FiveYearsInFiguresOrWords_AreTheSameYears(string sentence) =>
        Assert.Equal("新增城镇就业 =63.9 万人 2007-2011 a @", Read(DocumentKind.Report, "2012年政府工作报告", "一、工作回顾", sentence)[^1]);

    [Fact]
    public void Read_FifteenYears_AreNotFive() =>
        Assert.DoesNotContain(Read(DocumentKind.Report, "2012年政府工作报告", "一、工作回顾", "15年来，累计新增城镇就业63.9万人。"), f => f.Contains("2007-2011", StringComparison.Ordinal));

    [Fact]
    public void Read_GoalsOfTwoYearsJoinedByAnd_AreOfEach() =>
        Assert.Equal(
            ["居民健康素养水平 >=24 % 2023 t @", "居民健康素养水平 >=30 % 2030 t @"],
            Read(DocumentKind.Plan, "健康某区行动实施方案", "到2023年底和2030年，全区居民健康素养水平分别不低于24%和30%。").Select(f => f.Replace("全区", "", StringComparison.Ordinal)));

    [Fact]
    public void Read_MarksForYearsFiveApart_AreGoals() =>
        Assert.Equal(
            ["高中阶段毛入学率 =92 % 2015 t @", "高中阶段毛入学率 =95 % 2020 t @"],
            Read(DocumentKind.Other, "sample", "2015年，高中阶段毛入学率达到92%；2020年，达到95%，人人都有机会接受教育。"));

    [Fact]
    public void Read_YearsFiveApartThatAreCompared_AreNoGoals() =>
        Assert.Equal("高中阶段毛入学率 =95 % 2020 a @", Read(DocumentKind.Other, "sample", "2015年，高中阶段毛入学率达到92%；2020年，达到95%，比2015年提高3个百分点。")[1]);

    [Fact]
    public void Read_ResultsOfAProgramme_AreActuals() =>
        Assert.Equal("全县高中阶段毛入学率 =99.2 % 2020 a @", Read(DocumentKind.Other, "《某县儿童发展规划（2011—2020年）》成果综述", "截至2020年，接种率达100%。", "全县高中阶段毛入学率为99.2%。")[^1]);

    [Fact]
    public void Read_CensusWithoutItsTitle_IsOfTheMomentItCounts() =>
        Assert.Contains("2020 a", Read(DocumentKind.Other, "sample", "根据第七次全国人口普查结果，现将2020年11月1日零时我县人口的基本情况公布如下：", "常住人口总数为314985人。")[^1], StringComparison.Ordinal);

    [Fact]
    public void Read_SurveyNamedByAYearAlone_DatesItsFigures() =>
        Assert.Contains("2010 a", Read(DocumentKind.Other, "sample", "到2020年人均期望寿命将达到75.5岁。", "据2010某城死因监测点数据显示，婴儿死亡率7.67‰，人均期望寿命为73.5岁。")[^1], StringComparison.Ordinal);

    [Fact]
    public void Read_BareMeasureInAList_IsOfWhatTheFirstIsOf() =>
        Assert.Equal("规模以上工业增加值 =15 % 2021 ac @", Read(DocumentKind.Report, "2022年政府工作报告", "一、2021年工作回顾", "规模以上工业总产值、增加值分别增长31.4%、15%。")[1]);

    [Fact]
    public void Read_InsuredInSeveralSchemes_AreCountedInEach() =>
        Assert.Equal("失业保险参保人数 =347 万人 2021 a @", Read(DocumentKind.Report, "2022年政府工作报告", "一、2021年工作回顾", "参加基本养老、失业、工伤保险人数分别达到2466万人、347万人、427万人。")[1]);
}
