using System.Buffers;
using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>What the words right before and right after a figure say of it.</summary>
internal static class AroundFigure
{
    private const int MaxListOfGoals = 60;

    private static readonly SearchValues<char> PredicateEnds = SearchValues.Create("、,，;；(（");

    public static bool IsSeparator(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim();
        return gap.Length is > 0 and <= 2 && (gap is "、" or "和" or "及" or "与" or "以及" or "," or "，" or "/" or "、约" or "、超");
    }

    public static bool IsLevelVerbOnly(string pre) => pre.Trim() is "达到" or "达" or "已达" or "已达到" or "均达" or "为" or "超过" or "突破" or "达到了" or "迈上" or "站上" or "跨上" or "跃上" or "登上" or "首次突破" or "首次超过" or "首次达到" or "控制在" or "保持在" or "稳定在" or "实现" or ""
        || (pre.AsSpan().TrimEnd(" 的") is [.., '到' or '至'] && SubjectText.Clean(pre).Length == 0); // 提升至, 下降到

    // 面积达, 总数超过: the words before a figure end in a verb of reaching.
    public static bool EndsWithLevelVerb(string pre)
    {
        var span = pre.AsSpan().TrimEnd();
        return span.Length > 0 && (span[^1] is '达' or '为' or '到' or '至' or '超' || span.EndsWith("超过") || span.EndsWith("突破"));
    }

    // The noun counted; where it alone says little (3家企业上榜…), what is said of it belongs to the subject.
    public static string NounAfter(string after)
    {
        var noun = CountedNouns.Of(after);
        if (noun.Length is 0 or > 3)
            return noun;
        var end = after.AsSpan().IndexOfAny(PredicateEnds);
        var whole = (end >= 0 ? after[..end] : after).Trim();
        return whole.Length is > 3 and <= 30 && whole.StartsWith(noun, StringComparison.Ordinal) && whole.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? whole : noun;
    }

    // 产值10亿元以上企业, 总投资50亿元的项目, 面积3000平方米的场馆: the figure describes a thing, it is no statement of its own.
    public static bool IsQualifier(PrintedNumber number, string after, bool more)
    {
        if (number.IsShare || number.Unit.Length == 0 || after.Length == 0)
            return false;
        if (after.AsSpan().StartsWithAny("的低位", "的高位", "的较低", "的较高", "的水平", "的历史最", "的历史新", "的历史低", "的历史高", "的新低", "的新高"))
            return false;
        if (after[0] == '的' && after.IndexOf("目标", StringComparison.Ordinal) is > 0 and < 10)
            return false;
        if (after[0] == '的' && after.Length > 1 && after[1] is (>= '\u4E00' and <= '\u9FFF') or (>= '0' and <= '9') or '“')
            return true;
        var isMeasure = number.Unit[^1] is '元' or '米' or '亩' or '吨' or '里' or '人' or '顷' or '户' or '2' or '㎡';
        return isMeasure && number.IsSuffixed && number.Relation is Relation.AtLeast or Relation.AtMost && after[0] is >= '\u4E00' and <= '\u9FFF'
            && !after.StartsWith('和') && (more || number.Unit[^1] is not ('人' or '户'));
    }

    // In 5个山城花境、3个口袋公园 the text between the figures belongs to the first up to the last 、.
    public static string OwnPart(string gap)
    {
        var at = LastListMark(gap);
        return at >= 0 ? gap[..at] : "";
    }

    public static string AfterOwnPart(string pre, string gap)
    {
        var at = LastListMark(gap);
        if (at < 0)
            return pre;
        var tail = gap[(at + 1)..];
        return pre.EndsWith(tail, StringComparison.Ordinal) ? tail : pre;
    }

    // 新增3.6万个幼儿学位 普惠性幼儿园覆盖率超90%: in a headline the one blank between two figures is a comma.
    public static string AfterBlank(string pre)
    {
        var text = pre.AsSpan().Trim();
        var blank = text.IndexOf(' ');
        return blank > 0 && text.Length - blank > 4 && text[blank - 1] is >= '\u4E00' and <= '\u9FFF' && text[(blank + 1)..].IndexOf(' ') < 0
            && MeasureNames.HasTail(SubjectText.TrimTrailing(text[(blank + 1)..].ToString())) ? text[(blank + 1)..].ToString() : pre;
    }

    private static int LastListMark(string gap)
    {
        var trimmed = gap.AsSpan().TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["以及", "和", "与", "及"])
        {
            // …国家集训基地和1个市级集训基地: the figure before counts what stands before 和.
            if (trimmed.Length > word.Length && trimmed.EndsWith(word, StringComparison.Ordinal))
                return trimmed.Length - word.Length;
        }

        var at = gap.LastIndexOf('、');
        var and = gap.LastIndexOf('和');
        return at >= 0 ? at : and is 0 || (and > 0 && and >= gap.Length - 8 && and <= 10) ? and : -1;
    }

    // What a share is said of, when it is said after it: 100%免费开放, 90%妇幼保健院提供中医药服务.
    public static string Predicate(string after)
    {
        var text = after.Trim();
        if (text.StartsWith('的'))
            text = text[1..];
        var end = text.AsSpan().IndexOfAny(PredicateEnds);
        if (end >= 0)
            text = text[..end];
        return text.Length is > 1 and <= 30 && HasHan(text) ? text : "";
    }

    public static bool IsCount(string unit) => unit.Length > 0 && unit[^1] is '个' or '所' or '家' or '处' or '座' or '张' or '套' or '户' or '册' or '场' or '项' or '件' or '条' or '台' or '部' or '辆' or '名' or '人' or '栋' or '幢' or '间' or '支' or '起' or '门' or '种' or '批' or '类' or '宗' or '对' or '次' or '棵' or '株' or '例' or '位' or '班' or '万' or '亿' or '里' or '米' or '亩' or '元' or '吨' or '只' or '站' or '段' or '笔' or '单';

    public static bool IsChangeTo(ReadOnlySpan<char> between)
    {
        foreach (var verb in (ReadOnlySpan<string>)["提高", "提升", "增长", "增加", "增", "上升", "升", "下降", "降低", "降", "减少", "减", "缩小", "扩大", "调整", "优化", "跃升", "攀升", "上涨", "上浮", "压减", "回落", "拓展", "发展", "变"])
        {
            var at = between.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = between[(at + verb.Length)..];
            return rest.Contains('到') || rest.Contains('至') || rest.Contains('为') || rest.Contains('的');
        }

        return false;
    }

    public static bool HasHan(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u4E00' and <= '\u9FFF')
                return true;
        }

        return false;
    }

    // 90%的预期性目标: what is to be reached, also where the sentence tells of what was; 实现了90%的目标: what was reached.
    public static bool IsGoal(string text, int from, PrintedNumber number)
    {
        var before = text.AsSpan(from, Math.Max(0, number.Start - from));
        if (before.ContainsAny("实现了", "完成了", "达到了", "已实现", "已完成", "已达到", "提前完成", "提前实现", "如期实现", "最终实现"))
            return false;
        if (IsPlanned(before))
            return true;
        var after = text.AsSpan(number.End, Math.Min(12, text.Length - number.End));
        var goal = after.IndexOf("目标", StringComparison.Ordinal);
        return (goal > 0 && after[0] == '的' && after[..goal].IndexOfAny(Clauses.Ends) < 0) || IsInListOfGoals(text, number.End);
    }

    // 完成城镇新增就业1000万人以上、城镇登记失业率控制在4.5%以内的目标: the list ends in what all of it is.
    private static bool IsInListOfGoals(string text, int from)
    {
        var rest = text.AsSpan(from, Math.Min(MaxListOfGoals, text.Length - from));
        var goal = rest.IndexOf("的目标", StringComparison.Ordinal);
        return goal > 0 && rest[..goal].Contains('、') && rest[..goal].IndexOfAny(Clauses.Ends) < 0;
    }

    // 年计划完成617亿元, 全年计划新增1万人; 完成年计划的97% and 超计划5% tell what was done.
    private static bool IsPlanned(ReadOnlySpan<char> before)
    {
        var at = before.IndexOf("年计划", StringComparison.Ordinal);
        if (at < 0 || before[(at + 3)..] is ['的' or '执' or '任', ..])
            return false;
        return !before[..at].ContainsAny("完成", "超", "比", "占", "较", "距", "高于", "低于");
    }
}
