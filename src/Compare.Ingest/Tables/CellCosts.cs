namespace Compare.Ingest.Tables;

/// <summary>
/// How badly a text fits a column, by what each can be. The scale: 0 is what the column is for; about 3 is the cost of a lost
/// cell; <see cref="RowReward"/> is what a whole row is worth, so a worse row is not one.
/// </summary>
internal static class CellCosts
{
    /// <summary>What a row is worth: rows that cost more than this are no rows of the table.</summary>
    public const float RowReward = 9f;

    /// <summary>Cost of what cannot be.</summary>
    public const float Impossible = 1000f;

    /// <summary>Cost of the text in the column.</summary>
    public static float Of(in PrintedFigure printed, string text, ColumnRole role) => role switch
    {
        ColumnRole.Number => RowNumber.Parse(text) is not null ? 0f : RowNumber.IsOfPart(text) ? 0.5f : Impossible,
        ColumnRole.Category => printed.Nature switch
        {
            CellNature.Empty or CellNature.NoValue => 0f,
            CellNature.Text => OfText(text.Length, role),
            CellNature.Commitment => 4f,
            CellNature.Unit or CellNature.Binding => 6f,
            _ => 20f,
        },
        ColumnRole.Name => printed.Nature switch
        {
            CellNature.Text => OfText(text.Length, role),
            CellNature.Commitment or CellNature.Unit or CellNature.Binding => 6f,
            CellNature.Empty => 12f,

            // 0—15岁, 60岁及以上: the ages of those who are counted.
            CellNature.Figure or CellNature.Range when printed.Unit is "岁" or "周岁" => 4f,
            _ => 15f,
        },
        ColumnRole.Unit => printed.Nature switch
        {
            CellNature.Unit or CellNature.Empty => 0f,
            CellNature.NoValue => 0.5f,
            CellNature.Text => text.Length <= 6 ? 2.5f : 8f,
            _ => 15f,
        },
        ColumnRole.Value => printed.Nature switch
        {
            CellNature.Figure or CellNature.Commitment or CellNature.NoValue or CellNature.Range or CellNature.Empty => 0f,
            CellNature.Text => text.Length > 24 ? 9f : IsTrend(text) ? 2.5f : 5f,
            CellNature.Unit => 10f,
            _ => 20f,
        },
        ColumnRole.Binding => printed.Nature switch
        {
            CellNature.Binding or CellNature.Empty => 0f,
            CellNature.NoValue => 1f,
            CellNature.Text => text.Length <= 8 ? 5f : 12f,
            _ => 20f,
        },
        ColumnRole.Owner => printed.Nature switch
        {
            CellNature.Text => OfText(text.Length, role),
            CellNature.Empty or CellNature.NoValue => 0f,
            _ => 8f,
        },
        ColumnRole.Field => printed.Nature switch
        {
            CellNature.Text => OfText(text.Length, role),
            CellNature.Empty or CellNature.NoValue => 0f,
            _ => 8f,
        },
        ColumnRole.Content => printed.Nature switch
        {
            CellNature.Text => OfText(text.Length, role),
            CellNature.Empty or CellNature.NoValue => 0f,
            _ => 4f,
        },
        ColumnRole.Investment => printed.Nature switch
        {
            CellNature.Figure => 0f,
            CellNature.Empty or CellNature.NoValue => 0.3f,
            _ => 15f,
        },
        ColumnRole.Status => printed.Nature switch
        {
            CellNature.Text => ProjectWords.IsStatus(text) ? 0f : text.Length <= 6 ? 3f : 10f,
            CellNature.Empty or CellNature.NoValue => 0.2f,
            _ => 10f,
        },
        ColumnRole.Years => ProjectWords.IsYears(text) || (text.Length is > 4 and < 8 && ProjectWords.IsYears(text.TrimEnd('-', '—', '–', '~', '至'))) ? 0f : printed.Nature is CellNature.Empty or CellNature.NoValue ? 0f : 6f,
        _ => printed.Nature switch
        {
            CellNature.Text or CellNature.Empty or CellNature.NoValue => 0.2f,
            CellNature.Binding => 4f,
            _ => 1.5f,
        },
    };

    // 持续改善, 比2019年提高10%: a goal that says where to and no figure of its own; two of them are two cells.
    private static bool IsTrend(string text)
    {
        var bare = text.AsSpan().TrimEnd("0123456789.%％个百分点以上左右");
        foreach (var word in (ReadOnlySpan<string>)["改善", "提高", "提升", "降低", "下降", "减缓", "减少", "完善", "稳定", "优化", "上升", "增强", "扩大", "同步", "好转", "达标", "向好", "合理区间", "任务", "要求"])
        {
            if (bare.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Cost of a text of the length in a column of texts.</summary>
    public static float OfText(int length, ColumnRole role) => role switch
    {
        ColumnRole.Category => length <= 16 ? 0f : 0.5f + length / 40f,
        ColumnRole.Name => length <= 60 ? 0f : length / 20f,
        ColumnRole.Owner => length <= 2 ? 0.6f : length <= 30 ? 0.1f : 3f,
        ColumnRole.Field => length <= 10 ? 0f : 4f,
        ColumnRole.Content => length >= 8 ? 0f : 1f,
        _ => 0.2f,
    };

    /// <summary>Cost of a column of which the row has nothing.</summary>
    public static float OfLost(ColumnRole role) => role switch
    {
        ColumnRole.Number => 10f,
        ColumnRole.Category => 0.3f,
        ColumnRole.Name => 12f,
        ColumnRole.Unit => 4f,
        ColumnRole.Value => 3f,
        ColumnRole.Binding => 3f,
        ColumnRole.Investment => 5f,
        ColumnRole.Owner or ColumnRole.Field or ColumnRole.Content or ColumnRole.Status or ColumnRole.Years => 2f,
        _ => 1f,
    };

    /// <summary>
    /// Cost of joining one more piece to a cell that was broken over lines. A line is broken where its column is full, so a short
    /// piece is a less plausible break in a wide column (names) than in a narrow one (categories).
    /// </summary>
    public static float OfJoin(ColumnRole role, int lengthBefore) => role switch
    {
        ColumnRole.Name => 1f + Math.Max(0, 12 - lengthBefore) / 10f,
        ColumnRole.Category => 1f + Math.Max(0, 4 - lengthBefore) / 10f,
        ColumnRole.Other or ColumnRole.Content => 0.4f,
        _ => 1f,
    };
}
