using Compare.Analysis.Audit;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Tests.Analysis.Audit;

/// <summary>Small data sets for the rules: two cities, two districts of one name, a plan and a later report.</summary>
internal static class AuditSample
{
    public const string Plan = "plan.txt";
    public const string Report = "report.txt";

    public static readonly AreaId City = new("c");
    public static readonly AreaId North = new("c-north");
    public static readonly AreaId South = new("c-south");
    public static readonly AreaId OtherNorth = new("d-north");

    public static Indicator Indicator(string id, string name, string unit, Direction direction, MeasureKind kind) => new()
    {
        Id = new IndicatorId(id),
        Domain = new DomainId("elderly"),
        Name = new LocalizedText(name, id),
        ShortName = new LocalizedText(name, id),
        Unit = Units.Of(unit),
        Direction = direction,
        Kind = kind,
    };

    public static readonly Indicator Beds = Indicator("beds", "养老服务床位总量", "张", Direction.Higher, MeasureKind.Stock);
    public static readonly Indicator Jobs = Indicator("jobs", "城镇新增就业人数", "万人", Direction.Higher, MeasureKind.FiveYearTotal);
    public static readonly Indicator Insured = Indicator("insured", "基本养老保险参保率", "%", Direction.Higher, MeasureKind.Rate);
    public static readonly Indicator Unemployment = Indicator("unemployment", "城镇调查失业率", "%", Direction.Lower, MeasureKind.Rate);
    public static readonly Indicator Places = Indicator("places", "每千人口拥有3岁以下婴幼儿托位数", "个", Direction.Higher, MeasureKind.PerHead);
    public static readonly Indicator Homes = Indicator("homes", "保障性租赁住房累计建设筹建套数", "套", Direction.Higher, MeasureKind.Stock);
    public static readonly Indicator Sports = Indicator("sports", "人均体育场地面积", "平方米", Direction.Higher, MeasureKind.PerHead);

    public static readonly Indicator[] Catalogue = [Beds, Jobs, Insured, Unemployment, Places, Homes, Sports];

    public static Dataset Data(params Observation[] observations) => new()
    {
        Areas =
        [
            Area(City, "西市", null, AreaLevel.City, 30_000_000),
            Area(North, "江北区", City, AreaLevel.District, 1_000_000),
            Area(South, "江南区", City, AreaLevel.District, 500_000),
            Area(new AreaId("d"), "东市", null, AreaLevel.City, 8_000_000),
            Area(OtherNorth, "江北区", new AreaId("d"), AreaLevel.District, null),
        ],
        Domains = [],
        Indicators = [.. Catalogue],
        Observations = [.. observations],
        Documents =
        [
            new DocumentSource(Plan, "", "", North, DocumentKind.Plan, 2022),
            new DocumentSource(Report, "", "", North, DocumentKind.Report, 2024),
            new DocumentSource("south.txt", "", "", South, DocumentKind.Plan, 2022),
        ],
    };

    public static Observation Cell(Indicator indicator, int row, string period, ValueStatus status, Figure figure, string? unit = null, string document = Plan, AreaId? area = null, int line = 0, string? name = null, Binding binding = Binding.Unstated, params string[] flags) =>
        Prose(indicator, period, status, figure, line == 0 ? 100 + (row * 10) + (status == ValueStatus.Target ? 1 : 0) : line, unit, document, area, name, flags) with { Row = row.ToString(System.Globalization.CultureInfo.InvariantCulture), Binding = binding };

    public static Observation Prose(Indicator? indicator, string? period, ValueStatus status, Figure figure, int line, string? unit = null, string document = Plan, AreaId? area = null, string? name = null, params string[] flags)
    {
        var printed = Units.Of(unit ?? indicator?.Unit.Symbol ?? "");
        var factor = indicator is null ? null : printed.FactorTo(indicator.Unit);
        return new Observation
        {
            Source = new Source(document, "", line, name ?? indicator?.Name.Chinese ?? ""),
            Area = area ?? North,
            Indicator = indicator?.Id,
            Alignment = indicator is null ? AlignmentClass.None : AlignmentClass.Same,
            Name = name ?? indicator?.Name.Chinese ?? "",
            Period = period is null ? null : Period.Parse(period),
            Status = status,
            Figure = figure,
            Unit = printed,
            Canonical = factor is { } f ? figure.Scaled(f) : null,
            CanonicalUnit = factor is null ? null : indicator!.Unit,
            Flags = [.. flags.Order(StringComparer.Ordinal)],
        };
    }

    public static Figure Point(decimal value) => new Figure.Point(value);

    public static Figure Total(decimal value) => new Figure.FiveYearTotal(value);

    public static Figure AtLeast(decimal value) => new Figure.Bound(Relation.AtLeast, value);

    public static Figure MoreThan(decimal value) => new Figure.Bound(Relation.MoreThan, value);

    public static Figure LessThan(decimal value) => new Figure.Bound(Relation.LessThan, value);

    public static AuditFinding[] Run(Dataset data, string rule) => [.. Auditor.Run(data).Where(f => f.Rule == rule)];

    public static AuditFinding[] Run(string rule, params Observation[] observations) => Run(Data(observations), rule);

    private static Area Area(AreaId id, string name, AreaId? parent, AreaLevel level, long? residents) =>
        new(id, new LocalizedText(name, id.Value), parent, level, "", residents, "");
}
