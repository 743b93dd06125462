namespace Compare.Reporting.Wording;

/// <summary>What a misspelt name was probably meant to be.</summary>
public static class Nearest
{
    /// <summary>The nearest known name within a few typing errors as <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        var (best, distance) = ("", int.MaxValue);
        foreach (var candidate in known)
        {
            var d = Distance(name, candidate);
            if (d < distance)
                (best, distance) = (candidate, d);
        }

        return distance <= Math.Max(2, name.Length / 3) ? $"; did you mean '{best}'?" : "";
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 12 || a.Length > 200 || b.Length > 200)
            return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
