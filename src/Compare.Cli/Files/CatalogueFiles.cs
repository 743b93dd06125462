using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Cli.Files;

/// <summary>Reads the YAML files of a data folder: areas, fields, indicators, documents.</summary>
internal static class CatalogueFiles
{
    private const decimal LargestWeight = 1_000_000m;

    /// <summary>The areas of <c>areas.yaml</c>; an entry without an id is left out and noted.</summary>
    public static ImmutableArray<Area> Areas(YamlNode? root, FaultList faults)
    {
        var areas = ImmutableArray.CreateBuilder<Area>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var parentLines = new List<(Area Area, int Line)>();
        foreach (var fields in YamlFields.ListOf(root, faults))
        {
            var id = Id(fields, lines, faults);
            var name = fields.Localized("name");
            if (name is null)
                faults.Error("CAT005", fields.Line, "'name' is missing");
            var parent = fields.Text("parent");
            var residents = fields.Number("residents");
            if (residents is <= 0m || (residents is { } count && count != decimal.Truncate(count)))
                faults.Error("CAT009", fields.LineOf("residents"), "'residents' must be a whole number of persons above 0");
            var area = new Area(
                new AreaId(id ?? ""),
                name ?? LocalizedText.Same(id ?? ""),
                parent.Length == 0 ? null : new AreaId(parent),
                fields.Choice("level", AreaLevel.District, required: false),
                fields.Text("code"),
                residents is > 0m and < long.MaxValue ? (long)residents.Value : null,
                fields.Text("group"));
            fields.NoteUnknown();
            if (id is null)
                continue;
            areas.Add(area);
            if (area.Parent is not null)
                parentLines.Add((area, fields.LineOf("parent")));
        }

        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var area in areas)
            parents[area.Id.Value] = area.Parent?.Value;
        foreach (var (area, line) in parentLines)
        {
            if (!parents.ContainsKey(area.Parent!.Value))
                faults.Error("CAT007", line, $"parent '{area.Parent}' of area '{area.Id}' is no area of this file");
            else if (IsCyclic(area.Id.Value, parents))
                faults.Error("CAT014", line, $"area '{area.Id}' is its own parent by way of '{area.Parent}'");
        }

        return areas.ToImmutable();
    }

    /// <summary>The fields of <c>domains.yaml</c>, in order.</summary>
    public static ImmutableArray<Domain> Domains(YamlNode? root, FaultList faults)
    {
        var domains = ImmutableArray.CreateBuilder<Domain>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fields in YamlFields.ListOf(root, faults))
        {
            var id = Id(fields, lines, faults);
            var name = fields.Localized("name");
            var wordings = fields.Texts("wordings");
            fields.NoteUnknown();
            if (id is not null)
                domains.Add(new Domain(new DomainId(id), name ?? LocalizedText.Same(id)) { Wordings = wordings });
        }

        return domains.ToImmutable();
    }

    /// <summary>The indicators of <c>catalogue.yaml</c>.</summary>
    /// <param name="root">The file.</param>
    /// <param name="domains">The fields an indicator may belong to; null: any.</param>
    /// <param name="faults">Collects what is wrong.</param>
    public static ImmutableArray<Indicator> Indicators(YamlNode? root, ImmutableArray<Domain>? domains, FaultList faults)
    {
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var relatives = new List<(string Id, Relative Relative, int Line)>();
        var domainIds = domains?.Select(d => d.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fields in YamlFields.ListOf(root, faults))
        {
            var id = Id(fields, lines, faults);
            var indicator = Indicator(fields, id ?? "", domainIds, faults);
            foreach (var (relative, line) in Relatives(fields, faults))
            {
                relatives.Add((id ?? "", relative, line));
                indicator = indicator with { Related = indicator.Related.Add(relative) };
            }

            fields.NoteUnknown();
            if (id is null)
                continue;
            indicators.Add(indicator);
            foreach (var wording in indicator.Wordings.Prepend(indicator.Name.Chinese))
            {
                if (wording.Length > 0 && !names.TryAdd(wording, id) && names[wording] != id)
                    faults.Warning("CAT015", fields.LineOf("wordings"), $"'{wording}' is a wording of '{names[wording]}' and of '{id}': a printed name like this aligns to neither");
            }
        }

        foreach (var (id, relative, line) in relatives)
        {
            if (!lines.ContainsKey(relative.Id.Value))
                faults.Error("CAT007", line, $"'{relative.Id}', related to '{id}', is no indicator of this file");
            else if (relative.Id.Value == id)
                faults.Error("CAT007", line, $"'{id}' is related to itself");
        }

        return indicators.ToImmutable();
    }

    /// <summary>The documents of <c>sources.yaml</c>.</summary>
    public static ImmutableArray<DocumentSource> Sources(YamlNode? root, IReadOnlySet<string> areas, FaultList faults)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentSource>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in YamlFields.ListOf(root, faults))
        {
            var name = fields.Required("document");
            var area = fields.Text("area");
            if (area.Length > 0 && !areas.Contains(area))
                faults.Error("CAT007", fields.LineOf("area"), $"area '{area}' is not in areas.yaml");
            var year = fields.Number("year");
            if (year is not null && (year < 1900m || year > 2200m || year != decimal.Truncate(year.Value)))
                faults.Error("CAT010", fields.LineOf("year"), "'year' must be a year like 2024");
            var sha = fields.Text("sha256");
            if (sha.Length > 0 && (sha.Length != 64 || !sha.All(char.IsAsciiHexDigit)))
                faults.Error("CAT008", fields.LineOf("sha256"), "'sha256' must be 64 hexadecimal digits");
            var source = new DocumentSource(
                name ?? "",
                sha.ToLowerInvariant(),
                fields.Text("title"),
                area.Length == 0 ? null : new AreaId(area),
                fields.Choice("kind", DocumentKind.Other, required: false),
                year is >= 1900m and <= 2200m ? (int)year.Value : null);
            fields.NoteUnknown();
            if (name is null)
                continue;
            if (!seen.Add(name))
                faults.Error("CAT006", fields.LineOf("document"), $"document '{name}' is listed twice");
            documents.Add(source);
        }

        return documents.ToImmutable();
    }

    private static Indicator Indicator(YamlFields fields, string id, HashSet<string>? domains, FaultList faults)
    {
        var domain = fields.Required("domain") ?? "";
        if (domain.Length > 0 && domains is not null && !domains.Contains(domain))
            faults.Error("CAT007", fields.LineOf("domain"), $"domain '{domain}' of indicator '{id}' is not in domains.yaml");
        var name = fields.Localized("name");
        if (name is null)
            faults.Error("CAT005", fields.Line, "'name' is missing");
        name ??= LocalizedText.Same(id);
        var unit = fields.Node("unit") is null ? Unit.None : Units.Of(fields.Text("unit"));
        var weight = fields.Number("weight");
        if (weight is < 0m or > LargestWeight)
            faults.Error("CAT009", fields.LineOf("weight"), "'weight' must be between 0 and a million");
        return new Indicator
        {
            Id = new IndicatorId(id),
            Domain = new DomainId(domain),
            Name = name,
            ShortName = fields.Localized("short") ?? name,
            Wordings = fields.Texts("wordings"),
            Unit = unit,
            Direction = fields.Choice("direction", Direction.None, required: true),
            Kind = fields.Choice("kind", MeasureKind.Rate, required: true),
            Weight = weight is >= 0m and <= LargestWeight ? weight.Value : 1m,
            Goalposts = Pair(fields, "goalposts", "worst", "best", faults) is var (worst, best) ? new Goalposts(worst, best) : null,
            Thresholds = Pair(fields, "thresholds", "green", "red", faults) is var (green, red) ? new Thresholds(green, red) : null,
            Definition = fields.Localized("definition") ?? new LocalizedText("", ""),
        };
    }

    private static (decimal First, decimal Second)? Pair(YamlFields fields, string key, string first, string second, FaultList faults)
    {
        if (fields.Nested(key) is not { } pair)
            return null;
        var (a, b) = (pair.Number(first), pair.Number(second));
        pair.NoteUnknown();
        if (a is null || b is null)
        {
            if (pair.Text(first).Length == 0 || pair.Text(second).Length == 0)
                faults.Error("CAT005", pair.Line, $"'{key}' needs both '{first}' and '{second}'");
            return null;
        }

        if (a == b)
        {
            faults.Error("CAT009", pair.Line, $"'{first}' and '{second}' of '{key}' are the same number");
            return null;
        }

        return (a.Value, b.Value);
    }

    private static IEnumerable<(Relative Relative, int Line)> Relatives(YamlFields fields, FaultList faults)
    {
        if (fields.Node("related") is not { } node)
            yield break;
        if (node is not YamlNode.Sequence list)
        {
            faults.Error("CAT003", node.Line, $"'related' must be a list of {{id: …, why: …}}, not {node.What}");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlNode.Scalar { Text.Length: > 0 } plain)
            {
                yield return (new Relative(new IndicatorId(plain.Text), new LocalizedText("", "")), plain.Line);
                continue;
            }

            if (item is not YamlNode.Mapping mapping)
            {
                faults.Error("CAT003", item.Line, $"an item of 'related' must be {{id: …, why: …}}, not {item.What}");
                continue;
            }

            var relative = new YamlFields(mapping, faults);
            var id = relative.Required("id");
            var why = relative.Localized("why") ?? new LocalizedText("", "");
            relative.NoteUnknown();
            if (id is not null)
                yield return (new Relative(new IndicatorId(id), why), relative.LineOf("id"));
        }
    }

    private static string? Id(YamlFields fields, Dictionary<string, int> lines, FaultList faults)
    {
        var id = fields.Required("id");
        if (id is null)
            return null;
        var line = fields.LineOf("id");
        if (lines.TryAdd(id, line))
            return id;
        faults.Error("CAT006", line, $"id '{id}' is given twice, first in line {lines[id]}");
        return null;
    }

    private static bool IsCyclic(string start, Dictionary<string, string?> parents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        for (var next = parents[start]; next is not null; next = parents.GetValueOrDefault(next))
        {
            if (next == start)
                return true;
            if (!seen.Add(next))
                return false;
        }

        return false;
    }
}
