using System.Globalization;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit;

/// <summary>
/// Keys of several parts as one text. Tables keyed by a text are compiled ahead of time; one keyed by a tuple is compiled anew in every
/// run, and two dozen of them took as long as the rules themselves.
/// </summary>
internal static class AuditKey
{
    private const char Between = '\u001f';

    public static string Of(string first, string? second) => first + Between + second;

    public static string Of(string first, string? second, string third) => first + Between + second + Between + third;

    public static string Of(string first, string? second, string third, string fourth) => first + Between + second + Between + third + Between + fourth;

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(ValueStatus status) => status == ValueStatus.Actual ? "actual" : "target";

    /// <summary>The observations by key, in the order in which they come.</summary>
    public static Dictionary<string, List<Observation>> Group(IEnumerable<Observation> observations, Func<Observation, string> key)
    {
        var groups = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        foreach (var observation in observations)
            Put(groups, key(observation), observation);
        return groups;
    }

    /// <summary>Adds an observation to its group.</summary>
    public static void Put(Dictionary<string, List<Observation>> groups, string key, Observation observation) => ListOf(groups, key).Add(observation);

    /// <summary>The group of a key, begun where there is none.</summary>
    public static List<Observation> ListOf(Dictionary<string, List<Observation>> groups, string key)
    {
        if (!groups.TryGetValue(key, out var list))
            groups.Add(key, list = []);
        return list;
    }
}
