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

    [Theory]
    [InlineData("记者获悉，该区2023年地区生产总值达300亿元。今年，该区将新建4个公园。加强重点人群帮扶，确保全年城镇新增就业1.2万人。", "城镇新增就业 =1.2 万人 2024 t @")]
    [InlineData("记者获悉，该区2023年地区生产总值达300亿元。今年，该区将新建4个公园。该区还将办好教育，学前三年毛入园率保持在94%以上。", "学前三年毛入园率 >=94 % 2024 t @")]
    [InlineData("记者获悉，该区2023年地区生产总值达300亿元。做好稳就业工作，确保形势稳定，城镇新增就业1.2万人。", "城镇新增就业 =1.2 万人 2023 a @")]
    [InlineData("记者获悉，该区2023年地区生产总值达300亿元。有力确保了就业，城镇新增就业1.2万人。", "城镇新增就业 =1.2 万人 2023 a @")]
    public void Read_FigureThatItsClauseAimsAt_IsATargetInNewsOfWhatWasDone(string text, string expected) =>
        Assert.Contains(Read(text), f => f.EndsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void Read_YearForetoldBehindAComma_IsNotTheYearThatTheTextReports() =>
        Assert.Contains(
            "全市60岁及以上老年人口占总人口 =19.1 % 2021 a @",
            Read("截至2021年底，全市60岁及以上老年人口达27万，占总人口的19.1%。2035年左右，60岁及以上老年人口将突破40万。"));

    [Fact]
    public void Read_ListWithFewerFiguresThanTheOneBefore_IsNotPairedWithItsEnd()
    {
        var facts = Read("到2025年，学前教育毛入园率、义务教育巩固率、高中阶段毛入学率和劳动力人均受教育年限分别达到90%、99%、92%和13.5年；2030年分别达到98%、99%和95%以上。");
        Assert.DoesNotContain(facts, f => f.Contains(" 2030 ", StringComparison.Ordinal));
        Assert.Contains("义务教育巩固率 =99 % 2025 t @", facts);
    }

    [Fact]
    public void Read_PlanOfTheYearInAReportOnIt_IsATarget()
    {
        var facts = Read("一、2023年计划执行情况\n2023年，主要指标完成情况如下：\n——年计划完成地区生产总值617亿元以上，全年预计完成600亿元，完成年计划的97%。");
        Assert.Contains("地区生产总值 >=617 亿元 2023 t @", facts);
        Assert.DoesNotContain(facts, f => f.Contains("97", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_YearInTheLeadOfAList_IsThatOfTheList() =>
        Assert.Contains(
            "城镇新增就业 =3.1 万人 2024 t @",
            Read("一年来，甲市着力改善民生，2023年城镇新增就业3万人。\n在政府工作报告中，2024年改善民生仍是重点：\n鼓励创业带动就业，城镇新增就业3.1万人。"));

    [Fact]
    public void Read_YearOfAnEventInPassing_DatesNoFigures() =>
        Assert.Contains("城镇登记失业率 <=3.4 %  a @", Read("脱贫攻坚取得胜利，贫困人口全部脱贫，2019年代表全省顺利通过评估。城镇登记失业率控制在3.4%以内。"));

    [Fact]
    public void Read_AddedUpOverYearsThatAreNotTold_IsOfNoYear() =>
        Assert.Contains(Read("2020年，全市地区生产总值达500亿元。人民生活持续改善。累计新增城镇就业12.5万人。"), f => f.StartsWith("新增城镇就业 =12.5 万人  a", StringComparison.Ordinal));

    [Fact]
    public void Read_FewBedsBesideDoctorsPerThousand_ArePerThousandToo() =>
        Assert.Contains("每千人口医疗机构床位数 =4 张 2025 t @", Read("到2025年，每千人口执业医师数2.1人、注册护士数1.5人、医疗机构床位数4张。"));

    [Fact]
    public void Read_YearThatARunBeginsWith_DatesNoFigures() =>
        Assert.DoesNotContain(Read("城镇登记失业率控制在5%以内，2019年以来就业工作连续获奖。"), f => f.Contains("2019", StringComparison.Ordinal));

    [Fact]
    public void Read_RoundNumberThatWasCrossed_IsABound() =>
        Assert.Contains("地区生产总值 >5000 亿元 2022 a @", Read("2022年，地区生产总值跨越5000亿元。"));

    [Fact]
    public void Read_GoalsOfAReport_AreOfItsOwnYear() =>
        Assert.Contains(
            "社会消费品零售总额 =9 % 2012 tc @",
            Read("2012年政府工作报告\n主要预期目标是：城镇登记失业率控制在4%以内，社会消费品零售总额增长9%。"));

    [Fact]
    public void Read_TitleOfAReport_IsNoHeadingOverItsYear() =>
        Assert.Contains(Read("甲县2024年工作报告\n社会消费品零售总额同比增长8.5%。"), f => f.EndsWith("=8.5 % 2023 ac @", StringComparison.Ordinal));

    [Fact]
    public void Read_SentenceAboutAReport_IsNoTitle() =>
        Assert.Contains(
            "城镇调查失业率 <=5.5 % 2022 t @",
            Read("政府工作报告提出，今年城镇调查失业率控制在5.5%以内。\n2022年居民收入增长有望与经济增长同步。"));

    [Fact]
    public void Read_UntilAYear_IsADeadline() =>
        Assert.Contains("全省常住人口城镇化率 =66 % 2025 t @", Read("根据安排，至2025年，全省常住人口城镇化率达到66%。"));

    [Theory]
    [InlineData("政府运营的养老床位数占当地养老床位总数的比例", "政府运营的养老床位占比")]
    [InlineData("护理型床位占当地养老床位总数的比例", null)]
    public void Read_ShareOfTheWholeOfItsKind_HasTheShortNameToo(string subject, string? reading)
    {
        var fact = Assert.Single(Raw($"到2025年，{subject}不超过50%。"));
        Assert.Equal(reading is not null, fact.Readings.Contains(reading ?? subject + "占比") || fact.Readings.Any(r => r.EndsWith("床位占比", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_StagesOfEducationInAList_ShareTheRate() =>
        Assert.Equal(
            ["学前三年毛入园率", "义务教育毛入学率", "高中阶段教育毛入学率"],
            Raw("2024年，学前三年毛入园率、义务教育和高中阶段教育毛入学率均接近100%。").Select(f => f.Subject));

    [Fact]
    public void Read_OnlyWhatIsToBeDone_IsAimedAt() =>
        Assert.Contains("城镇新增就业 >=5000 万人  t @", Read("坚持以人民为中心，努力补齐短板，实施安居工程，完善保障体系，推进健康建设，实现城镇新增就业5000万人以上。"));

    [Fact]
    public void Read_HowAPlanWent_IsNoPlan() =>
        Assert.Contains(Read("甲市“十三五”规划《纲要》预计完成31项指标\n2020-12-24\n“十三五”期间，常住人口城镇化率达71%。"), f => f.EndsWith("=71 % 2020 a @", StringComparison.Ordinal));

    [Fact]
    public void Read_ChangeFromYearToYear_WasReached() =>
        Assert.Contains("每万人全科医生数 =2.6 人 2019 a @", Read("介绍“十三五”情况。从2015—2019年，每万人全科医生数从1.4人增长到2.6人。"));

    [Theory]
    [InlineData("到2025年，每千名老年人养老床位达到35-40张。", true)]
    [InlineData("2024年，地区生产总值增长6.0%—6.5%。", true)]
    [InlineData("建设2～3个示范点。", false)]
    [InlineData("城镇新增就业人数2.5～3万人。", true)]
    [InlineData("2021-2025年新建学校5所。", false)]
    [InlineData("3-6岁儿童入园率达90%。", false)]
    [InlineData("电话023-6789个人事务，参保率达95%。", false)]
    public void Read_RangeOfFigures_IsLeftOutAndSaidSo(string text, bool isRange)
    {
        var noted = IngestSample.Read(text + "\n").Diagnostics.Where(d => d.Code == "ING105").ToList();
        Assert.Equal(isRange ? 1 : 0, noted.Count);
        Assert.All(noted, d => Assert.Equal((1, true), (d.Line, d.Message.Contains("left out", StringComparison.Ordinal))));
    }

    [Fact]
    public void Read_WhatAPlaceMeansToDo_KeepsTheYearThatIsTold() =>
        Assert.Contains(
            "城镇新增就业 >=60 万人 2025 t @",
            Read("甲市2025年筹措7万套保障性住房\n市长表示，2025年，甲市要聚力加强民生建设。\n甲市将强化就业政策，建成3个站点，城镇新增就业60万人以上。"));
}
