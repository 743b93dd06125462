using System.Collections.Immutable;
using Compare.Analysis.Audit;
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
internal sealed class DeckWriter(ReportContext c, Wordings words, AreaId? about = null)
{
    private const int MostFindings = 7;
    private const int MostRows = 10;
    private const int MostCharts = 4;
    private const int MostDistrictBullets = 5;
    private const int MostPathRows = 8;
    private const int PathCharts = 2;

    // What stands on one slide of the doubtful figures at a readable size, in characters of Latin text; a Chinese one counts twice.
    private const int DoubtText = 1_000;
    private const int MostMessage = 400;
    private const int MostBars = 10;
    private const int MostDoubts = 8;
    private const int MostDocuments = 6;
    private const int MostFieldRows = 6;
    private const int FilledRows = 5;
    private const int MostFieldColumns = 6;

    // One slide each for this many districts; a deck of forty would be a report.
    private const int MostDistricts = 8;

    private readonly SlideFindings _findings = new(c, words);

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
            Slides = about is not null && c.Lens.Districts.All(d => d.Id != about) ? [Title(), NoData(about)] : [.. outline.Entries.SelectMany(e => Slides(e, outline.Most - fixedSlides))],
        };
    }

    private IEnumerable<Slide> Slides(OutlineEntry entry, int roomForFields)
    {
        var slides = entry.Kind switch
        {
            SlideKind.Title => [Title()],
            SlideKind.Compared => [Compared()],
            SlideKind.Findings => about is not null ? c.Lens.Districts.Select(District) : [Findings(entry)],
            SlideKind.Scorecard => [Scorecard()],
            SlideKind.Fields => Fields(entry, roomForFields),
            SlideKind.Gaps => [Gaps(entry)],
            SlideKind.Trajectories => new[] { Trajectories(entry) }.Where(s => about is null || s.Parts.Any(p => p is SlidePart.Chart)),
            SlideKind.Districts => about is not null ? [] : Districts(entry).Select(District), // a deck about one district begins with it
            SlideKind.Doubts => [Doubts(entry)],
            SlideKind.Method => [Method([])],
            SlideKind.Sources => [Sources()],
            SlideKind.Overview => [Overview()],
            _ => (IEnumerable<Slide>)[Method([SourceTable()])],
        };
        return entry.Title?.In(c.Language) is { Length: > 0 } own ? slides.Select(s => s with { Title = SafeText.Line(own) }) : slides;
    }

    private string ReportTitle() => c.Options.Title.Length > 0 ? SafeText.Line(c.Options.Title)
        : about is not null ? c.Say("district.title", ("area", c.Label(about)), ("year", Year)).Text
        : c.Say("report.title", ("year", Year)).Text;

    // A district of which nothing is known: the deck says so instead of showing empty tables.
    private Slide NoData(AreaId area)
    {
        var text = c.Say("district.no-data", ("area", c.Label(area))).Text.Trim();
        return new Slide { Kind = SlideKind.Findings, Title = words.Say("district.nothing", ("area", c.Label(area))).Text, Parts = [new SlidePart.Bullets([new SlideBullet(text)])], Notes = [text] };
    }

    private Slide Title() => new()
    {
        Kind = SlideKind.Title,
        Title = ReportTitle(),
        Subtitle = string.Join('\n', new[]
        {
            about is null ? c.Names(c.Lens.Districts.Select(c.Label)) : c.Label(about),
            SafeText.Line(c.Options.Organisation),
            c.Say("report.date", ("year", ReportContext.Digits(c.Options.Date.Year)), ("month", ReportContext.Digits(c.Options.Date.Month)), ("day", ReportContext.Digits(c.Options.Date.Day)),
                ("monthName", c.Words["month." + ReportContext.Digits(c.Options.Date.Month)])).Text,
        }.Where(t => t.Length > 0)),
        Notes = [words["title.note"]],
    };

    private Slide Compared()
    {
        var evidence = new SlideEvidence(c, words);
        evidence.Caveat(words["compared.caveat"]);
        return new Slide
        {
            Kind = SlideKind.Compared,
            Title = ComparedTitle(),
            Parts = [ComparedTable(), Documents(false) with { Under = true }],
            Remark = words["compared.remark"],
            Notes = evidence.ToNotes(),
        };
    }

    /// <summary>What is compared, from which documents, and how, for a deck that has no room for a slide of each.</summary>
    private Slide Overview()
    {
        var evidence = new SlideEvidence(c, words);
        evidence.Caveat(words["compared.caveat"]);
        MethodCaveats(evidence);
        return new Slide
        {
            Kind = SlideKind.Overview,
            Title = ComparedTitle(),
            Parts = [ComparedTable() with { Across = true }, Documents(true), new SlidePart.Bullets(MethodBullets()) { Heading = words["method.title"], Weight = 1.2 }],
            Remark = words["compared.remark"],
            Notes = [.. evidence.ToNotes(), .. SourceNotes()],
        };
    }

    private string ComparedTitle() => words.Say("compared.title", ("areas", Phrase.Of(c.Lens.Districts.Length)), ("documents", Phrase.Of(c.Study.Data.Documents.Length)),
        ("indicators", Phrase.Of(c.Study.Data.Indicators.Count(i => c.Lens.IsReported(i.Id)))), ("figures", Phrase.Of(c.Study.Data.Observations.Length))).Text;

    private SlidePart.Table ComparedTable()
    {
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
        return new SlidePart.Table(
            [
                new SlideColumn(c.Words["column.area"], 2.2), new SlideColumn(words["compared.city"], 2), new SlideColumn(words["compared.residents"], 1.6, Figures: true),
                new SlideColumn(words["compared.indicators"], 1.1, Figures: true), new SlideColumn(words["compared.years"], 1.8), new SlideColumn(words["compared.documents"], 2.2),
            ],
            [.. rows],
            words["compared.alt"]);
    }

    private SlidePart.Bullets Documents(bool counted)
    {
        var counts = c.Study.Data.Observations.CountBy(o => o.Source.Document).ToDictionary(StringComparer.Ordinal);
        return new SlidePart.Bullets([.. c.Study.Data.Documents.Take(MostDocuments).Select(d => new SlideBullet(
            SafeText.Line(d.Title.Length > 0 ? d.Title : d.Document, 80) + (counted ? words.Say("sources.count", ("count", Phrase.Of(counts.GetValueOrDefault(d.Document)))).Text : ""), c.DocumentName(d.Document)))])
        {
            Heading = counted ? words.Say("sources.title", ("count", Phrase.Of(c.Study.Data.Documents.Length))).Text : "",
        };
    }

    private Slide Findings(OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var groups = _findings.Groups(entry.Only.IsDefault ? [] : entry.Only);

        // In turn, so that a long first group does not crowd out the others.
        var chosen = new List<(int Group, SlideFindings.Finding Finding)>();
        var most = entry.Most ?? MostFindings;
        for (var round = 0; chosen.Count < most && groups.Any(g => g.Length > round); round++)
        {
            for (var g = 0; g < groups.Count && chosen.Count < most; g++)
            {
                if (groups[g].Length > round)
                    chosen.Add((g, groups[g][round]));
            }
        }

        var bullets = chosen.OrderBy(b => b.Group).Select(b => b.Finding.ToBullet(evidence)).ToImmutableArray();
        foreach (var district in c.Lens.Districts.Where(c.Lens.HasCityTargets))
            evidence.Say(CityGapSection.Sentence(c, district, GapMeasure.Latest, GapAgainst.City));
        return new Slide
        {
            Kind = SlideKind.Findings,
            Title = Headline(evidence, CityGaps(null, GapMeasure.Latest), "findings.title", NoTargets),
            Parts = [new SlidePart.Bullets(bullets.IsEmpty ? [new SlideBullet(c.Words["findings.none"])] : bullets)],
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
            ? Headline(evidence, CityGaps(null, GapMeasure.Latest), "scorecard.title", NoTargets)
            : words.Say("scorecard.title-short", ("year", Year), ("count", Phrase.Of(most)),
                ("fields", string.Join(c.Comma, c.Study.Data.Domains.Where(d => missed.Any(g => g.Key == d.Id && g.Count() == most)).Select(c.Name)))).Text;
        return new Slide
        {
            Kind = SlideKind.Scorecard,
            Title = title,
            Parts = rows.Count == 0
                ? [new SlidePart.Bullets([.. c.Lens.Districts.Select(d => Bullet(c.Lens.HasCityTargets(d) ? CityGapSection.Summary(c, d) : NoCity(d), evidence))])]
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
        var gaps = CityGaps(null, GapMeasure.Target).Where(g => c.Lens.Indicator(g.Indicator)?.Domain == domain.Id).ToArray();
        var worst = gaps.Where(g => g is { Verdict: GapVerdict.Short, Difference: < 0m, ValueObservation: not null }).OrderBy(g => g.Attainment ?? 1m).FirstOrDefault();
        var charts = c.Lens.Indicators(domain.Id).Where(i => ChartSketches.IsWorthDrawing(c, i) && IsShared(i)).ToArray();
        var drawn = charts.FirstOrDefault(i => i.Id == worst?.Indicator) ?? charts.OrderByDescending(i => c.Lens.Districts.Count(d => c.Lens.Has(d.Id, i.Id))).FirstOrDefault();
        var title = evidence.Say(FieldTitle(domain, gaps, worst));
        var chart = drawn is null ? null : FieldChart(domain, drawn);
        var single = chart is null && c.Lens.Districts is [var alone] ? CityGapSection.Chart(c, alone, [.. CityGapSection.Rows(c, alone).Where(r => r.Indicator.Domain == domain.Id && r.Latest?.Difference is not (null or 0m))]) : null;
        var table = FieldTable(domain, evidence);
        var unlisted = table is null ? 0 : c.Lens.Districts.Count(d => ShownRows(domain).Any(i => c.Lens.Has(d.Id, i.Id))) - MostFieldColumns;
        var bullets = FieldFindings(domain).Take(MostFieldBullets).Select(f => f.ToBullet(evidence)).ToImmutableArray();
        if (chart is not null)
        {
            foreach (var district in c.Lens.Districts)
            {
                foreach (var measure in Enum.GetValues<GapMeasure>())
                    evidence.Add(c.Lens.Taken(district.Id, drawn!.Id, measure));
                evidence.Add(c.Lens.CityTarget(district.Id, drawn!.Id));
            }
        }

        evidence.Caveat(words["field.caveat"]);
        var parts = ImmutableArray.CreateBuilder<SlidePart>();
        parts.Add(new SlidePart.Bullets(bullets) { Across = true });
        if (chart is not null)
            parts.Add(new SlidePart.Chart(chart));
        else if (single is not null)
            parts.Add(new SlidePart.Chart(single with { Id = $"slide-{domain.Id.Value}-" + single.Id, Title = words["district.chart"], Subtitle = "" }));
        if (table is not null)
            parts.Add(table with { Weight = 0.75 + 0.16 * table.Columns.Length });
        return new Slide
        {
            Kind = SlideKind.Fields,
            Title = title,
            Parts = [.. parts.Where(p => p is not SlidePart.Bullets { Items.IsEmpty: true })],
            Remark = table is null ? "" : words.Say("field.remark", ("year", Year), ("met", c.Words["symbol.met"]), ("exceeds", c.Words["symbol.exceeds"]), ("short", c.Words["symbol.short"]), ("open", c.Words["symbol.undetermined"])).Text
                + (unlisted > 0 ? words.Say("field.remark-more", ("count", Phrase.Of(unlisted))).Text : ""),
            Notes = evidence.ToNotes(),
        };
    }

    private const int MostFieldBullets = 3;

    // One district's start beside another's aim says nothing about either.
    private bool IsShared(Indicator indicator) => ((GapMeasure[])[GapMeasure.Latest, GapMeasure.Target])
        .Any(measure => c.Lens.Districts.Count(d => c.Lens.Taken(d.Id, indicator.Id, measure)?.Canonical?.Number is not null) > 1);

    // The areas by the names of the table's columns, and one city's target simply by that.
    private DumbbellChart? FieldChart(Domain domain, Indicator indicator)
    {
        if (ChartSketches.Dumbbell(c, indicator, $"slide-{domain.Id.Value}-{indicator.Id.Value}") is not { } chart)
            return null;
        return chart with
        {
            Rows = [.. chart.Rows.Select(r => c.Lens.Districts.FirstOrDefault(d => d.Id.Value == r.Area.Key) is { } district ? r with { Area = r.Area with { Label = ShortLabel(district) } } : r)],
            References = chart.References is [var only] ? [only with { Label = c.Words["column.city-target"] }] : chart.References,
        };
    }

    /// <summary>What a field's slide says above its chart: what falls short, what all reach, whose own targets are lower, whose pace lags; else how far apart the districts are.</summary>
    private IEnumerable<SlideFindings.Finding> FieldFindings(Domain domain)
    {
        var latest = c.Lens.Districts.SelectMany(d => _findings.Judged(d, GapMeasure.Latest)).Where(g => c.Lens.Indicator(g.Indicator)!.Domain == domain.Id).ToArray();
        var worst = SlideFindings.Worst(latest).ToArray();
        if (worst.Length > 0)
            yield return new(words.Say("bullet.short", ("count", Phrase.Of(worst.Length)), ("binding", Phrase.Of(worst.Count(g => g.Binding == Binding.Binding)))), _findings.Against(worst.Take(MostFieldBullets), withArea: true, "bullet.area"));
        var reached = latest.GroupBy(g => g.Indicator).Where(g => g.All(x => x.Verdict is GapVerdict.Met or GapVerdict.Exceeds)).Select(g => c.Lens.Indicator(g.Key)!).ToArray();
        if (reached.Length > 0)
            yield return new(words.Say("bullet.all-reach", ("count", Phrase.Of(reached.Length))), string.Join(c.Comma, reached.Take(MostFieldBullets + 1).Select(c.ShortName)));
        var aims = c.Lens.Districts.SelectMany(d => _findings.Judged(d, GapMeasure.Target)).Where(g => c.Lens.Indicator(g.Indicator)!.Domain == domain.Id).ToArray();
        var (targets, lower) = (aims.Length, SlideFindings.Worst(aims).ToArray());
        if (lower.Length > 0)
            yield return new(words.Say("bullet.lower", ("count", Phrase.Of(lower.Length)), ("all", Phrase.Of(targets))), _findings.Against(lower.Take(MostFieldBullets), withArea: true, "bullet.own"));
        foreach (var pace in _findings.Paces(c.Lens.Districts, domain.Id))
            yield return pace;
        if (targets > 0 && worst.Length + lower.Length == 0)
            yield return new(words.Say("bullet.no-lower", ("all", Phrase.Of(targets))), "");
        if (latest.Length > 0)
            yield break;
        var spread = FieldRows(domain).Where(i => !i.IsTotal).Select(i => (Indicator: i, Values: c.Lens.Districts.Select(d => (District: d, Value: c.Lens.Taken(d.Id, i.Id, GapMeasure.Latest))).Where(x => x.Value?.Canonical?.Number is not null).ToArray()))
            .Where(x => x.Values.Length > 1).Take(MostFieldBullets).ToArray();
        foreach (var (indicator, values) in spread)
        {
            var (high, low) = (values.MaxBy(v => v.Value!.Canonical!.Number), values.MinBy(v => v.Value!.Canonical!.Number));
            yield return new(c.ShortName(indicator), words.Say("bullet.spread", ("high", c.Label(high.District)), ("most", c.Figure(high.Value!)), ("low", c.Label(low.District)), ("least", c.Figure(low.Value!))));
        }

        if (spread.Length == 0)
            yield return new(words.Say("bullet.alone", ("count", Phrase.Of(c.Lens.Indicators(domain.Id).Count()))), words.Say("bullet.alone-text"));
    }

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
            ("year", c.Year(gap.ValueObservation!.Period!)), ("own", c.Figure(gap.ValueObservation!)), ("city", c.Figure(gap.TargetObservations[0])), ("gap", gap.Difference is null or 0m ? "" : c.GapSize(gap)),
            ("better", c.Lens.Indicator(gap.Indicator)!.Direction == Direction.Lower ? "lower" : "higher"));
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

    /// <summary>The rows of a field's table: those that decide about its slide, and, where they are few, what single districts report and aim at.</summary>
    private Indicator[] ShownRows(Domain domain)
    {
        var rows = FieldRows(domain);
        return rows.Length == 0 ? rows
        :
        [
            .. rows,
            .. c.Lens.Indicators(domain.Id).Except(rows).Where(i => i.Kind != MeasureKind.Commitment && c.Lens.Districts.Any(d => Aim(d, i) is not null || c.Lens.Taken(d.Id, i.Id, GapMeasure.Latest) is not null))
                .OrderByDescending(i => c.Lens.Districts.Count(d => c.Lens.Has(d.Id, i.Id))).Take(Math.Max(0, FilledRows - rows.Length)),
        ];
    }

    private Observation? Aim(Area district, Indicator indicator) => c.Lens.Taken(district.Id, indicator.Id, GapMeasure.Target) is { Canonical.Number: not null } target ? target : null;

    private SlidePart.Table? FieldTable(Domain domain, SlideEvidence evidence)
    {
        var rows = ShownRows(domain);
        if (rows.Length == 0)
            return null;
        var districts = c.Lens.Districts.Where(d => rows.Any(i => c.Lens.Has(d.Id, i.Id))).Take(MostFieldColumns).ToArray();
        var cells = rows.Select(i =>
        {
            var city = c.Lens.Districts.Select(d => c.Lens.CityTarget(d.Id, i.Id)).FirstOrDefault(o => o is not null);
            return ImmutableArray.Create<SlideCell>(
            [
                new SlideCell(Named(i)),
                new SlideCell(city is null ? "—" : evidence.Say(c.Bare(city))),
                .. districts.Select(d =>
                {
                    if (c.Lens.Taken(d.Id, i.Id, GapMeasure.Latest) is not { } value)
                        return new SlideCell(Aim(d, i) is { } aim ? evidence.Say(words.Say("field.aim", ("value", c.Bare(aim)))) : "—");
                    var gap = c.Lens.Gap(d.Id, i.Id, GapMeasure.Latest, GapAgainst.City);
                    var code = gap is not null && CityGapSection.IsJudged(gap) ? ReportContext.Code(gap.Verdict) : "";
                    var text = evidence.Say(c.Bare(value));
                    return code.Length == 0 ? new SlideCell(text) : new SlideCell(c.Words["symbol." + code] + text, ReportContext.ChartStatusOf(code));
                }),
                .. districts.Where(_ => districts.Length == 1).Select(d => new SlideCell(Aim(d, i) is { } aim ? evidence.Say(c.Bare(aim)) : "—")),
            ]);
        });
        return new SlidePart.Table(
            [new SlideColumn(c.Words["column.indicator"], 1.9), new SlideColumn(c.Words["column.city-target"], 1.05, Figures: true), .. districts.Select(d => new SlideColumn(ShortLabel(d), 1.15, Figures: true, Accent: c.ChartArea(d).Accent)),
                .. districts.Where(_ => districts.Length == 1).Select(_ => new SlideColumn(c.Words["column.own-target"], 1.15, Figures: true))],
            [.. cells], words.Say("field.alt", ("field", c.Name(domain))).Text);
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

    private Slide District(Area district)
    {
        var evidence = new SlideEvidence(c, words);
        var accent = c.ChartArea(district).Accent;
        var parts = DistrictCharts(district, evidence).ToArray();
        var paths = parts.Any(p => p is SlidePart.Table);
        var bullets = _findings.Of(district).Take(paths ? MostFieldBullets : MostDistrictBullets).Select(f => f.ToBullet(evidence) with { Accent = accent }).ToImmutableArray();
        if (c.Lens.HasCityTargets(district))
            evidence.Say(CityGapSection.Sentence(c, district, GapMeasure.Latest, GapAgainst.City));
        if (bullets.IsEmpty)
            bullets = [new SlideBullet(words.Say("district.nothing", ("area", c.Label(district))).Text, Accent: accent)];
        var gaps = CityGaps(district, GapMeasure.Latest).ToArray();
        var title = gaps.Length == 0 && !c.Lens.HasCityTargets(district)
            ? words.Say("district.no-city", ("area", c.Label(district))).Text
            : Headline(evidence, gaps, "district.title", "district.none", ("area", c.Label(district)));
        return new Slide
        {
            Kind = SlideKind.Districts,
            Title = title,
            Parts = paths ? [new SlidePart.Bullets(bullets) { Across = true }, .. parts] : [.. parts, new SlidePart.Bullets(bullets)],
            Notes = evidence.ToNotes(),
        };
    }

    /// <summary>The gaps to the city's targets; without any, the district's own way through the years as lines and as a table.</summary>
    private IEnumerable<SlidePart> DistrictCharts(Area district, SlideEvidence evidence)
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

            yield return new SlidePart.Chart(chart with { Id = "slide-" + chart.Id, Title = words["district.chart"], Subtitle = "" }) { Weight = 1.2 };
            yield break;
        }

        // Rates that others report too say most; a target that stays level needs no picture.
        var ways = TrajectorySection.Ways(c, district).Where(w => TrajectorySection.IsPath(w.Way) && w.Way.Path.All(o => o.Canonical?.Number is not null))
            .OrderBy(w => w.Way.Path.Select(o => o.Canonical!.Number).Distinct().Count() == 1 ? 1 : 0).ThenBy(w => w.Indicator.IsTotal ? 1 : 0)
            .ThenByDescending(w => c.Lens.Districts.Count(d => c.Lens.Has(d.Id, w.Indicator.Id))).Take(MostPathRows).ToArray();
        if (ways.Length == 0)
            yield break;
        if (ChartSketches.Paths(c, district, ways.Where(w => w.Way.Path.Select(o => o.Canonical!.Number).Distinct().Count() > 1).Take(PathCharts), 1, 1, fewest: 1) is { } paths)
            yield return new SlidePart.Chart(paths with { Id = "slide-" + paths.Id });
        yield return PathTable(ways, evidence);
    }

    private SlidePart.Table PathTable((Trajectory Way, Indicator Indicator)[] ways, SlideEvidence evidence)
    {
        var years = ways.SelectMany(w => w.Way.Path).Select(o => o.Period!.Last).Distinct().Order().ToArray();
        int[] shown = [.. years.Where(y => y == c.TargetYear || y == years[^1])];
        return new SlidePart.Table(
            [
                new SlideColumn(c.Words["column.indicator"], 2.6), new SlideColumn(c.Words["column.latest"], 1.3, Figures: true),
                .. shown.Select(y => new SlideColumn(c.Say("column.target-of", ("year", ReportContext.Digits(y))).Text, 1.1, Figures: true)),
            ],
            [.. ways.Select(w => ImmutableArray.Create<SlideCell>(
            [
                new SlideCell(Named(w.Indicator)),
                new SlideCell((w.Way.Latest ?? w.Way.Baseline) is { } latest ? evidence.Say(c.Bare(latest)) + words.Say("slide.in-year", ("year", c.Year(latest.Period!))).Text : "—"),
                .. shown.Select(y => new SlideCell(w.Way.Path.FirstOrDefault(o => o.Period!.Last == y) is { } aim ? evidence.Say(c.Bare(aim)) : "—")),
            ]))],
            words["district.path-alt"])
        { Weight = 1.35 };
    }

    private string Named(Indicator indicator) => c.Figures.Symbol(indicator.Unit) is { Length: > 0 } unit ? words.Say("field.with-unit", ("name", c.ShortName(indicator)), ("unit", unit)).Text : c.ShortName(indicator);

    private Slide Doubts(OutlineEntry entry)
    {
        var evidence = new SlideEvidence(c, words);
        var findings = c.Study.Audit.Where(a => a.Severity != Severity.Info).OrderByDescending(a => a.Severity).ToArray();
        var room = DoubtText;
        var shown = findings.Take(entry.Most ?? MostDoubts).TakeWhile((f, i) => (room -= Message(f).Sum(x => x > 0x2E80 ? 2 : 1)) >= 0 || i == 0).ToArray();
        var bullets = new[] { _findings.Lowered(), _findings.Absent() }.OfType<SlideFindings.Finding>().Select(f => f.ToBullet(evidence)).ToList();
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
                    new SlidePart.Bullets([.. bullets]) { Across = true },
                    new SlidePart.Table(
                        [new SlideColumn(c.Words["column.area"], 1.3), new SlideColumn(c.Words["column.finding"], 6), new SlideColumn(c.Words["column.places"], 2.3)],
                        [.. shown.Select(f => ImmutableArray.Create(
                            new SlideCell(f.Area is null ? "—" : c.Label(f.Area)),
                            new SlideCell(Message(f)),
                            new SlideCell(f.Second is { } second ? Place(f.First) + c.Words["list.semicolon"] + Place(second) : Place(f.First))))],
                        words["doubts.alt"]),
                ],
            Remark = findings.Length > shown.Length ? words.Say("doubts.more", ("count", Phrase.Of(findings.Length - shown.Length))).Text : "",
            Notes = evidence.ToNotes(),
        };

        string Message(AuditFinding finding) => SafeText.Line(finding.Message.In(c.Language), MostMessage);
    }

    private Slide Method(ImmutableArray<SlidePart> beside)
    {
        var evidence = new SlideEvidence(c, words);
        MethodCaveats(evidence);
        return new Slide
        {
            Kind = beside.IsEmpty ? SlideKind.Method : SlideKind.MethodAndSources,
            Title = beside.IsEmpty ? words["method.title"] : words.Say("method.title-sources", ("count", Phrase.Of(c.Study.Data.Documents.Length))).Text,
            Parts = [new SlidePart.Bullets(MethodBullets()), .. beside],
            Notes = evidence.ToNotes(),
        };
    }

    private ImmutableArray<SlideBullet> MethodBullets() =>
    [
        .. from key in (string[])["align", "gap", "bounds", "pace", "totals"]
           select new SlideBullet(
               words.Say("method." + key, ("tolerance", c.Figures.Percent(c.Study.Options.OnScheduleTolerance).TrimEnd('%')), ("method", string.Join(c.Comma, c.Study.Options.Methods.Select(m => c.Words["method.name." + ReportContext.Code(m)])))).Text,
               words["method." + key + "-head"]),
    ];

    private void MethodCaveats(SlideEvidence evidence)
    {
        foreach (var key in (ReadOnlySpan<string>)["method.reading", "method.alignment", "method.gap", "method.bounds"])
            evidence.Caveat(c.Words[key]);
    }

    private IEnumerable<string> SourceNotes() =>
        [words["sources.caveat"], .. c.Study.Data.Documents.Select(d => $"{c.DocumentName(d.Document)} {SafeText.Line(d.Document, 80)} SHA-256 {d.Sha256}")];

    private Slide Sources() => new()
    {
        Kind = SlideKind.Sources,
        Title = words.Say("sources.title", ("count", Phrase.Of(c.Study.Data.Documents.Length))).Text,
        Parts = [SourceTable()],
        Notes = [.. SourceNotes()],
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
            words["sources.alt"])
        { Weight = 1.1 };
    }

    // ---- helpers

    // A city that sets targets and districts without figures to hold against them are another thing than no targets at all.
    private string NoTargets => c.Lens.Districts.Any(c.Lens.HasCityTargets) ? "findings.title-open" : "findings.title-none";

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

    private static SlideBullet Bullet(Phrase text, SlideEvidence evidence, int accent = 0) => new(evidence.Say(text).Trim(), "", accent);

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
