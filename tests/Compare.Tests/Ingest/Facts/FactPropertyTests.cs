using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Whatever is done to a text, reading it ends, throws nothing and passes no figure beside damage.</summary>
public sealed class FactPropertyTests
{
    private const int Seed = 20231116;
    private const string Junk = "0123456789%、,，。（）“”:：.-?？～\uFFFD()年到至分别万亿个";

    private static readonly string[] Own =
    [
        "重慶市江北區(qū)人民政府工作報告,學(xué)前教育普惠率超90%,基本養(yǎng)老保險、基本醫(yī)保參保率分別達97%、95%。", "一、回顧2023年", "?!氨=粯恰?987套,區(qū)域?qū)W前教育,建成投用?;攫B(yǎng)老保險",
        "到2023、2025、2027年,普惠托位占比分别达70%、80%、85%,逐步提升。", "人均预期寿命由2015年的78.2岁提高到2020年的79.6岁,增长1.4岁(全市80岁)。", "“十三五”期间，累计新增城镇就业18.6万人；“十四五”末达到1:0.8，≥4.5个、【16.9】万人。",
        "202060岁以上老年人口占比达19.1%,其中65岁以上占13.6%0—14岁学龄人口占12.9%15—59岁人口占68.1%",
    ];

    private static readonly string[] Prefixes = ["000_", "001_", "002_", "003_", "004_"];

    private static IEnumerable<string> Corpus() => Own.Concat(Documents.Folder is null ? [] : Prefixes.SelectMany(p => Documents.Lines(p)!).Where(l => l.Length > 12).Select(l => l.Length > 400 ? l[..400] : l));

    [Fact]
    public void Read_AnyMutation_EndsAndNeverThrows()
    {
        var random = new Random(Seed);
        var corpus = Corpus().ToArray();
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < 4000; n++)
        {
            var lines = new string[3];
            for (var k = 0; k < lines.Length; k++)
                lines[k] = Mutate(corpus[random.Next(corpus.Length)], corpus, random);
            Read(lines);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"seed {Seed}: {watch.Elapsed}");
    }

    [Fact]
    public void Read_DamageBesideADigit_IsNeverPublished()
    {
        var random = new Random(Seed);
        var corpus = Corpus().Where(l => l.AsSpan().IndexOfAnyInRange('0', '9') >= 0).ToArray();
        for (var n = 0; n < 3000; n++)
        {
            var text = corpus[random.Next(corpus.Length)];
            var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
            var at = digits[random.Next(digits.Length)];
            var broken = text[..at] + '\uFFFD' + text[(at + 1)..];
            var lines = new[] { broken };
            var repaired = NoiseRepair.Of(lines).Repair(1, broken);
            foreach (var fact in Read(lines))
            {
                var digitsOfFact = new string([.. fact.Source.Evidence.Where(char.IsAsciiDigit)]);
                if (fact.Source.Evidence.EndsWith('\uFFFD') || Touches(fact.Source.Evidence))
                    Assert.True(fact.Flags.Contains(ObservationFlags.Damaged), $"seed {Seed}, {broken}: {Sample.Line(fact)} ({digitsOfFact}, {repaired.Damage.Length})");
            }
        }

        // The figure's own digits end the evidence, up to its unit: damage directly before or in them.
        static bool Touches(string evidence)
        {
            var end = evidence.Length;
            while (end > 0 && !char.IsAsciiDigit(evidence[end - 1]) && evidence[end - 1] != '\uFFFD')
                end--;
            var start = end;
            while (start > 0 && (char.IsAsciiDigit(evidence[start - 1]) || evidence[start - 1] is '.' or '\uFFFD'))
                start--;
            return evidence[start..end].Contains('\uFFFD', StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_LongLineWithoutEnd_TakesTimeInProportion()
    {
        var line = string.Concat(Enumerable.Repeat("参保率达97%、", 60_000));
        var watch = Stopwatch.StartNew();
        Read([line]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static ImmutableArray<Compare.Ingest.Fact> Read(string[] lines)
    {
        var repair = NoiseRepair.Of(lines);
        return FactReader.Read(
            new DocumentSource("x.txt", "", "", new AreaId("cq-jiangbei"), DocumentKind.Other, 2024), [.. lines.Select((l, i) => repair.Repair(i + 1, l))], Sample.Context, ImmutableArray.CreateBuilder<Diagnostic>());
    }

    private static string Mutate(string text, string[] corpus, Random random)
    {
        var builder = new StringBuilder(text);
        for (var n = random.Next(1, 6); n > 0 && builder.Length > 2; n--)
        {
            var at = random.Next(builder.Length);
            switch (random.Next(7))
            {
                case 0:
                    builder.Remove(at, Math.Min(random.Next(1, 20), builder.Length - at));
                    break;
                case 1:
                    builder.Insert(at, (char)random.Next(1, 0xD7FF));
                    break;
                case 2:
                    var other = corpus[random.Next(corpus.Length)];
                    builder.Insert(at, other[random.Next(other.Length)..]);
                    break;
                case 3:
                    builder[at] = Junk[random.Next(Junk.Length)];
                    break;
                case 4:
                    builder.Insert(at, builder.ToString(at, Math.Min(12, builder.Length - at)));
                    break;
                case 5:
                    (builder[at], builder[builder.Length - 1 - at]) = (builder[builder.Length - 1 - at], builder[at]);
                    break;
                default:
                    builder.Insert(at, random.Next(2) == 0 ? "?!" : "(qū)");
                    break;
            }
        }

        return builder.Length > 3000 ? builder.ToString(0, 3000) : builder.ToString();
    }
}
