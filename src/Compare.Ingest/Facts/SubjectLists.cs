using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Subjects that are listed: A、B和C, and what they share.</summary>
internal static class SubjectLists
{
    public static string[] Items(string head)
    {
        var text = SubjectText.Clean(head);
        if (text.Length == 0)
            return [""];
        var parts = SplitList(text);
        for (var i = 0; i < parts.Count; i++)
            parts[i] = SubjectText.TrimTrailing(SubjectText.TrimLeading(parts[i]));
        parts.RemoveAll(p => p.Length == 0);
        return parts.Count == 0 ? [""] : [.. parts];
    }

    // Splits at 、, and at 和, 与, 及, 以及 where both sides are long enough to be items.
    private static List<string> SplitList(string text)
    {
        var parts = new List<string>();
        var start = 0;
        var quoted = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            quoted = c == '“' || (c != '”' && quoted);
            depth += c is '(' or '（' ? 1 : c is ')' or '）' ? -1 : 0;
            if (quoted || depth > 0)
                continue;
            var skip = c == '、' ? 1
                : text.AsSpan(i).StartsWith("以及", StringComparison.Ordinal) ? 2
                : c is '和' or '与' or '及' && i - start >= 3 && text.Length - i >= 4 && EndsItem(text.AsSpan(start, i - start)) ? 1 : 0;
            if (skip == 0)
                continue;
            parts.Add(text[start..i]);
            start = i + skip;
            i += skip - 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static bool EndsItem(ReadOnlySpan<char> item) => MeasureNames.HasTail(item) || item.EndsWithAny("保险", "医保", "教育");

    // 优质学校和普惠性幼儿园覆盖率分别达75%、83%: one more figure than items, so the only 和 there is divides one of them.
    public static string[] OneMore(string[] items)
    {
        var found = -1;
        var at = -1;
        for (var k = 0; k < items.Length; k++)
        {
            for (var i = 1; i + 1 < items[k].Length; i++)
            {
                if (items[k][i] is not ('和' or '与' or '及') || items[k].AsSpan(0, i).ContainsAny('(', '（', '“'))
                    continue;
                if (found >= 0)
                    return items;
                (found, at) = (k, i);
            }
        }

        // 常住和户籍人口城镇化率: two kinds of one measure.
        if (found >= 0 && at == 2 && IsKind(items[found].AsSpan(0, at)) && items[found].Length > 6 && IsKind(items[found].AsSpan(at + 1, 2)))
            return [.. items[..found], string.Concat(items[found].AsSpan(0, at), items[found].AsSpan(at + 3)), items[found][(at + 1)..], .. items[(found + 1)..]];

        if (found < 0 || at < 3 || items[found].Length - at < 5 || MeasureNames.SharedTail(items[found]).Length == 0)
            return items;
        return [.. items[..found], items[found][..at], items[found][(at + 1)..], .. items[(found + 1)..]];
    }

    private static bool IsKind(ReadOnlySpan<char> word) => word is "常住" or "户籍" or "城镇" or "农村" or "城市" or "乡村" or "男性" or "女性" or "职工" or "居民" or "小学" or "初中" or "高中";

    public static string[] WithSharedTail(string[] items)
    {
        var tail = MeasureNames.SharedTail(items[^1]);
        if (tail.Length == 0)
            return items;

        // 数字经济和海洋经济增加值占生产总值比重分别达x、y: both are shares of the same whole.
        if (items[^1].IndexOf('占', StringComparison.Ordinal) is > 0 and var whole && items[^1][whole..] != "占比" && !items[..^1].Any(i => i.Contains('占', StringComparison.Ordinal)))
            return [.. items[..^1].Select(i => i + items[^1][whole..]), items[^1]];
        var result = new string[items.Length];
        for (var k = 0; k < items.Length; k++)
            result[k] = k == items.Length - 1 || MeasureNames.HasTail(items[k]) ? items[k] : WithTail(items[k], RestBehind(items[k], items[^1]) ?? tail);
        return result;
    }

    // 公办幼儿园、普惠性幼儿园在园幼儿占比: both go on behind the thing that both are kinds of; null where they share none.
    private static string? RestBehind(string item, string last)
    {
        for (var length = Math.Min(item.Length - 1, 6); length >= 3; length--)
        {
            var thing = item.AsSpan(item.Length - length);
            var at = last.AsSpan().IndexOf(thing, StringComparison.Ordinal);
            if (at > 0 && last.Length - at - length >= 2)
                return last[(at + length)..];
        }

        return null;
    }

    // 基本养老、失业保险参保人数: 保险 is shared too; 基本养老保险、失业保险参保人数: each has its own.
    private static string WithTail(string item, string tail) =>
        item + (tail.StartsWith("保险", StringComparison.Ordinal) && item.EndsWithAny("保险", "医保") ? tail[2..] : tail);

    // 基本养老保险、医疗保险参保率稳定在95%以上: the same rate of both. 等 and sums keep a list together.
    public static string[] SharedRates(string subject, bool isEach)
    {
        if (!subject.Contains('、', StringComparison.Ordinal) && !subject.Contains('和', StringComparison.Ordinal) && !subject.Contains("以及", StringComparison.Ordinal) && !subject.Contains('及', StringComparison.Ordinal))
            return [subject];
        if (subject.Contains('等', StringComparison.Ordinal) || subject.IndexOf('占', StringComparison.Ordinal) is >= 0 and var part && subject[part..] != "占比" || subject.Contains('总', StringComparison.Ordinal) || subject.Contains("合计", StringComparison.Ordinal))
            return [subject];
        var items = SplitList(subject).ConvertAll(SubjectText.TrimLeading);
        items.RemoveAll(i => i.Length == 0);
        if (isEach && items.Count == 1)
            items = [.. OneMore([items[0]])];
        if (items.Count is < 2 or > 5)
            return [subject];
        var tail = MeasureNames.SharedTail(items[^1]);
        var isCounts = isEach && items.TrueForAll(i => i[^1] == '数');
        if (tail.Length == 0 && !isCounts)
            return [subject];

        // Each item is a rate of its own, or each is said to reach it (均达50%), or the tail is one that a list of schemes or schools shares. 失能、半失能特困对象集中供养率 is one rate.
        var isShared = isEach || tail is "保险参保率" or "保险参保覆盖率" or "参保率" or "参保覆盖率" or "毛入学率" or "净入学率" or "入学率";
        if (!isShared && !items.TrueForAll(i => MeasureNames.HasTail(i)))
            return [subject];
        var head = Head(items[0]);
        for (var k = 0; k < items.Count; k++)
        {
            if (!isCounts && !MeasureNames.HasTail(items[k]))
                items[k] = WithTail(items[k], tail);
            else if (items[k].Length <= 4 && k > 0 && head.Length > 0)
                items[k] = head + items[k];
        }

        return items.TrueForAll(i => i.Length >= 4) ? [.. items] : [subject];
    }

    // What is left of an indicator without its metric: the head that the next item of a list may share.
    public static string Head(string subject)
    {
        var tail = MeasureNames.SharedTail(subject);
        return tail.Length > 0 && subject.Length - tail.Length >= 2 ? subject[..^tail.Length] : "";
    }

    /// <summary>均达到, 都超过: what is said holds for each thing of a list.</summary>
    public static bool SaysEach(ReadOnlySpan<char> before)
    {
        foreach (var word in (ReadOnlySpan<string>)["均达", "均为", "均超", "均在", "均保持", "均稳定", "均不低", "均提高", "均提升", "均实现", "都达", "都超", "都在", "均"])
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at > 0 && before[at - 1] is not ('人' or '户' or '生' or '平' or '年' or '地' or '亩') && before.Length - at <= 8)
                return true;
        }

        return false;
    }
}
