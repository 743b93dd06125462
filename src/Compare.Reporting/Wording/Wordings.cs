using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Diagnostics;

namespace Compare.Reporting.Wording;

/// <summary>Every sentence, heading and word a report uses in one language, from <c>templates/wording/LANGUAGE.yaml</c>.</summary>
public sealed class Wordings
{
    /// <summary>The part of the file whose texts templates use as <c>labels.NAME</c>; a user may add keys there, and only there.</summary>
    private const string UiPart = "ui.";

    /// <summary>The part that words units; a data folder may bring units of its own.</summary>
    private const string UnitPart = "unit.";

    private readonly Dictionary<string, Message> _messages;
    private readonly string _file;

    private Wordings(string language, string file, Dictionary<string, Message> messages, IReadOnlyDictionary<string, string> labels)
    {
        Language = language;
        _file = file;
        _messages = messages;
        Labels = labels;
        Culture = CultureInfo.InvariantCulture;
    }

    /// <summary>Language tag: <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The texts of the <c>ui</c> part by name.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>How numbers are printed: a point before the decimals in both languages.</summary>
    public CultureInfo Culture { get; }

    /// <summary>True for English.</summary>
    public bool IsEnglish => Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every key, in file order.</summary>
    public IEnumerable<string> Keys => _messages.Keys;

    /// <summary>Reads a wording file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="language">Its language tag.</param>
    /// <param name="reference">The product's own wordings of the language, whose keys and places a user's file must keep; null for the product's own file.</param>
    /// <returns>The wordings, and every unknown, missing or broken key with its line; null where a fault forbids their use.</returns>
    public static Outcome<Wordings?> Parse(string text, string file, string language, Wordings? reference = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var (entries, faults) = FlatYaml.Read(text, file);
        var diagnostics = faults.ToBuilder();
        var messages = new Dictionary<string, Message>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Message.Parse(entry.Value, out var fault) is not { } message)
            {
                diagnostics.Add(new Diagnostic("TPL013", Severity.Error, file, entry.Line, $"the text of '{entry.Key}' is not a pattern: {fault}"));
                continue;
            }

            messages[entry.Key] = message;
            if (reference is null)
                continue;
            if (!reference._messages.TryGetValue(entry.Key, out var known))
            {
                if (!entry.Key.StartsWith(UiPart, StringComparison.Ordinal) && !entry.Key.StartsWith(UnitPart, StringComparison.Ordinal))
                    diagnostics.Add(new Diagnostic("TPL014", Severity.Error, file, entry.Line, $"unknown key '{entry.Key}'{Nearest.Hint(entry.Key, reference.Keys)}"));
                continue;
            }

            foreach (var place in message.Places.Except(known.Places, StringComparer.Ordinal))
                diagnostics.Add(new Diagnostic("TPL015", Severity.Error, file, entry.Line, $"'{entry.Key}' has no {{{place}}}{Nearest.Hint(place, known.Places)}"));
        }

        if (reference is not null)
        {
            foreach (var key in reference.Keys.Where(key => !messages.ContainsKey(key)))
                diagnostics.Add(new Diagnostic("TPL016", Severity.Error, file, 0, $"the key '{key}' is missing"));
        }

        var labels = entries.Where(e => e.Key.StartsWith(UiPart, StringComparison.Ordinal))
            .ToFrozenDictionary(e => e.Key[UiPart.Length..], e => e.Value, StringComparer.Ordinal);
        return new(diagnostics.Any(d => d.Severity == Severity.Error) ? null : new Wordings(language, file, messages, labels), diagnostics.ToImmutable());
    }

    /// <summary>True when the key exists.</summary>
    public bool Has(string key) => _messages.ContainsKey(key);

    /// <summary>The names of the places of a text.</summary>
    internal IEnumerable<string> Places(string key) => Find(key).Places;

    /// <summary>The text of a key without places.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: a fault of the product, since files are checked when read.</exception>
    public string this[string key] => Find(key).Fill(FrozenDictionary<string, Phrase>.Empty).Text;

    /// <summary>The text of a key with its places filled.</summary>
    internal Phrase Say(string key, params ReadOnlySpan<(string Name, Phrase Value)> values)
    {
        var named = new Dictionary<string, Phrase>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
            named.Add(name, value);
        return Find(key).Fill(named);
    }

    private Message Find(string key) =>
        _messages.TryGetValue(key, out var message) ? message : throw new KeyNotFoundException($"{_file} has no text '{key}'");
}
