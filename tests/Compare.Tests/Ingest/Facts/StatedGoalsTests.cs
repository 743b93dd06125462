using Compare.Ingest;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Reached or aimed at, in texts that are neither a plan nor a report on a year; sentences made up for the purpose.</summary>
public sealed class StatedGoalsTests
{
    private static Fact[] Raw(string text) => [.. IngestSample.Read(text + "\n").Facts];

    private static string[] Read(string text) => [.. Raw(text).Select(Sample.Line)];

    [Theory]
    [InlineData("2021年，全市城镇新增就业21.5万人，完成全年23万人目标任务的93.5%。", "全市城镇新增就业 =23 万人 2021 t @")]
    [InlineData("2021年，全市城镇新增就业21.5万人，完成年度目标任务23万人的93.5%。", "全市城镇新增就业 =23 万人 2021 t @")]
    [InlineData("2021年全年，全市城镇新增就业1150万人，超额完成原定的900万人以上的目标。", "全市城镇新增就业 >=900 万人 2021 t @")]
    [InlineData("2021年，前三季度城镇新增就业18万人，完成全年23万人目标任务的78%。", "城镇新增就业 =23 万人 2021 t @")]
    public void Read_GoalOfTheYearToldInPassing_IsATargetOfWhatWasToldBefore(string text, string fact)
    {
        Assert.Contains(fact, Read(text));
        Assert.DoesNotContain(Read(text), f => f.Contains('%', StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ListThatEndsInGoals_IsAimedAtAsAWhole() =>
        Assert.Equal(
            ["城镇新增就业 >=1000 万人 2015 t @", "城镇登记失业率 <=4.5 % 2015 t @"],
            Read("2015年全面完成城镇新增就业1000万人以上、城镇登记失业率控制在4.5%以内的目标。"));

    [Fact]
    public void Read_LabelsOfGoalAndResult_SayWhichIsWhich() =>
        Assert.Equal(
            ["城镇新增就业 =13 万人 2021 t @", "城镇新增就业 =17 万人 2021 a @"],
            Read("记者获悉，2021年某市政府工作报告提出的10件实事截至2021年12月17日已完成。\n目标任务：城镇新增就业13万人。\n完成情况：城镇新增就业17万人。")[^2..]);

    [Theory]
    [InlineData("政府工作报告指出，2025年全市主要预期目标建议为：地区生产总值增长5%左右。", "地区生产总值 ~5 % 2025 tc @")]
    [InlineData("2015年，我省将深入实施就业优先战略。其中，就业工作的总体目标为城镇新增就业70万人。", "城镇新增就业 =70 万人 2015 t @")]
    [InlineData("某厅负责人表示，2023年全省人社部门将扎实做好就业工作。2023年，新增城镇就业45万人左右，确保就业稳定。", "新增城镇就业 ~45 万人 2023 t @")]
    public void Read_GoalsSaidBeforeTheFigures_AreTargets(string text, string fact) => Assert.Contains(fact, Read(text));

    [Fact]
    public void Read_SentencesBehindAnnouncedGoals_GoOnWithThem() =>
        Assert.Contains(
            "研发投入强度 =2.7 % 2018 t @",
            Read("某市人代会开幕，市长作政府工作报告\n报告首先回顾了2017年工作。2017年地区生产总值2万亿元。\n今年主要预期目标是：地区生产总值增长7.5%左右。研发投入强度达到2.7%。"));

    [Theory]
    [InlineData("省政府印发《某省人均预期寿命提升行动计划（2022—2025年）》，明确以此为抓手，2023年全省人均预期寿命达到80岁。", "全省人均预期寿命 =80 岁 2023 t @")]
    [InlineData("省政府印发《关于支持生育的若干措施》。其中提到，扩大资源供给，2027年全省公办幼儿园在园幼儿占比达到60%以上。", "全省公办幼儿园在园幼儿占比 >=60 % 2027 t @")]
    public void Read_WhatAPaperSetsOut_IsAimedAt(string text, string fact) => Assert.Contains(fact, Read(text));

    [Fact]
    public void Read_EndOfAPlanInCornerQuotes_SetsADeadline() =>
        Assert.Contains("养老床位总量 >=17.8 万张 2025 t @", Read("养老方面，到「十四五」末，养老床位总量达到17.8万张以上。"));

    [Fact]
    public void Read_WordsOnBothSides_AreDoubtfulAndKeptOut()
    {
        var fact = Assert.Single(Raw("某市就业工作\n2015年，全市将开展专项行动，加强服务，目标任务分解到区县，提供岗位，帮扶企业，企业职工基本养老保险参保人数新增40万人以上。"));

        // Either the words decide for a goal, or the figure waits for a person; it is never taken for a result.
        Assert.True(fact.Status == ValueStatus.Target || fact.Flags.Contains(ObservationFlags.TimeDoubtful));
    }

    [Fact]
    public void Read_HeadlineThatSaysLess_TakesYearAndStatusOfTheSentenceThatSaysMore() =>
        Assert.Equal(
            "甲市人均预期寿命 =79.6 岁 2022 a @",
            Read("甲市人均预期寿命提高至79.6岁\n到2022年，甲市全市人均预期寿命已提高到79.6岁；预计到2025年，将达到81岁。")[0]);

    [Theory]
    [InlineData("2022年总体近视率为51.9%，较2021年（52.6%）下降0.7个百分点。", "总体近视率 =52.6 % 2021 a @")]
    [InlineData("2022年总体近视率为51.9%，与2018年全国摸底调查结果（53.6%）相比，下降1.7个百分点。", "总体近视率 =53.6 % 2018 a @cn")]
    public void Read_BracketBehindAnEarlierYear_IsOfThatYear(string text, string fact) => Assert.Contains(fact, Read(text));

    [Fact]
    public void Read_DayOfAnEarlierCensus_DatesNothingElse() =>
        Assert.DoesNotContain(
            Read("2015年全国抽样调查公布。总人口与第六次全国人口普查2010年11月1日零时的13.4亿人相比有所增加。\n60岁及以上人口占16.15%。"),
            f => f.Contains("16.15", StringComparison.Ordinal) && f.Contains("2010", StringComparison.Ordinal));

    [Fact]
    public void Read_ShareOfThoseOnTheRegister_IsNoShareOfTheResidents() =>
        Assert.Contains(
            "户籍60岁及以上老年人口占总人口",
            Raw("截至2017年底，全市户籍人口1456万人，其中60岁及以上老年人口483万人，占总人口的33.2%。")[^1].Subject,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2016年常住和户籍人口城镇化率分别达到59%和49%。", "常住人口城镇化率 =59 % 2016 a @")]
    [InlineData("2016年公办幼儿园、普惠性幼儿园在园幼儿占比分别达到57%和89%。", "公办幼儿园在园幼儿占比 =57 % 2016 a @")]
    public void Read_KindsOfOneMeasure_ShareItsName(string text, string fact) => Assert.Contains(fact, Read(text));

    [Fact]
    public void Read_TenThousandsOfPeople_ArePeople() =>
        Assert.Contains("常住人口 =791.81 万人 2017 a @", Read("2017年，常住人口791.81万，城镇化率77.59%。"));

    [Fact]
    public void Read_PlansReviewWithItsNameInTheHeading_LooksBack() =>
        Assert.Equal(
            "城镇登记失业率 =4.14 % 2010 a @",
            Sample.Anywhere(DocumentKind.Plan, "某省“十二五”就业和社会保障规划", "（一）“十一五”取得的主要成就。“十一五”时期，面对困难，就业规模持续扩大，公共就业服务体系基本形成，就业局势总体稳定，社会保障覆盖面不断扩大。城镇登记失业率4.14%。").Select(Sample.Line).Last());

    [Fact]
    public void Read_YearInAShortHeadingWithoutItsUnit_DatesTheSection() =>
        Assert.Contains(
            "一般公共预算收入 =1142.6 亿元 2016 a @",
            Read("某市公布35件民生实事\n2016成绩\n一般公共预算收入完成1142.6亿元。\n2017年目标\n地区生产总值增长8%左右。"));

    [Theory]
    [InlineData("“十三五”时期，环城四区人口快速增长。城镇化进程加快，全市常住人口城镇化率由82%上升到84%。", "全市常住人口城镇化率 =84 % 2020 a @")]
    public void Read_ExcerptThatTellsHowThingsMovedInAPlansYears_LooksBack(string text, string fact) => Assert.Contains(fact, Read(text));

    [Fact]
    public void Read_ExcerptThatSetsADeadlineInAPlansYears_LooksAhead() =>
        Assert.Contains("全市常住人口城镇化率 =84 % 2020 t @", Read("“十三五”时期，城镇化进程加快，到2020年，全市常住人口城镇化率由82%上升到84%。"));

    [Fact]
    public void Read_LineThatSpeaksOfAWorkReport_IsNotItsTitle() =>
        Assert.Contains("地区生产总值 =11 % 2013 tc @", Read("2013年某市政府工作目标\n■政府工作报告对2012年工作作了回顾\n2013年政府工作目标\n报告指出，2013年主要预期目标是：地区生产总值增长11%。"));

    [Fact]
    public void Read_MoveThatIsAimedAt_MakesNoReview() =>
        Assert.Contains(Read("“十五五”时期，力争城镇化率由82%提高到85%。"), f => f.StartsWith("城镇化率 =85 % 2030 t", StringComparison.Ordinal));

    [Fact]
    public void Read_GoalWithoutAYearBelowTheHeadline_StaysAGoalBesideAResultThatIsTheSame() =>
        Assert.DoesNotContain(Raw("某市养老服务工作会议\n2022年全市养老床位总数4万张。\n下一步，力争全市人均预期寿命达到80岁。\n2022年乙市全市人均预期寿命为80岁。"), f => f.Figure.Number == 80m && f.Source.Line == 3 && f.Status == ValueStatus.Actual);

    [Theory]
    [InlineData("2018年，城镇登记失业率处于2.55%的低位。", true)]
    [InlineData("2018年，城镇登记失业率降至2.55%的历史最低水平。", true)]
    [InlineData("2018年，学校有着100年的历史。", false)]
    public void Read_HowLowAFigureIs_IsNoThingThatItDescribes(string text, bool isRead) =>
        Assert.Equal(isRead, Raw(text).Length > 0);

    [Fact]
    public void Read_ManyMovesWithoutAnEnd_TakeNoLongerThanTheirNumber() =>
        Assert.Empty(Raw("“十三五”时期，" + string.Concat(Enumerable.Repeat("由从", 400_000))));
}
