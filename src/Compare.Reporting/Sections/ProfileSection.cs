using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>A district on two pages: the verdict with its most urgent gaps, strengths and picture; then every indicator in a line.</summary>
internal static class ProfileSection
{
    private const int Named = 3;
    private const int RowsOnAPage = 40;

    public static ChapterView Build(ReportContext c, Area area)
    {
        var benchmark = Benchmark.Of(c, GapAgainst.City);
        var used = benchmark.Exists(c, area) ? benchmark : Benchmark.Of(c, GapAgainst.OwnTarget);
        var chapter = c.Chapter("profile-" + area.Id.Value, c.Say("profile.title", ("area", c.Label(area))).Text, "profile") with { Area = area.Id.Value };
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        Verdict(c, area, benchmark, used, blocks, brief: true);
        Lines(c, area, used, blocks, RowsOnAPage);
        return chapter with { Blocks = blocks.ToImmutable() };
    }

    /// <summary>How many are met, what is most urgent, what is strong, and the picture.</summary>
    public static void Verdict(ReportContext c, Area area, Benchmark asked, Benchmark used, ImmutableArray<BlockView>.Builder blocks, bool brief)
    {
        if (!asked.Exists(c, area))
        {
            var city = c.Lens.Area(area.Parent);
            blocks.Add(ReportContext.Paragraph(asked.Against == GapAgainst.City && city is not null
                ? c.Say("profile.no-city", ("area", c.Label(area)), ("city", c.Label(city)))
                : c.Say("profile.no-benchmark", ("area", c.Label(area)), ("benchmark", asked.Name)), "callout"));
        }

        var latest = used.Judged(c, area, GapMeasure.Latest);
        var all = c.Study.Gaps.Where(g => g.Area == area.Id && g.Measure == GapMeasure.Latest && g.Against == used.Against).ToArray();
        if (all.Length > 0)
        {
            blocks.Add(new BlockView
            {
                Tiles = new TilesView(
                [
                    Tile(c, area, used, "met", latest.Where(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds), "status-met"),
                    Tile(c, area, used, "short", latest.Where(g => g.Verdict == GapVerdict.Short), "status-short"),
                    Tile(c, area, used, "undetermined", latest.Where(g => g.Verdict == GapVerdict.Undetermined), "status-undetermined"),
                    Tile(c, area, used, "not-compared", all.Where(g => g.Verdict is GapVerdict.NotComparable or GapVerdict.NoTarget), ""),
                ]),
            });
            if (latest.Length == 0)
            {
                var reasons = all.GroupBy(g => g.Reason).Where(g => g.Key.Length > 0).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Named).ToArray();
                var told = reasons.Select(g => c.Say("profile.none-judged-reason", ("reason", c.Reason(g.Key)),
                    ("count", c.Count($"none|{area.Id}|{used.Against}|{g.Key}", c.Reason(g.Key), g.Select(x => c.ShortName(c.Lens.Indicator(x.Indicator)!))))));
                blocks.Add(ReportContext.Paragraph(c.Say("profile.none-judged", ("area", c.Label(area)), ("benchmark", used.Name), ("reasons", Phrase.Join(c.Words["list.semicolon"], told))), "callout"));
            }

            var binding = latest.Where(g => g.Binding == Binding.Binding).ToArray();
            if (latest.Length > 0)
                blocks.Add(ReportContext.Paragraph(c.Say("profile.binding", ("area", c.Label(area)), ("benchmark", used.Name),
                ("all", Count(c, area, used, "binding-all", binding)), ("met", Count(c, area, used, "binding-met", binding.Where(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds))),
                ("short", Count(c, area, used, "binding-short", binding.Where(g => g.Verdict == GapVerdict.Short))))));
        }

        var urgent = latest.Where(g => g is { Verdict: GapVerdict.Short, Difference: < 0m, ValueObservation: not null }).OrderBy(g => g.Binding == Binding.Binding ? 0 : 1).ThenBy(g => g.Attainment ?? 1m).Take(Named).ToArray();
        var strong = latest.Where(g => g is { Verdict: GapVerdict.Exceeds, Difference: > 0m, ValueObservation: not null }).OrderByDescending(g => g.Attainment ?? 1m).Take(Named).ToArray();
        var items = ImmutableArray.CreateBuilder<ItemView>();
        if (urgent.Length > 0)
            items.Add(new ItemView([], c.Words["profile.urgent"], "", [.. urgent.Select(g => GapItem(c, used, g, "profile.urgent-item"))]));
        if (strong.Length > 0)
            items.Add(new ItemView([], c.Words["profile.strong"], "", [.. strong.Select(g => GapItem(c, used, g, "profile.strong-item"))]));
        if (items.Count > 0)
            blocks.Add(new BlockView { List = new ListView(items.ToImmutable(), "findings") });
        if (Chart(c, area, used, brief ? 20 : 60) is { } chart)
            blocks.Add(c.Chart(chart, "full"));
    }

    private static ItemView GapItem(ReportContext c, Benchmark used, Gap g, string key)
    {
        var indicator = c.Lens.Indicator(g.Indicator)!;
        return new ItemView(c.Say(key, ("indicator", c.Name(indicator)), ("binding", c.BindingWord(g.Binding) is { Length: > 0 } word ? c.Say("profile.binding-word", ("word", word)) : ""),
            ("value", c.Figure(g.ValueObservation!)), ("year", c.Year(g.ValueObservation!.Period!)), ("benchmark", used.Name), ("target", Benchmark.Figure(c, g)), ("gap", c.GapSize(g))).Runs, "", ReportContext.Digits(c.Accent(g.Area)));
    }

    private static TileView Tile(ReportContext c, Area area, Benchmark used, string which, IEnumerable<Gap> gaps, string style) =>
        new(Count(c, area, used, which, gaps).Runs, c.Say("profile.tile-" + which, ("benchmark", used.Name)).Text, style);

    private static Phrase Count(ReportContext c, Area area, Benchmark used, string which, IEnumerable<Gap> gaps) =>
        c.Count($"tile|{area.Id}|{used.Against}|{which}", c.Say("profile.counted-" + which, ("area", c.Label(area)), ("benchmark", used.Name)).Text, gaps.Select(g => c.ShortName(c.Lens.Indicator(g.Indicator)!)));

    /// <summary>Every indicator of the district in a line.</summary>
    public static void Lines(ReportContext c, Area area, Benchmark used, ImmutableArray<BlockView>.Builder blocks, int most)
    {
        var indicators = c.Study.Data.Domains.SelectMany(d => c.Lens.Indicators(d.Id)).Where(i => c.Lens.Has(area.Id, i.Id)).ToArray();
        var chosen = indicators.Length <= most ? indicators : [.. indicators.Select((Indicator, Order) => (Indicator, Order)).OrderBy(x => Rank(c, area, x.Indicator, used)).ThenBy(x => x.Order).Take(most).OrderBy(x => x.Order).Select(x => x.Indicator)];
        if (chosen.Length == 0)
            return;
        blocks.Add(new BlockView { Paragraph = new ParagraphView([], "page-break") });
        var table = Table(c, "table-profile-" + area.Id.Value, c.Say("profile.table", ("area", c.Label(area))).Text, used, "profile-lines");
        foreach (var group in chosen.GroupBy(i => i.Domain))
        {
            foreach (var indicator in group)
                table.Row(Line(c, table, area, indicator, used, brief: true));
            table.EndGroup();
        }

        table.Remark(c.Say("table.remark-measures", ("method", c.Words["method.name." + ReportContext.Code(c.Study.Options.Methods[0])])));
        blocks.Add(c.Table(table));
        if (chosen.Length < indicators.Length)
            blocks.Add(ReportContext.Paragraph(c.Say("profile.left-out", ("count", c.Count("left-out|" + area.Id, c.Words["computed.what-left-out"], indicators.Except(chosen).Select(c.ShortName)))), "note"));
    }

    /// <summary>Where not all lines fit a page: first those judged against the benchmark, then those with a target, then the rest.</summary>
    private static int Rank(ReportContext c, Area area, Indicator indicator, Benchmark used) =>
        c.Lens.Gap(area.Id, indicator.Id, GapMeasure.Latest, used.Against) is { } g && CityGapSection.IsJudged(g) ? 0 : c.Lens.Taken(area.Id, indicator.Id, GapMeasure.Target) is not null ? 1 : 2;

    public static TableDraft Table(ReportContext c, string id, string caption, Benchmark used, string style)
    {
        var table = new TableDraft(c.Unique(id), caption) { Style = "gaps " + style };
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.baseline"]).Column("figure", c.Words["column.latest"]).Column("figure", c.Words["column.own-target"]);
        if (used.Against != GapAgainst.OwnTarget)
            table.Column("figure", used.Name);
        table.Column("verdict", c.Say("column.latest-against", ("benchmark", used.Name)).Text).Column("verdict", c.Words["column.progress"]).Column("source", c.Words["column.sources"]);
        return table;
    }

    public static RowView Line(ReportContext c, TableDraft table, Area area, Indicator indicator, Benchmark used, bool brief = false)
    {
        var baseline = c.Lens.Taken(area.Id, indicator.Id, GapMeasure.Baseline);
        var latest = c.Lens.Taken(area.Id, indicator.Id, GapMeasure.Latest);
        var target = c.Lens.Taken(area.Id, indicator.Id, GapMeasure.Target);

        // A row of dashes says less than the target of another year, whose year stands beside it.
        if (baseline is null && latest is null && target is null)
            target = c.Lens.Observations(area.Id, indicator.Id).LastOrDefault(o => o.Status == ValueStatus.Target && o.Canonical is not null);
        var gap = c.Lens.Gap(area.Id, indicator.Id, GapMeasure.Latest, used.Against);
        var cells = ImmutableArray.CreateBuilder<CellView>();
        cells.Add(CityGapSection.NameCell(c, indicator, (target ?? latest ?? c.Lens.Observations(area.Id, indicator.Id).FirstOrDefault())?.Binding ?? Binding.Unstated, brief));
        cells.Add(ReportContext.Cell(c.Figures.Symbol(indicator.Unit), "unit"));
        cells.Add(MeasureCells.Figure(c, table, baseline, c.Words["missing.baseline"]));
        cells.Add(latest is not null && ReferenceEquals(latest, baseline) ? ReportContext.Cell(ReportContext.Styled(c.Words["table.same"], "muted"), "figure") : MeasureCells.Figure(c, table, latest, c.Words["missing.latest"]));
        cells.Add(MeasureCells.Figure(c, table, target, c.Words["missing.own-target"]));
        if (used.Against != GapAgainst.OwnTarget)
            cells.Add(Benchmark.Cell(c, table, gap));
        cells.Add(MeasureCells.Gap(c, table, gap));
        cells.Add(MeasureCells.Way(c, table, c.Lens.Trajectory(area.Id, indicator.Id)));
        var status = gap is null ? "" : ReportContext.Code(gap.Verdict);
        return new RowView(cells.ToImmutable().Add(ReportContext.SourcesCell(cells)), "", area.Id.Value, status);
    }

    /// <summary>The spine chart: the district among all, and the benchmark.</summary>
    private static ProfileChart? Chart(ReportContext c, Area area, Benchmark used, int most)
    {
        var groups = ImmutableArray.CreateBuilder<ProfileGroup>();
        var words = new List<StatusWord>();
        foreach (var domain in c.Study.Data.Domains)
        {
            var rows = ImmutableArray.CreateBuilder<ProfileRow>();
            foreach (var indicator in c.Lens.Indicators(domain.Id).Where(i => !i.IsTotal && i.Direction != Direction.None))
            {
                var own = ChartSketches.Value(c, c.Lens.Taken(area.Id, indicator.Id, GapMeasure.Latest));
                if (own is null)
                    continue;
                var gap = c.Lens.Gap(area.Id, indicator.Id, GapMeasure.Latest, used.Against);
                var others = c.Lens.Districts.Where(d => d.Id != area.Id).Select(d => (District: d, Value: ChartSketches.Value(c, c.Lens.Taken(d.Id, indicator.Id, GapMeasure.Latest)))).Where(x => x.Value is not null)
                    .Select(x => new ProfileMark(c.ChartArea(x.District), x.Value!)).ToImmutableArray();
                var line = gap?.Target?.Number is { } number && gap.Alignment != AlignmentClass.Related
                    ? new ChartValue(number * c.Figures.UnitOf(indicator.Unit.Symbol).Factor, used.Against == GapAgainst.Peers ? c.Figures.Number(number, indicator.Unit, 2) : c.Figures.Plain(gap.Target, indicator.Unit), gap.Target.Relation)
                    : null;
                if (others.IsEmpty && line is null)
                    continue;
                var status = gap is not null && CityGapSection.IsJudged(gap) ? ReportContext.Code(gap.Verdict) : "no-target";
                var word = c.Words["verdict." + status];
                words.Add(new StatusWord(ReportContext.ChartStatusOf(status), word));
                rows.Add(new ProfileRow
                {
                    Key = ReportContext.Slug(indicator.Id.Value),
                    Label = c.ShortName(indicator),
                    Unit = c.Figures.Symbol(indicator.Unit),
                    Own = own,
                    City = line,
                    Others = others,
                    LowerIsBetter = indicator.Direction == Direction.Lower,
                    Status = ReportContext.ChartStatusOf(status),
                    Word = word,
                });
            }

            if (rows.Count > 0)
                groups.Add(new ProfileGroup(ReportContext.Slug(domain.Id.Value), c.Name(domain), rows.ToImmutable()));
        }

        var left = most;
        var shown = ImmutableArray.CreateBuilder<ProfileGroup>();
        foreach (var group in groups)
        {
            // A row that has something to be held against goes first where not all fit.
            var rows = group.Rows.OrderBy(r => r.City is null ? 1 : 0).Take(left).ToImmutableArray();
            left -= rows.Length;
            if (rows.Length > 0)
                shown.Add(group with { Rows = rows });
        }

        if (shown.Sum(g => g.Rows.Length) < 2)
            return null;
        return new ProfileChart
        {
            Id = ReportContext.Slug("profile-" + area.Id.Value),
            Title = c.Say("profile.chart-title", ("area", c.Label(area)), ("benchmark", used.Name)).Text,
            Subtitle = c.Words["profile.chart-subtitle"],
            AltText = c.Say("profile.chart-alt", ("area", c.Label(area)), ("benchmark", used.Name), ("rows", string.Join(c.Words["list.semicolon"],
                shown.SelectMany(g => g.Rows).Select(r => r.City is null ? $"{r.Label} {r.Own!.Text}{r.Unit}" : $"{r.Label} {r.Own!.Text}{r.Unit} / {r.City.Text}{r.Unit}, {r.Word}")))).Text,
            Area = c.ChartArea(area),
            Groups = shown.ToImmutable(),
            RowHeader = c.Words["column.indicator"],
            OwnHeader = c.Words["column.latest"],
            CityHeader = shown.Any(g => g.Rows.Any(r => r.City is not null)) ? used.Name : "",
            WorstHeader = c.Words["profile.worst"],
            BestHeader = c.Words["profile.best"],
            OthersLabel = c.Words["profile.others"],
            Legend = [.. words.Distinct()],
            NoDataLabel = c.Words["chart.no-data"],
        };
    }
}
