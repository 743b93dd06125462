using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>The cells that show an area's figures of an indicator and what was judged of them; every table of figures uses these.</summary>
internal static class MeasureCells
{
    /// <summary>A figure with its year, or — with the reason why there is none.</summary>
    public static CellView Figure(ReportContext c, TableDraft table, Observation? observation, string reason)
    {
        if (observation?.Canonical is null)
            return ReportContext.Cell(ReportContext.Styled("—", "missing").Then(table.Note(reason)), "figure");
        var into = new PhraseBuilder();
        into.Add(c.Bare(observation));
        if (observation.Period is { } period)
            into.Add(ReportContext.Styled(ReportContext.Digits(period.Last), "year"));
        into.Add(Flags(c, table, observation));
        return ReportContext.Cell(into.ToPhrase(), "figure");
    }

    /// <summary>The doubts about a figure, as notes under the table.</summary>
    public static Phrase Flags(ReportContext c, TableDraft table, Observation observation)
    {
        var into = new PhraseBuilder();
        foreach (var flag in observation.Flags.Where(f => c.Words.Has("flag." + f) && f is not (ObservationFlags.Approximate or ObservationFlags.Repaired)))
            into.Add(table.Note(c.Words["flag." + flag]));
        if (observation.Alignment == AlignmentClass.Convertible)
            into.Add(table.Note(c.Words["flag.convertible"]));
        return into.ToPhrase();
    }

    /// <summary>A gap as symbol, word and signed size, or the reason why there is none.</summary>
    public static CellView Gap(ReportContext c, TableDraft table, Gap? gap)
    {
        if (gap is null)
            return ReportContext.Cell(ReportContext.Styled("—", "missing"), "verdict");
        var code = ReportContext.Code(gap.Verdict);
        var into = new PhraseBuilder();
        if (gap.Verdict == GapVerdict.NoTarget)
            into.Add(ReportContext.Styled("—", "missing"));
        else
            into.Add(c.Status(code, c.Words[VerdictWord(c, gap, code)]));
        if (gap.Difference is not null && gap.Verdict is GapVerdict.Met or GapVerdict.Exceeds or GapVerdict.Short && (gap.Difference != 0m || gap.Verdict != GapVerdict.Met))
        {
            into.Add(" ");
            into.Add(c.GapSigned(gap));
        }

        into.Add(table.Note(c.Reason(gap.Reason)));
        return ReportContext.Cell(into.ToPhrase(), "verdict");
    }

    /// <summary>A target below another may be the stricter of the two: what is better when low gets words of its own.</summary>
    private static string VerdictWord(ReportContext c, Gap gap, string code) =>
        gap.Measure != GapMeasure.Target ? "verdict." + code
        : c.Lens.Indicator(gap.Indicator)?.Direction == Direction.Lower && gap.Verdict is GapVerdict.Exceeds or GapVerdict.Short ? "verdict-of-lower-target." + code
        : "verdict-of-target." + code;

    /// <summary>A trajectory as symbol, word and progress, or the reason why there is none.</summary>
    public static CellView Way(ReportContext c, TableDraft table, Trajectory? t)
    {
        if (t is null)
            return ReportContext.Cell(ReportContext.Styled("—", "missing"), "verdict");
        var into = new PhraseBuilder();
        if (t.Class == TrajectoryClass.Undetermined)
            into.Add(ReportContext.Styled("—", "missing"));
        else
        {
            into.Add(c.Status(ReportContext.StatusOf(t.Class), c.Words["class." + ReportContext.Code(t.Class)]));
            if (t.Progress is not null)
            {
                into.Add(" ");
                into.Add(c.Progress(t));
            }
        }

        into.Add(table.Note(c.Reason(t.Class == TrajectoryClass.Undetermined || !IsPlain(t.Reason) ? t.Reason : "")));
        return ReportContext.Cell(into.ToPhrase(), "verdict");
    }

    /// <summary>The name of an area with its accent.</summary>
    public static CellView AreaCell(ReportContext c, Area area, Binding binding = Binding.Unstated)
    {
        var into = new PhraseBuilder();
        into.Add(ReportContext.Styled("", "key key-" + ReportContext.Digits(c.Accent(area.Id))));
        into.Add(c.ShortLabel(area));
        if (c.BindingWord(binding) is { Length: > 0 } word)
            into.Add(ReportContext.Styled(word, "tag" + (binding == Binding.Binding ? " tag-binding" : "")));
        return ReportContext.Cell(into.ToPhrase(), "area") with { Heading = true, Scope = "row" };
    }

    /// <summary>The row that names an indicator, its unit and its direction over the rows of the areas.</summary>
    public static RowView Subject(ReportContext c, Indicator indicator, int columns, Phrase? more = null, string id = "")
    {
        var into = new PhraseBuilder();
        into.Add(ReportContext.Styled(c.Name(indicator), "strong"));
        into.Add(ReportContext.Styled(UnitNote(c, indicator), "muted"));
        if (more is not null)
            into.Add(more);
        return new RowView([new CellView(into.ToPhrase().Runs, "name") { Heading = true, Scope = "rowgroup", Columns = columns }], "subject", Id: id);
    }

    /// <summary>Unit and direction of an indicator, in brackets.</summary>
    public static string UnitNote(ReportContext c, Indicator indicator)
    {
        var symbol = c.Figures.Symbol(indicator.Unit);
        var parts = new List<string>();
        if (symbol.Length > 0)
            parts.Add(c.Say("table.unit", ("unit", symbol)).Text);
        if (indicator.Direction != Direction.None)
            parts.Add(c.DirectionWord(indicator.Direction));
        if (indicator.IsTotal)
            parts.Add(c.Words["kind.total"]);
        return parts.Count == 0 ? "" : c.Say("table.unit-note", ("parts", string.Join(c.Comma, parts))).Text;
    }

    private static bool IsPlain(string reason) => reason is "" or "ahead-of-time" or "with-time" or "behind-time" or "at-target";
}
