using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Sections;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Slides;

/// <summary>The findings of the report as a slide says them: the number first, then what it is about, in a line or two.</summary>
internal sealed class SlideFindings(ReportContext c, Wordings words)
{
    private const int Named = 3;
    private const int NamedOfCity = 2;
    private const int MostCities = 3;

    /// <summary>A statement whose figures still carry their sources.</summary>
    /// <param name="Head">The number and what it counts.</param>
    /// <param name="Text">What it is about; may be empty.</param>
    /// <param name="Accent">1 to 8 for the area it is about; 0 for none.</param>
    internal sealed record Finding(Phrase Head, Phrase Text, int Accent = 0)
    {
        /// <summary>The statement of a slide; its sources go into the notes.</summary>
        public SlideBullet ToBullet(SlideEvidence evidence)
        {
            var (head, text) = (evidence.Say(Head).Trim(), evidence.Say(Text).Trim());
            return text.Length == 0 ? new SlideBullet(head, "", Accent) : new SlideBullet(text, head, Accent);
        }
    }

    /// <summary>The findings of the whole comparison, by group.</summary>
    /// <param name="only">Groups in the order wanted (city, ambition, lead, pace, doubt); empty for all.</param>
    public IReadOnlyList<Finding[]> Groups(IReadOnlyCollection<string> only)
    {
        string[] all = ["city", "ambition", "lead", "pace", "doubt"];
        return [.. (only.Count == 0 ? all : only).Select(key => (key switch
        {
            "city" => Cities(),
            "ambition" => Lowers(c.Lens.Districts),
            "lead" => Leads(),
            "pace" => Paces(c.Lens.Districts),
            "doubt" => Doubts(),
            _ => [],
        }).ToArray()).Where(g => g.Length > 0)];
    }

    /// <summary>The findings about one district.</summary>
    public IEnumerable<Finding> Of(Area district) =>
    [
        .. Shortfalls(district), .. Strengths(district), .. Lowers([district]), .. Ranks(district), .. Paces([district]), .. Doubts(district),
    ];

    /// <summary>Comparisons that fall short, the binding ones first, each with its figure and its target.</summary>
    public Phrase Against(IEnumerable<Gap> gaps, bool withArea, string key = "bullet.against") => Phrase.Join(
        c.Words["list.semicolon"],
        gaps.Select(g => words.Say(g.Binding == Binding.Binding ? key + "-binding" : key,
            ("area", withArea ? c.Label(g.Area) + words["slide.of"] : ""), ("indicator", c.ShortName(c.Lens.Indicator(g.Indicator)!)),
            ("value", c.Figure(g.ValueObservation!)), ("target", c.Figure(g.TargetObservations[0])))));

    /// <summary>The judged comparisons with the city that have both figures.</summary>
    public IEnumerable<Gap> Judged(Area district, GapMeasure measure) =>
        c.Study.Gaps.Where(g => g.Area == district.Id && g.Measure == measure && g.Against == GapAgainst.City && CityGapSection.IsJudged(g)
            && g is { ValueObservation: not null, TargetObservations: [_, ..] } && c.Lens.Indicator(g.Indicator) is not null);

    /// <summary>The worst first: binding targets before others.</summary>
    public static IEnumerable<Gap> Worst(IEnumerable<Gap> gaps) =>
        gaps.Where(g => g.Verdict == GapVerdict.Short).OrderBy(g => g.Binding == Binding.Binding ? 0 : 1).ThenBy(g => g.Attainment ?? 1m);

    /// <summary>Own targets of districts below their city's.</summary>
    public IEnumerable<Finding> Lowers(IReadOnlyCollection<Area> districts)
    {
        var gaps = districts.SelectMany(d => Judged(d, GapMeasure.Target)).ToArray();
        if (gaps.Length == 0)
            yield break;
        var lower = Worst(gaps).ToArray();
        yield return lower.Length == 0
            ? new Finding(words.Say("bullet.no-lower", ("all", Phrase.Of(gaps.Length))), "")
            : new Finding(words.Say("bullet.lower", ("count", Phrase.Of(lower.Length)), ("all", Phrase.Of(gaps.Length))), Against(lower.Take(Named), districts.Count > 1, "bullet.own"));
    }

    /// <summary>The way furthest behind its time, of how many that can be judged.</summary>
    public IEnumerable<Finding> Paces(IEnumerable<Area> districts, DomainId? domain = null)
    {
        var ways = districts.SelectMany(d => TrajectorySection.Ways(c, d)
            .Where(w => w.Way is { Latest: not null, Progress: not null, Elapsed: not null, Baseline: not null } && w.Way.Class != TrajectoryClass.Undetermined && (domain is null || w.Indicator.Domain == domain))
            .Select(w => (District: d, w.Way, w.Indicator))).OrderBy(w => w.Way.Progress - w.Way.Elapsed).ToArray();
        if (ways.Length == 0)
            yield break;
        var (district, way, indicator) = ways[0];
        yield return new Finding(words.Say("bullet.pace", ("count", Phrase.Of(ways.Length))), words.Say(way.Progress < 0m ? "bullet.pace-away" : "bullet.pace-text", ("area", c.Label(district)), ("indicator", c.ShortName(indicator)),
            ("latest", c.Figure(way.Latest!)), ("year", c.Year(way.Latest!.Period!)), ("baseline", c.Figure(way.Baseline!)), ("baselineYear", c.Year(way.Baseline!.Period!)), ("progress", c.Progress(way)), ("elapsed", c.Elapsed(way)), ("class", c.Words["class." + ReportContext.Code(way.Class)])));
    }

    /// <summary>Targets that ask for less than what was there.</summary>
    public Finding? Lowered()
    {
        var lowered = TrajectorySection.LoweredTargets(c).ToArray();
        return lowered.Length == 0 ? null : new Finding(words.Say("bullet.lowered", ("count", Phrase.Of(lowered.Length))), Phrase.Join(c.Words["list.semicolon"], lowered.Take(Named).Select(l => words.Say("bullet.lowered-item",
            ("area", c.Label(l.District)), ("indicator", c.ShortName(l.Indicator)), ("baseline", c.Figure(l.Way.Baseline!)), ("target", c.Figure(l.Way.Target!))))));
    }

    /// <summary>City targets for which a district gives no actual figure.</summary>
    public Finding? Absent()
    {
        var absent = c.Lens.Districts.Where(c.Lens.HasCityTargets).Select(d => (District: d, Count: c.Study.Data.Indicators.Count(i => i.Kind != MeasureKind.Commitment && !i.IsTotal
            && c.Lens.Observations(d.Parent!, i.Id).Any(o => o.Status == ValueStatus.Target) && c.Lens.Taken(d.Id, i.Id, GapMeasure.Latest) is null))).Where(x => x.Count > 0).ToArray();
        return absent.Length == 0 ? null : new Finding(
            words.Say("bullet.absent", ("count", Phrase.Of(absent.Sum(x => x.Count)))),
            Phrase.Join(c.Comma, absent.OrderByDescending(x => x.Count).Select(x => words.Say("bullet.absent-item", ("area", c.Label(x.District)), ("count", Phrase.Of(x.Count))))));
    }

    private IEnumerable<Finding> Cities()
    {
        var all = c.Lens.Districts.Where(c.Lens.HasCityTargets).Select(d => (District: d, Gaps: Judged(d, GapMeasure.Latest).ToArray())).Where(x => x.Gaps.Length > 0).ToArray();
        var shown = all.Length <= MostCities ? all : [.. all.OrderByDescending(x => (double)x.Gaps.Count(g => g.Verdict == GapVerdict.Short) / x.Gaps.Length).Take(MostCities)];
        foreach (var (district, gaps) in shown)
        {
            var worst = Worst(gaps).Take(NamedOfCity).ToArray();
            yield return new Finding(
                words.Say("bullet.city", ("area", c.Label(district)), ("all", Phrase.Of(gaps.Length)), ("reached", Phrase.Of(gaps.Count(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds)))),
                worst.Length == 0 ? words.Say("bullet.city-none") : words.Say("bullet.widest", ("list", Against(worst, withArea: false))),
                c.ChartArea(district).Accent);
        }
    }

    private IEnumerable<Finding> Leads()
    {
        var ranks = FindingsSection.Ranked(c).ToArray();
        if (ranks.Length == 0)
            yield break;
        var (first, last) = (ranks.MaxBy(r => r.First.Length), ranks.MaxBy(r => r.Last.Length));
        yield return new Finding(
            words.Say("bullet.lead", ("area", c.Label(first.District)), ("count", Phrase.Of(first.First.Length)), ("all", Phrase.Of(first.All.Length))),
            words.Say("bullet.trail", ("area", c.Label(last.District)), ("count", Phrase.Of(last.Last.Length)), ("all", Phrase.Of(last.All.Length))));
    }

    private IEnumerable<Finding> Doubts()
    {
        var findings = c.Study.Audit.Count(a => a.Severity != Severity.Info);
        var lowered = TrajectorySection.LoweredTargets(c).Count();
        if (findings > 0)
            yield return new Finding(words.Say("bullet.doubt", ("count", Phrase.Of(findings))), words.Say("bullet.doubt-text", ("lowered", Phrase.Of(lowered))));
        else if (Lowered() is { } only)
            yield return only;
    }

    private IEnumerable<Finding> Shortfalls(Area district)
    {
        var worst = Worst(Judged(district, GapMeasure.Latest)).ToArray();
        if (worst.Length > 0)
        {
            yield return new Finding(
                words.Say("bullet.short", ("count", Phrase.Of(worst.Length)), ("binding", Phrase.Of(worst.Count(g => g.Binding == Binding.Binding)))),
                Against(worst.Take(Named), withArea: false));
        }
    }

    private IEnumerable<Finding> Strengths(Area district)
    {
        var reached = Judged(district, GapMeasure.Latest).Where(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds).OrderByDescending(g => g.Attainment ?? 1m).ToArray();
        if (reached.Length > 0)
            yield return new Finding(words.Say("bullet.reached", ("count", Phrase.Of(reached.Length))), Against(reached.Take(Named), withArea: false));
    }

    private IEnumerable<Finding> Ranks(Area district)
    {
        foreach (var rank in FindingsSection.Ranked(c).Where(r => r.District.Id == district.Id))
        {
            yield return new Finding(
                words.Say("bullet.rank", ("first", Phrase.Of(rank.First.Length)), ("last", Phrase.Of(rank.Last.Length)), ("all", Phrase.Of(rank.All.Length))),
                rank.First.Length == 0 ? "" : words.Say("bullet.rank-text", ("names", string.Join(c.Comma, rank.First.Take(Named).Select(c.ShortName)))));
        }
    }

    private IEnumerable<Finding> Doubts(Area district)
    {
        var findings = c.Study.Audit.Count(a => a.Severity != Severity.Info && a.Area == district.Id);
        if (findings > 0)
            yield return new Finding(words.Say("bullet.doubt", ("count", Phrase.Of(findings))), words.Say("bullet.doubt-text", ("lowered", Phrase.Of(TrajectorySection.LoweredTargets(c).Count(l => l.District.Id == district.Id)))));
    }
}
