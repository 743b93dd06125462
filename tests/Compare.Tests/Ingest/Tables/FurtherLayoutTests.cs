using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Tests.Ingest.Tables;

/// <summary>Layouts and wordings of a second round of unseen plans.</summary>
public sealed class FurtherLayoutTests
{
    private const string Head = "重庆市渝中区“十五五”公共服务规划\n（2026年）\n\n";

    [Theory]
    [InlineData("[15]以上", Relation.AtLeast)]
    [InlineData("【15】万人以上", Relation.AtLeast)]
    [InlineData("[≥15]", Relation.AtLeast)]
    [InlineData("≥[15]", Relation.AtLeast)]
    [InlineData("〔15〕左右", Relation.About)]
    [InlineData("【15】", Relation.Equal)]
    public void Read_BracketsWithASign_AreATotalOfFiveYears(string printed, Relation relation)
    {
        var cell = IngestSample.Read($"{Head}| 指标 | 单位 | 2025年 | 2030年 |\n|---|---|---|---|\n| 城镇新增就业 | 万人 | [16.2] | {printed} |\n| 参保率 | % | 95 | 97 |\n").Cells[1];
        Assert.Equal(new Figure.FiveYearTotal(15, relation), cell.Figure);
        Assert.Equal("2026-2030", cell.Period!.ToString());
    }

    [Fact]
    public void Read_BracketBeforeDigits_IsNoTotal() =>
        Assert.IsNotType<Figure.FiveYearTotal>(IngestSample.Read($"{Head}| 指标 | 单位 | 2025年 | 2030年 |\n|---|---|---|---|\n| 床位数 | 张 | 6 | [1]120 |\n| 参保率 | % | 95 | 97 |\n").Cells[1].Figure);

    [Fact]
    public void Read_UnitOfGrowthBeforeAnotherWord_IsTheGrowths()
    {
        var cells = IngestSample.Read($"{Head}指标 | 2025年实际 | 2030年目标 | 年均增长（%）/[累计]\n地区生产总值（亿元） | 1650 | 2200 | 6左右\n人均预期寿命（岁） | 81.2 | 82 | [0.8]\n").Cells;
        Assert.Equal(["亿元", "亿元", "%", "岁", "岁", "岁"], cells.Select(c => c.Unit));
    }

    [Theory]
    [InlineData("| 指标 | 单位 | 2022年渝中区 | 2022年永川区 |\n|---|---|---|---|\n| 床位数 | 张 | 22 | 7 |\n| 护士数 | 人 | 50 | 60 |\n")]
    [InlineData("指标\n单位\n渝中区2022年\n永川区2022年\n床位数\n张\n22\n7\n护士数\n人\n50\n60\n")]
    [InlineData("| 指标 | 渝中区2022年实际 | 永川区2022年实际 |\n| 床位数（张） | 22 | 7 |\n| 护士数（人） | 50 | 60 |\n")]
    public void Read_AreasAndYearsInOneHeading_AreToldApart(string table) =>
        Assert.Equal(["cq-yuzhong 2022 22", "cq-yongchuan 2022 7", "cq-yuzhong 2022 50", "cq-yongchuan 2022 60"], IngestSample.Read("重庆市公共服务对比\n\n" + table).Cells.Select(c => $"{c.Area} {c.Period} {c.Raw}"));

    [Fact]
    public void Read_NoteAboveARepeatedHeader_IsNoCaption()
    {
        var cells = IngestSample.Read("<html><body><h1>重庆市渝中区2024年民生实事进展情况</h1><table><tr><td>项目</td><td>单位</td><td>2024年目标</td><td>完成率（%）</td></tr><tr><td>新增托位</td><td>个</td><td>600</td><td>109.2</td></tr><tr><td colspan=4>注：以验收为准。</td></tr><tr><td>项目</td><td>单位</td><td>2024年目标</td><td>完成率（%）</td></tr><tr><td>新建公园</td><td>个</td><td>12</td><td>83.3</td></tr></table></body></html>", "a.html").Cells;
        Assert.All(cells, c => Assert.Equal(2024, c.Period?.First));
    }

    [Fact]
    public void Read_NoteAtTheFootOfAPage_DoesNotEndTheTable()
    {
        var cells = IngestSample.Read(Head + "序号    指标            单位    2025年   2030年\n 1      床位数           张      720      800\n 2      护士数           人      1.9      2.2\n\n    注：含在建项目。\n\n                — 7 —\n\f 3      参保率           %       95.5     97\n 4      巩固率           %       93.1     ≥94\n\n第三章 重点任务\n").Cells;
        Assert.Equal(["720", "800", "1.9", "2.2", "95.5", "97", "93.1", "≥94"], cells.Select(c => c.Raw));
    }

    [Fact]
    public void Read_TwoDots_AreNoValue() =>
        Assert.Null(IngestSample.Read($"{Head}指标,单位,2023年,2024年\n医师数,人,..,3.2\n床位数,张,5,6\n", "a.csv").Cells[0].Figure);

    [Fact]
    public void Read_StagesOfEducation_AreKindsOfACrossTable() =>
        Assert.Equal(["186", "30215", "78", "71240", "41", "36890"], IngestSample.Read("重庆市永川区教育公报\n\n表2 2023年各级学校基本情况\n学段 | 学校数（所） | 在校生（人）\n幼儿园 | 186 | 30215\n小学 | 78 | 71240\n初中 | 41 | 36890\n").Cells.Select(c => c.Raw));

    [Fact]
    public void Read_RowsLeftInAGrid_AreTold()
    {
        var read = IngestSample.Read("<html><body><h1>重庆市渝中区主要指标</h1><table><tr><td>指标</td><td>2024年</td><td>2025年</td></tr><tr><td>床位数（张）</td><td>5</td><td>6</td></tr><tr><td>护士数（人）</td><td>7</td><td>8</td></tr><tr><td colspan=3>注：以下各列依次为年末数、平均数。</td></tr><tr><td>在校生</td><td>一类</td><td>14071</td><td>12</td></tr><tr><td>教师数</td><td>二类</td><td>6031</td><td>13</td></tr></table></body></html>", "a.html");
        Assert.Equal(["5", "6", "7", "8"], read.Cells.Select(c => c.Raw));
        Assert.Contains("在校生", Assert.Single(read.Diagnostics, d => d.Code == "ING017").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PlainActualBelowAYear_IsPartOfIt()
    {
        var cells = IngestSample.Read("重庆市渝中区2024年重点工作目标完成情况\n\n      指标名称            单位        2023年                2024年\n                                  目标      实际        目标      实际\n    城镇新增就业           人     33000     34120       33500     34980\n    养老床位               张     5200      5310        5400      5466\n").Cells;
        Assert.Equal(["2023 Target 33000", "2023 Actual 34120", "2024 Target 33500", "2024 Actual 34980"], cells.Take(4).Select(c => $"{c.Period} {c.Status} {c.Raw}"));
        Assert.All(cells, c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_GoalOfTheMiddleOfAPlan_IsAColumn() =>
        Assert.Equal(["2025", "2027", "2030"], IngestSample.Read($"{Head}| 指标 | 2025年基期值 | 2027年中期目标 | 2030年目标 |\n|---|---|---|---|\n| 床位数（张） | 5 | 6 | 7 |\n| 医师数（人） | 1 | 2 | 3 |\n").Cells.Take(3).Select(c => c.Period!.ToString()));

    [Fact]
    public void Read_AreasBelowTheNameOfTheirMeasure_HaveItsName()
    {
        var cells = IngestSample.Read("重庆市2023年卫生统计\n每千人口执业医师数（人）\n\n区县\n2022年\n2023年\n渝中区\n8.1\n8.3\n永川区\n2.9\n3.0\n").Cells;
        Assert.Equal(["每千人口执业医师数 cq-yuzhong 2022 8.1", "每千人口执业医师数 cq-yuzhong 2023 8.3", "每千人口执业医师数 cq-yongchuan 2022 2.9", "每千人口执业医师数 cq-yongchuan 2023 3.0"], cells.Select(c => $"{c.Name} {c.Area} {c.Period} {c.Raw}"));
    }

    [Fact]
    public void Read_StatisticsOfAYear_AreOfThatYear() =>
        Assert.All(IngestSample.Read("重庆市2023年教育统计\n\n区县          小学（所）    初中（所）\n渝中区          36            21\n永川区          78            41\n").Cells, c => Assert.Equal(2023, c.Period?.Last));

    [Fact]
    public void Read_ColumnWithoutAYear_IsTold()
    {
        var noticed = Assert.Single(IngestSample.Read("某区情况\n\n| 指标 | 单位 | 目标值 |\n|---|---|---|\n| 床位数 | 张 | 36 |\n| 医师数 | 人 | 78 |\n").Diagnostics, d => d.Code == "ING018");
        Assert.Equal(3, noticed.Line);
        Assert.Contains("目标值", noticed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("75%-80%", "ING026")]
    [InlineData("完成市下达任务", "ING024")]
    public void Read_WhatIsNoPoint_StaysInItsColumn(string printed, string code)
    {
        var read = IngestSample.Read($"{Head}指标\n单位\n2025年\n2030年\n生育率\n—\n0.9\n1.1\n护理床位占比\n%\n61\n{printed}\n");
        Assert.Equal(["0.9", "1.1", "61", printed], read.Cells.Select(c => c.Raw));
        Assert.Contains(read.Diagnostics, d => d.Code == code);
    }

    [Theory]
    [InlineData("确保不超过5.5", Relation.AtMost)]
    [InlineData("严格控制在5.5以内", Relation.AtMost)]
    public void Read_BoundsThatAreEnsured_AreBounds(string printed, Relation relation) =>
        Assert.Equal(relation, IngestSample.Read($"{Head}| 指标 | 单位 | 2025年 | 2030年 |\n|---|---|---|---|\n| 失业率 | % | 5 | {printed} |\n| 参保率 | % | 95 | 97 |\n").Cells[1].Figure!.Relation);

    [Fact]
    public void Read_StreamWithAColumnThatIsNotUnderstood_ReadsItsRows()
    {
        var cells = IngestSample.Read($"{Head}指标\n单位\n2025年\n2026年\n三年累计\n城镇新增就业\n人\n33010\n32000\n97000\n职业培训\n人次\n8800\n9000\n27200\n零就业家庭清零率\n%\n100\n100\n—\n").Cells;
        Assert.Equal(["城镇新增就业 33010 32000", "职业培训 8800 9000", "零就业家庭清零率 100 100"], cells.Chunk(2).Select(c => $"{c[0].Name} {c[0].Raw} {c[1].Raw}"));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(" | ")]
    [InlineData("    ")]
    public void Read_AnotherHeaderThatIsNotUnderstood_EndsTheTable(string separator)
    {
        string[][] rows = [["指标", "单位", "2022年", "2023年"], ["户籍人口", "万人", "50.6", "50.1"], ["人口出生率", "‰", "4.9", "4.6"], ["项目", "单位", "2023年预算", "2023年执行"], ["教育支出", "亿元", "10.2", "10.4"], ["卫生支出", "亿元", "6.1", "5.9"]];
        var read = IngestSample.Read("重庆市渝中区统计\n" + string.Concat(rows.Select(r => string.Join(separator, r.Select(c => separator.Length == 4 ? c.PadRight(8) : c)) + "\n")), separator == "," ? "a.csv" : "a.txt");
        Assert.Equal(["50.6", "50.1", "4.9", "4.6"], read.Cells.Select(c => c.Raw));
        Assert.Contains("教育支出", Assert.Single(read.Diagnostics, d => d.Code == "ING017").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TasksOfAreas_AreAims()
    {
        var cells = IngestSample.Read("重庆市2026年托位建设任务分解\n\n| 区县 | 2025年实有 | 2026年新增任务 |\n|---|---|---|\n| 渝中区 | 2680 | 300 |\n| 永川区 | 3650 | 420 |\n").Cells;
        Assert.Equal(["2680 Actual", "3650 Actual", "300 Target", "420 Target"], cells.Select(c => $"{c.Raw} {c.Status}"));
    }

    [Fact]
    public void Read_SignsWrittenForAPage_AreSigns() =>
        Assert.Equal(["72%", ">80"], IngestSample.Read($"{Head}| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 付费占比（%） | 72&#37; | &gt;80 |\n| 参保率（%） | 95 | 97 |\n").Cells.Take(2).Select(c => c.Raw));

    [Theory]
    [InlineData("指标\t床位数（张）\t医师数（人）\t护士数（人）\n2021年\t10\t20\t30\n2022年\t21\t31\n2023年\t12\t22\t32\n", "21 31")]
    [InlineData("|年份|床位数（张）|医师数（人）|\n|---|---|---|\n|2021年|10|20|\n|2022年|21|\n|2023年|12|22|\n", "21")]
    public void Read_ShortRowOfATurnedTable_IsDoubtful(string table, string doubtful) =>
        Assert.Equal(doubtful, string.Join(' ', IngestSample.Read("重庆市永川区卫生统计\n" + table).Cells.Where(c => c.Flags.Contains(ObservationFlags.ColumnDoubtful)).Select(c => c.Raw)));

    [Theory]
    [InlineData("2023\t床位数\t张")]
    [InlineData("2023\t床位数\t3255")]
    public void Read_ShortRowOfALongTable_IsNoFaultOfOurs(string row)
    {
        var read = IngestSample.Read($"重庆市江北区社会统计数据\n年份\t指标\t数值\t单位\n2022\t床位数\t3120\t张\n{row}\n2023\t新增就业\t3.3\t万人\n");
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "ING050");
        Assert.Equal(["3120", "3.3"], read.Cells.Where(c => c.Flags.IsEmpty && c.Raw.Length > 0).Select(c => c.Raw));
    }

    [Fact]
    public void Read_LostFigureBesideAColumnOfWeights_IsDoubtful()
    {
        var cells = IngestSample.Read($"{Head}指标\n单位\n2025年\n2030年\n权重\n生产总值\n亿元\n180\n4\n床位数\n张\n60\n65\n3\n医师数\n人\n50\n55\n2\n").Cells;
        Assert.All(cells.Where(c => c.Name == "生产总值" && c.Raw.Length > 0), c => Assert.Contains(ObservationFlags.ColumnDoubtful, c.Flags));
        Assert.All(cells.Where(c => c.Name != "生产总值"), c => Assert.Empty(c.Flags));
    }

    [Fact]
    public void Read_LostFigureBesideAnUnknownColumn_ShiftsNoOtherRow()
    {
        var cells = IngestSample.Read($"{Head}指标\n单位\n2025年\n2026年\n2027年\n三年累计\n新增就业\n人\n33010\n32000\n32500\n97000\n职业培训\n人次\n8800\n9200\n27200\n清零率\n%\n100\n100\n100\n—\n").Cells;
        Assert.Equal(["33010", "32000", "32500"], cells.Where(c => c.Name == "新增就业").Select(c => c.Raw));
        Assert.All(cells.Where(c => c.Name == "职业培训"), c => Assert.Contains(ObservationFlags.ColumnDoubtful, c.Flags));
    }

    [Fact]
    public void Read_ValuesBesideTheirHeaders_StandWhereTheFullRowsShowIt()
    {
        const string text = "重庆市江北区卫生健康“十五五”规划\n        主要指标      单位  2020年 2025年  2030年             指标性质\n         人均预期寿命      岁      78.35   80.12     81.5     预期性\n         孕产妇死亡率     1/10万   12.6    5.24       <8      预期性\n         婴儿死亡率       ‰      3.92    2.15       <4      预期性\n         吸烟率         %      25.1    22.7               预期性\n         签约率         %      35.1               40      预期性\n";
        var cells = IngestSample.Read(text).Cells;
        Assert.Equal(["25.1", "22.7", "", "35.1", "", "40"], cells.Where(c => c.Name is "吸烟率" or "签约率").Select(c => c.Raw));
    }

    [Fact]
    public void Read_LostFigureBesideWeightsAndOffices_IsDoubtful()
    {
        var cells = IngestSample.Read($"{Head}指标\n单位\n2025年\n2030年\n权重\n责任部门\n生产总值\n亿元\n180\n4\n统计局\n床位数\n张\n60\n65\n3\n卫健委\n医师数\n人\n50\n55\n2\n卫健委\n").Cells;
        Assert.All(cells.Where(c => c.Name == "生产总值" && c.Raw.Length > 0), c => Assert.Contains(ObservationFlags.ColumnDoubtful, c.Flags));
        Assert.All(cells.Where(c => c.Name != "生产总值"), c => Assert.Empty(c.Flags));
    }
}
