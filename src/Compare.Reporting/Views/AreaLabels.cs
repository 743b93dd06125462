using System.Collections.Frozen;
using Compare.Model.Areas;
using Compare.Model.Observations;

namespace Compare.Reporting.Views;

/// <summary>
/// The one place that names areas for a reader. Names are not unique (江北区 lies in Chongqing and in Ningbo), so an area that
/// shares its name carries its city: 江北区（重庆）. Every table, chart, page and deck asks here.
/// </summary>
public sealed class AreaLabels
{
    private const string EnglishDistrict = " District";

    private readonly FrozenDictionary<AreaId, string> _labels;
    private readonly FrozenDictionary<AreaId, string> _short;

    /// <summary>Names every area of a data set.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="language">zh-CN or en.</param>
    public AreaLabels(Dataset data, string language)
    {
        ArgumentNullException.ThrowIfNull(data);
        var byId = new Dictionary<AreaId, Area>();
        foreach (var area in data.Areas)
            byId.TryAdd(area.Id, area);
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var names = byId.Values.GroupBy(a => a.Name.In(language), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var labels = new Dictionary<AreaId, string>();
        foreach (var (name, areas) in names)
        {
            foreach (var area in areas)
            {
                if (areas.Length == 1)
                {
                    labels.Add(area.Id, SafeText.Line(name));
                    continue;
                }

                // The city tells two districts apart; where it does not (no city, or two of one name in one city) the id does.
                var parent = area.Parent is { } up && byId.TryGetValue(up, out var found) ? found : null;
                var place = parent is null || areas.Count(a => a.Parent == area.Parent) > 1 ? area.Id.Value : Short(parent.Name.In(language), english);
                labels.Add(area.Id, SafeText.Line(english ? $"{name} ({place})" : $"{name}（{place}）"));
            }
        }

        _labels = labels.ToFrozenDictionary();
        var brief = labels.ToDictionary(l => l.Key, l => english && byId[l.Key].Level == AreaLevel.District ? l.Value.Replace(EnglishDistrict, "", StringComparison.Ordinal) : l.Value);
        var uses = brief.Values.CountBy(label => label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _short = brief.ToFrozenDictionary(l => l.Key, l => l.Value.Length > 0 && uses[l.Value] == 1 ? l.Value : labels[l.Key]);
    }

    /// <summary>The label of an area; its id where the data set does not list it.</summary>
    public string Of(AreaId area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return _labels.TryGetValue(area, out var label) ? label : area.Value;
    }

    /// <summary>
    /// The label for a narrow place that says by itself that it names districts, such as a column of them: in English without
    /// the word District, as long as no other area is then named alike.
    /// </summary>
    public string ShortOf(AreaId area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return _short.TryGetValue(area, out var label) ? label : area.Value;
    }

    private static string Short(string name, bool english)
    {
        if (!english)
            return name.Length > 2 && name[^1] is '市' or '省' ? name[..^1] : name;
        foreach (var ending in (ReadOnlySpan<string>)[" Municipality", " City", " Province"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length];
        }

        return name;
    }
}
