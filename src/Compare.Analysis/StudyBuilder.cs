using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>Runs the whole analysis over a data set.</summary>
public static class StudyBuilder
{
    /// <summary>Computes every result; never throws on data.</summary>
    public static Study Build(Dataset data, AnalysisOptions options) => new() { Data = data, Options = options };
}
