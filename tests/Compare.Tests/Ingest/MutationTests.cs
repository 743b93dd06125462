using System.Globalization;
using System.Text;
using Compare.Model.Observations;

namespace Compare.Tests.Ingest;

/// <summary>
/// Seeded damage to documents: lines and bytes cut, swapped, repeated, garbled. Nothing may throw, hang or lose its place, and what stays whole stays right.
/// COMPARE_MUTATIONS sets the number of cases (the everyday run does a few hundred; a million is for a night), COMPARE_MUTATIONS_FROM
/// the first of them, so that a long run can be done in parts.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20250101;
    private const int Everyday = 300;

    private static int Cases => Setting("COMPARE_MUTATIONS", Everyday);

    private static int First => Setting("COMPARE_MUTATIONS_FROM", 0);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [Fact]
    public void Read_MutatedTables_NeverThrowsAndKeepsItsPlaces()
    {
        string[] samples = [Stream(), Bars(), Page(), Laid()];
        Parallel.For(First, First + Cases, i =>
        {
            var random = new Random(Seed + i);
            var which = random.Next(samples.Length);
            var bytes = Mutate(Encoding.UTF8.GetBytes(samples[which]), random);
            var result = IngestSample.ReadBytes(bytes, which == 2 ? "a.html" : "a.txt");
            ReadCheck.Check(result, bytes, i);
        });
    }

    /// <summary>
    /// The five documents: their tables, stretches of their prose under their own heading, and now and then a whole one. Reading
    /// a whole document for each of a million cases would take a day and test the same sentences over and over.
    /// </summary>
    [DocumentsFact]
    public void Read_MutatedDocuments_NeverThrowsAndKeepsItsPlaces()
    {
        var documents = ((string[])["000", "001", "002", "003", "004"]).Select(n => File.ReadAllBytes(Documents.Path(n)!)).ToArray();
        var lines = documents.Select(d => Encoding.UTF8.GetString(d).Split('\n')).ToArray();
        var read = 0;
        Parallel.For(First, First + Cases, i =>
        {
            var random = new Random(Seed - i);
            var which = random.Next(documents.Length);
            var part = i % 100 == 0 ? documents[which] : Part(lines[which], random);
            var bytes = Mutate(part, random);
            ReadCheck.Check(IngestSample.ReadBytes(bytes, "a.txt"), bytes, i);
            Interlocked.Increment(ref read);
        });
        Assert.Equal(Cases, read);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(3)]
    public void Read_OneCellCut_NeverPutsAValueUnflaggedIntoAnotherColumn(int form)
    {
        var text = form == 0 ? Stream() : form == 1 ? Bars() : Laid();
        var whole = IngestSample.Read(text).Cells.ToDictionary(c => c.Row + c.Column, c => c.Raw);
        Assert.Equal(24, whole.Count);
        var checkedCells = 0;
        for (var row = 1; row <= 12; row++)
        {
            for (var column = 0; column < 2; column++)
            {
                var cut = Without(form, row, column);
                foreach (var cell in IngestSample.Read(cut).Cells)
                {
                    if (cell.Raw.Length == 0 || cell.Raw == whole[cell.Row + cell.Column])
                        continue;
                    checkedCells++;
                    Assert.Contains(cell.Flags, f => f is ObservationFlags.ColumnInferred or ObservationFlags.ColumnDoubtful);
                }
            }
        }

        Assert.True(form == 3 || checkedCells > 0);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var result = bytes;
        for (var n = random.Next(1, 4); n > 0; n--)
            result = random.Next(7) < 4 ? MutateLines(result, random) : MutateBytes(result, random);
        return result;
    }

    private static byte[] MutateLines(byte[] bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        var at = random.Next(lines.Count);
        var count = Math.Min(lines.Count - at, random.Next(1, 5));
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveRange(at, count);
                break;
            case 1:
                lines.InsertRange(at, lines.GetRange(at, count));
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines[at] = new string([.. lines[at].Reverse()]);
                break;
            default:
                lines[at] += at + 1 < lines.Count ? lines[at + 1] : "";
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] MutateBytes(byte[] bytes, Random random)
    {
        if (bytes.Length < 4)
            return bytes;
        var at = random.Next(bytes.Length - 2);
        switch (random.Next(4))
        {
            case 0:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + Math.Min(bytes.Length - at, random.Next(1, 40)))];
            case 1:
                var changed = bytes.ToArray();
                for (var n = random.Next(1, 6); n > 0; n--)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                return changed;
            case 2:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at, Math.Min(bytes.Length - at, 60)), .. bytes.AsSpan(at)];
            default:
                return [.. bytes.AsSpan(0, at), .. "\0|\t<td>【】≥(万人)序号"u8, .. bytes.AsSpan(at)];
        }
    }

    // Every other time the table with what is around it, else some pages of prose below the document's own heading.
    private static byte[] Part(string[] lines, Random random)
    {
        var header = Array.FindIndex(lines, l => l.Contains("序号", StringComparison.Ordinal));
        var (from, count) = header >= 0 && random.Next(2) == 0 ? (Math.Max(0, header - 20), 400) : (random.Next(lines.Length), 60);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(Math.Min(8, from)).Concat(lines.Skip(from).Take(count))));
    }

    private static readonly string[][] Rows = [.. Enumerable.Range(1, 12).Select(i => new[]
    {
        i.ToString(CultureInfo.InvariantCulture), $"第{"甲乙丙丁戊己庚辛壬癸子丑"[i - 1]}类保障覆盖率", "%", $"{60 + i}.{i}", i % 3 == 0 ? $"≥{70 + i}" : $"{71 + i}.5", i % 2 == 0 ? "预期性" : "约束性",
    })];

    private static readonly string[] Header = ["序号", "指标名称", "单位", "2020年", "2025年", "指标属性"];

    private static string Stream() => "渝中区主要指标\n" + string.Join('\n', Header) + "\n" + string.Join('\n', Rows.Select(r => string.Join('\n', r))) + "\n注:略\n";

    private static string Bars() => "渝中区主要指标\n" + string.Join('\n', Rows.Prepend(Header).Select(r => string.Join(" | ", r))) + "\n注:略\n";

    private static string Page() => "<html><body><p>渝中区主要指标</p>\n<table>" + string.Join('\n', Rows.Prepend(Header).Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{c}</td>")) + "</tr>")) + "</table></body></html>";

    private static string Laid() => "渝中区主要指标\n" + string.Join('\n', Rows.Prepend(Header).Select(r => Laid(r, -1))) + "\n注:略\n";

    private static string Laid(string[] row, int without)
    {
        int[] widths = [6, 30, 8, 10, 10, 8];
        var text = new StringBuilder();
        for (var c = 0; c < row.Length; c++)
            text.Append(c == without ? "" : row[c]).Append(' ', widths[c] - (c == without ? 0 : row[c].Sum(x => x >= '\u2E80' ? 2 : 1)));
        return text.ToString().TrimEnd();
    }

    private static string Without(int form, int row, int column) => form switch
    {
        0 => "渝中区主要指标\n" + string.Join('\n', Header) + "\n" + string.Join('\n', Rows.Select((r, i) => string.Join('\n', r.Where((_, c) => i != row - 1 || c != 3 + column)))) + "\n注:略\n",
        1 => "渝中区主要指标\n" + string.Join('\n', Rows.Prepend(Header).Select((r, i) => string.Join(" | ", r.Where((_, c) => i != row || c != 3 + column)))) + "\n注:略\n",
        _ => "渝中区主要指标\n" + string.Join('\n', Rows.Prepend(Header).Select((r, i) => Laid(r, i == row ? 3 + column : -1))) + "\n注:略\n",
    };
}
