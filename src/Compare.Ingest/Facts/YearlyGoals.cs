using System.Buffers;
using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Goals of a year that are told in passing, where a text says how much of them was done (完成全年23万人目标任务的95.17%).</summary>
internal static class YearlyGoals
{
    private const int MaxWords = 16;

    // 全年, 年度, 市定, 下达, 的: nothing else may stand between 完成 and the goal.
    private static readonly string[] Between = ["全年", "年度", "当年", "年初", "年", "省", "市", "区", "县", "国家", "上级", "政府", "下达", "确定", "定", "目标任务", "任务目标", "目标", "任务", "计划", "预期", "原定", "既定", "预定", "的", "了"];
    private static readonly SearchValues<char> FirstOfDone = SearchValues.Create("完占");

    /// <summary>True for a figure that is the year's goal of what was told before it; the share behind it says how much of it was done.</summary>
    /// <param name="before">The words before the figure.</param>
    /// <param name="number">The figure.</param>
    /// <param name="after">The words between it and the next figure.</param>
    /// <param name="next">The next figure.</param>
    public static bool IsGoal(ReadOnlySpan<char> before, PrintedNumber number, ReadOnlySpan<char> after, PrintedNumber next)
    {
        if (number.IsShare || !next.IsShare || !EndsInDone(before.TrimEnd()))
            return false;
        after = after.Trim();
        if (after is "的")
            return before.TrimEnd().EndsWithAny("目标", "任务", "计划");
        if (after.StartsWith("的", StringComparison.Ordinal))
            after = after[1..];
        return after.StartsWithAny("目标", "任务", "计划", "年度目标", "年度任务", "年度计划", "预期目标") && after.EndsWith("的", StringComparison.Ordinal);
    }

    /// <summary>True for the goal that was reached (超额完成原定的900万人以上的目标), where the clause ends in it.</summary>
    /// <param name="before">The words before the figure.</param>
    /// <param name="number">The figure.</param>
    /// <param name="after">The words behind it, to the end of the clause.</param>
    public static bool IsReachedGoal(ReadOnlySpan<char> before, PrintedNumber number, ReadOnlySpan<char> after) =>
        number.Unit.Length > 0 && before.TrimEnd() is var words && (EndsInDone(words) || words.EndsWith("完成", StringComparison.Ordinal)) && after.Trim() is "的目标" or "的目标任务" or "的年度目标" or "的任务" or "目标" or "目标任务" or "的计划目标" or "的预期目标";

    private static bool EndsInDone(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - MaxWords)..];
        var at = before.LastIndexOfAny(FirstOfDone);
        if (at < 0)
            return false;
        var rest = before[(at + (before[at..].StartsWith("完成", StringComparison.Ordinal) ? 2 : 1))..];
        var named = rest.Length > 0;
        while (rest.Length > 0)
        {
            var length = 0;
            foreach (var word in Between)
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                    length = Math.Max(length, word.Length);
            }

            if (length == 0)
                return false;
            rest = rest[length..];
        }

        return named;
    }
}
