using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Compare.Analysis.Alignment;
using Compare.Cli.Files;
using Compare.Ingest;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Cli.Ingestion;

/// <summary>Documents to observations: reads each, aligns what it says to the catalogue, applies the review, and marks what contradicts.</summary>
internal static class IngestPipeline
{
    /// <summary>Runs over documents; never throws on what they hold.</summary>
    /// <param name="files">The documents; the result does not depend on their order.</param>
    /// <param name="catalogue">Areas, fields, catalogue and sources list.</param>
    /// <param name="area">The user's area for documents that are not in the sources list.</param>
    /// <param name="year">The user's year for documents that are not in the sources list.</param>
    /// <param name="review">Decisions made earlier, in order; a later one about the same question wins.</param>
    public static IngestResult Run(ImmutableArray<SourceFile> files, Dataset catalogue, AreaId? area, int? year, ImmutableArray<ReviewEntry> review)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var context = new ReadContext
        {
            Areas = catalogue.Areas,
            Domains = catalogue.Domains,
            Indicators = catalogue.Indicators,
            Documents = catalogue.Documents,
            Area = area,
            Year = year,
            PdfToText = files.Any(static f => f.Bytes.Span.StartsWith("%PDF-"u8)) ? PdfText.Converter() : null,
        };
        var sorted = files.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var reads = new ReadResult[sorted.Length];
        var told = new ImmutableArray<Observation>[sorted.Length];
        var indexing = Task.Run(() => new ObservationMaker(catalogue));
        var indicators = catalogue.Indicators.ToDictionary(i => i.Id.Value, StringComparer.Ordinal);
        // Documents are read on their own, so their order in time does not show in the result; the largest begins, so that none is waited for at the end.
        var bySize = Enumerable.Range(0, sorted.Length).OrderByDescending(i => sorted[i].Bytes.Length).ToArray();
        Parallel.ForEach(Partitioner.Create(bySize, EnumerablePartitionerOptions.NoBuffering), i =>
        {
            reads[i] = DocumentReader.Read(sorted[i], context);
            told[i] = Observations(reads[i], indexing.Result, indicators);
        });

        var maker = indexing.Result;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new NameNotes(maker);
        foreach (var read in reads)
        {
            foreach (var cell in read.Cells)
                names.Note(cell);
            diagnostics.AddRange(read.Diagnostics);
        }

        var questions = names.Questions();
        diagnostics.AddRange(names.Diagnostics);
        var reviewed = ReviewApplier.Apply([.. told.SelectMany(o => o)], questions, review, maker, catalogue);
        diagnostics.AddRange(reviewed.Diagnostics);
        return new IngestResult
        {
            Documents = [.. reads.Select(r => r.Document)],
            Cells = [.. reads.SelectMany(r => r.Cells)],
            Observations = Contradictions.Marked(reviewed.Observations),
            Services = [.. reads.SelectMany(r => r.Services)],
            Projects = [.. reads.SelectMany(r => r.Projects)],
            Departments = [.. reads.SelectMany(r => r.Departments)],
            Diagnostics = [.. diagnostics.OrderBy(d => d.Document, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)],
            Review = reviewed.Entries,
        };
    }

    // What one document says, in the order of its lines.
    private static ImmutableArray<Observation> Observations(ReadResult read, ObservationMaker maker, Dictionary<string, Indicator> indicators)
    {
        var own = new List<Observation>();
        foreach (var cell in read.Cells)
        {
            if (cell.Figure is { } figure)
                own.Add(maker.FromCell(cell, figure, read.Document.Sha256));
        }

        own.AddRange(read.Facts.Select(maker.FromFact));
        return [.. Spans.Told(own, indicators).OrderBy(o => o.Source.Line)];
    }

    /// <summary>Collects, once per name, what is to be said about how the rows of tables align.</summary>
    private sealed class NameNotes(ObservationMaker maker)
    {
        private readonly HashSet<(string Document, string Row, string Name)> _rows = [];
        private readonly Dictionary<(string Name, string Unit), ReviewEntry> _questions = [];
        private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

        public void Note(TableCell cell)
        {
            if (!_rows.Add((cell.Document, cell.Row, cell.Name)))
                return;
            var alignment = maker.Align(cell.Name, cell.Unit);
            var line = cell.Line;
            switch (alignment.Class)
            {
                case AlignmentClass.None:
                    Add("ALN001", Severity.Warning, cell, $"'{cell.Name}' is no indicator of the catalogue; it may be a new one ({alignment.Reason})");
                    break;
                case AlignmentClass.Related:
                    Add("ALN002", Severity.Warning, cell, $"'{cell.Name}' is not aligned: {alignment.Reason} ({alignment.Indicator}, {alignment.Score.ToString(CultureInfo.InvariantCulture)})");
                    break;
                case AlignmentClass.Convertible:
                    Add("ALN003", Severity.Info, cell, $"'{cell.Name}' is converted to {alignment.Indicator}: {alignment.Reason}");
                    break;
                default:
                    return;
            }

            if (alignment.Class is not (AlignmentClass.None or AlignmentClass.Related))
                return;
            _questions.TryAdd((cell.Name, cell.Unit), new ReviewEntry
            {
                IsAboutName = true,
                Document = cell.Document,
                Line = line,
                Name = cell.Name,
                // As the observations carry it: ㎡ and m2 are one unit.
                Unit = Units.Of(cell.Unit).Symbol,
                Doubt = alignment.Reason,
                Choices = alignment.Indicator is null ? ["none"] : [alignment.Indicator.Value, "none"],
            });
        }

        public ImmutableArray<ReviewEntry> Questions() => [.. _questions.Values];

        private void Add(string code, Severity severity, TableCell cell, string message) =>
            _diagnostics.Add(new Diagnostic(code, severity, cell.Document, cell.Line, message));
    }
}
