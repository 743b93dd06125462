namespace Compare.Model.Quantities;

/// <summary>The sign printed before a number: how the true value relates to the number.</summary>
public enum Relation
{
    /// <summary>No sign: the value is the number.</summary>
    Equal,

    /// <summary>≥, 以上, 不低于: the number or more.</summary>
    AtLeast,

    /// <summary>&gt;, 超, 大于, 突破: more than the number.</summary>
    MoreThan,

    /// <summary>≤, 以内, 不高于: the number or less.</summary>
    AtMost,

    /// <summary>&lt;, 小于, 低于: less than the number.</summary>
    LessThan,

    /// <summary>约, 近, 左右: about the number; no side can be taken.</summary>
    About,
}
