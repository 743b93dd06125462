using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>The ways from baseline to target: a district with a mid-term figure, a plan with yearly targets, and those of which only the start is known.</summary>
internal static class TrajectorySection
{
    /// <summary>Two years are a target on the way and the last one; a path has more.</summary>
    private const int ShortestPath = 3;

    private const int PanelsOnAPage = 18;
    private const int MostCharts = 6;

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("trajectories", c.Words["trajectory.title"], "trajectories");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var onlyStart = new List<(Area Area, int Count)>();
        foreach (var district in c.Lens.Districts)
        {
            var ways = Ways(c, district).ToArray();
            var moving = ways.Where(w => w.Way.Latest is not null && !ReferenceEquals(w.Way.Latest, w.Way.Baseline)).ToArray();
            var paths = ways.Where(w => IsPath(w.Way)).ToArray();
            if (moving.Length > 0)
                Moving(c, district, moving, ways.Length, blocks);
            if (paths.Length > 0)
                Paths(c, district, paths, blocks);
            if (moving.Length == 0 && paths.Length == 0 && ways.Length > 0)
                onlyStart.Add((district, ways.Length));
        }

        if (onlyStart.Count > 0)
        {
            blocks.Add(c.Heading("trajectories-start-only", c.Words["trajectory.start-only"]));
            foreach (var (area, _) in onlyStart)
            {
                var ways = Ways(c, area).ToArray();
                blocks.Add(ReportContext.Paragraph(c.Say("trajectory.start-only-text", ("area", c.Label(area)),
                    ("count", c.Count("start-only|" + area.Id, c.Words["computed.what-start-only"], ways.Select(w => c.ShortName(w.Indicator)))))));
            }
        }

        Lowered(c, blocks);
        return chapter with { Lead = c.Say("trajectory.lead", ("method", c.Words["method.name." + ReportContext.Code(c.Study.Options.Methods[0])]), ("tolerance", Tolerance(c))).Runs, Blocks = blocks.ToImmutable() };
    }

    public static IEnumerable<(Trajectory Way, Indicator Indicator)> Ways(ReportContext c, Area district) =>
        from i in c.Study.Data.Indicators
        let way = c.Lens.Trajectory(district.Id, i.Id)
        where way is not null && way.Target is not null
        select (way, i);

    /// <summary>True where a plan prints targets for enough years to be called a path.</summary>
    public static bool IsPath(Trajectory way) => way.Path.Select(o => o.Period?.Last).Distinct().Count() >= ShortestPath;

    private static Phrase Tolerance(ReportContext c) => c.Figures.Percent(c.Study.Options.OnScheduleTolerance).TrimEnd('%');

    private static void Moving(ReportContext c, Area district, (Trajectory Way, Indicator Indicator)[] ways, int all, ImmutableArray<BlockView>.Builder blocks)
    {
        blocks.Add(c.Heading("trajectories-" + district.Id.Value, c.Say("trajectory.moving", ("area", c.Label(district))).Text));
        blocks.Add(ReportContext.Paragraph(c.Say("trajectory.moving-lead", ("area", c.Label(district)),
            ("count", c.Count("moving|" + district.Id, c.Words["computed.what-moving"], ways.Select(w => c.ShortName(w.Indicator)))),
            ("judged", c.Count("paced|" + district.Id, c.Say("computed.what-paced", ("area", c.Label(district))).Text, ways.Where(w => w.Way.Class != TrajectoryClass.Undetermined).Select(w => c.ShortName(w.Indicator)))),
            ("all", c.Count("ways|" + district.Id, c.Words["computed.what-ways"], Ways(c, district).Select(w => c.ShortName(w.Indicator)))))));
        var table = new TableDraft(c.Unique("table-trajectories-" + district.Id.Value), c.Say("trajectory.table", ("area", c.Label(district))).Text) { Style = "ways" };
        var method = c.Words["method.name." + ReportContext.Code(c.Study.Options.Methods[0])];
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.baseline"]).Column("figure", c.Words["column.latest"]).Column("figure", c.Words["column.own-target"])
            .Column("figure", c.Words["column.progress-share"]).Column("figure", c.Words["column.elapsed"]).Column("figure", c.Words["column.required"]).Column("figure", c.Words["column.observed"])
            .Column("figure", c.Words["column.projected"]).Column("verdict", c.Say("column.class", ("method", method)).Text).Column("source", c.Words["column.sources"]);
        foreach (var (way, indicator) in ways)
            table.Row(WayRow(c, table, district, way, indicator));
        table.Remark(c.Words["trajectory.remark"]);
        blocks.Add(c.Table(table));
        foreach (var (way, indicator) in ways.Where(w => !w.Indicator.IsTotal && w.Way.Class != TrajectoryClass.Undetermined).OrderBy(w => ReportContext.StatusOf(w.Way.Class) == "short" ? 0 : 1).Take(MostCharts))
        {
            if (ChartSketches.Trajectory(c, way, district, indicator) is { } chart)
                blocks.Add(c.Chart(chart, "half"));
        }
    }

    private static RowView WayRow(ReportContext c, TableDraft table, Area district, Trajectory way, Indicator indicator)
    {
        var none = ReportContext.Cell(ReportContext.Styled("—", "missing"), "figure");
        var cells = ImmutableArray.Create(
            CityGapSection.NameCell(c, indicator, way.Target?.Binding ?? Binding.Unstated),
            ReportContext.Cell(c.Figures.Symbol(indicator.Unit), "unit"),
            MeasureCells.Figure(c, table, way.Baseline, c.Words["missing.baseline"]),
            MeasureCells.Figure(c, table, way.Latest, c.Words["missing.latest"]),
            MeasureCells.Figure(c, table, way.Target, c.Words["missing.own-target"]),
            way.Progress is null ? none : ReportContext.Cell(c.Progress(way), "figure"),
            way.Elapsed is null ? none : ReportContext.Cell(c.Elapsed(way), "figure"),
            way.RequiredPerYear is { } required ? ReportContext.Cell(c.Rate(way, required, "required"), "figure") : none,
            way.ObservedPerYear is { } observed ? ReportContext.Cell(c.Rate(way, observed, "observed"), "figure") : none,
            way.Projected is null ? none : ReportContext.Cell(c.Projected(way), "figure"),
            Verdict(c, table, way));
        return new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", district.Id.Value, ReportContext.StatusOf(way.Class));
    }

    private static CellView Verdict(ReportContext c, TableDraft table, Trajectory way)
    {
        var into = new PhraseBuilder();
        into.Add(c.Status(ReportContext.StatusOf(way.Class), c.Words["class." + ReportContext.Code(way.Class)]));
        into.Add(table.Note(c.Reason(way.Reason)));
        foreach (var note in way.Notes)
            into.Add(table.Note(c.Reason(note)));
        return ReportContext.Cell(into.ToPhrase(), "verdict");
    }

    /// <summary>The yearly targets of a plan that prints them.</summary>
    public static void Paths(ReportContext c, Area district, (Trajectory Way, Indicator Indicator)[] ways, ImmutableArray<BlockView>.Builder blocks)
    {
        blocks.Add(c.Heading("paths-" + district.Id.Value, c.Say("trajectory.paths", ("area", c.Label(district))).Text));
        var years = ways.SelectMany(w => w.Way.Path).Select(o => o.Period!.Last).Distinct().Order().ToArray();
        blocks.Add(ReportContext.Paragraph(c.Say("trajectory.paths-lead", ("area", c.Label(district)), ("first", ReportContext.Digits(years[0])), ("last", ReportContext.Digits(years[^1])),
            ("count", c.Count("paths|" + district.Id, c.Words["computed.what-paths"], ways.Select(w => c.ShortName(w.Indicator))))).Then(ways.All(w => w.Way.Latest is null) ? c.Say("trajectory.paths-start-only") : Phrase.Empty)));
        var table = new TableDraft(c.Unique("table-paths-" + district.Id.Value), c.Say("trajectory.paths-table", ("area", c.Label(district))).Text) { Style = "paths" };
        table.Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.actual"]);
        foreach (var year in years)
            table.Column("figure", c.Say("column.target-of", ("year", ReportContext.Digits(year))).Text);
        table.Column("source", c.Words["column.sources"]);
        foreach (var (way, indicator) in ways)
        {
            var cells = new List<CellView>
            {
                CityGapSection.NameCell(c, indicator, way.Target?.Binding ?? Binding.Unstated),
                ReportContext.Cell(c.Figures.Symbol(indicator.Unit), "unit"),
                MeasureCells.Figure(c, table, way.Latest ?? way.Baseline, c.Words["missing.baseline"]),
            };
            foreach (var year in years)
            {
                var target = way.Path.FirstOrDefault(o => o.Period!.Last == year);
                cells.Add(target is null ? MeasureCells.Figure(c, table, null, c.Words["missing.year-target"]) : ReportContext.Cell(c.Bare(target).Then(MeasureCells.Flags(c, table, target)), "figure"));
            }

            cells.Add(ReportContext.SourcesCell(cells));
            table.Row(new RowView([.. cells], "", district.Id.Value));
        }

        blocks.Add(c.Table(table));
        // A page holds seven rows of three small charts; targets that stay level all the way need no picture.
        var drawn = ways.Where(w => w.Way.Path.Select(o => o.Canonical?.Number).Distinct().Count() > 1).Chunk(PanelsOnAPage).ToArray();
        for (var part = 0; part < drawn.Length; part++)
        {
            if (ChartSketches.Paths(c, district, drawn[part], part + 1, drawn.Length) is { } chart)
                blocks.Add(c.Chart(chart, "full"));
        }
    }

    /// <summary>Targets that ask for less than what was there already.</summary>
    public static IEnumerable<(Area District, Trajectory Way, Indicator Indicator)> LoweredTargets(ReportContext c) =>
        from d in c.Lens.Districts
        from w in Ways(c, d)
        where w.Way is { Baseline.Canonical.Number: not null, Target.Canonical.Number: not null } && (w.Way.Reason == ReasonCodes.TargetLowered || w.Way.Notes.Contains(ReasonCodes.TargetLowered, StringComparer.Ordinal))
        select (d, w.Way, w.Indicator);

    private static void Lowered(ReportContext c, ImmutableArray<BlockView>.Builder blocks)
    {
        var lowered = LoweredTargets(c).ToArray();
        if (lowered.Length == 0)
            return;
        blocks.Add(c.Heading("lowered", c.Words["trajectory.lowered"]));
        blocks.Add(ReportContext.Paragraph(c.Say("trajectory.lowered-text", ("count", c.Count("lowered", c.Words["computed.what-lowered"], lowered.Select(l => c.Say("computed.member", ("area", c.Label(l.District)), ("indicator", c.ShortName(l.Indicator))).Text))))));
        var table = new TableDraft(c.Unique("table-lowered"), c.Words["trajectory.lowered-table"]) { Style = "gaps" };
        table.Column("area", c.Words["column.area"]).Column("name", c.Words["column.indicator"]).Column("unit", c.Words["column.unit"]).Column("figure", c.Words["column.baseline"]).Column("figure", c.Words["column.own-target"]).Column("source", c.Words["column.sources"]);
        foreach (var (district, way, indicator) in lowered)
        {
            var cells = ImmutableArray.Create(
                MeasureCells.AreaCell(c, district, way.Target!.Binding),
                new CellView([new RunView(c.Name(indicator), Target: c.FieldAnchor(indicator))], "name"),
                ReportContext.Cell(c.Figures.Symbol(indicator.Unit), "unit"),
                MeasureCells.Figure(c, table, way.Baseline, ""),
                MeasureCells.Figure(c, table, way.Target, ""));
            table.Row(new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", district.Id.Value));
        }

        blocks.Add(c.Table(table));
    }
}
