using System.Collections.Immutable;
using System.Reflection;
using Compare.Ingest;
using Xunit.Abstractions;

namespace Compare.Tests.Ingest.Facts;

/// <summary>Sentences in the manner of work reports and plans, with what a person reads in them.</summary>
public sealed class SentenceTests(ITestOutputHelper output)
{
    private static string Folder => Path.Combine(
        typeof(SentenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!, "Ingest", "Facts", "golden");

    [Theory, InlineData("sentences.txt"), InlineData("sentences-unseen.txt")]
    public void Read_Sentences_FindsNearlyAllAndHardlyAnythingWrong(string file)
    {
        int found = 0, expected = 0, reported = 0;
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, file)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var arrow = line.IndexOf("=>", StringComparison.Ordinal);
            var sentence = line[2..arrow].Trim();
            var wanted = line[(arrow + 2)..].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ExpectedFact.Parse).ToList();
            var facts = line[0] switch
            {
                'R' => Sample.Report(sentence),
                'T' => Sample.Tasks(sentence),
                'P' => Sample.Plan(sentence),
                _ => Sample.LookBack(sentence),
            };
            expected += wanted.Count;
            reported += facts.Length;
            found += Check(sentence, wanted, facts);
        }

        output.WriteLine($"{file}: expected {expected}, reported {reported}, right {found}: recall {100.0 * found / expected:0.0} %, precision {100.0 * found / reported:0.0} %");
        Assert.True(found >= 0.95 * expected, $"recall {found}/{expected}");
        Assert.True(found >= 0.98 * reported, $"precision {found}/{reported}");
    }

    private int Check(string sentence, List<ExpectedFact> wanted, ImmutableArray<Fact> facts)
    {
        var open = facts.ToList();
        var right = 0;
        foreach (var one in wanted)
        {
            if (open.Find(one.Matches) is { } fact)
            {
                right++;
                open.Remove(fact);
            }
            else
            {
                output.WriteLine($"missed  {one.Subject} {one.Rest} | {sentence}");
            }
        }

        foreach (var fact in open)
            output.WriteLine($"wrong   {Sample.Line(fact)} | {sentence}");
        return right;
    }
}
