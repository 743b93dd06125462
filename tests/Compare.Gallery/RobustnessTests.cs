using System.Collections.Immutable;
using System.Globalization;
using Compare.Gallery.Inspection;
using Compare.Gallery.Samples;
using Compare.Model.Quantities;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery;

/// <summary>Charts of made-up data: any number of districts, names of any length, figures of any size. The seed names the case.</summary>
public sealed class RobustnessTests
{
    private const string Hostile = "<script>alert(1)</script>{{x}}\"'&&#0;\u0000\u0007\ud800\u202e右到左\u2066江北区\n第二行🏠👨‍👩‍👧";

    private static readonly SvgChartRenderer Renderer = new();

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 24)];

    [Theory, MemberData(nameof(Seeds))]
    public void ToSvg_AnyData_StaysInsideAndApart(int seed)
    {
        foreach (var chart in Charts(seed, (i, room) => Name(seed, i, room)))
        {
            foreach (var size in Build.AllSizes)
                AssertSound(chart, size, $"seed {seed.ToString(CultureInfo.InvariantCulture)}, {chart.Id}, {size.Name}");
        }
    }

    [Theory, InlineData(1), InlineData(5000)]
    public void ToSvg_HostileNames_ComeOutHarmless(int copies)
    {
        var text = string.Concat(Enumerable.Repeat(Hostile, copies))[..Math.Min(Hostile.Length * copies, 5000)];
        foreach (var chart in Charts(3, (_, _) => text))
        {
            foreach (var size in Build.AllSizes)
                AssertSound(chart with { Title = text, AltText = text, SourceLine = text }, size, $"hostile {chart.Id} {size.Name}");
        }
    }

    [Theory, InlineData("图 1"), InlineData("9"), InlineData(""), InlineData("a\"b c"), InlineData("#x)")]
    public void ToSvg_AnIdThatIsNone_StillNamesItsTitle(string id) =>
        AssertSound(Charts(2, (_, _) => "区").First() with { Id = id }, ChartSize.Page, id);

    [Fact]
    public void ToSvg_EmptyCharts_AreDrawn()
    {
        foreach (var chart in Charts(2, (_, _) => "区"))
        {
            ChartModel empty = chart switch
            {
                ScorecardChart c => c with { Columns = [], Groups = [], Legend = [] },
                DumbbellChart c => c with { Rows = [], References = [] },
                GapChart c => c with { Bars = [], Remarks = [], Legend = [] },
                TrajectoryChart c => c with { Series = [], References = [], Interval = [] },
                ProfileChart c => c with { Groups = [], Legend = [] },
                SmallMultiplesChart c => c with { Panels = [] },
                SlopeChart c => c with { Lines = [] },
                StatusChart c => c with { Rows = [], Legend = [] },
                ShareChart c => c with { Groups = [] },
                _ => throw new InvalidOperationException(chart.Id),
            };
            foreach (var size in Build.AllSizes)
                AssertSound(empty, size, $"empty {chart.Id} {size.Name}");
        }
    }

    private static void AssertSound(ChartModel chart, ChartSize size, string what)
    {
        foreach (var source in new[] { Renderer.ToSvg(chart, ChartTheme.Default, size), Renderer.ToStandaloneSvg(chart, ChartTheme.Default, size) })
        {
            var drawing = new SvgDrawing(source);
            string[] faults = [.. SvgChecks.Outside(drawing), .. SvgChecks.Overlapping(drawing), .. SvgChecks.Untitled(drawing), .. SvgChecks.Forbidden(drawing), .. SvgChecks.Faint(drawing)];
            Assert.True(faults.Length == 0, what + ": " + string.Join("; ", faults.Take(4)));
        }
    }

    private static string Name(int seed, int index, int longest)
    {
        const string Hanzi = "新建城区居住配套养老服务设施达标率（一刻钟）助餐、助浴助洁助行等机制覆盖3岁以下婴幼儿每千人口拥有托位数";
        const string Latin = "Share of newly built residential areas with standard-conforming elderly-care facilities (2021-2025)";
        var length = 1 + (int)(Build.Fraction(seed * 31, index) * longest);
        return index % 5 == 3
            ? Latin[..Math.Min(Latin.Length, length * 2)]
            : string.Concat(Enumerable.Range(0, length).Select(i => Hanzi[(i + (int)(Build.Fraction(seed, index) * Hanzi.Length)) % Hanzi.Length]));
    }

    private static ChartValue? Value(int seed, int index, decimal scale)
    {
        var draw = Build.Fraction(seed * 17 + 5, index);
        if (draw > 0.85m)
            return null;
        var number = Math.Round((Build.Fraction(seed + 1000, index) - (seed % 3 == 0 ? 0.5m : 0m)) * scale, seed % 4);
        var relation = draw < 0.1m ? Relation.AtLeast : draw < 0.15m ? Relation.LessThan : draw < 0.2m ? Relation.MoreThan : Relation.Equal;
        var sign = relation switch { Relation.AtLeast => "≥", Relation.LessThan => "<", Relation.MoreThan => ">", _ => "" };
        return new ChartValue(number, sign + number.ToString("0.####", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal), relation);
    }

    private static IEnumerable<ChartModel> Charts(int seed, Func<int, int, string> name)
    {
        int[] counts = [1, 2, 3, 4, 5, 8, 12, 25, 40];
        var count = counts[seed % counts.Length];
        var scale = (decimal)Math.Pow(10, seed % 8 - 1);
        var areas = Enumerable.Range(0, count).Select(i => new ChartArea("a-" + i.ToString(CultureInfo.InvariantCulture), name(i, count > 12 ? 9 : 40), i % 9)).ToImmutableArray();
        ImmutableArray<ReferenceLine> lines = Value(seed, 999, scale) is { } city ? [new ReferenceLine("city", "全市目标", city), new ReferenceLine("part", name(77, 12), city with { Number = city.Number * 1.02m }) { AppliesTo = [.. areas.Where((_, i) => i % 3 == 1).Select(a => a.Key)] }] : [];
        var unit = (seed % 3) switch { 0 => "%", 1 => "万人次", _ => "" };
        ChartAxis Axis(IEnumerable<ChartValue?> values, bool zero = false) => ChartAxis.Over(values.Where(v => v is not null).Select(v => v!.Number), name(70, 10), unit, fromZero: zero);

        var rows = areas.Select((a, i) => new DumbbellRow(a, Value(seed, i, scale), i % 2 == 0 ? Value(seed, i + 50, scale) : null, Value(seed, i + 100, scale), i % 4 == 0 ? name(i + 5, 12) : "")).ToImmutableArray();
        yield return new DumbbellChart
        {
            Id = "dumbbell",
            Title = name(0, 40),
            AltText = "说明",
            Axis = Axis(rows.SelectMany(r => new[] { r.Baseline, r.Latest, r.Target }).Concat(lines.Select(l => (ChartValue?)l.Value))),
            Rows = rows,
            References = lines,
            BaselineLabel = "2020年",
            LatestLabel = seed % 2 == 0 ? "2023年" : "",
            TargetLabel = name(71, 9),
            NoDataLabel = "无数据",
            DirectionLabel = "越高越好 →",
        };
        var gaps = areas.Select((a, i) => (a, Value(seed + 3, i, scale))).ToArray();
        yield return new GapChart
        {
            Id = "gap",
            Title = name(1, 40),
            AltText = "说明",
            Axis = Axis(gaps.Select(g => g.Item2), zero: true),
            Bars = GapChart.Sorted(gaps.Where(g => g.Item2 is not null).Select(g => new GapBar(g.a, g.Item2! with { Text = g.Item2.Text + unit }, g.Item2.Number < 0 ? ChartStatus.Short : ChartStatus.Exceeds, "词"))),
            Remarks = [.. gaps.Where(g => g.Item2 is null).Select((g, i) => new GapRemark(g.a, ChartStatus.Undetermined, "无法判定", name(i, 30)))],
            BetterLabel = name(72, 8),
            WorseLabel = name(73, 8),
            ZeroLabel = name(74, 14),
            Legend = Build.GapWords,
        };
        var years = Enumerable.Range(2015, 1 + seed % 11).Select((y, i) => (y, Value(seed, i, scale))).Where(p => p.Item2 is not null).Select(p => new YearPoint(p.y, p.Item2!)).ToImmutableArray();
        var aim = Value(seed, 500, scale);
        var series = new List<TrajectorySeries> { new(TrajectoryRole.Actual, "实际值", years) };
        if (aim is not null)
            series.Add(new(TrajectoryRole.Target, name(75, 8), [new(2027, aim)]));
        if (aim is not null && years.Length > 0)
        {
            series.Add(new(TrajectoryRole.Projection, "外推", [years[^1], new(2027, aim with { Number = aim.Number * 0.97m })]));
            series.Add(new(TrajectoryRole.Required, "所需进度", [years[^1], new(2027, aim)]));
        }

        yield return new TrajectoryChart
        {
            Id = "trajectory",
            Title = name(2, 40),
            AltText = "说明",
            Years = ChartAxis.Years(2015, 2027),
            Area = areas[0],
            Series = [.. series],
            References = lines,
            Axis = Axis(series.SelectMany(s => s.Points).Select(p => (ChartValue?)p.Value).Concat(lines.Select(l => (ChartValue?)l.Value))),
            Status = ChartStatus.Near,
            Verdict = name(76, 40),
        };
        yield return new ScorecardChart
        {
            Id = "scorecard",
            Title = name(3, 40),
            AltText = "说明",
            Columns = areas,
            RowHeader = "指标",
            TargetHeader = seed % 2 == 0 ? name(78, 8) : "",
            Legend = Build.GapWords,
            Groups = [.. Enumerable.Range(0, 2).Select(g => new ScorecardGroup("g", name(g, 12), [.. Enumerable.Range(0, 3).Select(r => new ScorecardRow(
                "r", name(r + 10 * g, 40), unit,
                [.. areas.Select((_, i) => Value(seed, i * 7 + r, scale) is { } v ? new ScorecardCell(v, v.Text, (ChartStatus)(i % 8), "词") : new ScorecardCell(null, "—", ChartStatus.Missing, "无数据"))],
                seed % 2 == 0 ? new ScorecardCell(null, r == 1 ? "应保尽保" : "—", ChartStatus.None, "") : null))]))],
        };
        yield return new ProfileChart
        {
            Id = "profile",
            Title = name(4, 40),
            AltText = "说明",
            Area = areas[0],
            OwnHeader = name(79, 8),
            CityHeader = seed % 2 == 0 ? "市级目标" : "",
            WorstHeader = "最差",
            BestHeader = "最好",
            OthersLabel = "其他区县",
            NoDataLabel = "无数据",
            Legend = Build.GapWords,
            Groups = [.. Enumerable.Range(0, 2).Select(g => new ProfileGroup("g", name(g, 12), [.. Enumerable.Range(0, 4).Select(r => new ProfileRow
            {
                Key = "r", Label = name(r + 10 * g, 40), Unit = unit, Own = Value(seed, r + g, scale), City = seed % 2 == 0 ? Value(seed, r + g + 40, scale) : null,
                Others = [.. areas.Skip(1).Select((a, i) => (a, Value(seed, i + r, scale))).Where(o => o.Item2 is not null).Select(o => new ProfileMark(o.a, o.Item2!))], Status = (ChartStatus)(r + 1),
            })]))],
        };
        yield return new SmallMultiplesChart
        {
            Id = "multiples",
            Title = name(5, 40),
            AltText = "说明",
            Years = ChartAxis.Years(2020, 2027),
            Panels = [.. Enumerable.Range(0, 1 + seed % 9).Select(p => new ChartPanel("p", name(p, 40), Axis(Enumerable.Range(0, 9).Select(i => Value(seed + p, i, scale))), [.. areas.Take(1 + seed % 6).Select((a, i) => new TrajectorySeries(
                i % 2 == 0 ? TrajectoryRole.Path : TrajectoryRole.Actual, "系列", [.. Enumerable.Range(0, 3).Select(k => (2020 + k * (i % 3 + 1), Value(seed + p, i + k, scale))).Where(v => v.Item2 is not null).Select(v => new YearPoint(v.Item1, v.Item2!))]) { Area = a })]) { References = lines })],
        };
        yield return new SlopeChart
        {
            Id = "slope",
            Title = name(6, 40),
            AltText = "说明",
            Stages = [name(80, 9), name(81, 9), .. seed % 2 == 0 ? new[] { "第三" } : []],
            NotRankedLabel = "未评分",
            Lines = [.. areas.Select((a, i) => new SlopeLine(a, [.. Enumerable.Range(0, seed % 2 == 0 ? 3 : 2).Select(s => i % 7 == 6 ? null : new ChartValue(1 + (int)(Build.Fraction(s + seed, i) * count), (1 + (int)(Build.Fraction(s + seed, i) * count)).ToString(CultureInfo.InvariantCulture)))]))],
        };
        var counted = areas.Select((a, i) => new StatusRow(a, [.. Enumerable.Range(0, Build.GapWords.Length).Select(s => (int)(Build.Fraction(s + seed, i) * 30))])).ToImmutableArray();
        yield return new StatusChart
        {
            Id = "status",
            Title = name(7, 40),
            AltText = "说明",
            Legend = Build.GapWords,
            Rows = counted,
            Axis = ChartAxis.Over(counted.Select(r => (decimal)r.Counts.Sum()), "指标", "个", fromZero: true, whole: true),
        };
        var shares = areas.Select((a, i) => Value(seed * 3 + 1, i, 30) is { } v ? new ShareRow(a, v with { Number = Math.Abs(v.Number) }, new ChartValue(12m, "12.0"), "1.23") : new ShareRow(a, null, null, "", name(i, 20))).ToImmutableArray();
        yield return new ShareChart
        {
            Id = "share",
            Title = name(8, 40),
            AltText = "说明",
            Axis = ChartAxis.Over(shares.Where(s => s.Share is not null).Select(s => s.Share!.Number).Append(12m), "占全市", "%", fromZero: true),
            Groups = [new("g", name(82, 40), shares)],
            ShareLabel = "占全市总量",
            PopulationLabel = "占全市常住人口",
            IndexLabel = "公平份额指数",
        };
    }
}
