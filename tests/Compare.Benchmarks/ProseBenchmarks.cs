using System.Text;
using BenchmarkDotNet.Attributes;
using Compare.Ingest;

namespace Compare.Benchmarks;

/// <summary>Reading a long document of prose with few tables: decoding, repair and facts. The measure is megabytes a second.</summary>
[MemoryDiagnoser]
public class ProseBenchmarks
{
    private static readonly ReadContext Context = new() { Areas = [], Domains = [], Indicators = [] };

    private const int Megabytes = 20;

    // Three bytes a character, but for figures.
    private const int CharactersInMegabyte = 340_000;

    private static readonly string[] Plain =
    [
        "坚持以人民为中心的发展思想，尽力而为、量力而行，健全普惠性、基础性、兜底性基本公共服务体系，扩大普惠性非基本公共服务供给，持续增进全区人民的获得感、幸福感、安全感。",
        "多样化公共服务需求得到更好满足，健康服务业蓬勃发展，带动医疗服务、健康管理、医养结合等行业兴起，社会力量参与公共服务的渠道更加通畅，人才队伍的整体素质明显提升。",
    ];

    private static readonly string[] WithFigures =
    [
        "公共服务供给能力全面提升。学前三年入园率达97.5%，九年义务教育巩固率达99.1%，人均预期寿命由78.2岁提高到79.6岁，每千名老人拥有床位32张，广播电视人口综合覆盖率99%以上。",
        "到2025年，每千人口拥有3岁以下婴幼儿托位数达到4.5个，普惠性幼儿园覆盖率超过88%，城镇调查失业率控制在5.5%以内，失业保险、工伤保险参保人数分别达到20万人、25万人。",
    ];

    private SourceFile _file = null!;

    /// <summary>One paragraph in so many states figures. In three of the four plans one in four or five does, in the work report two in three.</summary>
    [Params(100, 5, 2)]
    public int FiguresInOneOf { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder("江北区“十四五”公共服务规划\n");
        for (var i = 0; text.Length < Megabytes * CharactersInMegabyte; i++)
            text.Append((i % FiguresInOneOf == 0 ? WithFigures : Plain)[i / FiguresInOneOf % 2]).Append('\n');
        _file = new SourceFile("prose.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    [Benchmark]
    public int Read() => DocumentReader.Read(_file, Context).Facts.Length;
}
