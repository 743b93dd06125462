using System.Collections.Immutable;
using Compare.Analysis.Audit.Rules;

namespace Compare.Analysis.Audit;

/// <summary>The rules, in the order of their numbers. A number is never reused.</summary>
internal static class AuditRules
{
    /// <summary>Every rule.</summary>
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new ProseAgainstTable(),
        new TableAgainstTable(),
        new ProseAgainstProse(),
        new BoundAgainstValue(),
        new RoundingOfSameFact(),
        new RatioAgainstShare(),
        new SumOfParts(),
        new CumulativeFalls(),
        new UnitAgainstName(),
        new ImpossibleValue(),
        new TargetWorseThanBaseline(),
        new TargetBelowAchieved(),
        new SeriesLeap(),
        new PerHeadAgainstTotal(),
        new GrowthArithmetic(),
        new YearlyAgainstTotal(),
        new BracketMissing(),
        new BindingDiffers(),
        new SameNameTwoAreas(),
        new DuplicateRow(),
        new SameNumberTwoMeanings(),
        new ComplementPastWhole(),
        new PartPastWhole(),
        new PeriodPastDocument(),
        new PathGoesBack(),
        new ListRatioOutlier(),
        new PlotTwice(),
    ];
}
