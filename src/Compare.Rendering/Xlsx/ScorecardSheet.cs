using System.Globalization;
using Compare.Analysis.Gaps;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Rendering.Xlsx;

/// <summary>
/// Indicators by districts: where each stands, what it aims at, and the two verdicts that belong to these questions.
/// Every figure is fetched from its observation and shows its sign, unit and year.
/// </summary>
internal static class ScorecardSheet
{
    private const int FixedColumns = 5;
    private const int PerArea = 4;

    public static Sheet Build(WorkbookContext context)
    {
        var study = context.Study;
        var settings = context.Settings;
        var cells = new Dictionary<(AreaId, IndicatorId, GapMeasure, GapAgainst), Gap>();
        foreach (var gap in study.Gaps)
            cells.TryAdd((gap.Area, gap.Indicator, gap.Measure, gap.Against), gap);
        var areas = study.Data.Areas.Where(a => study.Gaps.Any(g => g.Area == a.Id)).ToList();
        var indicators = study.Gaps.Select(g => g.Indicator).ToHashSet();

        var sheet = new Sheet("scorecard") { FrozenRows = 2, FrozenColumns = 2, FilterRow = 2, TabColor = context.Brand.Primary };
        var head = new CellStyle { Bold = true, Color = "FFFFFF", Fill = context.Brand.Primary, Wrap = true };
        var top = new List<Cell>();
        var below = new List<Cell>();
        foreach (var column in (ReadOnlySpan<string>)["domain_name", "indicator_name", "unit", "direction", "city_target"])
        {
            top.Add(Cell.Of("", head));
            below.Add(Cell.Of(settings["column." + column], head));
        }

        for (var i = 0; i < areas.Count; i++)
        {
            var accent = context.Brand.Accent(i + 1);
            var own = head with { Fill = accent };
            top.Add(Cell.Of(context.AreaName(areas[i].Id), own));
            for (var c = 1; c < PerArea; c++)
                top.Add(Cell.Of("", own));
            foreach (var column in (ReadOnlySpan<string>)["stands", "at_own", "aims", "at_city"])
                below.Add(Cell.Of(settings["scorecard." + column], own));
            var first = FixedColumns + i * PerArea + 1;
            sheet.Merges.Add($"{Sheet.Address(first, 1)}:{Sheet.Address(first + PerArea - 1, 1)}");
            foreach (var (offset, width) in (ReadOnlySpan<(int, double)>)[(1, 12), (3, 12)])
                sheet.Widths[first + offset] = width;
        }

        sheet.Widths[1] = 14;
        sheet.Widths[2] = 42;
        sheet.Add([.. top]);
        sheet.Add([.. below]);
        foreach (var domain in study.Data.Domains.Select(d => d.Id).Concat(study.Data.Indicators.Select(i => i.Domain)).Distinct())
        {
            foreach (var indicator in study.Data.Indicators.Where(i => i.Domain == domain && indicators.Contains(i.Id)))
                sheet.Add([.. Row(context, cells, areas, indicator)]);
        }

        if (sheet.Rows.Count > ObservationIndex.HeaderRows)
        {
            for (var i = 0; i < areas.Count; i++)
            {
                foreach (var offset in (ReadOnlySpan<int>)[2, 4])
                {
                    var letters = Sheet.Letters(FixedColumns + i * PerArea + offset);
                    var range = string.Create(CultureInfo.InvariantCulture, $"{letters}{ObservationIndex.HeaderRows + 1}:{letters}{sheet.Rows.Count}");
                    foreach (var verdict in Enum.GetValues<GapVerdict>())
                    {
                        var (ink, fill) = context.ColoursOf(Word.Of(verdict));
                        sheet.Highlights.Add((range, VerdictWord(settings, verdict), ink, fill));
                    }
                }
            }
        }

        return sheet;
    }

    private static IEnumerable<Cell> Row(WorkbookContext context, Dictionary<(AreaId, IndicatorId, GapMeasure, GapAgainst), Gap> cells, List<Area> areas, Indicator indicator)
    {
        yield return Cell.Of(context.DomainName(indicator.Domain), context.Code);
        yield return Cell.Of(context.IndicatorName(indicator.Id));
        yield return Cell.Of(indicator.Unit.Symbol);
        yield return Cell.Of(context.Settings["direction." + Word.Of(indicator.Direction)]);
        var city = areas.Select(a => cells.GetValueOrDefault((a.Id, indicator.Id, GapMeasure.Target, GapAgainst.City)))
            .FirstOrDefault(g => g is { Target: not null, TargetObservations.IsDefaultOrEmpty: false } && g.Alignment != AlignmentClass.Related);
        yield return city is null ? Cell.Empty : Figure(context, city.TargetObservations[0]);
        foreach (var area in areas)
        {
            var stands = cells.GetValueOrDefault((area.Id, indicator.Id, GapMeasure.Latest, GapAgainst.OwnTarget));
            if (stands?.ValueObservation is null || stands.Alignment == AlignmentClass.Related)
                stands = cells.GetValueOrDefault((area.Id, indicator.Id, GapMeasure.Baseline, GapAgainst.OwnTarget)) ?? stands;
            var aims = cells.GetValueOrDefault((area.Id, indicator.Id, GapMeasure.Target, GapAgainst.City));
            yield return Figure(context, stands is { Alignment: AlignmentClass.Related } ? null : stands?.ValueObservation);
            yield return Verdict(context, stands);
            yield return Figure(context, aims is { Alignment: AlignmentClass.Related } ? OwnTarget(stands) : aims?.ValueObservation ?? OwnTarget(stands));
            yield return Verdict(context, aims);
        }
    }

    private static Observation? OwnTarget(Gap? stands) =>
        stands is null || stands.TargetObservations.IsDefaultOrEmpty || stands.Alignment == AlignmentClass.Related ? null : stands.TargetObservations[0];

    private static Cell Figure(WorkbookContext context, Observation? observation) =>
        observation is null ? Cell.Empty : context.Figure(observation.Canonical, observation, observation.CanonicalUnit, observation.Period is { } period ? $" · {period}" : "");

    private static Cell Verdict(WorkbookContext context, Gap? gap) => gap is null ? Cell.Empty : Cell.Of(VerdictWord(context.Settings, gap.Verdict));

    private static string VerdictWord(WorkbookSettings settings, GapVerdict verdict) => settings["verdict." + Word.Of(verdict)];
}
