using Compare.Analysis.Gaps;
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
        var table = SeriesTable.Build(data);
        var hierarchy = Hierarchy.Build(table);
        var (scores, normalised) = ScoreTable.Build(table, hierarchy, options);
        return new Study
        {
            Data = data,
            Options = options,
            Gaps = GapTable.Build(table, hierarchy, options),
            Trajectories = TrajectoryTable.Build(table, hierarchy, options),
            Shares = ShareTable.Build(table, hierarchy),
            Scores = scores,
            Normalised = normalised,
        };
    }
}
