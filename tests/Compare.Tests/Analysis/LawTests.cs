using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Analysis.Scores;
using Compare.Analysis.Trail;
using Compare.Analysis.Trajectories;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Interval = Compare.Analysis.Gaps.Interval;

namespace Compare.Tests.Analysis;

/// <summary>Laws that hold for all figures; the seed is fixed, so a failure repeats.</summary>
public sealed class LawTests
{
    private const decimal Within = 0.05m;

    private static readonly Gen<decimal> Number = Gen.Choose(-4000, 4000).Select(n => n / 10m);

    private static readonly Gen<Direction> Way = Gen.Elements(Direction.Higher, Direction.Lower);

    private static readonly Gen<Figure> AnyFigure =
        from number in Number
        from relation in Gen.Elements(Relation.Equal, Relation.Equal, Relation.AtLeast, Relation.MoreThan, Relation.AtMost, Relation.LessThan, Relation.About)
        select Compare.Model.Quantities.Figure.From(relation, number);

    /// <summary>Numbers at and near the ends of decimal, and every kind of figure around them.</summary>
    private static readonly Gen<Figure> Extreme =
        from number in Gen.Elements(decimal.MaxValue, decimal.MinValue, 1e-28m, -1e-28m, 0m, 1m, -1m, 100m, 1e18m, -1e18m, 1_000_000_000_000_000_001m, 0.1234567890123456789012345678m, 7.5m)
        from relation in Gen.Elements(Relation.Equal, Relation.Equal, Relation.AtLeast, Relation.MoreThan, Relation.AtMost, Relation.LessThan, Relation.About)
        from form in Gen.Choose(0, 4)
        select form switch
        {
            0 => new Figure.FiveYearTotal(number, relation),
            1 => new Figure.Ratio(number, number == 1m ? 1e-28m : 1m),
            _ => Compare.Model.Quantities.Figure.From(relation, number),
        };

    [Fact]
    public void OfReference_SidesSwapped_NegatesTheGap() => Hold(
        from a in Number from b in Number from d in Way select (a, b, d),
        x =>
        {
            var there = Judgement.OfReference(Interval.At(x.a), Interval.At(x.b), x.d);
            var back = Judgement.OfReference(Interval.At(x.b), Interval.At(x.a), x.d);
            return there.Difference == -back.Difference && there.Verdict == Mirror(back.Verdict);
        });

    [Fact]
    public void OfTargets_SidesSwapped_NegatesTheGap() => Hold(
        from a in AnyFigure from b in AnyFigure from d in Way select (a, b, d),
        x =>
        {
            var there = Judgement.OfTargets(x.a, x.b, x.d);
            var back = Judgement.OfTargets(x.b, x.a, x.d);
            return there.Difference == -back.Difference && there.Verdict == Mirror(back.Verdict);
        });

    [Fact]
    public void OfValue_UnitChanged_KeepsTheVerdictAndScalesTheGap() => Hold(
        from a in AnyFigure from b in AnyFigure from d in Way from f in Gen.Elements(0.0001m, 0.1m, 10m, 10_000m) select (a, b, d, f),
        x =>
        {
            var one = Judgement.OfValue(x.a, x.b, x.d, Within);
            var other = Judgement.OfValue(x.a.Scaled(x.f), x.b.Scaled(x.f), x.d, Within);
            return one.Verdict == other.Verdict && one.Reason == other.Reason && one.Difference * x.f == other.Difference
                && (one.Attainment is null) == (other.Attainment is null);
        });

    [Fact]
    public void OfValue_IntervalWidened_NeverTurnsUndeterminedIntoAVerdict() => Hold(
        from a in AnyFigure from slack in Gen.Choose(0, 50) from b in AnyFigure from d in Way select (a, slack: slack / 10m, b, d),
        x => Wider(x.a, x.slack).All(wide =>
            Judgement.OfValue(x.a, x.b, x.d, Within).Verdict != GapVerdict.Undetermined
            || Judgement.OfValue(wide, x.b, x.d, Within).Verdict == GapVerdict.Undetermined));

    [Fact]
    public void OfValue_IntervalWidened_NeverTurnsAVerdictRound() => Hold(
        from a in AnyFigure from slack in Gen.Choose(0, 50) from b in AnyFigure from d in Way select (a, slack: slack / 10m, b, d),
        x => Wider(x.a, x.slack).All(wide =>
        {
            var narrow = Judgement.OfValue(x.a, x.b, x.d, Within).Verdict;
            var broad = Judgement.OfValue(wide, x.b, x.d, Within).Verdict;
            return broad == GapVerdict.Undetermined || (broad == GapVerdict.Short) == (narrow == GapVerdict.Short);
        }));

    [Fact]
    public void Build_IntervalWidened_NeverTurnsAnUndeterminedTrajectoryIntoAClass() => Hold(
        from a in AnyFigure from b in AnyFigure from t in AnyFigure from slack in Gen.Choose(0, 50) from d in Way select (a, b, t, slack: slack / 10m, d),
        x =>
        {
            if (Class(x.a, x.b, x.t, x.d) is not (TrajectoryClass.Undetermined, ReasonCodes.BoundsOpen or ReasonCodes.ApproximateOpen))
                return true;
            return Wider(x.a, x.slack).All(wide => Class(wide, x.b, x.t, x.d).Class == TrajectoryClass.Undetermined)
                && Wider(x.b, x.slack).All(wide => Class(x.a, wide, x.t, x.d).Class == TrajectoryClass.Undetermined);
        });

    [Fact]
    public void Build_AnyFigures_NeverThrow() => Hold(
        from a in AnyFigure from b in AnyFigure from t in AnyFigure from d in Gen.Elements(Direction.Higher, Direction.Lower, Direction.None) select (a, b, t, d),
        x => Class(x.a, x.b, x.t, x.d).Reason.Length > 0);

    [Fact]
    public void Build_NumbersOfAnySize_NeverThrow() => Hold(
        from a in Extreme
        from b in Extreme
        from t in Extreme
        from c in Extreme
        from d in Gen.Elements(Direction.Higher, Direction.Lower, Direction.None)
        from kind in Gen.Elements(MeasureKind.Rate, MeasureKind.Stock, MeasureKind.FiveYearTotal)
        select (a, b, t, c, d, kind),
        x =>
        {
            var sample = new Sample().Area("city", level: Compare.Model.Areas.AreaLevel.City, residents: long.MaxValue).Area("a", "city", residents: 1).Area("b", "city", residents: long.MaxValue)
                .Indicator("x", x.d, x.kind, goalposts: new Goalposts(0, 100), thresholds: new Thresholds(decimal.MaxValue, decimal.MaxValue - 1));
            for (var area = "a"; area.Length == 1; area = area == "a" ? "b" : "")
            {
                sample.Actual(area, "x", "2020", "0", o => o with { Figure = x.a, Canonical = x.a }).Actual(area, "x", "2021", "0", o => o with { Figure = x.b, Canonical = x.b })
                    .Actual(area, "x", "2022", "0", o => o with { Figure = x.t, Canonical = x.t }).Actual(area, "x", "2023", "0", o => o with { Figure = x.c, Canonical = x.c })
                    .Target(area, "x", "2025", "0", o => o with { Figure = x.t, Canonical = x.t }).Target(area, "x", "2021-2025", "0", o => o with { Figure = x.c, Canonical = x.c });
            }
            sample.Actual("city", "x", "2020", "0", o => o with { Figure = x.c, Canonical = x.c }).Target("city", "x", "2025", "0", o => o with { Figure = x.b, Canonical = x.b })
                .Target("city", "x", "2021-2025", "0", o => o with { Figure = x.b, Canonical = x.b });
            var study = sample.Study(o => o with { Methods = Options.Methods, Normalisations = Options.Normalisations, RankDraws = 5 });
            return study.Gaps.All(g => g.Value is not { IsInRange: false } && g.Target is not { IsInRange: false })
                && CalculationTrail.Of(study).Count() >= 0;
        });

    [Fact]
    public void Build_NumberTooLarge_SaysSo()
    {
        var gap = new Sample().Area("a").Indicator("x").Actual("a", "x", "2020", "79228162514264337593543950335").Target("a", "x", "2025", "5").Study()
            .Gaps.Single(g => g is { Measure: GapMeasure.Latest, Against: GapAgainst.OwnTarget });
        Assert.Equal((GapVerdict.NotComparable, ReasonCodes.OutOfRange), (gap.Verdict, gap.Reason));
    }

    [Fact]
    public void Build_AreasAndObservationsReordered_GivesTheSameRows()
    {
        var data = Districts().Data();
        var turned = data with { Areas = [.. data.Areas.Reverse()], Observations = [.. data.Observations.Reverse()] };
        Assert.Equal(Rows(StudyBuilder.Build(data, Options)).Order(StringComparer.Ordinal), Rows(StudyBuilder.Build(turned, Options)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_ObservationsReordered_GivesTheSameRowsInTheSameOrder()
    {
        var data = Districts().Data();
        Assert.Equal(Rows(StudyBuilder.Build(data, Options)), Rows(StudyBuilder.Build(data with { Observations = [.. data.Observations.Reverse()] }, Options)));
    }

    [Fact]
    public async Task Build_OneThread_GivesTheSameRowsAsMany()
    {
        var data = Districts().Data();
        var one = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, maxConcurrencyLevel: 2).ConcurrentScheduler);
        Assert.Equal(Rows(StudyBuilder.Build(data, Options)), Rows(await one.StartNew(() => StudyBuilder.Build(data, Options))));
    }

    [Theory, InlineData("de-DE"), InlineData("tr-TR"), InlineData("zh-CN"), InlineData("fa-IR")]
    public void Build_OtherCulture_GivesTheSameRows(string culture)
    {
        var expected = Rows(Districts().Study(_ => Options)).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Rows(Districts().Study(_ => Options)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Build_DistrictAdded_LeavesTheOthersGapsToTargetsAsTheyWere()
    {
        var before = Districts().Study(_ => Options).Gaps.Where(g => g.Against != GapAgainst.Peers).Select(Row);
        var after = Districts().Area("new", "city").Actual("new", "i0", "2020", "50").Study(_ => Options).Gaps
            .Where(g => g.Against != GapAgainst.Peers && g.Area.Value != "new").Select(Row);
        Assert.Equal(before, after);
    }

    private static AnalysisOptions Options => new()
    {
        Methods = [.. Enum.GetValues<TrajectoryMethod>()],
        Normalisations = [.. Enum.GetValues<Normalisation>()],
        RankDraws = 50,
    };

    /// <summary>Seven districts, five indicators, every kind of figure and some gaps.</summary>
    private static Sample Districts()
    {
        var sample = new Sample().Area("city", level: Compare.Model.Areas.AreaLevel.City, residents: 1000);
        string[] marks = ["", ">=", "", ">", "", "~", "", "<"];
        for (var i = 0; i < 5; i++)
        {
            sample.Indicator(Id("i", i), i % 2 == 0 ? Direction.Higher : Direction.Lower, i == 4 ? MeasureKind.Stock : MeasureKind.Rate, domain: Id("d", i % 2),
                goalposts: new Goalposts(0, 100), thresholds: new Thresholds(60, 30));
            sample.Target("city", Id("i", i), "2025", Number2(40 + 7 * i));
        }
        for (var a = 0; a < 7; a++)
        {
            sample.Area(Id("a", a), "city", residents: 100 + a);
            for (var i = 0; i < 5; i++)
            {
                if ((a + i) % 6 == 5)
                    continue;
                sample.Actual(Id("a", a), Id("i", i), "2020", marks[(a * 3 + i) % 8] + Number2((a * 17 + i * 29) % 71));
                sample.Actual(Id("a", a), Id("i", i), "2023", Number2((a * 23 + i * 31) % 83));
                sample.Target(Id("a", a), Id("i", i), "2025", marks[(a + i) % 4] + Number2((a * 11 + i * 13) % 97));
                if (i == 2)
                    sample.Actual(Id("a", a), Id("i", i), "2023", Number2(99), o => o with { Row = "" });
            }
        }
        return sample;
    }

    private static string Id(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);

    private static string Number2(int number) => (number / 2m).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Rows(Study study) =>
        study.Gaps.Select(Row)
            .Concat(study.Trajectories.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Area} {t.Indicator} {t.Method} {t.Class} {t.Reason} {t.Progress} {t.Projected} {t.ProjectedLow}")))
            .Concat(study.Shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Area} {s.Indicator} {s.Period} {s.Share} {s.FairShareIndex}")))
            .Concat(study.Scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Area} {s.Scope} {s.Method} {s.Value:0.#########} {s.Rank} {s.Reason} {s.Colour}")))
            .Concat(study.Standings.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Area} {s.Indicator} {s.Measure} {s.Rank} {s.Percentile} {s.Verdict}")));

    private static string Row(Gap g) =>
        string.Create(CultureInfo.InvariantCulture, $"{g.Area} {g.Indicator} {g.Measure} {g.Against} {g.Value?.Relation} {g.Value?.Number} {g.Target?.Relation} {g.Target?.Number} {g.Difference} {g.Attainment} {g.Verdict} {g.Reason}");

    private static (TrajectoryClass Class, string Reason) Class(Figure baseline, Figure latest, Figure target, Direction direction)
    {
        var sample = new Sample().Area("a").Indicator("x", direction);
        sample.Actual("a", "x", "2020", "0", o => o with { Canonical = baseline }).Actual("a", "x", "2023", "0", o => o with { Canonical = latest })
            .Target("a", "x", "2025", "0", o => o with { Canonical = target });
        var row = sample.Study(o => o with { Audit = false }).Trajectories.Single();
        return (row.Class, row.Reason);
    }

    /// <summary>Figures that leave everything possible that <paramref name="figure"/> does, and perhaps more.</summary>
    private static IEnumerable<Figure> Wider(Figure figure, decimal slack)
    {
        var number = figure.Number!.Value;
        switch (figure.Relation)
        {
            case Relation.Equal:
                yield return new Figure.Bound(Relation.AtLeast, number - slack);
                yield return new Figure.Bound(Relation.AtMost, number + slack);
                yield return new Figure.Approximate(number);
                break;
            case Relation.AtLeast or Relation.MoreThan:
                yield return new Figure.Bound(Relation.AtLeast, number - slack);
                break;
            case Relation.AtMost or Relation.LessThan:
                yield return new Figure.Bound(Relation.AtMost, number + slack);
                break;
        }
    }

    private static GapVerdict Mirror(GapVerdict verdict) => verdict switch
    {
        GapVerdict.Exceeds => GapVerdict.Short,
        GapVerdict.Short => GapVerdict.Exceeds,
        _ => verdict,
    };

    private static void Hold<T>(Gen<T> inputs, Func<T, bool> law)
    {
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(20251, 7), FSharpOption<int>.None));
        Prop.ForAll(inputs.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithReplay(seed).WithMaxTest(500));
    }
}
