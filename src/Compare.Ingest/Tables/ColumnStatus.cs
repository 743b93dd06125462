using System.Collections.Immutable;
using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>
/// Tells actual from target for columns whose header gives only a year: a year before the plan's first year or before the
/// document's own is past; where neither is known the table's earliest year is its baseline and the later ones are aims, unless nothing around the table speaks of aims.
/// </summary>
internal static class ColumnStatus
{
    /// <summary>The columns with every value column's status and aim filled in.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="caption">The text above the table.</param>
    /// <param name="documentYear">The document's year; null when not known.</param>
    /// <param name="isReport">True when the document reports what was achieved.</param>
    public static ImmutableArray<Column> Fill(ImmutableArray<Column> columns, string caption, int? documentYear, bool isReport)
    {
        var years = columns.Where(c => c.Role == ColumnRole.Value && c.LastYear > 0 && c.Scope == ColumnScope.Own && !c.IsChange).Select(c => c.LastYear).Distinct().Order().ToList();
        var planEnd = HeaderWords.PlanEnd(CellText.Compact(caption));
        return [.. columns.Select(Of)];

        Column Of(Column column)
        {
            if (column.Role != ColumnRole.Value)
                return column;
            var status = column.Status ?? (column.LastYear == 0 ? StatusOfUndated(column) : StatusOfYear(column.LastYear));
            return column with { Status = status, IsTarget = status == ValueStatus.Target };
        }

        ValueStatus StatusOfUndated(Column column) => column.Scope != ColumnScope.Own && !isReport ? ValueStatus.Target : ValueStatus.Actual;

        ValueStatus StatusOfYear(int year)
        {
            if (planEnd > 0)
                return year <= planEnd - 5 ? ValueStatus.Actual : documentYear is { } now && year < now ? ValueStatus.Actual : isReport && documentYear is null ? ValueStatus.Actual : ValueStatus.Target;
            if (documentYear is { } written)
                return year < written ? ValueStatus.Actual : isReport && year == written && years.Count > 0 && years[^1] == year && years.Count > 1 && !SpeaksOfAims(caption) ? ValueStatus.Actual : year > written ? ValueStatus.Target : years.Count > 1 && years[0] == year ? ValueStatus.Actual : ValueStatus.Target;
            if (isReport)
                return ValueStatus.Actual;
            return years.Count > 1 && year == years[0] ? ValueStatus.Actual : SpeaksOfAims(caption) || years.Count > 1 ? ValueStatus.Target : ValueStatus.Actual;
        }
    }

    private static bool SpeaksOfAims(string caption) =>
        caption.Contains("目标", StringComparison.Ordinal) || caption.Contains("规划", StringComparison.Ordinal) || caption.Contains("计划", StringComparison.Ordinal) || caption.Contains("预期", StringComparison.Ordinal);
}
