using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Observations;

namespace Compare.Analysis.Peers;

/// <summary>How many targets an area meets. No data is never counted as met, and every share is given over all targets and over those that could be judged.</summary>
/// <param name="Area">The area.</param>
/// <param name="Measure">Which of its figures.</param>
/// <param name="Against">Against whose targets.</param>
/// <param name="Binding">约束性 and 预期性 are counted apart.</param>
/// <param name="All">Targets that exist, whether or not they could be judged.</param>
/// <param name="Met">Met or exceeded.</param>
/// <param name="Short">Missed; for 约束性 each is a failure.</param>
/// <param name="Undetermined">The printed signs cannot decide.</param>
/// <param name="NotJudged">No figure, a commitment, a total of another place, or only a neighbour.</param>
public sealed record TargetCount(AreaId Area, GapMeasure Measure, GapAgainst Against, Binding Binding, int All, int Met, int Short, int Undetermined, int NotJudged)
{
    /// <summary>Met by all targets, 0 to 1; null when there is none.</summary>
    public decimal? ShareOfAll => All == 0 ? null : (decimal)Met / All;

    /// <summary>Met by those that were decided, 0 to 1; null when none was.</summary>
    public decimal? ShareOfJudged => Met + Short == 0 ? null : (decimal)Met / (Met + Short);
}
