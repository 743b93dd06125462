using Compare.Model.Diagnostics;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Two sentences give different values for the same area, subject, period and status.</summary>
internal sealed class ProseAgainstProse() : ClashRule("A03", "prose-against-prose", Severity.Warning)
{
    /// <inheritdoc/>
    protected override (string Chinese, string English) Verdict => ("正文两处不一致", "two sentences disagree");

    /// <inheritdoc/>
    protected override bool Takes(Clash clash) =>
        clash.Agreement == Agreement.Differ && !AuditScope.IsTable(clash.First) && !AuditScope.IsTable(clash.Second);
}
