using Compare.Model.Diagnostics;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A sentence and a table give different values for the same area, indicator, period and status.</summary>
internal sealed class ProseAgainstTable() : ClashRule("A01", "prose-against-table", Severity.Error)
{
    /// <inheritdoc/>
    protected override (string Chinese, string English) Verdict => ("正文与表格不一致", "text and table disagree");

    /// <inheritdoc/>
    protected override bool Takes(Clash clash) =>
        clash.Agreement == Agreement.Differ && AuditScope.IsTable(clash.First) != AuditScope.IsTable(clash.Second);
}
