using Compare.Model.Diagnostics;

namespace Compare.Analysis.Audit.Rules;

/// <summary>Two tables, or two rows of one, give different values for the same area, indicator, period and status.</summary>
internal sealed class TableAgainstTable() : ClashRule("A02", "table-against-table", Severity.Error)
{
    /// <inheritdoc/>
    protected override (string Chinese, string English) Verdict => ("两处表格不一致", "two table cells disagree");

    /// <inheritdoc/>
    protected override bool Takes(Clash clash) =>
        clash.Agreement == Agreement.Differ && AuditScope.IsTable(clash.First) && AuditScope.IsTable(clash.Second);
}
