using System.Collections.Immutable;

namespace Compare.Ingest.Text;

/// <summary>A line of a document after repair.</summary>
/// <param name="Number">1-based line in the file.</param>
/// <param name="Raw">The line as it stands in the file.</param>
/// <param name="Text">The line after repair: simplified characters, no glosses, no invisible characters.</param>
/// <param name="Damage">Stretches of <paramref name="Text"/> that are damaged beyond repair: no digit in or next to one may be published.</param>
/// <param name="IsRepaired">True when <paramref name="Text"/> differs from <paramref name="Raw"/> by more than trimming.</param>
internal sealed record TextLine(int Number, string Raw, string Text, ImmutableArray<Range> Damage, bool IsRepaired)
{
    /// <summary>
    /// For every character of <see cref="Text"/> the index in <see cref="Raw"/> it stands for, and one entry more for the end;
    /// empty when the two are the same text. Evidence is cut from <see cref="Raw"/> through it.
    /// </summary>
    public ImmutableArray<int> RawIndex { get; init; } = [];

    /// <summary>The verbatim text that became <see cref="Text"/>[start..end].</summary>
    public string RawOf(int start, int end) =>
        RawIndex.IsDefaultOrEmpty ? Raw[Math.Min(start, Raw.Length)..Math.Min(end, Raw.Length)] : Raw[RawIndex[start]..RawIndex[end]];

    /// <summary>A line that needed no repair.</summary>
    public static TextLine Clean(int number, string text) => new(number, text, text, [], false);

    /// <summary>True when the stretch touches damage (overlaps it or stands directly beside it).</summary>
    public bool TouchesDamage(int start, int end)
    {
        foreach (var range in Damage)
        {
            if (range.Start.Value <= end && range.End.Value >= start)
                return true;
        }

        return false;
    }
}
