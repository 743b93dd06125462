using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Compare.Analysis;
using Compare.Cli.Ingestion;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Cli.Files;

/// <summary>
/// Reads a data folder, or the embedded data, which has the same layout: <c>areas.yaml</c>, <c>catalogue.yaml</c> and
/// <c>observations.csv</c> must be there, everything else may be. All faults of all files are reported together.
/// </summary>
internal static class DataFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly ImmutableArray<string> NeededFiles = ["areas.yaml", "catalogue.yaml", "observations.csv"];

    /// <summary>Reads a folder; null reads the embedded data.</summary>
    /// <returns>What could be read. With an error among the diagnostics it is not fit to be analysed.</returns>
    public static Outcome<LoadedData> Load(string? directory)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var folder = Opener(directory, diagnostics);
        var catalogue = Catalogue(folder, diagnostics);
        // Where the catalogue itself is broken, every row would be blamed for naming what could not be read.
        var isWhole = diagnostics.All(static d => d.Severity != Severity.Error);
        var lookup = new ObservationsFile.Lookup(catalogue, isWhole);

        var observations = Csv(folder, "observations.csv", diagnostics, (s, f) => ObservationsFile.Read(s, lookup, f));
        var benchmarks = Csv(folder, "benchmarks.csv", diagnostics, (s, f) => ObservationsFile.Read(s, lookup, f));
        var defaults = new AnalysisOptions();
        defaults = defaults with { TargetYear = TargetYear(observations, catalogue.Indicators, defaults.TargetYear) };
        var options = Yaml(folder, "methods.yaml", diagnostics, (n, f) => MethodsFile.Read(n, defaults, f)) ?? defaults;
        var data = catalogue with
        {
            Observations = benchmarks.IsDefaultOrEmpty ? observations : observations.AddRange(benchmarks),
            Cells = Csv(folder, "cells.csv", diagnostics, CellsFile.Read),
            Services = Csv(folder, "services.csv", diagnostics, (s, f) => ListFiles.Services(s, lookup.HashOf, f)),
            Departments = Csv(folder, "departments.csv", diagnostics, (s, f) => ListFiles.Departments(s, lookup.HashOf, f)),
            Projects = Csv(folder, "projects.csv", diagnostics, (s, f) => ListFiles.Projects(s, lookup.HashOf, f)),
        };
        return new Outcome<LoadedData>(new LoadedData(data, options), diagnostics.ToImmutable());
    }

    /// <summary>The year the Sustainable Development Goals, whose thresholds are the best known, are to be reached in.</summary>
    private const int YearOfThresholds = 2030;

    /// <summary>
    /// The usual year where the folder sets a target for it; else the year most of its targets are for, the later of two. A folder
    /// without targets has only its catalogue's thresholds to aim at, which carry no year: then 2030.
    /// </summary>
    private static int TargetYear(ImmutableArray<Observation> observations, ImmutableArray<Indicator> indicators, int usual)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var observation in observations.IsDefault ? [] : observations)
        {
            if (observation is { Status: ValueStatus.Target, Period: { } period })
                counts[period.Last] = counts.GetValueOrDefault(period.Last) + 1;
        }
        if (counts.Count == 0)
            return indicators.Any(i => i.Thresholds is not null) ? YearOfThresholds : usual;
        if (counts.ContainsKey(usual))
            return usual;
        var (year, most) = (usual, 0);
        foreach (var (candidate, count) in counts)
        {
            if (count >= most)
                (year, most) = (candidate, count);
        }
        return year;
    }

    /// <summary>
    /// Reads only what a document is read against: areas, fields, catalogue and sources list; null reads the embedded ones.
    /// The observations are left empty.
    /// </summary>
    public static Outcome<Dataset> LoadCatalogue(string? directory)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var catalogue = Catalogue(Opener(directory, diagnostics), diagnostics);
        return new Outcome<Dataset>(catalogue, diagnostics.ToImmutable());
    }

    /// <summary>
    /// The decisions a document is read with: <c>corrections.yaml</c>, then <c>review.yaml</c> of a data folder; null reads the embedded ones.
    /// </summary>
    public static Outcome<ImmutableArray<ReviewEntry>> LoadReview(string? directory)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var folder = new Folder(directory);
        var corrections = Yaml(folder, "corrections.yaml", diagnostics, static (n, f) => (ImmutableArray<ReviewEntry>?)ReviewFile.Read(n, f)) ?? [];
        var review = Yaml(folder, "review.yaml", diagnostics, static (n, f) => (ImmutableArray<ReviewEntry>?)ReviewFile.Read(n, f)) ?? [];
        return new Outcome<ImmutableArray<ReviewEntry>>(corrections.AddRange(review), diagnostics.ToImmutable());
    }

    /// <summary>The bytes of an embedded file of the corpus.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static byte[] Embedded(string name)
    {
        using var stream = OpenEmbedded(name) ?? throw new ArgumentException($"no embedded file '{name}'", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Dataset Catalogue(Folder folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var areas = Yaml(folder, "areas.yaml", diagnostics, static (n, f) => (ImmutableArray<Area>?)CatalogueFiles.Areas(n, f)) ?? [];
        var domains = Yaml(folder, "domains.yaml", diagnostics, static (n, f) => (ImmutableArray<Domain>?)CatalogueFiles.Domains(n, f));
        var indicators = Yaml(folder, "catalogue.yaml", diagnostics, (n, f) => (ImmutableArray<Indicator>?)CatalogueFiles.Indicators(n, domains, f)) ?? [];
        var areaIds = areas.Select(a => a.Id.Value).ToHashSet(StringComparer.Ordinal);
        var documents = Yaml(folder, "sources.yaml", diagnostics, (n, f) => (ImmutableArray<DocumentSource>?)CatalogueFiles.Sources(n, areaIds, f)) ?? [];
        return new Dataset
        {
            Areas = areas,
            Domains = domains ?? DomainsOf(indicators),
            Indicators = indicators,
            Documents = documents,
            Observations = [],
        };
    }

    /// <summary>The fields of a folder that does not name them: the well-known ones in their order, then the others as they come.</summary>
    private static ImmutableArray<Domain> DomainsOf(ImmutableArray<Indicator> indicators)
    {
        var used = new List<string>();
        foreach (var indicator in indicators)
        {
            if (indicator.Domain.Value.Length > 0 && !used.Contains(indicator.Domain.Value))
                used.Add(indicator.Domain.Value);
        }

        using var stream = OpenEmbedded("domains.yaml") ?? Stream.Null;
        using var text = new StreamReader(stream);
        var faults = new FaultList("domains.yaml");
        var known = CatalogueFiles.Domains(YamlReader.Read(text, faults), faults);
        var domains = ImmutableArray.CreateBuilder<Domain>();
        domains.AddRange(known.Where(d => used.Contains(d.Id.Value)));
        domains.AddRange(used.Where(u => known.All(d => d.Id.Value != u)).Select(u => new Domain(new DomainId(u), LocalizedText.Same(u))));
        return domains.ToImmutable();
    }

    private static T? Yaml<T>(Folder folder, string name, ImmutableArray<Diagnostic>.Builder diagnostics, Func<YamlNode?, FaultList, T> read)
    {
        using var stream = folder.Open(name, diagnostics);
        if (stream is null)
            return default;
        var faults = new FaultList(folder.PathOf(name));
        using var text = new StreamReader(stream, Strict);
        var node = YamlReader.Read(text, faults);
        var value = faults.HasErrors ? default : read(node, faults);
        diagnostics.AddRange(faults.ToImmutable());
        return value;
    }

    private static ImmutableArray<T> Csv<T>(Folder folder, string name, ImmutableArray<Diagnostic>.Builder diagnostics, Func<Stream, FaultList, ImmutableArray<T>> read)
    {
        using var stream = folder.Open(name, diagnostics);
        if (stream is null)
            return [];
        var faults = new FaultList(folder.PathOf(name));
        var rows = read(stream, faults);
        diagnostics.AddRange(faults.ToImmutable());
        return rows;
    }

    private static Stream? OpenEmbedded(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("Corpus/" + name);

    private static Folder Opener(string? directory, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (directory is not null && !Directory.Exists(directory))
            diagnostics.Add(new Diagnostic("CAT021", Severity.Error, directory, 0, "there is no such folder"));
        return new Folder(directory);
    }

    /// <summary>Where the files come from.</summary>
    private sealed class Folder(string? directory)
    {
        /// <summary>The file as a message names it.</summary>
        public string PathOf(string name) => directory is null ? name : Path.Combine(directory, name);

        /// <summary>Opens a file; null when it is not there. That a needed file is not there, or cannot be opened, is noted.</summary>
        public Stream? Open(string name, ImmutableArray<Diagnostic>.Builder diagnostics)
        {
            if (directory is null)
                return OpenEmbedded(name);
            var path = PathOf(name);
            try
            {
                if (File.Exists(path))
                    return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
                if (NeededFiles.Contains(name) && Directory.Exists(directory))
                    diagnostics.Add(new Diagnostic("CAT001", Severity.Error, path, 0, "the file is missing"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(new Diagnostic("CAT001", Severity.Error, path, 0, "cannot be read: " + e.Message));
            }

            return null;
        }
    }
}
