using System.Text;

namespace Compare.Analysis.Audit;

/// <summary>What a printed name is about, without the words of intent and degree around it.</summary>
internal static class SubjectName
{
    // Words that say how sure or how far, not what: 力争新认定高新技术企业 and 新认定高新技术企业 are about the same thing.
    private static readonly string[] Leading =
    [
        "力争", "争取", "努力", "确保", "实现", "推动", "完成", "达到", "全区", "全市", "全年", "今年", "我区", "其中", "预计", "保持", "共有", "现有",
        "区域", "全县", "全省", "本区", "引进落地", "有效", "全面", "稳步", "到",
    ];

    private static readonly string[] Trailing = ["达到", "分别", "达", "为", "控制在", "保持在", "稳定在", "不少于", "不低于", "总数", "总量", "数量", "数"];

    /// <summary>The name without spaces, punctuation and the words around it; empty when nothing is left.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                text.Append(c);
        }

        var subject = text.ToString();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var word in Leading)
            {
                if (subject.Length > word.Length + 1 && subject.StartsWith(word, StringComparison.Ordinal))
                {
                    subject = subject[word.Length..];
                    changed = true;
                }
            }

            foreach (var word in Trailing)
            {
                if (subject.Length > word.Length + 1 && subject.EndsWith(word, StringComparison.Ordinal))
                {
                    subject = subject[..^word.Length];
                    changed = true;
                }
            }
        }

        return subject;
    }

    /// <summary>True when the name tells of a change (增长, 下降, 提高 …) and not of a level.</summary>
    public static bool IsChange(string name) =>
        name.Contains("增长", StringComparison.Ordinal) || name.Contains("增速", StringComparison.Ordinal) || name.Contains("增幅", StringComparison.Ordinal)
        || name.Contains("下降", StringComparison.Ordinal) || name.Contains("上升", StringComparison.Ordinal) || name.Contains("提高", StringComparison.Ordinal)
        || name.Contains("降低", StringComparison.Ordinal) || name.Contains("降幅", StringComparison.Ordinal) || name.Contains("同比", StringComparison.Ordinal)
        || name.Contains("growth", StringComparison.OrdinalIgnoreCase);
}
