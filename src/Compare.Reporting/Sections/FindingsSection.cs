using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>One page of what matters, every statement with its figures.</summary>
internal static class FindingsSection
{
    private const int Named = 3;

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("findings", c.Words["findings.title"], "findings");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var table = Glance(c);
        if (!table.IsEmpty)
            blocks.Add(c.Table(table));
        var items = ImmutableArray.CreateBuilder<ItemView>();
        Add(items, "findings.head-city", CityItems(c));
        Add(items, "findings.head-ambition", AmbitionItems(c));
        Add(items, "findings.head-lead", LeadItems(c));
        Add(items, "findings.head-pace", PaceItems(c));
        Add(items, "findings.head-doubt", DoubtItems(c));
        if (items.Count > 0)
            blocks.Add(new BlockView { List = new ListView(items.ToImmutable(), "findings") });
        else
            blocks.Add(ReportContext.Paragraph(c.Say("findings.none")));
        return chapter with { Blocks = blocks.ToImmutable() };

        void Add(ImmutableArray<ItemView>.Builder into, string head, IEnumerable<ItemView> details)
        {
            var list = details.ToImmutableArray();
            if (list.Length > 0)
                into.Add(new ItemView([], c.Words[head], "", list));
        }
    }

    /// <summary>The counts of verdicts by district.</summary>
    private static TableDraft Glance(ReportContext c)
    {
        var table = new TableDraft(c.Unique("table-glance"), c.Say("findings.table", ("year", ReportContext.Digits(c.TargetYear))).Text) { Style = "glance", Tools = false };
        string[] codes = ["reached", "short", "undetermined"];
        table.Column("area", c.Words["column.area"]);
        var top = new List<CellView> { new([new RunView(c.Words["column.area"])]) { Heading = true, Rows = 2, Scope = "col" } };
        var below = new List<CellView>();
        foreach (var measure in (string[])["latest", "target"])
        {
            top.Add(new CellView([new RunView(c.Say("findings.glance-" + measure, ("year", ReportContext.Digits(c.TargetYear))).Text)]) { Heading = true, Columns = 3, Scope = "colgroup" });
            foreach (var code in codes)
            {
                var word = c.Words[$"findings.glance-{measure}-{code}"];
                table.Column("count", word);
                below.Add(new CellView([new RunView(word)]) { Heading = true, Scope = "col" });
            }
        }

        table.Column("count", c.Words["findings.glance-behind"]);
        top.Add(new CellView([new RunView(c.Words["findings.glance-behind"])]) { Heading = true, Rows = 2, Scope = "col" });
        table.Head([.. top]);
        table.Head([.. below]);
        foreach (var district in c.Lens.Districts)
        {
            var cells = new List<CellView> { MeasureCells.AreaCell(c, district) };
            if (!c.Lens.HasCityTargets(district))
            {
                cells.Add(new CellView([new RunView(c.Words["findings.glance-no-city"], Style: "muted")], "word") { Columns = 6 });
            }
            else
            {
                foreach (var (measure, tag) in ((GapMeasure, string)[])[(GapMeasure.Latest, "latest"), (GapMeasure.Target, "target")])
                {
                    var gaps = c.Study.Gaps.Where(g => g.Area == district.Id && g.Measure == measure && g.Against == GapAgainst.City).ToArray();
                    foreach (var code in codes)
                    {
                        var chosen = gaps.Where(g => code switch { "reached" => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds, "short" => g.Verdict == GapVerdict.Short, _ => g.Verdict == GapVerdict.Undetermined });
                        cells.Add(ReportContext.Cell(c.Count($"{GapAgainst.City}|{measure}|{district.Id}|{code}", c.Say($"computed.what-{tag}-{code}", ("area", c.Label(district))).Text,
                            chosen.Select(g => c.ShortName(c.Lens.Indicator(g.Indicator)!))), "count"));
                    }
                }
            }

            var behind = c.Study.Trajectories.Where(t => t.Area == district.Id && t.Method == c.Study.Options.Methods[0] && ReportContext.StatusOf(t.Class) == "short").ToArray();
            var judged = c.Study.Trajectories.Count(t => t.Area == district.Id && t.Method == c.Study.Options.Methods[0] && t.Class != TrajectoryClass.Undetermined);
            cells.Add(judged == 0
                ? ReportContext.Cell(ReportContext.Styled(c.Words["findings.glance-one-point"], "muted"), "word")
                : ReportContext.Cell(c.Say("findings.glance-behind-of", ("behind", c.Count("behind|" + district.Id, c.Say("computed.what-behind", ("area", c.Label(district))).Text, behind.Select(t => c.ShortName(c.Lens.Indicator(t.Indicator)!)))),
                    ("all", c.Count("paced|" + district.Id, c.Say("computed.what-paced", ("area", c.Label(district))).Text,
                        c.Study.Trajectories.Where(t => t.Area == district.Id && t.Method == c.Study.Options.Methods[0] && t.Class != TrajectoryClass.Undetermined).Select(t => c.ShortName(c.Lens.Indicator(t.Indicator)!))))), "count"));
            table.Row(new RowView([.. cells], "", district.Id.Value));
        }

        return table;
    }

    /// <summary>Where each district stands against its city's targets, the largest shortfall named.</summary>
    private static IEnumerable<ItemView> CityItems(ReportContext c)
    {
        foreach (var district in c.Lens.Districts)
        {
            if (!c.Lens.HasCityTargets(district))
            {
                if (c.Lens.Area(district.Parent) is { } city)
                    yield return Item(c, district, c.Say("findings.no-city", ("area", c.Label(district)), ("city", c.Label(city))));
                continue;
            }

            var gaps = Gaps(c, district, GapMeasure.Latest).ToArray();
            if (gaps.Length == 0)
                continue;
            var text = CityGapSection.Sentence(c, district, GapMeasure.Latest, GapAgainst.City);
            var worst = gaps.Where(g => g.Verdict == GapVerdict.Short && g.Difference < 0m && g.ValueObservation is not null).OrderBy(g => g.Binding == Binding.Binding ? 0 : 1).ThenBy(g => g.Attainment ?? 1m).Take(Named).ToArray();
            if (worst.Length > 0)
                text = text.Then(c.Say("findings.widest", ("list", Phrase.Join(c.Words["list.semicolon"], worst.Select(g => Widest(c, g))))));
            yield return Item(c, district, text);
        }
    }

    private static Phrase Widest(ReportContext c, Gap g) => c.Say(g.Binding == Binding.Binding ? "findings.widest-binding" : "findings.widest-item",
        ("indicator", c.ShortName(c.Lens.Indicator(g.Indicator)!)), ("value", c.Figure(g.ValueObservation!)), ("year", c.Year(g.ValueObservation!.Period!)),
        ("target", c.Figure(g.TargetObservations[0])), ("gap", c.GapSize(g)));

    /// <summary>Own targets beside the city's.</summary>
    private static IEnumerable<ItemView> AmbitionItems(ReportContext c)
    {
        foreach (var district in c.Lens.Districts)
        {
            var gaps = Gaps(c, district, GapMeasure.Target).ToArray();
            if (gaps.Length == 0)
                continue;
            var lower = gaps.Where(g => g.Verdict == GapVerdict.Short).OrderBy(g => g.Binding == Binding.Binding ? 0 : 1).ThenBy(g => g.Attainment ?? 1m).ToArray();
            var text = CityGapSection.Sentence(c, district, GapMeasure.Target, GapAgainst.City);
            if (lower.Length > 0)
            {
                text = text.Then(c.Say("findings.lower", ("list", Phrase.Join(c.Words["list.semicolon"], lower.Take(Named).Select(g => c.Say("findings.lower-item",
                    ("indicator", c.ShortName(c.Lens.Indicator(g.Indicator)!)), ("own", g.ValueObservation is { } o ? c.Figure(o) : "—"), ("city", c.Figure(g.TargetObservations[0]))))))));
            }

            yield return Item(c, district, text);
        }
    }

    /// <summary>Who is best and who is worst most often, over the indicators that may be ranked.</summary>
    private static IEnumerable<ItemView> LeadItems(ReportContext c)
    {
        var ranks = c.Study.Scores.Where(s => s.Scope.StartsWith("indicator:", StringComparison.Ordinal) && s.Rank is not null).GroupBy(s => s.Scope)
            .Where(g => g.Count() > 1).Select(g => (Indicator: c.Lens.Indicator(new IndicatorId(g.Key["indicator:".Length..])), Ranks: g.DistinctBy(s => s.Area).ToArray()))
            .Where(g => g.Indicator is not null && g.Ranks.Select(r => r.Rank).Distinct().Count() > 1).ToArray();
        if (ranks.Length > 0)
        {
            foreach (var district in c.Lens.Districts)
            {
                var own = ranks.Where(g => g.Ranks.Any(r => r.Area == district.Id)).ToArray();
                if (own.Length == 0)
                    continue;
                var first = own.Where(g => g.Ranks.First(r => r.Area == district.Id).Rank == 1).ToArray();
                var last = own.Where(g => g.Ranks.First(r => r.Area == district.Id).Rank == g.Ranks.Max(r => r.Rank)).ToArray();
                yield return Item(c, district, c.Say("findings.lead", ("area", c.Label(district)),
                    ("all", c.Count("ranked|" + district.Id, c.Words["computed.what-ranked"], own.Select(g => c.ShortName(g.Indicator!)))),
                    ("first", c.Count("first|" + district.Id, c.Words["computed.what-first"], first.Select(g => c.ShortName(g.Indicator!)))),
                    ("last", c.Count("last|" + district.Id, c.Words["computed.what-last"], last.Select(g => c.ShortName(g.Indicator!)))),
                    ("examples", first.Length == 0 ? "" : c.Say("findings.lead-examples", ("names", string.Join(c.Comma, first.Take(Named).Select(g => c.ShortName(g.Indicator!))))))));
            }
        }
    }

    /// <summary>What is off pace, and what is reached already.</summary>
    private static IEnumerable<ItemView> PaceItems(ReportContext c)
    {
        foreach (var district in c.Lens.Districts)
        {
            var ways = TrajectorySection.Ways(c, district).Where(w => w.Way.Latest is not null && w.Way.Class != TrajectoryClass.Undetermined).ToArray();
            foreach (var (way, indicator) in ways.Where(w => w.Way is { Progress: not null, Elapsed: not null, Baseline: not null } && ReportContext.StatusOf(w.Way.Class) == "short").OrderBy(w => w.Way.Progress - w.Way.Elapsed).Take(Named))
                yield return Item(c, district, Pace(c, "findings.behind", district, way, indicator));
            foreach (var (way, indicator) in ways.Where(w => w.Way is { Progress: not null, Elapsed: not null, Baseline: not null } && ReportContext.StatusOf(w.Way.Class) is "exceeds" or "met").OrderByDescending(w => w.Way.Progress).Take(2))
                yield return Item(c, district, Pace(c, way.Class == TrajectoryClass.Achieved ? "findings.achieved" : "findings.ahead", district, way, indicator));
            var open = TrajectorySection.Ways(c, district).Where(w => w.Way.Reason == "pace-of-one-year" && w.Way.Latest is not null).ToArray();
            foreach (var (way, indicator) in open.Take(1))
            {
                yield return Item(c, district, c.Say("findings.one-year", ("area", c.Label(district)), ("indicator", c.Name(indicator)), ("value", c.Figure(way.Latest!)), ("year", c.Year(way.Latest!.Period!)),
                    ("target", c.Figure(way.Target!)), ("targetPeriod", c.Year(way.Target!.Period!))));
            }
        }
    }

    private static Phrase Pace(ReportContext c, string key, Area district, Trajectory way, Indicator indicator) => c.Say(key,
        ("area", c.Label(district)), ("indicator", c.Name(indicator)), ("latest", c.Figure(way.Latest!)), ("year", c.Year(way.Latest!.Period!)), ("progress", c.Progress(way)), ("elapsed", c.Elapsed(way)),
        ("target", c.Figure(way.Target!)), ("targetYear", c.Year(way.Target!.Period!)), ("class", c.Words["class." + ReportContext.Code(way.Class)]), ("method", c.Words["method.name." + ReportContext.Code(way.Method)]));

    /// <summary>Contradictions and missing figures.</summary>
    private static IEnumerable<ItemView> DoubtItems(ReportContext c)
    {
        var lowered = TrajectorySection.LoweredTargets(c).ToArray();
        if (lowered.Length > 0)
        {
            yield return new ItemView(c.Say("findings.lowered",
                ("count", c.Count("lowered", c.Words["computed.what-lowered"], lowered.Select(l => c.Say("computed.member", ("area", c.Label(l.District)), ("indicator", c.ShortName(l.Indicator))).Text))),
                ("list", Phrase.Join(c.Words["list.semicolon"], lowered.Take(Named).Select(l => c.Say("findings.lowered-item", ("area", c.Label(l.District)), ("indicator", c.ShortName(l.Indicator)),
                    ("baseline", c.Figure(l.Way.Baseline!)), ("target", c.Figure(l.Way.Target!))))))).Runs);
        }

        var findings = c.Study.Audit.Where(a => a.Severity != Severity.Info).ToArray();
        if (findings.Length > 0)
        {
            yield return new ItemView(c.Say("findings.contradictions",
                ("count", c.Count("audit", c.Words["computed.what-audit"], findings.Select(a => a.Id))),
                ("areas", string.Join(c.Comma, findings.Select(a => a.Area).OfType<AreaId>().Distinct().Select(c.Label)))).Runs);
        }

        var damaged = c.Study.Data.Observations.Where(o => o.Has(ObservationFlags.Damaged)).ToArray();
        if (damaged.Length > 0)
            yield return new ItemView(c.Say("findings.damaged", ("count", c.Count("damaged", c.Words["computed.what-damaged"], damaged.Select(o => SafeText.Line(o.Name, 40))))).Runs);
    }

    private static IEnumerable<Gap> Gaps(ReportContext c, Area district, GapMeasure measure) =>
        c.Study.Gaps.Where(g => g.Area == district.Id && g.Measure == measure && g.Against == GapAgainst.City && CityGapSection.IsJudged(g));

    private static ItemView Item(ReportContext c, Area district, Phrase text) => new(text.Runs, "", ReportContext.Digits(c.Accent(district.Id)));
}
