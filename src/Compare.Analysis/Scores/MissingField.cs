namespace Compare.Analysis.Scores;

/// <summary>What a field an area has too few values for counts as in the whole.</summary>
public enum MissingField
{
    /// <summary>It drops out: the mean is over the fields that are scored.</summary>
    Drop,

    /// <summary>The mean score of the areas of the same group in that field, where they have one.</summary>
    GroupMean,
}
