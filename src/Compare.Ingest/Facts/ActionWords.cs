using Compare.Ingest.Text;

namespace Compare.Ingest.Facts;

/// <summary>Words of action: what was done with what a figure counts.</summary>
internal static class ActionWords
{
    // Verbs that say what was done with what is counted; alone they are no subject.
    private static readonly string[] Words =
        ["新增", "新建", "新改建", "新改扩建", "改扩建", "改建", "扩建", "建成", "建成投用", "建设", "建有", "建立", "组建", "创建", "创成", "打造", "改造", "完成", "实现", "引进", "新引进", "招引", "落地", "开工", "新开工", "启动", "培育", "新培育", "培养", "引育", "新认定", "认定", "设立", "成立", "开展", "举办",
        "承办", "组织", "配备", "拥有", "共有", "现有", "设有", "发放", "救助", "资助", "惠及", "受益", "覆盖", "服务", "接待", "解决", "化解", "办理", "处置", "整治", "整改", "治理", "排查整改", "拆除", "征收", "出让", "新增加", "增加", "增设", "增开", "配置", "提供", "安置", "帮扶", "带动", "吸纳", "培训", "选树", "评选", "打通", "竣工", "新开工", "带领", "谋划", "满足", "造就", "提档升级", "提质改造", "升级改造", "升级", "提质", "贯通", "承接", "推出", "发布", "梳理", "归集", "获评", "获", "荣获", "入选", "摘奪", "摘夺", "取得", "争取", "兑现", "盘活", "筹集", "筹建", "分配", "消除", "累计改造", "投入", "投用", "投放", "开放", "开通", "保障", "安排", "下达", "落实", "实施", "推进", "形成", "吸引", "累计", "有", "为", "达到", "达", "超过", "突破", "确保", "力争", "争取新增", "新招", "招聘", "新收储", "收储", "引入", "新入库", "新设", "新备案", "备案", "注册", "制定", "出台", "建好", "办好", "做好", "加快建设", "创", "建", "与", "联动", "涉及", "需", "占", "最多", "动态", "全部", "分类", "梯度", "选派", "派出", "派送", "送", "深化", "高质量", "每年", "年均", "至少", "等", "共", "累计建成", "累计建设", "其中", "中", "新", "再", "又"];

    private static readonly WordIndex ByFirst = WordIndex.ByFirst(Words);
    private static readonly WordIndex ByLast = WordIndex.ByLast(Words);

    private static readonly WordSet Flows = new(
        ["累计", "新增", "新建", "新改建", "改造", "建成", "分配", "完成", "培训", "发放", "引进", "消除", "筹集", "开展", "举办", "实施", "投入", "安排", "争取", "新改扩建", "扩建", "新招", "建设", "新引进", "安置", "帮扶", "救助", "转移", "减税", "创建", "总投资", "惠及", "受益", "发展", "办理", "化解"]);

    /// <summary>True when nothing but words of action are left, so that the figure counts what is named after it.</summary>
    public static bool IsActionOnly(string text)
    {
        var span = SubjectText.TrimLeading(text).AsSpan();
        var again = true;
        while (again && span.Length > 0)
        {
            again = false;
            foreach (var word in ByFirst.Candidates(span))
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
                var trimmed = SubjectText.TrimLeading(span.ToString());
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
        foreach (var word in ByLast.Candidates(span))
        {
            if (word.Length > 1 && span.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>True when the words speak of something that adds up over years.</summary>
    public static bool IsFlow(ReadOnlySpan<char> text) => Flows.IsIn(text);

    /// <summary>True for a verb of building or adding: 新增, 建成, 新改扩建.</summary>
    public static bool IsAddition(string text) =>
        text.ContainsAny("新增", "新建", "新改", "建成", "建设", "改建", "扩建", "增加", "增设", "净增", "改造", "新开");

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
}
