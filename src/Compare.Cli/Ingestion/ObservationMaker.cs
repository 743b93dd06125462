using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compare.Analysis.Alignment;
using Compare.Ingest;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Cli.Ingestion;

/// <summary>Turns what a document says (cells and facts) into observations aligned to a catalogue; several documents may be turned at once.</summary>
internal sealed class ObservationMaker
{
    private const int LongestEvidence = 60;
    private readonly Aligner _aligner;
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, DomainId> _domains = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, string Unit), NameAlignment> _known = new();
    private readonly ConcurrentDictionary<(string Name, string Unit, IndicatorId Indicator), decimal?> _factors = new();

    /// <summary>A maker for a catalogue.</summary>
    public ObservationMaker(Dataset catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _aligner = new Aligner(catalogue.Indicators, catalogue.Areas);
        _indicators = catalogue.Indicators.ToDictionary(i => i.Id.Value, StringComparer.Ordinal);
        foreach (var domain in catalogue.Domains)
        {
            foreach (var wording in domain.Wordings.Prepend(domain.Name.Chinese))
                _domains.TryAdd(wording, domain.Id);
        }
    }

    /// <summary>The observation of a cell that has a figure.</summary>
    public Observation FromCell(TableCell cell, Figure figure, string sha256)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var isChange = cell.Flags.Contains(ObservationFlags.Change);
        var alignment = isChange ? AlignChange(cell, figure) : Align(cell.Name, cell.Unit);
        var evidence = cell.Evidence.Length > 0 ? cell.Evidence : cell.Name + " " + cell.Raw;
        return Made(alignment, figure, cell.Unit, new Observation
        {
            Source = new Source(cell.Document, sha256, cell.Line, Cut(evidence)),
            Row = cell.Row,
            Area = cell.Area,
            Name = cell.Name,
            Domain = _domains.TryGetValue(cell.Category, out var domain) ? domain : null,
            Period = cell.Period,
            Status = cell.Status,
            Figure = figure,
            Unit = Units.Of(cell.Unit),
            Binding = cell.Binding,
            Flags = cell.Flags,
            Confidence = ConfidenceOf(cell.Flags),
        });
    }

    /// <summary>The observation of a fact.</summary>
    public Observation FromFact(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var readings = fact.Readings.IsDefaultOrEmpty ? [fact.Subject] : fact.Readings.Add(fact.Subject);
        // A growth rate is not a level of its subject: 地区生产总值 … 增长6.7% speaks of the growth of GDP.
        var alignment = fact.IsChange
            ? First(readings.Select(r => r + "增速"), fact.Unit.Symbol)
            : First(readings, fact.Unit.Symbol);

        // Growth since 2015, or in real terms, is a neighbour of the year's growth and not it.
        if (alignment.Class is AlignmentClass.Same or AlignmentClass.Convertible && (fact.Flags.Contains(ObservationFlags.SeveralYears) || fact.Flags.Contains(ObservationFlags.RealTerms)))
            alignment = alignment with { Class = AlignmentClass.Related, Reason = alignment.Reason + "; but not the growth of one year as printed" };

        // 增长14.5%,比上年提高0.8个百分点: points are by how much a rate moved, and no rate of growth.
        if (fact.IsChange && alignment.Class is AlignmentClass.Same or AlignmentClass.Convertible && fact.Unit.Symbol.EndsWith("百分点", StringComparison.Ordinal))
            alignment = alignment with { Class = AlignmentClass.Related, Reason = alignment.Reason + "; but told in points" };
        var flags = fact.IsChange ? [.. fact.Flags, ObservationFlags.Change] : fact.Flags;

        // 下降5% is a growth of -5 %.
        var isFall = fact.IsChange && fact.Flags.Contains(ObservationFlags.Decrease) && alignment.Class is AlignmentClass.Same or AlignmentClass.Convertible;
        var figure = isFall ? fact.Figure.Negated() : fact.Figure;
        return Made(alignment, figure, fact.Unit.Symbol, new Observation
        {
            Source = fact.Source with { Evidence = Cut(fact.Source.Evidence) },
            Area = fact.Area,
            Name = fact.Subject,
            Period = fact.Period,
            Status = fact.Status,
            Figure = figure,
            Unit = fact.Unit,
            Flags = flags,
            Confidence = fact.Confidence,
        });
    }

    // A growth is measured by the growth rate of what the row names; an increase (〔0.7〕 years) by nothing in a catalogue of levels.
    private NameAlignment AlignChange(TableCell cell, Figure figure)
    {
        var alignment = cell.Name.EndsWith("增长", StringComparison.Ordinal) || cell.Name.EndsWith("增速", StringComparison.Ordinal) || cell.Name.EndsWith("增长率", StringComparison.Ordinal)
            ? Align(cell.Name, cell.Unit) : Align(cell.Name + "增速", cell.Unit);
        return figure is Figure.FiveYearTotal && alignment.Class is AlignmentClass.Same or AlignmentClass.Convertible ? alignment with { Class = AlignmentClass.Related } : alignment;
    }

    /// <summary>How a printed name stands to the catalogue.</summary>
    public NameAlignment Align(string name, string unit) =>
        _known.GetOrAdd((name, unit), static (printed, aligner) => aligner.Align(printed.Name, printed.Unit), _aligner);

    /// <summary>The observation with its figure in the unit and base of an indicator chosen by a person; unaligned when the unit does not convert.</summary>
    public Observation Aligned(Observation observation, IndicatorId? indicator, AlignmentClass alignment)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (indicator is null || !_indicators.TryGetValue(indicator.Value, out var target))
            return observation with { Indicator = null, Alignment = AlignmentClass.None, Canonical = null, CanonicalUnit = null };
        var factor = _aligner.BaseFactor(observation.Name, observation.Unit.Symbol, target.Id);
        var canonical = Canonical(observation.Figure, observation.Unit.Symbol, observation.Name, target, factor);
        return observation with
        {
            Indicator = target.Id,
            Alignment = canonical is null ? AlignmentClass.Related : alignment,
            Domain = target.Domain,
            Canonical = canonical,
            CanonicalUnit = canonical is null ? null : target.Unit,
        };
    }

    private NameAlignment First(IEnumerable<string> readings, string unit)
    {
        NameAlignment? best = null;
        foreach (var reading in readings)
        {
            var alignment = Align(reading, unit);
            if (alignment.Class is AlignmentClass.Same or AlignmentClass.Convertible)
                return alignment;
            if (best is null || (best.Class == AlignmentClass.None && alignment.Class == AlignmentClass.Related))
                best = alignment;
        }

        return best ?? new NameAlignment("", null, AlignmentClass.None, 0m, "the name is empty");
    }

    private Observation Made(NameAlignment alignment, Figure figure, string unit, Observation made)
    {
        var flags = made.Flags;
        if (figure.Relation == Relation.About && !flags.Contains(ObservationFlags.Approximate, StringComparer.Ordinal))
            flags = [.. flags, ObservationFlags.Approximate];
        made = made with
        {
            Alignment = alignment.Class,
            Flags = [.. flags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        // A neighbour is not the measure: its figure stays unaligned, and the diagnostics name the neighbour.
        if (alignment.Class is not (AlignmentClass.Same or AlignmentClass.Convertible))
            return made;
        made = made with { Confidence = Math.Round(made.Confidence * alignment.Score, 2) };
        var indicator = _indicators[alignment.Indicator!.Value];
        var canonical = Canonical(figure, unit, made.Name, indicator, alignment.Factor);
        // A total of several years is not a year's flow, whatever its name.
        var isOtherSpan = indicator.Kind == MeasureKind.YearlyFlow && (figure.Kind == FigureKind.Cumulative || made.Period is { IsYear: false });
        return canonical is null || isOtherSpan
            ? made with { Alignment = AlignmentClass.Related }
            : made with { Indicator = indicator.Id, Domain = indicator.Domain, Canonical = canonical, CanonicalUnit = indicator.Unit };
    }

    private Figure? Canonical(Figure figure, string unit, string name, Indicator indicator, decimal factor)
    {
        if (figure.Number is null || figure.Kind == FigureKind.Ratio)
            return figure;
        var conversion = _factors.GetOrAdd((name, unit, indicator.Id), static (printed, target) => Aligner.UnitFactor(printed.Name, printed.Unit, target), indicator);
        return conversion is null ? null : figure.Scaled(conversion.Value * factor);
    }

    private static decimal ConfidenceOf(ImmutableArray<string> flags)
    {
        var confidence = 1m;
        foreach (var flag in flags)
        {
            confidence = Math.Min(confidence, flag switch
            {
                ObservationFlags.Damaged => 0.2m,
                ObservationFlags.ColumnDoubtful => 0.5m,
                ObservationFlags.BracketLost or ObservationFlags.ColumnInferred or ObservationFlags.UnitConflict => 0.8m,
                ObservationFlags.Repaired => 0.9m,
                _ => 1m,
            });
        }

        return confidence;
    }

    private static string Cut(string evidence)
    {
        if (evidence.Length <= LongestEvidence)
            return evidence;
        // Not through the middle of a character beyond the basic plane.
        var end = char.IsHighSurrogate(evidence[LongestEvidence - 1]) ? LongestEvidence - 1 : LongestEvidence;
        return evidence[..end];
    }
}
