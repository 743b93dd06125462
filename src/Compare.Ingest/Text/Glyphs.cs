using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Compare.Ingest.Text;

/// <summary>A line under repair: its characters, where each stood in the raw line, and which of them are damaged.</summary>
internal sealed class Glyphs
{
    private readonly List<char> _chars;
    private readonly List<int> _raw;
    private readonly List<bool> _damaged;

    /// <summary>An empty line under repair.</summary>
    public Glyphs(int capacity)
    {
        _chars = new(capacity);
        _raw = new(capacity);
        _damaged = new(capacity);
    }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Chars => CollectionsMarshal.AsSpan(_chars);

    /// <summary>How many characters there are.</summary>
    public int Count => _chars.Count;

    /// <summary>The raw index of a character.</summary>
    public int RawAt(int index) => _raw[index];

    /// <summary>True when the character is damaged.</summary>
    public bool IsDamaged(int index) => _damaged[index];

    /// <summary>Adds a character.</summary>
    public void Add(char c, int raw, bool damaged = false)
    {
        _chars.Add(c);
        _raw.Add(raw);
        _damaged.Add(damaged);
    }

    /// <summary>Adds a stretch of the raw line as it is.</summary>
    public void Add(string raw, int from, int until)
    {
        var first = _chars.Count;
        CollectionsMarshal.SetCount(_chars, first + until - from);
        CollectionsMarshal.SetCount(_raw, first + until - from);
        CollectionsMarshal.SetCount(_damaged, first + until - from);
        raw.AsSpan(from, until - from).CopyTo(CollectionsMarshal.AsSpan(_chars)[first..]);
        CollectionsMarshal.AsSpan(_damaged)[first..].Clear();
        var indices = CollectionsMarshal.AsSpan(_raw)[first..];
        for (var i = 0; i < indices.Length; i++)
            indices[i] = from + i;
    }

    /// <summary>The line as it stands now.</summary>
    public TextLine ToLine(int number, string raw)
    {
        var text = new string(Chars);
        if (!_damaged.Contains(true) && string.Equals(text.Trim(), raw.Trim(), StringComparison.Ordinal))
            return TextLine.Clean(number, raw);
        var damage = ImmutableArray.CreateBuilder<Range>();
        for (var i = 0; i < _damaged.Count; i++)
        {
            if (!_damaged[i])
                continue;
            var start = i;
            while (i < _damaged.Count && _damaged[i])
                i++;
            damage.Add(start..i);
        }

        return new TextLine(number, raw, text, damage.ToImmutable(), true) { RawIndex = [.. _raw, raw.Length] };
    }
}
