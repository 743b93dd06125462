using System.Collections.Immutable;
using Compare.Ingest;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

public sealed class FactReaderTests
{
    [Fact]
    public void Read_FigureTouchesDamage_IsFlaggedAndSaid()
    {
        var (facts, diagnostics) = Sample.Read(DocumentKind.Report, "2025年江北区政府工作报告", "一、2024年工作回顾", "基本医保参保率达9\uFFFD5%，养老保险参保率达97%。");
        Assert.All(facts.Where(f => f.Subject.Contains("医保", StringComparison.Ordinal)), f => Assert.Contains(ObservationFlags.Damaged, f.Flags));
        Assert.All(facts.Where(f => f.Flags.Contains(ObservationFlags.Damaged)), f => Assert.Equal(0m, f.Confidence));
        Assert.Contains(diagnostics, d => d.Code == "ING103" && d.Line == 2);
        Assert.Contains(facts, f => f.Subject == "养老保险参保率" && f.Flags.IsEmpty);
    }

    [Fact]
    public void Read_EnumerationDoesNotFit_IsLeftOutAndSaid()
    {
        var (facts, diagnostics) = Sample.Read(DocumentKind.Plan, "江北区“十四五”公共服务规划", "第二章 发展目标", "小学、初中、高中入学率分别达到99%、98%。");
        Assert.Empty(facts);
        Assert.Contains(diagnostics, d => d is { Code: "ING101", Severity: Severity.Info, Line: 2 });
    }

    [Fact]
    public void Read_ListWithoutSubjects_IsLeftOutAndSaid()
    {
        var (facts, diagnostics) = Sample.Read(DocumentKind.Plan, "江北区“十四五”公共服务规划", "第二章 发展目标", "生均教学及辅助用房达到5.8平方米、4.5平方米以上。");
        Assert.Empty(facts);
        Assert.Contains(diagnostics, d => d is { Code: "ING102", Line: 2 });
    }

    [Fact]
    public void Read_CityFigure_BelongsToTheCity()
    {
        Assert.Equal("cq", Sample.Report("全市城镇调查失业率为5.4%。")[0].Area?.Value);
        Assert.Equal("cq-jiangbei", Sample.Report("城镇调查失业率为5.2%，低于全市平均水平。")[0].Area?.Value);
        Assert.Equal("cq-yuzhong", Sample.Report("渝中区城镇调查失业率为5.1%。")[0].Area?.Value);
        Assert.Null(Sample.Report("全国城镇调查失业率为5.1%。")[0].Area);
        Assert.Equal("cq-jiangbei", Sample.Report("培育辐射西南乃至全国的赛事3个。")[0].Area?.Value);
    }

    [Fact]
    public void Read_Furniture_GivesNoFacts()
    {
        var (facts, _) = Sample.Read(
            DocumentKind.Other, "", "索引号: 11500105MB1234567 发布日期: 2024-01-22", "联系电话:023-67561234 浏览次数:1532次", "ICP备05003300号 渝公网安备50010502000001号", "目录 一、发展基础……………3",
            "1 | 参保率 | % | 95 | 97");
        Assert.Empty(facts);
    }

    [Fact]
    public void Read_YearsOfTheDocument_AreTold()
    {
        var bulletin = Sample.Read(DocumentKind.Report, "2023年江北区国民经济和社会发展统计公报", "城镇调查失业率为5.2%。").Facts;
        Assert.Equal(Period.Of(2023), bulletin[0].Period);
        Assert.Equal(ValueStatus.Actual, bulletin[0].Status);

        var next = Sample.Read(DocumentKind.Plan, "江北区“十五五”公共服务规划", "第二章 发展目标", "每千人口托位数达到5个。").Facts;
        Assert.Equal(Period.Of(2030), next[0].Period);
        Assert.Equal(ValueStatus.Target, next[0].Status);
    }

    [Fact]
    public void Read_FiveYearsTotal_IsCumulative()
    {
        var facts = Sample.LookBack("“十三五”期间，累计新增城镇就业18.6万人，城镇登记失业率控制在3%以内。");
        Assert.IsType<Figure.FiveYearTotal>(facts[0].Figure);
        Assert.Equal(new Period(2016, 2020), facts[0].Period);
        Assert.IsType<Figure.Bound>(facts[1].Figure);
        Assert.Equal(Period.Of(2020), facts[1].Period);
    }

    [Fact]
    public void Read_TextBrokenIntoLines_IsPutTogetherAndSaysTheRightLine()
    {
        string[] page =
        [
            "二、2025年工作安排", "    坚持以人民为中心的发展思想，健全公共就业服务体系，城镇新增就业3.", "5万人以上，城镇调查失业率控制在5.5%以内，基本养老保险参保率达到9", "8%，推进老龄事业和养老服务高质量发展，每千人口托位数达到4.",
            "6个，人均体育场地面积达到2.3平方米，护理型床位占比提高到", "60%以上。",
        ];
        var facts = Sample.Read(DocumentKind.Report, "2025年江北区政府工作报告", page).Facts;
        Assert.Equal(
            [
                "城镇新增就业 >=3.5 万人 2025 t @cq-jiangbei", "城镇调查失业率 <=5.5 % 2025 t @cq-jiangbei", "基本养老保险参保率 =98 % 2025 t @cq-jiangbei", "每千人口托位数 =4.6 个 2025 t @cq-jiangbei",
                "人均体育场地面积 =2.3 平方米 2025 t @cq-jiangbei", "护理型床位占比 >=60 % 2025 t @cq-jiangbei",
            ],
            facts.Select(Sample.Line));
        Assert.Equal([2, 3, 3, 4, 5, 6], facts.Select(f => f.Source.Line));
        Assert.All(facts, f => Assert.Contains(f.Source.Evidence, page[f.Source.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NoDigits_NoFacts() => Assert.Empty(Sample.Report("力争普惠托育全覆盖，争创全国示范区。"));
}
