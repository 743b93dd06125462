using System.Globalization;
using System.Reflection;
using Compare.Ingest;
using Compare.Model.Areas;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Xunit.Abstractions;

namespace Compare.Tests.Ingest.Facts;

/// <summary>The facts of the real documents against lists checked by hand, line by line.</summary>
public sealed class DocumentFactTests(ITestOutputHelper output)
{
    private static string Golden(string name) => Path.Combine(
        typeof(DocumentFactTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!, "Ingest", "Facts", "golden", name);

    [Theory]
    [InlineData("004", "cq-jiangbei"), InlineData("000", "cq-jiangbei"), InlineData("001", "cq-yuzhong"), InlineData("002", "cq-yongchuan"), InlineData("003", "nb-jiangbei")]
    public void Read_Document_FindsNearlyAllAndHardlyAnythingWrong(string prefix, string area)
    {
        if (Documents.Path(prefix + "_") is not { } path)
            return;
        var wanted = File.ReadAllLines(Golden(prefix + ".csv")).Skip(1).Where(l => l.Length > 0).Select(Expected.Parse).ToList();
        var lines = wanted.Select(w => w.Line).ToHashSet();
        var result = DocumentReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), Sample.Context with { Area = new AreaId(area) });
        var facts = result.Facts.Where(f => lines.Contains(f.Source.Line) && !f.Flags.Contains(ObservationFlags.Damaged)).ToList();
        var open = facts.ToList();
        var found = 0;
        foreach (var one in wanted)
        {
            if (open.Find(one.Matches) is { } fact)
            {
                found++;
                open.Remove(fact);
            }
            else
            {
                output.WriteLine($"missed {one}");
            }
        }

        foreach (var fact in open)
            output.WriteLine($"wrong  {fact.Source.Line} {Sample.Line(fact)}");
        output.WriteLine($"{prefix}: expected {wanted.Count}, reported {facts.Count}, right {found}: recall {100.0 * found / wanted.Count:0.0} %, precision {100.0 * found / facts.Count:0.0} %");
        Assert.True(found >= 0.95 * wanted.Count, $"recall {found}/{wanted.Count}");
        Assert.True(found >= 0.98 * facts.Count, $"precision {found}/{facts.Count}");
    }

    [Fact]
    public void Read_WorkReport_TheFactsThatTheReportStandsOn()
    {
        if (Documents.Path("004_") is not { } path)
            return;
        var facts = DocumentReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), Sample.Context with { Area = new AreaId("cq-jiangbei") }).Facts;
        string[] wanted =
        [
            "每千人托位数 =3.39 个 2023 a @cq-jiangbei", "基本养老保险参保率 =97 % 2023 a @cq-jiangbei", "基本医保参保率 =95 % 2023 a @cq-jiangbei", "城镇调查失业率 =5.2 % 2023 a @cq-jiangbei",
            "城镇新增就业 >5.5 万人 2023 a @cq-jiangbei", "区域学前教育普惠率 >90 % 2023 a @cq-jiangbei", "全体居民人均可支配收入 ~5.5 万元 2023 a @cq-jiangbei", "地区生产总值 =1744 亿元 2023 a @cq-jiangbei",
            "地区生产总值 =6.7 % 2023 ac @cq-jiangbei", "城镇新增就业 >=3.5 万人 2024 t @cq-jiangbei", "城镇调查失业率 <=5.5 % 2024 t @cq-jiangbei", "全体居民人均可支配收入 =6 % 2024 tc @cq-jiangbei",
        ];
        var lines = facts.Select(Sample.Line).ToHashSet(StringComparer.Ordinal);
        Assert.All(wanted, w => Assert.Contains(w, lines));
        Assert.DoesNotContain(facts, f => f.Figure.Number == 987m && !f.Flags.Contains(ObservationFlags.Damaged));
        Assert.All(facts, f => Assert.InRange(f.Source.Evidence.Length, 1, 60));
    }

    [Fact]
    public void Read_WorkReport_EvidenceIsVerbatim()
    {
        if (Documents.Path("004_") is not { } path)
            return;
        var raw = File.ReadAllLines(path);
        var facts = DocumentReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), Sample.Context with { Area = new AreaId("cq-jiangbei") }).Facts;
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Contains(f.Source.Evidence, raw[f.Source.Line - 1], StringComparison.Ordinal));
    }

    private sealed record Expected(int Line, string Subject, string Rest, string Area)
    {
        public static Expected Parse(string line)
        {
            var cells = line.Split(',');
            return new(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], $"{cells[2]} {cells[3]} {cells[4]} {cells[5]}", cells[6]);
        }

        public bool Matches(Fact fact)
        {
            if (fact.Source.Line != Line || !(fact.Subject.Contains(Subject, StringComparison.Ordinal) || fact.Readings.Any(r => r.Contains(Subject, StringComparison.Ordinal))))
                return false;
            var text = Sample.Line(fact);
            return text[(fact.Subject.Length + 1)..] == Rest + " @" + Area;
        }
    }
}
