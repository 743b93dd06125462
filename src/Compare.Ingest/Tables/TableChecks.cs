using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>What is looked up around a table, and whether it is one.</summary>
internal static class TableChecks
{
    private const int NotesBelow = 5;

    private static readonly System.Buffers.SearchValues<char> Clauses = System.Buffers.SearchValues.Create("，,：:；;！!？?");

    /// <summary>True when the rows are indicators with values: most value cells that are printed are figures, and at least one is.</summary>
    public static bool IsIndicatorTable(IReadOnlyList<TableRow> rows)
    {
        var figures = 0;
        var texts = 0;
        foreach (var row in rows)
        {
            foreach (var value in row.Values)
            {
                if (value.Printed.Nature is CellNature.Figure or CellNature.Commitment or CellNature.Range)
                    figures++;
                else if (value.Printed.Nature is not (CellNature.Empty or CellNature.NoValue))
                    texts++;
            }
        }

        return figures > 0 && figures >= texts;
    }

    /// <summary>The title above a table and the unit it gives for the whole table.</summary>
    public static (string Caption, string Unit) CaptionAbove(IReadOnlyList<TextLine> lines, int header)
    {
        var caption = "";
        var unit = "";
        var seen = 0;
        for (var i = header - 1; i >= 0 && seen < 3 && header - i < 16; i--)
        {
            var text = lines[i].Text.AsSpan().Trim();

            // The bars of empty cells beside the title are no part of it.
            if (text.IndexOfAny('|', '｜') >= 0)
                text = text.Trim("|｜ \t\u3000");
            if (text.IsEmpty)
                continue;
            seen++;
            if (text.Length > 70)
                break;
            var line = text.ToString();
            if (unit.Length == 0)
                unit = UnitText.OfCaption(line);
            if (caption.Length == 0 && IsTitle(line))
                caption = line;
        }

        return (caption, unit);
    }

    /// <summary>True when one of the notes below the table says that brackets mark five-year totals.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="lastLine">1-based line of the table's last cell.</param>
    public static bool NoteNamesTotals(IReadOnlyList<TextLine> lines, int lastLine)
    {
        var seen = 0;
        for (var i = IndexOfLine(lines, lastLine) + 1; i < lines.Count && seen < NotesBelow; i++)
        {
            var text = lines[i].Text;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            seen++;
            if (TableNotes.IsNote(text) && TableNotes.NamesTotals(text))
                return true;
            if (!TableNotes.IsNote(text) && seen > 2)
                return false;
        }

        return false;
    }

    /// <summary>
    /// True for a name that says it counts a flow over a period: new jobs, people trained, area renovated. Only such a row can have
    /// lost its 【】; rates, stocks and figures per head cannot.
    /// </summary>
    public static bool IsCumulativeFlow(string name, string unit)
    {
        if (unit.Contains('%', StringComparison.Ordinal) || unit.Contains('‰', StringComparison.Ordinal) || unit.Length == 0)
            return false;
        if (Units.Of(unit).Quantity is "share" or "ratio" or "index" or "age" or "years")
            return false;
        foreach (var per in (ReadOnlySpan<string>)["每", "人均", "户均", "率", "比例", "占比", "总量", "总数", "覆盖", "拥有"])
        {
            if (name.Contains(per, StringComparison.Ordinal))
                return false;
        }

        foreach (var flow in (ReadOnlySpan<string>)["新增", "累计", "培训", "改造", "新建", "改扩建", "开工", "筹集", "救助", "安置"])
        {
            if (name.Contains(flow, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static int IndexOfLine(IReadOnlyList<TextLine> lines, int number)
    {
        // Lines are numbered without holes in text files; elsewhere the numbers only grow.
        if (number - 1 < lines.Count && number >= 1 && lines[number - 1].Number == number)
            return number - 1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number >= number)
                return i;
        }

        return lines.Count;
    }

    private static bool IsTitle(string line) =>
        !line.Contains('。', StringComparison.Ordinal) && !IsDate(line) && !TableNotes.IsNote(line) &&
        (line.Contains('表', StringComparison.Ordinal) || line.Contains("指标", StringComparison.Ordinal) || line.Contains("目标", StringComparison.Ordinal) || line.Contains("专栏", StringComparison.Ordinal) || (line.Length <= 40 && HeaderWords.YearsOf(line).First > 0 && (EndsAsCaption(line) || (HeaderWords.StartsWithYear(line) && line.AsSpan().IndexOfAny(Clauses) < 0))) || IsMeasure(line));

    // 每千人口执业医师数（人）above years, or areas and years: what the whole table measures.
    private static bool IsMeasure(string line) => line.Length is > 4 and <= 40 && line[^1] is ')' or '）' && line.AsSpan().IndexOfAny(Clauses) < 0 && UnitText.Split(line) is { Unit.Length: > 0, Name: var name } && CellText.HasHan(name);

    // 2024年12月31日 below a title is when it was published.
    private static bool IsDate(string line) => line.Length <= 16 && line[^1] == '日' && HeaderWords.StartsWithYear(line);

    // 2022年全区生产总值及其增长速度, 2022年末人口数及其构成: how a bulletin heads its tables.
    private static bool EndsAsCaption(string line) =>
        line.EndsWith("速度", StringComparison.Ordinal) || line.EndsWith("构成", StringComparison.Ordinal) || line.EndsWith("情况", StringComparison.Ordinal) || line.EndsWith("统计", StringComparison.Ordinal) || line.EndsWith("统计数据", StringComparison.Ordinal) || line.EndsWith("统计资料", StringComparison.Ordinal) || line.EndsWith("状况", StringComparison.Ordinal) || line.EndsWith("进展", StringComparison.Ordinal) || line.EndsWith("年报", StringComparison.Ordinal) || line.EndsWith("季报", StringComparison.Ordinal) || line.EndsWith("月报", StringComparison.Ordinal) || line.EndsWith("快报", StringComparison.Ordinal);
}
