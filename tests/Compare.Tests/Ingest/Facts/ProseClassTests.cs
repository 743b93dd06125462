using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Classes of sentences in news and bulletins of any place, in sentences made up for the purpose, and where a rule for them must not hold.</summary>
public sealed class ProseClassTests
{
    private static string[] Loose(params string[] lines) => Read(DocumentKind.Other, "sample", lines);

    private static string[] Read(DocumentKind kind, string title, params string[] lines) => [.. Facts(kind, title, lines).Select(Sample.Line)];

    private static System.Collections.Immutable.ImmutableArray<Compare.Ingest.Fact> Facts(DocumentKind kind, string title, params string[] lines) => Sample.Anywhere(kind, title, lines);

    [Theory]
    [InlineData("2023年湖南省居民健康素养水平达到30.6%。湖南将继续努力，湖南行动不断深入。", "居民健康素养水平")]
    [InlineData("2023年，杭州居民健康素养水平达到40.6%。", "居民健康素养水平", "杭州市居民健康素养监测数据发布", "杭州市杭州")]
    public void Read_PlaceByBothItsNames_IsTheTextsOwn(string sentence, string name, params string[] before) =>
        Assert.Contains(Facts(DocumentKind.Other, "sample", [.. before, sentence]), f => f.Readings.Contains(name));

    [Fact]
    public void Read_TwoPlacesNamedAlike_NeitherIsTheTextsOwn() =>
        Assert.All(Facts(DocumentKind.Other, "sample", "2023年杭州市常住人口1200万人，宁海县常住人口70万人。杭州、宁海。"), f => Assert.DoesNotContain("常住人口", f.Readings));

    [Fact]
    public void Read_HeadingRunIntoItsText_IsNoPartOfTheName() =>
        Assert.StartsWith("全区常住人口 =239.6 万人 2023 a", Loose("一、常住人口总量2023年年末全区常住人口为239.6万人。")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("据介绍，五年来全省基本医疗保险参保率稳定在95%以上。", "基本医疗保险参保率 >=95 % 2025 a @")]
    public void Read_FiveYearsInATextOnThePlanThatEnds_AreThePlans(string sentence, string fact) =>
        Assert.Contains(Loose("“十四五”民生成就发布", "2024年，全省新增学位3万个，完成投资20亿元。", sentence), f => f.EndsWith(fact, StringComparison.Ordinal));

    [Theory]
    [InlineData("代表省人民政府作2014年省政府工作报告。", "去年，城镇新增就业71万人。", "城镇新增就业 =71 万人 2013 a @")]
    [InlineData("2014年的省政府工作报告回顾了各项工作。", "全年城镇新增就业71万人。", "城镇新增就业 =71 万人 2013 a @")]
    public void Read_NewsOfAWorkReport_LooksBackOnTheYearBefore(string first, string second, string fact) => Assert.Contains(fact, Loose(first, second));

    [Fact]
    public void Read_ExaminationOfGoals_AimsAtNothing() =>
        Assert.Contains("生产总值 =1601.5 亿元 2020 a @", Loose("该市荣获全省目标责任考核优秀等次", "2020年，该市经济社会发展取得新成效。", "实现生产总值1601.5亿元。"));

    [Fact]
    public void Read_GrowthAfterAListWithoutThings_IsOfNothingBefore() =>
        Assert.DoesNotContain(Loose("2020年，生产总值1601亿元；地方财政收入163亿元；城乡居民人均可支配收入36577元、12845元，分别增长4.8%和8.2%。"), f => f.Contains("=4.8", StringComparison.Ordinal) || f.Contains("=8.2", StringComparison.Ordinal));

    [Fact]
    public void Read_BracketInsideAListOfChanges_IsLeftOut() =>
        Assert.DoesNotContain(Loose("2024年，学前毛入园率、高等教育毛入学率分别达到92%、58%，分别提高4.3(2020年为87.7%)、6.7个百分点。"), f => f.Contains("87.7", StringComparison.Ordinal));

    [Theory]
    [InlineData("全省地区生产总值连跨4个万亿级台阶、突破7万亿元。", "全省地区生产总值 >70000 亿元 2021 a @")]
    [InlineData("全省地区生产总值跨上三个千亿台阶，达到9000亿元。", "全省地区生产总值 =9000 亿元 2021 a @")]
    [InlineData("地区生产总值5600亿元，财政总收入迈过千亿大关，达1330亿元。", "财政总收入 =1330 亿元 2021 a @")]
    public void Read_StepsOnTheWay_AreNoFiguresOfTheThing(string sentence, string fact)
    {
        var facts = Loose("2021年，全省经济运行总体平稳，完成投资30亿元。", sentence);
        Assert.Contains(fact, facts);
        Assert.DoesNotContain(facts, f => f.Contains(" 个 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ChangeWithinAYear_TellsNoEarlierYear() =>
        Assert.Equal(["城镇调查失业率 =5.2 % 2020 a @"], Loose("2020年，城镇调查失业率从年初的6.2%持续回落至年底的5.2%。"));

    [Theory]
    [InlineData("固定资产投资累计完成126亿元。", "固定资产投资 =126 亿元 2018-2021 a @")]
    [InlineData("2021年固定资产投资完成26亿元。", "固定资产投资 =26 亿元 2021 a @")]
    public void Read_TotalUnderALookBackOnSeveralYears_CountsThemAll(string sentence, string fact) =>
        Assert.Contains(fact, Read(DocumentKind.Report, "2022年政府工作报告", "一、过去四年工作回顾", sentence));

    [Theory]
    [InlineData("2021年，全市有326.35万人参加了基本养老保险。", "基本养老保险参保人数 =326.35 万人 2021 a @")]
    [InlineData("2021年，487.98万人参加了基本医疗保险，参保率达100%。", "基本医疗保险参保率 =100 % 2021 a @")]
    [InlineData("2021年，98%以上的居民参加了基本医疗保险。", "基本医疗保险参保率 >=98 % 2021 a @")]
    public void Read_InsuredByVerb_AreInsured(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Theory]
    [InlineData("2021年，脱贫人口中12万人参加了基本养老保险。")]
    [InlineData("2021年，全市有3万人参加了职业技能培训。")]
    public void Read_SomeOfThePeople_AreNotTheInsured(string sentence) =>
        Assert.DoesNotContain(Loose(sentence), f => f.StartsWith("基本养老保险参保人数", StringComparison.Ordinal) || f.Contains("参保", StringComparison.Ordinal) && !f.Contains("脱贫", StringComparison.Ordinal));

    [Theory]
    [InlineData("争取“十四五”新增城镇就业500万人以上。", "新增城镇就业 >=500 万人 2021-2025 t @")]
    [InlineData("五年新增城镇就业200万人。", "新增城镇就业 =200 万人 2021-2025 t @")]
    [InlineData("未来五年，全省新增城镇就业200万人。", "全省新增城镇就业 =200 万人 2021-2025 t @")]
    public void Read_YearsOfThePlanNamedInPassing_AreThePlans(string sentence, string fact) =>
        Assert.Contains(Loose("《“十四五”规划》发布，到2025年人均预期寿命达到79岁。", sentence), f => f == fact);

    [Fact]
    public void Read_YearbookNamedForItsYear_LooksBack() =>
        Assert.Contains("学前三年毛入园率 =93.01 % 2017 a @", Read(DocumentKind.Report, "2017年儿童发展报告", "2017年儿童发展报告", "学前三年毛入园率达93.01%。"));

    [Theory]
    [InlineData("2017年，婴儿死亡率、5岁以下儿童死亡率分别为2.05、3.04‰。", "婴儿死亡率 =2.05 ‰ 2017 a @")]
    [InlineData("2017年，公办幼儿园占比、普惠性幼儿园占比分别为50、85%。", "公办幼儿园占比 =50 % 2017 a @")]
    public void Read_UnitBehindTheLastOfAList_HoldsForAll(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Fact]
    public void Read_SharesOfOneWhole_KeepTheWhole() =>
        Assert.DoesNotContain(Loose("2013年，GDP和财政收入占全县比重分别提高8和5个百分点。"), f => f.StartsWith("GDP =", StringComparison.Ordinal));

    [Theory]
    [InlineData("2017年，生产总值10535亿元，占全省总量的30.5%，比上年增长9.0%。", "生产总值 =9 % 2017 ac @")]
    [InlineData("2017年，生产总值10535亿元，占全省总量的30.5%，提高0.4个百分点。", "生产总值占全省总量 =0.4 个百分点 2017 ac @")]
    public void Read_ChangeAfterAShare_IsTheThingsInPercentAndTheSharesInPoints(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Theory]
    [InlineData("2023年，公办幼儿园和公办幼儿园在园幼儿占比均达到50%。", "公办幼儿园在园幼儿占比 =50 % 2023 a @")]
    public void Read_EachOfTwoThings_ReachesTheFigure(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Theory]
    [InlineData("2020年，人均预期寿命提高到80岁以上。", "人均预期寿命 >=80 岁 2020 a @")]
    [InlineData("2020年，全市生产总值突破7万亿，居民人均可支配收入3.9万元。", "全市生产总值 >70000 亿元 2020 a @")]
    [InlineData("2020年，人均预期寿命指标达到了80.6岁。", "人均预期寿命 =80.6 岁 2020 a @")]
    [InlineData("2020年，一般公共预算收入按增长5%安排。", "一般公共预算收入 =5 % 2020 ac @")]
    [InlineData("2020年，城镇化率更是首次突破60%关口。", "城镇化率 >60 % 2020 a @")]
    [InlineData("2020年，生产总值稳步增加，迈上3万亿元台阶。", "生产总值 =30000 亿元 2020 a @")]
    public void Read_WordsAroundTheFigure_AreNoPartOfTheName(string sentence, string fact) => Assert.Contains(fact, Loose(sentence));

    [Theory]
    [InlineData("2020年，对80岁以上老年人发放津贴，人均预期寿命稳步提高。")]
    [InlineData("2020年，城镇化率在突破50%后仍保持增长。")]
    [InlineData("2020年，幼儿园在60所的基础上继续增加。")]
    public void Read_AgesAndWhatLiesBehind_AreNoFigures(string sentence) => Assert.Empty(Loose(sentence));

    [Theory]
    [InlineData("二、“十五五”时期主要目标任务", "常住人口城镇化率达63%左右。", "常住人口城镇化率 ~63 % 2030 t @")]
    [InlineData("二、今后五年主要目标任务", "常住人口城镇化率达63%左右。", "常住人口城镇化率 ~63 % 2030 t @")]
    [InlineData("三、2026年重点工作安排", "常住人口城镇化率达63%左右。", "常住人口城镇化率 ~63 % 2026 t @")]
    public void Read_SectionOfAReportOnAPlan_IsOfItsYears(string heading, string sentence, string fact) =>
        Assert.Contains(fact, Read(DocumentKind.Report, "2026年政府工作报告", "2026年政府工作报告", "一、2025年工作回顾", "城镇新增就业3万人。", heading, sentence));

    [Fact]
    public void Read_YearLongAgoThatHeadsAStatement_DatesIt() =>
        Assert.Equal(["研发支出 =24000 亿元 2020 a @", "研发支出 =1042 亿元 2001 a @"], Loose("2020年，研发支出高达2.4万亿。而在刚开始改革的2001年，研发支出仅为1042亿元。"));

    [Fact]
    public void Read_YearByWhichSomethingCameAbout_IsNoDeadline() =>
        Assert.Contains("城镇化率 >60 % 2019 a @", Loose("2018年，城镇化率为59.6%，城镇化率到2019年更是首次突破60%。"));

    [Fact]
    public void Read_SpeechThatBeginsWithAYear_IsRead() =>
        Assert.Contains("每千人口注册护士数 =3 人 2020 t @", Loose("截至2015年，人均预期寿命达到76岁，“到2020年，人口自然增长率在7.8%左右。”负责人表示，每千人口注册护士数有望达到3人。"));

    [Fact]
    public void Read_LookFarAhead_IsAimedAtAndNotThePlansYear() =>
        Assert.Equal(["人均预期寿命 =79 岁 2025 t @", "人均预期寿命 >=80 岁 2035 t @"], Loose("到2025年，人均预期寿命达到79岁。展望2035年，人均预期寿命达到80岁以上。"));

    [Theory]
    [InlineData("一、2025年工作回顾和“十四五”发展成就", "生产总值 =6 % 2025 ac @")]
    [InlineData("一、“十四五”发展回顾", "生产总值 =6 % 2025 ac @")]
    public void Read_LookBackThatNamesAPlanToo_IsOfTheYear(string heading, string fact) =>
        Assert.Contains(fact, Read(DocumentKind.Report, "2026年政府工作报告", "2026年政府工作报告", heading, "全市生产总值360亿元，增长6%。").Select(f => f.Replace("全市", "", StringComparison.Ordinal)));

    [Fact]
    public void Read_RatioWithABound_KeepsTheBound() =>
        Assert.Equal(["城乡居民收入比 <=2.2 :1 2025 t @"], Loose("到2025年，城乡居民收入比控制在2.2∶1以内。"));

    [Fact]
    public void Read_DotsInASentence_AreNoTableOfContents() =>
        Assert.Contains("全省常住人口 =6123 万人 2024 a @", Loose("2024年末，全省常住人口6123万人。其后是甲市804万、乙市522万......"));

    [Fact]
    public void Read_SurveyNamedForAYearWithoutTheWord_IsOfThatYear() =>
        Assert.Contains("健康素养水平 =37.09 % 2023 a @", Loose("2023居民健康素养监测结果显示，健康素养水平为37.09%。"));

    [Theory]
    [InlineData("某县第七次全国人口普查公报", "现将2020年11月1日零时全县常住人口的基本情况公布如下：")]
    [InlineData("某县第七次全国人口普查公报", "现将年11月1日零时全县常住人口的基本情况公布如下：")]
    public void Read_Census_IsOfTheMomentItCountsAt(string title, string lead) =>
        Assert.Contains("=19.05 % 2020 a", Loose(title, lead, "全县常住人口中，60岁及以上人口为142198人，占19.05%。")[^1], StringComparison.Ordinal);

    [Fact]
    public void Read_BulletinThatTurnsToTheYearBefore_GoesOnWithIt()
    {
        var facts = Read(DocumentKind.Other, "2022年某省国民经济和社会发展统计公报", "年末常住人口3099万人。2021年调查显示，人口出生率为3.59‰。年末常住人口3125万人，城镇化率为65.7%。");
        Assert.Contains(facts, f => f.StartsWith("年末常住人口 =3099 万人 2022 a", StringComparison.Ordinal));
        Assert.Contains(facts, f => f.StartsWith("年末常住人口 =3125 万人 2021 a", StringComparison.Ordinal));
        Assert.Contains(facts, f => f.StartsWith("城镇化率 =65.7 % 2021 a", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CaptionWithItsUnit_IsNoPartOfTheSentence() =>
        Assert.StartsWith("全县城镇新增就业 =5394 人 2019 a", Read(DocumentKind.Other, "2019年某县国民经济和社会发展统计公报", "自然增长率2.65‰。 表1 2019年人口数及其构成 单位:人 全年全县城镇新增就业5394人，转移农村劳动力6204人。")[1], StringComparison.Ordinal);

    [Fact]
    public void Read_PublishedPapers_AreNoCaption() =>
        Assert.Contains(Read(DocumentKind.Other, "2019年某县国民经济和社会发展统计公报", "全年发表3 篇论文 常住人口76万人。"), f => f.Contains("=3 篇", StringComparison.Ordinal) || f.Contains("76 万人", StringComparison.Ordinal));

    [Fact]
    public void Read_SamePartOfTheYearBefore_IsThatYears()
    {
        var facts = Read(DocumentKind.Other, "2022年某区国民经济和社会发展统计公报", "城乡居民收入比由上年同期的2.13:1缩小为2.09:1。");
        Assert.Contains(facts, f => f.Contains("2.13", StringComparison.Ordinal) && f.Contains(" 2021 ", StringComparison.Ordinal));
        Assert.Contains(facts, f => f.Contains("2.09", StringComparison.Ordinal) && f.Contains(" 2022 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PassedForTheFirstTime_IsABound() =>
        Assert.StartsWith("进出口总额 >6000 亿元 2024 a", Loose("2024年进出口总额首超6000亿元。")[0], StringComparison.Ordinal);

    [Fact]
    public void Read_BlanksAroundAYear_ItIsStillWhereTheChangeBegan()
    {
        var facts = Read(DocumentKind.Other, "某省“十三五”人口发展规划", "到 2015 年,全省九年义务教育巩固率从 2010 年的 77% 提高到 87.6%,高中阶段毛入学率从 2010 年的 55% 提高到 86.1%。");
        Assert.Contains(facts, f => f.Contains("高中阶段毛入学率 =55 % 2010 a", StringComparison.Ordinal));
        Assert.Contains(facts, f => f.Contains("高中阶段毛入学率 =86.1 % 2015 a", StringComparison.Ordinal));
        Assert.DoesNotContain(facts, f => f.Contains("86.1 % 2010", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ThisYearInABulletin_IsTheYearItReports() =>
        Assert.Contains(Read(DocumentKind.Other, "2022年某区国民经济和社会发展统计公报", "今年空气质量优良天数比例为83.5%。"), f => f.EndsWith("=83.5 % 2022 a", StringComparison.Ordinal) || f.Contains("=83.5 % 2022 a", StringComparison.Ordinal));

    [Fact]
    public void Read_CountsThatAllReachIt_AreEachOfThem()
    {
        var facts = Loose("到2025年，每千常住人口执业医师数、每万常住人口全科医生数均达到4人。");
        Assert.Equal(2, facts.Length);
        Assert.StartsWith("每千常住人口执业医师数 =4 人 2025 t", facts[0], StringComparison.Ordinal);
        Assert.StartsWith("每万常住人口全科医生数 =4 人 2025 t", facts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MarksPassedByTwoThings_NameTheListAfterThem()
    {
        var facts = Loose("2022年，地区生产总值、一般公共预算收入迈上4000亿、300亿两大台阶，分别达到4026.6亿元、303.4亿元，增长4.3%、3.8%。");
        Assert.Equal(4, facts.Length);
        Assert.StartsWith("地区生产总值 =4026.6 亿元 2022 a", facts[0], StringComparison.Ordinal);
        Assert.StartsWith("一般公共预算收入 =303.4 亿元 2022 a", facts[1], StringComparison.Ordinal);
        Assert.Contains("地区生产总值 =4.3 %", facts[2], StringComparison.Ordinal);
        Assert.Contains("一般公共预算收入 =3.8 %", facts[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreChangesThanThings_AreNotGivenToThem() =>
        Assert.DoesNotContain(Loose("2022年，地区生产总值、一般公共预算收入分别达到4026.6亿元、303.4亿元，增长4.3%、3.8%、2.2%。"), f => f.Contains("地区生产总值 =4.3", StringComparison.Ordinal));

    [Fact]
    public void Read_ShareAfterItsCount_IsOfTheCount() =>
        Assert.StartsWith("经常参加体育锻炼的人数比例 =40.21 % 2023 a", Loose("2023年，经常参加体育锻炼的人数是2379.46万人，比例达到40.21%。")[1], StringComparison.Ordinal);

    [Fact]
    public void Read_SameAsTheYearBefore_NamesWhatTheNextClauseTells() =>
        Assert.StartsWith("我市经常参加体育锻炼人口比例 =42.7 % 2019 a", Loose("2019年，我市经常参加体育锻炼人口比例与2018年持平，达到42.7%。")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("2016年，常住人口中65岁及以上人口占比达到8.55%。", "65岁及以上人口占常住人口比重")]
    [InlineData("2014年底，60周岁以上老年人已达608.9万，占人口总数的15.8%。", "60周岁以上老年人占人口总数比重")]
    public void Read_ShareOfAllPeople_IsReadAsOne(string sentence, string reading) =>
        Assert.Contains(Facts(DocumentKind.Other, "sample", sentence), f => f.Readings.Contains(reading));

    [Theory]
    [InlineData("2025年，城乡居民收入差距缩小到2.1:1。", true)]
    [InlineData("2025年，城乡居民收入差距缩小到2.1万元。", false)]
    public void Read_IncomeGap_IsTheRatioOnlyWhereItIsToldAsOne(string sentence, bool isRatio)
    {
        var facts = Facts(DocumentKind.Other, "sample", sentence);
        Assert.Single(facts);
        Assert.Equal(isRatio, facts[0].Readings.Contains("城乡居民收入比"));
    }
}
