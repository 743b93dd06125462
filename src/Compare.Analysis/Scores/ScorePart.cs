namespace Compare.Analysis.Scores;

/// <summary>A score over several indicators, or why there is none.</summary>
internal sealed record ScorePart(double? Value, decimal Coverage, int Indicators, string Reason);
