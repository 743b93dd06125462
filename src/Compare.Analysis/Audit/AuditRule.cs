using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Analysis.Audit;

/// <summary>One rule of the audit.</summary>
/// <param name="number">Its number, the front of its findings' ids: <c>A01</c>.</param>
/// <param name="code">Its stable code, explained in src/DIAGNOSTICS.md.</param>
internal abstract class AuditRule(string number, string code)
{
    /// <summary>The front of the ids of its findings.</summary>
    public string Number { get; } = number;

    /// <summary>The stable code, the <c>rule</c> column.</summary>
    public string Code { get; } = code;

    /// <summary>Every finding, in any order; the ids are given by <see cref="Auditor"/>.</summary>
    public abstract IEnumerable<AuditFinding> Find(AuditScope scope);

    /// <summary>A finding about an observation, and another one beside it.</summary>
    protected AuditFinding At(Severity severity, Observation first, Observation? second, string chinese, string english) => new()
    {
        Id = "",
        Severity = severity,
        Rule = Code,
        Area = first.Area ?? second?.Area,
        Indicator = first.Indicator ?? second?.Indicator,
        Message = new LocalizedText(chinese, english),
        First = first.Source,
        Second = second?.Source,
    };

    /// <summary>A finding about one or two places.</summary>
    protected AuditFinding At(Severity severity, Source first, Source? second, string chinese, string english) => new()
    {
        Id = "",
        Severity = severity,
        Rule = Code,
        Message = new LocalizedText(chinese, english),
        First = first,
        Second = second,
    };
}
