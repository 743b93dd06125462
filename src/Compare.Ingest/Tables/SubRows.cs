namespace Compare.Ingest.Tables;

/// <summary>
/// Names the rows that a tall cell to their left holds together, where that cell is what is measured and they are its parts: 合计 below it is the measure
/// itself, 其中:… and what follows are parts of it. By itself such a row's name says nothing.
/// </summary>
internal sealed class SubRows
{
    private bool _isWhole;

    /// <summary>The row with its full name.</summary>
    /// <param name="row">The row; its category is the tall cell.</param>
    /// <param name="goesOn">True when the tall cell began above the row.</param>
    public TableRow Named(TableRow row, bool goesOn)
    {
        var isTotal = row.Name is "合计" or "总计" or "小计" or "总数" or "总量" or "全部";
        var isPart = row.Name.StartsWith("其中", StringComparison.Ordinal);
        if (!goesOn)
            _isWhole = isTotal && row.Category.Length > 3;
        else if (isPart && row.Category.Length > 3)
            _isWhole = true;
        if (!_isWhole)
            return row;
        var (whole, unit) = UnitText.Split(row.Category);
        var part = isPart ? row.Name[2..].TrimStart(':', '：', ' ', ',', '，') : row.Name;
        return row with { Name = (isTotal ? whole : whole + "：" + part) + (unit.Length > 0 && UnitText.Split(part).Unit.Length == 0 ? $"({unit})" : "") };
    }
}
