using System.Collections.Immutable;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;
using Compare.Rendering.Csv;

namespace Compare.Cli.Files;

/// <summary>Reads and writes the smaller files of a data folder: <c>services.csv</c>, <c>departments.csv</c>, <c>projects.csv</c>, <c>diagnostics.csv</c>.</summary>
internal static class ListFiles
{
    private static readonly ImmutableArray<string> ServiceColumns = ["document", "line", "area", "domain", "printed_domain", "name", "stated_count", "evidence"];

    private static readonly ImmutableArray<string> DepartmentColumns = ["document", "line", "area", "domain", "heading", "departments", "evidence"];

    private static readonly ImmutableArray<string> ProjectColumns =
        ["document", "line", "area", "number", "sector", "name", "owner", "field", "investment", "status", "years", "stated_count", "is_total", "evidence", "content"];

    /// <summary>Writes <c>services.csv</c>.</summary>
    public static byte[] Services(IEnumerable<ServiceItem> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var table = new CsvTable(ServiceColumns.AsSpan());
        foreach (var s in services)
        {
            table.Text(s.Source.Document).Whole(s.Source.Line > 0 ? s.Source.Line : null).Code(s.Area?.Value).Code(s.Domain?.Value)
                .Text(s.PrintedDomain).Text(s.Name).Whole(s.StatedCount).Text(s.Source.Evidence).End();
        }

        return table.ToBytes();
    }

    /// <summary>Reads <c>services.csv</c>.</summary>
    public static ImmutableArray<ServiceItem> Services(Stream stream, Func<string, string> hashOf, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        using var csv = new CsvColumns(stream, faults);
        if (!csv.Require(ServiceColumns.AsSpan()))
            return [];
        var at = ServiceColumns.ToDictionary(c => c, csv.IndexOf, StringComparer.Ordinal);
        var services = ImmutableArray.CreateBuilder<ServiceItem>();
        while (csv.Read())
        {
            var domain = csv.Text(at["domain"]);
            services.Add(new ServiceItem(
                AreaOf(csv.Text(at["area"])),
                domain.Length == 0 ? null : new DomainId(domain),
                csv.Text(at["printed_domain"]),
                csv.Text(at["name"]),
                csv.Whole(at["stated_count"], "stated_count"),
                SourceOf(csv, at, hashOf)));
        }

        return services.DrainToImmutable();
    }

    /// <summary>Writes <c>departments.csv</c>; the departments of a heading are separated by semicolons.</summary>
    public static byte[] Departments(IEnumerable<FieldDepartment> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);
        var table = new CsvTable(DepartmentColumns.AsSpan());
        foreach (var d in departments)
        {
            table.Text(d.Source.Document).Whole(d.Source.Line > 0 ? d.Source.Line : null).Code(d.Area?.Value).Code(d.Domain?.Value)
                .Text(d.Heading).Text(string.Join(';', d.Departments)).Text(d.Source.Evidence).End();
        }

        return table.ToBytes();
    }

    /// <summary>Reads <c>departments.csv</c>.</summary>
    public static ImmutableArray<FieldDepartment> Departments(Stream stream, Func<string, string> hashOf, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        using var csv = new CsvColumns(stream, faults);
        if (!csv.Require(DepartmentColumns.AsSpan()))
            return [];
        var at = DepartmentColumns.ToDictionary(c => c, csv.IndexOf, StringComparer.Ordinal);
        var departments = ImmutableArray.CreateBuilder<FieldDepartment>();
        while (csv.Read())
        {
            var domain = csv.Text(at["domain"]);
            departments.Add(new FieldDepartment(
                AreaOf(csv.Text(at["area"])),
                domain.Length == 0 ? null : new DomainId(domain),
                csv.Text(at["heading"]),
                [.. csv.Text(at["departments"]).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                SourceOf(csv, at, hashOf)));
        }

        return departments.DrainToImmutable();
    }

    /// <summary>Writes <c>projects.csv</c>.</summary>
    public static byte[] Projects(IEnumerable<ProjectItem> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        var table = new CsvTable(ProjectColumns.AsSpan());
        foreach (var p in projects)
        {
            table.Text(p.Source.Document).Whole(p.Source.Line > 0 ? p.Source.Line : null).Code(p.Area?.Value).Text(p.Number).Text(p.Sector)
                .Text(p.Name).Text(p.Owner).Text(p.Field).Printed(p.Investment).Text(p.Status).Text(p.Years)
                .Whole(p.StatedCount).Code(p.IsTotal ? "yes" : "").Text(p.Source.Evidence).Text(p.Content).End();
        }

        return table.ToBytes();
    }

    /// <summary>Reads <c>projects.csv</c>.</summary>
    public static ImmutableArray<ProjectItem> Projects(Stream stream, Func<string, string> hashOf, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        using var csv = new CsvColumns(stream, faults);
        if (!csv.Require(ProjectColumns.AsSpan()[..^1]))
            return [];
        var at = ProjectColumns.ToDictionary(c => c, csv.IndexOf, StringComparer.Ordinal);
        var projects = ImmutableArray.CreateBuilder<ProjectItem>();
        while (csv.Read())
        {
            projects.Add(new ProjectItem
            {
                Source = SourceOf(csv, at, hashOf),
                Area = AreaOf(csv.Text(at["area"])),
                Number = csv.Text(at["number"]),
                Sector = csv.Text(at["sector"]),
                Name = csv.Text(at["name"]),
                Owner = csv.Text(at["owner"]),
                Field = csv.Text(at["field"]),
                Investment = csv.Number(at["investment"], "investment"),
                Status = csv.Text(at["status"]),
                Years = csv.Text(at["years"]),
                StatedCount = csv.Whole(at["stated_count"], "stated_count"),
                IsTotal = csv.Span(at["is_total"]) is "yes",
                Content = csv.OwnText(at["content"]),
            });
        }

        return projects.DrainToImmutable();
    }

    /// <summary>Writes <c>diagnostics.csv</c>.</summary>
    public static byte[] Diagnostics(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var table = new CsvTable("document", "line", "severity", "code", "message");
        foreach (var d in diagnostics)
            table.Text(d.Document).Whole(d.Line > 0 ? d.Line : null).Code(Word.Of(d.Severity)).Code(d.Code).Text(d.Message).End();
        return table.ToBytes();
    }

    private static AreaId? AreaOf(string id) => id.Length == 0 ? null : new AreaId(id);

    private static Source SourceOf(CsvColumns csv, Dictionary<string, int> at, Func<string, string> hashOf)
    {
        var document = csv.Text(at["document"]);
        return new Source(document, hashOf(document), csv.Whole(at["line"], "line") ?? 0, csv.OwnText(at["evidence"]));
    }
}
