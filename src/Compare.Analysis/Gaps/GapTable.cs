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
    private readonly SeriesTable table;
    private readonly Hierarchy hierarchy;
    private readonly AnalysisOptions options;
    private readonly PeerMeans peers;

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
        return InOrder.Collect<Gap>(table.Data.Areas.Length, (area, rows) =>
        {
            if (!hierarchy.IsReported(area))
                return;
            for (var i = 0; i < table.Data.Indicators.Length; i++)
            {
                if (table.At(area, i) is { } series && (series.HasFigures || !series.Related.IsEmpty))
                    gaps.AddSeries(area, i, series, rows);
            }
        });
    }

    private void AddSeries(int area, int indicator, AreaSeries series, List<Gap> rows)
    {
        var target = series.Target;
        foreach (var measure in (ReadOnlySpan<GapMeasure>)[GapMeasure.Baseline, GapMeasure.Latest, GapMeasure.Target])
        {
            var side = new GapSide(series, measure, measure switch
            {
                GapMeasure.Baseline => series.Baseline,
                GapMeasure.Latest => series.Latest,
                _ => target,
            });
            if (measure != GapMeasure.Target)
                rows.Add(Against(side, GapAgainst.OwnTarget, series.Area.Id, target, ReasonCodes.NoOwnTarget, series, null));
            if (City(area, indicator, side) is { } city)
                rows.Add(city);
            if (National(area, indicator, side) is { } national)
                rows.Add(national);
            if (side.Value is { } value)
                rows.Add(Peers(area, indicator, side, value));
        }
    }

    private Gap? City(int area, int indicator, GapSide side)
    {
        if (hierarchy.CityOf(area) is { } city && hierarchy.SetsTargets(city))
        {
            var theirs = table.At(city, indicator);
            return Against(side, GapAgainst.City, table.Data.Areas[city].Id, theirs?.Target, ReasonCodes.NoCityTarget, theirs, city);
        }
        if (side.Series.Area.Level != AreaLevel.District)
            return null;
        return Against(side, GapAgainst.City, null, null, hierarchy.NamesCity(area) ? ReasonCodes.CityTargetsUnknown : ReasonCodes.NoCity, null, null);
    }

    private Gap? National(int area, int indicator, GapSide side)
    {
        if (!hierarchy.CountryHasTargets || hierarchy.CountryOf(area) is not { } country)
            return null;
        var theirs = table.At(country, indicator);
        return Against(side, GapAgainst.National, table.Data.Areas[country].Id, theirs?.Target, ReasonCodes.NoNationalTarget, theirs, country);
    }

    private Gap Peers(int area, int indicator, GapSide side, Observation value)
    {
        var figure = value.Canonical!;
        if (figure.Number is null)
            return Row(side, GapAgainst.Peers, Verdict(GapVerdict.NotComparable, ReasonCodes.Commitment));
        if (peers.Of(area, indicator, side.Measure, value) is not { } mean)
            return Row(side, GapAgainst.Peers, Verdict(GapVerdict.NoTarget, ReasonCodes.NoPeerFigure));
        var observations = mean.Observations(area);
        if (IsTotal(side.Series.Indicator, value))
            return Row(side, GapAgainst.Peers, Verdict(GapVerdict.NotComparable, ReasonCodes.TotalOfAnotherPlace), observations: observations);
        if (mean.Reference is not { } reference || reference.ToFigure() is not { } target)
            return Row(side, GapAgainst.Peers, Judgement.Open(ReasonCodes.PeersOpen), observations: observations);

        // Targets are compared by their thresholds, achieved figures by what their signs leave possible.
        var judgement = side.Measure == GapMeasure.Target
            ? Judgement.OfTargets(figure, target, side.Series.Indicator.Direction)
            : Interval.Of(figure, options.ApproximateWithin) is { } possible
                ? Judgement.OfReference(possible, reference, side.Series.Indicator.Direction)
                : Judgement.Open(ReasonCodes.BoundsOpen);
        return Row(side, GapAgainst.Peers, judgement, target: target, observations: observations);
    }

    private Gap Against(GapSide side, GapAgainst against, AreaId? targetArea, Observation? target, string noTarget, AreaSeries? theirs, int? targetPlace)
    {
        if (target is null)
        {
            return RelatedTarget(side.Series, theirs, against, targetPlace) is { } neighbour
                ? Row(side, against, Verdict(GapVerdict.NotComparable, ReasonCodes.RelatedOnly), targetArea, null, [neighbour], AlignmentClass.Related)
                : Row(side, against, Verdict(GapVerdict.NoTarget, noTarget));
        }

        var figure = target.Canonical!.Number is null ? null : target.Canonical;
        if (side.Value is not { } value)
        {
            if (side.WithNeighbour() is { } shown)
                return Row(shown, against, Verdict(GapVerdict.NotComparable, ReasonCodes.RelatedOnly), targetArea, figure, [target], AlignmentClass.Related);
            return Row(side, against, Verdict(GapVerdict.NotComparable, side.WhyMissing), targetArea, figure, [target]);
        }

        var indicator = side.Series.Indicator;
        var alignment = value.Alignment == AlignmentClass.Convertible || target.Alignment == AlignmentClass.Convertible ? AlignmentClass.Convertible : AlignmentClass.Same;
        var judgement = value.Canonical!.Number is null || figure is null ? Verdict(GapVerdict.NotComparable, ReasonCodes.Commitment)
            : against != GapAgainst.OwnTarget && (IsTotal(indicator, value) || IsTotal(indicator, target)) ? Verdict(GapVerdict.NotComparable, ReasonCodes.TotalOfAnotherPlace)
            : Spans.Clash(indicator, value, figure, target.Period!) is { } clash ? Verdict(GapVerdict.NotComparable, clash)
            : side.Measure == GapMeasure.Target ? Judgement.OfTargets(value.Canonical, figure, indicator.Direction)
            : Judgement.OfValue(value.Canonical, figure, indicator.Direction, options.ApproximateWithin);
        return Row(side, against, judgement, targetArea, figure, [target], alignment);
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
            if (table.At(place, neighbour)?.Target is { } found)
                return found;
        }
        return null;
    }

    private static Judgement Verdict(GapVerdict verdict, string reason) => new(verdict, null, null, reason);

    /// <summary>Written in one go: a country's counties make millions of rows, and every copy of one would cost as much as its sums.</summary>
    private static Gap Row(
        GapSide side, GapAgainst against, Judgement judgement, AreaId? targetArea = null, Figure? target = null,
        ImmutableArray<Observation> observations = default, AlignmentClass? alignment = null) => new(side)
        {
            Against = against,
            Target = target,
            Difference = judgement.Difference,
            Attainment = judgement.Attainment,
            Verdict = judgement.Verdict,
            Reason = judgement.Reason,
            Alignment = alignment ?? (side.Value?.Alignment == AlignmentClass.Convertible ? AlignmentClass.Convertible : AlignmentClass.Same),
            TargetObservations = observations,
            TargetArea = targetArea,
        };

    private static bool IsTotal(Indicator indicator, Observation observation) => indicator.IsTotal || observation.Canonical is Figure.FiveYearTotal;
}
