using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest;
using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Documents of a few lines, and expectations about the facts in them.</summary>
internal static class Sample
{
    public static ReadContext Context { get; } = new()
    {
        Areas =
        [
            Area("cq", "重庆市", null, AreaLevel.City), Area("cq-jiangbei", "江北区", "cq", AreaLevel.District), Area("cq-yuzhong", "渝中区", "cq", AreaLevel.District),
            Area("cq-yongchuan", "永川区", "cq", AreaLevel.District), Area("nb", "宁波市", null, AreaLevel.City), Area("nb-jiangbei", "江北区", "nb", AreaLevel.District),
        ],
        Domains = [],
        Indicators = [],
    };

    public static (ImmutableArray<Fact> Facts, ImmutableArray<Diagnostic> Diagnostics) Read(DocumentKind kind, string title, params string[] lines)
    {
        var document = new DocumentSource("sample.txt", "", title, new AreaId("cq-jiangbei"), kind, null);
        var repair = NoiseRepair.Of(lines);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var facts = FactReader.Read(document, [.. lines.Select((l, i) => repair.Repair(i + 1, l))], Context, diagnostics);
        return (facts, diagnostics.ToImmutable());
    }

    /// <summary>A document of no known area.</summary>
    public static ImmutableArray<Fact> Anywhere(DocumentKind kind, string title, params string[] lines)
    {
        var repair = NoiseRepair.Of(lines);
        return FactReader.Read(new DocumentSource("sample.txt", "", title, null, kind, null), [.. lines.Select((l, i) => repair.Repair(i + 1, l))], Context, ImmutableArray.CreateBuilder<Diagnostic>());
    }

    /// <summary>A sentence of a 2025 work report's look back on 2024.</summary>
    public static ImmutableArray<Fact> Report(string sentence) => Read(DocumentKind.Report, "2025年江北区政府工作报告", "一、2024年工作回顾", sentence).Facts;

    /// <summary>A sentence of a 2025 work report's part on 2025.</summary>
    public static ImmutableArray<Fact> Tasks(string sentence) => Read(DocumentKind.Report, "2025年江北区政府工作报告", "二、2025年工作安排", sentence).Facts;

    /// <summary>A sentence of a 2021-2025 plan's targets.</summary>
    public static ImmutableArray<Fact> Plan(string sentence) => Read(DocumentKind.Plan, "江北区“十四五”公共服务规划", "第二章 发展目标", sentence).Facts;

    /// <summary>A sentence of a 2021-2025 plan's look back.</summary>
    public static ImmutableArray<Fact> LookBack(string sentence) => Read(DocumentKind.Plan, "江北区“十四五”公共服务规划", "第一章 发展基础", sentence).Facts;

    /// <summary>One line that says everything about a fact that is checked.</summary>
    public static string Line(Fact fact) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fact.Subject} {RelationSign.Of(fact.Figure.Relation)}{fact.Figure.Number:0.####} {(fact.Unit.Symbol.Length == 0 ? "-" : fact.Unit.Symbol)} {fact.Period} {(fact.Status == ValueStatus.Actual ? "a" : "t")}{(fact.IsChange ? "c" : "")} @{fact.Area?.Value}");

    private static Area Area(string id, string name, string? parent, AreaLevel level) =>
        new(new AreaId(id), LocalizedText.Same(name), parent is null ? null : new AreaId(parent), level, "", null, "");
}

/// <summary>A fact as a person reads it in the text.</summary>
/// <param name="Subject">A part of the printed subject that tells it from its neighbours.</param>
/// <param name="Rest">Sign, number, unit, period and status in <see cref="Sample.Line"/>'s form.</param>
/// <param name="Area">The area.</param>
internal sealed record ExpectedFact(string Subject, string Rest, string Area)
{
    public static ExpectedFact Parse(string text)
    {
        var parts = text.Trim().Split(' ');
        var area = parts[^1].StartsWith('@') ? parts[^1][1..] : "cq-jiangbei";
        var rest = parts[^1].StartsWith('@') ? parts[1..^1] : parts[1..];
        return new(parts[0], string.Join(' ', rest), area);
    }

    public bool Matches(Fact fact)
    {
        // A numeric unit is compared by the unit it stands for: m2 and 平方米 are one.
        var line = Sample.Line(fact);
        var subject = line[..line.IndexOf(' ', StringComparison.Ordinal)];
        return (fact.Subject.Contains(Subject, StringComparison.Ordinal) || fact.Readings.Any(r => r.Contains(Subject, StringComparison.Ordinal)))
            && line[(subject.Length + 1)..] == Rest + " @" + Area;
    }
}
