using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Cli.Ingestion;

/// <summary>Finds out, by arithmetic, how many years a figure of prose covers where its sentence names only the last one.</summary>
internal static class Spans
{
    /// <summary>More levels of one name in one line are no sentence.</summary>
    private const int MaxBeside = 40;

    /// <summary>The observations of one document, spans told where figures beside them tell.</summary>
    public static List<Observation> Told(IReadOnlyList<Observation> own, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var totals = own.Where(o => o.Canonical is Figure.FiveYearTotal && o.Period is { IsYear: false }).ToList();
        // By place and name, so that a long document costs no more than its length.
        var levels = own.Where(o => !o.Has(ObservationFlags.Change) && o.Period is { IsYear: true } && o.Figure.Number is > 0m).ToLookup(o => (o.Source.Line, o.Name));
        return [.. own.Select(o => o.Has(ObservationFlags.Change) ? Growth(o, levels[(o.Source.Line, o.Name)]) : Total(o, totals, indicators))];
    }

    /// <summary>
    /// From 3 to 4.4 in five years, grown by 46.7 %: the rate covers the five years, and is not the yearly growth that the catalogue means.
    /// </summary>
    private static Observation Growth(Observation rate, IEnumerable<Observation> beside)
    {
        if (rate.Figure.Number is not { } printed || rate.Unit.Quantity != "share")
            return rate;
        var levels = beside.Take(MaxBeside).ToList();
        foreach (var from in levels)
        {
            foreach (var to in levels)
            {
                var years = to.Period!.Last - from.Period!.Last;
                if (years <= 1 || from.Unit != to.Unit || Math.Abs((((to.Figure.Number!.Value / from.Figure.Number!.Value) - 1m) * 100m) - (printed * rate.Unit.ToBase * 100m)) > 0.6m)
                    continue;
                return rate with { Period = new Period(from.Period.Last + 1, to.Period.Last), Indicator = null, Alignment = AlignmentClass.Related, Canonical = null, CanonicalUnit = null };
            }
        }

        return rate;
    }

    /// <summary>A plan that promises 12 for the five years in its table and 12 "by the end of the plan" in its text promises one thing.</summary>
    private static Observation Total(Observation figure, List<Observation> totals, IReadOnlyDictionary<string, Indicator> indicators)
    {
        if (figure.Indicator is null || figure.Period is not { IsYear: true } || figure.Canonical is not (Figure.Point or Figure.Bound or Figure.Approximate)
            || figure.Row.Length > 0 || indicators[figure.Indicator.Value].Kind != MeasureKind.FiveYearTotal)
        {
            return figure;
        }

        var twin = totals.FirstOrDefault(t => t.Indicator == figure.Indicator && t.Area == figure.Area && t.Status == figure.Status && t.Period!.Last == figure.Period.Last && t.Canonical!.Number == figure.Canonical.Number);
        return twin is null
            ? figure
            : figure with
            {
                Period = twin.Period,
                Figure = new Figure.FiveYearTotal(figure.Figure.Number!.Value, figure.Figure.Relation),
                Canonical = new Figure.FiveYearTotal(figure.Canonical.Number!.Value, figure.Canonical.Relation),
            };
    }
}
