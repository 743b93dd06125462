namespace Compare.Model.Quantities;

/// <summary>The sign of a <see cref="Relation"/> as the result files print it.</summary>
public static class RelationSign
{
    /// <summary>The sign in the <c>op</c> column: <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c> or <c>~</c>.</summary>
    public static string Of(Relation relation) => relation switch
    {
        Relation.AtLeast => ">=",
        Relation.MoreThan => ">",
        Relation.AtMost => "<=",
        Relation.LessThan => "<",
        Relation.About => "~",
        _ => "=",
    };

    /// <summary>The relation of a sign in the <c>op</c> column; empty means <c>=</c>; null when the sign is unknown.</summary>
    public static Relation? Parse(string sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        return sign.Trim() switch
        {
            "" or "=" => Relation.Equal,
            ">=" or "≥" or "≧" => Relation.AtLeast,
            ">" => Relation.MoreThan,
            "<=" or "≤" or "≦" => Relation.AtMost,
            "<" => Relation.LessThan,
            "~" or "≈" => Relation.About,
            _ => null,
        };
    }

    /// <summary>The relation read from the other side: at least becomes at most. Used when a direction is turned round.</summary>
    public static Relation Mirrored(Relation relation) => relation switch
    {
        Relation.AtLeast => Relation.AtMost,
        Relation.MoreThan => Relation.LessThan,
        Relation.AtMost => Relation.AtLeast,
        Relation.LessThan => Relation.MoreThan,
        _ => relation,
    };
}
