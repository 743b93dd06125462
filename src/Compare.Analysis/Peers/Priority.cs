using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Analysis.Peers;

/// <summary>An indicator that is both short of its target and falling behind.</summary>
/// <param name="Area">The area.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Binding">约束性 first: missing it is a failure.</param>
/// <param name="Gap">The latest figure against the area's own target.</param>
/// <param name="Trajectory">The trajectory that falls behind, of the first method asked for that says so.</param>
public sealed record Priority(AreaId Area, IndicatorId Indicator, Binding Binding, Gap Gap, Trajectory Trajectory);
