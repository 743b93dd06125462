using System.Reflection;
using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Wording;
using Compare.Tests.Analysis;

namespace Compare.Tests.Rendering.Office;

/// <summary>A study with every kind of figure, two districts of one name, and names that try to be formulas and markup.</summary>
internal static class OfficeSample
{
    public const string FormulaName = "=HYPERLINK(\"http://example.invalid\",\"click\")";
    public const string MarkupName = "<script>&\"{{x}}\u202E\u0001_x0041_";

    /// <summary>Emoji joined to one sign, and a name written from right to left.</summary>
    public const string EmojiName = "👨‍👩‍👧‍👦 نسبة تغطية الخدمات 覆盖率";

    public static Study Study(Func<AnalysisOptions, AnalysisOptions>? change = null)
    {
        var data = Sample().Data();
        return StudyBuilder.Build(Named(data), change is null ? new AnalysisOptions() : change(new AnalysisOptions()));
    }

    public static IReadOnlyDictionary<string, string> Words(string folder, string language)
    {
        var root = typeof(OfficeSample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var file = Path.Combine(root, "templates", folder, language + ".yaml");
        var (entries, faults) = FlatYaml.Read(File.ReadAllText(file), file);
        Assert.Empty(faults);
        return entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
    }

    private static Sample Sample() => new Sample()
        .Area("city", level: AreaLevel.City, residents: 32_054_159)
        .Area("east", "city", residents: 925_800)
        .Area("west", "city", residents: 588_717)
        .Area("other", level: AreaLevel.City)
        .Area("north", "other", residents: 488_885)
        .Indicator("places", kind: MeasureKind.PerHead, unit: "个", domain: "childcare")
        .Indicator("covered", unit: "%", domain: "childcare")
        .Indicator("unemployed", Direction.Lower, unit: "%", domain: "work")
        .Indicator("jobs", kind: MeasureKind.FiveYearTotal, unit: "万人", domain: "work")
        .Indicator("beds", kind: MeasureKind.Stock, unit: "张", domain: "health")
        .Indicator("promise", kind: MeasureKind.Commitment, domain: "health")
        .Indicator("formula", domain: "health")
        .Indicator("markup", unit: "a\"b", domain: "health")
        .Target("city", "places", "2025", ">=4.5").Actual("east", "places", "2020", "1.28").Actual("east", "places", "2023", "3.39").Target("east", "places", "2025", ">=4.5")
        .Actual("west", "places", "2020", "2.1").Target("west", "places", "2025", "4.6")
        .Actual("north", "places", "2022", "4.57").Target("north", "places", "2023", "4.8").Target("north", "places", "2025", "5.1")
        .Target("city", "covered", "2025", ">85").Actual("east", "covered", "2020", ">80").Target("east", "covered", "2025", "88.88").Actual("west", "covered", "2020", "93").Target("west", "covered", "2025", "90")
        .Target("city", "unemployed", "2025", "<5.5").Actual("east", "unemployed", "2020", "4.32").Actual("east", "unemployed", "2023", "5.2").Target("east", "unemployed", "2025", "<5.5").Actual("west", "unemployed", "2020", "6.3").Target("west", "unemployed", "2025", "<5")
        .Target("city", "jobs", "2021-2025", "[>300]").Actual("east", "jobs", "2016-2020", "[35.2]").Target("east", "jobs", "2021-2025", "[25]").Actual("east", "jobs", "2021", "5.1").Actual("east", "jobs", "2022", "5.3").Actual("east", "jobs", "2023", "5.5")
        .Target("city", "beds", "2025", "250000").Actual("east", "beds", "2020", "6000").Target("east", "beds", "2025", "8000").Target("west", "beds", "2025", "5123")
        .Target("city", "promise", "2025", "应保尽保").Target("east", "promise", "2025", "应保尽保")
        .Target("city", "formula", "2025", "50").Actual("east", "formula", "2020", "33.3").Target("east", "formula", "2025", "66.7")
        .Actual("west", "markup", "2020", "1").Target("west", "markup", "2025", "3");

    private static Dataset Named(Dataset data)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["formula"] = FormulaName,
            ["markup"] = MarkupName,
            ["places"] = "每千人口拥有3岁以下婴幼儿托位数",
            ["beds"] = new string('长', 5_000),
            ["covered"] = EmojiName,
        };
        return data with
        {
            Areas = [.. data.Areas.Select(a => a.Id.Value is "east" or "north" ? a with { Name = LocalizedText.Same("江北区") } : a)],
            Indicators = [.. data.Indicators.Select(i => names.TryGetValue(i.Id.Value, out var name) ? i with { Name = LocalizedText.Same(name), ShortName = LocalizedText.Same(name) } : i)],
            Observations = [.. data.Observations.Select(o => o with { Source = o.Source with { Document = "=cmd|'/c calc'!A1.html" } })],
        };
    }
}
