using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>What names of measures end in, and what follows from it.</summary>
internal static class MeasureNames
{
    private static readonly WordIndex Tails = WordIndex.ByLast(
        "率", "比例", "比重", "占比", "水平", "指数", "系数", "覆盖面", "达标度", "满意度", "密度", "强度", "精准度", "人数", "数", "面积", "收入", "寿命", "总额", "总量", "规模", "增速", "天数", "里程", "产值", "增加值", "投资", "床位", "年限", "税收", "浓度", "支出", "余额", "总值", "营收", "预期", "平均分", "标准", "预算", "利润", "份额", "收入差距", "倍差", "收入比", "额", "量", "资金", "人口", "人次", "价", "能耗", "用地", "GDP");

    // Tails that items of a list share: 基本养老保险、基本医保参保率.
    private static readonly WordIndex SharedTails = WordIndex.ByLast(
        "保险参保人数", "保险参保率", "保险参保覆盖率", "保险覆盖率", "参保覆盖率", "参保率", "毛入学率", "净入学率", "入学率", "入园率", "巩固率", "覆盖率", "达标率", "合格率", "普及率", "标准化率", "安全利用率", "处置率", "安全处置率", "回收利用率", "满意率", "满意度", "报销比例", "占比", "比重", "比例", "参保人数", "人数", "床位数", "床位", "面积", "增加值", "增速", "服务率", "管理率", "签约率", "服务覆盖率", "死亡率", "治愈率", "发生率", "检查率", "筛查率", "接种率", "普惠率", "就业率", "升学率", "建成率", "完好率", "供水率", "处理率", "收入", "产值", "总额", "余额", "税收", "学位", "参保");

    /// <summary>True when the text ends in what indicators end in: 率, 比重, 面积, 数.</summary>
    public static bool HasTail(ReadOnlySpan<char> text) => Tails.Find(text) is not null;

    /// <summary>The metric that the last item of a list ends in; empty when none is known.</summary>
    public static string SharedTail(ReadOnlySpan<char> text) =>
        SharedTails.Find(text) ?? (text.EndsWith("率", StringComparison.Ordinal) && text.Length >= 4 ? text[^3..].ToString() : "");

    /// <summary>True for a subject that says something only together with the one before it: 总量达15.6万户.</summary>
    public static bool IsBare(string text) => text is "总量" or "总数" or "总额" or "总规模" or "数量" or "面积" or "总面积" or "规模" or "总人数" or "人数";

    /// <summary>What an output is of: 规模以上工业总产值 gives 规模以上工业; empty for another measure.</summary>
    public static string IndustryOf(string subject)
    {
        foreach (var measure in (ReadOnlySpan<string>)["总产值", "增加值", "产值", "营业收入"])
        {
            if (subject.Length > measure.Length + 1 && subject.EndsWith(measure, StringComparison.Ordinal))
                return subject[..^measure.Length];
        }

        return "";
    }

    /// <summary>True for what is told in money: GDP突破7万亿 leaves 元 out.</summary>
    public static bool IsMoney(string subject) =>
        subject.EndsWithAny("总值", "增加值", "产值", "GDP", "支出", "收入", "税收", "投资", "零售总额", "进出口总额", "投入", "投资额", "营收");

    /// <summary>What a figure of ten thousands or hundred millions counts where the text leaves it out: 元 for money, 人 for people (常住人口791.81万); empty for other names.</summary>
    public static string CountedIn(string subject) => IsMoney(subject) ? "元" : subject.EndsWithAny("人口", "人数", "总人口", "人口总数", "人口总量") ? "人" : "";

    /// <summary>What was spent, where the verb stands before it: 投入研发经费 gives 研发经费投入; null for other names.</summary>
    public static string? Invested(string subject)
    {
        var verb = subject.IndexOf("投入", StringComparison.Ordinal);
        return verb is >= 0 and <= 6 && subject.EndsWith("经费", StringComparison.Ordinal) && subject.Length > verb + 5 ? subject[(verb + 2)..] + "投入" : null;
    }
}
