using System.Text.RegularExpressions;
using Compare.Ingest.Text;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>The place that a document is of, by name, also where it is none of the known areas: 夷陵区GDP in 夷陵区's own report is its GDP.</summary>
internal static partial class OwnPlaces
{
    private const int HeadLines = 40;
    private const int HeadLetters = 3000;

    /// <summary>The names, in the order in which the head of the document has them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="hasArea">True where the document's area is known, and is no whole country, which news of any place speak of.</param>
    public static IReadOnlyList<string> Of(DocumentSource document, IReadOnlyList<TextLine> lines, bool hasArea = false)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        Note(document.Title, 2);
        var head = new System.Text.StringBuilder(document.Title).Append('\n');
        for (var i = 0; i < lines.Count && i < HeadLines && head.Length < HeadLetters; i++)
        {
            var text = lines[i].Text;
            text = text.Length <= HeadLetters ? text : text[..HeadLetters];
            head.Append(text).Append('\n');
            Note(text, 1);
        }

        // Named once, it may be any place that the text speaks of; the only one of its kind in an account of 全县 is the text's own.
        var own = order.Where(p => counts[p] >= 2).ToList();
        if (own.Count == 0 && order.Count == 1 && lines.Any(l => l.Text.Contains("全" + order[0][^1], StringComparison.Ordinal)))
            own.Add(order[0]);

        // A text whose area is known knows its own names; in another one the place that it speaks of is its own.
        if (!hasArea)
        {
            // 深圳人均预期寿命: cities go by their short names too.
            var all = head.ToString();
            foreach (var name in MostNamed(all, [.. order, .. CityNames.In(all)]))
            {
                if (!own.Contains(name))
                    own.Add(name);
            }
        }

        return own;

        void Note(string text, int weight)
        {
            // 江苏要实现…: a province goes by its short name; 江苏省 is counted below.
            foreach (var province in PlacesInNames.Provinces)
            {
                for (var at = text.IndexOf(province, StringComparison.Ordinal); at >= 0; at = text.IndexOf(province, at + province.Length, StringComparison.Ordinal))
                {
                    if (at + province.Length < text.Length && text[at + province.Length] is not ('省' or '市'))
                        Count(province, weight);
                }
            }

            foreach (var name in NamesIn(text))
                Count(name, weight);
        }

        void Count(string name, int weight)
        {
            if (!counts.ContainsKey(name))
                order.Add(name);
            counts[name] = counts.GetValueOrDefault(name) + weight;
        }
    }

    /// <summary>The provinces, cities and districts that a text names by their full names, in its order.</summary>
    /// <param name="text">A title or a line.</param>
    public static IEnumerable<string> NamesIn(string text) => Place().Matches(text).Select(m => m.Groups["name"].Value).Where(n => !Kind().IsMatch(n));

    // 湖南省 and 湖南, 合肥市 and 合肥 are one place: the one of its kind that the head names most, by either name, goes by both.
    private static IEnumerable<string> MostNamed(string head, List<string> names)
    {
        var most = new Dictionary<char, (string Name, string Short, int Count, bool IsTied)>();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Concat(PlacesInNames.Provinces.Where(p => head.Contains(p, StringComparison.Ordinal))))
        {
            var isProvince = PlacesInNames.Provinces.Contains(name);
            var isCity = !isProvince && CityNames.Contains(name);
            var bare = isProvince || isCity || name.Length < 3 ? name : name[..^1];
            var kind = isProvince || PlacesInNames.Provinces.Contains(bare) ? '省' : isCity ? '市' : name[^1];
            var count = Count(head, bare);
            places.Add(bare);
            var (known, _, many, _) = most.GetValueOrDefault(kind);
            if (known is null || count > many)
                most[kind] = (isProvince ? bare + (bare is "北京" or "上海" or "天津" or "重庆" ? "市" : "省") : isCity ? name + "市" : name, bare, count, false);
            else if (count == many && most[kind].Short != bare)
                most[kind] = most[kind] with { IsTied = true };
        }

        foreach (var (name, bare, count, isTied) in most.OrderBy(m => m.Key).Select(m => m.Value))
        {
            // Named twice it is the text's own only where the head names no other; named once it may be what the text compares with.
            if (isTied || count < (places.Count > 1 ? 3 : 2))
                continue;
            yield return name;
            if (bare != name)
                yield return bare;
        }
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    // At the start, after a mark, a year or a greater place.
    [GeneratedRegex(@"(?:^|[^\u4E00-\u9FFF]|[年省市州])(?<name>(?![全我本各该省市年月日于在的和与及对从是为根按依受经由向据])(?:[\u4E00-\u9FFF]{2,3}[省市县区旗州]|(?![两外邻贫每某老新])[\u4E00-\u9FFF]县))(?![\u4E00-\u9FFF]*?(?:县|(?<!地)区))(?=[^\u4E00-\u9FFF]|政府|第[一二三四五六七八九十]|人民|人均|人口|国民|工作|教育|学|卫生|养老|公共|民生|社会|城|常住|居民|地区|GDP|基本|将|的|在|全|“)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // 开发区, 主城区, 社区: kinds of places, no names.
    [GeneratedRegex(@"(?:[发治新游范验税社小景园地片校辖灾库山林牧矿港郊街老特住市县]区|[主老新古旧心乡市县各分]城区|建成区|城市|县市|[县区地]州市|以[上下]市|中等市|百强县|示范[县市])$", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
