using System.Collections.Immutable;

namespace Compare.Rendering.Html;

/// <summary>A piece of a parsed template.</summary>
internal abstract record TemplateNode(int Line)
{
    /// <summary>Text that is copied.</summary>
    internal sealed record Literal(string Text, int Line) : TemplateNode(Line);

    /// <summary>A value; <paramref name="Raw"/> for triple braces.</summary>
    internal sealed record Value(TemplatePath Path, bool Raw, int Line) : TemplateNode(Line);

    /// <summary><c>#if</c> and <c>#unless</c>.</summary>
    internal sealed record If(TemplatePath Path, bool Negated, ImmutableArray<TemplateNode> Then, ImmutableArray<TemplateNode> Else, int Line) : TemplateNode(Line);

    /// <summary><c>#each</c>.</summary>
    internal sealed record Each(TemplatePath Path, ImmutableArray<TemplateNode> Body, ImmutableArray<TemplateNode> Else, int Line) : TemplateNode(Line);

    /// <summary><c>#with</c>.</summary>
    internal sealed record With(TemplatePath Path, ImmutableArray<TemplateNode> Body, ImmutableArray<TemplateNode> Else, int Line) : TemplateNode(Line);

    /// <summary><c>&gt; name</c>.</summary>
    internal sealed record Include(string Name, int Line) : TemplateNode(Line);
}
