using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Texts that look back on a plan, the time that sentences say in passing, and names that stand behind their figures; in sentences made up for the purpose.</summary>
public sealed class ProseReviewTests
{
    private static string[] Loose(params string[] lines) => [.. Facts(lines).Select(Sample.Line)];

    private static System.Collections.Immutable.ImmutableArray<Compare.Ingest.Fact> Facts(params string[] lines) => Sample.Anywhere(DocumentKind.Other, "", lines);

    [Theory]
    [InlineData("2015年，91.2%的学前教育毛入园率走在全国前列。", "学前教育毛入园率 =91.2 % 2015 a @")]
    [InlineData("2015年，该市义务教育以99.1%的巩固率位居全省第二。", "该市义务教育巩固率 =99.1 % 2015 a @")]
    [InlineData("2015年，全市生产总值以7.2%的增速领跑全省。", "全市生产总值 =7.2 % 2015 ac @")]
    public void Read_NameBehindItsFigure_IsTheFiguresName(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Fact]
    public void Read_NamesBehindAList_AreThoseOfTheList()
    {
        var facts = Loose("2015年，分别达到88.5%和40.5%的高中阶段毛入学率、高等教育毛入学率均高于全国。");
        Assert.Contains("高中阶段毛入学率 =88.5 % 2015 a @", facts);
        Assert.Contains("高等教育毛入学率 =40.5 % 2015 a @", facts);
    }

    [Fact]
    public void Read_NameOfTheNextFigure_IsNotThatOfTheOneBefore() =>
        Assert.DoesNotContain(Loose("2015年，超过30%的乡镇森林覆盖率达到60%。"), f => f.StartsWith("乡镇森林覆盖率 >30", StringComparison.Ordinal));

    [Theory]
    [InlineData("“十四五”时期某市社会事业成绩亮眼", "参保率较“十三五”末提高2个百分点，基本医疗保险参保率保持在95%以上。", "基本医疗保险参保率 >=95 % 2025 a @")]
    [InlineData("某市举行“决胜‘十四五’”系列新闻发布会", "“十四五”期间，截至11月底，城镇新增就业累计达9.5万人。", "城镇新增就业 =9.5 万人 2021-2025 a @")]
    [InlineData("“十四五”答卷：教育这五年", "目前，全市学前教育毛入园率达到96%。", "全市学前教育毛入园率 =96 % 2025 a @")]
    public void Read_TextThatLooksBackOnAPlan_TellsWhatWasDone(string title, string sentence, string fact) => Assert.Contains(fact, Loose(title, sentence));

    [Theory]
    [InlineData("某市举行“十四五”规划新闻发布会", "到2025年，学前教育毛入园率达到96%。", "学前教育毛入园率 =96 % 2025 t @")]
    [InlineData("某市“十四五”教育事业发展规划", "学前教育毛入园率达到96%。", "学前教育毛入园率 =96 % 2025 t @")]
    public void Read_TextOnAPlanToCome_StillAims(string title, string sentence, string fact) => Assert.Contains(fact, Loose(title, sentence));

    [Fact]
    public void Read_PlansYearsAmongWhatIsToBeDone_AreAimedAt() =>
        Assert.Contains(
            Loose("第二章 扩大就业", "坚持就业优先，实施积极政策，加强援助，完善服务，推进信息化建设，鼓励创业。“十三五”期间，城镇新增就业20万人以上。"),
            f => f.Contains("2016-2020 t", StringComparison.Ordinal));

    [Fact]
    public void Read_EndOfAMonth_IsOfTheYearThatIsRunning() =>
        Assert.Contains("人均体育场地面积 =2.9 平方米 2023 a @", Loose("截至2023年10月底，全市建成球场30个。", "今年人均体育场地面积达到2.9平方米。"));

    [Theory]
    [InlineData("十二、人口、居民生活和社会保障", "今年空气优良天数比例为85.5%。", "空气优良天数比例 =85.5 % 2022 a @")]
    public void Read_HeadingOfABulletin_MakesThisYearTheYearReported(string heading, string sentence, string fact) =>
        Assert.Contains(fact, Loose("一、综合", sentence, heading, "2022年全区户籍人口71.4万人。全年出生3243人，2022年死亡5788人。"));

    [Fact]
    public void Read_SinceACongress_ALevelIsWhatItCameTo()
    {
        var facts = Loose("2021年，全省生产总值3000亿元。", "党的十八大以来，基本养老保险参保率提高到95%，城镇登记失业率始终控制在4%以内。");
        Assert.Contains("基本养老保险参保率 =95 % 2021 a @", facts);
        Assert.Contains(facts, f => f.StartsWith("城镇登记失业率 <=4 % 2012-2021 a", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CensusByItsNumber_IsOfItsYear() =>
        Assert.Contains(Loose("2023年，全市生产总值3000亿元。", "第七次全国人口普查结果显示，全市常住人口为87.4万人。"), f => f.EndsWith("=87.4 万人 2020 a @", StringComparison.Ordinal));

    [Fact]
    public void Read_ForetoldYear_IsAimedAt()
    {
        var facts = Loose("2010年，高中阶段毛入学率55%。2010年在校生32万人。", "2018年，高中阶段毛入学率88%。预计，2020年高中阶段毛入学率达90%。");
        Assert.Contains("高中阶段毛入学率 =88 % 2018 a @", facts);
        Assert.Contains("高中阶段毛入学率 =90 % 2020 t @", facts);
    }

    [Fact]
    public void Read_HeadingsRunIntoTheirText_TellTheTimeOfIt() =>
        Assert.Contains(
            Loose("某省就业“十四五”规划", "一、规划背景（一）发展基础“十三五”时期，全省坚持就业优先，各项工作取得新进展，就业形势总体稳定，公共服务体系更加健全，群众获得感不断增强，社会保障水平稳步提高。累计城镇新增就业26万人。"),
            f => f.EndsWith("2016-2020 a @", StringComparison.Ordinal));

    [Fact]
    public void Read_MeasureAsASentenceOfItsOwn_IsWhatTheNextOneTells() =>
        Assert.Contains("城镇化率 =61.5 % 2023 a @", Loose("城镇化率。2023年达到61.5%。"));

    [Theory]
    [InlineData("2023年，年末常住人口766500，比上年末增加2000人。", "常住人口 =766500 人 2023 a @")]
    [InlineData("到2025年，每万名居民拥有全科医生三人。", "每万名居民拥有全科医生 =3 人 2025 t @")]
    public void Read_CountWithoutItsWordOrInWords_IsRead(string sentence, string fact) => Assert.Contains(Loose(sentence), f => f.EndsWith(fact, StringComparison.Ordinal));

    [Fact]
    public void Read_DistancesToOthers_AreNoLevels() =>
        Assert.DoesNotContain(Loose("2018年，人均预期寿命77.3岁，分别比全国、全省高2.5岁、5.1岁。"), f => f.Contains("5.1", StringComparison.Ordinal) || f.Contains("2.5", StringComparison.Ordinal));

    [Fact]
    public void Read_GoalStillAhead_IsAimedAt() =>
        Assert.Contains("每千名老人养老床位 =30 张 2015 t @", Loose("2013年拥有养老床位20张，离2015年每千名老人养老床位30张的目标还有一定差距。"));

    [Fact]
    public void Read_PlaceByItsShortNameAndOnceMore_IsNoPartOfTheName() =>
        Assert.Contains(Facts("2019年，扬州全市文化产业增加值占GDP比重6.5%。"), f => f.Readings.Contains("文化产业增加值占GDP比重"));

    [Theory]
    [InlineData("2022年民生计划目标完成情况", "城镇登记失业率2.9%。", "城镇登记失业率 =2.9 % 2022 a @")]
    [InlineData("2022年重点工作任务落实情况", "城镇登记失业率2.9%。", "城镇登记失业率 =2.9 % 2022 a @")]
    [InlineData("2022年民生计划目标", "城镇登记失业率2.9%。", "城镇登记失业率 =2.9 % 2022 t @")]
    public void Read_HeadlineOnHowFarGoalsWereReached_LooksBack(string title, string sentence, string fact) => Assert.Contains(fact, Loose(title, sentence));

    [Fact]
    public void Read_ShareOfATotal_IsTheShareOfTheThing() =>
        Assert.Contains(Facts("2020年，民生支出总额638亿元，占一般公共预算支出的77.5%。"), f => f.Readings.Contains("民生支出占一般公共预算支出"));

    [Theory]
    [InlineData("2030年，厦门人均预期寿命达到83岁。厦门市提出目标，厦门将努力。", "人均预期寿命", true)]
    [InlineData("2030年，厦门人均预期寿命达到83岁。福州市提出目标，福州、福州也努力。", "人均预期寿命", false)]
    public void Read_CityByItsShortName_IsTheTextsOwnWhereItIsNamedMost(string sentence, string name, bool isOwn) =>
        Assert.Equal(isOwn, Facts(sentence).Any(f => f.Readings.Contains(name)));

    [Fact]
    public void Read_CommaInABracket_LeavesTheYearWhatIsReported()
    {
        var facts = Loose("初步统计，2016年某城区（含高新区，下同）完成生产总值488亿元。", "年末常住人口84万人。");
        Assert.EndsWith("生产总值 =488 亿元 2016 a @", facts[0], StringComparison.Ordinal);
        Assert.Contains("年末常住人口 =84 万人 2016 a @", facts);
    }

    [Fact]
    public void Read_VerbBehindAShare_IsNoPartOfItsName() =>
        Assert.StartsWith("个人卫生支出占卫生总费用的比重 <15 %", Loose("到2030年，个人卫生支出占卫生总费用的比重要低于15%。")[0], StringComparison.Ordinal);

    [Fact]
    public void Read_RunOfYearsWithAsManyFigures_IsYearByYear()
    {
        var facts = Loose("2013年到2016年，城镇新增就业人数分别为31万人、32万人、33万人、34万人。");
        Assert.Contains("城镇新增就业人数 =31 万人 2013 a @", facts);
        Assert.Contains("城镇新增就业人数 =34 万人 2016 a @", facts);
    }

    [Theory]
    [InlineData("2017年，城镇登记失业率连续5年控制在4.1%以内。", "城镇登记失业率 <=4.1 % 2017 a @")]
    [InlineData("2017年，城镇登记失业率为多年最低的3.9%。", "城镇登记失业率 =3.9 % 2017 a @")]
    [InlineData("2017年，研发投入强度大幅提高到2.9%。", "研发投入强度 =2.9 % 2017 a @")]
    public void Read_WordsOfPraiseBeforeAFigure_AreNoPartOfTheName(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Fact]
    public void Read_HeadingsOfSeveralYears_TellTheirOwn()
    {
        var facts = Loose("2021年成绩", "生产总值增长8.5%。", "2022年主要预期目标", "生产总值增长6.5%以上。");
        Assert.Contains("生产总值 =8.5 % 2021 ac @", facts);
        Assert.Contains("生产总值 >=6.5 % 2022 tc @", facts);
    }

    [Fact]
    public void Read_LongNameInPassing_IsWhatTheShortOneMeans() =>
        Assert.Contains(Facts("2019年，从最能反映身体素质的国民体质合格率上看，我市体质合格率达到93%。"), f => f.Readings.Contains("国民体质合格率"));

    [Fact]
    public void Read_CensusInPassing_IsNotTheYearOfTheText() =>
        Assert.DoesNotContain("学前教育毛入学率 =89.5 % 2020 a @", Loose("2012年至2022年，累计投入经费251亿元，现有学校3409所，学前教育毛入学率达89.5%。第七次全国人口普查数据显示，每10万人中拥有大学文化程度的上升到11019人。"));
}
