using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Observations;
using Compare.Model.Sources;
using Compare.Reporting.Views;

namespace Compare.Reporting.Sections;

/// <summary>
/// Numbers the sources of a report. A printed figure has the number of its place in the documents, the same in every report
/// made from the same data; a computed figure has a number of its own whose entry says how it was computed and from which.
/// </summary>
public sealed class SourceBook
{
    private readonly Dictionary<(Source, string), PrintedSource> _printed = [];
    private readonly Dictionary<(string, int), SourceMark> _places = [];
    private readonly Dictionary<string, ComputedSource> _computed = new(StringComparer.Ordinal);
    private readonly List<ComputedSource> _order = [];

    /// <summary>Numbers every observation of a data set, by document and line.</summary>
    public SourceBook(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var entries = ImmutableArray.CreateBuilder<PrintedSource>();
        foreach (var observation in Places(data))
        {
            var entry = new PrintedSource(new SourceMark((entries.Count + 1).ToString(CultureInfo.InvariantCulture)), observation);
            _printed.Add(Key(observation), entry);
            _places.TryAdd((observation.Source.Document, observation.Source.Line), entry.Mark);
            entries.Add(entry);
        }

        Printed = entries.ToImmutable();
    }

    /// <summary>The printed sources, by document and line.</summary>
    public ImmutableArray<PrintedSource> Printed { get; }

    /// <summary>The computed figures so far, in the order they were first printed.</summary>
    public IReadOnlyList<ComputedSource> Computed => _order;

    /// <summary>The source of a printed figure.</summary>
    public SourceMark Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return _printed.TryGetValue(Key(observation), out var entry) ? entry.Mark : throw new ArgumentException("not an observation of the data set", nameof(observation));
    }

    /// <summary>The printed source at a document's line, e.g. of an audit finding; null when no figure of the data set stands there.</summary>
    public SourceMark? At(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _places.GetValueOrDefault((source.Document, source.Line));
    }

    /// <summary>The figures that have a number, in the order of their numbers: by document and line, each place in the documents once.</summary>
    /// <remarks>Nothing is kept but the figures of one line: the files of a country's counties have millions of lines.</remarks>
    public static IEnumerable<Observation> Places(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return InPlaces(data.Observations);
    }

    private static IEnumerable<Observation> InPlaces(ImmutableArray<Observation> observations)
    {
        var seen = new HashSet<(Source, string)>();
        Source? last = null;
        foreach (var observation in IsInOrder(observations) ? observations : Ordered(observations))
        {
            var source = observation.Source;
            if (last is not null && (last.Line != source.Line || last.Document != source.Document))
                seen.Clear();
            last = source;
            // Two figures quoted from one fragment share their place; two lines never do.
            if (seen.Add(Key(observation)))
                yield return observation;
        }
    }

    private static bool IsInOrder(ImmutableArray<Observation> observations)
    {
        for (var i = 1; i < observations.Length; i++)
        {
            var (before, here) = (observations[i - 1].Source, observations[i].Source);
            var by = string.CompareOrdinal(before.Document, here.Document);
            if (by > 0 || (by == 0 && before.Line > here.Line))
                return false;
        }

        return true;
    }

    private static IEnumerable<Observation> Ordered(ImmutableArray<Observation> observations) =>
        observations.OrderBy(o => o.Source.Document, StringComparer.Ordinal).ThenBy(o => o.Source.Line);

    // A figure entered by hand may have no place; then it is told apart by what it speaks of.
    private static (Source, string) Key(Observation o) =>
        (o.Source, o.Source.Document.Length > 0 && o.Source.Line > 0 ? "" : $"{o.Area}|{o.Indicator}|{o.Name}|{o.Period}|{o.Status}");

    /// <summary>The source of a computed figure.</summary>
    /// <param name="key">What tells it from every other computed figure of the report.</param>
    /// <param name="how">How it was computed, in words and with its numbers; asked only the first time.</param>
    internal SourceMark Compute(string key, Func<ImmutableArray<RunView>> how)
    {
        if (!_computed.TryGetValue(key, out var entry))
        {
            entry = new ComputedSource(new SourceMark(string.Create(CultureInfo.InvariantCulture, $"C{_order.Count + 1}")), how());
            _computed.Add(key, entry);
            _order.Add(entry);
        }

        return entry.Mark;
    }
}
