using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>What a district is held against, with the words for it.</summary>
/// <param name="Against">City, country, peers or its own target.</param>
/// <param name="Name">Its name in a sentence, e.g. 市级目标.</param>
internal sealed record Benchmark(GapAgainst Against, string Name)
{
    public static Benchmark Of(ReportContext c, GapAgainst against) => new(against, c.Words["benchmark." + against switch
    {
        GapAgainst.National => "national",
        GapAgainst.Peers => "peers",
        GapAgainst.OwnTarget => "own",
        _ => "city",
    }]);

    /// <summary>The judged comparisons of a district's figures, the furthest behind first.</summary>
    public ImmutableArray<Gap> Judged(ReportContext c, Area area, GapMeasure measure) =>
        [.. c.Study.Gaps.Where(g => g.Area == area.Id && g.Measure == measure && g.Against == Against && CityGapSection.IsJudged(g)).OrderBy(g => g.Attainment ?? 1m)];

    /// <summary>True when the data give anything to hold the district against.</summary>
    public bool Exists(ReportContext c, Area area) => c.Study.Gaps.Any(g => g.Area == area.Id && g.Against == Against && g.Verdict != GapVerdict.NoTarget);

    /// <summary>The figure compared with: printed, or the computed mean of the peers.</summary>
    public static CellView Cell(ReportContext c, TableDraft table, Gap? gap)
    {
        if (gap is null || gap.Alignment == AlignmentClass.Related)
            return ReportContext.Cell(ReportContext.Styled("—", "missing").Then(table.Note(gap is null ? "" : c.Reason(gap.Reason))), "figure");
        if (gap.Against != GapAgainst.Peers)
            return MeasureCells.Figure(c, table, gap.TargetObservations.FirstOrDefault(), gap.Verdict == GapVerdict.NoTarget ? c.Reason(gap.Reason) : "");
        return gap.Target is { } mean
            ? ReportContext.Cell(ReportContext.Marked(Text(c, gap), PeersMark(c, gap)), "figure")
            : ReportContext.Cell(ReportContext.Styled("—", "missing").Then(table.Note(c.Reason(gap.Reason))), "figure");
    }

    /// <summary>The figure compared with, in a sentence.</summary>
    public static Phrase Figure(ReportContext c, Gap gap) =>
        gap.Against == GapAgainst.Peers ? ReportContext.Marked(Text(c, gap) + c.Figures.Symbol(gap.Unit), PeersMark(c, gap)) : c.Figure(gap.TargetObservations[0]);

    private static string Text(ReportContext c, Gap gap) => FigureText.Sign(gap.Target!.Relation) + c.Figures.Number(gap.Target.Number ?? 0m, gap.Unit, 2);

    private static SourceMark PeersMark(ReportContext c, Gap gap) => c.Book.Compute($"peers|{gap.Area}|{gap.Indicator}|{gap.Measure}", () => c.Say("computed.peers",
        ("indicator", c.Name(c.Lens.Indicator(gap.Indicator)!)),
        ("members", Phrase.Join(c.Words["list.semicolon"], gap.TargetObservations.Select(o => new Phrase([new RunView(c.Label(o.Area!) + " ")]).Then(c.Bare(o))))), ("mean", Text(c, gap))).Runs);
}
