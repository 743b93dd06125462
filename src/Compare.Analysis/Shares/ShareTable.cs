using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Shares;

/// <summary>An area's parts of its city's totals. A total is never subtracted between places; METHODS.md, section 5.</summary>
internal static class ShareTable
{
    public static ImmutableArray<CityShare> Build(SeriesTable table, Hierarchy hierarchy)
    {
        var data = table.Data;
        var rows = ImmutableArray.CreateBuilder<CityShare>();
        for (var i = 0; i < data.Indicators.Length; i++)
        {
            var indicator = data.Indicators[i];
            for (var a = 0; a < data.Areas.Length; a++)
            {
                if (table.At(a, i) is not { } own || hierarchy.CityOf(a) is not { } city || table.At(city, i) is not { } cityOwn)
                    continue;
                AddRows(own.Actuals, cityOwn.Actuals, a, city);
                AddRows(own.Targets, cityOwn.Targets, a, city);
            }

            void AddRows(ImmutableArray<Observation> mine, ImmutableArray<Observation> theirs, int area, int city)
            {
                foreach (var value in mine)
                {
                    if (IsTotal(indicator, value) && TotalFor(value, theirs) is { } total && IsTotal(indicator, total)
                        && Row(indicator, area, city, value, total, data) is { } row)
                        rows.Add(row);
                }
            }
        }
        return rows.DrainToImmutable();
    }

    /// <summary>The city's figure of the same period, else the bracketed one of the same printed row.</summary>
    private static Observation? TotalFor(Observation value, ImmutableArray<Observation> theirs)
    {
        foreach (var total in theirs)
        {
            if (total.Period == value.Period)
                return total;
        }
        foreach (var total in theirs)
        {
            if (LacksBrackets(value, total))
                return total;
        }
        return null;
    }

    // The same printed row, the same year, and only one of the two cells in brackets.
    private static bool LacksBrackets(Observation value, Observation total) =>
        value.Row.Length > 0 && value.Row == total.Row && value.Source.Document == total.Source.Document
        && value.Canonical is Figure.Point && total.Canonical is Figure.FiveYearTotal && value.Period!.IsYear && value.Period.Last == total.Period!.Last;

    private static bool IsTotal(Indicator indicator, Observation observation) => indicator.IsTotal || observation.Canonical is Figure.FiveYearTotal;

    private static CityShare? Row(Indicator indicator, int area, int city, Observation value, Observation total, Dataset data)
    {
        if (value.Canonical!.Number is not { } number || total.Canonical!.Number is not { } cityNumber)
            return null;
        var (share, relation, reason) = Of(value.Canonical, number, total.Canonical, cityNumber);
        if (value.Period != total.Period && reason.Length == 0)
            reason = ReasonCodes.BracketMissing;
        decimal? population = data.Areas[area].Residents is { } residents && data.Areas[city].Residents is > 0 and { } all ? (decimal)residents / all : null;
        return new CityShare
        {
            Area = data.Areas[area].Id,
            Indicator = indicator.Id,
            Period = value.Period!,
            Status = value.Status,
            Value = value.Canonical,
            CityValue = total.Canonical,
            Unit = indicator.Unit,
            Share = share,
            ShareRelation = relation,
            PopulationShare = population,
            FairShareIndex = population is { } part && share is { } own ? Quotient.Of(own, part) : null,
            ValueObservation = value,
            CityObservation = total,
            City = data.Areas[city].Id,
            Reason = reason,
        };
    }

    /// <summary>A larger total makes the share smaller, so the sign of the city's figure turns round.</summary>
    internal static (decimal? Share, Relation Relation, string Reason) Of(Figure value, decimal number, Figure total, decimal cityNumber)
    {
        if (cityNumber <= 0m)
            return (null, Relation.Equal, ReasonCodes.ZeroTotal);
        if (Quotient.Of(number, cityNumber) is not { } share)
            return (null, Relation.Equal, ReasonCodes.OutOfRange);
        var mine = value.Relation;
        var theirs = RelationSign.Mirrored(total.Relation);
        if (mine == Relation.Equal && theirs == Relation.Equal)
            return (share, Relation.Equal, "");
        if (mine == Relation.About || theirs == Relation.About)
            return IsSided(mine) || IsSided(theirs) ? (null, Relation.Equal, ReasonCodes.ShareOpen) : (share, Relation.About, ReasonCodes.Approximate);
        if (mine == Relation.Equal || theirs == Relation.Equal)
            return (share, mine == Relation.Equal ? theirs : mine, ReasonCodes.AtLeast);
        if (IsLower(mine) != IsLower(theirs))
            return (null, Relation.Equal, ReasonCodes.ShareOpen);
        return (share, IsStrict(mine) ? mine : theirs, ReasonCodes.AtLeast);
    }

    private static bool IsSided(Relation relation) => relation is not (Relation.Equal or Relation.About);

    private static bool IsLower(Relation relation) => relation is Relation.AtLeast or Relation.MoreThan;

    private static bool IsStrict(Relation relation) => relation is Relation.MoreThan or Relation.LessThan;
}
