using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Commands;

/// <summary>Prints what is wrong with an input, all of it, one problem a line.</summary>
internal static class Problems
{
    /// <summary>True when an error is among them.</summary>
    public static bool HaveErrors(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Prints every error as <c>file:line: message (CODE)</c>, and the warnings too where they are wanted.</summary>
    public static async Task PrintAsync(TextWriter error, ImmutableArray<Diagnostic> diagnostics, bool warnings)
    {
        foreach (var d in diagnostics)
        {
            if (d.Severity == Severity.Error || (warnings && d.Severity == Severity.Warning))
                await error.WriteLineAsync(Line(d)).ConfigureAwait(false);
        }
    }

    /// <summary>One problem as a line.</summary>
    public static string Line(Diagnostic d)
    {
        var place = d.Document.Length == 0 ? "compare" : d.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{d.Document}:{d.Line}") : d.Document;
        var word = d.Severity == Severity.Warning ? "warning: " : "";
        return $"{place}: {word}{d.Message.ReplaceLineEndings(" ")} ({d.Code})";
    }
}
