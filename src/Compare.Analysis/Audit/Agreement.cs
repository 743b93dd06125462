namespace Compare.Analysis.Audit;

/// <summary>How two figures that should be one stand to each other.</summary>
internal enum Agreement
{
    /// <summary>They cannot be compared: no number, or units of different quantities.</summary>
    Incomparable,

    /// <summary>They say the same, or one is a bound the other keeps.</summary>
    Agree,

    /// <summary>One is the other, rounded.</summary>
    Rounded,

    /// <summary>Both may be true, but as targets they ask for different things.</summary>
    OtherThreshold,

    /// <summary>They cannot both be true, one of them a bound.</summary>
    OutsideBound,

    /// <summary>They cannot both be true.</summary>
    Differ,
}
