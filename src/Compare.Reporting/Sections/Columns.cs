using System.Collections.Immutable;
using Compare.Model.Areas;

namespace Compare.Reporting.Sections;

/// <summary>Tables with a column for each district: where there are more districts than a page is wide, several tables of about the same width.</summary>
internal static class Columns
{
    /// <summary>The districts in runs of at most <paramref name="most"/>, as even as can be: fourteen by six are 5, 5 and 4.</summary>
    public static ImmutableArray<ImmutableArray<Area>> Of(ImmutableArray<Area> districts, int most)
    {
        if (districts.Length <= most)
            return [districts];
        var runs = (districts.Length + most - 1) / most;
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<Area>>(runs);
        var at = 0;
        for (var run = 0; run < runs; run++)
        {
            var size = (districts.Length - at + runs - run - 1) / (runs - run);
            parts.Add([.. districts.AsSpan(at, size)]);
            at += size;
        }

        return parts.MoveToImmutable();
    }

    /// <summary>A table's title, with its number among several.</summary>
    public static string Title(ReportContext c, string title, int part, int parts) =>
        parts == 1 ? title : c.Say("table.part", ("title", title), ("part", ReportContext.Digits(part)), ("parts", ReportContext.Digits(parts))).Text;
}
