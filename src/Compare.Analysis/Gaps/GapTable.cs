using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>
/// Every comparison of a figure with a target, and for every pair that is not compared a row that says why.
/// The rules, in order, are the decision table of METHODS.md, section 3.
/// </summary>
internal sealed class GapTable
{
    /// <summary>Up to this many peers a row names their figures one by one; beyond it the list would dwarf the results.</summary>
    private const int PeersListed = 20;

    private readonly SeriesTable table;
    private readonly Hierarchy hierarchy;
    private readonly AnalysisOptions options;
    private readonly PeerMeans peers;
    private readonly ImmutableArray<Gap>.Builder rows = ImmutableArray.CreateBuilder<Gap>();

    private GapTable(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options)
    {
        this.table = table;
        this.hierarchy = hierarchy;
        this.options = options;
        peers = PeerMeans.Build(table, hierarchy, options);
    }

    public static ImmutableArray<Gap> Build(SeriesTable table, Hierarchy hierarchy, AnalysisOptions options)
    {
        var gaps = new GapTable(table, hierarchy, options);
        for (var a = 0; a < table.Data.Areas.Length; a++)
        {
            if (!hierarchy.IsReported(a))
                continue;
            for (var i = 0; i < table.Data.Indicators.Length; i++)
            {
                if (table.At(a, i) is { } series && (series.HasFigures || !series.Related.IsEmpty))
                    gaps.AddSeries(a, i, series);
            }
        }
        return gaps.rows.DrainToImmutable();
    }

    private void AddSeries(int area, int indicator, AreaSeries series)
    {
        var target = series.Target(options.TargetYear);
        var baseline = series.Baseline(options);
        var latest = series.Latest(options);
        foreach (var (measure, value) in (ReadOnlySpan<(GapMeasure, Observation?)>)[(GapMeasure.Baseline, baseline), (GapMeasure.Latest, latest), (GapMeasure.Target, target)])
        {
            if (measure != GapMeasure.Target)
                AddRow(series, measure, value, GapAgainst.OwnTarget, series.Area.Id, target, ReasonCodes.NoOwnTarget, series);
            AddCity(area, indicator, series, measure, value);
            AddNational(area, indicator, series, measure, value);
            if (value is not null)
                AddPeers(area, indicator, series, measure, value);
        }
    }

    private void AddCity(int area, int indicator, AreaSeries series, GapMeasure measure, Observation? value)
    {
        if (hierarchy.CityOf(area) is { } city && hierarchy.SetsTargets(city))
        {
            var theirs = table.At(city, indicator);
            AddRow(series, measure, value, GapAgainst.City, table.Data.Areas[city].Id, theirs?.Target(options.TargetYear), ReasonCodes.NoCityTarget, theirs, city);
        }
        else if (series.Area.Level == AreaLevel.District)
        {
            AddRow(series, measure, value, GapAgainst.City, null, null, hierarchy.NamesCity(area) ? ReasonCodes.CityTargetsUnknown : ReasonCodes.NoCity, null);
        }
    }

    private void AddNational(int area, int indicator, AreaSeries series, GapMeasure measure, Observation? value)
    {
        if (!hierarchy.CountryHasTargets || hierarchy.CountryOf(area) is not { } country)
            return;
        var theirs = table.At(country, indicator);
        AddRow(series, measure, value, GapAgainst.National, table.Data.Areas[country].Id, theirs?.Target(options.TargetYear), ReasonCodes.NoNationalTarget, theirs, country);
    }

    private void AddPeers(int area, int indicator, AreaSeries series, GapMeasure measure, Observation value)
    {
        var row = Start(series, measure, value, GapAgainst.Peers);
        if (value.Canonical!.Number is null)
        {
            rows.Add(row with { Verdict = GapVerdict.NotComparable, Reason = ReasonCodes.Commitment });
            return;
        }
        var mean = peers.Of(area, indicator, measure, value);
        if (mean is null)
        {
            rows.Add(row with { Verdict = GapVerdict.NoTarget, Reason = ReasonCodes.NoPeerFigure });
            return;
        }
        row = row with { TargetObservations = mean.Count <= PeersListed ? mean.Observations(area) : [] };
        if (IsTotal(series.Indicator, value))
        {
            rows.Add(row with { Verdict = GapVerdict.NotComparable, Reason = ReasonCodes.TotalOfAnotherPlace });
            return;
        }
        if (mean.Reference is not { } reference || reference.ToFigure() is not { } figure)
        {
            rows.Add(row with { Verdict = GapVerdict.Undetermined, Reason = ReasonCodes.PeersOpen });
            return;
        }

        // Targets are compared by their thresholds, achieved figures by what their signs leave possible.
        var judgement = measure == GapMeasure.Target
            ? Judgement.OfTargets(value.Canonical, figure, series.Indicator.Direction)
            : Interval.Of(value.Canonical, options.ApproximateWithin) is { } possible
                ? Judgement.OfReference(possible, reference, series.Indicator.Direction)
                : Judgement.Open(ReasonCodes.BoundsOpen);
        rows.Add(Judged(row with { Target = figure }, judgement));
    }

    private void AddRow(AreaSeries series, GapMeasure measure, Observation? value, GapAgainst against, AreaId? targetArea, Observation? target, string noTarget, AreaSeries? theirs, int? targetAreaIndex = null)
    {
        var row = Start(series, measure, value, against) with
        {
            TargetArea = target is null ? null : targetArea,
            Target = target?.Canonical?.Number is null ? null : target.Canonical,
            TargetObservations = target is null ? [] : [target],
        };
        if (target is null)
        {
            rows.Add(RelatedTarget(series, theirs, against, targetAreaIndex) is { } neighbour
                ? row with { Verdict = GapVerdict.NotComparable, Alignment = AlignmentClass.Related, Reason = ReasonCodes.RelatedOnly, TargetArea = targetArea, TargetObservations = [neighbour] }
                : row with { Verdict = GapVerdict.NoTarget, Reason = noTarget });
            return;
        }
        if (value is null)
        {
            var neighbour = series.Related.FirstOrDefault(o => o.Status == (measure == GapMeasure.Target ? ValueStatus.Target : ValueStatus.Actual));
            rows.Add(neighbour is not null
                ? row with { Verdict = GapVerdict.NotComparable, Alignment = AlignmentClass.Related, Reason = ReasonCodes.RelatedOnly, ValueObservation = neighbour }
                : row with { Verdict = GapVerdict.NotComparable, Reason = series.ActualKeptOut.Length > 0 && measure != GapMeasure.Target ? series.ActualKeptOut : ReasonCodes.NoValue });
            return;
        }

        row = row with { Alignment = value.Alignment == AlignmentClass.Convertible || target.Alignment == AlignmentClass.Convertible ? AlignmentClass.Convertible : AlignmentClass.Same };
        if (value.Canonical!.Number is null || target.Canonical!.Number is null)
            rows.Add(row with { Verdict = GapVerdict.NotComparable, Reason = ReasonCodes.Commitment });
        else if (against != GapAgainst.OwnTarget && (IsTotal(series.Indicator, value) || IsTotal(series.Indicator, target)))
            rows.Add(row with { Verdict = GapVerdict.NotComparable, Reason = ReasonCodes.TotalOfAnotherPlace });
        else if (Spans.Clash(series.Indicator, value, target.Canonical, target.Period!) is { } clash)
            rows.Add(row with { Verdict = GapVerdict.NotComparable, Reason = clash });
        else
            rows.Add(Judged(row, measure == GapMeasure.Target
                ? Judgement.OfTargets(value.Canonical, target.Canonical, series.Indicator.Direction)
                : Judgement.OfValue(value.Canonical, target.Canonical, series.Indicator.Direction, options.ApproximateWithin)));
    }

    /// <summary>The target of a neighbouring indicator, where the catalogue or the alignment says that it is one.</summary>
    private Observation? RelatedTarget(AreaSeries own, AreaSeries? theirs, GapAgainst against, int? targetArea)
    {
        if (against == GapAgainst.OwnTarget || targetArea is not { } place)
            return null;
        var byAlignment = theirs?.Related.FirstOrDefault(o => o.Status == ValueStatus.Target);
        if (byAlignment is not null)
            return byAlignment;
        foreach (var neighbour in table.NeighboursOf(table.IndexOf(own.Indicator.Id)!.Value))
        {
            if (table.At(place, neighbour)?.Target(options.TargetYear) is { } found)
                return found;
        }
        return null;
    }

    private static Gap Start(AreaSeries series, GapMeasure measure, Observation? value, GapAgainst against) => new()
    {
        Area = series.Area.Id,
        Indicator = series.Indicator.Id,
        Period = value?.Period,
        Measure = measure,
        Value = value?.Canonical?.Number is null ? null : value.Canonical,
        Against = against,
        Unit = series.Indicator.Unit,
        Direction = series.Indicator.Direction,
        Verdict = GapVerdict.NoTarget,
        Alignment = value?.Alignment == AlignmentClass.Convertible ? AlignmentClass.Convertible : AlignmentClass.Same,
        Binding = series.Binding,
        ValueObservation = value,
        Notes = series.SetsAside(value) ? [ReasonCodes.OthersSetAside] : [],
    };

    private static Gap Judged(Gap row, Judgement judgement) => row with
    {
        Verdict = judgement.Verdict,
        Difference = judgement.Difference,
        Attainment = judgement.Attainment,
        Reason = judgement.Reason,
    };

    private static bool IsTotal(Indicator indicator, Observation observation) => indicator.IsTotal || observation.Canonical is Figure.FiveYearTotal;
}
