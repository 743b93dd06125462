using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Charts;
using Compare.Reporting.Sections;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Slides;

/// <summary>The slides of a deck, one method per kind.</summary>
internal sealed class DeckWriter(ReportContext c, Wordings words)
{
    private const int MostFindings = 6;
    private const int MostRows = 10;
    private const int MostCharts = 4;
    private const int MostDistrictBullets = 4;
    private const int MostBars = 10;
    private const int MostDoubts = 6;
    private const int MostDocuments = 6;
    private const int MostFieldRows = 7;
    private const int MostFieldColumns = 6;

    // One slide each for this many districts; a deck of forty would be a report.
    private const int MostDistricts = 8;

    private ChapterView? _findings;

    private string Year => ReportContext.Digits(c.TargetYear);

    public Deck Write(DeckOutline outline)
    {
        var fixedSlides = outline.Entries.Sum(e => e.Kind switch
        {
            SlideKind.Fields => 0,
            SlideKind.Districts => Districts(e).Length,
            _ => 1,
        });
        return new Deck
        {
            Language = c.Language,
            Title = ReportTitle(),
            Continued = words["slide.continued"],
            NotesHeading = words["notes.heading"],
            Slides = [.. outline.Entries.SelectMany(e => Slides(e, outline.Most - fixedSlides))],
        };
    }

    private IEnumerable<Slide> Slides(OutlineEntry entry, int roomForFields)
    {
        var slides = entry.Kind switch
        {
            SlideKind.Title => [Title()],
            SlideKind.Compared => [Compared()],
            SlideKind.Findings => [Findings(entry)],
            SlideKind.Scorecard => [Scorecard()],
            SlideKind.Fields => Fields(entry, roomForFields),
            SlideKind.Gaps => [Gaps(entry)],
            SlideKind.Trajectories => [Trajectories(entry)],
            SlideKind.Districts => Districts(entry).Select(d => District(d, entry)),
            SlideKind.Doubts => [Doubts(entry)],
            SlideKind.Method => [Method([])],
            SlideKind.Sources => [Sources()],
            _ => (IEnumerable<Slide>)[Method([SourceTable()])],
        };
        return entry.Title?.In(c.Language) is { Length: > 0 } own ? slides.Select(s => s with { Title = SafeText.Line(own) }) : slides;
    }

    private string ReportTitle() => c.Options.Title.Length > 0 ? SafeText.Line(c.Options.Title) : c.Say("report.title", ("year", Year)).Text;

    private Slide Title() => new()
    {
        Kind = SlideKind.Title,
        Title = ReportTitle(),
        Subtitle = string.Join('\n', new[]
        {
            string.Join(c.Comma, c.Lens.Districts.Take(MostDistricts).Select(c.Label)),
            SafeText.Line(c.Options.Organisation),
            c.Say("report.date", ("year", ReportContext.Digits(c.Options.Date.Year)), ("month", ReportContext.Digits(c.Options.Date.Month)), ("day", ReportContext.Digits(c.Options.Date.Day)),
                ("monthName", c.Words["month." + ReportContext.Digits(c.Options.Date.Month)])).Text,
        }.Where(t => t.Length > 0)),
        Notes = [words["title.note"]],
    };

    private Slide Compared()
    {
        var evidence = new SlideEvidence(c, words);
        var rows = c.Lens.Districts.Select(d =>
        {
            var own = c.Study.Data.Observations.Where(o => o.Area == d.Id).ToArray();
            var years = own.Where(o => o.Status == ValueStatus.Actual && o.Period is { IsYear: true }).Select(o => o.Period!.Last).Distinct().Order().Select(ReportContext.Digits);
            return ImmutableArray.Create(
                new SlideCell(c.Label(d)),
                new SlideCell(c.Lens.HasCityTargets(d) ? c.Label(d.Parent!) : words["compared.no-city"]),
                new SlideCell(d.Residents is { } people ? c.Figures.WithUnit(people / 10_000m, Model.Quantities.Units.Of("万人"), 2) : words["compared.unknown"]),
                new SlideCell(ReportContext.Digits(c.Study.Data.Indicators.Count(i => c.Lens.Has(d.Id, i.Id)))),
                new SlideCell(string.Join(c.Comma, years)),
                new SlideCell(string.Join(c.Comma, own.Select(o => o.Source.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(c.DocumentName))));
        });
        evidence.Caveat(words["compared.caveat"]);
        return new Slide
        {
            Kind = SlideKind.Compared,
            Title = words.Say("compared.title", ("areas", Phrase.Of(c.Lens.Districts.Length)), ("documents", Phrase.Of(c.Study.Data.Documents.Length)),
                ("indicators", Phrase.Of(c.Study.Data.Indicators.Count(i => c.Lens.IsReported(i.Id)))), ("figures", Phrase.Of(c.Study.Data.Observations.Length))).Text,
            Parts =
            [
                new SlidePart.Table(
                    [
                        new SlideColumn(c.Words["column.area"], 2.2), new SlideColumn(words["compared.city"], 2), new SlideColumn(words["compared.residents"], 1.6, Figures: true),
                        new SlideColumn(words["compared.indicators"], 1.1, Figures: true), new SlideColumn(words["compared.years"], 1.8), new SlideColumn(words["compared.documents"], 2.2),
                    ],
                    [.. rows],
                    words["compared.alt"]),
                new SlidePart.Bullets([.. c.Study.Data.Documents.Take(MostDocuments).Select(d => new SlideBullet(SafeText.Line(d.Title.Length > 0 ? d.Title : d.Document, 80), c.DocumentName(d.Document)))]) { Under = true },
            ],
            Remark = words["compared.remark"],
            Notes = evidence.ToNotes(),
        };
    }

    private Slide Findings(OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var groups = FindingGroups(entry.Only);

        // In turn, so that a long first group does not crowd out the others.
        var bullets = new List<(int Group, SlideBullet Bullet)>();
        var most = entry.Most ?? MostFindings;
        for (var round = 0; bullets.Count < most && groups.Any(g => g.Details.Length > round); round++)
        {
            for (var g = 0; g < groups.Count && bullets.Count < most; g++)
            {
                if (groups[g].Details.Length > round)
                    bullets.Add((g, Bullet(groups[g].Details[round], evidence, round == 0 ? groups[g].Head : "")));
            }
        }

        return new Slide
        {
            Kind = SlideKind.Findings,
            Title = Headline(evidence, CityGaps(null, GapMeasure.Latest), "findings.title", "findings.title-none"),
            Parts = bullets.Count == 0
                ? [new SlidePart.Bullets([new SlideBullet(c.Words["findings.none"])])]
                : [new SlidePart.Bullets([.. bullets.OrderBy(b => b.Group).Select(b => b.Bullet)])],
            Notes = evidence.ToNotes(),
        };
    }

    private Slide Scorecard()
    {
        var evidence = new SlideEvidence(c, words);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<SlideCell>>();
        foreach (var domain in c.Study.Data.Domains)
        {
            var ids = c.Study.Data.Indicators.Where(i => i.Domain == domain.Id).Select(i => i.Id).ToHashSet();
            var cells = c.Lens.Districts.Select(d => Tally([.. CityGaps(d, GapMeasure.Latest).Where(g => ids.Contains(g.Indicator))])).ToArray();
            if (cells.Any(x => x.Status != ChartStatus.None))
                rows.Add([new SlideCell(c.Name(domain)), .. cells]);
        }

        foreach (var district in c.Lens.Districts.Where(c.Lens.HasCityTargets))
            evidence.Say(CityGapSection.Sentence(c, district, GapMeasure.Latest, GapAgainst.City));
        evidence.Caveat(words["scorecard.caveat"]);
        var without = c.Study.Data.Domains.Where(d => c.Lens.Indicators(d.Id).Any()).Except(WithSlides()).Select(c.Name).ToArray();
        if (without.Length > 0)
            evidence.Caveat(words.Say("scorecard.without", ("fields", string.Join(c.Comma, without))).Text);
        var missed = CityGaps(null, GapMeasure.Latest).Where(g => g.Verdict == GapVerdict.Short).GroupBy(g => c.Lens.Indicator(g.Indicator)!.Domain).ToArray();
        var most = missed.Length == 0 ? 0 : missed.Max(g => g.Count());
        var title = most == 0
            ? Headline(evidence, CityGaps(null, GapMeasure.Latest), "scorecard.title", "findings.title-none")
            : words.Say("scorecard.title-short", ("year", Year), ("count", Phrase.Of(most)),
                ("fields", string.Join(c.Comma, c.Study.Data.Domains.Where(d => missed.Any(g => g.Key == d.Id && g.Count() == most)).Select(c.Name)))).Text;
        return new Slide
        {
            Kind = SlideKind.Scorecard,
            Title = title,
            Parts = rows.Count == 0
                ? [new SlidePart.Bullets([.. c.Lens.Districts.Select(d => Bullet(NoCity(d), evidence))])]
                :
                [
                    new SlidePart.Table(
                        [new SlideColumn(words["scorecard.field"], 1.6), .. c.Lens.Districts.Select(d => new SlideColumn(c.Label(d), 1.4, Accent: c.ChartArea(d).Accent))],
                        rows.ToImmutable(), title),
                ],
            Remark = words.Say("scorecard.remark", ("year", Year), ("met", c.Words["symbol.met"]), ("short", c.Words["symbol.short"]), ("open", c.Words["symbol.undetermined"])).Text,
            Notes = evidence.ToNotes(),
        };
    }

    private IEnumerable<Slide> Fields(OutlineEntry entry, int room)
    {
        var domains = WithSlides().ToList();
        if (!entry.Only.IsDefaultOrEmpty)
            domains = [.. entry.Only.Select(id => c.Study.Data.Domains.FirstOrDefault(d => d.Id.Value == id && c.Lens.Indicators(d.Id).Any())).OfType<Domain>()];
        var shared = domains.OrderBy(d => CityGaps(null, GapMeasure.Latest).Any(g => g.Verdict == GapVerdict.Short && c.Lens.Indicator(g.Indicator)!.Domain == d.Id) ? 1 : 0)
            .ThenBy(d => FieldRows(d).Length).ThenBy(d => c.Lens.Indicators(d.Id).Count())
            .Take(Math.Min(domains.Count, 2 * Math.Max(0, domains.Count - Math.Max(1, room)))).ToHashSet();

        // Two by two in the outline's order, where the first of the two would have stood.
        Domain? waiting = null;
        foreach (var domain in domains)
        {
            if (!shared.Contains(domain))
                yield return Field(domain);
            else if (waiting is null)
                waiting = domain;
            else
            {
                yield return Pair(waiting, domain);
                waiting = null;
            }
        }

        if (waiting is not null)
            yield return Field(waiting);
    }

    // A field whose indicators nobody shares and no city sets has nothing to compare; the scorecard's notes name it.
    private IEnumerable<Domain> WithSlides() => c.Study.Data.Domains.Where(d => FieldRows(d).Length > 0);

    private Slide Field(Domain domain)
    {
        var evidence = new SlideEvidence(c, words);
        var chapter = DomainSection.Build(c, domain)!;
        var gaps = CityGaps(null, GapMeasure.Target).Where(g => c.Lens.Indicator(g.Indicator)?.Domain == domain.Id).ToArray();
        var worst = gaps.Where(g => g is { Verdict: GapVerdict.Short, Difference: < 0m, ValueObservation: not null }).OrderBy(g => g.Attainment ?? 1m).FirstOrDefault();
        var charts = c.Lens.Indicators(domain.Id).Where(i => ChartSketches.IsWorthDrawing(c, i)).ToArray();
        var drawn = charts.FirstOrDefault(i => i.Id == worst?.Indicator) ?? charts.OrderByDescending(i => c.Lens.Districts.Count(d => c.Lens.Has(d.Id, i.Id))).FirstOrDefault();
        var title = evidence.Say(FieldTitle(domain, gaps, worst));
        var bullets = Sentences(chapter.Lead, evidence).Take(3).Concat(Pace(domain, evidence)).ToImmutableArray();
        var chart = drawn is null ? null : ChartSketches.Dumbbell(c, drawn, $"slide-{domain.Id.Value}-{drawn.Id.Value}");
        if (chart is not null)
        {
            foreach (var district in c.Lens.Districts)
            {
                foreach (var measure in Enum.GetValues<GapMeasure>())
                    evidence.Add(c.Lens.Taken(district.Id, drawn!.Id, measure));
                evidence.Add(c.Lens.CityTarget(district.Id, drawn!.Id));
            }
        }

        var table = FieldTable(domain, evidence);
        evidence.Caveat(words["field.caveat"]);
        var parts = ImmutableArray.CreateBuilder<SlidePart>();
        if (chart is not null)
            parts.Add(new SlidePart.Chart(chart));
        parts.Add(new SlidePart.Bullets([.. bullets.Take(table is null ? MostDistrictBullets : MostFieldBullets)]) { Weight = 1.6 });
        if (table is not null)
            parts.Add(table);
        return new Slide
        {
            Kind = SlideKind.Fields,
            Title = title,
            Parts = parts.ToImmutable(),
            Remark = table is null ? "" : words.Say("field.remark", ("year", Year), ("met", c.Words["symbol.met"]), ("exceeds", c.Words["symbol.exceeds"]), ("short", c.Words["symbol.short"]), ("open", c.Words["symbol.undetermined"])).Text,
            Notes = evidence.ToNotes(),
        };
    }

    private const int MostFieldBullets = 3;

    /// <summary>The field's message: where an own target is below the city's, else where a latest figure is furthest from it, else that none is.</summary>
    private Phrase FieldTitle(Domain domain, Gap[] targets, Gap? worst)
    {
        if (worst is not null)
            return About("field.short", worst);
        if (targets.FirstOrDefault(g => g is { Verdict: GapVerdict.Short, ValueObservation: not null }) is { } looser)
            return About("field.looser", looser);
        var latest = CityGaps(null, GapMeasure.Latest).Where(g => c.Lens.Indicator(g.Indicator)?.Domain == domain.Id).ToArray();
        if (latest.Where(g => g is { Verdict: GapVerdict.Short, Difference: < 0m, ValueObservation: not null }).OrderBy(g => g.Attainment ?? 1m).FirstOrDefault() is { } behind)
            return About("field.behind", behind);
        if (latest.FirstOrDefault(g => g is { Verdict: GapVerdict.Short, ValueObservation: not null }) is { } edge)
            return About("field.edge", edge);
        return targets.Length + latest.Length == 0
            ? words.Say("field.no-city", ("field", c.Name(domain)))
            : words.Say("field.reached", ("field", c.Name(domain)), ("count", Phrase.Of(targets.Length)), ("latest", Phrase.Of(latest.Length)));

        Phrase About(string key, Gap gap) => words.Say(key, ("field", c.Name(domain)), ("area", c.Label(gap.Area)), ("indicator", c.ShortName(c.Lens.Indicator(gap.Indicator)!)),
            ("year", c.Year(gap.ValueObservation!.Period!)), ("own", c.Figure(gap.ValueObservation!)), ("city", c.Figure(gap.TargetObservations[0])), ("gap", gap.Difference is null or 0m ? "" : c.GapSize(gap)));
    }

    /// <summary>The indicators that say most: those with a city target first, then those that several districts share.</summary>
    private Indicator[] FieldRows(Domain domain) =>
    [
        .. c.Lens.Indicators(domain.Id).Where(i => i.Kind != MeasureKind.Commitment && (c.Lens.Districts.Count(d => c.Lens.Has(d.Id, i.Id)) > 1 || c.Lens.Districts.Any(d => c.Lens.CityTarget(d.Id, i.Id) is not null)))
            .Where(i => c.Lens.Districts.Any(d => c.Lens.Taken(d.Id, i.Id, GapMeasure.Latest) is not null))
            .OrderBy(i => c.Lens.Districts.Any(d => CityGapSection.IsJudged(c.Lens.Gap(d.Id, i.Id, GapMeasure.Latest, GapAgainst.City))) ? 0 : 1)
            .ThenByDescending(i => c.Lens.Districts.Count(d => c.Lens.Has(d.Id, i.Id)))
            .Take(MostFieldRows),
    ];

    private SlidePart.Table? FieldTable(Domain domain, SlideEvidence evidence)
    {
        var rows = FieldRows(domain);
        if (rows.Length == 0)
            return null;
        var districts = c.Lens.Districts.Where(d => rows.Any(i => c.Lens.Has(d.Id, i.Id))).Take(MostFieldColumns).ToArray();
        var cells = rows.Select(i =>
        {
            var unit = c.Figures.Symbol(i.Unit);
            var city = c.Lens.Districts.Select(d => c.Lens.CityTarget(d.Id, i.Id)).FirstOrDefault(o => o is not null);
            return ImmutableArray.Create<SlideCell>(
            [
                new SlideCell(unit.Length > 0 ? words.Say("field.with-unit", ("name", c.ShortName(i)), ("unit", unit)).Text : c.ShortName(i)),
                new SlideCell(city is null ? "—" : evidence.Say(c.Bare(city))),
                .. districts.Select(d =>
                {
                    if (c.Lens.Taken(d.Id, i.Id, GapMeasure.Latest) is not { } value)
                        return new SlideCell("—");
                    var gap = c.Lens.Gap(d.Id, i.Id, GapMeasure.Latest, GapAgainst.City);
                    var code = gap is not null && CityGapSection.IsJudged(gap) ? ReportContext.Code(gap.Verdict) : "";
                    var text = evidence.Say(c.Bare(value));
                    return code.Length == 0 ? new SlideCell(text) : new SlideCell(c.Words["symbol." + code] + text, ReportContext.ChartStatusOf(code));
                }),
            ]);
        });
        return new SlidePart.Table(
            [new SlideColumn(c.Words["column.indicator"], 1.9), new SlideColumn(c.Words["column.city-target"], 1.05, Figures: true), .. districts.Select(d => new SlideColumn(ShortLabel(d), 1.15, Figures: true, Accent: c.ChartArea(d).Accent))],
            [.. cells], words.Say("field.alt", ("field", c.Name(domain))).Text) { Under = true };
    }

    // Two small fields: what each is about stands over its own column.
    private Slide Pair(Domain first, Domain second)
    {
        var (left, right) = (Field(first), Field(second));
        return left with
        {
            Title = words.Say("field.pair", ("first", c.Name(first)), ("second", c.Name(second))).Text,
            Parts = [Half(left), Half(right)],
            Remark = left.Remark.Length > 0 ? left.Remark : right.Remark,
            Notes = [.. left.Notes.Concat(right.Notes).Distinct(StringComparer.Ordinal)],
        };
    }

    private static SlidePart Half(Slide slide) =>
        slide.Parts.FirstOrDefault(p => p is SlidePart.Table) is { } table ? table with { Heading = slide.Title, Under = false, Weight = 1 }
        : slide.Parts.First(p => p is SlidePart.Bullets) with { Heading = slide.Title, Weight = 1 };

    /// <summary>The way of the field that is furthest behind its time.</summary>
    private IEnumerable<SlideBullet> Pace(Domain domain, SlideEvidence evidence)
    {
        var late = c.Lens.Districts.SelectMany(d => TrajectorySection.Ways(c, d).Where(w => w.Indicator.Domain == domain.Id && w.Way is { Latest: not null, Progress: not null, Elapsed: not null, Baseline: not null }
            && w.Way.Class != TrajectoryClass.Undetermined).Select(w => (District: d, w.Way, w.Indicator))).OrderBy(w => w.Way.Progress - w.Way.Elapsed).FirstOrDefault();
        if (late.Way is not null)
        {
            yield return new SlideBullet(evidence.Say(words.Say("field.pace", ("area", c.Label(late.District)), ("indicator", c.ShortName(late.Indicator)), ("latest", c.Figure(late.Way.Latest!)),
                ("year", c.Year(late.Way.Latest!.Period!)), ("progress", c.Progress(late.Way)), ("elapsed", c.Elapsed(late.Way)), ("class", c.Words["class." + ReportContext.Code(late.Way.Class)]))), Accent: c.ChartArea(late.District).Accent);
        }
    }

    private Slide Gaps(OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var gaps = CityGaps(null, GapMeasure.Latest).Where(g => g is { Verdict: GapVerdict.Short, Difference: not null, ValueObservation: not null } && g.TargetObservations is [_, ..])
            .OrderBy(g => g.Attainment ?? 1m).ThenBy(g => g.Binding == Binding.Binding ? 0 : 1).ToArray();
        var shown = gaps.Take(entry.Most ?? MostRows).ToArray();
        if (shown.Length == 0)
        {
            return new Slide
            {
                Kind = SlideKind.Gaps,
                Title = words["gaps.none"],
                Parts = [new SlidePart.Bullets([.. c.Lens.Districts.Select(d => Bullet(c.Lens.HasCityTargets(d) ? CityGapSection.Summary(c, d) : NoCity(d), evidence, accent: c.ChartArea(d).Accent))])],
                Notes = evidence.ToNotes(),
            };
        }

        var first = shown[0];
        var title = evidence.Say(words.Say("gaps.title", ("area", c.Label(first.Area)), ("indicator", c.ShortName(c.Lens.Indicator(first.Indicator)!)), ("gap", c.GapSize(first)),
            ("value", c.Figure(first.ValueObservation!)), ("target", c.Figure(first.TargetObservations[0]))));
        var rows = shown.Select(g =>
        {
            var indicator = c.Lens.Indicator(g.Indicator)!;
            return ImmutableArray.Create(
                new SlideCell(c.Label(g.Area)),
                new SlideCell(c.ShortName(indicator) + (g.Binding == Binding.Binding ? words["gaps.binding"] : "")),
                new SlideCell(evidence.Say(c.Figure(g.ValueObservation!)) + words.Say("slide.in-year", ("year", c.Year(g.ValueObservation!.Period!))).Text),
                new SlideCell(evidence.Say(c.Figure(g.TargetObservations[0]))),
                new SlideCell(evidence.Say(c.GapSigned(g)) + Unit(indicator)),
                new SlideCell(g.Attainment is { } attained ? c.Figures.Percent(attained) : "—"),
                new SlideCell(c.Words["symbol.short"] + " " + c.Words["verdict.short"], ChartStatus.Short));
        });
        evidence.Caveat(words["gaps.caveat"]);
        return new Slide
        {
            Kind = SlideKind.Gaps,
            Title = title,
            Parts =
            [
                new SlidePart.Table(
                    [
                        new SlideColumn(c.Words["column.area"], 1.6), new SlideColumn(c.Words["column.indicator"], 3.4), new SlideColumn(c.Words["column.latest"], 2, Figures: true),
                        new SlideColumn(c.Words["column.city-target"], 1.4, Figures: true), new SlideColumn(words["gaps.gap"], 1.6, Figures: true), new SlideColumn(words["gaps.attainment"], 1.1, Figures: true), new SlideColumn(words["gaps.verdict"], 1.2),
                    ],
                    [.. rows], title),
            ],
            Remark = gaps.Length > shown.Length ? words.Say("gaps.more", ("count", Phrase.Of(gaps.Length - shown.Length))).Text : words["gaps.remark"],
            Notes = evidence.ToNotes(),
        };
    }

    private Slide Trajectories(OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var moving = c.Lens.Districts.SelectMany(d => TrajectorySection.Ways(c, d)
            .Where(w => w.Way is { Latest: not null, Progress: not null, Elapsed: not null } && w.Way.Class != TrajectoryClass.Undetermined).Select(w => (District: d, w.Way, w.Indicator))).ToArray();
        var charts = moving.OrderBy(w => w.Way.Progress - w.Way.Elapsed).Select(w => (w.Way, Chart: ChartSketches.Trajectory(c, w.Way, w.District, w.Indicator))).Where(w => w.Chart is not null)
            .Take(entry.Most ?? MostCharts).ToArray();
        foreach (var (way, _) in charts)
        {
            evidence.Add(way.Baseline);
            evidence.Add(way.Latest);
            evidence.Add(way.Target);
        }

        evidence.Caveat(words["trajectories.caveat"]);
        if (charts.Length == 0)
        {
            return new Slide
            {
                Kind = SlideKind.Trajectories,
                Title = words["trajectories.none"],
                Parts = [new SlidePart.Bullets([.. c.Lens.Districts.Select(d => new SlideBullet(words.Say("trajectories.start-only", ("area", c.Label(d)), ("count", Phrase.Of(TrajectorySection.Ways(c, d).Count()))).Text, Accent: c.ChartArea(d).Accent))])],
                Notes = evidence.ToNotes(),
            };
        }

        return new Slide
        {
            Kind = SlideKind.Trajectories,
            Title = words.Say("trajectories.title", ("areas", string.Join(c.Comma, moving.Select(w => w.District).Distinct().Take(3).Select(c.Label))), ("count", Phrase.Of(moving.Length)),
                ("ahead", Phrase.Of(Count("exceeds"))), ("on", Phrase.Of(Count("met"))), ("slow", Phrase.Of(Count("near"))), ("late", Phrase.Of(Count("short")))).Text,
            Parts = [.. charts.Select(x => new SlidePart.Chart(x.Chart!))],
            Remark = words.Say("trajectories.remark", ("method", c.Words["method.name." + ReportContext.Code(c.Study.Options.Methods[0])])).Text,
            Notes = evidence.ToNotes(),
        };

        int Count(string status) => moving.Count(w => ReportContext.StatusOf(w.Way.Class) == status);
    }

    private ImmutableArray<Area> Districts(OutlineEntry entry) =>
        entry.Only.IsDefaultOrEmpty
            ? [.. c.Lens.Districts.Take(entry.Most ?? MostDistricts)]
            : [.. entry.Only.Select(id => c.Lens.Districts.FirstOrDefault(d => d.Id.Value == id)).OfType<Area>()];

    private Slide District(Area district, OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var accent = c.ChartArea(district).Accent;
        var own = ReportContext.Digits(c.Accent(district.Id));
        var bullets = FindingGroups([]).SelectMany(g => g.Details).Where(i => i.Area == own).Take(MostDistrictBullets).Select(i => Bullet(i, evidence)).ToImmutableArray();
        if (bullets.IsEmpty)
            bullets = [new SlideBullet(words.Say("district.nothing", ("area", c.Label(district))).Text, Accent: accent)];
        var gaps = CityGaps(district, GapMeasure.Latest).ToArray();
        var title = gaps.Length == 0 && !c.Lens.HasCityTargets(district)
            ? words.Say("district.no-city", ("area", c.Label(district))).Text
            : Headline(evidence, gaps, "district.title", "district.none", ("area", c.Label(district)));
        _ = entry;
        return new Slide
        {
            Kind = SlideKind.Districts,
            Title = title,
            Parts = [.. DistrictChart(district, evidence), new SlidePart.Bullets(bullets)],
            Notes = evidence.ToNotes(),
        };
    }

    private IEnumerable<SlidePart> DistrictChart(Area district, SlideEvidence evidence)
    {
        // The furthest behind and the furthest ahead; the whole list is in the report.
        var rows = CityGapSection.Rows(c, district).Where(r => r.Latest is { Attainment: not null, Difference: not null }).ToArray();
        if (rows.Length > MostBars)
            rows = [.. rows.OrderBy(r => r.Latest!.Attainment).Take(MostBars / 2 + 1), .. rows.OrderBy(r => r.Latest!.Attainment).TakeLast(MostBars / 2 - 1)];
        if (CityGapSection.Chart(c, district, rows) is { } chart)
        {
            foreach (var row in rows)
            {
                evidence.Add(row.Latest?.ValueObservation);
                if (row.Latest is { TargetObservations: [var target, ..] })
                    evidence.Add(target);
            }

            yield return new SlidePart.Chart(chart with { Id = "slide-" + chart.Id }) { Weight = 1.35 };
            yield break;
        }

        var ways = TrajectorySection.Ways(c, district).Where(w => w.Way.Path.Length > 1 && !w.Indicator.IsTotal).Take(2).ToArray();
        if (ChartSketches.Paths(c, district, ways, 1, 1) is { } paths)
        {
            foreach (var (way, _) in ways)
            {
                foreach (var step in way.Actuals.Concat(way.Path))
                    evidence.Add(step);
            }

            yield return new SlidePart.Chart(paths with { Id = "slide-" + paths.Id }) { Weight = 0.8 };
        }
    }

    private Slide Doubts(OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var findings = c.Study.Audit.Where(a => a.Severity != Severity.Info).OrderByDescending(a => a.Severity).ToArray();
        var shown = findings.Take(entry.Most ?? MostDoubts).ToArray();
        var bullets = FindingGroups(["doubt"]).SelectMany(g => g.Details).Select(i => Bullet(i, evidence)).ToList();
        var unseen = c.Lens.Districts.Where(d => !c.Lens.HasCityTargets(d) && d.Parent is not null).ToArray();
        if (unseen.Length > 0)
            bullets.Add(new SlideBullet(c.Say("missing.no-city", ("areas", string.Join(c.Comma, unseen.Select(c.Label)))).Text.Trim()));
        foreach (var finding in shown)
            evidence.Caveat($"{finding.Id} {Place(finding.First)} “{SafeText.Line(finding.First.Evidence, 60)}”{(finding.Second is { } second ? $"; {Place(second)} “{SafeText.Line(second.Evidence, 60)}”" : "")}");
        return new Slide
        {
            Kind = SlideKind.Doubts,
            Title = findings.Length == 0 ? words["doubts.none"] : words.Say("doubts.title", ("count", Phrase.Of(findings.Length))).Text,
            Parts = shown.Length == 0
                ? [new SlidePart.Bullets(bullets.Count > 0 ? [.. bullets] : [new SlideBullet(c.Say("audit.none").Text)])]
                :
                [
                    new SlidePart.Table(
                        [new SlideColumn(c.Words["column.area"], 1.3), new SlideColumn(c.Words["column.finding"], 5), new SlideColumn(c.Words["column.places"], 1.8)],
                        [.. shown.Select(f => ImmutableArray.Create(
                            new SlideCell(f.Area is null ? "—" : c.Label(f.Area)),
                            new SlideCell(SafeText.Line(f.Message.In(c.Language), c.Words.IsEnglish ? 130 : 110)),
                            new SlideCell(f.Second is { } second ? Place(f.First) + c.Words["list.semicolon"] + Place(second) : Place(f.First))))],
                        words["doubts.alt"]) { Weight = 1.9 },
                    new SlidePart.Bullets([.. bullets.Take(4)]),
                ],
            Remark = findings.Length > shown.Length ? words.Say("doubts.more", ("count", Phrase.Of(findings.Length - shown.Length))).Text : "",
            Notes = evidence.ToNotes(),
        };
    }

    private Slide Method(ImmutableArray<SlidePart> beside)
    {
        var evidence = new SlideEvidence(c, words);
        var options = c.Study.Options;
        var bullets = ImmutableArray.CreateBuilder<SlideBullet>();
        foreach (var key in (ReadOnlySpan<string>)["align", "gap", "bounds", "pace", "totals"])
        {
            bullets.Add(new SlideBullet(
                words.Say("method." + key, ("tolerance", c.Figures.Percent(options.OnScheduleTolerance).TrimEnd('%')), ("method", string.Join(c.Comma, options.Methods.Select(m => c.Words["method.name." + ReportContext.Code(m)])))).Text,
                words["method." + key + "-head"]));
        }

        foreach (var key in (ReadOnlySpan<string>)["method.reading", "method.alignment", "method.gap", "method.bounds"])
            evidence.Caveat(c.Words[key]);
        return new Slide
        {
            Kind = beside.IsEmpty ? SlideKind.Method : SlideKind.MethodAndSources,
            Title = beside.IsEmpty ? words["method.title"] : words.Say("method.title-sources", ("count", Phrase.Of(c.Study.Data.Documents.Length))).Text,
            Parts = [new SlidePart.Bullets(bullets.ToImmutable()), .. beside],
            Notes = evidence.ToNotes(),
        };
    }

    private Slide Sources() => new()
    {
        Kind = SlideKind.Sources,
        Title = words.Say("sources.title", ("count", Phrase.Of(c.Study.Data.Documents.Length))).Text,
        Parts = [SourceTable()],
        Notes = [words["sources.caveat"], .. c.Study.Data.Documents.Select(d => $"{c.DocumentName(d.Document)} {SafeText.Line(d.Document, 80)} SHA-256 {d.Sha256}")],
    };

    private SlidePart.Table SourceTable()
    {
        var counts = c.Study.Data.Observations.CountBy(o => o.Source.Document).ToDictionary(StringComparer.Ordinal);
        return new SlidePart.Table(
            [new SlideColumn(c.Words["column.document-code"], 1.2), new SlideColumn(c.Words["column.document"], 3.6), new SlideColumn(c.Words["column.area"], 1.6), new SlideColumn(words["sources.figures"], 1, Figures: true)],
            [.. c.Study.Data.Documents.Select(d => ImmutableArray.Create(
                new SlideCell(c.DocumentName(d.Document)),
                new SlideCell(SafeText.Line(d.Title.Length > 0 ? d.Title : d.Document, 80)),
                new SlideCell(d.Area is null ? "—" : c.Label(d.Area)),
                new SlideCell(ReportContext.Digits(counts.GetValueOrDefault(d.Document)))))],
            words["sources.alt"]) { Weight = 1.1 };
    }

    // ---- helpers

    private Phrase NoCity(Area district) => c.Lens.Area(district.Parent) is { } city
        ? c.Say("findings.no-city", ("area", c.Label(district)), ("city", c.Label(city)))
        : c.Say("city-gaps.no-parent", ("area", c.Label(district)));

    private IEnumerable<Gap> CityGaps(Area? district, GapMeasure measure) =>
        c.Study.Gaps.Where(g => g.Measure == measure && g.Against == GapAgainst.City && CityGapSection.IsJudged(g) && (district is null || g.Area == district.Id) && c.Lens.Indicator(g.Indicator) is not null);

    /// <summary>A headline from how many comparisons are reached, short and open.</summary>
    private string Headline(SlideEvidence evidence, IEnumerable<Gap> gaps, string key, string none, params ReadOnlySpan<(string Name, Phrase Value)> more)
    {
        var all = gaps.ToArray();
        (string, Phrase)[] values =
        [
            .. more,
            ("year", Year),
            ("all", Phrase.Of(all.Length)),
            ("reached", Phrase.Of(all.Count(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds))),
            ("short", Phrase.Of(all.Count(g => g.Verdict == GapVerdict.Short))),
            ("open", Phrase.Of(all.Count(g => g.Verdict == GapVerdict.Undetermined))),
        ];
        return evidence.Say(words.Say(all.Length == 0 ? none : key, values));
    }

    private SlideCell Tally(Gap[] gaps)
    {
        var (reached, missed, open) = (gaps.Count(g => g.Verdict is GapVerdict.Met or GapVerdict.Exceeds), gaps.Count(g => g.Verdict == GapVerdict.Short), gaps.Count(g => g.Verdict == GapVerdict.Undetermined));
        var parts = new (int Count, string Symbol)[] { (reached, "met"), (missed, "short"), (open, "undetermined") }.Where(p => p.Count > 0).Select(p => $"{c.Words["symbol." + p.Symbol]} {ReportContext.Digits(p.Count)}");
        var status = gaps.Length == 0 ? ChartStatus.None : missed == 0 && reached > 0 ? ChartStatus.Met : reached == 0 && missed > 0 ? ChartStatus.Short : missed > 0 ? ChartStatus.Near : ChartStatus.Undetermined;
        return new SlideCell(gaps.Length == 0 ? "—" : string.Join("   ", parts), status);
    }

    private List<(string Head, ImmutableArray<ItemView> Details)> FindingGroups(ImmutableArray<string> only)
    {
        _findings ??= FindingsSection.Build(c);
        var items = _findings.Blocks.Select(b => b.List).OfType<ListView>().SelectMany(l => l.Items).ToArray();
        if (only.IsDefaultOrEmpty)
            return [.. items.Select(i => (i.Head, Details(i)))];
        return [.. only.Where(k => c.Words.Has("findings.head-" + k)).Select(k => items.FirstOrDefault(i => i.Head == c.Words["findings.head-" + k])).OfType<ItemView>().Select(i => (i.Head, Details(i)))];

        static ImmutableArray<ItemView> Details(ItemView item) => item.Details.IsDefault ? [] : item.Details;
    }

    private static SlideBullet Bullet(ItemView item, SlideEvidence evidence, string head = "") =>
        new(evidence.Say(item.Runs).Trim(), head, int.TryParse(item.Area, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var accent) ? accent : 0);

    private static SlideBullet Bullet(Phrase text, SlideEvidence evidence, int accent = 0) => new(evidence.Say(text).Trim(), "", accent);

    /// <summary>The sentences of an opening, each a statement.</summary>
    private static IEnumerable<SlideBullet> Sentences(ImmutableArray<RunView> runs, SlideEvidence evidence)
    {
        var text = evidence.Say(runs);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] == '。' || (text[i] == '.' && (i + 1 == text.Length || (text[i + 1] == ' ' && i > 0 && !char.IsAsciiDigit(text[i - 1]))));
            if (!ends && i + 1 < text.Length)
                continue;
            var sentence = text[start..(i + 1)].Trim();
            start = i + 1;
            if (sentence.Length > 0)
                yield return new SlideBullet(sentence);
        }
    }

    /// <summary>The label without the word every district has, for narrow columns; the whole label where another would then look the same.</summary>
    private string ShortLabel(Area area)
    {
        var dropped = words["slide.drop"];
        if (dropped.Length == 0)
            return c.Label(area);
        var brief = c.Label(area).Replace(dropped, "", StringComparison.Ordinal);
        return brief.Length > 0 && c.Lens.Districts.Count(d => c.Label(d).Replace(dropped, "", StringComparison.Ordinal) == brief) == 1 ? brief : c.Label(area);
    }

    private string Unit(Indicator indicator) => c.Figures.DifferenceSymbol(indicator.Unit) is { Length: > 0 } unit ? c.Words.IsEnglish ? " " + unit : unit : "";

    private string Place(Model.Sources.Source source) =>
        c.Say("source.place", ("document", c.DocumentName(source.Document)), ("line", ReportContext.Digits(source.Line))).Text;
}
