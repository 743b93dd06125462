using System.Collections.Frozen;
using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Cuts the printed words around a figure down to what the figure is about.</summary>
internal static class SubjectText
{
    // Words that may stand before a subject and are no part of it; longest first.
    private static readonly string[] Leading = Longest(
        "其中", "并且", "并", "且", "而且", "同时", "以及", "及", "和", "与", "还", "也", "又", "均", "要", "力争实现", "力争", "确保", "争取", "努力", "力求", "奋力", "实现", "完成", "保持", "推动", "推进",
        "促进", "促使", "使得", "使", "让", "把", "将", "预计", "预期", "计划", "规划", "拟", "累计", "总计", "合计", "共计", "共", "全年", "全面", "目前", "现有", "现", "已经", "已", "基本", "届时", "助推", "带动全区",
        "成功", "顺利", "提前", "如期", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "首先", "逐步", "进一步", "稳步", "持续", "不断", "大力", "加快", "切实", "着力", "有效", "确定", "达到", "达", "到", "是", "为", "有", "年内", "期间", "时期", "期末", "每年", "年均", "至少", "分别",
        "主要预期目标", "主要目标", "预期目标", "目标", "全力", "深入", "统筹", "新时期", "最终", "圆满", "将要", "要力争", "应当", "截至", "另有", "另", "此外", "距离", "距", "离", "特别是", "尤其是", "例如", "如", "今年", "即", "含", "包括", "比如", "等", "的", "后", "底", "末", "年", "前", "了", "：", ":", " ", "\u3000", "、", "“", "”", "·", "•", "—", "-", ",", "，", ")", "）", "。", "#", "●", "○", "◆", "◇", "■", "□", "▲", "▶", "►", "★", "☆", "※", "*", "→", "－", "–", "．", "▪", "✓", "√");

    // Words that may stand between a subject and its figure; longest first.
    private static readonly string[] Trailing = Longest(
        "达到", "达", "达成", "为", "是", "至", "到", "在", "有", "共计", "共有", "共", "累计", "累计达", "合计", "总计", "分别", "均", "各", "都", "已", "已经", "将", "仅", "仅为", "预计", "约", "始终", "始终保持",
        "保持", "稳定", "巩固", "控制", "维持", "提高到", "提升到", "提高为", "上升为", "下降为", "降低为", "升为", "降为", "缩小为", "减少为", "扩大为", "又", "提高至", "提升至", "增加到", "增加至", "增长到", "增长至", "增至", "增到", "扩大到", "扩大至", "扩展到", "上升到", "上升至", "升至", "下降到", "下降至", "降低到", "降低至",
        "降至", "降到", "缩小到", "缩小至", "压减到", "压减至", "减少到", "减少至", "减至", "调整为", "调整到", "调整至", "拓展到", "延伸到", "实现", "完成", "拥有", "现有", "就达", "高达", "多达", "力争", "力争达到", "确保", "确保达到", "可达", "能够",
        "努力", "争取", "稳步", "逐步", "持续", "全部", "全面", "基本", "不断", "进一步", "分别为", "了", "（", "(", "“", "：", ":", " ", "\u3000", "、", "—", "-", "的", "由", "从", "每年", "年均", "同比", "也", "且", "率先", "提前", "首次", "历史性", "每月", "每人每月", "每人每年", "每生每年", "大幅", "大幅度", "显著", "明显", "多年最低", "多年来最低", "历年最低", "历史最低", "近年最低", "近年来最低", "历史最低值", "历史新低", "多年最高", "多年来最高", "历年最高", "历史最高", "近年最高", "近年来最高", "历史新高", "历史最高值", "新高", "连续两年", "连续三年", "连续四年", "连续五年", "连续多年", "多年", "常年", "长期", "已超额", "超额", "不断提高", "维系", "总计达", "全年", "，", ",", "其中", "和", "与", "及", "以及", "今年", "去年", "一年", "进位", "跃升至", "跃升到", "攀升至", "回落至", "回落到", "收窄至", "收窄到", "收窄", "拉低至", "提至", "提到", "迈上", "跨越", "跨过", "迈过", "站上", "突破", "实现了", "实际", "平均", "可以达到", "将要", "目标", "目标值", "指标", "要", "应", "需", "须", "要力争", "最终", "连跨", "连续", "接连", "先后", "连上", "跨上", "跃上", "登上", "两年", "三年", "四年", "五年", "更是", "更", "按", "按照", "有望", "预期", "预期将", "拟", "预计将", "继续", "继续保持");

    // Verbs of change: directly before a figure they make it a change and not a level.
    private static readonly string[] Change = Longest(
        "增长", "增加", "提高", "提升", "上升", "上涨", "下降", "降低", "减少", "压减", "压降", "缩小", "缩减", "回落", "扩大", "递增", "增幅", "增速", "降幅", "涨幅", "增长率", "净增", "增", "降", "升", "减", "翻", "增速达", "增速为", "增幅达", "增长了", "增加了", "提高了", "下降了", "降低了", "减少了", "提升了", "增速保持在", "增长速度", "增长达", "增幅为", "增长约", "收窄", "改善", "改善了", "下滑");

    // Verbs that say what was done with what is counted; alone they are no subject.
    private static readonly string[] Actions = Longest(
        "新增", "新建", "新改建", "新改扩建", "改扩建", "改建", "扩建", "建成", "建成投用", "建设", "建有", "建立", "组建", "创建", "创成", "打造", "改造", "完成", "实现", "引进", "新引进", "招引", "落地", "开工", "新开工", "启动", "培育", "新培育", "培养", "引育", "新认定", "认定", "设立", "成立", "开展", "举办",
        "承办", "组织", "配备", "拥有", "共有", "现有", "设有", "发放", "救助", "资助", "惠及", "受益", "覆盖", "服务", "接待", "解决", "化解", "办理", "处置", "整治", "整改", "治理", "排查整改", "拆除", "征收", "出让", "新增加", "增加", "增设", "增开", "配置", "提供", "安置", "帮扶", "带动", "吸纳", "培训", "选树", "评选", "打通", "竣工", "新开工", "带领", "谋划", "满足", "造就", "提档升级", "提质改造", "升级改造", "升级", "提质", "贯通", "承接", "推出", "发布", "梳理", "归集", "获评", "获", "荣获", "入选", "摘奪", "摘夺", "取得", "争取", "兑现", "盘活", "筹集", "筹建", "分配", "消除", "累计改造", "投入", "投用", "投放", "开放", "开通", "保障", "安排", "下达", "落实", "实施", "推进", "形成", "吸引", "累计", "有", "为", "达到", "达", "超过", "突破", "确保", "力争", "争取新增", "新招", "招聘", "新收储", "收储", "引入", "新入库", "新设", "新备案", "备案", "注册", "制定", "出台", "建好", "办好", "做好", "加快建设", "创", "建", "与", "联动", "涉及", "需", "占", "最多", "动态", "全部", "分类", "梯度", "选派", "派出", "派送", "送", "深化", "高质量", "每年", "年均", "至少", "等", "共", "累计建成", "累计建设", "其中", "中", "新", "再", "又");

    // Words at which a counted noun ends because a statement about it begins.
    private static readonly string[] NounEnds =
        ["全覆盖", "全面", "全部", "快速", "顺利", "有序", "加快", "加速", "正式", "基本", "即将", "成功", "上榜", "入选", "入围", "入驻", "获评", "获得", "荣获", "获", "落户", "落地", "建成", "完工", "竣工", "开工", "投用", "投产", "启动", "提供", "实现", "达到", "被", "为", "已", "在", "均", "正", "纳入", "列入", "参与", "参加", "惠及", "通过", "化解", "有效", "得到", "位居", "居", "稳步", "持续", "打通", "推进", "实施", "开放", "挂牌", "揭牌", "签约", "以", "并", "用于", "开展", "前"];

    private static readonly string[] Tails = Longest(
        "率", "比例", "比重", "占比", "水平", "指数", "系数", "覆盖面", "达标度", "满意度", "密度", "强度", "精准度", "人数", "数", "面积", "收入", "寿命", "总额", "总量", "规模", "增速", "天数", "里程", "产值", "增加值", "投资", "床位", "年限", "税收", "浓度", "支出", "余额", "总值", "营收", "预期", "平均分", "标准", "预算", "利润", "份额", "收入差距", "倍差", "收入比", "额", "量", "资金", "人口", "人次", "价", "能耗", "用地", "GDP");

    // Tails that items of a list share: 基本养老保险、基本医保参保率.
    private static readonly string[] SharedTails = Longest(
        "保险参保人数", "保险参保率", "保险参保覆盖率", "保险覆盖率", "参保覆盖率", "参保率", "毛入学率", "净入学率", "入学率", "入园率", "巩固率", "覆盖率", "达标率", "合格率", "普及率", "标准化率", "安全利用率", "处置率", "安全处置率", "回收利用率", "满意率", "满意度", "报销比例", "占比", "比重", "比例", "参保人数", "人数", "床位数", "床位", "面积", "增加值", "增速", "服务率", "管理率", "签约率", "服务覆盖率", "死亡率", "治愈率", "发生率", "检查率", "筛查率", "接种率", "普惠率", "就业率", "升学率", "建成率", "完好率", "供水率", "处理率", "收入", "产值", "总额", "余额", "税收", "学位", "参保");

    // The same lists by the character they begin or end with: few words are ever compared.
    private static readonly FrozenDictionary<char, string[]> LeadingByFirst = ByFirst(Leading);
    private static readonly FrozenDictionary<char, string[]> TrailingByLast = ByLast(Trailing);
    private static readonly FrozenDictionary<char, string[]> ChangeByLast = ByLast(Change);
    private static readonly FrozenDictionary<char, string[]> ActionsByFirst = ByFirst(Actions);
    private static readonly FrozenDictionary<char, string[]> ActionsByLast = ByLast(Actions);
    private static readonly FrozenDictionary<char, string[]> TailsByLast = ByLast(Tails);
    private static readonly FrozenDictionary<char, string[]> SharedTailsByLast = ByLast(SharedTails);

    private static readonly string[] AreaWords = Longest("全区", "全县", "全市", "全州", "我区", "我市", "我县", "本区", "本市", "区域内", "区域", "辖区内", "辖区", "区内", "市内", "域内", "全域", "全镇", "全街", "全省", "全国", "我省", "我国", "中国", "我州", "全旗", "全盟", "全自治州", "全自治县");

    /// <summary>The provinces by their short names.</summary>
    public static readonly string[] Provinces =
        ["北京", "天津", "河北", "山西", "内蒙古自治区", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆"];

    private static readonly FrozenDictionary<char, string[]> AreaWordsByFirst = ByFirst(AreaWords);
    private static readonly FrozenDictionary<char, string[]> ProvincesByFirst = ByFirst(Provinces);

    private static readonly (string Word, string Name)[] Stages = [("学前", "学前教育"), ("幼儿园", "学前教育"), ("高中", "高中阶段"), ("高等", "高等教育"), ("小学", ""), ("初中", ""), ("义务教育", ""), ("特殊教育", ""), ("职业", ""), ("研究生", ""), ("残疾", "")];

    // The headings of a bulletin's paragraphs, which pages run into the text behind them.
    private static readonly string[] BulletinHeadings =
        ["人口", "国民经济", "经济总量", "就业", "物价", "财政", "农业", "工业", "建筑业", "固定资产投资", "投资", "国内贸易", "对外贸易", "外贸", "消费", "旅游", "教育", "卫生", "社会保障", "人民生活", "居民收入", "环境"];

    private static readonly System.Buffers.SearchValues<char> SchemeEnds = System.Buffers.SearchValues.Create("、,，和及与0123456789");

    private static readonly string[] TopicEnds = ["能顺利", "能够", "有望", "可望", "将如期", "如期", "顺利", "逐年", "稳步", "持续", "不断", "显著", "明显", "快速", "大幅", "进一步", "全面", "逐步", "稳定", "增长", "提高", "提升", "增加", "扩大", "下降", "减少", "加快", "总体", "基本", "得到", "更加", "日益", "深入", "有序", "扎实", "有效", "达到", "实现", "位居", "居全", "保持", "稳居", "名列", "突破", "迈上", "跨上", "站上", "跨越", "迈过", "跨过", "高于", "低于", "优于", "好于", "快于", "超过", "领先", "与持平", "同比持平", "基本持平", "持平"];
    private static readonly WordSet TopicEndSet = new(TopicEnds);

    private static readonly WordSet Flows = new(
        ["累计", "新增", "新建", "新改建", "改造", "建成", "分配", "完成", "培训", "发放", "引进", "消除", "筹集", "开展", "举办", "实施", "投入", "安排", "争取", "新改扩建", "扩建", "新招", "建设", "新引进", "安置", "帮扶", "救助", "转移", "减税", "创建", "总投资", "惠及", "受益", "发展", "办理", "化解"]);

    /// <summary>The text without the words that lead to or follow a subject.</summary>
    public static string Clean(string text) => WithBaseInFront(TrimTrailing(TrimLeading(WithoutRemarks(text))));

    // 托位数达到每千人口5个: the base that stands with the figure belongs to the name.
    private static string WithBaseInFront(string text)
    {
        var at = text.LastIndexOf('每');
        if (at < 4 || text[at..] is not ("每千人" or "每千人口" or "每千常住人口" or "每千名常住人口" or "每万人" or "每万人口" or "每万常住人口" or "每千名老人" or "每千名老年人" or "每千老年人口" or "每万名老年人" or "每百户" or "每百户居民"))
            return text;
        if (HasMetricTail(text.AsSpan(0, at)))
            return string.Concat(text.AsSpan(at), text.AsSpan(0, at));
        foreach (var verb in (ReadOnlySpan<string>)["提高到", "提升到", "增加到", "达到", "达", "为"])
        {
            if (text.AsSpan(0, at).EndsWith(verb, StringComparison.Ordinal))
                return string.Concat(text.AsSpan(at), text.AsSpan(0, at - verb.Length));
        }

        return text;
    }

    // (下同), (预计), （初步统计）: remarks on the figures, not on what they are of.
    private static string WithoutRemarks(string text)
    {
        text = WithoutFootnotes(WithoutSource(text));
        if (text.AsSpan().IndexOfAny('(', '（') < 0)
            return text;
        for (var open = text.AsSpan().IndexOfAny('(', '（'); open >= 0;)
        {
            var close = text.AsSpan(open).IndexOfAny(')', '）');
            if (close < 0)
                break;
            if (IsRemark(text.AsSpan(open + 1, close - 1)))
                text = text.Remove(open, close + 1);
            else
                open += close + 1;
            var next = open < text.Length ? text.AsSpan(open).IndexOfAny('(', '（') : -1;
            open = next < 0 ? -1 : open + next;
        }

        return text;
    }

    // How the figure came about, or of which account it is; (含助理) and (即城镇化率) say what is counted.
    private static bool IsRemark(ReadOnlySpan<char> text)
    {
        foreach (var start in (ReadOnlySpan<string>)["下同", "以下简称", "预计", "初步", "不含农户", "未扣除", "人民币", "包括", "项目在地", "项目所在地", "现价", "当年价", "可比价", "不变价", "快报"])
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        }

        return text.EndsWith("下同", StringComparison.Ordinal) || text.EndsWith("口径", StringComparison.Ordinal) || text.EndsWith("核算数", StringComparison.Ordinal) || text.EndsWith("统计数", StringComparison.Ordinal) || text.EndsWith("快报数", StringComparison.Ordinal);
    }

    // 《规划》提出城镇新增就业: who says it is no part of what is said.
    private static string WithoutSource(string text)
    {
        var span = text.AsSpan().TrimStart();
        var close = span.Length > 0 && span[0] == '《' ? span.IndexOf('》') : -1;
        if (close is < 0 or > 40)
            return text;
        var rest = span[(close + 1)..];
        foreach (var verb in (ReadOnlySpan<string>)["明确提出", "还提出", "提出", "指出", "明确", "显示", "提到", "要求"])
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal))
                return rest[verb.Length..].ToString();
        }

        return text;
    }

    // 地区生产总值[2]
    private static string WithoutFootnotes(string text)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = open + 1;
            while (close < text.Length && close - open <= 2 && char.IsAsciiDigit(text[close]))
                close++;
            if (close > open + 1 && close < text.Length && text[close] == ']')
                (text, open) = (text.Remove(open, close - open + 1), open - 1);
            if (open + 1 >= text.Length)
                break;
        }

        return text;
    }

    /// <summary>The stage of education that a bare rate is of: a kindergarten's is that of the preschools, the others are of the stage named last; empty where none is told.</summary>
    public static string StageOfRate(string rate, ReadOnlySpan<char> before)
    {
        if (rate == "巩固率")
            return Last(before) == "义务教育" ? "九年义务教育" : "";
        var stage = Stage(before);
        return stage.Length == 0 && rate == "毛入园率" && Last(before).Length == 0 ? "学前教育" : stage;

        static string Last(ReadOnlySpan<char> text)
        {
            var (last, named) = (-1, "");
            foreach (var (word, _) in Stages)
            {
                if (text.LastIndexOf(word, StringComparison.Ordinal) is var at && at > last)
                    (last, named) = (at, word);
            }

            return named;
        }
    }

    /// <summary>The stage of education that was named last, which a bare 毛入学率 is of; empty when none was, or one without such a rate.</summary>
    public static string Stage(ReadOnlySpan<char> before)
    {
        var last = -1;
        var stage = "";
        foreach (var (word, name) in Stages)
        {
            if (before.LastIndexOf(word, StringComparison.Ordinal) is var at && at > last)
                (last, stage) = (at, name);
        }

        return stage;
    }

    /// <summary>The text without leading connectives, verbs and marks.</summary>
    public static string TrimLeading(string text)
    {
        var span = text.AsSpan().Trim();
        var again = true;
        while (again && span.Length > 0)
        {
            again = false;
            foreach (var word in First(LeadingByFirst, span))
            {
                if (span.StartsWith(word, StringComparison.Ordinal) && !IsWordOfSubject(span, word) && !(span.Length > word.Length && span[word.Length] is '率' or '度'))
                {
                    span = span[word.Length..].TrimStart();
                    again = true;
                    break;
                }
            }
        }

        return span.Length == text.Length ? text : span.ToString();
    }

    /// <summary>The text without the verbs and adverbs between a subject and its figure.</summary>
    public static string TrimTrailing(string text)
    {
        var span = text.AsSpan().Trim();
        var again = true;
        while (again && span.Length > 0)
        {
            again = TakeYearsInARow(ref span);
            foreach (var word in Last(TrailingByLast, span))
            {
                if (!span.EndsWith(word, StringComparison.Ordinal) || IsEndOfSubject(span, word))
                    continue;
                span = span[..^word.Length].TrimEnd();
                again = true;
                break;
            }
        }

        return span.Length == text.Length ? text : span.ToString();
    }

    // 失业率连续5年控制在…: for how long, no part of the name.
    private static bool TakeYearsInARow(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 6 || text[^1] != '年' || text.LastIndexOf("连续", StringComparison.Ordinal) is not (>= 2 and var at) || text.Length - at > 6)
            return false;
        text = text[..at].TrimEnd();
        return true;
    }

    /// <summary>True when a verb of change stands directly before the figure; then the text is cut before it.</summary>
    public static bool TakeChange(ref string text)
    {
        var span = text.AsSpan().TrimEnd();
        foreach (var soft in (ReadOnlySpan<string>)["达到", "达", "为", "约", "保持在", "实现", "是", "超过", "分别"])
        {
            // 下降为50%: what it came to; 增速为5%: by how much.
            if (soft == "为" && (span.EndsWith("下降为") || span.EndsWith("上升为") || span.EndsWith("提高为") || span.EndsWith("降低为") || span.EndsWith("缩小为")))
                return false;
            if (span.EndsWith(soft, StringComparison.Ordinal) && span.Length > soft.Length && EndsWithRate(span[..^soft.Length]))
            {
                span = span[..^soft.Length];
                break;
            }
        }

        foreach (var word in Last(ChangeByLast, span))
        {
            if (!span.EndsWith(word, StringComparison.Ordinal))
                continue;
            var rest = span[..^word.Length];
            // 升 and 减 also end other words; a single character counts only after 同比, 年均, 分别 or alone.
            if (word.Length == 1 && rest.Length > 0 && !(rest.EndsWith("同比", StringComparison.Ordinal) || rest.EndsWith("年均", StringComparison.Ordinal) || rest.EndsWith("分别", StringComparison.Ordinal) || rest.EndsWith("环比", StringComparison.Ordinal)))
                continue;
            if (rest.EndsWith("自然", StringComparison.Ordinal))
                return false;
            text = TrimComparison(rest.ToString());
            return true;
        }

        return false;

        static bool EndsWithRate(ReadOnlySpan<char> s) =>
            s.EndsWith("增长", StringComparison.Ordinal) || s.EndsWith("增速", StringComparison.Ordinal) || s.EndsWith("增幅", StringComparison.Ordinal) || s.EndsWith("降幅", StringComparison.Ordinal) || s.EndsWith("涨幅", StringComparison.Ordinal)
            || s.EndsWith("增长率", StringComparison.Ordinal) || s.EndsWith("下降", StringComparison.Ordinal);
    }

    /// <summary>True when the verb of change directly before a figure is one of falling: 下降, 同比减少, 降幅达.</summary>
    public static bool IsFall(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        foreach (var soft in (ReadOnlySpan<string>)["达到", "达", "为", "约", "了", "率"])
        {
            if (text.EndsWith(soft, StringComparison.Ordinal))
                text = text[..^soft.Length];
        }

        foreach (var fall in (ReadOnlySpan<string>)["下降", "降低", "减少", "压减", "压降", "缩小", "缩减", "回落", "降幅", "收窄", "下滑", "降", "减"])
        {
            if (text.EndsWith(fall, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True when nothing but words of action are left, so that the figure counts what is named after it.</summary>
    public static bool IsActionOnly(string text)
    {
        var span = TrimLeading(text).AsSpan();
        var again = true;
        while (again && span.Length > 0)
        {
            again = false;
            foreach (var word in First(ActionsByFirst, span))
            {
                if (span.StartsWith(word, StringComparison.Ordinal))
                {
                    span = span[word.Length..];
                    again = true;
                    break;
                }
            }

            if (!again)
            {
                var trimmed = TrimLeading(span.ToString());
                again = trimmed.Length < span.Length;
                span = trimmed;
            }
        }

        return span.Length == 0;
    }

    /// <summary>True when the text ends in a word of action (新增, 建成): what is counted is named after the figure.</summary>
    public static bool EndsWithAction(string text)
    {
        var span = text.AsSpan().TrimEnd();
        foreach (var word in Last(ActionsByLast, span))
        {
            if (word.Length > 1 && span.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The noun that a text following a count begins with; empty when it begins with something else.</summary>
    public static string Noun(string text)
    {
        var span = text.AsSpan().Trim();
        if (span.StartsWith("的", StringComparison.Ordinal))
            span = span[1..];
        if (span.Length > 0 && span[0] is '(' or '（' or ')' or '）')
            return "";

        // 迈上3万亿元台阶, 突破60%关口: a mark that was passed is nothing counted.
        if (StartsWithMark(span))
            return "";

        var end = 0;
        while (end < span.Length && IsWordCharacter(span[end]))
            end++;
        span = span[..end];
        foreach (var word in NounEnds)
        {
            var at = span.IndexOf(word, StringComparison.Ordinal);
            if (at == 0 && word != "基本")
                return "";
            if (at > 1 && !(word == "基本" && at + 2 < span.Length && span[at + 2] is '公' or '养' or '医' or '生' or '保'))
                span = span[..at];
        }

        while (span.Length > 0 && span[^1] is '和' or '与' or '及')
            span = span[..^1];
        if (span.EndsWith("目标", StringComparison.Ordinal) || span.StartsWith("目标", StringComparison.Ordinal))
            return "";
        return span.Length > 24 ? span[..24].ToString() : span.ToString();
    }

    /// <summary>True when the text ends in what indicators end in: 率, 比重, 面积, 数.</summary>
    public static bool HasMetricTail(ReadOnlySpan<char> text)
    {
        foreach (var tail in Last(TailsByLast, text))
        {
            if (text.EndsWith(tail, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The metric that the last item of a list ends in; empty when none is known.</summary>
    public static string SharedTail(ReadOnlySpan<char> text)
    {
        foreach (var tail in Last(SharedTailsByLast, text))
        {
            if (text.EndsWith(tail, StringComparison.Ordinal))
                return tail;
        }

        return text.EndsWith("率", StringComparison.Ordinal) && text.Length >= 4 ? text[^3..].ToString() : "";
    }

    /// <summary>The text without a leading word for the area (全区, 我市, 江北区); the text itself when it has none.</summary>
    public static string WithoutArea(string text, IReadOnlyList<string> ownNames)
    {
        foreach (var name in ownNames)
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && text.Length > name.Length + 2)
                return TrimLeading(WithoutArea(text[name.Length..], ownNames));
        }

        foreach (var word in First(AreaWordsByFirst, text))
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length + 2)
                return TrimLeading(text[word.Length..]);
        }

        // 南京全市文化产业增加值: a place by its short name and once more.
        for (var i = 2; i <= 4 && i + 4 < text.Length; i++)
        {
            if (text[i] == '全' && text[i + 1] is '市' or '县' or '省' or '区' or '州' or '旗' && text[i - 1] is not ('占' or '居' or '于' or '比' or '过' or '为' or '在' or '是' or '达' or '到' or '对' or '向' or '率' or '数' or '的'))
                return TrimLeading(text[(i + 2)..]);
        }

        return text;
    }

    /// <summary>政府运营的养老床位数占当地养老床位总数的比例 gives 政府运营的养老床位占比: the whole is all there are of the kind; null for other shares.</summary>
    public static string? PartOfItsKind(string text)
    {
        var at = text.IndexOf('占', StringComparison.Ordinal);
        var whole = text.AsSpan(at + 1);
        foreach (var end in (ReadOnlySpan<string>)["总数的比例", "总数的比重", "总数比例", "总数比重", "总量的比例", "总量的比重"])
        {
            if (!whole.EndsWith(end, StringComparison.Ordinal))
                continue;
            whole = whole[..^end.Length];
            foreach (var place in (ReadOnlySpan<string>)["当地", "本地", "全部", "全市", "全区", "全县"])
            {
                if (whole.StartsWith(place, StringComparison.Ordinal))
                    whole = whole[place.Length..];
            }

            var part = text.AsSpan(0, at).TrimEnd('数');
            return whole.Length >= 3 && part.Length > whole.Length && part.EndsWith(whole, StringComparison.Ordinal) ? string.Concat(part, "占比") : null;
        }

        return null;
    }

    /// <summary>常住人口中65岁及以上人口占比 as the share of the residents that it is; null for another name.</summary>
    public static string? ShareOfResidents(string text)
    {
        const string Whole = "常住人口中";
        var at = text.IndexOf(Whole, StringComparison.Ordinal);
        if (at < 0 || !text.EndsWith("占比", StringComparison.Ordinal) || text.IndexOf('占', StringComparison.Ordinal) != text.Length - 2)
            return null;
        var part = text[(at + Whole.Length)..^2].TrimStart('，', ',');
        return part.Length >= 3 ? part + "占常住人口比重" : null;
    }

    /// <summary>True for a share of all people that leaves out 比重: 60岁以上老年人占人口总数.</summary>
    public static bool IsOfAllPeople(string text) =>
        text.EndsWith("占人口总数", StringComparison.Ordinal) || text.EndsWith("占总人口", StringComparison.Ordinal) || text.EndsWith("占总人口数", StringComparison.Ordinal) || text.EndsWith("占常住人口", StringComparison.Ordinal);

    /// <summary>The province that the text begins with; empty when it begins with none.</summary>
    public static string ProvinceIn(string text)
    {
        foreach (var name in First(ProvincesByFirst, text))
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && text.Length > name.Length + 3)
                return name;
        }

        return "";
    }

    /// <summary>The people that a clause without a figure limits what follows to: 户籍人口中 gives 户籍; empty when it limits it to none or to all.</summary>
    public static string GroupOf(string clause)
    {
        var text = clause.AsSpan().Trim();
        if (text.Length is < 4 or > 16 || text[^1] != '中')
            return "";
        text = text[..^1].TrimEnd("其之");
        foreach (var people in (ReadOnlySpan<string>)["人口", "居民", "人员", "老年人", "学生", "儿童", "幼儿"])
        {
            if (!text.EndsWith(people, StringComparison.Ordinal))
                continue;
            var kind = WithoutArea(text[..^people.Length].ToString() + "人口人口", [])[..^4];
            return kind is "" or "常住" or "总" or "全部" or "全国" or "全市" or "全区" or "全县" or "全省" ? "" : kind;
        }

        return "";
    }

    /// <summary>What a subject is counted per (每千人口拥有, 千人均); empty when it is not per anything.</summary>
    public static string PerHead(string subject)
    {
        foreach (var area in First(AreaWordsByFirst, subject))
        {
            if (subject.StartsWith(area, StringComparison.Ordinal))
                return PerHead(subject[area.Length..]);
        }

        if (subject.Length < 5 || !(subject[0] == '每' && subject[1] is '百' or '千' or '万' || (subject[0] is '千' or '万' && subject[1] == '人')))
            return "";
        foreach (var end in (ReadOnlySpan<string>)["常住人口拥有", "人口拥有", "老年人口拥有", "老年人拥有", "居民拥有", "人拥有", "常住人口", "老年人口", "人口", "老年人", "户居民", "人均", "人"])
        {
            var at = subject.IndexOf(end, StringComparison.Ordinal);
            if (at is >= 1 and <= 4 && subject.Length > at + end.Length)
                return subject[..(at + end.Length)];
        }

        return "";
    }

    /// <summary>True when the words speak of something that adds up over years.</summary>
    public static bool IsFlow(ReadOnlySpan<char> text) => Flows.IsIn(text);

    /// <summary>Cuts the predicate off a clause without a figure, so that what is left can be a subject: 居民收入稳步增长 gives 居民收入.</summary>
    public static string Topic(string clause)
    {
        var text = TrimLeading(clause);
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return "";
        var cut = text.Length;
        foreach (var word in TopicEndSet.IsIn(text) ? TopicEnds : [])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 2)
                cut = Math.Min(cut, at);
        }

        return cut is >= 2 && (cut <= 16 || (cut <= 24 && cut < text.Length)) ? TrimTrailing(text[..cut]) : "";
    }

    /// <summary>The measure that a text is nothing but the name of; empty where it is something else.</summary>
    public static string MeasureOf(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("●•·—-◆■▲");
        return text.Length is >= 3 and <= 16 && text.IndexOfAny(Clauses.Ends) < 0 && HasMetricTail(text) ? TrimLeading(text.ToString()) : "";
    }

    /// <summary>The measure that a clause turns to without a figure: 从最能反映体质的国民体质合格率上看; null where it turns to none.</summary>
    public static string? LookedAt(string clause)
    {
        var text = clause.AsSpan().Trim();
        foreach (var end in (ReadOnlySpan<string>)["上来看", "上看", "来看", "来说", "方面", "上"])
        {
            if (!text.EndsWith(end, StringComparison.Ordinal))
                continue;
            text = text[..^end.Length];
            text = text[(text.LastIndexOfAny('的', '从') + 1)..];
            return text.Length >= 4 && HasMetricTail(text) ? text.ToString() : null;
        }

        return null;
    }

    /// <summary>True behind a figure that is a mark passed: 3万亿元台阶, 60%关口.</summary>
    public static bool StartsWithMark(ReadOnlySpan<char> after)
    {
        foreach (var mark in (ReadOnlySpan<string>)["台阶", "新台阶", "大关", "关口", "门槛"])
        {
            if (after.StartsWith(mark, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True for a clause that tells of a round mark without printing a figure: 财政收入迈过千亿大关.</summary>
    public static bool PassesMark(ReadOnlySpan<char> clause)
    {
        foreach (var mark in (ReadOnlySpan<string>)["大关", "关口", "台阶", "门槛"])
        {
            var at = clause.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 2 && clause[Math.Max(0, at - 6)..at].IndexOfAny("千百万亿") >= 0)
                return true;
        }

        return false;
    }

    /// <summary>True for words that end with a measure's move: 居民收入稳步增长, 参保率不断提高.</summary>
    public static bool TellsMove(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimEnd();
        foreach (var move in (ReadOnlySpan<string>)["增长", "提高", "提升", "增加", "扩大", "下降", "降低", "减少", "上升", "攀升", "缩小", "改善", "回升", "翻番", "翻一番"])
        {
            if (clause.EndsWith(move, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Cuts a leading verb of reduction off a share that says by how much something was reduced: 压减公用经费支出近20%.</summary>
    public static bool TakeReduction(ref string text)
    {
        var span = TrimLeading(text).AsSpan();
        foreach (var word in (ReadOnlySpan<string>)["压减", "压降", "减少", "降低", "缩减", "削减"])
        {
            if (!span.StartsWith(word, StringComparison.Ordinal) || span.Length <= word.Length + 2)
                continue;
            text = span[word.Length..].ToString();
            return true;
        }

        return false;
    }

    /// <summary>The subject with its level of government replaced: 市级 after 国家级博士后科研工作站 is 市级博士后科研工作站; null when the text is no level.</summary>
    public static string? WithLevel(string level, string previous)
    {
        ReadOnlySpan<string> levels = ["国家级", "世界级", "省级", "市级", "区级", "县级", "镇级", "街道级", "村级", "省部级"];
        if (!levels.Contains(level))
            return null;
        foreach (var other in levels)
        {
            var at = previous.IndexOf(other, StringComparison.Ordinal);
            if (at >= 0)
                return level + previous[(at + other.Length)..];
        }

        return null;
    }

    /// <summary>True for a subject that says something only together with the one before it: 总量达15.6万户.</summary>
    public static bool IsBareMeasure(string text) => text is "总量" or "总数" or "总额" or "总规模" or "数量" or "面积" or "总面积" or "规模" or "总人数" or "人数";

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

    /// <summary>True when the words compare with another area or a plan instead of stating a figure: 高于全市平均水平, 完成年度目标的.</summary>
    public static bool IsComparison(ReadOnlySpan<char> text)
    {
        foreach (var other in (ReadOnlySpan<string>)["全市", "全国", "全省", "平均", "目标", "任务", "计划", "中心城区", "同类", "预期"])
        {
            var at = text.IndexOf(other, StringComparison.Ordinal);
            if (at < 0)
                continue;
            foreach (var word in (ReadOnlySpan<string>)["高于", "低于", "快于", "慢于", "高出", "低出", "好于", "优于", "多于", "少于", "比", "较", "领先", "完成", "超额", "超出", "达到年度"])
            {
                var compared = text.IndexOf(word, StringComparison.Ordinal);
                if (compared < 0 || compared > at || (word == "比" && compared + 1 < text.Length && text[compared + 1] is '例' or '重') || (word == "比" && compared > 0 && text[compared - 1] == '占') || (word is "完成" or "超额" && other is not ("目标" or "任务" or "计划")))
                    continue;
                return true;
            }
        }

        var trimmed = text.TrimEnd();
        if (trimmed.EndsWith("目标", StringComparison.Ordinal) || trimmed.EndsWith("目标值", StringComparison.Ordinal))
            return true;

        // A standard that things are built by, no figure of the area: 按每百户不少于30平方米配建.
        if (text.Contains("按每", StringComparison.Ordinal) || text.Contains("按照每", StringComparison.Ordinal) || text.Contains("按人均", StringComparison.Ordinal) || text.Contains("按照人均", StringComparison.Ordinal)
            || (text.IndexOf("平均每", StringComparison.Ordinal) is var mean and >= 0 && (mean + 3 >= text.Length || text[mean + 3] is not ('百' or '千' or '万'))))
            return true;
        foreach (var word in (ReadOnlySpan<string>)["季度", "上半年", "下半年", "月份", "历时", "为期", "工期", "半径", "月末"])
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>均达到, 都超过: what is said holds for each thing of a list.</summary>
    public static bool SaysEach(ReadOnlySpan<char> before)
    {
        foreach (var word in (ReadOnlySpan<string>)["均达", "均为", "均超", "均在", "均保持", "均稳定", "均不低", "均提高", "均提升", "均实现", "都达", "都超", "都在", "均"])
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at > 0 && before[at - 1] is not ('人' or '户' or '生' or '平' or '年' or '地' or '亩') && before.Length - at <= 8)
                return true;
        }

        return false;
    }

    /// <summary>True when a difference in percentage points is one between areas or groups, not one over time.</summary>
    public static bool IsDistance(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["高于", "低于", "快于", "慢于", "高出", "低出", "好于", "优于", "领先", "落后"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !(at > 0 && text[at - 1] == '不') && !text[at..].Contains("上年", StringComparison.Ordinal) && !text[at..].Contains("去年", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The scheme of social insurance that a subject names (参加基本养老保险人数 gives 基本养老保险); empty when it names none.</summary>
    public static string Scheme(string subject)
    {
        var end = subject.IndexOf("保险", StringComparison.Ordinal);
        if (end < 0)
            return "";
        var start = 0;
        foreach (var before in (ReadOnlySpan<string>)["参加", "参保", "的"])
        {
            if (subject.LastIndexOf(before, end, StringComparison.Ordinal) is var at and >= 0)
                start = Math.Max(start, at + before.Length);
        }

        return subject[start..(end + 2)];
    }

    /// <summary>The subject without a heading that a page ran into it (人口年末常住人口, 国民经济全年实现地区生产总值); null when none stands before it.</summary>
    public static string? WithoutHeading(string subject)
    {
        foreach (var heading in BulletinHeadings)
        {
            if (!subject.StartsWith(heading, StringComparison.Ordinal))
                continue;
            var rest = subject.AsSpan(heading.Length);
            if (rest.StartsWith("年末", StringComparison.Ordinal) || rest.StartsWith("全年", StringComparison.Ordinal))
                return TrimLeading(rest.ToString());
        }

        return null;
    }

    /// <summary>The measure that a subject names again in its last bracket: 占常住人口比重(常住人口城镇化率); null when it names none.</summary>
    public static string? InBracket(string subject)
    {
        if (subject.Length < 6 || subject[^1] is not (')' or '）'))
            return null;
        var open = subject.LastIndexOfAny(['(', '（']);
        var inside = open < 0 ? "" : subject[(open + 1)..^1];
        if (inside.StartsWith('即'))
            inside = inside[1..];
        return inside.Length >= 4 && HasMetricTail(inside) ? inside : null;
    }

    /// <summary>Who the figure counts where the verb follows it: 有326万人参加了基本养老保险 gives 基本养老保险参保人数; null for other words, and where something before says that only some are counted.</summary>
    public static string? InsuredAfter(string before, PrintedNumber number, ReadOnlySpan<char> after)
    {
        if (before.Length > 0 && !AreaWords.Contains(before) && before is not ("共" or "已有" or "累计"))
            return null;
        if (number.IsShare)
        {
            var people = after.IndexOf("参加", StringComparison.Ordinal);
            if (people < 2 || after[..people] is not ("的居民" or "的人" or "的人口" or "的城乡居民" or "的常住人口" or "的户籍人口" or "居民" or "城乡居民"))
                return null;
            after = after[people..];
        }
        else if (!number.Unit.EndsWith('人'))
        {
            return null;
        }

        foreach (var verb in (ReadOnlySpan<string>)["已参加了", "已参加", "参加了", "参加", "参保"])
        {
            if (!after.StartsWith(verb, StringComparison.Ordinal))
                continue;
            var scheme = after[verb.Length..];
            scheme = scheme[..(scheme.IndexOfAny(SchemeEnds) is var stop and >= 0 ? stop : scheme.Length)];
            foreach (var kind in (ReadOnlySpan<string>)["保险", "医保"])
            {
                if (scheme.IndexOf(kind, StringComparison.Ordinal) is >= 0 and <= 12 and var at)
                    return string.Concat(scheme[..(at + 2)], number.IsShare ? "参保率" : "参保人数");
            }
        }

        return null;
    }

    /// <summary>A rate's name without the bracket that says how it is taken: 投入强度(与地区生产总值之比); null when it has none.</summary>
    public static string? BeforeRemark(string subject)
    {
        if (subject.Length < 8 || subject[^1] is not (')' or '）') || subject.LastIndexOfAny(['(', '（']) is not (>= 4 and var open))
            return null;
        var inside = subject.AsSpan(open + 1, subject.Length - open - 2);
        return subject[open - 1] is '率' or '度' or '比' or '数' && (inside.EndsWith("之比") || inside.EndsWith("比重") || inside.EndsWith("比例") || inside.EndsWith("为1") || inside.EndsWith("计算")) ? subject[..open] : null;
    }

    /// <summary>What was spent, where the verb stands before it: 投入研发经费 gives 研发经费投入; null for other names.</summary>
    public static string? Invested(string subject)
    {
        var verb = subject.IndexOf("投入", StringComparison.Ordinal);
        return verb is >= 0 and <= 6 && subject.EndsWith("经费", StringComparison.Ordinal) && subject.Length > verb + 5 ? subject[(verb + 2)..] + "投入" : null;
    }

    /// <summary>True for what is told in money: GDP突破7万亿 leaves 元 out.</summary>
    public static bool IsMoney(string subject)
    {
        foreach (var end in (ReadOnlySpan<string>)["总值", "增加值", "产值", "GDP", "支出", "收入", "税收", "投资", "零售总额", "进出口总额", "投入", "投资额", "营收"])
        {
            if (subject.EndsWith(end, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True for the growth of an income after the rise of prices is taken off: another measure than the growth that is printed with the level.</summary>
    public static bool IsReal(ReadOnlySpan<char> words, string subject) =>
        (words.Contains("实际增", StringComparison.Ordinal) || words.Contains("扣除价格", StringComparison.Ordinal) || words.Contains("实际下降", StringComparison.Ordinal))
        && (subject.Contains("收入", StringComparison.Ordinal) || subject.Contains("支出", StringComparison.Ordinal) || subject.Contains("工资", StringComparison.Ordinal));

    /// <summary>True for words that only name the parts of a programme: 20项行动.</summary>
    public static bool IsStructure(string noun) =>
        noun is "行动" or "任务" or "举措" or "措施" or "工程" or "机制" or "制度" or "要求" or "原则" or "改革" or "方面" or "内容" or "重点" or "板块" or "专项" or "计划" or "层面" or "维度" or "环节" or "阶段";

    /// <summary>True for a bare level of government, which is no subject.</summary>
    public static bool IsLevel(string text) => text is "国家级" or "世界级" or "省级" or "市级" or "区级" or "县级" or "镇级" or "村级" or "省部级";

    /// <summary>True for a verb of building or adding: 新增, 建成, 新改扩建.</summary>
    public static bool IsAddition(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["新增", "新建", "新改", "建成", "建设", "改建", "扩建", "增加", "增设", "净增", "改造", "新开"])
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The subject without the verb of addition it begins with: 新增上市企业3家、累计15家.</summary>
    public static string WithoutAddition(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["新增加", "新增", "新建", "新引进", "新认定", "新培育", "新设", "新", "建成", "培育", "引进"])
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length >= word.Length + 2)
                return text[word.Length..];
        }

        return text;
    }

    // 按不变价格计算比上年: at whose prices.
    private static ReadOnlySpan<char> WithoutPrices(ReadOnlySpan<char> text)
    {
        foreach (var prices in (ReadOnlySpan<string>)["按可比价格计算", "按可比价计算", "按可比价格", "按可比价", "按不变价格计算", "按不变价计算", "按不变价格", "按不变价"])
        {
            if (text.EndsWith(prices, StringComparison.Ordinal))
                return text[..^prices.Length];
        }

        return text;
    }

    private static string TrimComparison(string text)
    {
        // 较2015年, 比上年, 同比, 年均 before the verb of change.
        var span = WithoutRemarks(text).AsSpan().TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["同比", "环比", "年均", "每年", "分别", "累计", "平均", "共", "均", "名义", "实际", "同口径", "按可比价格计算", "按可比价计算", "按可比价格", "按可比价", "按不变价", "按不变价计算", "按不变价格", "按不变价格计算", "扣除价格因素", "扣除价格因素后", "可比", "可比价", "可比增长", "合计", "总体"])
        {
            if (span.EndsWith(word, StringComparison.Ordinal))
                return TrimComparison(span[..^word.Length].ToString());
        }

        foreach (var word in (ReadOnlySpan<string>)["较", "比", "同", "与"])
        {
            if (span.EndsWith(word, StringComparison.Ordinal))
                return WithoutPrices(span[..^word.Length]).ToString();
            var at = span.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && span.Length - at <= 12 && (span[(at + word.Length)..].Contains("年", StringComparison.Ordinal) || span[(at + word.Length)..].Contains("期", StringComparison.Ordinal) || span[(at + word.Length)..].Contains("十", StringComparison.Ordinal)))
                return span[..at].ToString();
        }

        return span.ToString();
    }

    // 为中小微企业…, 到户, 有效…: a leading word that is the beginning of a longer one.
    private static bool IsWordOfSubject(ReadOnlySpan<char> text, string word) => word switch
    {
        "有" => text.StartsWith("有效", StringComparison.Ordinal) || text.StartsWith("有证", StringComparison.Ordinal) || text.StartsWith("有机", StringComparison.Ordinal) || text.StartsWith("有线", StringComparison.Ordinal),
        "及" => text.StartsWith("及时", StringComparison.Ordinal),
        "距" or "距离" => !text.Contains("每", StringComparison.Ordinal) && !HasMetricTail(text),
        "离" => text is not ['离', '每' or '人' or '常' or '户', ..],
        "和" => text.StartsWith("和谐", StringComparison.Ordinal) || text.StartsWith("和美", StringComparison.Ordinal),
        "共" => text.StartsWith("共有产权", StringComparison.Ordinal) || text.StartsWith("共同", StringComparison.Ordinal) || text.StartsWith("共享", StringComparison.Ordinal) || text.StartsWith("共建", StringComparison.Ordinal),
        "要" => text.StartsWith("要素", StringComparison.Ordinal),
        "现" => text.StartsWith("现代", StringComparison.Ordinal) || text.StartsWith("现场", StringComparison.Ordinal),
        "基本" => text.StartsWith("基本养", StringComparison.Ordinal) || text.StartsWith("基本医", StringComparison.Ordinal) || text.StartsWith("基本公", StringComparison.Ordinal) || text.StartsWith("基本保", StringComparison.Ordinal) || text.StartsWith("基本生", StringComparison.Ordinal) || text.StartsWith("基本康", StringComparison.Ordinal) || text.StartsWith("基本住", StringComparison.Ordinal) || text.StartsWith("基本社", StringComparison.Ordinal) || text.StartsWith("基本药", StringComparison.Ordinal) || text.StartsWith("基本农", StringComparison.Ordinal),
        "年" => text.StartsWith("年度", StringComparison.Ordinal) || text.StartsWith("年末", StringComparison.Ordinal) || text.StartsWith("年轻", StringComparison.Ordinal) || text.StartsWith("年人", StringComparison.Ordinal) || text.StartsWith("年均", StringComparison.Ordinal) || text.StartsWith("年龄", StringComparison.Ordinal) || text.StartsWith("年接", StringComparison.Ordinal) || text.StartsWith("年开", StringComparison.Ordinal),
        "将" => text.StartsWith("将军", StringComparison.Ordinal),
        "规划" => text.StartsWith("规划面", StringComparison.Ordinal) || text.StartsWith("规划用", StringComparison.Ordinal),
        "后" => text.StartsWith("后勤", StringComparison.Ordinal) || text.StartsWith("后备", StringComparison.Ordinal),
        "等" => text.StartsWith("等级", StringComparison.Ordinal) || text.StartsWith("等次", StringComparison.Ordinal),
        "前" => text.StartsWith("前瞻", StringComparison.Ordinal) || text.StartsWith("前期", StringComparison.Ordinal),
        "保持" or "达到" or "完成" or "实现" or "推动" or "促进" or "确保" => false,
        "如" => text.StartsWith("如期", StringComparison.Ordinal),
        "另" => false,
        "含" => false,
        "目标" => text.StartsWith("目标人", StringComparison.Ordinal),
        "是" => false,
        "到" => text.StartsWith("到户", StringComparison.Ordinal) || text.StartsWith("到位", StringComparison.Ordinal),
        "全面" => false,
        "均" => text.StartsWith("均衡", StringComparison.Ordinal),
        "也" or "又" or "还" => false,
        "与" => false,
        "计划" => text.StartsWith("计划生", StringComparison.Ordinal) || text.StartsWith("计划免", StringComparison.Ordinal),
        "预期" => text.StartsWith("预期寿", StringComparison.Ordinal),
        "持续" => false,
        "并" => text.StartsWith("并发", StringComparison.Ordinal) || text.StartsWith("并网", StringComparison.Ordinal),
        "为" => text.StartsWith("为老", StringComparison.Ordinal) || text.Contains("提供", StringComparison.Ordinal) || text.Contains("预留", StringComparison.Ordinal) || text.Contains("授信", StringComparison.Ordinal) || text.Contains("开展", StringComparison.Ordinal),
        "把" or "使" => text.StartsWith("使用", StringComparison.Ordinal),
        "达" => false,
        "“" => true,
        "底" => false,
        "末" => false,
        "即" => text.StartsWith("即征", StringComparison.Ordinal),
        _ => false,
    };

    // 国有, 存在, 行为: a trailing word that is the end of a longer one.
    private static bool IsEndOfSubject(ReadOnlySpan<char> text, string word) => word switch
    {
        "有" => EndsWithOne(text, "国有", "公有", "所有", "持有", "集体有", "民有"),
        "在" => EndsWithOne(text, "存在", "实在"),
        "为" => EndsWithOne(text, "行为", "作为", "有为"),
        "都" => EndsWithOne(text, "首都", "成都"),
        "由" => EndsWithOne(text, "自由", "理由"),
        "平均" => text.Length == 2,
        "目标" or "实际" => true,
        "指标" => !HasMetricTail(text[..^2]), // 人均预期寿命指标达到80.6岁; 34项主要指标 is a name
        "三年" => EndsWithOne(text, "学前三年", "学前教育三年"),
        "拟" => EndsWithOne(text, "模拟", "虚拟"),
        "控制" or "维系" => text.Length < 6,
        "到" => EndsWithOne(text, "报到", "签到"),
        "是" => EndsWithOne(text, "总是"),
        "均" => EndsWithOne(text, "人均", "户均", "生均", "地均", "亩均", "平均", "车均", "床均"),
        "和" => EndsWithOne(text, "缓和", "温和"),
        "共" => EndsWithOne(text, "公共"),
        "要" => !text.EndsWith("比重要", StringComparison.Ordinal) && EndsWithOne(text, "主要", "需要", "重要", "必要", "纲要", "摘要", "紧要"),
        "应" => EndsWithOne(text, "供应", "响应", "适应", "反应", "效应"),
        "需" => EndsWithOne(text, "急需", "必需", "内需", "刚需", "所需", "军需"),
        _ => false,
    };

    private static bool EndsWithOne(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsWordCharacter(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or '“' or '”' or '(' or ')' or '（' or '）' or '+' or '·' || char.IsAsciiLetterOrDigit(c);

    private static string[] First(FrozenDictionary<char, string[]> words, ReadOnlySpan<char> text) =>
        text.Length > 0 && words.TryGetValue(text[0], out var found) ? found : [];

    private static string[] Last(FrozenDictionary<char, string[]> words, ReadOnlySpan<char> text) =>
        text.Length > 0 && words.TryGetValue(text[^1], out var found) ? found : [];

    private static FrozenDictionary<char, string[]> ByFirst(string[] words) => words.Where(w => w.Length > 0).GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static FrozenDictionary<char, string[]> ByLast(string[] words) => words.Where(w => w.Length > 0).GroupBy(w => w[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static string[] Longest(params string[] words) => [.. words.Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
}
