using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>The years of five-year plans, told by their names: “十三五”期间, 到“十四五”末.</summary>
internal static class PlanYears
{
    /// <summary>The statement of time that the name of a plan begins; null where only the plan is named.</summary>
    public static TimeMark? MarkAt(string text, int from, int i, int to, Period plan, DocumentTime time)
    {
        var span = text.AsSpan(0, to);
        var end = i + 3;
        if (end < to && span[end] is '”' or '〞' or '"' or '＂' or '\'' or '」' or '』')
            end++;
        var rest = span[end..];
        bool isEnd = false, isSpan = false, soFar = false;
        foreach (var word in (ReadOnlySpan<string>)["规划期末", "时期末", "期末", "末期", "规划末", "末", "收官之年"])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                (isEnd, end) = (true, end + word.Length);
                break;
            }
        }

        if (!isEnd)
        {
            foreach (var word in (ReadOnlySpan<string>)["规划期间", "规划期内", "规划时期", "期间", "时期", "以来", "期内", "五年"])
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                {
                    (isSpan, end, soFar) = (true, end + word.Length, word == "以来");
                    break;
                }
            }
        }

        // 争取“十四五”新增城镇就业500万人
        foreach (var word in (ReadOnlySpan<string>)["新增", "累计", "力争", "争取", "中国", "我国", "全国", "全省", "全市", "全县", "全区", "我省", "我市", "我县", "我区"])
            isSpan |= !isEnd && rest.StartsWith(word, StringComparison.Ordinal);
        if (!isEnd && !isSpan)
            return null;
        var start = i;
        if (start > from && span[start - 1] is '“' or '〝' or '"' or '‘' or '「' or '『')
            start--;
        var isDeadline = AroundTime.TakeBefore(span, from, ref start, "到") || AroundTime.TakeBefore(span, from, ref start, "至");
        _ = !isDeadline && AroundTime.TakeBefore(span, from, ref start, "在");
        var period = isEnd ? Period.Of(plan.Last) : plan;
        if (soFar && time.LastActual is { } last && last > plan.First && last < plan.Last)
            period = new Period(plan.First, last);
        return new(start, end, [period], AroundTime.IsBase(span, from, start, end) ? TimeRole.Base : TimeRole.At, isSpan, isDeadline || isEnd, soFar, IsPlan: true);
    }
}
