using System.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Quantities;

namespace Compare.Analysis.Gaps;

/// <summary>The verdict of one comparison; a value and no object, since millions are made and each is read once.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Difference">The gap, positive when better; null when none can be given.</param>
/// <param name="Attainment">Value by target or its inverse; null when none can be given.</param>
/// <param name="Reason">The reason code; empty for a plain verdict.</param>
internal readonly record struct Judgement(GapVerdict Verdict, decimal? Difference, decimal? Attainment, string Reason)
{
    /// <summary>A verdict of undetermined: no gap, only the reason.</summary>
    public static Judgement Open(string reason) => new(GapVerdict.Undetermined, null, null, reason);

    /// <summary>
    /// Judges an achieved figure against a target. Every value the printed signs leave possible must give the same verdict,
    /// otherwise it is undetermined; the gap of an interval is the smallest certain one.
    /// </summary>
    public static Judgement OfValue(Figure value, Figure target, Direction direction, decimal approximateWithin)
    {
        if (direction == Direction.None)
            return Open(ReasonCodes.NoDirection);
        if (value.Number is not { } number || target.Number is not { } || Interval.Of(value, approximateWithin) is not { } possible)
            return new Judgement(GapVerdict.NotComparable, null, null, ReasonCodes.Commitment);
        if (Requirement.Of(target, direction) is not { } requirement)
            return Open(ReasonCodes.SignAgainstDirection);

        var approximate = requirement.Approximate || value.Relation == Relation.About;
        if (!approximate)
            return Judge(possible, requirement, direction);

        // An approximate side is an interval: the verdict has to hold at both of its ends; the printed numbers give the gap.
        var around = Math.Abs(requirement.Threshold) * (requirement.Approximate ? approximateWithin : 0m);
        var first = Judge(possible, requirement with { Threshold = requirement.Threshold - around }, direction);
        var second = Judge(possible, requirement with { Threshold = requirement.Threshold + around }, direction);
        if (first.Verdict != second.Verdict || first.Verdict == GapVerdict.Undetermined)
            return Open(ReasonCodes.ApproximateOpen);
        return new Judgement(
            first.Verdict,
            direction == Direction.Higher ? number - requirement.Threshold : requirement.Threshold - number,
            AttainmentOf(number, requirement.Threshold, direction),
            ReasonCodes.Approximate);
    }

    /// <summary>Compares the ambition of two targets by their thresholds and, where these are equal, by their strictness.</summary>
    public static Judgement OfTargets(Figure own, Figure other, Direction direction)
    {
        if (direction == Direction.None)
            return Open(ReasonCodes.NoDirection);
        if (own.Number is null || other.Number is null)
            return new Judgement(GapVerdict.NotComparable, null, null, ReasonCodes.Commitment);
        if (Requirement.Of(own, direction) is not { } mine || Requirement.Of(other, direction) is not { } theirs)
            return Open(ReasonCodes.SignAgainstDirection);

        var difference = direction == Direction.Higher ? mine.Threshold - theirs.Threshold : theirs.Threshold - mine.Threshold;
        var attainment = AttainmentOf(mine.Threshold, theirs.Threshold, direction);
        var reason = mine.Approximate || theirs.Approximate ? ReasonCodes.Approximate : "";
        return Math.Sign(difference) switch
        {
            > 0 => new Judgement(GapVerdict.Exceeds, difference, attainment, reason),
            < 0 => new Judgement(GapVerdict.Short, difference, attainment, reason),
            _ when mine.Strict == theirs.Strict => new Judgement(GapVerdict.Met, 0m, attainment, reason),
            _ when mine.Strict => new Judgement(GapVerdict.Exceeds, 0m, attainment, ReasonCodes.Stricter),
            _ => new Judgement(GapVerdict.Short, 0m, attainment, ReasonCodes.LessStrict),
        };
    }

    /// <summary>Compares a figure with a reference interval that asks for nothing, such as the mean of the peers.</summary>
    public static Judgement OfReference(Interval value, Interval reference, Direction direction)
    {
        if (direction == Direction.None)
            return Open(ReasonCodes.NoDirection);
        var difference = direction == Direction.Higher ? value.Minus(reference) : reference.Minus(value);
        var judged = Judge(difference, new Requirement(0m, Strict: false, Approximate: false), Direction.Higher);
        decimal? attainment = value is { IsPoint: true, Low: { } v } && reference is { IsPoint: true, Low: { } r } ? AttainmentOf(v, r, direction) : null;
        return judged with { Attainment = attainment };
    }

    /// <summary>Value by target where more is better, target by value where less is; null where a sign or a zero makes the quotient meaningless.</summary>
    public static decimal? AttainmentOf(decimal value, decimal target, Direction direction) => direction switch
    {
        Direction.Higher => target > 0m && value >= 0m ? Quotient.Of(value, target) : null,
        Direction.Lower => value > 0m && target >= 0m ? Quotient.Of(target, value) : null,
        _ => null,
    };

    private static Judgement Judge(Interval value, Requirement requirement, Direction direction)
    {
        var lowerIsBetter = direction == Direction.Lower;
        var possible = lowerIsBetter ? value.Negated() : value;
        var threshold = lowerIsBetter ? -requirement.Threshold : requirement.Threshold;

        if (possible.IsPoint)
        {
            var gap = possible.Low!.Value - threshold;
            var (verdict, reason) = Math.Sign(gap) switch
            {
                > 0 => (GapVerdict.Exceeds, ""),
                < 0 => (GapVerdict.Short, ""),
                _ => requirement.Strict ? (GapVerdict.Short, ReasonCodes.AtStrictBound) : (GapVerdict.Met, ""),
            };
            return Certain(verdict, gap, reason);
        }

        if (possible.Low is { } low)
        {
            if (low > threshold)
                return Certain(GapVerdict.Exceeds, low - threshold, ReasonCodes.AtLeast);
            if (low == threshold && (possible.LowOpen || !requirement.Strict))
            {
                var verdict = possible.LowOpen && !requirement.Strict ? GapVerdict.Exceeds : GapVerdict.Met;
                return Certain(verdict, 0m, ReasonCodes.AtLeast);
            }
        }
        if (possible.High is { } high && (high < threshold || (high == threshold && (possible.HighOpen || requirement.Strict))))
            return Certain(GapVerdict.Short, high - threshold, ReasonCodes.AtLeast);
        return Open(ReasonCodes.BoundsOpen);

        Judgement Certain(GapVerdict verdict, decimal gap, string reason)
        {
            Debug.Assert(verdict is GapVerdict.Met or GapVerdict.Exceeds or GapVerdict.Short, "only a certain verdict carries a gap");
            var nearest = threshold + gap;
            return new Judgement(verdict, gap, AttainmentOf(lowerIsBetter ? -nearest : nearest, requirement.Threshold, direction), reason);
        }
    }
}
