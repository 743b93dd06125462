using System.Buffers;
using System.Collections.Immutable;

namespace Compare.Rendering.Html;

/// <summary>A name in a template such as <c>title</c>, <c>../title</c>, <c>labels.contents</c> or <c>@root.report.title</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="FromRoot">Whether it starts at the root.</param>
/// <param name="Up">How many contexts up it starts.</param>
/// <param name="Names">The names to follow.</param>
internal sealed record TemplatePath(string Text, bool FromRoot, int Up, ImmutableArray<string> Names)
{
    private static readonly SearchValues<char> NeverInPath = SearchValues.Create(" \t\n\"'()=|");

    /// <summary>Reads a path; null when it is not one.</summary>
    public static TemplatePath? Parse(string text)
    {
        var rest = text.AsSpan().Trim();
        if (rest.IsEmpty || rest.ContainsAny(NeverInPath))
            return null;
        var (up, root) = (0, false);
        while (rest.StartsWith("../", StringComparison.Ordinal))
        {
            rest = rest[3..];
            up++;
        }

        if (rest.StartsWith("@root.", StringComparison.Ordinal))
        {
            rest = rest[6..];
            root = true;
        }
        else if (rest.StartsWith("./", StringComparison.Ordinal))
            rest = rest[2..];
        var names = rest.ToString().Split('.');
        return names.All(n => n.Length > 0 && n.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@'))
            ? new TemplatePath(text.Trim(), root, up, [.. names])
            : null;
    }
}
