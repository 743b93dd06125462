using System.Collections.Frozen;
using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Reporting.Sections;

/// <summary>Finds results of a study by what they are about. It computes nothing.</summary>
internal sealed class StudyLens
{
    private readonly Dictionary<(AreaId, IndicatorId, GapMeasure, GapAgainst), Gap> _gaps = [];
    private readonly Dictionary<(AreaId, IndicatorId), ImmutableArray<Trajectory>> _trajectories = [];
    private readonly Dictionary<(AreaId, IndicatorId), List<Observation>> _observations = [];
    private readonly FrozenDictionary<AreaId, Area> _areas;
    private readonly FrozenDictionary<IndicatorId, Indicator> _indicators;

    public StudyLens(Study study)
    {
        Study = study;
        foreach (var gap in study.Gaps)
            _gaps.TryAdd((gap.Area, gap.Indicator, gap.Measure, gap.Against), gap);
        foreach (var group in study.Trajectories.GroupBy(t => (t.Area, t.Indicator)))
            _trajectories.Add(group.Key, [.. group]);
        foreach (var observation in study.Data.Observations.Where(o => o.IsUsable && o.Alignment is AlignmentClass.Same or AlignmentClass.Convertible))
        {
            var key = (observation.Area!, observation.Indicator!);
            if (!_observations.TryGetValue(key, out var list))
                _observations.Add(key, list = []);
            list.Add(observation);
        }

        _areas = study.Data.Areas.DistinctBy(a => a.Id).ToFrozenDictionary(a => a.Id);
        _indicators = study.Data.Indicators.DistinctBy(i => i.Id).ToFrozenDictionary(i => i.Id);
        var reporting = study.Data.Areas.Where(a => _observations.Keys.Any(k => k.Item1 == a.Id)).ToArray();
        var districts = reporting.Where(a => a.Level == AreaLevel.District).ToImmutableArray();
        Districts = districts.IsEmpty ? [.. reporting.Where(a => !reporting.Any(b => b.Parent == a.Id))] : districts;
    }

    public Study Study { get; }

    /// <summary>The compared places, in the data set's order.</summary>
    public ImmutableArray<Area> Districts { get; }

    public Area? Area(AreaId? id) => id is null ? null : _areas.GetValueOrDefault(id);

    public Indicator? Indicator(IndicatorId? id) => id is null ? null : _indicators.GetValueOrDefault(id);

    /// <summary>The indicators of a field that a compared place or its city has a figure for, in the catalogue's order.</summary>
    public IEnumerable<Indicator> Indicators(DomainId domain) => Study.Data.Indicators.Where(i => i.Domain == domain && IsReported(i.Id));

    public bool IsReported(IndicatorId indicator) => Districts.Any(d => Has(d.Id, indicator));

    public bool Has(AreaId area, IndicatorId indicator) => _observations.ContainsKey((area, indicator));

    /// <summary>Usable figures of an area, actual figures before targets, by period.</summary>
    public IEnumerable<Observation> Observations(AreaId area, IndicatorId indicator) =>
        _observations.TryGetValue((area, indicator), out var list) ? list.OrderBy(o => o.Status).ThenBy(o => o.Period) : [];

    public Gap? Gap(AreaId area, IndicatorId indicator, GapMeasure measure, GapAgainst against) =>
        _gaps.GetValueOrDefault((area, indicator, measure, against));

    /// <summary>The trajectory by the first method of the study.</summary>
    public Trajectory? Trajectory(AreaId area, IndicatorId indicator) =>
        _trajectories.TryGetValue((area, indicator), out var list) ? list[0] : null;

    public ImmutableArray<Trajectory> AllTrajectories(AreaId area, IndicatorId indicator) =>
        _trajectories.TryGetValue((area, indicator), out var list) ? list : [];

    /// <summary>The observation the analysis took as an area's baseline, latest figure or target.</summary>
    public Observation? Taken(AreaId area, IndicatorId indicator, GapMeasure measure)
    {
        foreach (var against in (ReadOnlySpan<GapAgainst>)[GapAgainst.City, GapAgainst.OwnTarget, GapAgainst.National, GapAgainst.Peers])
        {
            if (Gap(area, indicator, measure, against) is { } gap && gap.Alignment != AlignmentClass.Related)
                return gap.ValueObservation;
        }

        return null;
    }

    /// <summary>The city's target of an indicator for an area; null when the city sets none.</summary>
    public Observation? CityTarget(AreaId area, IndicatorId indicator)
    {
        foreach (var measure in (ReadOnlySpan<GapMeasure>)[GapMeasure.Target, GapMeasure.Latest, GapMeasure.Baseline])
        {
            if (Gap(area, indicator, measure, GapAgainst.City) is { Alignment: not AlignmentClass.Related, TargetObservations: [var target, ..] })
                return target;
        }

        return null;
    }

    /// <summary>True when the data give targets of the area's city.</summary>
    public bool HasCityTargets(Area area) => area.Parent is { } city && Study.Data.Observations.Any(o => o.IsUsable && o.Area == city && o.Status == ValueStatus.Target);
}
