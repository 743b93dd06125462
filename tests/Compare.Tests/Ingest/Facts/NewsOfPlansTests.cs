using Compare.Ingest;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>News of plans and of what they reached: who says it, of which place, and when; in sentences made up for the purpose.</summary>
public sealed class NewsOfPlansTests
{
    private static Fact[] Raw(string text) => [.. IngestSample.Read(text + "\n").Facts];

    private static string[] Read(string text) => [.. Raw(text).Select(Sample.Line)];

    [Theory]
    [InlineData("根据规划，2025年我市人均预期寿命达80.4岁。普惠托位占比61%。", "人均预期寿命 =80.4 岁 2025 t", "普惠托位占比 =61 %")]
    [InlineData("《方案》提出，2027年高中阶段毛入学率达97%。普惠托位占比61%。", "高中阶段毛入学率 =97 % 2027 t", "普惠托位占比 =61 %")]
    public void Read_WhatAPlanIsSaidToSetOut_IsAimedAt(string text, string first, string second)
    {
        var facts = Read(text);
        Assert.Contains(facts, f => f.Contains(first, StringComparison.Ordinal));
        Assert.Contains(facts, f => f.Contains(second, StringComparison.Ordinal) && f.Contains(" t @", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_GoalsThatAPlanSetAndThatAreOnlySpokenOf_MakeNoTarget() =>
        Assert.Contains(Read("规划确定的主要目标已如期实现。2019年，人均预期寿命达79.1岁。"), f => f.Contains("=79.1 岁 2019 a", StringComparison.Ordinal));

    [Fact]
    public void Read_FigureOfAGoalThatWasReached_IsActual()
    {
        Assert.Contains(Read("截止到2024年底，我市最终实现了人均体育场地面积3.1平方米的目标。"), f => f.EndsWith("人均体育场地面积 =3.1 平方米 2024 a @", StringComparison.Ordinal));
        Assert.Contains(Read("全市已提前完成到2025年将普惠托位占比提升至62%的目标。"), f => f.Contains("=62 % 2025 t", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RunOfYearsThatIsNoPlan_StartsInItsFirstYear() =>
        Assert.Equal(
            ["人均预期寿命 =77.1 岁 2015 a @", "人均预期寿命 =79.2 岁 2020 a @"],
            Read("2015年至2020年，人均预期寿命从77.1岁提高到79.2岁，婚前医学检查增多。").Where(f => f.StartsWith("人均预期寿命", StringComparison.Ordinal)));

    [Fact]
    public void Read_PlaceInFrontOfTheName_IsNoPartOfIt()
    {
        Assert.Contains(Raw("江苏出台体育规划。到2025年，江苏要实现人均体育场地面积达到3.4平方米。"), f => f.Readings.Contains("人均体育场地面积"));
        Assert.DoesNotContain(Raw("到2025年，江苏要实现人均体育场地面积达到3.4平方米。"), f => f.Readings.Contains("人均体育场地面积"));
    }

    [Fact]
    public void Read_OtherPlaceInADocumentOfOnePlace_IsNotItsFigure()
    {
        var facts = Sample.Read(DocumentKind.Report, "2025年江北区政府工作报告", "一、2024年工作回顾", "江苏每千人口托位数3.7个。每千人口托位数4.1个。").Facts.Select(Sample.Line).ToList();
        Assert.Contains("江苏每千人口托位数 =3.7 个 2024 a @", facts);
        Assert.Contains("每千人口托位数 =4.1 个 2024 a @cq-jiangbei", facts);
    }

    [Fact]
    public void Read_WhatIsAddedToAStock_IsNotReadAsTheStock()
    {
        Assert.DoesNotContain(Raw("2024年，全市新增3100张养老床位。"), f => f.Subject == "养老床位" || f.Readings.Contains("养老床位"));
        Assert.Contains(Raw("2024年，全市共有5200张养老床位。"), f => f.Readings.Contains("养老床位"));
    }

    [Fact]
    public void Read_MeasureThatReachesAFigure_CountsNothingBehindIt() =>
        Assert.Contains(Raw("2024年，规模以上工业增加值增长5.5%，总产值突破1200亿元大关。"), f => f.Subject == "总产值" && f.Readings.Contains("规模以上工业总产值"));

    [Fact]
    public void Read_ModalBehindTheName_IsNoPartOfIt()
    {
        Assert.Contains("居民健康素养水平 =31 % 2025 t @", Read("到2025年，居民健康素养水平要提高到31%。"));
        Assert.Contains("护理服务供应 =5 万次 2025 t @", Read("到2025年，护理服务供应达到5万次。"));
    }

    [Fact]
    public void Read_HeadingsWithoutNumbersThatNameTheYear_TellIt()
    {
        var facts = Sample.Read(DocumentKind.Other, "甲区政府工作报告", "甲区政府工作报告摘编之一：2022年工作回顾", "地区生产总值达到512亿元。", "甲区政府工作报告摘编之二：2023年工作思路", "地区生产总值力争达到540亿元。").Facts.Select(Sample.Line).ToList();
        Assert.Contains(facts, f => f.StartsWith("地区生产总值 =512 亿元 2022 a", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ShareAfterAmong_IsOfTheWholeWhereTheCountsSaySo()
    {
        Assert.Contains(
            "65岁及以上人口占比 =10 % 2020 a @",
            Read("2020年，甲地60岁及以上人口为30万人，占15%，其中65岁及以上人口为20万人，占10%。"));
        Assert.DoesNotContain(
            Read("2020年，甲地60岁及以上人口为30万人，占15%，其中65岁及以上人口为20万人，占66.7%。"),
            f => f.Contains("65岁及以上人口占比", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PeopleNamedInFront_LimitWhatFollows()
    {
        Assert.Contains(Raw("2023年，户籍人口中，60岁以上老年人占比31%。"), f => f.Subject == "户籍60岁以上老年人占比" && f.Readings.IsEmpty);
        Assert.Contains(Raw("2023年，常住人口中，60岁以上老年人占比21%。"), f => f.Subject == "60岁以上老年人占比");
    }

    [Fact]
    public void Read_ShorterNameOfTheOnlyMeasureLikeIt_MeansIt()
    {
        Assert.Contains(Raw("2018年中小学生近视发生率为51%；2019年，近视发生率下降为49%。"), f => f is { IsChange: false, Subject: "近视发生率" } && f.Readings.Contains("中小学生近视发生率"));
        Assert.Contains(Raw("2018年小学生近视发生率为41%，中学生近视发生率为61%；2019年，近视发生率为49%。"), f => f.Subject == "近视发生率" && f.Readings.IsEmpty);
    }

    [Fact]
    public void Read_MeanOfSeveralYears_IsNoYearsFigure() =>
        Assert.Contains(ObservationFlags.SeveralYears, Assert.Single(Raw("十年来，城镇新增就业年均超过1200万人。")).Flags);

    [Fact]
    public void Read_YearsOfPictures_TellABulletinsYear() =>
        Assert.Contains("固定资产投资 =7.5 % 2021 ac @", Read("全年固定资产投资增长7.5%。\n图4:2017—2021年固定资产投资增长速度(%)"));

    [Fact]
    public void Read_FiveYearsBetweenTwoPlans_AreTheEarlierOnes() =>
        Assert.Equal(
            ["常住人口城镇化率 =70.5 % 2020 a @", "常住人口城镇化率 =74.5 % 2025 a @"],
            Read("报告显示，过去五年，甲地经济发展，常住人口城镇化率从70.5%提升至74.5%。\n“十四五”圆满收官，面向“十五五”继续前行。"));

    [Theory]
    [InlineData("2024年，地区生产总值(初步核算数)512亿元。", "地区生产总值 =512 亿元 2024 a @")]
    [InlineData("2024年，文化产业增加值(人民币，下同)61亿元。", "文化产业增加值 =61 亿元 2024 a @")]
    [InlineData("2024年，执业医师(含助理)3.1万人。", "执业医师(含助理) =3.1 万人 2024 a @")]
    public void Read_RemarkInBrackets_IsNoPartOfTheName(string text, string expected) => Assert.Contains(expected, Read(text));

    [Fact]
    public void Read_InsurancesThatShareTheirWord_AreEachOfThem() =>
        Assert.Equal(
            ["基本养老保险参保人数 =56.1 万人 2021 a @", "失业保险参保人数 =31.2 万人 2021 a @"],
            Read("至2021年末，基本养老、失业保险参保人数分别为56.1万人、31.2万人。"));

    [Fact]
    public void Read_YearThatAChangeStartedFrom_HoldsForTheNextChanges() =>
        Assert.Equal(
            ["人均体育场地面积 =1.7 平方米 2015 a @", "人均体育场地面积 =2.5 平方米 2020 a @", "国民体质合格率 =90.1 % 2015 a @", "国民体质合格率 =93.2 % 2020 a @"],
            Read("2020年，人均体育场地面积由2015年的1.7平方米增至2.5平方米，国民体质合格率由90.1%升至93.2%。"));

    [Fact]
    public void Read_DeadlineBeforeTheName_IsNoPartOfIt() =>
        Assert.Equal(
            ["居民人均预期寿命 =74.1 岁 2015 a @", "居民人均预期寿命 =75 岁 2020 t @"],
            Read("规划提出，到2020年居民人均预期寿命从2015年的74.1岁增长到75岁。"));

    [Fact]
    public void Read_YearsUnderAHeadingOfGoals_AreAimedAt() =>
        Assert.Equal(
            ["义务教育巩固率 =96 % 2015 t @", "义务教育巩固率 >=98 % 2020 t @"],
            Read("(二)儿童与教育\n主要目标：\n1.普及学前教育，保障儿童入园。\n2.义务教育巩固率2015年达到96%，2020年达到98%以上。"));

    [Fact]
    public void Read_ModalOfTheFirstFigure_HoldsOverCommas() =>
        Assert.Equal(
            ["人均预期寿命 =77.8 岁 2022 t @", "过早死亡率 =15.6 % 2022 t @"],
            Read("文件订出指标，2022年人均预期寿命要提升至七七点八岁，过早死亡率降至15.6%。"));

    [Fact]
    public void Read_HeadlineThatASentenceRepeats_HasItsYear() =>
        Assert.Equal(
            ["人均预期寿命 =76 岁 2030 t @", "居民人均预期寿命 =76 岁 2030 t @"],
            Read("人均预期寿命将达76岁\n方案提出，到2030年，居民人均预期寿命达到76岁。"));

    [Fact]
    public void Read_EndOfAMonth_IsNoYear() =>
        Assert.Empty(Raw("截至9月底，全国基本养老保险参保人数为10.6亿人。"));

    [Fact]
    public void Read_HeadingOfExpectedFiguresInAReport_AnnouncesTargets() =>
        Assert.Equal(
            ["地区生产总值 ~7 % 2020 tc @", "城镇新增就业 =8.1 万人 2020 t @"],
            Read("甲城的政府工作报告亮点多多。2020年，甲城有诸多举措。\n主要预期指标\n地区生产总值增长7%左右\n城镇新增就业8.1万人"));

    [Fact]
    public void Read_YearOfMultiples_IsComparedWith()
    {
        var facts = Read("2023年，研发投入快速增长，研发经费投入101亿元，是2018年的1.7倍，研发投入强度达3.1%。");
        Assert.Contains("研发投入强度 =3.1 % 2023 a @", facts);
    }

    [Fact]
    public void Read_YearOfPrices_IsNotToldOf()
    {
        var fact = Assert.Single(Raw("2023年，地区生产总值按2020年不变价格计算比上年(以下简称同比)增长5.4%。"));
        Assert.Equal("地区生产总值 =5.4 % 2023 ac @", Sample.Line(fact));
        Assert.DoesNotContain(ObservationFlags.SeveralYears, fact.Flags);
    }
}
