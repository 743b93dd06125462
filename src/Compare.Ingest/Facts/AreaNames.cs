using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Areas;

namespace Compare.Ingest.Facts;

/// <summary>Tells which area a figure speaks of from the words around it.</summary>
internal sealed class AreaNames
{
    private static readonly string[] Beyond = ["全国", "全省", "我省", "我国", "中心城区", "主城区", "主城都市区", "西部地区", "川渝", "成渝", "长三角", "全球", "世界"];
    private static readonly WordSet BeyondSet = new(Beyond);

    private readonly Area? _own;
    private readonly Area? _parent;
    private readonly AreaId? _province;
    private readonly AreaId? _country;
    private readonly AreaId? _ownId;
    private readonly List<(string Name, AreaId? Id)> _others = [];

    private AreaNames(AreaId? ownId, ImmutableArray<Area> areas, IEnumerable<string> places)
    {
        _ownId = ownId;
        _own = areas.FirstOrDefault(a => a.Id == ownId);
        _parent = _own?.Parent is { } parent ? areas.FirstOrDefault(a => a.Id == parent) : null;
        _province = Above(_own, AreaLevel.Province, areas)?.Id;
        _country = (Above(_own, AreaLevel.Country, areas) ?? OnlyCountry(areas))?.Id;
        Own = _own is null ? [] : [.. Names(_own).OrderByDescending(n => n.Length)];
        OwnFull = [.. (_own is null ? [] : new[] { _own.Name.Chinese }).Concat(places.Where(p => areas.All(a => a.Name.Chinese != p))).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length)];
        foreach (var group in areas.Where(a => a.Id != ownId).SelectMany(a => Names(a).Where(n => n.Length >= 3).Select(n => (Name: n, a.Id))).GroupBy(n => n.Name, StringComparer.Ordinal))
        {
            if (Own.Contains(group.Key, StringComparer.Ordinal))
                continue;
            var ids = group.Select(g => g.Id).Distinct().ToList();
            _others.Add((group.Key, ids.Count == 1 ? ids[0] : null));
        }
    }

    /// <summary>The names of the document's own area, longest first.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>Its full name alone (江北 also begins the names of places in it: 江北嘴), and the place that the document's head names as its own.</summary>
    public IReadOnlyList<string> OwnFull { get; }

    /// <summary>The names of a document's area among the known areas.</summary>
    /// <param name="own">The document's area; null when it is none of the known ones.</param>
    /// <param name="areas">The known areas.</param>
    /// <param name="places">Places that the document's head names as its own.</param>
    public static AreaNames Of(AreaId? own, ImmutableArray<Area> areas, IEnumerable<string> places) => new(own, areas, places);

    /// <summary>True for a name of the document's own area, and for none at all.</summary>
    public bool IsOwn(string place) =>
        place.Length == 0 || Own.Any(n => n.StartsWith(place, StringComparison.Ordinal) || place.StartsWith(n, StringComparison.Ordinal));

    /// <summary>The area of a figure; null when the words name one that is not known or not clear.</summary>
    public AreaId? Of(string text, int sentence, int begin, int number, string subject)
    {
        var near = text.AsSpan(begin, Math.Max(0, number - begin));
        if (Mentions(near, "全市") || Mentions(near, "我市") || Mentions(subject, "全市"))
            return _own?.Level is AreaLevel.City or AreaLevel.Province ? _ownId : _parent?.Id;
        foreach (var word in BeyondSet.IsIn(near) ? Beyond : [])
        {
            if (Mentions(near, word))
                return word is "全国" or "我国" ? _country : word is "全省" or "我省" ? _province : null;
        }

        if (near.IndexOf("全区") >= 0 || near.IndexOf("我区") >= 0)
            return _ownId;
        foreach (var name in Own)
        {
            if (near.IndexOf(name, StringComparison.Ordinal) >= 0)
                return _ownId;
        }

        foreach (var (name, id) in _others)
        {
            if (near.IndexOf(name, StringComparison.Ordinal) is var at and >= 0 && (id != _parent?.Id || StartsNear(near, at)) && !IsInstitution(near[(at + name.Length)..]))
                return id;
        }

        return _ownId;
    }

    // 占全市总量, 居全市第一: the city is what is compared with, not what the figure is of.
    private static bool Mentions(ReadOnlySpan<char> text, string word)
    {
        var at = text.LastIndexOf(word, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var before = text[..at];
        if (before.EndsWithAny("占", "居", "在", "于", "列", "为", "占到", "超", "高于", "低于", "比", "较", "乃至", "推向", "成为", "获", "获评", "入选", "创成", "优于", "评为", "上榜", "首个", "建成", "辐射", "服务", "面向", "领先", "引领", "打造", "被", "作为"))
            return false;
        var after = text[(at + word.Length)..];
        return !after.StartsWithAny("第", "前", "首", "领先", "率先", "唯一", "示范", "最", "一流", "重点", "先进", "优秀", "百强", "文明", "双拥", "统一", "推广", "典型", "模范", "名列", "标杆", "试点", "总部", "性");
    }

    // An area may be its own province or country: the nearest one of that level, from the area upwards.
    private static Area? Above(Area? area, AreaLevel level, ImmutableArray<Area> areas)
    {
        // As many steps as there are areas: an areas list that names itself in a circle ends too.
        for (var steps = areas.Length; area is not null && area.Level != level && steps >= 0; steps--)
            area = area.Parent is { } parent ? areas.FirstOrDefault(a => a.Id == parent) : null;
        return area?.Level == level ? area : null;
    }

    private static Area? OnlyCountry(ImmutableArray<Area> areas)
    {
        var countries = areas.Where(a => a.Level == AreaLevel.Country).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    // 重庆市政府, 重庆市科学技术奖: a name that an institution or a prize begins with.
    private static bool IsInstitution(ReadOnlySpan<char> after) =>
        after.StartsWithAny("政府", "人民", "委", "科学", "规划", "级", "优秀", "民营", "设定", "“", "示范", "标准", "名", "知名", "第", "首", "市场", "大学", "医院", "银行");

    private static bool StartsNear(ReadOnlySpan<char> text, int at) => at <= 1 || text[..at].TrimStart().Length <= 1;

    private static IEnumerable<string> Names(Area area)
    {
        var name = area.Name.Chinese;
        yield return name;
        if (name.Length >= 3 && name[^1] is '区' or '市' or '县')
            yield return name[..^1];
    }
}
