using System.Collections.Immutable;
using System.Globalization;
using Compare.Model;
using Compare.Model.Indicators;

namespace Compare.Cli.Files;

/// <summary>Takes the keys of one YAML mapping, notes what is missing, malformed or unknown, and goes on.</summary>
internal sealed class YamlFields
{
    private readonly YamlNode.Mapping _mapping;
    private readonly FaultList _faults;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Fields of a mapping.</summary>
    public YamlFields(YamlNode.Mapping mapping, FaultList faults)
    {
        _mapping = mapping;
        _faults = faults;
    }

    /// <summary>The line the mapping starts on.</summary>
    public int Line => _mapping.Line;

    /// <summary>The mappings of a file that is a list of them; every other item is noted.</summary>
    public static IEnumerable<YamlFields> ListOf(YamlNode? root, FaultList faults)
    {
        if (root is null)
            yield break;
        if (root is not YamlNode.Sequence list)
        {
            faults.Error("CAT003", root.Line, $"the file must be a list (lines that start with '- '), not {root.What}");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlNode.Mapping mapping)
                yield return new YamlFields(mapping, faults);
            else
                faults.Error("CAT003", item.Line, $"an entry must be a block of keys, not {item.What}");
        }
    }

    /// <summary>The line of a key, or of the mapping when the key is not there.</summary>
    public int LineOf(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key == key)
                return entry.Line;
        }

        return Line;
    }

    /// <summary>The value of a key; null when it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        _taken.Add(key);
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key == key)
                return entry.Value is YamlNode.Scalar { Text: "" } ? null : entry.Value;
        }

        return null;
    }

    /// <summary>The text of a key; empty when absent.</summary>
    public string Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return "";
            case YamlNode.Scalar scalar:
                return scalar.Text;
            case var other:
                _faults.Error("CAT003", other.Line, $"'{key}' must be one value, not {other.What}");
                return "";
        }
    }

    /// <summary>The text of a key that must be there; null when it is not, which is noted.</summary>
    public string? Required(string key)
    {
        var node = Node(key);
        if (node is null)
            _faults.Error("CAT005", Line, $"'{key}' is missing");
        return node is null ? null : Text(key) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The number of a key; null when absent or malformed, which is noted.</summary>
    public decimal? Number(string key)
    {
        var text = Text(key);
        if (text.Length == 0)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        _faults.Error("CAT009", LineOf(key), $"'{key}' must be a number like 4.5, not '{text}'");
        return null;
    }

    /// <summary>The texts of a key that is a list or one value; empty when absent.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlNode.Scalar scalar:
                return [scalar.Text];
            case YamlNode.Sequence list:
                var texts = ImmutableArray.CreateBuilder<string>();
                foreach (var item in list.Items)
                {
                    if (item is YamlNode.Scalar { Text.Length: > 0 } scalar)
                        texts.Add(scalar.Text);
                    else
                        _faults.Error("CAT003", item.Line, $"an item of '{key}' must be one value, not {item.What}");
                }

                return texts.ToImmutable();
            case var other:
                _faults.Error("CAT003", other.Line, $"'{key}' must be a list, not {other.What}");
                return [];
        }
    }

    /// <summary>The text of a key in both languages: one value for both, or {zh-CN: …, en: …}; null when absent.</summary>
    public LocalizedText? Localized(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlNode.Scalar scalar:
                return LocalizedText.Same(scalar.Text);
            case YamlNode.Mapping mapping:
                var languages = new YamlFields(mapping, _faults);
                var chinese = languages.Text("zh-CN");
                if (chinese.Length == 0)
                    chinese = languages.Text("zh");
                var text = new LocalizedText(chinese, languages.Text("en"));
                languages.NoteUnknown($"'{key}' is given in zh-CN and en");
                if (text.Chinese.Length > 0 || text.English.Length > 0)
                    return text;
                _faults.Error("CAT005", mapping.Line, $"'{key}' has neither zh-CN nor en");
                return null;
            case var other:
                _faults.Error("CAT003", other.Line, $"'{key}' must be a text or {{zh-CN: …, en: …}}, not {other.What}");
                return null;
        }
    }

    /// <summary>The keys of a nested mapping; null when absent.</summary>
    public YamlFields? Nested(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlNode.Mapping mapping:
                return new YamlFields(mapping, _faults);
            case var other:
                _faults.Error("CAT003", other.Line, $"'{key}' must be a block of keys, not {other.What}");
                return null;
        }
    }

    /// <summary>The value of a key that is the word of a choice; the fallback when absent or unknown, which is noted.</summary>
    public T Choice<T>(string key, T fallback, bool required)
        where T : struct, Enum
    {
        var text = required ? Required(key) : Text(key);
        if (string.IsNullOrEmpty(text))
            return fallback;
        if (Word.Parse<T>(text) is { } value)
            return value;
        _faults.Error("CAT008", LineOf(key), $"'{key}' must be one of {string.Join(", ", Word.All<T>())}, not '{text}'");
        return fallback;
    }

    /// <summary>Notes every key that nobody took: most often a misspelt one.</summary>
    public void NoteUnknown(string hint = "")
    {
        foreach (var entry in _mapping.Entries)
        {
            if (!_taken.Contains(entry.Key))
                _faults.Warning("CAT004", entry.Line, $"key '{entry.Key}' is not known and was left out; known here: {string.Join(", ", _taken)}" + (hint.Length > 0 ? $" ({hint})" : ""));
        }
    }
}
