using Compare.Analysis.Gaps;
using Compare.Model;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Rendering.Xlsx;

/// <summary>The gaps, value and target fetched from their observations, gap and attainment computed from the two.</summary>
internal static class GapSheet
{
    // A formula may have 8,192 characters; a mean over more figures than this is given as a number.
    private const int MostReferences = 200;

    public static Sheet Build(WorkbookContext context)
    {
        var table = new TableSheet(
            context, "gaps", context.Brand.Primary, 2,
            "area_name", "indicator_name", "area", "indicator", "period", "measure", "op", "value", "against", "target_op", "target", "unit", "direction",
            "gap", "attainment", "verdict", "verdict_word", "class", "reason", "binding", "document", "line", "target_document", "target_line", "target_area", "notes");
        table.Width("indicator_name", 38).Width("area_name", 16);
        foreach (var gap in context.Study.Gaps)
            Add(table, context, gap);
        table.ColourBy("verdict", Word.All<GapVerdict>());
        return table.Sheet;
    }

    private static void Add(TableSheet table, WorkbookContext context, Gap gap)
    {
        var targets = gap.TargetObservations.IsDefaultOrEmpty ? [] : gap.TargetObservations;
        var target = targets.IsEmpty ? null : targets[0];
        var verdict = Word.Of(gap.Verdict);
        var (value, aim) = (table.Here("value"), table.Here("target"));
        var (v, t) = (gap.Value?.Number, gap.Target?.Number);
        var lower = gap.Direction == Direction.Lower;
        var gapStyle = new CellStyle { Format = gap.Difference is { } difference ? NumberFormats.OfDifference(difference, gap.Unit.DifferenceSymbol) : "" };
        table.Add(
            Cell.Of(context.AreaName(gap.Area)),
            Cell.Of(context.IndicatorName(gap.Indicator)),
            Cell.Of(gap.Area.Value, context.Code),
            Cell.Of(gap.Indicator.Value, context.Code),
            SheetParts.Period(gap.Period),
            Cell.Of(Word.Of(gap.Measure)),
            Cell.Of(SheetParts.Op(gap.Value)),
            context.Figure(gap.Value ?? Promise(gap.ValueObservation), gap.ValueObservation, gap.Unit),
            Cell.Of(Word.Of(gap.Against)),
            Cell.Of(SheetParts.Op(gap.Target)),
            gap.Against == GapAgainst.Peers ? PeerMean(context, gap) : context.Figure(gap.Target ?? Promise(target), target, gap.Unit),
            Cell.Of(gap.Unit.Symbol),
            Cell.Of(Word.Of(gap.Direction)),
            LiveFormula.Computed(
                gap.Difference, gapStyle,
                lower ? new LiveFormula($"{aim}-{value}", t - v) : new LiveFormula($"{value}-{aim}", v - t)),
            LiveFormula.Computed(
                gap.Attainment, new CellStyle { Format = NumberFormats.Share },
                lower ? new LiveFormula($"{aim}/{value}", LiveFormula.Quotient(t, v), IsQuotient: true) : new LiveFormula($"{value}/{aim}", LiveFormula.Quotient(v, t), IsQuotient: true)),
            Cell.Of(verdict),
            Cell.Of(context.Settings.Word("verdict." + verdict, verdict)),
            Cell.Of(Word.Of(gap.Alignment)),
            Cell.Of(gap.Reason, context.Code),
            Cell.Of(SheetParts.Character(gap.Binding)),
            Cell.Of(gap.ValueObservation?.Source.Document),
            SheetParts.Line(gap.ValueObservation?.Source.Line),
            Cell.Of(target?.Source.Document),
            SheetParts.Line(target?.Source.Line),
            Cell.Of(gap.TargetArea?.Value, context.Code),
            Cell.Of(string.Join(';', gap.Notes), context.Code));
    }

    // A promise is no number, but the reader of the sheet should see that one was printed.
    private static Figure.Commitment? Promise(Observation? observation) => observation?.Canonical as Figure.Commitment;

    private static Cell PeerMean(WorkbookContext context, Gap gap)
    {
        var style = new CellStyle { Format = gap.Target is { Number: { } mean } ? NumberFormats.Of(Figure.From(gap.Target.Relation, Math.Round(mean, 3)), gap.Unit) : "" };
        var peers = gap.TargetObservations.IsDefaultOrEmpty ? [] : gap.TargetObservations;
        var addresses = peers.Select(context.Observations.FigureOf).ToList();
        var numbers = peers.Select(p => p.Canonical?.Number).ToList();
        if (addresses.Count is 0 or > MostReferences || addresses.Contains(null) || numbers.Contains(null))
            return Cell.Of(gap.Target?.Number, style);
        return LiveFormula.Computed(gap.Target?.Number, style, new LiveFormula($"AVERAGE({string.Join(',', addresses)})", numbers.Sum() / numbers.Count))
            with
        { Link = context.Observations.LinkTo(peers[0]) };
    }
}
