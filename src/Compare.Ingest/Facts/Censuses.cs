using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Censuses as times: 第七次全国人口普查结果显示.</summary>
internal static class Censuses
{
    /// <summary>The statement of time that the name of a census is: the year it was taken in; null where none is named.</summary>
    public static TimeMark? MarkAt(string text, int from, int i, int to)
    {
        var span = text.AsSpan(i, to - i);
        foreach (var (number, year) in (ReadOnlySpan<(string, int)>)[("第五次", 2000), ("第六次", 2010), ("第七次", 2020), ("第八次", 2030)])
        {
            if (!span.StartsWith(number, StringComparison.Ordinal))
                continue;
            var name = span[number.Length..];
            name = name.StartsWith("全国", StringComparison.Ordinal) ? name[2..] : name;
            if (!name.StartsWith("人口普查", StringComparison.Ordinal))
                return null;
            var end = to - name.Length + "人口普查".Length;
            foreach (var word in (ReadOnlySpan<string>)["标准时点", "时点", "结果", "数据"])
            {
                if (text.AsSpan(end, to - end).StartsWith(word, StringComparison.Ordinal))
                {
                    end += word.Length;
                    break;
                }
            }

            return new(i, end, [Period.Of(year)], AroundTime.IsBase(text.AsSpan(0, to), from, i, end) ? TimeRole.Base : TimeRole.At, false, false, false, IsCensus: true);
        }

        return null;
    }
}
