namespace Compare.Model.Areas;

/// <summary>The administrative level of an area.</summary>
public enum AreaLevel
{
    /// <summary>The country.</summary>
    Country,

    /// <summary>A province; a municipality directly under the government stands as <see cref="City"/> to its districts.</summary>
    Province,

    /// <summary>A city, the level whose targets apply to its districts.</summary>
    City,

    /// <summary>A district or county.</summary>
    District,
}
