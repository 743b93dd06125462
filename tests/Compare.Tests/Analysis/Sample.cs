using System.Collections.Immutable;
using System.Globalization;
using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Tests.Analysis;

/// <summary>Small data sets written the way a person would note them: <c>"area period figure"</c>.</summary>
internal sealed class Sample
{
    private readonly List<Area> areas = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<Observation> observations = [];

    public Sample Area(string id, string? parent = null, AreaLevel level = AreaLevel.District, long? residents = null, string group = "")
    {
        areas.Add(new Area(new AreaId(id), LocalizedText.Same(id), parent is null ? null : new AreaId(parent), level, "", residents, group));
        return this;
    }

    public Sample Indicator(string id, Direction direction = Direction.Higher, MeasureKind kind = MeasureKind.Rate, string unit = "%", string domain = "d",
        decimal weight = 1m, Goalposts? goalposts = null, Thresholds? thresholds = null, params string[] related)
    {
        indicators.Add(new Indicator
        {
            Id = new IndicatorId(id),
            Domain = new DomainId(domain),
            Name = LocalizedText.Same(id),
            ShortName = LocalizedText.Same(id),
            Unit = Units.Of(unit),
            Direction = direction,
            Kind = kind,
            Weight = weight,
            Goalposts = goalposts,
            Thresholds = thresholds,
            Related = [.. related.Select(r => new Relative(new IndicatorId(r), LocalizedText.Same("")))],
        });
        return this;
    }

    public Sample Actual(string area, string indicator, string period, string figure, Func<Observation, Observation>? change = null) =>
        Add(area, indicator, period, figure, ValueStatus.Actual, change);

    public Sample Target(string area, string indicator, string period, string figure, Func<Observation, Observation>? change = null) =>
        Add(area, indicator, period, figure, ValueStatus.Target, change);

    public Dataset Data() => new()
    {
        Areas = [.. areas],
        Domains = [.. indicators.Select(i => i.Domain).Distinct().Select(d => new Domain(d, LocalizedText.Same(d.Value)))],
        Indicators = [.. indicators],
        Observations = [.. observations],
    };

    public Study Study(Func<AnalysisOptions, AnalysisOptions>? change = null) =>
        StudyBuilder.Build(Data(), change is null ? new AnalysisOptions() : change(new AnalysisOptions()));

    /// <summary>Reads <c>&gt;=4.5</c>, <c>~5</c>, <c>[16.9]</c>, <c>[&gt;300]</c>, <c>1.92:1</c>, <c>应保尽保</c> or a plain number.</summary>
    public static Figure Figure(string text)
    {
        if (text.StartsWith('['))
        {
            var inner = Figure(text.Trim('[', ']'));
            return new Figure.FiveYearTotal(inner.Number!.Value, inner.Relation);
        }
        if (text.Contains(':', StringComparison.Ordinal))
        {
            var sides = text.Split(':');
            return new Figure.Ratio(Number(sides[0]), Number(sides[1]));
        }
        var digits = text.TrimStart('<', '>', '=', '~');
        if (!decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            return new Figure.Commitment(text);
        return Compare.Model.Quantities.Figure.From(RelationSign.Parse(text[..^digits.Length])!.Value, Number(digits));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private Sample Add(string area, string indicator, string period, string figure, ValueStatus status, Func<Observation, Observation>? change)
    {
        var unit = indicators.Single(i => i.Id.Value == indicator).Unit;
        var read = Figure(figure);
        var observation = new Observation
        {
            Source = new Source("sample", "", observations.Count + 1, figure),
            Row = "1",
            Area = new AreaId(area),
            Indicator = new IndicatorId(indicator),
            Alignment = AlignmentClass.Same,
            Name = indicator,
            Period = Period.Parse(period),
            Status = status,
            Figure = read,
            Unit = unit,
            Canonical = read,
            CanonicalUnit = unit,
        };
        observations.Add(change is null ? observation : change(observation));
        return this;
    }
}
