using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Ingest.Facts;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Text;

/// <summary>Tells whose document it is from its title and head. A place that is none of the known areas is nobody else's: its figures are not given to the city or the country that it names.</summary>
internal static partial class AreaFinder
{
    private const int TextLines = 4000;
    private const double InTitle = 50;
    private const double InFileName = 10;

    private static readonly string[] PartWords = ["全省", "全市", "全区", "全县", "全州", "全旗", "我省", "我市", "我区", "我县", "我州", "本市", "本区", "本县"];

    /// <summary>The area of a document.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="title">Its title.</param>
    /// <param name="head">The lines at its head, without the empty ones.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="areas">The known areas.</param>
    /// <param name="diagnostics">Takes ING006 where the text does not tell, or tells of a place that is not known.</param>
    /// <returns>The area; null where the text does not tell a known one.</returns>
    public static AreaId? Find(string name, string title, List<string> head, IReadOnlyList<TextLine> lines, ImmutableArray<Area> areas, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // 重庆市长寿区, 慈溪市: the title's own place, unknown here, must not fall back to the city in front of it or to one that the text names.
        if (StrangerIn(title, areas) is { } stranger)
            return Unknown(stranger);

        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var group in areas.Where(a => a.Level != AreaLevel.Country).Select(a => a.Name.Chinese).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal))
        {
            var score = Mentions(title, group) * InTitle + Mentions(name, group) * InFileName;
            foreach (var line in head)
                score += Mentions(line, group);
            if (score > 0)
                scores[group] = score;
        }

        // A district's document names its city too; a district that is named in the title wins over it.
        var ranked = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        if (ranked.Count == 0 || (ranked[0].Value < InFileName && IsOfTheCountry(title)))
        {
            if (CountryOf(title, head, areas) is { } country)
                return country;
            if (ranked.Count == 0)
                return Unknown(null);
        }

        var districts = ranked.Where(r => areas.Any(a => a.Name.Chinese == r.Key && a.Level == AreaLevel.District)).ToList();
        var chosen = ranked[0].Key;
        if (districts.Count > 0 && !areas.Any(a => a.Name.Chinese == chosen && a.Level == AreaLevel.District) && districts[0].Value * 2 >= ranked[0].Value)
            chosen = districts[0].Key;
        var candidates = areas.Where(a => a.Name.Chinese == chosen).ToList();
        if (candidates.Count == 1)
            return candidates[0].Id;

        // Which city stands with the name? "宁波市江北区" says it outright; otherwise the city that the text names more often.
        var byParent = candidates
            .Select(a => (Area: a, Parent: areas.FirstOrDefault(p => p.Id == a.Parent)?.Name.Chinese ?? ""))
            .Where(c => c.Parent.Length > 0)
            .Select(c => (c.Area, c.Parent, Score: ScoreOfParent(lines, title, c.Parent, chosen)))
            .OrderByDescending(c => c.Score)
            .ToList();
        if (byParent.Count > 0 && byParent[0].Score > 0 && (byParent.Count == 1 || byParent[0].Score >= 2 * byParent[1].Score))
            return byParent[0].Area.Id;
        diagnostics.Add(new Diagnostic("ING006", Severity.Warning, name, 0, $"{chosen} is the name of several areas ({string.Join(", ", candidates.Select(c => c.Id))}) and the text does not tell which; give --area"));
        return null;

        AreaId? Unknown(string? place)
        {
            var message = place is null
                ? "no known area is named in the title or at the head of the document; give --area"
                : $"the document is of {place}, which is none of the known areas, so its figures belong to no area; add {place} to areas.yaml, or give --area";
            diagnostics.Add(new Diagnostic("ING006", Severity.Warning, name, 0, message));
            return null;
        }
    }

    // The title's place, the last one of a chain (重庆市长寿区), where it is none of the known areas.
    private static string? StrangerIn(string title, ImmutableArray<Area> areas)
    {
        var own = OwnPlaces.NamesIn(title).FirstOrDefault();
        return own is null || areas.Any(a => own.EndsWith(a.Name.Chinese, StringComparison.Ordinal) || (a.Level == AreaLevel.District && title.Contains(a.Name.Chinese, StringComparison.Ordinal))) ? null : own;
    }

    private static bool IsOfTheCountry(string title) => CountryTitle().IsMatch(title);

    // 高于全国平均水平 stands in anybody's report; an account of the whole country says so in its title, or speaks of no province, city or district as its own.
    private static AreaId? CountryOf(string title, List<string> head, ImmutableArray<Area> areas)
    {
        var countries = areas.Where(a => a.Level == AreaLevel.Country).Take(2).ToList();
        if (countries.Count != 1)
            return null;
        var isNamed = IsOfTheCountry(title) || head.Any(l => CountryWord().IsMatch(l));
        var isAnotherOnes = !IsOfTheCountry(title) && (head.Any(l => PartWords.Any(w => l.Contains(w, StringComparison.Ordinal))) || head.Any(l => OwnPlaces.NamesIn(l).Any()));
        return isNamed && !isAnotherOnes ? countries[0].Id : null;
    }

    private static double ScoreOfParent(IReadOnlyList<TextLine> lines, string title, string parent, string name)
    {
        var shorter = parent.Length > 2 && parent[^1] is '市' or '省' ? parent[..^1] : parent;
        var full = parent + name;
        double score = Count(title, full) * 20 + Count(title, shorter) * 5;
        for (var i = 0; i < lines.Count && i < TextLines; i++)
        {
            var text = lines[i].Text;
            score += Count(text, shorter) + 5 * Count(text, full);
        }

        return score;
    }

    // Occurrences of the name that are not only the first half of a longer name (重庆市 in 重庆市渝北区).
    private static int Mentions(string text, string name)
    {
        var count = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var after = text.AsSpan(at + name.Length);
            if (name[^1] is not ('市' or '省') || !FollowedByPlace().IsMatch(after))
                count++;
        }

        return count;
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    // 第七次全国人口普查 is held in every county.
    [GeneratedRegex("全国(?!人口普查|经济普查|农业普查)|我国", RegexOptions.CultureInvariant)]
    private static partial Regex CountryWord();

    // 中国共产党 opens anybody's plan; 全国文明城市 is a title that a city bears.
    [GeneratedRegex("全国(?!文明|第|百强|先进|示范|人口普查|经济普查|农业普查)|我国|中国(?!共产党|特色)|国务院", RegexOptions.CultureInvariant)]
    private static partial Regex CountryTitle();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{1,4}(?:新区|区|县)", RegexOptions.CultureInvariant)]
    private static partial Regex FollowedByPlace();
}
