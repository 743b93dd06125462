namespace Compare.Ingest.Tables;

/// <summary>
/// Names the rows that are parts of another: 其中:… below a measure is a part of it, and so are the rows that a tall cell to their left holds together, where
/// that cell is what is measured (合计 below it is the measure itself). By itself such a row's name says nothing.
/// </summary>
internal sealed class SubRows
{
    private bool _isWhole;
    private bool _isTallWhole;
    private TableRow? _above;

    /// <summary>True for a name that says it is a part of what stands above it: 其中:小学, #高中.</summary>
    public static bool IsPart(string name) => name.Length > 1 && ((name[0] == '其' && name[1] == '中' && name.Trim().Length > 3) || (name[0] is '#' or '＃' && CellText.HasHan(name)));

    /// <summary>True for ages by which people are told apart: 15-64岁, 65周岁及以上.</summary>
    public static bool IsAges(in Token token) => token.Printed.Unit is "岁" or "周岁" && (token.Nature == CellNature.Range || (token.Nature == CellNature.Figure && token.Text[^1] is '上' or '下') || (token.Nature == CellNature.Figure && token.Text.AsSpan(1).IndexOfAny("-—–~～") > 0));

    /// <summary>The name of a part with that of the measure it is a part of, and the measure's unit where it has none.</summary>
    public static string NameOf(string measure, string name)
    {
        var (whole, unit) = UnitText.Split(measure);
        var part = PartOf(name);
        return whole + "：" + part + (unit.Length > 0 && UnitText.Split(part).Unit.Length == 0 && !IsShare(part) ? $"({unit})" : "");
    }


    /// <summary>The row with its full name.</summary>
    /// <param name="row">The row; its category is the tall cell.</param>
    /// <param name="isTall">True when a tall cell stands to its left.</param>
    /// <param name="goesOn">True when the tall cell began above the row.</param>
    public TableRow Named(TableRow row, bool isTall, bool goesOn)
    {
        var isTotal = row.Name is "合计" or "总计" or "小计" or "总数" or "总量" or "全部";
        var isPart = IsPart(row.Name);
        if (!goesOn)
        {
            // 其中:… on the first row beside a tall cell is a part of that cell.
            _isWhole = isTall && (isTotal || isPart) && row.Category.Length > 3 && row.Category != row.Name;
            _isTallWhole = false;
        }

        // 每千人口床位数 | 每千人口床位数 above 其中:…: the tall cell is the measure.
        _isTallWhole |= goesOn && _above is not null && _above.Name == row.Category && row.Category.Length > 3;
        if (_isWhole || (_isTallWhole && isPart))
        {
            _isWhole = true;
            return Of(RowNumber.Before(row.Category).Name, "", row, isTotal) is var named && row.Number.Length == 0 ? named with { Number = RowNumber.Before(row.Category).Number } : named;
        }

        // 近视率 beside or above 小学 and 初中: the heading of the rows is what is measured.
        if (!isPart && MeasureWords.IsMeasure(row.Category) && MeasureWords.IsPart(row.Name) && row.Name != row.Category)
            return Of(RowNumber.Before(row.Category).Name, "", row, isTotal);
        return Below(row);
    }

    /// <summary>A row was passed over: what a part that follows is a part of is not known.</summary>
    public void Forget() => _above = null;

    /// <summary>The row with its full name where it is a part of the row above it.</summary>
    public TableRow Below(TableRow row)
    {
        if (IsPart(row.Name) && _above is not null)
            return Of(_above.Name, _above.Unit, row, false);

        // A measure without figures of its own is the heading of the rows below it that only say whose the figures are.
        if (_above is not null && _above.Values.All(v => v.Printed.Nature == CellNature.Empty) && MeasureWords.IsMeasure(_above.Name) && MeasureWords.IsPart(row.Name))
            return Of(_above.Name, _above.Unit, row, false);
        _above = row;
        return row;
    }

    private static TableRow Of(string measure, string unitBeside, TableRow row, bool isTotal)
    {
        var (whole, unit) = UnitText.Split(measure);
        var part = PartOf(row.Name);
        var hasUnit = row.Unit.Length > 0 || UnitText.Split(part).Unit.Length > 0 || (IsShare(part) && !isTotal);
        return row with
        {
            Name = (isTotal ? whole : whole + "：" + part) + (unit.Length > 0 && !hasUnit ? $"({unit})" : ""),
            Unit = hasUnit || unit.Length > 0 ? row.Unit : unitBeside,
        };
    }

    private static string PartOf(string name) =>
        !IsPart(name) ? name : (name[0] == '其' ? name[2..] : name[1..]).TrimStart(':', '：', ' ', ',', '，', '、', '#', '＃');

    // 其中:女性占比 of a number of people is not counted in people.
    private static bool IsShare(string name) =>
        name.EndsWith('率') || name.EndsWith("占比", StringComparison.Ordinal) || name.EndsWith("比例", StringComparison.Ordinal) || name.EndsWith("比重", StringComparison.Ordinal);
}
