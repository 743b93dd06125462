using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>One page of what matters, every statement with its figures.</summary>
internal static class FindingsSection
{
    private const int Named = 3;
    private const int MostGaps = 2;

    /// <summary>A page of findings holds statements on this many districts; of more, those at the ends are named and the rest counted.</summary>
    private const int MostDistricts = 6;

    public static ChapterView Build(ReportContext c)
    {
        var chapter = c.Chapter("findings", c.Words["findings.title"], "findings");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var measure in (GapMeasure[])[GapMeasure.Latest, GapMeasure.Target])
        {
            if (Standing(c, measure) is { } chart)
                blocks.Add(c.Chart(chart, "half"));
        }

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
        return chapter with { Lead = Lead(c).Runs, Blocks = blocks.ToImmutable() };

        void Add(ImmutableArray<ItemView>.Builder into, string head, IEnumerable<ItemView> details)
        {
            var list = details.ToImmutableArray();
            if (list.Length > 0)
                into.Add(new ItemView([], c.Words[head], "", list));
        }
    }

    /// <summary>All districts together: how much is reached, and what none or each of them has reached.</summary>
    private static Phrase Lead(ReportContext c)
    {
        var into = new PhraseBuilder();
        var latest = All(c, GapMeasure.Latest);
        var target = All(c, GapMeasure.Target);
        if (latest.Length == 0)
            return Phrase.Empty;
        into.Add(c.Say("findings.overall", ("year", ReportContext.Digits(c.TargetYear)),
            ("all", Sum(GapMeasure.Latest, "all", "computed.what-overall-latest-all")),
            ("reached", Sum(GapMeasure.Latest, "reached", "computed.what-overall-latest-reached")),
            ("short", Sum(GapMeasure.Latest, "short", "computed.what-overall-latest-short")),
            ("undetermined", Sum(GapMeasure.Latest, "undetermined", "computed.what-overall-latest-open"))));
        if (target.Length > 0)
        {
            into.Add(c.Say("findings.overall-target", ("all", Sum(GapMeasure.Target, "all", "computed.what-target-comparisons")),
                ("short", Sum(GapMeasure.Target, "short", "computed.what-target-short"))));
        }

        // What every district that can be compared misses, or has, is the city's business rather than one district's.
        var shared = latest.GroupBy(g => g.Indicator).Where(g => g.Count() > 1).ToArray();
        var missed = shared.Where(g => g.All(x => x.Verdict == GapVerdict.Short)).Select(g => c.ShortName(c.Lens.Indicator(g.Key)!)).ToArray();
        var reached = shared.Where(g => g.All(IsReached)).Select(g => c.ShortName(c.Lens.Indicator(g.Key)!)).ToArray();
        if (missed.Length > 0)
            into.Add(c.Say("findings.common-short", ("count", c.Count("common-short", c.Words["computed.what-common-short"], missed)), ("names", c.Names(missed))));
        if (reached.Length > 0)
            into.Add(c.Say("findings.common-reached", ("count", c.Count("common-reached", c.Words["computed.what-common-reached"], reached))));
        return into.ToPhrase();

        Phrase Sum(GapMeasure measure, string which, string what) =>
            c.Sum($"overall|{measure}|{which}", c.Words[what], c.Lens.Districts.Where(d => Gaps(c, d, measure).Any()).Select(d => CityGapSection.Count(c, d, measure, GapAgainst.City, which)));
    }

    private static Gap[] All(ReportContext c, GapMeasure measure) => [.. c.Lens.Districts.SelectMany(d => Gaps(c, d, measure))];

    private static bool IsReached(Gap g) => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds;

    /// <summary>How many indicators of each district have each verdict, as stacked bars.</summary>
    private static StatusChart? Standing(ReportContext c, GapMeasure measure)
    {
        (GapVerdict Verdict, ChartStatus Status)[] order = [(GapVerdict.Exceeds, ChartStatus.Exceeds), (GapVerdict.Met, ChartStatus.Met), (GapVerdict.Undetermined, ChartStatus.Undetermined), (GapVerdict.Short, ChartStatus.Short)];
        var all = All(c, measure);
        var used = order.Where(o => all.Any(g => g.Verdict == o.Verdict)).ToArray();
        var rows = c.Lens.Districts.Where(d => all.Any(g => g.Area == d.Id))
            .Select(d => new StatusRow(c.ChartArea(d), [.. used.Select(o => all.Count(g => g.Area == d.Id && g.Verdict == o.Verdict))])).ToImmutableArray();
        if (rows.IsEmpty)
            return null;
        var tag = measure == GapMeasure.Target ? "target" : "latest";
        var words = used.Select(o => c.Words[(measure == GapMeasure.Target ? "verdict-of-targets." : "verdict.") + ReportContext.Code(o.Verdict)]).ToArray();
        var unit = c.Words["chart.status-unit"];
        return new StatusChart
        {
            Id = "standing-" + tag,
            Title = c.Say("findings.glance-" + tag, ("year", ReportContext.Digits(c.TargetYear))).Text,
            AltText = c.Say("chart.status-alt", ("title", c.Say("findings.glance-" + tag, ("year", ReportContext.Digits(c.TargetYear))).Text), ("rows", string.Join(c.Words["list.semicolon"],
                rows.Select(r => c.Say("chart.told-row", ("area", r.Area.Label), ("parts", string.Join(c.Comma, r.Counts.Select((n, i) => c.Say("chart.status-part", ("word", words[i]), ("count", Phrase.Of(n))).Text)))).Text)))).Text,
            Axis = ChartAxis.Over(rows.Select(r => (decimal)r.Counts.Sum()), "", unit, fromZero: true, whole: true),
            Legend = [.. used.Select((o, i) => new StatusWord(o.Status, words[i]))],
            Rows = rows,
        };
    }

    /// <summary>Where each district stands against its city's targets, the largest shortfall named.</summary>
    private static IEnumerable<ItemView> CityItems(ReportContext c)
    {
        var said = new List<Statement>();
        var without = new List<(Area District, Area City)>();
        foreach (var district in c.Lens.Districts)
        {
            if (!c.Lens.HasCityTargets(district))
            {
                if (c.Lens.Area(district.Parent) is { } city)
                    without.Add((district, city));
                continue;
            }

            var gaps = Gaps(c, district, GapMeasure.Latest).ToArray();
            if (gaps.Length == 0)
                continue;
            var text = CityGapSection.Sentence(c, district, GapMeasure.Latest, GapAgainst.City, "findings.count-");
            var binding = gaps.Where(g => g is { Verdict: GapVerdict.Short, Binding: Binding.Binding }).OrderBy(g => g.Attainment ?? 1m).ToArray();
            if (binding.Length > 0)
            {
                text = text.Then(c.Say("findings.binding-short",
                    ("count", c.Count("binding-short|" + district.Id, c.Say("computed.what-binding-short", ("area", c.Label(district))).Text, binding.Select(g => c.ShortName(c.Lens.Indicator(g.Indicator)!)))),
                    ("names", c.Names(binding.Select(g => c.ShortName(c.Lens.Indicator(g.Indicator)!))))));
            }

            // The widest by size alone: a claim that is to stand may not put the binding ones first.
            var worst = gaps.Where(g => g.Verdict == GapVerdict.Short && g.Difference < 0m && g.ValueObservation is not null).OrderBy(g => g.Attainment ?? 1m).Take(MostGaps).ToArray();
            if (worst.Length > 0)
                text = text.Then(c.Say("findings.widest", ("list", Phrase.Join(c.Words["list.semicolon"], worst.Select(g => Widest(c, g))))));
            said.Add(new Statement(district, (decimal)gaps.Count(IsReached) / gaps.Length, [Item(c, district, text)]));
        }

        foreach (var item in Ends(c, said, "city"))
            yield return item;
        foreach (var city in without.GroupBy(w => w.City))
        {
            if (without.Count <= MostDistricts)
            {
                foreach (var (district, _) in city)
                    yield return Item(c, district, c.Say("findings.no-city", ("area", c.Label(district)), ("city", c.Label(city.Key))));
            }
            else
            {
                yield return new ItemView(c.Say("findings.no-city", ("area", c.Names(city.Select(w => c.Label(w.District)))), ("city", c.Label(city.Key))).Runs);
            }
        }
    }

    private static Phrase Widest(ReportContext c, Gap g) => c.Say("findings.widest-item",
        ("indicator", c.ShortName(c.Lens.Indicator(g.Indicator)!)), ("value", c.Figure(g.ValueObservation!)), ("year", c.Year(g.ValueObservation!.Period!)),
        ("target", c.Figure(g.TargetObservations[0])), ("gap", c.GapSize(g)));

    /// <summary>Own targets beside the city's.</summary>
    private static IEnumerable<ItemView> AmbitionItems(ReportContext c)
    {
        var said = new List<Statement>();
        foreach (var district in c.Lens.Districts)
        {
            var gaps = Gaps(c, district, GapMeasure.Target).ToArray();
            if (gaps.Length == 0)
                continue;
            var lower = gaps.Where(g => g.Verdict == GapVerdict.Short).OrderBy(g => g.Binding == Binding.Binding ? 0 : 1).ThenBy(g => g.Attainment ?? 1m).ToArray();
            var text = CityGapSection.Sentence(c, district, GapMeasure.Target, GapAgainst.City, "findings.count-");
            if (lower.Length > 0)
            {
                text = text.Then(c.Say("findings.lower", ("list", Phrase.Join(c.Words["list.semicolon"], lower.Take(Named).Select(g => c.Say("findings.lower-item",
                    ("indicator", c.ShortName(c.Lens.Indicator(g.Indicator)!)), ("own", g.ValueObservation is { } o ? c.Figure(o) : "—"), ("city", c.Figure(g.TargetObservations[0]))))))));
            }

            said.Add(new Statement(district, -lower.Length, [Item(c, district, text)]));
        }

        return Ends(c, said, "ambition");
    }

    /// <summary>Who is best and who is worst most often, over the indicators that may be ranked.</summary>
    private static IEnumerable<ItemView> LeadItems(ReportContext c)
    {
        var said = new List<Statement>();
        foreach (var (district, all, first, last) in Ranked(c))
        {
            said.Add(new Statement(district, first.Length - last.Length, [Item(c, district, c.Say("findings.lead", ("area", c.Label(district)),
                ("all", c.Count("ranked|" + district.Id, c.Words["computed.what-ranked"], all.Select(c.ShortName))),
                ("first", c.Count("first|" + district.Id, c.Words["computed.what-first"], first.Select(c.ShortName))),
                ("last", c.Count("last|" + district.Id, c.Words["computed.what-last"], last.Select(c.ShortName))),
                ("examples", first.Length == 0 ? "" : c.Say("findings.lead-examples", ("names", string.Join(c.Comma, first.Take(Named).Select(c.ShortName)))))))]));
        }

        return Ends(c, said, "lead");
    }

    /// <summary>By district: the indicators it is ranked on, those on which it is first and those on which it is last.</summary>
    public static IEnumerable<(Area District, Indicator[] All, Indicator[] First, Indicator[] Last)> Ranked(ReportContext c)
    {
        var ranks = c.Study.Scores.Where(s => s.Scope.StartsWith("indicator:", StringComparison.Ordinal) && s.Rank is not null).GroupBy(s => s.Scope)
            .Where(g => g.Count() > 1).Select(g => (Indicator: c.Lens.Indicator(new IndicatorId(g.Key["indicator:".Length..])), Ranks: g.DistinctBy(s => s.Area).ToArray()))
            .Where(g => g.Indicator is not null && g.Ranks.Select(r => r.Rank).Distinct().Count() > 1).ToArray();
        foreach (var district in c.Lens.Districts)
        {
            var own = ranks.Where(g => g.Ranks.Any(r => r.Area == district.Id)).ToArray();
            if (own.Length > 0)
            {
                yield return (district, [.. own.Select(g => g.Indicator!)],
                    [.. own.Where(g => g.Ranks.First(r => r.Area == district.Id).Rank == 1).Select(g => g.Indicator!)],
                    [.. own.Where(g => g.Ranks.First(r => r.Area == district.Id).Rank == g.Ranks.Max(r => r.Rank)).Select(g => g.Indicator!)]);
            }
        }
    }

    /// <summary>What is off pace, and what is reached already.</summary>
    private static IEnumerable<ItemView> PaceItems(ReportContext c)
    {
        var still = new List<string>();
        var said = new List<Statement>();
        var late = new List<(Area District, Trajectory Way, Indicator Indicator)>();
        foreach (var district in c.Lens.Districts)
        {
            var items = new List<ItemView>();
            var all = TrajectorySection.Ways(c, district).ToArray();
            var moving = all.Where(w => w.Way.Latest is not null && !ReferenceEquals(w.Way.Latest, w.Way.Baseline) && w.Way.Class != TrajectoryClass.Undetermined).ToArray();
            if (all.Length > 0 && all.All(w => w.Way.Latest is null || ReferenceEquals(w.Way.Latest, w.Way.Baseline)))
                still.Add(c.Label(district));
            var behind = moving.Where(w => ReportContext.StatusOf(w.Way.Class) == "short").ToArray();
            if (moving.Length > 0)
            {
                items.Add(Item(c, district, c.Say("findings.pace", ("area", c.Label(district)),
                    ("all", c.Count("paced|" + district.Id, c.Say("computed.what-paced", ("area", c.Label(district))).Text, moving.Select(w => c.ShortName(w.Indicator)))),
                    ("behind", c.Count("behind|" + district.Id, c.Say("computed.what-behind", ("area", c.Label(district))).Text, behind.Select(w => c.ShortName(w.Indicator)))))));
            }

            var ways = all.Where(w => w.Way.Latest is not null && w.Way.Class != TrajectoryClass.Undetermined).ToArray();
            var slow = ways.Where(w => w.Way is { Progress: not null, Elapsed: not null, Baseline: not null } && ReportContext.StatusOf(w.Way.Class) == "short").OrderBy(w => w.Way.Progress - w.Way.Elapsed).ToArray();
            late.AddRange(slow.Select(w => (district, w.Way, w.Indicator)));
            if (c.Lens.Districts.Length > MostDistricts)
            {
                said.Add(new Statement(district, -behind.Length, [.. items]));
                continue;
            }

            foreach (var (way, indicator) in slow.Take(Named))
                items.Add(Item(c, district, Pace(c, way.Progress < 0m ? "findings.away" : "findings.behind", district, way, indicator)));
            foreach (var (way, indicator) in ways.Where(w => w.Way is { Progress: not null, Elapsed: not null, Baseline: not null } && ReportContext.StatusOf(w.Way.Class) is "exceeds" or "met").OrderByDescending(w => w.Way.Progress).Take(2))
                items.Add(Item(c, district, Pace(c, way.Class == TrajectoryClass.Achieved ? "findings.achieved" : "findings.ahead", district, way, indicator)));
            var open = TrajectorySection.Ways(c, district).Where(w => w.Way.Reason == "pace-of-one-year" && w.Way.Latest is not null).ToArray();
            foreach (var (way, indicator) in open.Take(1))
            {
                items.Add(Item(c, district, c.Say("findings.one-year", ("area", c.Label(district)), ("indicator", c.Name(indicator)), ("value", c.Figure(way.Latest!)), ("year", c.Year(way.Latest!.Period!)),
                    ("target", c.Figure(way.Target!)), ("targetPeriod", c.Year(way.Target!.Period!)))));
            }

            said.Add(new Statement(district, -behind.Length, [.. items]));
        }

        foreach (var item in Ends(c, [.. said.Where(s => s.Items.Length > 0)], "pace"))
            yield return item;
        if (c.Lens.Districts.Length > MostDistricts)
        {
            foreach (var (district, way, indicator) in late.OrderBy(w => w.Way.Progress - w.Way.Elapsed).Take(Named))
                yield return Item(c, district, Pace(c, way.Progress < 0m ? "findings.away" : "findings.behind", district, way, indicator));
        }

        if (still.Count > 0)
            yield return new ItemView(c.Say("findings.pace-start-only", ("areas", c.Names(still))).Runs);
    }

    private static Phrase Pace(ReportContext c, string key, Area district, Trajectory way, Indicator indicator) => c.Say(key,
        ("area", c.Label(district)), ("indicator", c.Name(indicator)), ("latest", c.Figure(way.Latest!)), ("year", c.Year(way.Latest!.Period!)), ("progress", c.Progress(way)), ("elapsed", c.Elapsed(way)),
        ("baseline", c.Figure(way.Baseline!)), ("baselineYear", c.Year(way.Baseline!.Period!)), ("target", c.Figure(way.Target!)), ("targetYear", c.Year(way.Target!.Period!)), ("class", c.Words["class." + ReportContext.Code(way.Class)]), ("method", c.Words["method.name." + ReportContext.Code(way.Method)]));

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
                ("areas", c.Names(findings.Select(a => a.Area).OfType<AreaId>().Distinct().Select(c.Label)))).Runs);
        }

        var damaged = c.Study.Data.Observations.Where(o => o.Has(ObservationFlags.Damaged)).ToArray();
        if (damaged.Length > 0)
            yield return new ItemView(c.Say("findings.damaged", ("count", c.Count("damaged", c.Words["computed.what-damaged"], damaged.Select(o => SafeText.Line(o.Name, 40))))).Runs);
    }

    private static IEnumerable<Gap> Gaps(ReportContext c, Area district, GapMeasure measure) =>
        c.Study.Gaps.Where(g => g.Area == district.Id && g.Measure == measure && g.Against == GapAgainst.City && CityGapSection.IsJudged(g));

    /// <summary>What is said of a district, and where it stands among the others: the best have the greatest weight.</summary>
    private sealed record Statement(Area District, decimal Weight, ImmutableArray<ItemView> Items);

    /// <summary>All statements where there is room for them; else the best three and the last three, and how many stand between.</summary>
    private static IEnumerable<ItemView> Ends(ReportContext c, List<Statement> said, string tag)
    {
        if (said.Count <= MostDistricts)
            return said.SelectMany(s => s.Items);
        var ranked = said.OrderByDescending(s => s.Weight).ToArray();
        var between = ranked[(MostDistricts / 2)..^(MostDistricts / 2)];
        var rest = new ItemView(c.Say("findings.rest", ("count", c.Count("findings-rest|" + tag, c.Words["computed.what-rest"], between.Select(s => c.Label(s.District))))).Runs);
        return [.. ranked[..(MostDistricts / 2)].SelectMany(s => s.Items), rest, .. ranked[^(MostDistricts / 2)..].SelectMany(s => s.Items)];
    }

    private static ItemView Item(ReportContext c, Area district, Phrase text) => new(text.Runs, "", ReportContext.Digits(c.Accent(district.Id)));
}
