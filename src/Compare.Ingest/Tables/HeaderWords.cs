using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Compare.Model.Observations;

namespace Compare.Ingest.Tables;

/// <summary>Understands the text of one header cell.</summary>
internal static partial class HeaderWords
{
    /// <summary>Longest header cell that is understood; a longer one is text.</summary>
    public const int MaxLength = 28;

    private static readonly FrozenDictionary<string, ColumnRole> Exact = new Dictionary<string, ColumnRole>(StringComparer.Ordinal)
    {
        ["序号"] = ColumnRole.Number,
        ["编号"] = ColumnRole.Number,
        ["行次"] = ColumnRole.Number,
        ["行号"] = ColumnRole.Number,
        ["序"] = ColumnRole.Number,
        ["No."] = ColumnRole.Number,
        ["NO."] = ColumnRole.Number,
        ["No"] = ColumnRole.Number,
        ["指标序号"] = ColumnRole.Number,
        ["号"] = ColumnRole.Number,
        ["领域"] = ColumnRole.Category,
        ["类别"] = ColumnRole.Category,
        ["分类"] = ColumnRole.Category,
        ["类型"] = ColumnRole.Category,
        ["大类"] = ColumnRole.Category,
        ["方面"] = ColumnRole.Category,
        ["维度"] = ColumnRole.Category,
        ["板块"] = ColumnRole.Category,
        ["指标类别"] = ColumnRole.Category,
        ["指标分类"] = ColumnRole.Category,
        ["一级指标"] = ColumnRole.Category,
        ["服务领域"] = ColumnRole.Category,
        ["重点领域"] = ColumnRole.Category,
        ["指标领域"] = ColumnRole.Category,
        ["领域分类"] = ColumnRole.Category,
        ["指标"] = ColumnRole.Name,
        ["指标名称"] = ColumnRole.Name,
        ["主要指标"] = ColumnRole.Name,
        ["具体指标"] = ColumnRole.Name,
        ["指标内容"] = ColumnRole.Name,
        ["指标项"] = ColumnRole.Name,
        ["指标项目"] = ColumnRole.Name,
        ["二级指标"] = ColumnRole.Name,
        ["三级指标"] = ColumnRole.Name,
        ["核心指标"] = ColumnRole.Name,
        ["名称"] = ColumnRole.Name,
        ["发展指标"] = ColumnRole.Name,
        ["评价指标"] = ColumnRole.Name,
        ["监测指标"] = ColumnRole.Name,
        ["项目"] = ColumnRole.Name,
        ["内容"] = ColumnRole.Name,
        ["项目名称"] = ColumnRole.Name,
        ["实事名称"] = ColumnRole.Name,
        ["实事项目"] = ColumnRole.Name,
        ["任务名称"] = ColumnRole.Name,
        ["目标指标"] = ColumnRole.Name,
        ["重点指标"] = ColumnRole.Name,
        ["主要发展指标"] = ColumnRole.Name,
        ["关键指标"] = ColumnRole.Name,
        ["考核指标"] = ColumnRole.Name,
        ["指标体系"] = ColumnRole.Name,
        ["主要目标"] = ColumnRole.Name,
        ["目标名称"] = ColumnRole.Name,
        ["指标及单位"] = ColumnRole.Name,
        ["单位"] = ColumnRole.Unit,
        ["计量单位"] = ColumnRole.Unit,
        ["指标单位"] = ColumnRole.Unit,
        ["度量单位"] = ColumnRole.Unit,
        ["指标属性"] = ColumnRole.Binding,
        ["属性"] = ColumnRole.Binding,
        ["指标性质"] = ColumnRole.Binding,
        ["性质"] = ColumnRole.Binding,
        ["指标类型"] = ColumnRole.Binding,
        ["约束性/预期性"] = ColumnRole.Binding,
        ["目标属性"] = ColumnRole.Binding,
        ["备注"] = ColumnRole.Other,
        ["权重"] = ColumnRole.Other,
        ["分值"] = ColumnRole.Other,
        ["说明"] = ColumnRole.Other,
        ["责任单位"] = ColumnRole.Other,
        ["牵头单位"] = ColumnRole.Other,
        ["牵头部门"] = ColumnRole.Other,
        ["责任部门"] = ColumnRole.Other,
        ["主管部门"] = ColumnRole.Other,
        ["数据来源"] = ColumnRole.Other,
        ["指标解释"] = ColumnRole.Other,
        ["指标说明"] = ColumnRole.Other,
        ["支出责任"] = ColumnRole.Other,
        ["服务对象"] = ColumnRole.Other,
        ["服务内容"] = ColumnRole.Other,
        ["服务标准"] = ColumnRole.Other,
        ["部门"] = ColumnRole.Other,
        ["代码"] = ColumnRole.Other,
        ["编码"] = ColumnRole.Other,
        ["指标代码"] = ColumnRole.Other,
        ["指标编码"] = ColumnRole.Other,
        ["项目代码"] = ColumnRole.Other,
        ["统计代码"] = ColumnRole.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] TargetWords = ["目标", "规划", "预期", "计划", "预计", "市级指标", "要求"];
    private static readonly string[] ActualWords = ["实际", "现状", "基期", "基数", "基准", "完成", "实绩", "基线", "监测值", "已达", "当前", "初步核算", "预计完成", "实现值"];
    private static readonly string[] OtherWords = ["责任", "牵头", "备注", "来源", "说明", "部门", "解释", "依据", "口径"];

    // Words that may stand beside a year in a header; with anything else the text is prose that mentions a year.
    private static readonly string[] Fillers =
    [
        "比", "或", "中期评估", "中期", "远期", "近期", "远景", "展望", "基线值", "基线", "基础值", "数据", "监测值", "统计值", "评估值", "任务", "分年度", "各年度", "逐年", "比上年", "较上年", "上年", "同比", "比去年", "本年", "绝对数", "绝对值", "绝对额", "绝对量", "全年", "增减", "增幅", "±", "年度", "年末", "年底", "年份", "年", "目标值", "目标", "规划值", "规划", "预期值", "预期", "计划", "预计", "实际值", "实际", "现状值", "现状", "基期值", "基期", "基数", "基准值", "基准", "完成值", "完成情况", "完成数", "完成", "实绩", "实现值", "达标值", "工作", "已",
        "市级指标", "区级指标", "市级", "区级", "省级", "国家级", "国家", "全国", "全市", "全省", "全区", "本区", "全县", "本县", "本市", "市", "区", "县", "指标", "数值", "数", "值", "末", "底", "到", "至", "达到", "当前", "同期", "水平", "初", "累计", "年均", "增速", "增长", "增长率", "情况", "期末", "期", "“", "”", "\"", "十三五", "十四五", "十五五", "十二五", "时期", "期间",
    ];

    /// <summary>True when the text may be a header's first cell; cheap, for the search through all lines.</summary>
    public static bool MayStart(string text)
    {
        if (text.Length is 0 or > 24)
            return false;
        var compact = CellText.Compact(text);
        return compact.Length is > 0 and <= 10 && Exact.TryGetValue(StripBrackets(compact), out var role) && role is ColumnRole.Number or ColumnRole.Category or ColumnRole.Name;
    }

    /// <summary>The column that the header text describes, or null when it is no header text.</summary>
    public static Column? Read(string text)
    {
        if (text.Length > MaxLength * 2)
            return null;
        var compact = CellText.Compact(text);
        if (compact.Length is 0 or > MaxLength)
            return null;
        var printed = CellText.Tidy(text);
        if (Exact.TryGetValue(compact, out var role))
            return new Column(role, printed);
        var (bare, unit) = UnitText.Split(compact);
        var stripped = StripBrackets(bare);
        if (Exact.TryGetValue(stripped, out role))
            return new Column(role, printed) { Unit = unit };
        if (ReadValue(bare, printed, unit) is { } value)
            return value;
        if (ContainsAny(compact, OtherWords) && compact.Length <= 12)
            return new Column(ColumnRole.Other, printed);
        return CellText.WithoutGloss(printed) is { Length: > 0 } own && own.Length < printed.Length && CellText.HasHan(own) && Read(own) is { } glossed ? glossed with { IsGlossed = true } : null;
    }

    /// <summary>True for a word in the corner above the names of a table whose columns are years.</summary>
    public static bool IsCorner(string text) => CellText.Compact(CellText.WithoutGloss(CellText.Tidy(text))) is "" or "年份" or "年度" or "时间" or "年" or "时期";

    /// <summary>True for the word above the names of areas, in a table whose columns are indicators.</summary>
    public static bool IsAreaCorner(string text) => CellText.Compact(text) is "区县" or "地区" or "区域" or "区(县)" or "县区" or "县(区)" or "市县" or "区县(自治县)" or "行政区" or "行政区划" or "区县名称" or "地区名称" or "区市县" or "县(市、区)" or "各区" or "地市" or "市州" or "市(州)" or "州市" or "盟市" or "乡镇" or "镇街" or "镇街道" or "街镇" or "街道" or "乡镇(街道)" or "镇(街道)";

    /// <summary>Actual or target as a heading says it; null when it says neither.</summary>
    public static ValueStatus? StatusOf(string text) =>
        ContainsAny(text, ActualWords) ? ValueStatus.Actual : ContainsAny(text, TargetWords) ? ValueStatus.Target : null;

    /// <summary>The years a text names, first and last; zeros when it names none. A five-year plan's number (十四五) names its years.</summary>
    public static (int First, int Last) YearsOf(string compact)
    {
        var first = 0;
        var last = 0;
        foreach (var match in YearPattern().EnumerateMatches(compact))
        {
            var year = ParseYear(compact.AsSpan(match.Index, 4));
            first = first == 0 ? year : Math.Min(first, year);
            last = Math.Max(last, year);
        }

        if (first != 0)
            return (first, last);
        var plan = PlanEnd(compact);
        return plan == 0 ? (0, 0) : compact.Contains('末', StringComparison.Ordinal) || compact.Contains('底', StringComparison.Ordinal) ? (plan, plan) : (plan - 4, plan);
    }

    /// <summary>Last year of the five-year plan the text names (十四五 → 2025); 0 when it names none.</summary>
    public static int PlanEnd(string compact) =>
        compact.Contains("十四五", StringComparison.Ordinal) ? 2025
        : compact.Contains("十五五", StringComparison.Ordinal) ? 2030
        : compact.Contains("十三五", StringComparison.Ordinal) ? 2020
        : compact.Contains("十二五", StringComparison.Ordinal) ? 2015
        : 0;

    /// <summary>True when the text begins with a year: 2020年, 2020年实.</summary>
    public static bool StartsWithYear(string text) => text.Length >= 5 && text[4] == '年' && YearPattern().IsMatch(text.AsSpan(0, 4));

    /// <summary>True for a year by itself: 2025.</summary>
    public static bool IsYear(string text) => text.Length == 4 && YearPattern().IsMatch(text);

    /// <summary>True for what may be the name of an area, known or not: 渝中区, 某某县.</summary>
    public static bool IsAreaLike(string text)
    {
        if (text.Length is < 2 or > 8 || text[^1] is not ('区' or '县' or '市' or '州' or '旗' or '盟') || Read(text) is not null)
            return false;
        foreach (var c in text)
        {
            if (!CellText.IsHan(c))
                return false;
        }

        return true;
    }

    /// <summary>True for cells that head a table, whatever its values are called (项目, 单位, 2023年预算, 2023年执行): two words for names, units or numbers at least, and no figure.</summary>
    public static bool AreHeadings(IEnumerable<string> cells)
    {
        var words = 0;
        var hasName = false;
        foreach (var cell in cells)
        {
            var text = CellText.Compact(cell);
            if (text.Length > 0 && Exact.TryGetValue(text, out var role) && role is not ColumnRole.Other)
            {
                words++;
                hasName |= role is ColumnRole.Name or ColumnRole.Category;
            }
            else if (FigureReader.Read(text).Nature is CellNature.Figure or CellNature.Range or CellNature.NoValue && Read(text) is null)
            {
                return false;
            }
        }

        return words > 1 && hasName;
    }

    /// <summary>True for a column that is none of values and may hold figures all the same: 权重, or what is not understood.</summary>
    public static bool MayHoldFigures(string header) => CellText.Compact(header) is "权重" or "分值" or "代码" or "编码" || Read(header) is null;

    /// <summary>The column of a year and an area (2020年渝中区, 渝中区2020年目标); null when the text is no such header.</summary>
    public static Column? ReadOfArea(string text)
    {
        var compact = CellText.Compact(text);
        if (compact.Length is < 7 or > MaxLength)
            return null;
        var year = YearPattern().Match(compact);
        if (year.Success && year.Index > 1 && IsAreaLike(compact[..year.Index]) && Read(compact[year.Index..]) is { Role: ColumnRole.Value, Scope: ColumnScope.Own } later)
            return later with { Header = CellText.Tidy(text), AreaWords = compact[..year.Index] };
        return StartsWithYear(compact) && compact[5..].TrimStart('末', '底') is var rest && IsAreaLike(rest) && Read(compact[..^rest.Length]) is { Role: ColumnRole.Value } value
            ? value with { Header = CellText.Tidy(text), AreaWords = rest }
            : null;
    }

    private static Column? ReadValue(string compact, string printed, string unit)
    {
        var text = StripBrackets(compact);
        if (text.Length == 0)
            text = compact;
        if (ReadMeasure(text, printed, unit) is { } measure)
            return measure;

        // 1—12月累计 is the whole year; any other months are a part of it.
        var isWholeYear = WholeYearPattern().IsMatch(text);
        if (isWholeYear)
            text = WholeYearPattern().Replace(text, "");

        // “十五五”目标(2030年): the nearer year is the one in the brackets.
        var inner = YearPattern().Count(compact) == 1 && YearPattern().Count(text) == 0 ? YearsOf(compact) : default;
        var (first, last) = inner.First > 0 ? inner : YearsOf(text);

        // 2025年(目标), 2020年(全市): brackets that hold header words say what the column is.
        var said = text.Length < compact.Length && OnlyFillers(YearPattern().Replace(compact[(text.Length + 1)..^1], "")) ? compact : text;
        var isChange = said.Contains("增速", StringComparison.Ordinal) || said.Contains("增长", StringComparison.Ordinal) || said.Contains("年均", StringComparison.Ordinal) || said.Contains("增幅", StringComparison.Ordinal) || said.Contains("增减", StringComparison.Ordinal) || said.Contains('±', StringComparison.Ordinal) || text is "比上年" or "同比";
        var status = StatusOf(said);

        // 年均增长（%）/[累计]: the unit stands before something else.
        if (isChange && unit.Length == 0 && compact.Contains("(%)", StringComparison.Ordinal))
            unit = "%";
        if (first == 0 && !isChange && !isWholeYear && text is not ("年末数" or "年底数" or "期末数" or "本年累计" or "全年累计" or "实际" or "完成" or "现状值" or "现状" or "基期值" or "基期" or "基数" or "基准值" or "目标值" or "目标" or "规划值" or "规划目标" or "远景目标" or "展望目标" or "预期值" or "预期目标" or "实际值" or "完成值" or "完成情况" or "当前值" or "现值" or "数值" or "指标值" or "绝对数" or "绝对值" or "绝对额" or "绝对量" or "年度目标" or "年度目标值" or "年度目标任务" or "全年目标" or "目标任务" or "目标数" or "年度计划" or "工作目标" or "任务数" or "已完成" or "已完成数" or "累计完成" or "累计完成数" or "实际完成" or "实际完成值" or "实际完成数" or "完成数" or "全年完成" or "基线值" or "基期水平" or "基线水平" or "现状水平" or "目标水平" or "市级指标" or "国家目标" or "全国" or "全市" or "全区" or "全县" or "本区" or "本县" or "全省" or "全市目标" or "全市目标值" or "全国目标" or "全省目标" or "全区目标" or "本区目标" or "市级目标" or "区级目标" or "省级目标"))
            return null;
        var leftover = YearPattern().Replace(text, "");
        if (!OnlyFillers(leftover))
            return null;
        // A bulletin's columns: the figure of the year, and its growth on the year before.
        if (status is null && (text.StartsWith("绝对", StringComparison.Ordinal) || (isChange && text.Contains("上年", StringComparison.Ordinal))))
            status = ValueStatus.Actual;
        if (isWholeYear)
            status ??= ValueStatus.Actual;
        if (text is "数值" or "指标值" or "全国" or "全市" or "全区" or "全县" or "本区" or "本县" or "全省")
            status = null;
        var scope = said.Contains("市级", StringComparison.Ordinal) || said.Contains("全市", StringComparison.Ordinal) || said.Contains("市目标", StringComparison.Ordinal) ? ColumnScope.City
            : said.Contains("全国", StringComparison.Ordinal) || said.Contains("国家", StringComparison.Ordinal) ? ColumnScope.Country
            : said.Contains("全省", StringComparison.Ordinal) || said.Contains("省级", StringComparison.Ordinal) ? ColumnScope.Province
            : ColumnScope.Own;
        return new Column(ColumnRole.Value, printed) { FirstYear = first, LastYear = last, Status = status, Scope = scope, IsChange = isChange, Unit = unit };
    }

    /// <summary>人数 beside 比重: where a column gives shares, the column of counts beside it gives the levels.</summary>
    public static void NameCounts(List<Column> columns)
    {
        if (!columns.Exists(c => c.Measure.Length > 0 && !c.Measure.Contains("完成", StringComparison.Ordinal)) || columns.Exists(c => c is { Role: ColumnRole.Value, Measure: "" }))
            return;
        for (var c = 0; c < columns.Count; c++)
        {
            var (bare, unit) = UnitText.Split(CellText.Compact(columns[c].Header));
            if (columns[c].Role == ColumnRole.Other && StripBrackets(bare) is "人数" or "人口数" or "数量" or "户数" or "总数" or "个数" or "总量" or "年末人数" or "年末人口" or "年末人口数" or "金额")
                columns[c] = new Column(ColumnRole.Value, columns[c].Header) { Unit = unit };
        }
    }

    // A rate of completion and a share of a whole are no level of what the row names.
    private static Column? ReadMeasure(string text, string printed, string unit)
    {
        var (first, last) = YearsOf(text);
        var bare = first == 0 ? text : YearPattern().Replace(text, "").TrimStart('年', '末', '底', '度');
        if (bare.Length is < 2 or > 10)
            return null;
        var isDone = bare is "完成率" or "完成比例" or "完成比率" or "完成百分比" or "目标完成率" or "任务完成率" or "计划完成率" or "年度完成率" or "年度目标完成率" or "年度任务完成率" or "完成目标比例" or "完成计划比例" or "占年度目标比例" or "占目标比例" or "占计划比例" or "占全年目标比例"
            || (unit is "%" && bare is "完成进度" or "完成年度目标" or "完成全年目标" or "完成目标" or "完成计划" or "完成年度计划" or "完成任务" or "占年度目标" or "占目标" or "占计划" or "占全年目标" or "占年度计划");
        if (!isDone && bare is not ("比重" or "占比" or "所占比重" or "所占比例" or "占总人口比重" or "占总量比重" or "占全区比重" or "占全市比重" or "占全县比重") && !(unit == "%" && bare is "构成" or "构成比" or "比例"))
            return null;
        return new Column(ColumnRole.Value, printed) { FirstYear = first, LastYear = last, Status = isDone ? ValueStatus.Actual : null, Measure = bare, Unit = unit };
    }

    private static bool OnlyFillers(string leftover)
    {
        var span = leftover.AsSpan();
        while (!span.IsEmpty)
        {
            if (span[0] is '-' or '—' or '–' or '~' or '/' or '(' or ')' or '、' or '〔' or '〕' or '[' or ']' or '【' or '】' or '%' or '*' or ':' or '"' or '\'' or '‘' or '’' or '“' or '”')
            {
                span = span[1..];
                continue;
            }

            var taken = 0;
            foreach (var filler in Fillers)
            {
                if (filler.Length > taken && span.StartsWith(filler, StringComparison.Ordinal))
                    taken = filler.Length;
            }

            if (taken == 0)
                return false;
            span = span[taken..];
        }

        return true;
    }

    private static string StripBrackets(string compact)
    {
        var open = compact.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && compact[^1] == ')' ? compact[..open] : compact;
    }

    private static bool ContainsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static int ParseYear(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
            year = year * 10 + (digit - '0');
        return year;
    }

    [GeneratedRegex(@"(?<!\d)1(?:月)?[-—–~～至到]12月(?:份)?", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYearPattern();

    [GeneratedRegex(@"(?<![\d.])(?:19[5-9]\d|20\d\d)(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
