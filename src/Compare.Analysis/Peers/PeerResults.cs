using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;

namespace Compare.Analysis.Peers;

/// <summary>What follows from the gaps and trajectories for the areas beside one another.</summary>
internal sealed record PeerResults(
    ImmutableArray<PeerStanding> Standings,
    ImmutableArray<Ambition> Ambitions,
    ImmutableArray<Priority> Priorities,
    ImmutableArray<TargetCount> Counts)
{
    public static PeerResults Of(SeriesTable table, Hierarchy hierarchy, ImmutableArray<Gap> gaps, ImmutableArray<Trajectory> trajectories)
    {
        var standings = PeerTable.Standings(table, hierarchy);
        return new PeerResults(standings, PeerTable.Ambitions(gaps, standings), PeerTable.Priorities(gaps, trajectories, table.Data.Areas), PeerTable.Counts(gaps));
    }
}
