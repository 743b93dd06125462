namespace Compare.Ingest.Facts;

/// <summary>Names of measures that are told per so many people: 每千人口拥有, 千人均.</summary>
internal static class PerHeadNames
{
    /// <summary>The name with the base in front that stands with the figure (托位数达到每千人口5个): it belongs to the name.</summary>
    public static string WithBaseInFront(string text)
    {
        var at = text.LastIndexOf('每');
        if (at < 4 || text[at..] is not ("每千人" or "每千人口" or "每千常住人口" or "每千名常住人口" or "每万人" or "每万人口" or "每万常住人口" or "每千名老人" or "每千名老年人" or "每千老年人口" or "每万名老年人" or "每百户" or "每百户居民"))
            return text;
        if (MeasureNames.HasTail(text.AsSpan(0, at)))
            return string.Concat(text.AsSpan(at), text.AsSpan(0, at));
        foreach (var verb in (ReadOnlySpan<string>)["提高到", "提升到", "增加到", "达到", "达", "为"])
        {
            if (text.AsSpan(0, at).EndsWith(verb, StringComparison.Ordinal))
                return string.Concat(text.AsSpan(at), text.AsSpan(0, at - verb.Length));
        }

        return text;
    }

    /// <summary>What a subject is counted per (每千人口拥有, 千人均); empty when it is not per anything.</summary>
    public static string BaseOf(string subject)
    {
        if (PlacesInNames.AreaWordAt(subject) is { } area)
            return BaseOf(subject[area.Length..]);
        if (subject.Length < 5 || !(subject[0] == '每' && subject[1] is '百' or '千' or '万' || (subject[0] is '千' or '万' && subject[1] == '人')))
            return "";
        foreach (var end in (ReadOnlySpan<string>)["常住人口拥有", "人口拥有", "老年人口拥有", "老年人拥有", "居民拥有", "人拥有", "常住人口", "老年人口", "人口", "老年人", "户居民", "人均", "人"])
        {
            var at = subject.IndexOf(end, StringComparison.Ordinal);
            if (at is >= 1 and <= 4 && subject.Length > at + end.Length)
                return subject[..(at + end.Length)];
        }

        return "";
    }
}
