using Compare.Analysis.Alignment;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Cli.Commands;

/// <summary>The indicator that a user means by an id or a name.</summary>
internal static class IndicatorLookup
{
    private const int Suggestions = 5;

    /// <summary>Finds an indicator by its id, its names in either language or one of its wordings.</summary>
    /// <returns>The indicator, or null with the problem that says why and names the nearest ones.</returns>
    public static Outcome<Indicator?> Find(Dataset data, string text)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(text);
        var wanted = Plain(text);
        if (data.Indicators.FirstOrDefault(i => i.Id.Value == text.Trim()) is { } exact)
            return new Outcome<Indicator?>(exact, []);
        var named = data.Indicators.Where(i => Names(i).Any(n => Plain(n) == wanted)).ToList();
        if (named.Count == 1)
            return new Outcome<Indicator?>(named[0], []);
        if (named.Count > 1)
            return Refused("CLI004", $"“{text.Trim()}” is the name of {named.Count} indicators; say which: {List(named)}");
        // A wording that the catalogue does not list may still mean one of its indicators, as it would in a document.
        if (new Aligner(data.Indicators, data.Areas).Align(text.Trim(), "") is { Class: AlignmentClass.Same or AlignmentClass.Convertible, Indicator: { } aligned })
            return new Outcome<Indicator?>(data.Indicators.First(i => i.Id == aligned), []);
        var near = data.Indicators.Select(i => (Indicator: i, Score: Names(i).Max(n => Likeness(Plain(n), wanted)))).Where(x => x.Score > 0.3)
            .OrderByDescending(x => x.Score).ThenBy(x => x.Indicator.Id).Take(Suggestions).Select(x => x.Indicator).ToList();
        return Refused("CLI003", near.Count == 0 ? $"no indicator is called “{text.Trim()}”" : $"no indicator is called “{text.Trim()}”; near it are: {List(near)}");
    }

    private static IEnumerable<string> Names(Indicator i) => i.Wordings.Append(i.Name.Chinese).Append(i.Name.English).Append(i.ShortName.Chinese).Append(i.ShortName.English).Append(i.Id.Value).Where(n => n.Length > 0);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Shared pairs of neighbouring letters, against all pairs of both: enough to suggest, never used to decide.
    private static double Likeness(string a, string b)
    {
        var (x, y) = (Pairs(a), Pairs(b));
        return x.Count + y.Count == 0 ? 0 : 2d * x.Intersect(y).Count() / (x.Count + y.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static string List(IEnumerable<Indicator> indicators) => string.Join(", ", indicators.Select(i => $"{i.Id} ({i.Name.In("zh-CN")})"));

    private static Outcome<Indicator?> Refused(string code, string message) => new(null, [new Diagnostic(code, Severity.Error, "", 0, message)]);
}
