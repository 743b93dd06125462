using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Sources;

namespace Compare.Analysis.Audit;

/// <summary>A contradiction or doubtful value found by rule; a row of <c>audit.csv</c>.</summary>
public sealed record AuditFinding
{
    /// <summary>Stable id within a run: the rule and a number in document order, e.g. <c>A03-002</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The rule's code, e.g. <c>prose-against-table</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The area; null when it concerns none.</summary>
    public AreaId? Area { get; init; }

    /// <summary>The indicator; null when it concerns none.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>One sentence a reader understands, zh-CN and en.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>Where the first of the two stands.</summary>
    public required Source First { get; init; }

    /// <summary>Where the other stands; null for a finding at one place.</summary>
    public Source? Second { get; init; }
}
