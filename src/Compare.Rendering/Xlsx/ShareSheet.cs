using System.Globalization;
using Compare.Analysis.Shares;
using Compare.Model;
using Compare.Model.Areas;

namespace Compare.Rendering.Xlsx;

/// <summary>The shares of city totals; the shares of residents rest on the areas sheet.</summary>
internal static class ShareSheet
{
    public static Sheet Build(WorkbookContext context)
    {
        var table = new TableSheet(
            context, "shares", context.Brand.Primary, 2,
            "area_name", "indicator_name", "area", "indicator", "period", "status", "value", "city_value", "unit", "share", "population_share", "fair_share_index",
            "op", "city_op", "share_op", "city", "reason");
        table.Width("indicator_name", 38).Width("area_name", 16);
        foreach (var share in context.Study.Shares)
            Add(table, context, share);
        return table.Sheet;
    }

    private static void Add(TableSheet table, WorkbookContext context, CityShare share)
    {
        var percent = new CellStyle { Format = NumberFormats.Share };
        var (own, city) = (Residents(context, share.Area), Residents(context, share.City));
        table.Add(
            Cell.Of(context.AreaName(share.Area)),
            Cell.Of(context.IndicatorName(share.Indicator)),
            Cell.Of(share.Area.Value, context.Code),
            Cell.Of(share.Indicator.Value, context.Code),
            SheetParts.Period(share.Period),
            Cell.Of(Word.Of(share.Status)),
            context.Figure(share.Value, share.ValueObservation, share.Unit),
            context.Figure(share.CityValue, share.CityObservation, share.Unit),
            Cell.Of(share.Unit.Symbol),
            LiveFormula.Computed(share.Share, percent, new LiveFormula($"{table.Here("value")}/{table.Here("city_value")}", LiveFormula.Quotient(share.Value.Number, share.CityValue.Number), IsQuotient: true)),
            LiveFormula.Computed(share.PopulationShare, percent, new LiveFormula($"{own.Address}/{city.Address}", LiveFormula.Quotient(own.Count, city.Count), IsQuotient: true)),
            LiveFormula.Computed(share.FairShareIndex, new CellStyle { Format = "0.00" }, new LiveFormula($"{table.Here("share")}/{table.Here("population_share")}", LiveFormula.Quotient(share.Share, share.PopulationShare), IsQuotient: true)),
            Cell.Of(SheetParts.Op(share.Value)),
            Cell.Of(SheetParts.Op(share.CityValue)),
            Cell.Of(Model.Quantities.RelationSign.Of(share.ShareRelation)),
            Cell.Of(share.City.Value, context.Code),
            Cell.Of(share.Reason, context.Code));
    }

    private static (string Address, decimal? Count) Residents(WorkbookContext context, AreaId id)
    {
        var areas = context.Study.Data.Areas;
        for (var i = 0; i < areas.Length; i++)
        {
            if (areas[i].Id == id)
                return (string.Create(CultureInfo.InvariantCulture, $"areas!${Sheet.Letters(ReferenceSheets.ResidentsColumn)}${ObservationIndex.HeaderRows + 1 + i}"), areas[i].Residents);
        }

        return ("", null);
    }
}
