using Compare.Analysis.Trajectories;
using Compare.Model;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Rendering.Xlsx;

/// <summary>The trajectories; every number after the three figures is a formula over them.</summary>
internal static class TrajectorySheet
{
    public static Sheet Build(WorkbookContext context)
    {
        var table = new TableSheet(
            context, "trajectories", context.Brand.Primary, 2,
            "area_name", "indicator_name", "area", "indicator", "baseline_period", "baseline", "latest_period", "latest", "target_period", "target", "unit",
            "cumulative", "elapsed", "progress", "required_per_year", "observed_per_year", "projected", "class", "class_word", "method", "reason",
            "baseline_op", "latest_op", "target_op", "projected_low", "projected_high", "trend_per_year", "trend_holds", "notes");
        table.Width("indicator_name", 38).Width("area_name", 16);
        foreach (var way in context.Study.Trajectories)
            Add(table, context, way);
        table.ColourBy("class", Word.All<TrajectoryClass>());
        return table.Sheet;
    }

    private static void Add(TableSheet table, WorkbookContext context, Trajectory way)
    {
        var (baseline, latest, target) = (way.Baseline?.Canonical, way.Latest?.Canonical, way.Target?.Canonical);
        var unit = (way.Baseline ?? way.Latest ?? way.Target)?.CanonicalUnit ?? context.Indicator(way.Indicator)?.Unit ?? Unit.None;

        // A method may aim at the catalogue's green threshold where there is no target of one's own.
        var aim = target is null && way.Aim is { } threshold ? Figure.From(Relation.Equal, threshold) : target;
        var aimPeriod = way.Target?.Period ?? (way.Aim is null ? null : Period.Of(context.Study.Options.TargetYear));
        var (b, l, t) = (baseline?.Number, latest?.Number, aim?.Number);
        var (baselineCell, latestCell, targetCell) = (table.Here("baseline"), table.Here("latest"), table.Here("target"));
        var by = SheetParts.LastYear(table.Here("baseline_period"), way.Baseline?.Period);
        var ly = SheetParts.LastYear(table.Here("latest_period"), way.Latest?.Period);
        var ty = SheetParts.LastYear(table.Here("target_period"), aimPeriod);
        var (baselineYear, latestYear, targetYear) = ((decimal?)way.Baseline?.Period?.Last, (decimal?)way.Latest?.Period?.Last, (decimal?)aimPeriod?.Last);
        var (before, whole) = (aimPeriod?.First - 1m, (decimal?)aimPeriod?.Years);
        var start = $"(VALUE(LEFT({table.Here("target_period")},4))-1)";

        var cumulative = Cumulative(context, way, NumberFormats.Of(way.Cumulative is { } sum ? Figure.From(Relation.Equal, sum) : null, unit));
        var sumCell = table.Here("cumulative");
        var observedCell = table.Here("observed_per_year");
        var rate = new CellStyle { Format = RateFormat(unit) };
        var share = new CellStyle { Format = NumberFormats.Share };
        var word = Word.Of(way.Class);
        table.Add(
            Cell.Of(context.AreaName(way.Area)),
            Cell.Of(context.IndicatorName(way.Indicator)),
            Cell.Of(way.Area.Value, context.Code),
            Cell.Of(way.Indicator.Value, context.Code),
            SheetParts.Period(way.Baseline?.Period),
            context.Figure(baseline, way.Baseline, unit),
            SheetParts.Period(way.Latest?.Period),
            context.Figure(latest, way.Latest, unit),
            SheetParts.Period(aimPeriod),
            context.Figure(aim, way.Target, unit),
            Cell.Of(unit.Symbol),
            cumulative,
            LiveFormula.Computed(
                way.Elapsed, share,
                new($"({ly}-{by})/({ty}-{by})", LiveFormula.Quotient(latestYear - baselineYear, targetYear - baselineYear)),
                new($"({ly}-{start})/({ty}-{start})", LiveFormula.Quotient(latestYear - before, targetYear - before))),
            LiveFormula.Computed(
                way.Progress, share,
                new($"({latestCell}-{baselineCell})/({targetCell}-{baselineCell})", LiveFormula.Quotient(l - b, t - b)),
                new($"{sumCell}/{targetCell}", LiveFormula.Quotient(way.Cumulative, t))),
            LiveFormula.Computed(
                way.RequiredPerYear, rate,
                new($"({targetCell}-{latestCell})/({ty}-{ly})", LiveFormula.Quotient(t - l, targetYear - latestYear)),
                new($"({targetCell}-{baselineCell})/({ty}-{by})", way.Latest is null ? LiveFormula.Quotient(t - b, targetYear - baselineYear) : null),
                new($"({targetCell}-{sumCell})/({ty}-{ly})", LiveFormula.Quotient(t - way.Cumulative, targetYear - latestYear)),
                new($"{targetCell}/({ty}-{start})", LiveFormula.Quotient(t, whole))),
            LiveFormula.Computed(
                way.ObservedPerYear, rate,
                new($"({latestCell}-{baselineCell})/({ly}-{by})", LiveFormula.Quotient(l - b, latestYear - baselineYear)),
                new($"{sumCell}/({ly}-{start})", LiveFormula.Quotient(way.Cumulative, latestYear - before)),
                new(latestCell, l)),
            LiveFormula.Computed(
                way.Projected, rate,
                new($"{latestCell}+{observedCell}*({ty}-{ly})", l + way.ObservedPerYear * (targetYear - latestYear)),
                new($"{sumCell}+{observedCell}*({ty}-{ly})", way.Cumulative + way.ObservedPerYear * (targetYear - latestYear))),
            Cell.Of(word),
            Cell.Of(context.Settings.Word("trajectory." + word, word)),
            Cell.Of(Word.Of(way.Method)),
            Cell.Of(way.Reason, context.Code),
            Cell.Of(SheetParts.Op(baseline)),
            Cell.Of(SheetParts.Op(latest)),
            Cell.Of(SheetParts.Op(target)),
            Cell.Of(way.ProjectedLow, rate),
            Cell.Of(way.ProjectedHigh, rate),
            Cell.Of(way.TrendPerYear, rate),
            Cell.Of(way.TrendHolds is not { } holds ? "" : holds ? "true" : "false"),
            Cell.Of(string.Join(';', way.Notes), context.Code));
    }

    private static string RateFormat(Unit unit) => NumberFormats.Plain.Replace(".####", ".##", StringComparison.Ordinal) + NumberFormats.UnitOf(unit);

    // The years of a total that are known, added up: those of the target's own period, each once.
    private static Cell Cumulative(WorkbookContext context, Trajectory way, string format)
    {
        var style = new CellStyle { Format = format };
        if (way.Cumulative is null || way.Target?.Period is not { } period)
            return Cell.Of(way.Cumulative, style);
        var known = new List<Observation>();
        foreach (var actual in way.Actuals)
        {
            if (actual.Period is { } p && p.First >= period.First && p.Last <= period.Last && p.Last <= (way.Latest?.Period?.Last ?? 0)
                && (known.Count == 0 || p.First > known[^1].Period!.Last))
                known.Add(actual);
        }

        var addresses = known.Select(context.Observations.FigureOf).ToList();
        return addresses.Count == 0 || addresses.Contains(null)
            ? Cell.Of(way.Cumulative, style)
            : LiveFormula.Computed(way.Cumulative, style, new LiveFormula($"SUM({string.Join(',', addresses)})", known.Sum(o => o.Canonical?.Number)));
    }
}
