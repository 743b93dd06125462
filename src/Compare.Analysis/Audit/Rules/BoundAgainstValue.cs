using Compare.Model.Diagnostics;

namespace Compare.Analysis.Audit.Rules;

/// <summary>A bound and a value, or two bounds, of the same fact that do not fit: one cannot hold, or as targets they ask for different things.</summary>
internal sealed class BoundAgainstValue() : ClashRule("A04", "bound-against-value", Severity.Warning)
{
    /// <inheritdoc/>
    protected override (string Chinese, string English) Verdict => ("两处界限不一致", "a bound does not fit the other figure");

    /// <inheritdoc/>
    protected override bool Takes(Clash clash) => clash.Agreement is Agreement.OutsideBound or Agreement.OtherThreshold;
}
