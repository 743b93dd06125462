using System.Collections.Immutable;
using Compare.Ingest;
using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Ways of speaking in bulletins, yearly plans and news of them, in sentences made up for the purpose.</summary>
public sealed class UnseenPageTests
{
    private static (string[] Facts, ImmutableArray<Fact> Raw, ImmutableArray<Diagnostic> Diagnostics) Read(DocumentKind kind, string title, int? year, int? told, params string[] lines)
    {
        var document = new DocumentSource("sample.txt", "", title, null, kind, year);
        var repair = NoiseRepair.Of(lines);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var facts = FactReader.Read(document, [.. lines.Select((l, i) => repair.Repair(i + 1, l))], Sample.Context with { Year = told }, diagnostics);
        return ([.. facts.Select(Sample.Line)], facts, diagnostics.ToImmutable());
    }

    private static string[] Loose(params string[] lines) => Read(DocumentKind.Other, "sample", null, null, lines).Facts;

    [Theory]
    [InlineData("2025年前三季度，全区实现生产总值900亿元，增长6%。")]
    [InlineData("2025年1-11月，全区实现生产总值900亿元，增长6%。")]
    [InlineData("2025年前10个月，全区实现生产总值900亿元，增长6%。")]
    [InlineData("2025年上半年，全区实现生产总值900亿元，增长6%。")]
    public void Read_PartOfAYear_IsNoFigureOfTheYear(string sentence)
    {
        var (facts, _, diagnostics) = Read(DocumentKind.Other, "sample", null, null, sentence, "全区零售总额300亿元，增长4%。");
        Assert.Empty(facts);
        Assert.Equal(("ING104", 1), (Assert.Single(diagnostics).Code, diagnostics[0].Line));
    }

    [Theory]
    [InlineData("2025年1-12月，全区零售总额300亿元。")]
    [InlineData("2025年上半年增长5%，全年全区零售总额300亿元。")]
    [InlineData("2025年，服务业营业收入8亿元(1-11月)，全区零售总额300亿元。")]
    public void Read_WholeYearAfterPart_IsRead(string sentence) =>
        Assert.Contains("全区零售总额 =300 亿元 2025 a @", Loose(sentence));

    [Fact]
    public void Read_PartOfAYearInAWorkReport_EndsWithItsSentence() =>
        Assert.Contains("城镇新增就业 =2.2 万人 2024 a @cq-jiangbei", Sample.Report("上半年实现良好开局。城镇新增就业2.2万人。").Select(Sample.Line));

    [Fact]
    public void Read_GoalsAnnouncedWithColon_AreTargets() =>
        Assert.Equal(
            ["城镇新增就业 >=900 万人 2018 t @", "城镇登记失业率 <=4.4 % 2018 t @"],
            Loose("2018年发展主要预期目标是：城镇新增就业900万人以上，城镇登记失业率4.4%以内。"));

    [Fact]
    public void Read_GoalsThatWereReached_StayActual() =>
        Assert.Equal(["城镇新增就业 =900 万人 2018 a @"], Loose("2018年完成了年初确定的目标：城镇新增就业900万人。"));

    [Fact]
    public void Read_FigureCalledATarget_IsATarget() =>
        Assert.Equal(
            ["基本养老保险参保率 >91 % 2019 a @", "基本养老保险参保率 =90 % 2020 t @"],
            Loose("2019年，基本养老保险参保率超过91%，提前实现到2020年将基本养老保险参保率提升至90%的预期性目标。"));

    [Fact]
    public void Read_BareInsuranceRate_IsOfTheSchemeBeforeIt() =>
        Assert.Equal(
            ["参加基本养老保险人数 =120 万人 2019 a @", "基本养老保险参保率 >91 % 2019 a @"],
            Loose("2019年末参加基本养老保险人数为120万人，参保率超过91%。"));

    [Fact]
    public void Read_ItemsNumberedInWords_LoseTheNumber() =>
        Assert.Equal(
            ["九年义务教育巩固率 =96 % 2019 a @", "人均预期寿命 =79 岁 2019 a @"],
            Loose("一是2019年九年义务教育巩固率达96%。二是2019年人均预期寿命达79岁。"));

    [Fact]
    public void Read_YearWithABlank_IsAYear() =>
        Assert.Equal(["平均受教育年限 =10.8 年 2020 a @"], Loose("到2025年要迈上新台阶。截至2020 年，平均受教育年限达到10.8年。"));

    [Fact]
    public void Read_YearlyPlan_IsForItsYear() =>
        Assert.Equal(
            ["规上工业增加值 ~7 % 2023 tc @"],
            Read(DocumentKind.Plan, "某市2023年国民经济和社会发展计划", null, null, "某市2023年国民经济和社会发展计划", "主要预期目标是：规上工业增加值增长7%左右。").Facts);

    [Fact]
    public void Read_UndatedExcerpt_TakesTheYearTheUserGave() =>
        Assert.Equal(["新增城镇就业 =1200 人 2021 a @"], Read(DocumentKind.Other, "sample", 2021, 2021, "全年新增城镇就业1200人。").Facts);

    [Fact]
    public void Read_NewsOfAPlanWithoutYears_IsForThePlansEnd() =>
        Assert.Equal(
            ["劳动年龄人口平均受教育年限 =11.3 年 2025 t @"],
            Loose("在“十四五”规划和2035年远景目标纲要草案关于民生方面的内容中，提出建设高质量教育体系，劳动年龄人口平均受教育年限提高到11.3年，并就扩大就业容量、完善社会保障、改善居住条件等方面作出了全面的安排和部署，请予审议。"));

    [Fact]
    public void Read_FromYearToYearForSeveral_GivesBothEnds() =>
        Assert.Equal(
            ["每万人全科医生数 =1.4 人 2015 a @", "每万人全科医生数 =2.6 人 2019 a @", "每千人口床位数 =5.1 张 2015 a @", "每千人口床位数 =6.3 张 2019 a @", "每千人口注册护士数 =2.4 人 2015 a @", "每千人口注册护士数 =3.2 人 2019 a @"],
            Loose("从2015年到2019年，每万人全科医生数从1.4人增加到2.6人，每千人口床位数从5.1张增加到6.3张，注册护士数从2.4人增加到3.2人。"));

    [Fact]
    public void Read_SubjectInTheClauseBefore_IsTakenWithoutItsPredicate() =>
        Assert.Equal(
            ["居民的健康素养水平 =10.3 % 2015 a @", "居民的健康素养水平 =19.2 % 2019 a @"],
            Loose("居民的健康素养水平也有了显著的提高，从2015年的10.3%上升到2019年的19.2%。"));

    [Theory]
    [InlineData("人口年末常住人口61.5万人，比上年末增加0.1万人。", "年末常住人口 =61.5 万人 2022 a @")]
    [InlineData("国民经济全年实现地区生产总值310亿元。", "地区生产总值 =310 亿元 2022 a @")]
    public void Read_HeadingRunIntoTheText_IsNoPartOfTheSubject(string line, string fact) =>
        Assert.Contains(fact, Read(DocumentKind.Report, "2022年国民经济和社会发展统计公报", 2022, null, "2022年国民经济和社会发展统计公报", line).Facts);

    [Fact]
    public void Read_CaptionInTheLine_LendsNeitherYearsNorSubject() =>
        Assert.Contains(
            "年末全区常住人口 =61.5 万人 2023 a @",
            Read(DocumentKind.Report, "2023年国民经济和社会发展统计公报", 2023, null, "2023年国民经济和社会发展统计公报", "经济平稳。 图2：2019-2023年三次产业增加值比重 年末全区常住人口61.5万人。").Facts);

    [Theory]
    [InlineData("2023年，居民人均可支配收入4.1万元，扣除价格因素，实际增长5.1%。", ObservationFlags.RealTerms)]
    [InlineData("2023年，居民人均可支配收入4.1万元，比2015年增长39.9%。", ObservationFlags.SeveralYears)]
    [InlineData("2023年，居民人均可支配收入4.1万元，两年平均增长6.2%。", ObservationFlags.SeveralYears)]
    [InlineData("2023年，居民人均可支配收入4.1万元，年均增长8.8%。", ObservationFlags.SeveralYears)]
    [InlineData("2023年，居民人均可支配收入4.1万元，比上年增长5.5%。", "")]
    [InlineData("2023年，居民人均可支配收入4.1万元，比2022年增长5.5%。", "")]
    public void Read_Growth_SaysOverWhatAndInWhatPrices(string sentence, string flag)
    {
        var growth = Read(DocumentKind.Other, "sample", null, null, sentence).Raw.Single(f => f.IsChange);
        Assert.Equal(flag, string.Join(';', growth.Flags.Where(f => f is ObservationFlags.RealTerms or ObservationFlags.SeveralYears)));
    }

    [Theory]
    [InlineData("2022年末60岁及以上人口1亿9,300万人。", "60岁及以上人口 =19300 万人 2022 a @")]
    [InlineData("2022年末常住人口12万5000人。", "常住人口 =125000 人 2022 a @")]
    public void Read_NumberInTwoParts_IsOneNumber(string sentence, string fact) => Assert.Equal([fact], Loose(sentence));

    [Fact]
    public void Read_MeasureNamedAgainInABracket_IsAReadingOfIt() =>
        Assert.Contains("常住人口城镇化率", Read(DocumentKind.Other, "sample", null, null, "2022年末，城镇人口占常住人口比重（常住人口城镇化率）为62.9%。").Raw.Single().Readings);

    [Fact]
    public void Read_BareSyllablesBehindCharacters_AreGlosses()
    {
        string[] page = ["某省(sheng)(sheng)常(chang)住(zhu)人口(kou)(kou)120.5万(wan)人,城(cheng)镇化率64.5%", "(a)项、电话(tel)、生产总值(GDP)"];
        var repair = NoiseRepair.Of(page);
        Assert.Equal("某省常住人口120.5万人,城镇化率64.5%", repair.Repair(1, page[0]).Text);
        Assert.Equal(page[1], repair.Repair(2, page[1]).Text);
        Assert.Equal("某某(he)二人", NoiseRepair.Of(["某某(he)二人"]).Repair(1, "某某(he)二人").Text);
    }

    [Fact]
    public void Read_PlaceNamedOnceInAnAccountOfTheCounty_IsItsOwn() =>
        Assert.Contains("地区生产总值(GDP)", Read(DocumentKind.Other, "sample", null, null, "全县经济稳中有进。", "2024年，平川县地区生产总值(GDP)201亿元。").Raw.Single().Readings);

    [Fact]
    public void Read_PlaceNamedOnceOtherwise_IsAnotherPlace() =>
        Assert.DoesNotContain("地区生产总值", Read(DocumentKind.Other, "sample", null, null, "2024年，平川县地区生产总值201亿元。").Raw.Single().Readings);

    [Fact]
    public void Read_FootnoteMark_IsNeitherFigureNorSubject() =>
        Assert.Equal(["地区生产总值 =2313 亿元 2024 a @", "第三产业增加值 =1311 亿元 2024 a @"], Loose("2024年，地区生产总值[2]2313亿元，第三产业[13]增加值1311亿元。"));

    [Fact]
    public void Read_BareEnrolmentRate_IsOfTheStageNamedBeforeIt() =>
        Assert.Equal(
            ["学前教育在园幼儿 =48 万人 2021 a @", "学前教育毛入园率 =88.1 % 2021 a @", "高中阶段毛入学率 =91.4 % 2021 a @", "毛入学率 =100 % 2021 a @"],
            Loose("2021年，学前教育在园幼儿48万人，毛入园率达到88.1%。高中阶段教育稳步发展，毛入学率达到91.4%。初中稳步发展，毛入学率达到100%。"));

    [Fact]
    public void Read_NewsOfAPlanThatLooksFarAhead_StaysInThePlansYears() =>
        Assert.Equal(
            ["城镇调查失业率 <=5.5 % 2025 t @", "参保率 =95 % 2025 t @"],
            Loose("“十四五”时期城镇调查失业率控制在5.5%以内。参保率达到95%。", "规划展望了2035年事业发展远景目标，提出了“十四五”的主要目标。"));

    [Fact]
    public void Read_GrowthAfterAListLeftOut_IsNotOfTheSubjectBefore() =>
        Assert.DoesNotContain(
            Loose("2020年，一般公共预算收入273.5亿元；城镇和农村居民人均可支配收入达到73860元和42794元，增长5.4%和7.1%。"),
            f => f.StartsWith("一般公共预算收入", StringComparison.Ordinal) && f.Contains(" ac ", StringComparison.Ordinal));

    [Fact]
    public void Read_WhoSaysIt_IsNoPartOfTheSubject() =>
        Assert.Equal(["人均体育场地面积 =3.6 平方米 2025 t @"], Loose("《某某规划》提出到2025年人均体育场地面积达到3.6平方米。"));

    [Fact]
    public void Read_TitleInTwoLines_IsTheReportsTitle()
    {
        var document = IngestSample.Read("关于某市2021年国民经济和社会发展计划\n执行情况及2022年计划草案的报告\n2022年4月25日\n一、2021年国民经济和社会发展计划执行情况\n地区生产总值1500亿元。\n");
        Assert.Equal(DocumentKind.Report, document.Document.Kind);
        Assert.Equal("2021", Assert.Single(document.Facts).Period?.ToString());
    }

    private static string[] Plan(params string[] lines) => Read(DocumentKind.Plan, "甲区“十四五”公共服务规划", null, null, lines).Facts;

    [Fact]
    public void Read_YearBetweenNameAndFigure_DatesEachFigure()
    {
        Assert.Equal(["高等教育毛入学率 =61 % 2023 t @", "高等教育毛入学率 =63 % 2025 t @"], Plan("高等教育毛入学率到2023年达61%、2025年达63%。"));
        Assert.Equal(["护理型床位占比 =52 % 2023 t @", "护理型床位占比 =61 % 2025 t @"], Plan("护理型床位占比2023年达到52%，2025年提升至61%。"));
        Assert.Equal(["人均体育场地面积 =2.1 平方米 2020 a @", "人均体育场地面积 =2.7 平方米 2025 t @"], Plan("人均体育场地面积：2020年2.1平方米，2025年2.7平方米。"));
        Assert.Equal(["人均预期寿命 =79.4 岁 2022 t @", "人均预期寿命 =80.1 岁 2025 t @"], Plan("人均预期寿命2022年达到79.4岁，2025年达到80.1岁。"));
    }

    [Fact]
    public void Read_NewJobsAddedUpOverAPlan_AreItsTotal()
    {
        var fact = Assert.Single(Read(DocumentKind.Plan, "甲区“十四五”公共服务规划", null, null, "到2025年，累计新增城镇就业6万人以上。").Raw);
        Assert.IsType<Compare.Model.Quantities.Figure.FiveYearTotal>(fact.Figure);
        Assert.Equal(["城镇新增就业 >=1.3 万人 2025 t @"], Plan("到2025年，城镇新增就业1.3万人以上。"));
    }

    [Fact]
    public void Read_UnitlessChangeFromTo_GivesBothEnds() =>
        Assert.Contains("城乡居民收入比 =1.81 - 2020 a @", Plan("“十三五”时期，城乡居民收入比由1.93缩小到1.81。"));

    [Fact]
    public void Read_BaseBesideTheFigure_BelongsToTheName()
    {
        Assert.Equal(["每千人口3岁以下婴幼儿托位数 =4.7 个 2025 t @"], Plan("到2025年，3岁以下婴幼儿托位数达到每千人口4.7个。"));
        Assert.Equal(["平均每千人口拥有床位数 =3.6 张 2025 t @"], Plan("到2025年，平均每千人口拥有床位数3.6张。"));
    }

    [Fact]
    public void Read_OneMoreFigureThanItems_DividesAtTheOnlyAnd()
    {
        Assert.Equal(["优质学校覆盖率 =74 % 2025 t @", "普惠性幼儿园覆盖率 =86 % 2025 t @"], Plan("到2025年，优质学校和普惠性幼儿园覆盖率分别达74%、86%。"));
        Assert.Empty(Plan("到2025年，学校和医院和普惠性幼儿园覆盖率分别达74%、86%。"));
    }

    [Fact]
    public void Read_ListOverOneBase_SharesTheBaseAndNotTheThing() =>
        Assert.Equal(
            ["每千人口执业(助理)医师 =3.1 人 2025 t @", "每千人口注册护士 =3.6 人 2025 t @", "每千人口床位数 =6.8 张 2025 t @"],
            Plan("到2025年，每千人口执业(助理)医师、注册护士、床位数分别达到3.1人、3.6人、6.8张。"));

    [Fact]
    public void Read_WhatAPlaceMeansToDo_IsATarget()
    {
        Assert.Equal(["城镇新增就业 >=8 万人 2025 t @"], Loose("2025年，全市将强化就业优先政策，城镇新增就业8万人以上。"));
        Assert.Equal(["城镇新增就业 >=8 万人 2025 a @"], Loose("2025年，全市将补贴标准提高，城镇新增就业8万人以上。"));
    }

    [Theory]
    [InlineData("甲区公共服务行动方案（2023—2027年）", "到2023年、2025年，人均预期寿命分别达82.1岁、82.6岁。", "人均预期寿命 =82.1 岁 2023 t @")]
    [InlineData("甲区公共服务行动方案（2023—2027年）", "2025、2027年，人均预期寿命分别达82.6岁、83岁。", "人均预期寿命 =82.6 岁 2025 t @")]
    [InlineData("甲区卫生健康“十四五”规划实施情况", "2023年，人均期望寿命80.2岁。", "人均期望寿命 =80.2 岁 2023 a @")]
    public void Read_TitleWithYears_TellsWhatThePlanIsFor(string title, string sentence, string expected)
    {
        var read = IngestSample.Read(title + "\n\n" + sentence + "\n");
        Assert.Contains(expected, read.Facts.Select(Sample.Line));
    }

    [Fact]
    public void Read_WhereAChangeStarts_HasTheYearItStartsFrom() =>
        Assert.Equal(
            ["人均预期寿命 =76.2 岁 2015 a @", "人均预期寿命 =78.1 岁 2020 t @"],
            Read(DocumentKind.Other, "sample", 2016, null, "人均预期寿命将从2015年的76.2岁，提高至2020年的78.1岁。").Facts);

    [Fact]
    public void Read_LastYearOfATextWithoutAYear_IsNoOtherYear() =>
        Assert.DoesNotContain(Loose("去年城乡居民收入倍差缩小到1.97，到2027年人均预期寿命达到82.3岁。"), f => f.StartsWith("城乡", StringComparison.Ordinal) && f.Contains("20", StringComparison.Ordinal));

    [Fact]
    public void Read_OtherNamesInBracketsAndLetters_AreRead()
    {
        Assert.Contains("困难群众医疗费用综合保障率 =88.4 % 2025 t @", Plan("（三）困难群众医疗费用综合保障率达88.4%。"));
        Assert.Contains(Read(DocumentKind.Plan, "甲区“十四五”公共服务规划", null, null, "到2025年，城镇人口占总人口的比重(即城镇化率)为81.5%。").Raw, f => f.Readings.Contains("城镇化率"));
    }

    [Fact]
    public void Read_DotsInASentence_AreNoTableOfContents()
    {
        Assert.Contains("高等教育毛入学率 =71 % 2025 t @", Plan("到2025年，高等教育毛入学率达到71%，让百姓更有获得感……"));
        Assert.Empty(Plan("第一节 高等教育毛入学率71%……12"));
    }
}
