using Compare.Ingest;
using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Texts that are neither a plan nor a report on a year: news of plans, bulletins without a title, excerpts.</summary>
public sealed class LooseDocumentTests
{
    private static string[] Lines(int? year, DocumentKind kind, string title, params string[] lines)
    {
        var document = new DocumentSource("sample.txt", "", title, null, kind, year);
        var repair = NoiseRepair.Of(lines);
        var facts = FactReader.Read(document, [.. lines.Select((l, i) => repair.Repair(i + 1, l))], Sample.Context, System.Collections.Immutable.ImmutableArray.CreateBuilder<Compare.Model.Diagnostics.Diagnostic>());
        return [.. facts.Select(Sample.Line)];
    }

    [Fact]
    public void Read_BulletinWithoutTitle_TellsTheYearFromItsSentences() =>
        Assert.Equal(
            ["全区户籍总人口 =51.2 万人 2021 a @", "全区常住人口 =60.3 万人 2021 a @", "城镇化率 =71.5 % 2021 a @"],
            Lines(null, DocumentKind.Other, "sample", "2021年末，全区户籍总人口51.2万人。", "全区常住人口60.3万人，城镇化率71.5%。"));

    [Fact]
    public void Read_YearAtSentenceStart_HoldsForTheSentencesAfterIt() =>
        Assert.Equal(
            ["义务教育巩固率 =95.1 % 2019 a @", "平均受教育年限 =10.4 年 2019 a @"],
            Lines(2020, DocumentKind.Other, "sample", "会上介绍了“十三五”期间教育发展情况。2019年，义务教育巩固率95.1%。平均受教育年限达到10.4年。"));

    [Fact]
    public void Read_DeadlinesOnly_AreTargets() =>
        Assert.Equal(
            ["人均体育场地面积 >=1.4 平方米 2015 t @", "人均体育场地面积 >=1.9 平方米 2020 t @"],
            Lines(null, DocumentKind.Other, "sample", "到2015年，人均体育场地面积达到1.4平方米以上。到2020年，人均体育场地面积达到1.9平方米以上。"));

    [Fact]
    public void Read_ListBelowDeadline_TakesItsYear() =>
        Assert.Equal(
            ["千人床位数 =4.4 张 2020 t @", "居民人均期望寿命 =80 岁 2020 t @"],
            Lines(null, DocumentKind.Other, "sample", "今后几年的卫生发展，到2020年将实现：", "1、千人床位数达到4.4张", "2、居民人均期望寿命达到80岁"));

    [Fact]
    public void Read_BulletinSectionNamedForSecurity_StaysWhatWas() =>
        Assert.Equal(
            ["全市居民人均可支配收入 =32000 元 2022 a @"],
            Lines(null, DocumentKind.Report, "2022年国民经济和社会发展统计公报", "十一、人民生活、社会保障和社会福利", "全年全市居民人均可支配收入32000元。"));

    [Fact]
    public void Read_PlanReportOnOneLine_FindsTheHeadingsInIt() =>
        Assert.Equal(
            ["地区生产总值 =205 亿元 2022 a @", "地区生产总值 =220 亿元 2023 t @"],
            Lines(null, DocumentKind.Report, "某县2022年国民经济和社会发展计划执行情况与2023年计划草案的报告", "一、2022年计划执行情况 预计实现(下同)地区生产总值205亿元。 二、2023年发展目标 地区生产总值达到220亿元。"));

    [Fact]
    public void Read_ReportNamedForTheYearItLooksBackOn_IsNotAPromise() =>
        Assert.Equal(
            ["城镇新增就业 =2.1 万人 2024 a @", "森林覆盖率 =50 % 2024 a @"],
            Lines(null, DocumentKind.Report, "2024年某某区工作报告", "2024年，某某区较好地完成了全年任务，生产总值同比增长。", "2024年，城镇新增就业2.1万人。", "2024年，森林覆盖率达到50%。"));

    [Fact]
    public void Read_NameOfThePlaceBeforeTheMeasure_IsNoPartOfIt()
    {
        var document = new DocumentSource("sample.txt", "", "2024年夷陵区工作报告", null, DocumentKind.Report, null);
        var lines = new[] { "2023年，夷陵区GDP达到500亿元。" };
        var fact = Assert.Single(FactReader.Read(document, [.. lines.Select((l, i) => TextLine.Clean(i + 1, l))], Sample.Context, System.Collections.Immutable.ImmutableArray.CreateBuilder<Compare.Model.Diagnostics.Diagnostic>()));
        Assert.Contains("GDP", fact.Readings);
    }

    [Fact]
    public void Read_ListPerThousand_SharesItsBase() =>
        Assert.Equal(
            ["每千人口拥有执业（助理）医师 =3.1 人 2025 t @cq-jiangbei", "每千人口拥有注册护士 =3.7 人 2025 t @cq-jiangbei"],
            Sample.Plan("每千人口拥有执业（助理）医师3.1人、注册护士3.7人。").Select(Sample.Line));

    [Theory, InlineData("社会消费品零售总额75.8亿元、下降5%。", true), InlineData("社会消费品零售总额75.8亿元、增长5%。", false), InlineData("案件数同比减少5%。", true)]
    public void Read_Change_TellsItsDirection(string sentence, bool isFall) =>
        Assert.Equal(isFall, Sample.Report(sentence).Single(f => f.IsChange).Flags.Contains(ObservationFlags.Decrease));

    [Fact]
    public void Read_FromYearToYear_WithVerbBeforeTheYear_GivesBoth() =>
        Assert.Equal(
            ["每千人口床位数 =5.3 张 2016 a @", "每千人口床位数 =5.7 张 2017 a @"],
            Lines(null, DocumentKind.Other, "sample", "每千人口床位数由2016年5.3张增加到2017年5.7张。"));
}
