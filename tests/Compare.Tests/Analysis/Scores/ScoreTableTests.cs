using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Scores;
using Compare.Model.Indicators;

namespace Compare.Tests.Analysis.Scores;

public sealed class ScoreTableTests
{
    /// <summary>Published scores of Finland's indicators, goal by goal (Sustainable Development Report 2025).</summary>
    private static readonly string[] Finland =
    [
        "99.73 99.346",
        "100 93.55 95.706 100 42.074 0 52.515 19.083 99.798",
        "99.447 99.43 100 99.394 98.618 98.102 96.721 96.241 99.446 99.35 84.746 76.828 100",
        "94.542 96.641 99.61 100",
        "86.286 100 88.53 90.779",
        "100 99.389 100 82.353 72.53",
        "100 100 93.169 90.769",
        "71.726 93.577 99.489 73.209 95.273 70.52 68.055",
        "100 93.368 100 100 100 100 80.135 100",
        "99.437 95",
        "100 100 100 95.036",
        "59.389 78.97 70.696 68.36 49.83 57.021 59.133",
        "71.475 53.625 100",
        "60.866 59.118 96.56 100 99.04 96.45",
        "71.884 75.905 97.75 100 30.146",
        "98.191 99.4 76.524 100 99.206 100 84.824 98.292 93.231 92.143 77.8",
        "96.187 41.111 66.667 100 93.487 52.617",
    ];

    [Fact]
    public void Build_PublishedIndicatorScores_GiveThePublishedIndex()
    {
        var sample = new Sample().Area("fin");
        for (var goal = 0; goal < Finland.Length; goal++)
        {
            var number = 0;
            foreach (var score in Finland[goal].Split(' '))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"g{goal + 1}-{++number}");
                sample.Indicator(id, domain: string.Create(CultureInfo.InvariantCulture, $"goal-{goal + 1}"), goalposts: new Goalposts(0, 100)).Actual("fin", id, "2024", score);
            }
        }
        var study = sample.Study(o => o with { Normalisations = [Normalisation.Goalposts], SharedOnly = false });
        Assert.Equal(87.02246162971016, study.Scores.Single(s => s.Scope == "index").Value!.Value, 9);
        Assert.Equal((99.73 + 99.346) / 2, study.Scores.Single(s => s.Scope == "domain:goal-1").Value!.Value, 9);
    }

    /// <summary>Hand-calculated for 2, 4, 4, 10: mean 5, sample variance (9+1+1+25)/3 = 12. METHODS.md, section 6.1.</summary>
    [Theory]
    [InlineData(Normalisation.MinMax, Direction.Higher, 0, 25, 25, 100)]
    [InlineData(Normalisation.MinMax, Direction.Lower, 100, 75, 75, 0)]
    [InlineData(Normalisation.ZScore, Direction.Higher, -0.8660254037844386, -0.2886751345948129, -0.2886751345948129, 1.4433756729740645)]
    [InlineData(Normalisation.ZScore, Direction.Lower, 0.8660254037844386, 0.2886751345948129, 0.2886751345948129, -1.4433756729740645)]
    [InlineData(Normalisation.Rank, Direction.Higher, 1, 2, 2, 4)]
    [InlineData(Normalisation.Rank, Direction.Lower, 4, 2, 2, 1)]
    [InlineData(Normalisation.PercentRank, Direction.Higher, 0, 0.3333333333333333, 0.3333333333333333, 1)]
    [InlineData(Normalisation.DistanceToTarget, Direction.Higher, 0, 0.3333333333333333, 0.3333333333333333, 1)]
    [InlineData(Normalisation.Goalposts, Direction.Higher, 0, 12.5, 12.5, 87.5)]
    public void Build_FourValues_GiveHandCalculatedScale(Normalisation method, Direction direction, double a, double b, double c, double d)
    {
        var study = new Sample().Area("a").Area("b").Area("c").Area("d")
            .Indicator("x", direction, goalposts: new Goalposts(3, 11), thresholds: new Thresholds(8, 3))
            .Actual("a", "x", "2020", "2").Actual("b", "x", "2020", "4").Actual("c", "x", "2020", "4").Actual("d", "x", "2020", "10")
            .Study(o => o with { Normalisations = [method] });
        Assert.Equal([a, b, c, d], study.Normalised.Select(n => n.Value), new Near());
    }

    [Fact]
    public void Build_EqualScores_ShareTheRankAndSkipTheNext()
    {
        var study = Two("2", "4", "4", "10").Study();
        Assert.Equal([4, 2, 2, 1], study.Scores.Where(s => s.Scope == "indicator:x").Select(s => s.Rank!.Value));
    }

    [Fact]
    public void Build_ConstantColumn_IsRefused()
    {
        var study = Two("7", "7", "7", "7").Study();
        Assert.All(study.Scores.Where(s => s.Scope == "indicator:x"), s => Assert.Equal((null, ReasonCodes.ConstantColumn), (s.Value, s.Reason)));
    }

    [Fact]
    public void Build_ZeroInAGeometricMean_IsRefused()
    {
        var study = Two("2", "4", "4", "10").Study(o => o with { Aggregation = Aggregation.Geometric });
        var index = study.Scores.Where(s => s.Scope == "index").ToArray();
        Assert.Equal((null, ReasonCodes.NotPositive), (index[0].Value, index[0].Reason));
        Assert.Equal(25d, index[1].Value!.Value, 9);
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic, 62.5)]
    [InlineData(Aggregation.Geometric, 59.460355750136053)]
    [InlineData(Aggregation.Harmonic, 57.142857142857146)]
    public void Build_WeightedMeans_AreHandCalculated(Aggregation aggregation, double expected)
    {
        // 50 with weight 3 and 100 with weight 1: 62.5; 50^(3/4)·100^(1/4) = 59.46…; 4/(3/50 + 1/100) = 57.14…
        var study = new Sample().Area("a").Indicator("x", weight: 3m, goalposts: new Goalposts(0, 100)).Indicator("y", weight: 1m, goalposts: new Goalposts(0, 100))
            .Actual("a", "x", "2020", "50").Actual("a", "y", "2020", "100")
            .Study(o => o with { Normalisations = [Normalisation.Goalposts], Aggregation = aggregation });
        Assert.Equal(expected, study.Scores.Single(s => s.Scope == "domain:d").Value!.Value, 9);
    }

    [Fact]
    public void Build_MissingValues_DropOutAndTheWeightsRescale()
    {
        var study = Five().Study(o => o with { Normalisations = [Normalisation.Goalposts] });
        var row = study.Scores.Single(s => s.Area.Value == "a" && s.Scope == "domain:d");
        Assert.Equal(((50d + 3 * 80d) / 4d, 0.8m, 2), (row.Value!.Value, row.Coverage, row.Indicators));
        var poor = study.Scores.Single(s => s.Area.Value == "b" && s.Scope == "domain:d");
        Assert.Equal((null, ReasonCodes.TooLittleCoverage, 0.2m), (poor.Value, poor.Reason, poor.Coverage));
    }

    [Theory]
    [InlineData("club", 1)]
    [InlineData("", 1)]
    [InlineData("world", 0.5)]
    public void Build_IndicatorOfOneClub_IsNobodyElsesGap(string group, double coverage)
    {
        // Ten areas; y is reported by four of them, all of the club. For an eleventh outside the club its absence is no gap; inside it is.
        var sample = new Sample().Indicator("x", goalposts: new Goalposts(0, 100), thresholds: new Thresholds(60, 30)).Indicator("y", goalposts: new Goalposts(0, 100), thresholds: new Thresholds(60, 30));
        for (var a = 0; a < 10; a++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"a{a}");
            sample.Area(id, group: a < 4 ? "world" : "club").Actual(id, "x", "2020", "70");
            if (a < 4)
                sample.Actual(id, "y", "2020", "70");
        }
        var row = sample.Area("new", group: group).Actual("new", "x", "2020", "70")
            .Study(o => o with { Normalisations = [Normalisation.Goalposts], RankDraws = 0 }).Scores.Single(s => s.Area.Value == "new" && s.Scope == "domain:d");
        Assert.Equal(((decimal)coverage, 70d, Colour.Green), (row.Coverage, row.Value!.Value, row.Colour));
    }

    [Fact]
    public void Build_FewAreas_CountOnlyWhatAllShare()
    {
        var study = new Sample().Area("a").Area("b").Indicator("x").Indicator("y")
            .Actual("a", "x", "2020", "1").Actual("b", "x", "2020", "2").Actual("a", "y", "2020", "9").Study();
        Assert.Equal([0d, 100d], study.Scores.Where(s => s.Scope == "index").Select(s => s.Value!.Value));
        Assert.Equal([1, 1], study.Scores.Where(s => s.Scope == "index").Select(s => s.Indicators));
    }

    [Fact]
    public void Build_TotalsAndBounds_AreNotScored()
    {
        var study = new Sample().Area("a").Area("b").Indicator("beds", kind: MeasureKind.Stock).Indicator("x")
            .Actual("a", "beds", "2020", "1").Actual("b", "beds", "2020", "2").Actual("a", "x", "2020", ">1").Actual("b", "x", "2020", "2").Study();
        Assert.DoesNotContain(study.Scores, s => s.Scope == "indicator:beds");
        Assert.Equal("b", Assert.Single(study.Scores, s => s.Scope == "indicator:x").Area.Value);
    }

    [Fact]
    public void Build_RankRange_HoldsTheRankAndRepeats()
    {
        var first = Many().Study().Scores.Where(s => s.Scope == "index").Select(s => (s.Rank, s.RankLow, s.RankHigh)).ToArray();
        Assert.Equal(first, Many().Study().Scores.Where(s => s.Scope == "index").Select(s => (s.Rank, s.RankLow, s.RankHigh)));
        Assert.All(first, r => Assert.True(r.RankLow <= r.RankHigh));
        Assert.Contains(first, r => r.RankLow < r.RankHigh);
    }

    [Fact]
    public void Build_FiguresOfDifferentYears_SaySo()
    {
        var study = new Sample().Area("a").Area("b").Indicator("x").Indicator("y")
            .Actual("a", "x", "2020", "1").Actual("b", "x", "2022", "2").Actual("a", "y", "2020", "1").Actual("b", "y", "2020", "2").Study();
        Assert.All(study.Scores, s => Assert.Equal(s.Scope == "indicator:y" ? "" : ReasonCodes.MixedYears, s.Note));
    }

    /// <summary>Field d2 of area b is missing: the whole is 60 alone, or (60 + (60 + 20)/2)/2 = 50 with its group's mean; c's own group says nothing of d2.</summary>
    [Theory]
    [InlineData(MissingField.Drop, 60, 30, "")]
    [InlineData(MissingField.GroupMean, 50, 30, "field-from-group")]
    public void Build_MissingField_DropsOutOrCountsAsItsGroup(MissingField missing, double b, double c, string note)
    {
        var posts = new Goalposts(0, 100);
        var sample = new Sample().Indicator("x", domain: "d1", goalposts: posts).Indicator("y", domain: "d2", goalposts: posts);
        foreach (var (id, group, x, y) in new[] { ("a", "club", "80", "60"), ("b", "club", "60", ""), ("c", "other", "30", ""), ("d", "club", "40", "20"), ("e", "third", "10", "90"), ("f", "", "50", "") })
        {
            sample.Area(id, group: group).Actual(id, "x", "2020", x);
            if (y.Length > 0)
                sample.Actual(id, "y", "2020", y);
        }
        var index = sample.Study(o => o with { Normalisations = [Normalisation.Goalposts], MissingField = missing, IndexCoverageThreshold = 0.5m }).Scores.Where(s => s.Scope == "index").ToDictionary(s => s.Area.Value);
        Assert.Equal((b, note), (index["b"].Value!.Value, index["b"].Note));
        Assert.Equal((c, ""), (index["c"].Value!.Value, index["c"].Note));
        Assert.Equal(50d, index["f"].Value!.Value);
        Assert.Equal((70d, ""), (index["a"].Value!.Value, index["a"].Note));
    }

    [Fact]
    public void Build_AreaWithoutAnyFigure_IsNamedAndNotScored()
    {
        var study = Two("2", "4", "4", "10").Area("silent").Study(o => o with { Normalisations = [Normalisation.MinMax, Normalisation.Rank] });
        var rows = study.Scores.Where(s => s.Area.Value == "silent").ToArray();
        Assert.Equal(["minmax/arithmetic", "rank/arithmetic"], rows.Select(r => r.Method));
        Assert.All(rows, r => Assert.Equal(("index", null, ReasonCodes.AllMissing), (r.Scope, r.Value, r.Reason)));
        Assert.Equal([0d, 25d, 25d, 100d], study.Scores.Where(s => s.Area.Value != "silent" && s is { Scope: "index", Method: "minmax/arithmetic" }).Select(s => s.Value!.Value), new Near());
    }

    private static Sample Two(params string[] values)
    {
        var sample = new Sample().Indicator("x");
        for (var i = 0; i < values.Length; i++)
            sample.Area(((char)('a' + i)).ToString()).Actual(((char)('a' + i)).ToString(), "x", "2020", values[i]);
        return sample;
    }

    private static Sample Five()
    {
        var posts = new Goalposts(0, 100);
        var sample = new Sample().Indicator("x", weight: 1m, goalposts: posts).Indicator("y", weight: 3m, goalposts: posts).Indicator("z", weight: 1m, goalposts: posts);
        foreach (var area in "abcde")
            sample.Area(area.ToString());
        sample.Actual("a", "x", "2020", "50").Actual("a", "y", "2020", "80").Actual("b", "z", "2020", "40");
        foreach (var area in "cde")
            sample.Actual(area.ToString(), "x", "2020", "10").Actual(area.ToString(), "y", "2020", "20").Actual(area.ToString(), "z", "2020", "30");
        return sample;
    }

    private static Sample Many()
    {
        var sample = new Sample();
        for (var i = 0; i < 6; i++)
            sample.Indicator("i" + i.ToString(CultureInfo.InvariantCulture), domain: "d" + (i % 2).ToString(CultureInfo.InvariantCulture));
        for (var a = 0; a < 8; a++)
        {
            var area = "a" + a.ToString(CultureInfo.InvariantCulture);
            sample.Area(area);
            for (var i = 0; i < 6; i++)
                sample.Actual(area, "i" + i.ToString(CultureInfo.InvariantCulture), "2020", ((a * 7 + i * 13 + a * i * 5) % 29).ToString(CultureInfo.InvariantCulture));
        }
        return sample;
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= 1e-12 * Math.Max(1d, Math.Abs(x));

        public int GetHashCode(double obj) => 0;
    }
}
