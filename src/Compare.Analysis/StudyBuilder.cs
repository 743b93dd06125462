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
        var table = SeriesTable.Build(data);
        var hierarchy = Hierarchy.Build(table);
        var (scores, normalised) = ScoreTable.Build(table, hierarchy, options);
        var gaps = GapTable.Build(table, hierarchy, options);
        var trajectories = TrajectoryTable.Build(table, hierarchy, options);
        var standings = PeerTable.Standings(table, hierarchy, options);
        return new Study
        {
            Data = data,
            Options = options,
            Gaps = gaps,
            Trajectories = trajectories,
            Shares = ShareTable.Build(table, hierarchy),
            Scores = scores,
            Normalised = normalised,
            Standings = standings,
            Ambitions = PeerTable.Ambitions(table, options, gaps, standings),
            Priorities = PeerTable.Priorities(gaps, trajectories, data.Areas),
            TargetCounts = PeerTable.Counts(gaps),
            Audit = audit.GetAwaiter().GetResult(),
        };
    }
}
