namespace Compare.Ingest.Facts;

/// <summary>The schemes of social insurance that texts name, and who is counted as insured.</summary>
internal static class InsuranceSchemes
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("、,，和及与0123456789");

    /// <summary>The scheme of social insurance that a subject names (参加基本养老保险人数 gives 基本养老保险); empty when it names none.</summary>
    public static string NamedIn(string subject)
    {
        var end = subject.IndexOf("保险", StringComparison.Ordinal);
        if (end < 0)
            return "";
        var start = 0;
        foreach (var before in (ReadOnlySpan<string>)["参加", "参保", "的"])
        {
            if (subject.LastIndexOf(before, end, StringComparison.Ordinal) is var at and >= 0)
                start = Math.Max(start, at + before.Length);
        }

        return subject[start..(end + 2)];
    }

    /// <summary>Who the figure counts where the verb follows it: 有326万人参加了基本养老保险 gives 基本养老保险参保人数; null for other words, and where something before says that only some are counted.</summary>
    public static string? InsuredAfter(string before, PrintedNumber number, ReadOnlySpan<char> after)
    {
        if (before.Length > 0 && !PlacesInNames.IsAreaWord(before) && before is not ("共" or "已有" or "累计"))
            return null;
        if (number.IsShare)
        {
            var people = after.IndexOf("参加", StringComparison.Ordinal);
            if (people < 2 || after[..people] is not ("的居民" or "的人" or "的人口" or "的城乡居民" or "的常住人口" or "的户籍人口" or "居民" or "城乡居民"))
                return null;
            after = after[people..];
        }
        else if (!number.Unit.EndsWith('人'))
        {
            return null;
        }

        foreach (var verb in (ReadOnlySpan<string>)["已参加了", "已参加", "参加了", "参加", "参保"])
        {
            if (!after.StartsWith(verb, StringComparison.Ordinal))
                continue;
            var scheme = after[verb.Length..];
            scheme = scheme[..(scheme.IndexOfAny(Ends) is var stop and >= 0 ? stop : scheme.Length)];
            foreach (var kind in (ReadOnlySpan<string>)["保险", "医保"])
            {
                if (scheme.IndexOf(kind, StringComparison.Ordinal) is >= 0 and <= 12 and var at)
                    return string.Concat(scheme[..(at + 2)], number.IsShare ? "参保率" : "参保人数");
            }
        }

        return null;
    }
}
