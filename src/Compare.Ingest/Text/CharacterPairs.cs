using System.Runtime.InteropServices;

namespace Compare.Ingest.Text;

/// <summary>Which characters stand beside which in the undamaged text of a document and in known names: the measure of a plausible repair.</summary>
internal sealed class CharacterPairs
{
    private readonly Dictionary<int, int> _pairs = [];
    private readonly Dictionary<char, List<char>> _followers = [];
    private readonly bool[] _seen = new bool[char.MaxValue + 1];
    private readonly Dictionary<int, List<char>> _byLead = [];

    /// <summary>How often <paramref name="second"/> follows <paramref name="first"/>.</summary>
    public int Count(char first, char second) => _pairs.GetValueOrDefault((first << 16) | second);

    /// <summary>True when the character occurs at all.</summary>
    public bool Has(char c) => _seen[c];

    /// <summary>The characters that follow <paramref name="first"/>.</summary>
    public IReadOnlyList<char> Followers(char first) => _followers.TryGetValue(first, out var list) ? list : [];

    /// <summary>The characters that occur and whose GBK pair, or that of a traditional form of theirs, begins with the byte.</summary>
    public IReadOnlyList<char> BeginningWith(int lead) => _byLead.TryGetValue(lead, out var list) ? list : [];

    /// <summary>Adds a piece of simplified text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!_seen[text[i]])
            {
                _seen[text[i]] = true;
                foreach (var pair in Gbk.PairsOfSimplified(text[i]))
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLead, pair >> 8, out _);
                    (list ??= []).Add(text[i]);
                }
            }

            if (i == 0)
                continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (text[i - 1] << 16) | text[i], out var known);
            count++;
            if (known)
                continue;
            ref var followers = ref CollectionsMarshal.GetValueRefOrAddDefault(_followers, text[i - 1], out _);
            (followers ??= []).Add(text[i]);
        }
    }
}
