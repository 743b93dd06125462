using System.Collections.Immutable;
using Compare.Analysis.Audit;
using Compare.Analysis.Gaps;
using Compare.Analysis.Peers;
using Compare.Analysis.Scores;
using Compare.Analysis.Shares;
using Compare.Analysis.Trajectories;
using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>Runs the whole analysis over a data set.</summary>
public static class StudyBuilder
{
    /// <summary>Computes every result; never throws on data. Rows stand in data order whatever the order of the observations.</summary>
    public static Study Build(Dataset data, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        // The audit reads the observations as they are and needs nothing of the rest, so a second processor may do it.
        var audit = Task.Run(() => options.Audit ? Auditor.Run(data) : []);
        var table = SeriesTable.Build(data, options);
        var hierarchy = Hierarchy.Build(table);
        // The tables need nothing of one another either.
        ImmutableArray<Gap> gaps = [];
        ImmutableArray<Trajectory> trajectories = [];
        (ImmutableArray<Score> Scores, ImmutableArray<NormalisedValue> Normalised) scored = ([], []);
        ImmutableArray<CityShare> shares = [];
        Parallel.Invoke(
            () => gaps = GapTable.Build(table, hierarchy, options),
            () => scored = ScoreTable.Build(table, hierarchy, options),
            () => trajectories = TrajectoryTable.Build(table, hierarchy, options),
            () => shares = ShareTable.Build(table, hierarchy));
        return new Study
        {
            Data = data,
            Options = options,
            Gaps = gaps,
            Trajectories = trajectories,
            Shares = shares,
            Scores = scored.Scores,
            Normalised = scored.Normalised,
            Peers = new Lazy<PeerResults>(() => PeerResults.Of(table, hierarchy, gaps, trajectories)),
            Audit = audit.GetAwaiter().GetResult(),
        };
    }
}
