using System.Collections.Immutable;
using System.Reflection;
using Compare.Cli.Files;
using Compare.Cli.Ingestion;
using Compare.Ingest;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Tests.Ingest;

namespace Compare.Tests.Cli.Ingestion;

/// <summary>
/// The embedded data is what the documents give, byte for byte. After a change of the readers, <c>UPDATE_CORPUS=1</c> with this test
/// writes it anew, to be looked at like any other change; on a build server that is refused.
/// </summary>
public sealed class CorpusTests
{
    private static readonly Lazy<IngestResult> Result = new(Read);

    [DocumentsFact]
    public void Embedded_DocumentsReadAgain_IsTheSameByteForByte()
    {
        var files = IngestFiles.Of(Result.Value, []).Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_CORPUS") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "a build server does not change the data");
            foreach (var (name, bytes) in files)
                File.WriteAllBytes(Path.Combine(Root, "src", "Compare.Cli", "Corpus", name), bytes);
            return;
        }

        foreach (var (name, bytes) in files)
        {
            var embedded = DataFolder.Embedded(name);
            if (!bytes.AsSpan().SequenceEqual(embedded))
                Assert.Fail($"{name} differs from what the documents give: {FirstDifference(embedded, bytes)}. Run this test with UPDATE_CORPUS=1 and look at the change.");
        }
    }

    [DocumentsFact]
    public void Run_FiveDocuments_GivesEveryCellAndAlignsEveryRow()
    {
        Assert.Equal(438, Result.Value.Cells.Length);
        var rows = Result.Value.Cells.Select(c => (c.Document, c.Row)).Distinct().GroupBy(r => r.Document).Select(g => g.Count());
        Assert.Equal([39, 32, 33, 33], rows);
        Assert.DoesNotContain(Result.Value.Observations, o => o.Row.Length > 0 && o.Indicator is null);
    }

    [DocumentsFact]
    public void Run_FilesInOtherOrder_GivesTheSameBytes()
    {
        var backwards = IngestPipeline.Run([.. Files().Reverse()], Catalogue(), null, null, []);
        foreach (var (first, second) in IngestFiles.Of(Result.Value, []).Zip(IngestFiles.Of(backwards, [])))
            Assert.True(first.Value.AsSpan().SequenceEqual(second.Value), first.Key);
    }

    [DocumentsFact]
    public void Run_SameNameUnderTwoCities_KeepsTheDistrictsApart()
    {
        Assert.All(Result.Value.Observations.Where(o => o.Source.Document.StartsWith("003", StringComparison.Ordinal) && o.Row.Length > 0), o => Assert.Equal("nb-jiangbei", o.Area?.Value));
        Assert.DoesNotContain(Result.Value.Observations.Where(o => o.Source.Document[..3] is "000" or "004"), o => o.Area?.Value.StartsWith("nb", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Load_Benchmarks_AreNationalTargetsOnly()
    {
        var data = DataFolder.Load(null).Value.Data;
        var national = data.Observations.Where(o => o.Area?.Value == "cn").ToList();
        Assert.Equal(16, national.Count);
        Assert.All(national, o => Assert.Equal((ValueStatus.Target, new Period(2025, 2025)), (o.Status, o.Period!)));
        Assert.All(national, o => Assert.Contains(data.Documents, d => d.Document == o.Source.Document));
        Assert.All(national, o => Assert.NotNull(o.Canonical));
    }

    private static string Root { get; } = typeof(CorpusTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static IngestResult Read() => IngestPipeline.Run(Files(), Catalogue(), null, null, DataFolder.LoadReview(null).Value);

    private static Dataset Catalogue() => DataFolder.LoadCatalogue(null).Value;

    private static ImmutableArray<SourceFile> Files() =>
        [.. Directory.EnumerateFiles(Documents.Folder!).Order(StringComparer.Ordinal).Select(f => new SourceFile(Path.GetFileName(f), File.ReadAllBytes(f)))];

    private static string FirstDifference(byte[] before, byte[] after)
    {
        var (old, now) = (System.Text.Encoding.UTF8.GetString(before).Split('\n'), System.Text.Encoding.UTF8.GetString(after).Split('\n'));
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        return $"line {line + 1} is '{(line < now.Length ? now[line] : "")}', was '{(line < old.Length ? old[line] : "")}'";
    }
}
