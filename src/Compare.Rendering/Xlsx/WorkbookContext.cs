using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Rendering.Office;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;

namespace Compare.Rendering.Xlsx;

/// <summary>What every sheet of a workbook needs.</summary>
internal sealed class WorkbookContext
{
    private readonly AreaLabels _areas;
    private readonly Dictionary<IndicatorId, Indicator> _indicators = [];
    private readonly Dictionary<DomainId, Domain> _domains = [];

    public WorkbookContext(Study study, WorkbookSettings settings)
    {
        Study = study;
        Settings = settings;
        Observations = new ObservationIndex(study.Data.Observations);
        _areas = new AreaLabels(study.Data, settings.Language);
        foreach (var indicator in study.Data.Indicators)
            _indicators.TryAdd(indicator.Id, indicator);
        foreach (var domain in study.Data.Domains)
            _domains.TryAdd(domain.Id, domain);
    }

    public Study Study { get; }

    public WorkbookSettings Settings { get; }

    public OfficeBrand Brand => Settings.Brand;

    public ObservationIndex Observations { get; }

    public CellStyle Body { get; } = new();

    public CellStyle Wrapped { get; } = new() { Wrap = true };

    public CellStyle Code => new() { Color = Brand.Muted };

    public CellStyle LinkStyle => new() { Color = Brand.Primary, Underline = true };

    public string AreaName(AreaId? area) => area is null ? "" : _areas.Of(area);

    public Indicator? Indicator(IndicatorId? id) => id is not null && _indicators.TryGetValue(id, out var found) ? found : null;

    public string IndicatorName(IndicatorId? id) => id is null ? "" : SafeText.Line(Indicator(id)?.Name.In(Settings.Language) ?? id.Value);

    public string DomainName(DomainId? id) => id is null ? "" : _domains.TryGetValue(id, out var found) ? found.Name.In(Settings.Language) : id.Value;

    /// <summary>A figure of an observation: a formula that fetches it, and a link to its row with the document, line and quotation.</summary>
    /// <param name="figure">The figure in the indicator's unit; a commitment is shown as its wording, null leaves the cell empty.</param>
    /// <param name="observation">Where it comes from.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="note">What follows the unit in the cell.</param>
    public Cell Figure(Figure? figure, Observation? observation, Unit? unit, string note = "")
    {
        var canonical = figure ?? observation?.Canonical;
        if (canonical is null)
            return Cell.Empty;
        var link = Observations.LinkTo(observation);
        if (canonical is Figure.Commitment commitment)
            return Linked(Cell.Of(commitment.Wording), observation, link);
        var style = new CellStyle { Format = NumberFormats.Of(canonical, unit ?? Unit.None, note), Color = link.Length > 0 ? Brand.Primary : "" };
        var cell = Observations.FigureOf(observation) is { } address
            ? LiveFormula.Reference(canonical.Number, style, address, observation?.Canonical?.Number)
            : Cell.Of(canonical.Number, style);
        return Linked(cell, observation, link);
    }

    /// <summary>The colours of a verdict, class or severity word.</summary>
    public (string Ink, string Fill) ColoursOf(string code) => Brand.Of(code switch
    {
        "exceeds" or "ahead" or "significant" => ChartStatus.Exceeds,
        "met" or "achieved" or "on-schedule" or "on-track" => ChartStatus.Met,
        "moderate" or "too-slow" or "stagnating" or "warning" => ChartStatus.Near,
        "short" or "behind" or "decreasing" or "no-progress" or "insufficient" or "away" or "error" => ChartStatus.Short,
        "undetermined" => ChartStatus.Undetermined,
        "not-comparable" => ChartStatus.NotComparable,
        _ => ChartStatus.NoTarget,
    });

    private static Cell Linked(Cell cell, Observation? observation, string link) =>
        link.Length == 0 || observation is null ? cell : cell with { Link = link, Tip = SourceText(observation) };

    private static string SourceText(Observation observation)
    {
        var source = observation.Source;
        var line = source.Line > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{source.Line}") : "";
        return $"{source.Document}{line} {source.Evidence}";
    }
}
