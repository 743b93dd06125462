using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Names that stand behind their figure: 70.5%的毛入园率, 以98.4%的巩固率居全市第一, 分别以15%、13.6%的增速.</summary>
internal static class NameBehind
{
    // A clause behind a figure that is longer tells a story and no name.
    private const int MaxName = 24;

    private static readonly string[] Growths = ["增长速度", "增长率", "增速", "增幅"];

    // What may follow a name; the words that end it.
    private static readonly string[] Verbs =
        ["位居", "位列", "稳居", "名列", "排名", "排在", "居于", "居", "列", "领跑", "领先", "达到", "超过", "高于", "低于", "均", "完成", "实现", "继续", "保持", "稳定", "跻身", "进入", "创", "提前", "走在", "为", "跑赢", "持续", "位", "成为", "获"];

    /// <summary>The name that the text behind a figure begins with (的毛入园率居全国前列 gives 毛入园率); empty where it begins with none.</summary>
    /// <param name="after">The text behind the figure, to the end of its clause.</param>
    public static string Of(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        if (after.Length < 3 || after[0] != '的')
            return "";
        after = after[1..];
        if (after.IndexOfAny(Clauses.Ends) is >= 0 and var stop)
            after = after[..stop];
        var end = after.Length;
        foreach (var verb in Verbs)
        {
            // 床位数达到, 保持率居: at least a word stands before it, and the verb is no part of it.
            if (after.IndexOf(verb, StringComparison.Ordinal) is >= 2 and var at && at < end && IsShare(after[..at]))
                end = at;
        }

        // 超过30%的乡镇森林覆盖率达到60%: the name is that of the next figure.
        if (after[end..].IndexOfAnyInRange('0', '9') >= 0)
            return "";
        var name = after[..end].Trim();
        return name.Length is >= 2 and <= MaxName && IsShare(name) ? name.ToString() : "";
    }

    // 70%的服务中心达到国家标准: what the centres reach, no name of the share.
    private static bool IsShare(ReadOnlySpan<char> name) =>
        name[^1] == '率' || name.EndsWith("比例") || name.EndsWith("比重") || name.EndsWith("占比") || name.EndsWith("覆盖面");

    /// <summary>True where the text behind a figure says that it is a growth: 以6.5%的增速领跑全省.</summary>
    public static bool IsGrowth(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        return after.Length >= 3 && after[0] == '的' && after[1..].StartsWithAny(Growths);
    }

    /// <summary>What stands before such a figure without the 以 that leads to it.</summary>
    public static string Before(string text)
    {
        var span = text.AsSpan().TrimEnd();
        foreach (var lead in (ReadOnlySpan<string>)["分别以", "则以", "均以", "以"])
        {
            if (span.EndsWith(lead, StringComparison.Ordinal))
                return span[..^lead.Length].ToString();
        }

        return text;
    }
}
