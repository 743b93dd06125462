using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Names of shares: what is told of which whole.</summary>
internal static class ShareNames
{
    // 南京市
    private const int MaxPlace = 4;

    /// <summary>政府运营的养老床位数占当地养老床位总数的比例 gives 政府运营的养老床位占比: the whole is all there are of the kind; null for other shares.</summary>
    public static string? PartOfItsKind(string text)
    {
        var at = text.IndexOf('占', StringComparison.Ordinal);
        var whole = text.AsSpan(at + 1);
        foreach (var end in (ReadOnlySpan<string>)["总数的比例", "总数的比重", "总数比例", "总数比重", "总量的比例", "总量的比重"])
        {
            if (!whole.EndsWith(end, StringComparison.Ordinal))
                continue;
            whole = whole[..^end.Length];
            foreach (var place in (ReadOnlySpan<string>)["当地", "本地", "全部", "全市", "全区", "全县"])
            {
                if (whole.StartsWith(place, StringComparison.Ordinal))
                    whole = whole[place.Length..];
            }

            var part = text.AsSpan(0, at).TrimEnd('数');
            return whole.Length >= 3 && part.Length > whole.Length && part.EndsWith(whole, StringComparison.Ordinal) ? string.Concat(part, "占比") : null;
        }

        return null;
    }

    /// <summary>常住人口中65岁及以上人口占比 as the share of the residents that it is; null for another name.</summary>
    public static string? OfResidents(string text)
    {
        const string Whole = "常住人口中";
        var at = text.IndexOf(Whole, StringComparison.Ordinal);
        if (at < 0 || !text.EndsWith("占比", StringComparison.Ordinal) || text.IndexOf('占', StringComparison.Ordinal) != text.Length - 2)
            return null;
        var part = text[(at + Whole.Length)..^2].TrimStart('，', ',');
        return part.Length >= 3 ? part + "占常住人口比重" : null;
    }

    /// <summary>True for the rate of urbanisation told by what it is: 城镇人口占常住人口的比重.</summary>
    public static bool IsUrbanisation(string text)
    {
        if (PlacesInNames.WithoutArea(text, []) is "城镇人口比例" or "城镇人口比重" or "城镇人口占比")
            return true;
        var at = text.IndexOf("城镇人口占", StringComparison.Ordinal);
        return at >= 0 && PlacesInNames.WithoutArea(text[..at] + "城镇人口", []).Length <= MaxPlace + 4
            && text.AsSpan(at + 5) is "常住人口的比重" or "常住人口比重" or "常住人口的比例" or "常住人口比例" or "总人口的比重" or "总人口比重" or "总人口的比例";
    }

    /// <summary>True for a share of all people that leaves out 比重: 60岁以上老年人占人口总数.</summary>
    public static bool IsOfAllPeople(string text) =>
        text.EndsWithAny("占人口总数", "占总人口", "占总人口数", "占常住人口");
}
