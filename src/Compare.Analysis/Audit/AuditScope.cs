using Compare.Analysis.Audit.Rules;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Analysis.Audit;

/// <summary>The data set, indexed once for all rules.</summary>
internal sealed class AuditScope
{
    private readonly Dictionary<string, Indicator> indicators;
    private readonly Dictionary<string, Area> areas;
    private readonly Dictionary<string, DocumentSource> documents;
    private readonly Dictionary<string, bool> changes = new(StringComparer.Ordinal);
    private readonly Lazy<List<Strand>> strands;
    private readonly Lazy<List<Strand>> unaligned;
    private readonly Lazy<List<Strand>> rows;
    private readonly Lazy<List<Clash>> clashes;
    private readonly Lazy<Dictionary<string, FallingRow>> fallingRows;

    public AuditScope(Dataset data)
    {
        Data = data;
        indicators = data.Indicators.DistinctBy(i => i.Id.Value, StringComparer.Ordinal).ToDictionary(i => i.Id.Value, StringComparer.Ordinal);
        areas = data.Areas.DistinctBy(a => a.Id.Value, StringComparer.Ordinal).ToDictionary(a => a.Id.Value, StringComparer.Ordinal);
        documents = data.Documents.DistinctBy(d => d.Document, StringComparer.Ordinal).ToDictionary(d => d.Document, StringComparer.Ordinal);
        Names = new AuditWording(data.Areas, areas);
        strands = new Lazy<List<Strand>>(() => ByIndicator(data.Observations));
        unaligned = new Lazy<List<Strand>>(() => ByName(data.Observations));
        rows = new Lazy<List<Strand>>(() => ByRow(data.Observations));
        fallingRows = new Lazy<Dictionary<string, FallingRow>>(FallingRows);
        clashes = new Lazy<List<Clash>>(() => [.. Clash.In(this)]);
    }

    /// <summary>What is audited.</summary>
    public Dataset Data { get; }

    /// <summary>How areas, figures and places are worded.</summary>
    public AuditWording Names { get; }

    /// <summary>Everything one area says of one indicator, as the same or a convertible measure.</summary>
    public IReadOnlyList<Strand> Strands => strands.Value;

    /// <summary>Everything one area says under one name that no indicator of the catalogue answers to.</summary>
    public IReadOnlyList<Strand> Unaligned => unaligned.Value;

    /// <summary>The rows of the tables: what one document says of one area in one row.</summary>
    public IReadOnlyList<Strand> Rows => rows.Value;

    /// <summary>Pairs of figures of what should be one fact that are not the same.</summary>
    public IReadOnlyList<Clash> Clashes => clashes.Value;

    /// <summary>Where a cell stands.</summary>
    public Source SourceOf(TableCell cell) =>
        new(cell.Document, DocumentOf(cell.Document)?.Sha256 ?? "", cell.Line, cell.Evidence.Length > 0 ? cell.Evidence : cell.Raw);

    /// <summary>The indicator of the catalogue, or null.</summary>
    public Indicator? IndicatorOf(Observation o) => o.Indicator is { } id ? indicators.GetValueOrDefault(id.Value) : null;

    /// <summary>The area, or null.</summary>
    public Area? AreaOf(AreaId? id) => id is null ? null : areas.GetValueOrDefault(id.Value);

    /// <summary>The document of the sources list, or null.</summary>
    public DocumentSource? DocumentOf(string name) => documents.GetValueOrDefault(name);

    // No plan counts so high or measures so fine; beyond these ends products of figures would leave the range of decimal.
    private const decimal Highest = 1e15m;
    private const decimal Finest = 1e-9m;

    /// <summary>True when the figure may be compared at all: it is a number of a sensible size that no damage touches.</summary>
    public static bool IsSound(Observation o) => !o.Has(ObservationFlags.Damaged) && o.Figure.Number is { } number && IsSensible(number)
        && (o.Figure is not Figure.Ratio r || (IsSensible(r.Left) && IsSensible(r.Right)));

    /// <summary>True for a number that can be multiplied and divided without leaving the range of decimal.</summary>
    public static bool IsSensible(decimal number) => Math.Abs(number) is 0m or (>= Finest and <= Highest);

    /// <summary>True for a change (a rate of growth) and not a level of its subject.</summary>
    public bool IsChange(Observation o)
    {
        if (o.Has(ObservationFlags.Change))
            return true;
        // There are few names beside many observations.
        if (!changes.TryGetValue(o.Name, out var isChange))
            changes.Add(o.Name, isChange = SubjectName.IsChange(o.Name));
        return isChange;
    }

    /// <summary>True when the table cell belongs to a row called cumulative that falls, and the reading is the sum of that row.</summary>
    public bool IsSumOfFallingRow(Observation cell, Reading reading) =>
        IsTable(cell) && fallingRows.Value.TryGetValue(AuditKey.Of(cell.Source.Document, cell.Row, cell.Name), out var row)
        && (row.Quantity == reading.Quantity || row.Quantity == Unit.None.Quantity) && Math.Abs(row.Sum - reading.Value) <= reading.Step / 2m;

    /// <summary>True for a value of a table.</summary>
    public static bool IsTable(Observation o) => o.Row.Length > 0;

    /// <summary>True when the observation is the measure of its indicator and not a neighbour of it.</summary>
    public static bool IsMeasure(Observation o) => o.Indicator is not null && o.Alignment != AlignmentClass.Related;

    private sealed record FallingRow(decimal Sum, string Quantity);

    private Dictionary<string, FallingRow> FallingRows()
    {
        var falling = new Dictionary<string, FallingRow>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            if (CumulativeFalls.Falls(row))
                falling.TryAdd(AuditKey.Of(row.First.Source.Document, row.First.Row, row.First.Name), new FallingRow(row.Sum() * row.First.Unit.ToBase, row.First.Unit.Quantity));
        }

        return falling;
    }

    private static List<Strand> ByIndicator(IEnumerable<Observation> observations)
    {
        var groups = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        Observation? last = null;
        List<Observation> group = [];
        foreach (var o in observations)
        {
            if (o.Area is not { } area || !IsMeasure(o) || o.Period is null || !IsSound(o))
                continue;
            // Files mostly list a series in one piece, and a key is longer than a figure.
            if (!ReferenceEquals(last?.Area, area) || !ReferenceEquals(last?.Indicator, o.Indicator))
                group = AuditKey.ListOf(groups, AuditKey.Of(area.Value, o.Indicator!.Value));
            group.Add(o);
            last = o;
        }

        return Ordered(groups.Values);
    }

    private static List<Strand> ByName(IEnumerable<Observation> observations)
    {
        var groups = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        foreach (var o in observations)
        {
            if (o.Area is { } area && o.Indicator is null && IsSound(o))
            {
                var name = SubjectName.Of(o.Name);
                if (name.Length > 0)
                    AuditKey.Put(groups, AuditKey.Of(area.Value, name), o);
            }
        }

        return Ordered(groups.Values);
    }

    private static List<Strand> ByRow(IEnumerable<Observation> observations)
    {
        var groups = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        foreach (var o in observations)
        {
            if (IsTable(o) && o.Period is not null && IsSound(o))
                AuditKey.Put(groups, AuditKey.Of(o.Source.Document, o.Row, o.Name, o.Area?.Value ?? ""), o);
        }

        return Ordered(groups.Values);
    }

    // A strand of one value can contradict nothing, yet a rule may set two strands side by side: all are kept.
    private static List<Strand> Ordered(IEnumerable<List<Observation>> groups)
    {
        var result = new List<Strand>();
        foreach (var group in groups)
        {
            group.Sort(ByPeriodThenPlace);
            result.Add(new Strand(group));
        }

        return result;
    }

    private static int ByPeriodThenPlace(Observation a, Observation b)
    {
        var by = a.Period is null ? (b.Period is null ? 0 : -1) : a.Period.CompareTo(b.Period);
        if (by == 0)
            by = a.Status.CompareTo(b.Status);
        if (by == 0)
            by = string.CompareOrdinal(a.Source.Document, b.Source.Document);
        if (by == 0)
            by = a.Source.Line.CompareTo(b.Source.Line);
        return by != 0 ? by : a.Figure.Number!.Value.CompareTo(b.Figure.Number!.Value);
    }
}
