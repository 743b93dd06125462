using System.Collections.Immutable;
using Compare.Analysis.Audit;
using Compare.Analysis.Gaps;
using Compare.Analysis.Peers;
using Compare.Analysis.Scores;
using Compare.Analysis.Shares;
using Compare.Analysis.Trajectories;
using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>All results of one run, computed once; every report, deck and file is made from it.</summary>
public sealed record Study
{
    /// <summary>What it was computed from.</summary>
    public required Dataset Data { get; init; }

    /// <summary>What it was computed with.</summary>
    public required AnalysisOptions Options { get; init; }

    /// <summary>Gaps, by area, indicator, measure and what they are against, in data order.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>Trajectories, by area and indicator in data order, then by method.</summary>
    public ImmutableArray<Trajectory> Trajectories { get; init; } = [];

    /// <summary>Shares of city totals, by indicator and area in data order.</summary>
    public ImmutableArray<CityShare> Shares { get; init; } = [];

    /// <summary>Scores and ranks.</summary>
    public ImmutableArray<Score> Scores { get; init; } = [];

    /// <summary>Normalised values.</summary>
    public ImmutableArray<NormalisedValue> Normalised { get; init; } = [];

    /// <summary>Standings among the peers, by measure, indicator and area in data order.</summary>
    public ImmutableArray<PeerStanding> Standings => Peers.Value.Standings;

    /// <summary>How much the targets ask for, by area and indicator in data order.</summary>
    public ImmutableArray<Ambition> Ambitions => Peers.Value.Ambitions;

    /// <summary>What is both short of its target and falling behind, by area, binding targets first.</summary>
    public ImmutableArray<Priority> Priorities => Peers.Value.Priorities;

    /// <summary>Targets met, missed and not judged.</summary>
    public ImmutableArray<TargetCount> TargetCounts => Peers.Value.Counts;

    /// <summary>Worked out when first asked for: the result files do without, and for thousands of areas it would be a third of the work.</summary>
    internal Lazy<PeerResults> Peers { get; init; } = new(new PeerResults([], [], [], []));

    /// <summary>Contradictions and doubtful values.</summary>
    public ImmutableArray<AuditFinding> Audit { get; init; } = [];
}
