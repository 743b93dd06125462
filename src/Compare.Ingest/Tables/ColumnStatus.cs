using System.Collections.Immutable;
using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>
/// Tells actual from target for columns whose header gives only a year: a year before the plan's first year or before the
/// document's own is past; where neither is known the table's earliest year is its baseline and the later ones are aims, unless nothing around the table speaks of aims.
/// </summary>
internal static class ColumnStatus
{
    private const int YearsOfRecord = 4;

    // Words by which a title says that what follows is reported.
    private static readonly string[] Returns = ["年报", "月报", "季报", "快报", "统计表", "统计公报", "年鉴", "完成情况"];

    /// <summary>The columns with every value column's status and aim filled in.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="caption">The text above the table.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="documentYear">The document's year; null when not known.</param>
    /// <param name="isReport">True when the document reports what was achieved.</param>
    public static ImmutableArray<Column> Fill(ImmutableArray<Column> columns, string caption, string title, int? documentYear, bool isReport)
    {
        columns = Dated(columns, caption, title);
        var text = caption + title;

        // A column that is not understood has its year all the same: the one after it is no baseline.
        var years = columns.Where(c => c.Role == ColumnRole.Value && c.LastYear > 0 && c.Scope == ColumnScope.Own && !c.IsChange).Select(c => c.LastYear)
            .Concat(columns.Where(c => c.Role == ColumnRole.Other).Select(c => HeaderWords.YearsOf(CellText.Compact(c.Header)).Last).Where(y => y > 0)).Distinct().Order().ToList();
        var planEnd = HeaderWords.PlanEnd(CellText.Compact(text));

        // A column that calls itself a target makes the plain years before it actuals; one that calls itself actual makes the plain years after it targets.
        var firstTarget = columns.Where(c => c.Role == ColumnRole.Value && c.Status == ValueStatus.Target && c.Scope == ColumnScope.Own && c.LastYear > 0).Select(c => c.LastYear).DefaultIfEmpty(0).Min();
        var lastActual = columns.Where(c => c.Role == ColumnRole.Value && c.Measure.Length == 0 && c.Status == ValueStatus.Actual && c.LastYear > 0).Select(c => c.LastYear).DefaultIfEmpty(0).Max();
        var captionYears = HeaderWords.YearsOf(caption);
        var isYearly = captionYears.First < captionYears.Last && caption.Contains("目标", StringComparison.Ordinal) && (caption.Contains("分年度", StringComparison.Ordinal) || caption.Contains("年度目标", StringComparison.Ordinal) || caption.Contains("逐年", StringComparison.Ordinal));

        // 2024年统计年报 over 2024年 and 2023年: what a return reports has been, up to the year it is named for.
        var reported = ReportedYear(caption, title, documentYear);
        var filled = columns.Select(Of).ToList();
        return [.. filled.Select(OfGrowth)];

        // Growth on the year before is of what its year's figures are of.
        Column OfGrowth(Column column, int at)
        {
            if (column is not { Role: ColumnRole.Value, IsChange: true } || (columns[at].Status is not null && columns[at].LastYear > 0) || columns[at].Status == ValueStatus.Target || !IsOnYearBefore(column.Header))
                return column;
            var levels = filled.Where(c => c is { Role: ColumnRole.Value, IsChange: false, Scope: ColumnScope.Own } && (column.LastYear == 0 || c.LastYear == column.LastYear)).Select(c => c.Status).Distinct().ToList();
            if (levels is not [ValueStatus.Actual])
                return column;

            // Beside 2023年 and 2022年, or 2023年 alone, growth on the year before is that of 2023.
            var dated = filled.Where(c => c is { Role: ColumnRole.Value, IsChange: false, LastYear: > 0 }).Select(c => c.LastYear).Distinct().OrderDescending().ToList();
            var year = column.LastYear > 0 || dated.Count is not (1 or 2) || (dated.Count == 2 && dated[0] - dated[1] != 1) ? column.LastYear : dated[0];
            return column with { Status = ValueStatus.Actual, IsTarget = false, FirstYear = year, LastYear = year };
        }

        Column Of(Column column)
        {
            if (column.Role != ColumnRole.Value)
                return column;
            var status = column.Status ?? (column.LastYear == 0 ? StatusOfUndated(column) : StatusOfYear(column.LastYear));
            return column with { Status = status, IsTarget = status == ValueStatus.Target };
        }

        ValueStatus StatusOfUndated(Column column) => column.IsChange ? (isReport ? ValueStatus.Actual : ValueStatus.Target) : column.Scope != ColumnScope.Own && !isReport ? ValueStatus.Target : ValueStatus.Actual;

        ValueStatus StatusOfYear(int year)
        {
            // A bulletin is named for the year it reports.
            if (isReport && title.Contains("公报", StringComparison.Ordinal) && year <= (documentYear ?? year))
                return ValueStatus.Actual;
            if (firstTarget > 0 && year < firstTarget)
                return ValueStatus.Actual;
            if (firstTarget == 0 && planEnd == 0 && year <= reported)
                return ValueStatus.Actual;

            // 分年度目标(2023—2025年) over each of these years: none of them is a baseline.
            if (isYearly && lastActual == 0 && year >= captionYears.First && year <= captionYears.Last)
                return ValueStatus.Target;
            if (lastActual > 0 && year > lastActual && !isReport)
                return ValueStatus.Target;
            // 2024年主要指标 over 2022年 and 2023年.
            if (planEnd == 0 && captionYears.First == captionYears.Last && year < captionYears.First)
                return ValueStatus.Actual;
            if (planEnd > 0)
                return year <= planEnd - 5 ? ValueStatus.Actual : documentYear is { } now && year < now ? ValueStatus.Actual : isReport && documentYear is null ? ValueStatus.Actual : ValueStatus.Target;
            if (documentYear is { } written)
                return year < written ? ValueStatus.Actual : isReport && year == written && years.Count > 0 && years[^1] == year && years.Count > 1 && !SpeaksOfAims(text) ? ValueStatus.Actual : year > written ? ValueStatus.Target : years.Count > 1 && years[0] == year ? ValueStatus.Actual : ValueStatus.Target;
            if (isReport)
                return ValueStatus.Actual;
            if (years.Count < 2)
                return SpeaksOfAims(text) ? ValueStatus.Target : ValueStatus.Actual;

            // A plan jumps from its baseline to its target; a record goes from year to year, or gives more years than a plan does (1995年, 2000年, 2005年, 2010年).
            var isRecord = !SpeaksOfAims(text) && (years[^1] - years[0] == years.Count - 1 || years.Count >= YearsOfRecord || text.Contains("主要年份", StringComparison.Ordinal) || text.Contains("历年", StringComparison.Ordinal));
            return isRecord || year == years[0] ? ValueStatus.Actual : ValueStatus.Target;
        }
    }

    // A header without a year (目标值) takes it from the caption, if that names one year or one plan.
    private static ImmutableArray<Column> Dated(ImmutableArray<Column> columns, string caption, string title)
    {
        if (!columns.Any(c => c.Role == ColumnRole.Value && c.LastYear == 0 && !c.IsChange))
            return columns;

        // 2023年教育统计 over 学校数 and 在校生: where nothing else names a year, a return's own is meant.
        if (HeaderWords.YearsOf(CellText.Compact(caption)).First == 0 && columns.All(c => c.Role != ColumnRole.Value || c.LastYear == 0) && IsRecord(title))
            caption = title;
        var compact = CellText.Compact(caption);
        var plan = HeaderWords.PlanEnd(compact.Length > 0 && HeaderWords.PlanEnd(compact) > 0 ? compact : CellText.Compact(title));
        // The number of the table is no part of a year: 表1 2022年主要指标.
        var (first, last) = HeaderWords.YearsOf(caption);
        var named = first == last && first > 0 ? first : 0;
        var isPart = named > 0 && NamesPartOfYear(compact);
        var isPartDone = columns.Any(c => c.Role == ColumnRole.Other && NamesPartOfYear(CellText.Compact(c.Header)));
        var isMixed = columns.Where(c => c.Role == ColumnRole.Value && !c.IsChange && c.Measure.Length == 0).Select(c => c.Status).Distinct().Count() > 1;
        return [.. columns.Select(c =>
        {
            // 比上年增长 is the growth of the year that the caption names.
            if (c is { Role: ColumnRole.Value, LastYear: 0, IsChange: true } && named > 0 && IsOnYearBefore(c.Header))
                return c with { FirstYear = named, LastYear = named };
            if (c.Role != ColumnRole.Value || c.LastYear > 0 || c.IsChange)
                return c;

            // What was done from January to November is no figure of the year; what the year was to bring is.
            if (isPart && c.Status != ValueStatus.Target)
                return c;

            // The rate of completion beside 1—6月完成 is that of June.
            if (isPartDone && c.Measure.Contains("完成", StringComparison.Ordinal))
                return c;
            var year = named > 0 && (!isMixed || c.Measure.Length > 0 || c.Status == ValueStatus.Target || c.Header.Contains("完成", StringComparison.Ordinal)) ? named : c.Status == ValueStatus.Target ? plan : 0;
            return year > 0 ? c with { FirstYear = year, LastYear = year, Status = c.Status ?? HeaderWords.StatusOf(caption) } : c;
        })];
    }

    // The title of what reports figures of one whole year.
    private static bool IsRecord(string title) =>
        (Returns.Any(r => title.Contains(r, StringComparison.Ordinal)) || title.EndsWith("统计", StringComparison.Ordinal) || title.EndsWith("统计资料", StringComparison.Ordinal) || title.EndsWith("统计数据", StringComparison.Ordinal))
        && !SpeaksOfAims(title) && HeaderWords.PlanEnd(CellText.Compact(title)) == 0;

    // The year up to which a table of returns reports, as its caption says it or else the document's title; 0 where neither is a return's.
    private static int ReportedYear(string caption, string title, int? documentYear)
    {
        foreach (var text in (ReadOnlySpan<string>)[caption, title])
        {
            if (text.Length == 0)
                continue;

            // A table that speaks of aims is no return, whatever the document is.
            if (SpeaksOfAims(text))
                return 0;
            if (!Returns.Any(r => text.Contains(r, StringComparison.Ordinal)))
                continue;
            var named = HeaderWords.YearsOf(text).Last is var own and > 0 ? own : HeaderWords.YearsOf(title).Last;
            return named == 0 ? documentYear ?? 0 : Math.Min(named, documentYear ?? named);
        }

        return 0;
    }

    /// <summary>True for a caption over figures of some months: 2024年1—6月.</summary>
    public static bool NamesPartOfYear(string caption)
    {
        var month = caption.IndexOf('月', StringComparison.Ordinal);
        return (month > 0 && char.IsAsciiDigit(caption[month - 1]) && !(month > 1 && caption.AsSpan(month - 2, 2) is "12") && !caption.Contains("零时", StringComparison.Ordinal))
            || caption.Contains("季度", StringComparison.Ordinal) || caption.Contains("上半年", StringComparison.Ordinal);
    }

    private static bool IsOnYearBefore(string header) => header.Contains("上年", StringComparison.Ordinal) || header.Contains("同比", StringComparison.Ordinal) || header.Contains("去年", StringComparison.Ordinal);

    /// <summary>True for a text that speaks of what is aimed at; 计划生育 is a matter and no plan.</summary>
    public static bool SpeaksOfAims(string caption) =>
        caption.Contains("目标", StringComparison.Ordinal) || caption.Contains("规划", StringComparison.Ordinal) || caption.Contains("预期", StringComparison.Ordinal)
        || caption.Replace("计划生育", "", StringComparison.Ordinal).Contains("计划", StringComparison.Ordinal);
}
