using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;

namespace Compare.Reporting.Sections;

/// <summary>Makes chart models of results: which figures stand in a chart, and the sentence that says it to those who do not see it.</summary>
internal static class ChartSketches
{
    /// <summary>A comparison that a picture shows better than a row: two places or more with figures that may be compared.</summary>
    public static bool IsWorthDrawing(ReportContext c, Indicator indicator) =>
        !indicator.IsTotal && indicator.Kind != MeasureKind.Commitment
        && c.Lens.Districts.Count(d => Numbers(c, d, indicator).Any()) > 1
        && c.Lens.Districts.SelectMany(d => Numbers(c, d, indicator)).Select(v => v.Number).Distinct().Count() > 1;

    public static DumbbellChart? Dumbbell(ReportContext c, Indicator indicator, string id)
    {
        var rows = ImmutableArray.CreateBuilder<DumbbellRow>();
        foreach (var district in c.Lens.Districts.Where(d => c.Lens.Has(d.Id, indicator.Id)))
        {
            var baseline = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Baseline);
            var latest = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Latest);
            var target = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Target);
            var years = string.Join("–", new[] { baseline, ReferenceEquals(latest, baseline) ? null : latest, target }.OfType<Observation>().Where(o => o.Period is not null).Select(o => ReportContext.Digits(o.Period!.Last)).Distinct());
            rows.Add(new DumbbellRow(c.ChartArea(district), Value(c, baseline), ReferenceEquals(latest, baseline) ? null : Value(c, latest), Value(c, target), years));
        }

        if (rows.Count == 0)
            return null;
        var lines = CityLines(c, indicator, c.Lens.Districts);
        var values = rows.SelectMany(r => new[] { r.Baseline, r.Latest, r.Target }).OfType<ChartValue>().Select(v => v.Number).Concat(lines.Select(l => l.Value.Number)).ToArray();
        if (values.Length == 0)
            return null;
        var unit = c.Figures.Symbol(indicator.Unit);
        return new DumbbellChart
        {
            Id = ReportContext.Slug(id),
            Title = c.Name(indicator),
            Subtitle = Subtitle(c, indicator),
            AltText = c.Say("chart.dumbbell-alt", ("indicator", c.Name(indicator)), ("rows", string.Join(c.Words["list.semicolon"], rows.Select(r => Told(c, r, indicator))))).Text,
            Axis = Axis(values, indicator, unit),
            Rows = rows.ToImmutable(),
            References = lines,
            BaselineLabel = c.Words["chart.baseline"],
            LatestLabel = rows.Any(r => r.Latest is not null) ? c.Words["chart.latest"] : "",
            TargetLabel = c.Words["chart.target"],
            NoDataLabel = c.Words["chart.no-data"],
            DirectionLabel = indicator.Direction == Direction.None ? "" : c.DirectionWord(indicator.Direction),
        };
    }

    // Things counted per head have a unit in Chinese (个) and none in English, where the indicator's name says it all.
    private static string Subtitle(ReportContext c, Indicator indicator) => c.Figures.Symbol(indicator.Unit) is { Length: > 0 } unit
        ? c.Say("chart.dumbbell-subtitle", ("unit", unit), ("direction", c.DirectionWord(indicator.Direction))).Text
        : c.DirectionWord(indicator.Direction);

    /// <summary>The cities' targets of an indicator, each for the places it applies to.</summary>
    public static ImmutableArray<ReferenceLine> CityLines(ReportContext c, Indicator indicator, ImmutableArray<Area> districts)
    {
        var lines = ImmutableArray.CreateBuilder<ReferenceLine>();
        foreach (var group in districts.Where(d => d.Parent is not null && c.Lens.Has(d.Id, indicator.Id)).GroupBy(d => d.Parent!))
        {
            var target = group.Select(d => c.Lens.CityTarget(d.Id, indicator.Id)).FirstOrDefault(o => o is not null);
            if (Value(c, target) is { } value)
                lines.Add(new ReferenceLine(group.Key.Value, c.Say("chart.city-target", ("city", c.Label(group.Key))).Text, value) { AppliesTo = [.. group.Select(d => d.Id.Value)] });
        }

        return lines.ToImmutable();
    }

    /// <summary>A figure as a chart draws it; null where there is none or where it is no number.</summary>
    public static ChartValue? Value(ReportContext c, Observation? observation) =>
        observation?.Canonical is { Number: { } number } figure
            ? new ChartValue(number * c.Figures.UnitOf(observation.CanonicalUnit!.Symbol).Factor, c.Figures.Plain(figure, observation.CanonicalUnit!), figure.Relation)
            : null;

    public static ChartAxis Axis(IEnumerable<decimal> values, Indicator indicator, string unit, int intervals = 5) =>
        ChartAxis.Over(values, "", unit, intervals, lowest: 0m, highest: unit == "%" && indicator.Kind == MeasureKind.Rate ? 100m : null);

    private static IEnumerable<ChartValue> Numbers(ReportContext c, Area district, Indicator indicator)
    {
        foreach (var measure in (GapMeasure[])[GapMeasure.Baseline, GapMeasure.Latest, GapMeasure.Target])
        {
            if (Value(c, c.Lens.Taken(district.Id, indicator.Id, measure)) is { } value)
                yield return value;
        }
    }

    private static string Told(ReportContext c, DumbbellRow row, Indicator indicator)
    {
        var parts = new List<string>();
        Add("chart.baseline", row.Baseline);
        Add("chart.latest", row.Latest);
        Add("chart.target", row.Target);
        return c.Say("chart.told-row", ("area", row.Area.Label), ("parts", string.Join(c.Comma, parts))).Text;

        void Add(string key, ChartValue? value)
        {
            if (value is not null)
                parts.Add(c.Say("chart.told-part", ("what", c.Words[key]), ("value", value.Text), ("unit", c.Figures.Symbol(indicator.Unit))).Text);
        }
    }

    /// <summary>An area's way on an indicator.</summary>
    public static TrajectoryChart? Trajectory(ReportContext c, Trajectory t, Area area, Indicator indicator)
    {
        if (t.Target?.Canonical?.Number is null || !t.Actuals.Any(o => o.Canonical?.Number is not null))
            return null;
        var factor = c.Figures.UnitOf(indicator.Unit.Symbol).Factor;
        var series = ImmutableArray.CreateBuilder<TrajectorySeries>();

        // A year's flow and a five-year total share a unit and no scale: only figures over as many years as the target meet on a line.
        var span = t.Target.Period?.Years ?? 1;
        var actual = Points(c, t.Actuals, span);
        if (actual.Length < 2)
            return null; // one point is no way: the table says all there is to say
        series.Add(new TrajectorySeries(TrajectoryRole.Actual, c.Words["chart.actual"], actual));
        var path = Points(c, t.Path, span);
        if (path.Length > 1)
            series.Add(new TrajectorySeries(TrajectoryRole.Path, c.Words["chart.path"], path));
        var target = Points(c, [t.Target], span);
        series.Add(new TrajectorySeries(TrajectoryRole.Target, c.Words["chart.target"], target));
        if (Points(c, t.Baseline is null ? [] : [t.Baseline], span) is [var from] && target is [var to] && t.Latest is not null)
        {
            series.Add(new TrajectorySeries(TrajectoryRole.Schedule, c.Words["chart.schedule"], [from, to]));
            // What is already at its target needs no pace to get there.
            if (t.RequiredPerYear is not null && t.Class != TrajectoryClass.Achieved && Points(c, [t.Latest], span) is [var now] && now.Year < to.Year)
                series.Add(new TrajectorySeries(TrajectoryRole.Required, c.Words["chart.required"], [now, to]));
            if (t.Projected is { } projected && Points(c, [t.Latest], span) is [var last] && last.Year < to.Year)
            {
                var value = new ChartValue(projected * factor, c.Figures.Number(projected, indicator.Unit, Math.Max(FigureText.DecimalsOfRate(projected), FigureText.DecimalsOf(t.Latest.Canonical?.Number ?? 0m))));
                series.Add(new TrajectorySeries(TrajectoryRole.Projection, c.Words["chart.projection"], [last, new YearPoint(to.Year, value)]));
            }
        }

        var interval = t is { ProjectedLow: { } low, ProjectedHigh: { } high } ? ImmutableArray.Create(new IntervalPoint(target[0].Year, low * factor, high * factor)) : [];
        var lines = CityLines(c, indicator, [area]);
        var values = series.SelectMany(s => s.Points).Select(p => p.Value.Number).Concat(lines.Select(l => l.Value.Number)).Concat(interval.SelectMany(i => new[] { i.Low, i.High })).ToArray();
        var years = series.SelectMany(s => s.Points).Select(p => p.Year).ToArray();
        var verdict = c.Say("trajectory.verdict", ("class", c.Words["class." + ReportContext.Code(t.Class)]), ("method", c.Words["method.name." + ReportContext.Code(t.Method)])).Text;
        return new TrajectoryChart
        {
            Id = ReportContext.Slug($"way-{area.Id.Value}-{indicator.Id.Value}"),
            Title = c.Say("chart.trajectory-title", ("area", c.Label(area)), ("indicator", c.Name(indicator))).Text,
            Subtitle = Subtitle(c, indicator),
            AltText = c.Say("chart.trajectory-alt", ("area", c.Label(area)), ("indicator", c.Name(indicator)), ("unit", c.Figures.Symbol(indicator.Unit)),
                ("points", string.Join(c.Comma, actual.Select(p => c.Say("chart.told-year", ("year", ReportContext.Digits(p.Year)), ("value", p.Value.Text)).Text))),
                ("target", target[0].Value.Text), ("targetYear", ReportContext.Digits(target[0].Year)), ("verdict", verdict)).Text,
            Years = ChartAxis.Years(years.Min(), years.Max()),
            Axis = Axis(values, indicator, c.Figures.Symbol(indicator.Unit)),
            Area = c.ChartArea(area),
            Series = series.ToImmutable(),
            Interval = interval,
            IntervalLabel = interval.IsEmpty ? "" : c.Words["chart.interval"],
            References = lines,
            Status = ReportContext.ChartStatusOf(ReportContext.StatusOf(t.Class)),
            Verdict = verdict,
        };
    }

    /// <summary>The yearly targets of a plan that prints a path, one small chart per indicator; null for fewer than <paramref name="fewest"/>, since one or two across a page say less than the table above them.</summary>
    public static SmallMultiplesChart? Paths(ReportContext c, Area area, IEnumerable<(Trajectory Way, Indicator Indicator)> ways, int part, int parts, int fewest = 3)
    {
        var panels = ImmutableArray.CreateBuilder<ChartPanel>();
        var years = new List<int>();
        foreach (var (way, indicator) in ways)
        {
            var actual = Points(c, way.Actuals, 1);
            var path = Points(c, way.Path, 1);
            if (path.Length < 2)
                continue;
            years.AddRange(actual.Concat(path).Select(p => p.Year));
            var series = ImmutableArray.CreateBuilder<TrajectorySeries>();
            if (actual.Length > 0)
                series.Add(new TrajectorySeries(TrajectoryRole.Actual, c.Words["chart.actual"], actual) { Area = c.ChartArea(area) });
            series.Add(new TrajectorySeries(TrajectoryRole.Path, c.Words["chart.path"], path) { Area = c.ChartArea(area) });
            panels.Add(new ChartPanel(ReportContext.Slug(indicator.Id.Value), c.ShortName(indicator), Axis(actual.Concat(path).Select(p => p.Value.Number), indicator, c.Figures.Symbol(indicator.Unit), 3), series.ToImmutable()));
        }

        if (panels.Count < fewest)
            return null;
        return new SmallMultiplesChart
        {
            Id = ReportContext.Slug($"paths-{area.Id.Value}-{part}"),
            Title = c.Say(parts == 1 ? "chart.paths-title" : "chart.paths-title-part", ("area", c.Label(area)), ("part", ReportContext.Digits(part)), ("parts", ReportContext.Digits(parts))).Text,
            AltText = c.Say("chart.paths-alt", ("area", c.Label(area)), ("count", Wording.Phrase.Of(panels.Count)), ("first", ReportContext.Digits(years.Min())), ("last", ReportContext.Digits(years.Max()))).Text,
            Years = ChartAxis.Years(years.Min(), years.Max()),
            Panels = panels.ToImmutable(),
        };
    }

    private static ImmutableArray<YearPoint> Points(ReportContext c, IEnumerable<Observation> observations, int span) =>
        [.. from o in observations let v = Value(c, o) where v is not null && o.Period?.Years == span group new YearPoint(o.Period!.Last, v) by o.Period!.Last into g orderby g.Key select g.First()];
}
