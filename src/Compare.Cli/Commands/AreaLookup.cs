using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Cli.Commands;

/// <summary>The area that a user means by an id, a code or a name. A name that several areas bear is refused with the choices.</summary>
internal static class AreaLookup
{
    /// <summary>Finds an area.</summary>
    /// <param name="data">The areas.</param>
    /// <param name="text">An id (<c>cq-jiangbei</c>), a code (<c>500105</c>), a name (渝中区, Yuzhong District), or a name with its city (重庆市江北区, 重庆江北区).</param>
    /// <returns>The area, or null with the problem that says why and lists the choices.</returns>
    public static Outcome<Area?> Find(Dataset data, string text)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(text);
        var wanted = text.Trim();
        if (data.Areas.FirstOrDefault(a => a.Id.Value == wanted || (a.Code.Length > 0 && a.Code == wanted)) is { } exact)
            return new Outcome<Area?>(exact, []);

        var named = data.Areas.Where(a => Names(data, a).Contains(wanted, StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count switch
        {
            1 => new Outcome<Area?>(named[0], []),
            0 => Refused("CLI001", $"no area is called “{wanted}”; there are: {List(data, data.Areas)}"),
            _ => Refused("CLI002", $"“{wanted}” is the name of {named.Count} areas; say which: {List(data, named)}"),
        };
    }

    /// <summary>The area's name with its city's, as a reader tells two of one name apart.</summary>
    public static string FullName(Dataset data, Area area, string language)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(area);
        var parent = Parent(data, area);
        if (parent is null || parent.Level == AreaLevel.Country)
            return area.Name.In(language);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? $"{area.Name.In(language)}, {parent.Name.In(language)}" : parent.Name.In(language) + area.Name.In(language);
    }

    private static IEnumerable<string> Names(Dataset data, Area area)
    {
        yield return area.Name.Chinese;
        yield return area.Name.English;
        if (Parent(data, area) is not { } parent)
            yield break;
        yield return parent.Name.Chinese + area.Name.Chinese;
        yield return parent.Name.Chinese.TrimEnd('市', '省') + area.Name.Chinese;
        yield return $"{area.Name.English}, {parent.Name.English}";
    }

    private static Area? Parent(Dataset data, Area area) => area.Parent is null ? null : data.Areas.FirstOrDefault(a => a.Id == area.Parent);

    private static string List(Dataset data, IEnumerable<Area> areas) => string.Join(", ", areas.Select(a => $"{a.Id} ({FullName(data, a, "zh-CN")})"));

    private static Outcome<Area?> Refused(string code, string message) => new(null, [new Diagnostic(code, Severity.Error, "", 0, message)]);
}
