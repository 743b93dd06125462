using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit;

/// <summary>Looks for contradictions and doubtful values in everything ingested, by rule and never by a list of known cases.</summary>
public static class Auditor
{
    /// <summary>Runs every rule.</summary>
    /// <param name="data">The data set; unaligned observations, cells, services and projects are looked at too.</param>
    /// <returns>
    /// The findings by rule, then by document and line; the id of each is stable for the same data.
    /// A value that is missing, damaged or without area or year takes part in no comparison that needs it. Never throws on data.
    /// </returns>
    public static ImmutableArray<AuditFinding> Run(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var scope = new AuditScope(data);
        var result = ImmutableArray.CreateBuilder<AuditFinding>();
        foreach (var rule in AuditRules.All)
        {
            var number = 0;
            var found = new List<AuditFinding>(rule.Find(scope));
            found.Sort(ByPlace);
            foreach (var finding in found)
            {
                number++;
                result.Add(finding with { Id = string.Create(CultureInfo.InvariantCulture, $"{rule.Number}-{number:000}") });
            }
        }

        return result.ToImmutable();
    }

    private static int ByPlace(AuditFinding a, AuditFinding b)
    {
        var by = string.CompareOrdinal(a.First.Document, b.First.Document);
        if (by == 0)
            by = a.First.Line.CompareTo(b.First.Line);
        if (by == 0)
            by = string.CompareOrdinal(a.Second?.Document, b.Second?.Document);
        if (by == 0)
            by = (a.Second?.Line ?? -1).CompareTo(b.Second?.Line ?? -1);
        return by != 0 ? by : string.CompareOrdinal(a.Message.English, b.Message.English);
    }
}
