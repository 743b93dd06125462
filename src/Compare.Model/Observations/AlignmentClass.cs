namespace Compare.Model.Observations;

/// <summary>How a printed name stands to an indicator of the catalogue.</summary>
public enum AlignmentClass
{
    /// <summary>No indicator of the catalogue.</summary>
    None,

    /// <summary>A neighbour: shown beside it, never subtracted, ranked or averaged.</summary>
    Related,

    /// <summary>The same concept after a stated conversion.</summary>
    Convertible,

    /// <summary>The same concept, population and unit.</summary>
    Same,
}
