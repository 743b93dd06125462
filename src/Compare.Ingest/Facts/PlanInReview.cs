using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Tells a text that looks back on a five-year plan (“十四五”民生成绩单, “十四五”收官发布会) from the plan itself and from programmes named for it.</summary>
internal static class PlanInReview
{
    // The occasion is told right at the beginning.
    private const int HeadLines = 3;

    private static readonly WordSet Praise = new(
        "成绩", "成就", "收官", "答卷", "亮眼", "巡礼", "回眸", "回望", "发布会", "辉煌", "硕果", "决胜", "圆满", "这五年", "五年来", "成效", "蝶变", "跃升", "数说", "喜看", "见证");

    private static readonly WordSet Papers = new("规划》", "规划纲要", "规划的通知", "实施方案", "行动计划", "编制", "印发");

    private static readonly WordSet Deeds = new("以来", "累计", "较“", "比“", "目前", "截至", "已", "了", "成功", "提高到", "提升至", "五年");

    /// <summary>The plan's years; null for another text.</summary>
    /// <param name="head">The title and the first lines.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="named">The years that the text names.</param>
    public static Period? Of(List<string> head, IReadOnlyList<TextLine> lines, NamedYears named)
    {
        if (named.LooksAhead || head.Count == 0 || IsPaper(head[0]))
            return null;
        for (var i = 0; i < Math.Min(HeadLines, head.Count); i++)
        {
            var line = head[i];
            if (First(line) is not { } plan || !(Praise.IsIn(line) || named.TellsOfMoves) || Papers.IsIn(line) || named.SetsDeadlineUntil(plan.Last))
                continue;
            return named.TellsOfMoves || lines.Any(l => Deeds.IsIn(l.Text)) ? plan : null;
        }

        return null;
    }

    // …“十四五”规划 is the plan, whatever it says of the one before.
    private static bool IsPaper(string title) => title.Length < 60 && title.AsSpan().TrimEnd("》)） ") is var name && (name.EndsWith("规划") || name.EndsWith("方案") || name.EndsWith("纲要") || name.EndsWith("计划") || name.EndsWith("意见"));

    // “十四五”收官 “十五五”在望: the first one is looked back on.
    private static Period? First(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (DocumentTime.FiveYears(line.AsSpan(i)) is { } plan)
                return plan;
        }

        return null;
    }
}
