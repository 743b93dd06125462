using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Sections;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting;

/// <summary>Writes the report about one district: its verdict first, then what stands behind it.</summary>
public static class DistrictReportBuilder
{
    /// <summary>Builds the report from the same results as the yearly one; nothing is computed again.</summary>
    /// <param name="study">The results.</param>
    /// <param name="area">The district; it must be an area of the data set.</param>
    /// <param name="against">What it is held against: city, country or peers.</param>
    /// <param name="options">Language, date, title and theme.</param>
    /// <exception cref="ArgumentException">The data set does not list the area.</exception>
    public static ReportModel Build(Study study, AreaId area, GapAgainst against, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(options);
        var c = new ReportContext(study, options);
        var district = c.Lens.Area(area) ?? throw new ArgumentException("the data set does not list the area", nameof(area));
        var asked = Benchmark.Of(c, against);
        var used = asked.Exists(c, district) ? asked : Benchmark.Of(c, GapAgainst.OwnTarget);
        var chapters = ImmutableArray.CreateBuilder<ChapterView>();
        var title = options.Title.Length > 0 ? SafeText.Line(options.Title) : c.Say("district.title", ("area", c.Label(district)), ("year", ReportContext.Digits(c.TargetYear))).Text;

        var verdict = c.Chapter("verdict", c.Words["district.verdict"], "findings profile");
        var first = ImmutableArray.CreateBuilder<BlockView>();
        if (!study.Data.Observations.Any(o => o.Area == area))
        {
            first.Add(ReportContext.Paragraph(c.Say("district.no-data", ("area", c.Label(district))), "callout"));
            return ReportBuilder.Assemble(c, [verdict with { Blocks = first.ToImmutable() }], "district", title, "");
        }

        ProfileSection.Verdict(c, district, asked, used, first, brief: false);
        chapters.Add(verdict with { Blocks = first.ToImmutable() });
        chapters.Add(Fields(c, district, used));
        Add(Ambition(c, district));
        Add(Paths(c, district));
        Add(Shares(c, district));
        Add(Absent(c, district));
        Add(Contradictions(c, district));
        chapters.Add(Questions(c, district));
        chapters.Add(MethodSection.Build(c));
        chapters.Add(AppendixSections.Computed(c, chapters));
        chapters.Add(AppendixSections.Sources(c, UsedSources.Of(chapters)));
        return ReportBuilder.Assemble(c, chapters.ToImmutable(), "district", title, c.Say("district.subtitle", ("benchmark", used.Name)).Text, used.Against == GapAgainst.City ? "" : used.Name);

        void Add(ChapterView? chapter)
        {
            if (chapter is not null)
                chapters.Add(chapter);
        }
    }

    /// <summary>Per field: figure, own target, benchmark, gap, progress against time, source.</summary>
    private static ChapterView Fields(ReportContext c, Area district, Benchmark used)
    {
        var chapter = c.Chapter("fields", c.Words["district.fields"], "field");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var domain in c.Study.Data.Domains)
        {
            var indicators = c.Lens.Indicators(domain.Id).Where(i => c.Lens.Has(district.Id, i.Id)).ToArray();
            if (indicators.Length == 0)
                continue;
            blocks.Add(c.Heading("field-" + domain.Id.Value, c.Name(domain)));
            var table = ProfileSection.Table(c, "table-" + domain.Id.Value, c.Say("district.field-table", ("area", c.Label(district)), ("field", c.Name(domain))).Text, used, "district-lines");
            foreach (var indicator in indicators)
                table.Row(ProfileSection.Line(c, table, district, indicator, used));
            blocks.Add(c.Table(table));
            foreach (var indicator in indicators)
            {
                if (c.Lens.Trajectory(district.Id, indicator.Id) is { Latest: { } latest, Baseline: { } baseline } way && !ReferenceEquals(latest, baseline) && !indicator.IsTotal
                    && ChartSketches.Trajectory(c, way, district, indicator) is { } chart)
                    blocks.Add(c.Chart(chart, "half"));
            }
        }

        return chapter with { Lead = c.Say("district.fields-lead", ("benchmark", used.Name)).Runs, Blocks = blocks.ToImmutable() };
    }

    /// <summary>Where its own targets lie below or above the city's.</summary>
    private static ChapterView? Ambition(ReportContext c, Area district)
    {
        var gaps = Benchmark.Of(c, GapAgainst.City).Judged(c, district, GapMeasure.Target);
        if (gaps.IsEmpty)
            return null;
        var chapter = c.Chapter("ambition", c.Words["district.ambition"], "gaps-one");
        var table = new TableDraft(c.Unique("table-ambition"), c.Say("district.ambition-table", ("area", c.Label(district))).Text) { Style = "gaps" };
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.own-target"]).Column("figure", c.Words["column.city-target"])
            .Column("verdict", c.Words["column.target-city"]).Column("source", c.Words["column.sources"]);
        foreach (var gap in gaps.OrderBy(g => g.Verdict switch { GapVerdict.Short => 0, GapVerdict.Undetermined => 1, GapVerdict.Exceeds => 2, _ => 3 }).ThenBy(g => g.Attainment ?? 1m))
        {
            var indicator = c.Lens.Indicator(gap.Indicator)!;
            var cells = ImmutableArray.Create(CityGapSection.NameCell(c, indicator, gap.Binding), ReportContext.Cell(c.Figures.Symbol(indicator.Unit), "unit"),
                MeasureCells.Figure(c, table, gap.ValueObservation, ""), MeasureCells.Figure(c, table, gap.TargetObservations.FirstOrDefault(), ""), MeasureCells.Gap(c, table, gap));
            table.Row(new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", "", ReportContext.Code(gap.Verdict)));
        }

        return chapter with { Lead = CityGapSection.Sentence(c, district, GapMeasure.Target, GapAgainst.City).Runs, Blocks = [c.Table(table)] };
    }

    private static ChapterView? Paths(ReportContext c, Area district)
    {
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var paths = TrajectorySection.Ways(c, district).Where(w => TrajectorySection.IsPath(w.Way)).ToArray();
        if (paths.Length == 0)
            return null;
        var chapter = c.Chapter("paths", c.Words["district.paths"], "trajectories");
        TrajectorySection.Paths(c, district, paths, blocks);
        return chapter with { Blocks = blocks.ToImmutable() };
    }

    private static ChapterView? Shares(ReportContext c, Area district) => c.Study.Shares.Any(s => s.Area == district.Id) ? ShareSection.Build(c, district.Id) : null;

    /// <summary>What other districts report and this one does not.</summary>
    private static ChapterView? Absent(ReportContext c, Area district)
    {
        var absent = c.Study.Data.Domains.SelectMany(d => c.Lens.Indicators(d.Id)).Where(i => !c.Lens.Has(district.Id, i.Id))
            .Select(i => (Indicator: i, Others: c.Lens.Districts.Where(d => d.Id != district.Id && c.Lens.Has(d.Id, i.Id)).ToArray())).Where(x => x.Others.Length > 0).ToArray();
        if (absent.Length == 0)
            return null;
        var chapter = c.Chapter("absent", c.Words["district.absent"], "missing");
        var table = new TableDraft(c.Unique("table-absent"), c.Words["district.absent-table"]) { Style = "compact" };
        table.Column("name", c.Words["column.indicator"]).Column("text", c.Words["column.reported-by"]);
        foreach (var (indicator, others) in absent.OrderByDescending(x => x.Others.Length))
            table.Row(new CellView([new RunView(c.Name(indicator))], "name") { Heading = true, Scope = "row" }, ReportContext.Cell(string.Join(c.Comma, others.Select(c.Label)), "text"));
        return chapter with
        {
            Lead = c.Say("district.absent-lead", ("area", c.Label(district)), ("count", c.Count("absent|" + district.Id, c.Words["computed.what-absent"], absent.Select(x => c.ShortName(x.Indicator))))).Runs,
            Blocks = [c.Table(table)],
        };
    }

    private static ChapterView? Contradictions(ReportContext c, Area district)
    {
        var findings = c.Study.Audit.Where(a => a.Area == district.Id).ToArray();
        if (findings.Length == 0)
            return null;
        var chapter = c.Chapter("contradictions", c.Words["audit.title"], "audit");
        return chapter with
        {
            Lead = c.Say("audit.lead", ("count", c.Count("audit|" + district.Id, c.Words["computed.what-audit-all"], findings.Select(a => a.Id)))).Runs,
            Blocks = [c.Table(ContradictionSection.Table(c, "table-audit", c.Words["audit.title"], findings))],
        };
    }

    private static bool IsDoubt(string flag) => flag is ObservationFlags.Contradicted or ObservationFlags.ColumnDoubtful or ObservationFlags.TimeDoubtful or ObservationFlags.ColumnInferred or ObservationFlags.UnitConflict;

    /// <summary>A field with the departments that the district's documents name for it, and where.</summary>
    private static string Asked(ReportContext c, Area district, Domain domain)
    {
        var named = c.Study.Data.Departments.Where(d => d.Area == district.Id && d.Domain == domain.Id).ToArray();
        if (named.Length == 0)
            return c.Name(domain);
        return c.Say("district.departments", ("field", c.Name(domain)),
            ("names", string.Join(c.Comma, named.SelectMany(d => d.Departments).Distinct(StringComparer.Ordinal).Select(d => SafeText.Line(d, 40)))),
            ("places", string.Join(c.Words["list.semicolon"], named.Select(d => c.Say("source.place", ("document", c.DocumentName(d.Source.Document)), ("line", ReportContext.Digits(d.Source.Line))).Text)))).Text;
    }

    /// <summary>What to ask for: missing and doubtful figures, by field.</summary>
    private static ChapterView Questions(ReportContext c, Area district)
    {
        var chapter = c.Chapter("questions", c.Words["district.questions"], "questions");
        var items = ImmutableArray.CreateBuilder<ItemView>();
        foreach (var domain in c.Study.Data.Domains)
        {
            var asks = ImmutableArray.CreateBuilder<ItemView>();
            var (noActual, older, noTarget, doubts) = (new List<Indicator>(), new List<(Indicator Indicator, int Year)>(), new List<Indicator>(), new List<ItemView>());
            foreach (var indicator in c.Lens.Indicators(domain.Id).Where(i => c.Lens.Has(district.Id, i.Id)))
            {
                var latest = c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Latest);
                var doubtful = c.Lens.Observations(district.Id, indicator.Id).Where(o => o.Flags.Any(IsDoubt)).ToArray();
                if (latest is null)
                    noActual.Add(indicator);
                else if (c.Study.Options.AsOf is { } asOf && latest.Period!.Last < asOf)
                    older.Add((indicator, latest.Period.Last));
                if (MissingSection.State(c, district, indicator) == "no-target")
                    noTarget.Add(indicator);
                foreach (var group in doubtful.GroupBy(o => o.Flags.First(IsDoubt)))
                {
                    doubts.Add(new ItemView(c.Say("district.ask-doubt", ("indicator", c.Name(indicator)), ("why", c.Words["flag." + group.Key]),
                        ("values", Phrase.Join(c.Comma, group.Select(o => c.Say("district.ask-value", ("year", c.Year(o.Period!)), ("value", c.Figure(o))))))).Runs));
                }
            }

            // One question for all indicators it is asked of: a department answers a list, not a page of the same sentence.
            if (noActual.Count > 0)
                asks.Add(new ItemView(c.Say("district.ask-actual", ("indicators", string.Join(c.Comma, noActual.Select(c.Name)))).Runs));
            foreach (var group in older.GroupBy(o => o.Year).OrderBy(g => g.Key))
                asks.Add(new ItemView(c.Say("district.ask-newer", ("indicators", string.Join(c.Comma, group.Select(o => c.Name(o.Indicator)))), ("year", ReportContext.Digits(group.Key)), ("asOf", ReportContext.Digits(c.Study.Options.AsOf ?? 0))).Runs));
            if (noTarget.Count > 0)
                asks.Add(new ItemView(c.Say("district.ask-target", ("indicators", string.Join(c.Comma, noTarget.Select(c.Name))), ("year", ReportContext.Digits(c.TargetYear))).Runs));
            asks.AddRange(doubts);
            if (asks.Count > 0)
                items.Add(new ItemView([], Asked(c, district, domain), "", asks.ToImmutable()));
        }

        foreach (var damaged in c.Study.Data.Observations.Where(o => o.Area == district.Id && o.Has(ObservationFlags.Damaged)))
            items.Add(new ItemView(c.Say("district.ask-damaged", ("name", SafeText.Line(damaged.Name, 60)), ("place", c.Say("source.place", ("document", c.DocumentName(damaged.Source.Document)), ("line", ReportContext.Digits(damaged.Source.Line))))).Runs));
        return items.Count == 0
            ? chapter with { Lead = c.Say("district.questions-none").Runs }
            : chapter with { Lead = c.Say("district.questions-lead").Runs, Blocks = [new BlockView { List = new ListView(items.ToImmutable(), "findings") }] };
    }
}
