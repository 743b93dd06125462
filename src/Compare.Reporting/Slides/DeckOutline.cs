using System.Collections.Immutable;
using System.Globalization;
using Compare.Model;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Slides;

/// <summary>Which slides a deck has, from <c>templates/slides/outline.yaml</c>, a file its user may change.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Most">The most slides; beyond it the fields with the fewest comparisons share a slide.</param>
public sealed record DeckOutline(ImmutableArray<OutlineEntry> Entries, int Most)
{
    private const string Code = "TPL030";
    private const int UsualMost = 20;

    private static readonly string[] Keys = ["kind", "title", "most", "only"];

    /// <summary>Reads an outline.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The outline, or null where a fault forbids its use, and every fault with its line.</returns>
    public static Outcome<DeckOutline?> Parse(TemplateFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (texts, faults) = FlatYaml.Read(file.Text, file.Path);
        var diagnostics = faults.ToBuilder();
        var entries = new SortedDictionary<int, OutlineEntry>();
        var most = UsualMost;
        foreach (var text in texts)
        {
            var parts = text.Key.Split('.');
            if (text.Key == "most")
                most = Whole(text) ?? most;
            else if (parts is ["slides", var number, var key, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
                entries[at] = Changed(entries.GetValueOrDefault(at), key, parts, text);
            else
                Fault(text, $"unknown key '{text.Key}'; an outline has 'slides' and 'most'");
        }

        if (entries.Count == 0 && diagnostics.All(d => d.Severity != Severity.Error))
            diagnostics.Add(new Diagnostic(Code, Severity.Error, file.Path, 0, "the outline has no slides"));
        return new(diagnostics.Any(d => d.Severity == Severity.Error) ? null : new DeckOutline([.. entries.Values], most), diagnostics.ToImmutable());

        OutlineEntry Changed(OutlineEntry? entry, string key, string[] parts, FlatEntry text)
        {
            if (key == "kind")
            {
                if (Word.Parse<SlideKind>(text.Value) is { } kind)
                    return (entry ?? new OutlineEntry(kind)) with { Kind = kind };
                Fault(text, $"there is no slide '{text.Value}'{Nearest.Hint(text.Value, Word.All<SlideKind>())}");
                return entry ?? new OutlineEntry(SlideKind.Title);
            }

            if (entry is null)
            {
                Fault(text, "a slide begins with its kind");
                return new OutlineEntry(SlideKind.Title);
            }

            switch (key, parts.Length)
            {
                case ("title", 3):
                    return entry with { Title = LocalizedText.Same(text.Value) };
                case ("title", 4) when parts[3] is "zh-CN" or "en":
                    var before = entry.Title ?? new LocalizedText("", "");
                    return entry with { Title = parts[3] == "en" ? before with { English = text.Value } : before with { Chinese = text.Value } };
                case ("most", 3):
                    return entry with { Most = Whole(text) };
                case ("only", 4):
                    return entry with { Only = entry.Only.Add(text.Value) };
                default:
                    Fault(text, $"unknown key '{key}'{Nearest.Hint(key, Keys)}");
                    return entry;
            }
        }

        int? Whole(FlatEntry text)
        {
            if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000)
                return number;
            Fault(text, $"'{text.Value}' is not a whole number from 1 to 999");
            return null;
        }

        void Fault(FlatEntry text, string message) => diagnostics.Add(new Diagnostic(Code, Severity.Error, file.Path, text.Line, message));
    }
}
