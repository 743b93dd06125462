using Compare.Model.Diagnostics;

namespace Compare.Analysis.Audit.Rules;

/// <summary>One place prints the other's value rounded.</summary>
internal sealed class RoundingOfSameFact() : ClashRule("A05", "rounding-of-same-fact", Severity.Info)
{
    /// <inheritdoc/>
    protected override (string Chinese, string English) Verdict => ("两处取位不同", "printed with different precision");

    /// <inheritdoc/>
    protected override bool Takes(Clash clash) => clash.Agreement == Agreement.Rounded;
}
