using System.Globalization;
using Compare.Ingest.Text;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>What a document's own years are: what 今年, 去年, “十三五” and a figure without a year mean in it.</summary>
internal sealed record DocumentTime
{
    private static readonly (string Name, int First)[] Plans =
        [("十一五", 2006), ("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026), ("十六五", 2031),
         ("第十一个五年", 2006), ("第十二个五年", 2011), ("第十三个五年", 2016), ("第十四个五年", 2021), ("第十五个五年", 2026), ("第十六个五年", 2031)];

    /// <summary>True for a report on a year: a work report, a bulletin.</summary>
    public bool IsReport { get; init; }

    /// <summary>The year that 今年 means; null when the document does not tell.</summary>
    public int? ThisYear { get; init; }

    /// <summary>True where the text tells the year before as done and nothing of its own year.</summary>
    public bool IsThisYearToCome { get; init; }

    /// <summary>The years a plan covers; null for a report or when unknown.</summary>
    public Period? Plan { get; init; }

    /// <summary>The plan that a text speaks of without being it; null when it names none.</summary>
    public Period? NamedPlan { get; init; }

    /// <summary>The five years that are over in a text that names them and the next (“十四五”, 面向“十五五”); null when it does not.</summary>
    public Period? PastPlan { get; init; }

    /// <summary>The last year that the document looks back on; null when unknown.</summary>
    public int? LastActual { get; init; }

    /// <summary>
    /// True for a text that is neither a plan nor a report on a year (a news item, a notice, an excerpt): its own statements of time decide,
    /// and one of them holds until the next.
    /// </summary>
    public bool IsLoose { get; init; }

    /// <summary>True for a text that looks back on the five-year plan that it names.</summary>
    public bool IsReview { get; init; }

    /// <summary>True for a text that sets marks for several years and is dated by nothing else.</summary>
    public bool SetsMilestones { get; init; }

    /// <summary>True for a statistical bulletin: all of it looks back.</summary>
    public bool IsBulletin { get; init; }

    /// <summary>True for news of a bulletin (2021年…监测报告发布): 去年 is seen from the day of the news.</summary>
    public bool TellsOfBulletin { get; init; }

    /// <summary>What a figure without any statement of time is.</summary>
    public ValueStatus Tense { get; init; }

    /// <summary>The year that a target without a year is for; null when not known.</summary>
    public int? Goal { get; init; }

    /// <summary>The years of a five-year plan's name; null for another text.</summary>
    public static Period? FiveYears(ReadOnlySpan<char> name)
    {
        foreach (var (plan, first) in Plans)
        {
            if (name.StartsWith(plan, StringComparison.Ordinal))
                return new Period(first, first + 4);
        }

        return null;
    }

    /// <summary>Tells a document's years from its title, its first lines and the sources list.</summary>
    /// <param name="document">The document as far as it is known.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="told">The year that the user gave; null when none.</param>
    public static DocumentTime Of(DocumentSource document, IReadOnlyList<TextLine> lines, int? told = null)
    {
        var head = new List<string>();
        if (document.Title.Length > 0)
            head.Add(document.Title);
        for (var i = 0; i < lines.Count && head.Count < 40; i++)
        {
            if (lines[i].Text.Trim() is { Length: > 0 and < 400 } text)
                head.Add(text);
        }

        var title = head.Find(h => h.Length < 60 && IsReportTitle(h)) ?? (document.Kind == DocumentKind.Plan ? null : head.Find(IsOpeningOfCensus));
        var hasBulletinHeading = title is null && document.Kind != DocumentKind.Plan && lines.Any(l => IsHeadingOfBulletin(l.Text));
        var isReport = document.Kind == DocumentKind.Report || (document.Kind != DocumentKind.Plan && (title is not null || head.Exists(IsAccount) || hasBulletinHeading));
        if (isReport)
        {
            title ??= head.Find(h => h.Length < 80 && IsYearbook(h));
            var isBulletin = (title is null && hasBulletinHeading) || head.Exists(h => h.Length < 60 && h.Contains("公报", StringComparison.Ordinal)) || (title is not null && (IsYearbook(title) || IsOpeningOfCensus(title)));
            var titleYear = CensusYear(title, lines) ?? (title is null ? null : YearIn(title));

            // 2022年计划执行情况与2023年计划草案: the first year is the one looked back on.
            if (titleYear is not null && title!.Contains("执行情况", StringComparison.Ordinal))
                titleYear++;
            int? delivered = null;
            foreach (var line in head)
                delivered ??= line.Length < 80 ? DateYearIn(line) : null;
            int? reviewed = null, ahead = null;
            foreach (var line in lines)
            {
                var text = line.Text.AsSpan().Trim();
                if (text.Length is 0 or > 120)
                    continue;
                if (!IsTopHeading(text))
                {
                    if (text.Length <= 60)
                        NoteYearOfWork(text, ref reviewed, ref ahead);
                    continue;
                }

                if (YearIn(text) is not { } year)
                    continue;
                if (OfCarryingOut(text) || (SectionModes.LooksBack(text) && !SectionModes.LooksAhead(text)))
                    reviewed ??= year;
                else if (SectionModes.LooksAhead(text) && !SectionModes.LooksBack(text))
                    ahead ??= year;
            }

            // A bulletin is named for the year it reports; a work report for the year it is given in.
            var years = isBulletin || (ahead ?? reviewed) is null ? NamedYears.Of(lines) : null;
            int? thisYear = isBulletin ? (titleYear ?? years!.Reported(document.Year) ?? told ?? document.Year - 1) + 1
                : ahead ?? reviewed + 1 ?? (titleYear is { } own && years!.LooksBackOn(own) ? own + 1 : titleYear) ?? delivered ?? document.Year ?? years!.Reported(null) + 1;
            return new() { IsReport = true, IsBulletin = isBulletin, TellsOfBulletin = isBulletin && title is not null && title.AsSpan().TrimEnd().EndsWithAny("发布", "公布", "出炉", "解读"), ThisYear = thisYear, LastActual = thisYear - 1 };
        }

        Period? plan = null;
        foreach (var line in head)
        {
            if (line.Length < 80)
                plan ??= (line.Contains('。', StringComparison.Ordinal) ? null : SpanIn(line)) ?? PlanNamedIn(line);
        }

        var named = NamedYears.Of(lines);
        if (document.Kind == DocumentKind.Other && PlanInReview.Of(head, lines, named) is { } over)
            return Review(Loose(document, head, lines, named, told), over, document.Year);
        if (named.IsUndated)
            plan ??= PlanNamedIn(string.Concat(head));
        if (document.Kind == DocumentKind.Other && named.IsLoose(plan, document.Year))
            return Loose(document, head, lines, named, told);
        plan ??= PlanNamedIn(string.Concat(head)) ?? MostNamed(lines);
        var lastActual = plan is null ? document.Year - 1 : plan.First - 1;
        return new() { Plan = plan, ThisYear = document.Year ?? plan?.First, LastActual = lastActual, Tense = ValueStatus.Target, Goal = plan?.Last ?? named.Goal ?? YearOfPlan(head) };
    }

    // 要点之一：2022年工作回顾; 2023年工作思路和目标: a heading without a number names the year and what is said of it.
    private static void NoteYearOfWork(ReadOnlySpan<char> text, ref int? reviewed, ref int? ahead)
    {
        for (var i = 0; i + 8 < text.Length; i++)
        {
            if (CalendarYears.At(text, i) is not { } year || text[i + 4] != '年' || text.IndexOfAny(ProseReader.SentenceEnds) >= 0)
                continue;
            var name = text[(i + 5)..Math.Min(text.Length, i + 13)];
            if (name.StartsWith("工作回顾") || name.StartsWith("工作总结") || name.StartsWith("回顾") || name.StartsWith("主要工作回顾") || name.StartsWith("政府工作回顾"))
                reviewed ??= year;
            else if (OfCarryingOut(text[i..]) || SectionModes.TellsOfCompletion(text))
                reviewed ??= year;
            else if (name.StartsWith("工作安排") || name.StartsWith("工作思路") || name.StartsWith("工作打算") || name.StartsWith("重点工作") || name.StartsWith("工作计划") || name.StartsWith("工作部署") || name.StartsWith("工作目标")
                || name.StartsWith("主要工作安排") || name.StartsWith("主要目标") || name.StartsWith("预期目标") || name.StartsWith("主要预期目标"))
                ahead ??= year;
        }
    }

    // 2023年计划执行情况, 2023年国民经济和社会发展计划执行情况: one year and nothing else between it and the word.
    private static bool OfCarryingOut(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("计划执行情况", StringComparison.Ordinal);
        return at >= 5 && text[..at].LastIndexOf('年') is var year and >= 4 && CalendarYears.At(text, year - 4) is not null && at - year <= 15 && text[..year].IndexOf('年') < 0;
    }

    // 2023年国民经济和社会发展计划, 2024年民生实事: a plan for one year.
    private static int? YearOfPlan(List<string> head)
    {
        foreach (var line in head)
        {
            if (line.Length < 60 && SectionModes.StatusOfHeadline(line) == ValueStatus.Target && YearIn(line) is { } year)
                return year;
        }

        return null;
    }

    // A text on the plan that is over tells what was reached by its end, unless it says that its own year is still to come.
    private static DocumentTime Review(DocumentTime text, Period over, int? year) => text.IsThisYearToCome ? text : text with
    {
        IsReview = true,
        NamedPlan = over,
        Tense = ValueStatus.Actual,
        ThisYear = text.ThisYear > over.First ? text.ThisYear : over.Last,
        LastActual = text.LastActual >= (year is null ? over.Last : over.First) ? text.LastActual : over.Last,
    };

    private static DocumentTime Loose(DocumentSource document, List<string> head, IReadOnlyList<TextLine> lines, NamedYears named, int? told)
    {
        var headline = head.Find(h => h.Length is >= 6 and < 60);
        var tense = headline is null ? null : SectionModes.StatusOfHeadline(headline);
        var status = tense ?? (named.LooksAhead ? ValueStatus.Target : ValueStatus.Actual);
        var reported = named.Reported(document.Year) ?? (status == ValueStatus.Actual ? told : null);
        var given = document.Year is null ? named.Given : null;
        int? reviewed = null, ahead = null;
        foreach (var line in lines)
        {
            if (line.Text.Length <= 60)
                NoteYearOfWork(line.Text.AsSpan().Trim(), ref reviewed, ref ahead);
        }

        return new()
        {
            IsLoose = true,
            SetsMilestones = document.Year is null && told is null && named.SetsMilestones,
            IsThisYearToCome = document.Year is null && (ahead ?? named.Coming) is not null,
            NamedPlan = PlanNamedIn(string.Concat(head)),
            PastPlan = PastPlanIn(string.Concat(head)),
            ThisYear = document.Year ?? ahead ?? named.Coming ?? given ?? (named.Running == reported ? reported : reported + 1),
            LastActual = ((ahead ?? given) is { } coming && reported >= coming ? coming - 1 : reported ?? given - 1) ?? (tense == ValueStatus.Actual && headline is not null ? YearIn(headline) : null),
            Tense = status,
            Goal = (tense == ValueStatus.Target && headline is not null ? YearIn(headline) : null) ?? named.Goal,
        };
    }

    /// <summary>The first year printed in a text (2023年); null when there is none.</summary>
    public static int? YearIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 4 < text.Length; i++)
        {
            if (CalendarYears.At(text, i) is { } year && (text[i + 4] == '年' || (text[i + 4] == ' ' && i + 5 < text.Length && text[i + 5] == '年')))
                return year;
            if (text[i] == '二' && CalendarYears.WrittenAt(text, i) is { } written)
                return written;
        }

        return null;
    }

    // 2017年长沙市儿童发展报告, 2022年统计监测报告: named for the year that they report, as a bulletin is.
    private static bool IsYearbook(string text)
    {
        if (YearIn(text) is null || text.Contains("工作报告", StringComparison.Ordinal) || text.Contains('。', StringComparison.Ordinal))
            return false;
        foreach (var name in (ReadOnlySpan<string>)["发展报告", "监测报告", "发展状况报告", "状况报告", "白皮书", "监测统计报告"])
        {
            if (text.Contains(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // 政府工作报告提出,今年…: said of a report, not its title.
    private static bool IsReportTitle(string text) =>
        !(text.Contains("工作报告", StringComparison.Ordinal) && text[(text.IndexOf("工作报告", StringComparison.Ordinal) + 4)..].AsSpan().TrimStart("》”") is ['提', '出', ..] or ['指', '出', ..] or ['显', '示', ..] or ['对', ..] or ['中', '提', ..] or ['明', '确', ..])
        && IsNameOfReport(text);

    private static bool IsNameOfReport(string text) =>
        text.Contains("工作报告", StringComparison.Ordinal) || text.Contains("统计公报", StringComparison.Ordinal) || text.Contains("执行情况", StringComparison.Ordinal)
        || IsCensus(text) || text.Contains("工作总结", StringComparison.Ordinal) || text.Contains("年度报告", StringComparison.Ordinal);

    // An excerpt of a work report: 各位代表, 这一年，我们….
    private static bool IsAccount(string text) =>
        text.StartsWith("各位代表", StringComparison.Ordinal) || text.StartsWith("这一年", StringComparison.Ordinal) || text.StartsWith("一年来", StringComparison.Ordinal) || text.StartsWith("过去一年", StringComparison.Ordinal)
        || text.StartsWith("过去的一年", StringComparison.Ordinal);

    // 十二、人口、居民生活和社会保障: an excerpt of a bulletin has its headings, which no other account has.
    private static bool IsHeadingOfBulletin(string text)
    {
        var line = text.AsSpan().Trim();
        if (line.Length is < 6 or > 30 || !SectionModes.IsHeading(line, out var rank) || rank != 1 || line.IndexOf('、') is not (> 0 and <= 3 and var mark))
            return false;
        return line[(mark + 1)..].Trim() is "人口、居民生活和社会保障" or "人口、人民生活和社会保障" or "人口、人民生活与社会保障" or "人民生活和社会保障" or "居民收入消费和社会保障" or "居民生活和社会保障" or "人口、就业和社会保障" or "教育和科学技术" or "教育、科技和文化" or "教育、科技、文化、卫生和体育"
            or "卫生和社会服务" or "文化旅游、卫生健康和体育" or "文化、旅游、卫生和体育" or "文化、卫生和体育" or "国内贸易" or "对外经济" or "工业和建筑业" or "资源、环境和应急管理" or "资源、环境和安全生产" or "财政金融" or "财政和金融" or "财政、金融和保险" or "金融和保险业" or "金融、证券和保险" or "交通、邮电和旅游";
    }

    // 根据第七次全国人口普查结果,现将2020年11月1日零时我县人口的基本情况公布如下: a census without its title.
    private static bool IsOpeningOfCensus(string text) =>
        text.Contains("人口普查", StringComparison.Ordinal) && text.Contains("零时", StringComparison.Ordinal) && text.AsSpan().TrimEnd().TrimEnd(":：").EndsWith("公布如下");

    // 第七次全国人口普查公报, 人口普查主要数据公报.
    private static bool IsCensus(string text) => text.IndexOf("人口普查", StringComparison.Ordinal) is >= 0 and var at && text.IndexOf("公报", at, StringComparison.Ordinal) > at;

    /// <summary>The year of the moment that a census counts at (2020年11月1日零时), else that of its number: since the fifth they are taken when a decade begins.</summary>
    private static int? CensusYear(string? title, IReadOnlyList<TextLine> lines)
    {
        if (title is null || !(IsCensus(title) || IsOpeningOfCensus(title)))
            return null;
        for (var i = 0; i < Math.Min(lines.Count, 40); i++)
        {
            var text = lines[i].Text;
            var moment = text.IndexOf("零时", StringComparison.Ordinal);
            if (moment > 0 && YearIn(text.AsSpan(Math.Max(0, moment - 12), Math.Min(12, moment))) is { } year)
                return year;
        }

        foreach (var (number, year) in (ReadOnlySpan<(string, int)>)[("第五次", 2000), ("第六次", 2010), ("第七次", 2020), ("第八次", 2030)])
        {
            if (title.Contains(number, StringComparison.Ordinal))
                return year;
        }

        return null;
    }

    private static bool IsTopHeading(ReadOnlySpan<char> text) => SectionModes.IsHeading(text, out _);

    // 2024年1月16日: the day a report was given.
    private static int? DateYearIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 6 < text.Length; i++)
        {
            if (CalendarYears.At(text, i) is { } year && text[i + 4] == '年' && char.IsAsciiDigit(text[i + 5]) && text[(i + 6)..].IndexOf('月') is 0 or 1)
                return year;
        }

        return null;
    }

    // 2023—2027年, 2021-2025.
    private static Period? SpanIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 8 < text.Length; i++)
        {
            if (CalendarYears.At(text, i) is not { } first)
                continue;
            var k = i + 4;
            if (k < text.Length && text[k] == '年')
                k++;
            var dash = k;
            while (k < text.Length && text[k] is '-' or '—' or '–' or '~' or '至')
                k++;
            if (k > dash && CalendarYears.At(text, k) is { } last && last > first && last - first <= 20)
                return new Period(first, last);
        }

        return null;
    }

    private static Period? PlanNamedIn(ReadOnlySpan<char> text)
    {
        Period? best = null;
        foreach (var (plan, first) in Plans)
        {
            if (text.Contains(plan, StringComparison.Ordinal))
                best = new Period(first, first + 4);
        }

        return best;
    }

    private static Period? PastPlanIn(string text)
    {
        for (var i = 0; i < 5; i++)
        {
            if (SpeaksOf(text, Plans[i].Name) && text.Contains(Plans[i + 1].Name, StringComparison.Ordinal))
                return new Period(Plans[i].First, Plans[i].First + 4);
        }

        return null;
    }

    // 较“十二五”时期增加30万人 only compares with it.
    private static bool SpeaksOf(string text, string plan)
    {
        for (var at = text.IndexOf(plan, StringComparison.Ordinal); at >= 0; at = text.IndexOf(plan, at + plan.Length, StringComparison.Ordinal))
        {
            if (!text.AsSpan(0, at).TrimEnd("“‘\"「").EndsWithAny("较", "比", "与", "同"))
                return true;
        }

        return false;
    }

    private static Period? MostNamed(IReadOnlyList<TextLine> lines)
    {
        var most = 0;
        Period? best = null;
        foreach (var (plan, first) in Plans)
        {
            var count = lines.Count(l => l.Text.Contains(plan, StringComparison.Ordinal));
            if (count <= most)
                continue;
            most = count;
            best = new Period(first, first + 4);
        }

        return most >= 2 ? best : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsReport ? "report" : "plan")} {ThisYear} {Plan} {LastActual}");
}
