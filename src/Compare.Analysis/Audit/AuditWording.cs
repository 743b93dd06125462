using System.Globalization;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit;

/// <summary>How findings word areas, figures, periods and places, in both languages.</summary>
internal sealed class AuditWording(IEnumerable<Area> areas, Dictionary<string, Area> byId)
{
    private readonly HashSet<string> ambiguous = areas.GroupBy(a => a.Name.Chinese, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The area's name, with its city's where it has one: two districts may share a name.</summary>
    public LocalizedText Area(AreaId? id)
    {
        if (id is null || !byId.TryGetValue(id.Value, out var area))
            return LocalizedText.Same(id?.Value ?? "");
        var parent = area.Parent is { } up ? byId.GetValueOrDefault(up.Value) : null;
        if (parent is null || (parent.Level == AreaLevel.Country && !ambiguous.Contains(area.Name.Chinese)))
            return area.Name;
        return new LocalizedText(parent.Name.Chinese + area.Name.Chinese, $"{area.Name.In("en")}, {parent.Name.In("en")}");
    }

    /// <summary>What a value is about: the indicator's name, or the printed one.</summary>
    public static LocalizedText Subject(Indicator? indicator, Observation o) => indicator?.Name ?? LocalizedText.Same(o.Name);

    /// <summary>Area and subject, the head of most messages.</summary>
    public LocalizedText Head(Indicator? indicator, Observation o)
    {
        var area = Area(o.Area);
        var subject = Subject(indicator, o);
        return new LocalizedText($"{area.Chinese}“{subject.Chinese}”", $"{area.English}, {subject.In("en")}");
    }

    /// <summary>The figure as printed, with sign and unit; in English a number in 万 or 亿 is written out.</summary>
    public static LocalizedText Figure(Observation o)
    {
        var text = Figure(o.Figure);
        if (o.Figure is Model.Quantities.Figure.Ratio or Model.Quantities.Figure.Commitment || o.Figure.Number is not { } number)
            return LocalizedText.Same(text);
        var english = o.Figure is Model.Quantities.Figure.FiveYearTotal
            ? $"【{Sign(o.Figure.Relation)}{Amount(number, o.Unit).English}】"
            : Sign(o.Figure.Relation) + Amount(number, o.Unit).English;
        var chinese = text + o.Unit.Symbol;
        return o.Figure.Relation == Relation.About ? new LocalizedText("约" + chinese, "about " + english) : new LocalizedText(chinese, english);
    }

    /// <summary>A number with its unit.</summary>
    public static LocalizedText Amount(decimal number, Unit unit)
    {
        var (scale, word) = EnglishUnit(unit);
        var written = Math.Abs(number) < Model.Quantities.Figure.Largest ? Number(number * scale) : Number(number) + " × " + Number(scale);
        return new LocalizedText(Number(number) + unit.Symbol, written + word);
    }

    /// <summary>A difference with its unit: percentage points for shares.</summary>
    public static LocalizedText Difference(decimal number, Unit unit) => unit.Quantity switch
    {
        "share" when unit.ToBase == 0.01m => new LocalizedText(Number(number) + unit.DifferenceSymbol, Number(number) + " percentage points"),
        "share" => new LocalizedText(Number(number) + unit.DifferenceSymbol, Number(number) + " per-mille points"),
        _ => Amount(number, unit),
    };

    private static (decimal Scale, string Word) EnglishUnit(Unit unit)
    {
        var scale = unit.Symbol.Length == 0 ? 1m : unit.Symbol[0] switch
        {
            '千' => 1_000m,
            '万' => 10_000m,
            '百' when unit.Symbol.StartsWith("百万", StringComparison.Ordinal) => 1_000_000m,
            '亿' => 100_000_000m,
            _ => 1m,
        };
        return (scale, unit.Quantity switch
        {
            "count" or "ratio" => "",
            "share" => unit.ToBase == 0.01m ? "%" : "‰",
            "persons" => " people",
            "person-times" => " person-times",
            "visits" => " visits",
            "items" => " items",
            "beds" => " beds",
            "dwellings" => " dwellings",
            "households" => " households",
            "volumes" => " volumes",
            "performances" => " performances",
            "vehicles" => " vehicles",
            "lifts" => " lifts",
            "money" => " yuan",
            "area" => unit.Symbol switch { "平方公里" => " km²", "公顷" => " ha", "亩" => " mu", _ => " m²" },
            "length" => unit.Symbol == "公里" ? " km" : " m",
            "age" or "years" => " years",
            "days" => " days",
            "minutes" => " minutes",
            "times" => " times",
            "index" => " points",
            _ => unit.Symbol.Length == 0 ? "" : " " + unit.Symbol,
        });
    }

    /// <summary>A number without needless zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A number rounded to at most so many decimals, for results of the audit's own arithmetic.</summary>
    public static string Number(decimal value, int decimals) => Number(Math.Round(value, decimals, MidpointRounding.AwayFromZero));

    /// <summary>The period in both languages.</summary>
    public static LocalizedText Period(Period? period) =>
        period is null ? new LocalizedText("", "") : new LocalizedText(period + "年", period.ToString());

    /// <summary>Achieved or aimed at.</summary>
    public static LocalizedText Status(ValueStatus status) =>
        status == ValueStatus.Actual ? new LocalizedText("实际值", "actual") : new LocalizedText("目标值", "target");

    /// <summary>Where a value stands: table row or text, and the line; the document too where the other place is in another one.</summary>
    public static LocalizedText Place(Observation o, bool withDocument = false)
    {
        // A figure entered by hand, or taken from a benchmark, has a document and no line.
        if (o.Source.Line == 0)
            return LocalizedText.Same(o.Source.Document.Length > 0 ? o.Source.Document : "-");
        var line = o.Source.Line.ToString(CultureInfo.InvariantCulture);
        var place = AuditScope.IsTable(o)
            ? new LocalizedText($"表中第{o.Row}项（第{line}行）", $"row {o.Row} of the table (line {line})")
            : new LocalizedText($"正文第{line}行", $"the text (line {line})");
        return withDocument ? new LocalizedText($"{o.Source.Document} {place.Chinese}", $"{place.English} of {o.Source.Document}") : place;
    }

    /// <summary>A figure without its unit.</summary>
    public static string Figure(Figure figure) => figure switch
    {
        Model.Quantities.Figure.FiveYearTotal t => $"【{Sign(t.Sign)}{Number(t.Total)}】",
        Model.Quantities.Figure.Ratio r => $"{Number(r.Left)}:{Number(r.Right)}",
        Model.Quantities.Figure.Commitment c => c.Wording,
        _ => Sign(figure.Relation) + Number(figure.Number ?? 0m),
    };

    private static string Sign(Relation relation) => relation switch
    {
        Relation.AtLeast => "≥",
        Relation.MoreThan => ">",
        Relation.AtMost => "≤",
        Relation.LessThan => "<",
        _ => "",
    };
}
