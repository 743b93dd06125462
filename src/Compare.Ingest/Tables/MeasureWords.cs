namespace Compare.Ingest.Tables;

/// <summary>Tells names that say what is measured (近视率, 常住人口) from those that say of whom (小学, 城镇).</summary>
internal static class MeasureWords
{
    private const int LongestPart = 10;

    private static readonly string[] Endings =
    [
        "率", "数", "比例", "比重", "占比", "寿命", "年限", "面积", "收入", "支出", "人口", "总值", "增加值", "人次", "里程", "长度", "床位", "强度", "密度", "系数", "费用", "金额", "总额", "工资", "产量", "规模",
    ];

    private static readonly string[] Signs = ["每", "人均", "户均", "新增", "累计", "覆盖", "平均", "达标", "完成"];

    /// <summary>True for a name that by itself says what is measured: by its last word.</summary>
    public static bool IsMeasure(string name)
    {
        var (bare, unit) = UnitText.Split(name);
        return bare.Length > 3 && !TableNotes.IsOrdinalHeading(name) && (unit.Length > 0 || Array.Exists(Endings, e => bare.EndsWith(e, StringComparison.Ordinal)));
    }

    /// <summary>True for a short name that only says of whom or what something is measured.</summary>
    public static bool IsPart(string name) =>
        name.Length is > 0 and <= LongestPart && UnitText.Split(name).Unit.Length == 0 && FigureReader.Read(name).Nature == CellNature.Text
        && !Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal)) && !Array.Exists(Signs, s => name.Contains(s, StringComparison.Ordinal));
}
