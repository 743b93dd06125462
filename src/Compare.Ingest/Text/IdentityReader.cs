using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Ingest.Tables;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;

namespace Compare.Ingest.Text;

/// <summary>
/// Tells whose document it is, when it speaks and what it is: from the sources list, else from what the user gave, else from its own
/// title and text. Two areas of one name are told apart by the city that the text names with them.
/// </summary>
internal static partial class IdentityReader
{
    private const int HeadLines = 120;

    /// <summary>The document's entry and what was noticed while it was told.</summary>
    public static (DocumentSource Document, ImmutableArray<Diagnostic> Diagnostics) Read(string name, string sha256, IReadOnlyList<TextLine> lines, ReadContext context)
    {
        var listed = context.Documents.FirstOrDefault(d => d.Sha256.Length > 0 && string.Equals(d.Sha256, sha256, StringComparison.OrdinalIgnoreCase))
            ?? context.Documents.FirstOrDefault(d => string.Equals(d.Document, name, StringComparison.Ordinal) && d.Sha256.Length == 0);
        if (listed is not null)
            return (listed with { Document = name, Sha256 = sha256 }, []);

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var changed = context.Documents.FirstOrDefault(d => string.Equals(d.Document, name, StringComparison.Ordinal));
        if (changed is not null)
        {
            // The same name with other bytes: still the listed document, but every line number may have moved.
            diagnostics.Add(new Diagnostic("ING005", Severity.Warning, name, 0, $"the file differs from the one in the sources list (SHA-256 {changed.Sha256[..Math.Min(12, changed.Sha256.Length)]}… expected); its area and year were taken from the list"));
            return (changed with { Sha256 = sha256 }, diagnostics.ToImmutable());
        }

        var head = Head(lines);
        var title = TitleOf(head, name);
        var kind = KindOf(title);
        var area = context.Area ?? AreaFinder.Find(name, title, head, lines, context.Areas, diagnostics);
        var year = context.Year ?? YearOf(title, head, kind);
        if (year is null)
            diagnostics.Add(new Diagnostic("ING007", Severity.Warning, name, 0, "neither the title nor the head of the document tells its year; give --year"));
        return (new DocumentSource(name, sha256, title, area, kind, year), diagnostics.ToImmutable());
    }

    private static List<string> Head(IReadOnlyList<TextLine> lines)
    {
        var head = new List<string>();
        for (var i = 0; i < lines.Count && head.Count < HeadLines; i++)
        {
            var text = lines[i].Text.AsSpan().Trim();
            if (!text.IsEmpty)
                head.Add(text.Length > 400 ? text[..400].ToString() : text.ToString());
        }

        return head;
    }

    // The first short line that names a kind of document, best one with a year, a plan or an area in it.
    private static string TitleOf(List<string> head, string fileName)
    {
        var best = "";
        var bestScore = 0;
        for (var i = 0; i < head.Count; i++)
        {
            var line = Whole(head, i);
            if (line.Length is < 6 or > 70 || line.Contains('。', StringComparison.Ordinal) || line.Contains('>', StringComparison.Ordinal) || line[^1] is '?' or '？')
                continue;
            var score = 0;
            if (DocumentWord().IsMatch(line))
                score += 3;
            if (score == 0)
                continue;
            if (PlaceWord().IsMatch(line))
                score += 2;
            if (HeaderWords.YearsOf(line).First > 0)
                score += 1;
            if (line.Contains("印发", StringComparison.Ordinal) || line.Contains("通知", StringComparison.Ordinal))
                score -= 2;
            if (line.Contains("指标", StringComparison.Ordinal) || line.Contains('表', StringComparison.Ordinal) || line.Contains("专栏", StringComparison.Ordinal))
                score -= 2;
            if (score > bestScore)
            {
                best = line;
                bestScore = score;
            }
        }

        if (best.Length > 0)
            return best;
        var dot = fileName.LastIndexOf('.');
        return dot > 0 ? fileName[..dot] : fileName;
    }

    // 关于…2021年国民经济和社会发展计划 / 执行情况及2022年计划草案的报告: a title that goes on in the next line.
    private static string Whole(List<string> head, int i)
    {
        var line = head[i];
        if (!line.StartsWith("关于", StringComparison.Ordinal) || line.Length > 45 || i + 1 >= head.Count || EndOfTitle().IsMatch(line))
            return line;
        var next = head[i + 1];
        return next.Length <= 45 && EndOfTitle().IsMatch(next) ? line + next : line;
    }

    private static DocumentKind KindOf(string title) =>
        // 规划实施情况, 方案完成情况: how a plan went is no plan.
        Account().IsMatch(title) ? DocumentKind.Other
        : title.Contains("报告", StringComparison.Ordinal) || title.Contains("公报", StringComparison.Ordinal) || title.Contains("计划执行情况", StringComparison.Ordinal) ? DocumentKind.Report
        : title.Contains("规划", StringComparison.Ordinal) || title.Contains("方案", StringComparison.Ordinal) || title.Contains("计划", StringComparison.Ordinal) || title.Contains("纲要", StringComparison.Ordinal) ? DocumentKind.Plan
        : DocumentKind.Other;

    private static int? YearOf(string title, List<string> head, DocumentKind kind)
    {
        if (kind == DocumentKind.Report && LeadingYear().Match(title) is { Success: true } leading)
            return Parse(leading.ValueSpan[..4]);
        foreach (var line in head)
        {
            if ((line.Length > 60 && !(line.Length <= 120 && Stamp().IsMatch(line))) || DateLine().Match(line) is not { Success: true } date)
                continue;
            return Parse(date.Groups[1].ValueSpan);
        }

        // 2023—2027年 in a plan's title are the years it is for, not the one it was printed in.
        if (!YearSpan().IsMatch(title) && LeadingYear().Match(title) is { Success: true } first)
            return Parse(first.ValueSpan[..4]);
        foreach (var line in head)
        {
            // 渝中府发〔2022〕31号
            if (line.Length <= 60 && DocumentNumber().Match(line) is { Success: true } number)
                return Parse(number.Groups[1].ValueSpan);
        }

        return null;
    }

    private static int Parse(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
            year = year * 10 + (digit - '0');
        return year;
    }

    [GeneratedRegex("规划|方案|计划|纲要|工作报告|公报|报告|意见|清单|标准", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentWord();

    [GeneratedRegex("(?:报告|通知|意见|方案|规划|办法|决定|公报|函)(?:[(（].*[)）])?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfTitle();

    [GeneratedRegex("[\u4E00-\u9FFF]{2}(?:区|县|市|省)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWord();

    [GeneratedRegex("(?:规划|方案|计划|纲要)[^报告执行]{0,6}(?:实施|完成|落实|进展)情况$|(?:规划|方案|计划|纲要)(?:[(（][^)）]{4,12}[)）])?》?(?:实施)?(?:成果|成效|综述|回顾|巡礼|成绩单|纪实)|(?:规划|方案|计划|纲要)》?(?:预计|已|顺利|提前|如期|圆满|超额)+完成", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"20\d\d年?[-—–~～至到]+20\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex YearSpan();

    // 2035年远景目标 is what a title looks ahead to.
    [GeneratedRegex(@"20\d\d年(?!远景|展望)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingYear();

    [GeneratedRegex(@"(?<!\d)(20\d\d)(?:年\d{1,2}月(?:\d{1,2}日)?|[-/.]\d{1,2}[-/.]\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    // 2016/11/23 06:38:34: when a page was put up.
    [GeneratedRegex(@"(?<!\d)20\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"[〔\[［(（](20\d\d)[〕\]］)）]\s*\d+\s*号", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();
}
