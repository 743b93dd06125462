using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>A number as it stands in a sentence, with its unit and the words of bound or approximation around it.</summary>
/// <param name="Start">Start, with the words of relation before it (超, 不低于).</param>
/// <param name="Digits">Start of its digits.</param>
/// <param name="UnitStart">End of its digits.</param>
/// <param name="End">End, with unit and the words of relation after it (以上, 左右).</param>
/// <param name="Value">The number; the left side of a ratio.</param>
/// <param name="Unit">The printed unit with 万 and 亿; empty when none is printed.</param>
/// <param name="Relation">How the true value relates to the number.</param>
/// <param name="Right">The right side of a ratio a:b; null when it is none.</param>
/// <param name="IsSuffixed">True when the relation was printed after the number.</param>
internal readonly record struct PrintedNumber(
    int Start, int Digits, int UnitStart, int End, decimal Value, string Unit, Relation Relation, decimal? Right, bool IsSuffixed)
{
    /// <summary>True for a share: %, ‰.</summary>
    public bool IsShare => Unit is "%" or "‰";
}
