using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Quantities;

namespace Compare.Reporting.Charts;

/// <summary>A chart's figures as rows.</summary>
/// <param name="Columns">Column names, ASCII and stable.</param>
/// <param name="Rows">One array per row, as long as <paramref name="Columns"/>.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    internal static string Number(decimal? value) => value is { } number ? Plain(number).ToString(CultureInfo.InvariantCulture) : "";

    internal static string Number(ChartValue? value) => Number(value?.Number);

    internal static string Sign(ChartValue? value) => value is null ? "" : RelationSign.Of(value.Relation);

    // 4.50 and 4.5 are the same figure; a file that is compared byte by byte prints it one way.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;
}
