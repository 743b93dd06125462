using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Compare.Ingest;

namespace Compare.Benchmarks;

/// <summary>Reading documents: prose by the megabyte, tables by the row.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private static readonly ReadContext Context = new() { Areas = [], Domains = [], Indicators = ImmutableArray<Compare.Model.Indicators.Indicator>.Empty };

    private SourceFile _prose = new("prose.txt", ReadOnlyMemory<byte>.Empty);
    private SourceFile _stream = new("stream.txt", ReadOnlyMemory<byte>.Empty);
    private SourceFile _bars = new("bars.txt", ReadOnlyMemory<byte>.Empty);
    private SourceFile _page = new("page.html", ReadOnlyMemory<byte>.Empty);

    /// <summary>Megabytes of prose.</summary>
    [Params(1, 10)]
    public int Megabytes { get; set; }

    /// <summary>Rows of the tables.</summary>
    [Params(100, 10_000)]
    public int Rows { get; set; }

    /// <summary>Makes the documents from a seed.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        const string words = "坚持以人民为中心的发展思想推动公共服务均等化普惠化便捷化建设教育医疗养老托育文化体育设施完善体系健全机制提升水平保障改善民生";
        var prose = new StringBuilder();
        while (prose.Length * 3 < Megabytes * 1_000_000)
        {
            for (var i = random.Next(60, 300); i > 0; i--)
                prose.Append(words[random.Next(words.Length)]).Append(random.Next(14) == 0 ? "," : "");
            prose.Append(random.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $"覆盖率达到{random.Next(100)}.{random.Next(10)}%。\n") : "。\n");
        }

        string[] header = ["序号", "指标名称", "单位", "2020年", "2025年", "指标属性"];
        var rows = Enumerable.Range(1, Rows).Select(i => new[] { i.ToString(CultureInfo.InvariantCulture), "某类公共服务保障覆盖率", "%", random.Next(100).ToString(CultureInfo.InvariantCulture), $"≥{random.Next(100).ToString(CultureInfo.InvariantCulture)}", "预期性" }).Prepend(header).ToList();
        _prose = File("prose.txt", prose.ToString());
        _stream = File("stream.txt", "指标表\n" + string.Join('\n', rows.Select(r => string.Join('\n', r))));
        _bars = File("bars.txt", "指标表\n" + string.Join('\n', rows.Select(r => string.Join(" | ", r))));
        _page = File("page.html", "<html><body><table>" + string.Concat(rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{c}</td>")) + "</tr>\n")) + "</table></body></html>");
    }

    /// <summary>A document of prose.</summary>
    [Benchmark]
    public ReadResult Prose() => DocumentReader.Read(_prose, Context);

    /// <summary>A table of one cell per line.</summary>
    [Benchmark]
    public ReadResult CellPerLine() => DocumentReader.Read(_stream, Context);

    /// <summary>A table of bars.</summary>
    [Benchmark]
    public ReadResult Bars() => DocumentReader.Read(_bars, Context);

    /// <summary>A real table of a page.</summary>
    [Benchmark]
    public ReadResult Page() => DocumentReader.Read(_page, Context);

    private static SourceFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
