using System.Collections.Immutable;
using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>What every section of a report writes with: the results, the words, the numbering and the sources.</summary>
internal sealed class ReportContext
{
    /// <summary>The style of a count: what it counts stands in the table or list beside it, so that no source number follows it.</summary>
    public const string Tally = "tally";

    private const int MostNamed = 60;

    /// <summary>So many source numbers in a row are written from the first to the last.</summary>
    private const int ShortestRange = 3;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _chapter;
    private int _appendix;
    private int _section;
    private int _tables;
    private int _figures;
    private string _chapterNumber = "";


    public ReportContext(Study study, ReportOptions options)
    {
        Options = options;
        Words = options.Wordings;
        Lens = new StudyLens(study);
        Labels = new AreaLabels(study.Data, Words.Language);
        Figures = new FigureText(Words);
        Book = new SourceBook(study.Data);
    }

    public ReportOptions Options { get; }

    public Wordings Words { get; }

    public StudyLens Lens { get; }

    public Study Study => Lens.Study;

    public AreaLabels Labels { get; }

    public FigureText Figures { get; }

    public SourceBook Book { get; }

    public string Language => Words.Language;

    public int TargetYear => Study.Options.TargetYear;

    /// <summary>Names in a sentence: the first six, and that there are more.</summary>
    public string Names(IEnumerable<string> names)
    {
        const int Most = 6;
        var all = names.ToArray();
        return string.Join(Comma, all.Take(Most)) + (all.Length > Most ? Words["computed.and-more"] : "");
    }

    public string Comma => Words["list.comma"];

    public Phrase Say(string key, params ReadOnlySpan<(string Name, Phrase Value)> values) => Words.Say(key, values);

    public string Label(AreaId area) => Labels.Of(area);

    public string Label(Area area) => Labels.Of(area.Id);

    public string ShortLabel(Area area) => Labels.ShortOf(area.Id);

    public string Name(Indicator indicator) => SafeText.Line(indicator.Name.In(Language));

    public string ShortName(Indicator indicator) => SafeText.Line(indicator.ShortName.In(Language), 48);

    public string Name(Domain domain) => SafeText.Line(domain.Name.In(Language));

    /// <summary>1, 2 …: the accent an area has in every table and chart.</summary>
    public int Accent(AreaId area)
    {
        for (var i = 0; i < Lens.Districts.Length; i++)
        {
            if (Lens.Districts[i].Id == area)
                return i + 1;
        }

        return 0;
    }

    public ChartArea ChartArea(Area area) => new(area.Id.Value, ShortLabel(area), Accent(area.Id) is var n && n > 8 ? ((n - 1) % 8) + 1 : n);

    // ---- numbering

    public ChapterView Chapter(string id, string title, string style, bool appendix = false)
    {
        _section = 0;
        _tables = 0;
        _figures = 0;
        if (appendix)
        {
            _appendix++;
            _chapterNumber = ((char)('A' + _appendix - 1)).ToString();
            var number = Say("number.appendix", ("letter", _chapterNumber)).Text;
            return new ChapterView { Id = Unique(id), Number = number, Title = title, Style = style };
        }

        _chapter++;
        _chapterNumber = Digits(_chapter);
        return new ChapterView { Id = Unique(id), Number = Options.OfficialNumbering ? ChineseNumber(_chapter) + "、" : _chapterNumber, Title = title, Style = style };
    }

    public BlockView Heading(string id, string title, bool listed = true)
    {
        _section++;
        var number = Options.OfficialNumbering ? $"（{ChineseNumber(_section)}）" : $"{_chapterNumber}.{Digits(_section)}";
        return new BlockView { Heading = new HeadingView(Unique(id), number, title, listed) };
    }

    public BlockView Table(TableDraft draft)
    {
        var number = "";
        if (draft.Numbered)
        {
            _tables++;
            number = Say("number.table", ("chapter", _chapterNumber), ("number", Digits(_tables))).Text;
        }

        return new BlockView { Table = draft.Finish(number, number.Length == 0 ? "" : Say("number.continued", ("number", number)).Text) };
    }

    public BlockView Chart(ChartModel chart, string style, ImmutableArray<RunView> sources = default)
    {
        _figures++;
        return new BlockView
        {
            Chart = new ChartView
            {
                Id = Unique("chart-" + chart.Id),
                Number = Say("number.figure", ("chapter", _chapterNumber), ("number", Digits(_figures))).Text,
                Caption = chart.Title,
                Style = style,
                Model = chart,
                SourceLine = sources.IsDefault ? [] : sources,
            },
        };
    }

    public static BlockView Paragraph(Phrase text, string style = "") => new() { Paragraph = new ParagraphView(text.Runs, style) };

    /// <summary>An id that no other part of the report has, of letters, digits and hyphens.</summary>
    public string Unique(string wanted)
    {
        var id = Slug(wanted);
        for (var n = 2; !_ids.Add(id); n++)
            id = Slug(wanted) + "-" + Digits(n);
        return id;
    }

    /// <summary>A text as an id: ASCII letters, digits and hyphens; anything else by its code.</summary>
    public static string Slug(string text)
    {
        var into = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 80)))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                into.Append(c);
            else
                into.Append(CultureInfo.InvariantCulture, $"u{(int)c:x}");
        }

        return into.Length == 0 ? "x" : into.ToString();
    }

    private readonly Dictionary<IndicatorId, string> _anchors = [];

    /// <summary>Fixes beforehand which indicator has a row in which chapter, so that earlier chapters can point there.</summary>
    public void PlanFields()
    {
        foreach (var domain in Study.Data.Domains)
        {
            foreach (var indicator in Lens.Indicators(domain.Id))
                _anchors.TryAdd(indicator.Id, Unique("indicator-" + indicator.Id.Value));
        }
    }

    /// <summary>The id of an indicator's row in its chapter; empty in a report that has none.</summary>
    public string FieldAnchor(Indicator indicator) => _anchors.GetValueOrDefault(indicator.Id, "");

    /// <summary>The short name of a document: its number in the list of documents, or its file name.</summary>
    public string DocumentName(string document)
    {
        for (var i = 0; i < Study.Data.Documents.Length; i++)
        {
            if (Study.Data.Documents[i].Document == document)
                return Say("source.document", ("number", Digits(i + 1))).Text;
        }

        return document.Length == 0 ? Words["source.by-hand"] : SafeText.Line(document, 40);
    }

    // ---- figures with their sources

    /// <summary>A printed figure with its unit, as a sentence prints it.</summary>
    public Phrase Figure(Observation observation) => Marked(Figures.WithUnit(observation.Canonical!, observation.CanonicalUnit!), Book.Of(observation));

    /// <summary>A printed figure without its unit, as a table prints it.</summary>
    public Phrase Bare(Observation observation) => Marked(Figures.Plain(observation.Canonical!, observation.CanonicalUnit!), Book.Of(observation));

    public static Phrase Marked(string text, SourceMark mark) => new([new RunView(text, mark)]);

    public static Phrase Styled(string text, string style) => new([new RunView(text, Style: style)]);

    /// <summary>The year or years of a figure.</summary>
    public string Year(Period period) => period.IsYear ? Say("period.year", ("year", Digits(period.First))).Text : Say("period.years", ("first", Digits(period.First)), ("last", Digits(period.Last))).Text;

    /// <summary>A figure that counts, with the list of what it counts as its source.</summary>
    /// <param name="key">What tells it from other counts.</param>
    /// <param name="what">What is counted, in words.</param>
    /// <param name="members">What is counted, by name; a long list is cut and says so.</param>
    public Phrase Count(string key, string what, IEnumerable<string> members)
    {
        var list = members.ToArray();
        var mark = Book.Compute("count|" + key, () => Say("computed.count", ("what", what), ("number", Digits(list.Length)),
            ("members", list.Length == 0 ? Words["computed.none"] : string.Join(Comma, list.Take(MostNamed)) + (list.Length > MostNamed ? Words["computed.and-more"] : ""))).Runs);
        return new Phrase([new RunView(Digits(list.Length), mark, Style: Tally)], list.Length);
    }

    /// <summary>A figure that counts things too many to be listed.</summary>
    public Phrase Count(string key, string what, int number)
    {
        var mark = Book.Compute("count|" + key, () => Say("computed.count-only", ("what", what), ("number", Digits(number))).Runs);
        return new Phrase([new RunView(Digits(number), mark, Style: Tally)], number);
    }

    /// <summary>A figure that adds up counts, with the counts as its source.</summary>
    public Phrase Sum(string key, string what, IEnumerable<Phrase> parts)
    {
        var counts = parts.ToArray();
        var total = (int)counts.Sum(p => p.Count ?? 0m);
        var mark = Book.Compute("count|" + key, () => Say("computed.sum", ("what", what), ("number", Digits(total)), ("parts", Phrase.Join(" + ", counts))).Runs);
        return new Phrase([new RunView(Digits(total), mark, Style: Tally)], total);
    }

    /// <summary>The size of a gap with the unit of differences, without its sign.</summary>
    public Phrase GapSize(Gap gap) => Marked(Figures.DifferenceWithUnit(gap.Difference!.Value, gap.Unit, GapDecimals(gap)), GapMark(gap));

    /// <summary>A gap with its sign, without unit.</summary>
    public Phrase GapSigned(Gap gap) => Marked(Figures.Signed(gap.Difference!.Value, gap.Unit, GapDecimals(gap)), GapMark(gap));

    public static int GapDecimals(Gap gap) => gap.Against == GapAgainst.Peers ? Math.Min(2, FigureText.DecimalsOf(gap.Difference ?? 0m))
        : FigureText.DecimalsOf(gap.Value?.Number ?? 0m, gap.Target?.Number ?? 0m) is var n && gap.Value is Compare.Model.Quantities.Figure.Ratio || gap.Target is Compare.Model.Quantities.Figure.Ratio ? Math.Min(n, 2) : n;

    public SourceMark GapMark(Gap gap) => Book.Compute($"gap|{gap.Area}|{gap.Indicator}|{gap.Measure}|{gap.Against}", () =>
    {
        var lower = gap.Direction == Direction.Lower;
        var value = gap.ValueObservation is { } v ? Bare(v) : Phrase.Empty;
        var target = gap.TargetObservations is [var t] ? Bare(t) : gap.Target is { } figure ? Figures.Plain(figure, gap.Unit) : Phrase.Empty;
        var (first, second) = lower ? (target, value) : (value, target);
        var indicator = Lens.Indicator(gap.Indicator);
        return Say("computed.gap", ("area", Label(gap.Area)), ("indicator", indicator is null ? gap.Indicator.Value : Name(indicator)), ("first", first), ("second", second),
            ("difference", Figures.Signed(gap.Difference ?? 0m, gap.Unit, GapDecimals(gap))), ("unit", Figures.DifferenceSymbol(gap.Unit))).Runs;
    });

    /// <summary>A share of 0 to 1 of a trajectory as a percentage.</summary>
    public Phrase Progress(Trajectory t) => Marked(Figures.Percent(t.Progress!.Value, ProgressDecimals(t.Progress.Value)), TrajectoryMark(t, "progress"));

    public Phrase Elapsed(Trajectory t) => Marked(Figures.Percent(t.Elapsed!.Value), TrajectoryMark(t, "elapsed"));

    public Phrase Rate(Trajectory t, decimal value, string part) =>
        Marked(Figures.Signed(value, t.Target?.CanonicalUnit ?? t.Baseline?.CanonicalUnit ?? Unit.None, FigureText.DecimalsOfRate(value)), TrajectoryMark(t, part));

    public Phrase Projected(Trajectory t) =>
        Marked(Figures.Number(t.Projected!.Value, t.Target?.CanonicalUnit ?? Unit.None, Math.Max(FigureText.DecimalsOfRate(t.Projected.Value), FigureText.DecimalsOf(t.Latest?.Canonical?.Number ?? 0m))), TrajectoryMark(t, "projected"));

    public SourceMark TrajectoryMark(Trajectory t, string part) => Book.Compute($"way|{t.Area}|{t.Indicator}|{part}", () =>
    {
        var indicator = Lens.Indicator(t.Indicator);
        return Say("computed." + part, ("area", Label(t.Area)), ("indicator", indicator is null ? t.Indicator.Value : Name(indicator)),
            ("baseline", t.Baseline is { } b ? Bare(b) : "—"), ("baselineYear", t.Baseline?.Period is { } by ? Digits(by.Last) : "—"),
            ("latest", t.Latest is { } l ? Bare(l) : "—"), ("latestYear", t.Latest?.Period is { } ly ? Digits(ly.Last) : "—"),
            ("target", t.Target is { } g ? Bare(g) : "—"), ("targetYear", t.Target?.Period is { } ty ? Digits(ty.Last) : "—"),
            ("elapsed", t.Elapsed is { } e ? Figures.Percent(e) : "—"), ("progress", t.Progress is { } p ? Figures.Percent(p, ProgressDecimals(p)) : "—")).Runs;
    });

    // ---- words

    public static string Code(GapVerdict verdict) => verdict switch
    {
        GapVerdict.Met => "met",
        GapVerdict.Exceeds => "exceeds",
        GapVerdict.Short => "short",
        GapVerdict.Undetermined => "undetermined",
        GapVerdict.NotComparable => "not-comparable",
        _ => "no-target",
    };

    public static string Code(TrajectoryClass value) => value switch
    {
        TrajectoryClass.Achieved => "achieved",
        TrajectoryClass.Ahead => "ahead",
        TrajectoryClass.OnSchedule => "on-schedule",
        TrajectoryClass.Behind => "behind",
        TrajectoryClass.OnTrack => "on-track",
        TrajectoryClass.Moderate => "moderate",
        TrajectoryClass.Stagnating => "stagnating",
        TrajectoryClass.Decreasing => "decreasing",
        TrajectoryClass.TooSlow => "too-slow",
        TrajectoryClass.NoProgress => "no-progress",
        TrajectoryClass.Significant => "significant",
        TrajectoryClass.Insufficient => "insufficient",
        TrajectoryClass.Away => "away",
        _ => "undetermined",
    };

    public static string Code(TrajectoryMethod method) => method switch
    {
        TrajectoryMethod.Sdsn => "sdsn",
        TrajectoryMethod.Un => "un",
        TrajectoryMethod.Eurostat => "eurostat",
        _ => "china",
    };

    /// <summary>The style a class of a trajectory shares with the verdicts: good, fair, poor or open.</summary>
    public static string StatusOf(TrajectoryClass value) => value switch
    {
        TrajectoryClass.Achieved => "met",
        TrajectoryClass.Ahead or TrajectoryClass.Significant => "exceeds",
        TrajectoryClass.OnSchedule or TrajectoryClass.OnTrack => "met",
        TrajectoryClass.Moderate => "near",
        TrajectoryClass.Undetermined => "undetermined",
        _ => "short",
    };

    public static ChartStatus ChartStatusOf(string status) => status switch
    {
        "met" => ChartStatus.Met,
        "exceeds" => ChartStatus.Exceeds,
        "short" => ChartStatus.Short,
        "near" => ChartStatus.Near,
        "undetermined" => ChartStatus.Undetermined,
        "not-comparable" => ChartStatus.NotComparable,
        _ => ChartStatus.NoTarget,
    };

    /// <summary>A verdict as symbol and word.</summary>
    public Phrase Status(string status, string word) => Styled(Words["symbol." + status] + "\u00A0" + word, "status status-" + status);

    public string Reason(string code) => code.Length == 0 ? "" : Words.Has("reason." + code) ? Words["reason." + code] : ReasonCodes.Meaning(code).In(Language);

    public string BindingWord(Binding binding) => binding switch { Binding.Binding => Words["binding.binding"], Binding.Expected => Words["binding.expected"], _ => "" };

    public string DirectionWord(Direction direction) => direction switch { Direction.Higher => Words["direction.higher"], Direction.Lower => Words["direction.lower"], _ => Words["direction.none"] };

    public static int ProgressDecimals(decimal progress) => Math.Abs(progress) < 1m ? 1 : 0;

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static CellView Cell(Phrase content, string style = "") => new(content.Runs, style);

    /// <summary>The sources of a row, ascending, without repeats.</summary>
    public static CellView SourcesCell(IEnumerable<CellView> cells)
    {
        var numbers = cells.SelectMany(c => c.Runs).Select(r => r.Mark).OfType<SourceMark>().Where(m => char.IsAsciiDigit(m.Label[0]))
            .Select(m => int.Parse(m.Label, CultureInfo.InvariantCulture)).Distinct().Order().ToArray();
        var runs = ImmutableArray.CreateBuilder<RunView>();
        foreach (var (first, last) in Ranges(numbers))
        {
            if (runs.Count > 0)
                runs.Add(new RunView(" "));
            var mark = new SourceMark(Digits(first));
            runs.Add(new RunView(first == last ? mark.Label : mark.Label + "–" + Digits(last), Style: "ref", Target: mark.Anchor));
        }

        return new CellView(runs.ToImmutable(), "source");
    }

    /// <summary>Ascending numbers with each long enough run of neighbours as its first and last.</summary>
    public static IEnumerable<(int First, int Last)> Ranges(int[] numbers)
    {
        for (var i = 0; i < numbers.Length;)
        {
            var n = 1;
            while (i + n < numbers.Length && numbers[i + n] == numbers[i] + n)
                n++;
            if (n >= ShortestRange)
                yield return (numbers[i], numbers[i + n - 1]);
            else
                n = 1;
            if (n == 1)
                yield return (numbers[i], numbers[i]);
            i += n;
        }
    }

    private static string ChineseNumber(int n)
    {
        const string digits = "零一二三四五六七八九";
        return n < 10 ? digits[n].ToString() : n < 20 ? "十" + (n == 10 ? "" : digits[n - 10]) : digits[n / 10] + "十" + (n % 10 == 0 ? "" : digits[n % 10]);
    }
}
