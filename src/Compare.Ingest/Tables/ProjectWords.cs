using System.Text.RegularExpressions;
using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>The words of a project list.</summary>
internal static partial class ProjectWords
{
    /// <summary>The column that a project list's header text describes, or null when it is none.</summary>
    public static Column? ReadHeader(string text)
    {
        if (text.Length > 40)
            return null;
        var compact = CellText.Compact(text);
        var open = compact.IndexOf('(', StringComparison.Ordinal);
        var inside = open >= 0 ? compact[(open + 1)..].TrimEnd(')') : "";
        var bare = open > 0 ? compact[..open] : compact;
        var unit = UnitText.IsUnit(inside) ? inside : "";
        ColumnRole? role = bare switch
        {
            "序号" or "编号" => ColumnRole.Number,
            "项目名称" or "项目" or "工程名称" or "建设项目" or "重点项目" or "名称" => ColumnRole.Name,
            "项目业主" or "业主" or "业主单位" or "建设单位" or "责任单位" or "牵头单位" or "实施单位" or "项目单位" or "投资主体" or "实施主体" or "项目法人" => ColumnRole.Owner,
            "所属行业" or "行业" or "所属领域" or "行业类别" or "项目类型" or "行业分类" => ColumnRole.Field,
            "主要建设内容及规模" or "建设内容及规模" or "建设内容" or "主要建设内容" or "建设规模及内容" or "建设规模" or "项目内容" or "建设规模和内容" or "建设内容和规模" or "主要内容" => ColumnRole.Content,
            "总投资" or "投资" or "投资额" or "总投资额" or "投资估算" or "估算投资" or "估算总投资" or "计划总投资" or "投资总额" or "计划投资" => ColumnRole.Investment,
            "项目性质" or "建设性质" or "性质" or "项目状态" or "建设状态" or "项目阶段" => ColumnRole.Status,
            "起止年限" or "建设年限" or "起止时间" or "建设期" or "建设时间" or "建设周期" or "起止年份" or "建设起止年限" or "实施年限" or "年限" => ColumnRole.Years,
            "备注" or "说明" or "建设地点" or "项目地点" or "地点" or "类别" or "领域" => ColumnRole.Other,
            _ => Meant(bare),
        };
        return role is { } known ? new Column(known, CellText.Tidy(text)) { Unit = unit } : null;
    }

    // “十四五”计划投资, 2024年投资计划, 实施(责任)单位: what a longer header is about.
    private static ColumnRole? Meant(string bare)
    {
        if (bare.Length is < 3 or > 14)
            return null;
        if (bare.Contains("投资", StringComparison.Ordinal) && !bare.Contains("主体", StringComparison.Ordinal) && !bare.Contains("来源", StringComparison.Ordinal))
            return ColumnRole.Investment;
        if (bare.EndsWith("单位", StringComparison.Ordinal) || bare.EndsWith("部门", StringComparison.Ordinal))
            return bare.Contains('计', StringComparison.Ordinal) ? null : ColumnRole.Owner;
        if (bare.EndsWith("年限", StringComparison.Ordinal) || bare.EndsWith("工期", StringComparison.Ordinal) || bare.EndsWith("周期", StringComparison.Ordinal) || (bare.Contains("建设", StringComparison.Ordinal) && bare.EndsWith("时间", StringComparison.Ordinal)))
            return ColumnRole.Years;
        if (bare.Contains("建设", StringComparison.Ordinal) && (bare.Contains("内容", StringComparison.Ordinal) || bare.Contains("规模", StringComparison.Ordinal)))
            return ColumnRole.Content;
        return bare.EndsWith("地点", StringComparison.Ordinal) || bare.EndsWith("地址", StringComparison.Ordinal) ? ColumnRole.Other : null;
    }

    /// <summary>True for a project's state of work.</summary>
    public static bool IsStatus(string text) => CellText.Compact(text) switch
    {
        "新建" or "续建" or "储备" or "前期" or "改建" or "扩建" or "改扩建" or "在建" or "拟建" or "规划" or "完工" or "已建" or "迁建" or "预备" or "开工" or "竣工" or "新开工" or "前期工作" => true,
        _ => false,
    };

    /// <summary>True for years: 2020-2022, 2021—2025年, 2023.</summary>
    public static bool IsYears(string text) => text.Length <= 24 && YearsPattern().IsMatch(CellText.Compact(text));

    /// <summary>The number of projects in a total line (合计:33), −1 for one without a number; null for another text.</summary>
    public static (bool IsGrand, int Count)? ReadTotal(string text)
    {
        if (text.Length is < 2 or > 16)
            return null;
        var compact = CellText.Compact(text);
        var isGrand = compact.StartsWith("总计", StringComparison.Ordinal) || compact.StartsWith("共计", StringComparison.Ordinal);
        if (!isGrand && !compact.StartsWith("合计", StringComparison.Ordinal) && !compact.StartsWith("小计", StringComparison.Ordinal))
            return null;
        var rest = compact.AsSpan(2).Trim(":()（）共个项");
        if (rest.IsEmpty)
            return (isGrand, -1);
        return RowNumber.Parse(rest.ToString()) is { } count ? (isGrand, count) : null;
    }

    /// <summary>10 000 元 in one of the unit; null when the unit is no money.</summary>
    public static decimal? TenThousandYuan(string unit) =>
        Units.Of(unit) is { Quantity: "money" } money ? money.ToBase / 10_000m : null;

    [GeneratedRegex(@"^20\d\d年?(?:[-—–~至/]+(?:20)?\d\d年?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearsPattern();
}
