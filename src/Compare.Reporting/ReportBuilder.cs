using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Reporting.Sections;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting;

/// <summary>Writes the yearly benchmark report: what the results say, as ready text with numbered sources.</summary>
public static class ReportBuilder
{
    /// <summary>Builds the report. Every figure in it carries the number of its source.</summary>
    /// <param name="study">The results; nothing is computed again.</param>
    /// <param name="options">Language, date, title and theme.</param>
    public static ReportModel Build(Study study, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        var c = new ReportContext(study, options);
        var chapters = ImmutableArray.CreateBuilder<ChapterView>();
        c.PlanFields();
        chapters.Add(FindingsSection.Build(c));
        chapters.Add(ScorecardSection.Build(c));
        foreach (var domain in study.Data.Domains)
        {
            if (DomainSection.Build(c, domain) is { } chapter)
                chapters.Add(chapter);
        }

        chapters.Add(CityGapSection.Build(c));
        chapters.Add(TrajectorySection.Build(c));
        chapters.Add(ShareSection.Build(c));
        chapters.Add(RelatedSection.Build(c));
        chapters.Add(ContradictionSection.Build(c));
        chapters.Add(MissingSection.Build(c));
        foreach (var district in c.Lens.Districts)
            chapters.Add(ProfileSection.Build(c, district));
        chapters.Add(MethodSection.Build(c));
        chapters.Add(AppendixSections.Catalogue(c));
        chapters.Add(AppendixSections.Quality(c));
        chapters.Add(AppendixSections.Computed(c, chapters));
        chapters.Add(AppendixSections.Sources(c, UsedSources.Of(chapters)));
        return Assemble(c, chapters.ToImmutable(), "yearly", options.Title.Length > 0 ? SafeText.Line(options.Title) : c.Say("report.title", ("year", ReportContext.Digits(c.TargetYear))).Text,
            string.Join(c.Words["list.comma"], c.Lens.Districts.Select(c.Label)));
    }

    internal static ReportModel Assemble(ReportContext c, ImmutableArray<ChapterView> chapters, string kind, string title, string subtitle, string benchmark = "")
    {
        var contents = ImmutableArray.CreateBuilder<ContentsView>();
        foreach (var chapter in chapters)
        {
            contents.Add(new ContentsView(chapter.Id, chapter.Number, chapter.Title, 1));
            foreach (var heading in chapter.Blocks.Select(b => b.Heading).OfType<HeadingView>().Where(h => h.Listed))
                contents.Add(new ContentsView(heading.Id, heading.Number, heading.Title, 2));
        }

        var codes = chapters.SelectMany(x => x.Blocks).Select(b => b.Table).OfType<TableView>().SelectMany(t => t.Groups).SelectMany(g => g.Rows).Select(r => r.Status).Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        return new ReportModel
        {
            Language = c.Language,
            Kind = kind,
            Theme = c.Options.Theme,
            Title = title,
            Subtitle = subtitle,
            Date = c.Say("report.date", ("year", ReportContext.Digits(c.Options.Date.Year)), ("month", ReportContext.Digits(c.Options.Date.Month)), ("day", ReportContext.Digits(c.Options.Date.Day)),
                ("monthName", c.Words["month." + ReportContext.Digits(c.Options.Date.Month)])).Text,
            Organisation = SafeText.Line(c.Options.Organisation),
            Logo = c.Options.Logo,
            Cover = Cover(c, benchmark),
            Contents = contents.ToImmutable(),
            Chapters = chapters,
            Areas = [.. c.Lens.Districts.Select(d => new ChoiceView(d.Id.Value, c.Label(d), ReportContext.Digits(c.Accent(d.Id))))],
            Fields = [.. chapters.Where(x => x.Field.Length > 0).Select(x => new ChoiceView(x.Id, x.Title))],
            Statuses = [.. ((string[])["exceeds", "met", "near", "short", "undetermined", "not-comparable", "no-target"]).Where(codes.Contains).Select(s => new ChoiceView(s, c.Words["verdict." + s], Symbol: c.Words["symbol." + s]))],
            Labels = c.Words.Labels,
        };
    }

    private static ImmutableArray<FactView> Cover(ReportContext c, string benchmark)
    {
        var cities = c.Lens.Districts.Where(c.Lens.HasCityTargets).GroupBy(d => d.Parent!).Select(g => c.Say("cover.city", ("city", c.Label(g.Key)), ("areas", string.Join(c.Comma, g.Select(c.Label)))).Text).ToArray();
        var facts = ImmutableArray.CreateBuilder<FactView>();
        facts.Add(new FactView(c.Words["cover.areas"], [.. c.Lens.Districts.SelectMany((d, i) => (RunView[])[.. i == 0 ? Array.Empty<RunView>() : [new RunView(c.Comma)], new RunView("", Style: "key key-" + ReportContext.Digits(c.Accent(d.Id))), new RunView(c.Label(d))])]));
        facts.Add(new FactView(c.Words["cover.benchmark"], [new RunView(benchmark.Length > 0 ? benchmark : cities.Length == 0 ? c.Words["cover.no-benchmark"] : string.Join(c.Words["list.semicolon"], cities))]));
        facts.Add(new FactView(c.Words["cover.basis"], c.Say("cover.basis-text",
            ("documents", Phrase.Of(c.Study.Data.Documents.Length)), ("figures", Phrase.Of(c.Study.Data.Observations.Length)),
            ("indicators", Phrase.Of(c.Study.Data.Indicators.Count(i => c.Lens.IsReported(i.Id))))).Runs));
        facts.Add(new FactView(c.Words["cover.years"], c.Say(c.Study.Options.AsOf is null ? "cover.years-text" : "cover.years-as-of", ("year", ReportContext.Digits(c.TargetYear)), ("asOf", ReportContext.Digits(c.Study.Options.AsOf ?? 0))).Runs));
        return facts.ToImmutable();
    }
}
