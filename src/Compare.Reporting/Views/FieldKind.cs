namespace Compare.Reporting.Views;

/// <summary>What a template may do with a field.</summary>
public enum FieldKind
{
    /// <summary>Ready text, escaped where it is printed.</summary>
    Text,

    /// <summary>Yes or no, for <c>#if</c> and <c>#unless</c>; it cannot be printed.</summary>
    Flag,

    /// <summary>Markup the product made itself (a chart, the style sheet): the only kind that triple braces print.</summary>
    Markup,

    /// <summary>One view, for <c>#with</c>, <c>#if</c> or a dotted path.</summary>
    View,

    /// <summary>A list of views, for <c>#each</c> or <c>#if</c>.</summary>
    List,

    /// <summary>The texts of the wording file's <c>ui</c> part, by name.</summary>
    Labels,
}
