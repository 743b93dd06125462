using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Compare.Model.Quantities;

namespace Compare.Analysis.Alignment;

/// <summary>
/// Brings the ways in which plans print one and the same name to one spelling. Every rule here must keep the meaning:
/// numerator, denominator and population. A rule that only usually keeps it does not belong here.
/// </summary>
internal static partial class NameNormaliser
{
    /// <summary>Spellings of one term, applied in this order: longer before shorter where one contains the other.</summary>
    private static readonly (string From, string To)[] Terms =
    [
        // The residents of a city, where age, health and habits are meant; whose income 市民人均可支配收入 is, it does not say.
        ("市民健康", "居民健康"), ("市民体质", "居民体质"), ("市民平均预期", "居民平均预期"), ("市民平均期望", "居民平均期望"), ("市民人均预期", "居民人均预期"), ("市民人均期望", "居民人均期望"),
        ("的市民比例", "的居民比例"), ("市民综合阅读", "居民综合阅读"), ("市民科学素质", "居民科学素质"),

        // 基本养老、基本医疗参保率: what one is insured in is the insurance.
        ("医疗参保", "医疗保险参保"), ("养老参保", "养老保险参保"),

        // Insurance: the residents' and the employees' schemes are parts of the basic scheme, not the scheme.
        ("城镇职工基本医疗保险", "职工医保"), ("城镇职工医疗保险", "职工医保"), ("职工基本医疗保险", "职工医保"), ("职工医疗保险", "职工医保"), ("职工基本医保", "职工医保"),
        ("城乡居民基本医疗保险", "城居医保"), ("城乡居民医疗保险", "城居医保"), ("城乡居民基本医保", "城居医保"), ("城乡居民医保", "城居医保"), ("居民基本医疗保险", "城居医保"), ("居民医疗保险", "城居医保"), ("居民医保", "城居医保"),
        ("城乡基本医疗保险", "医保"), ("城乡医疗保险", "医保"), ("城乡医保", "医保"), ("基本医疗保险", "医保"), ("基本医保", "医保"), ("医疗保险", "医保"),
        ("城乡居民基本养老保险", "城居养老保险"), ("城乡居民社会养老保险", "城居养老保险"), ("城乡居民养老保险", "城居养老保险"), ("居民养老保险", "城居养老保险"),
        ("城镇职工基本养老保险", "职工养老保险"), ("企业职工基本养老保险", "职工养老保险"), ("企业职工养老保险", "职工养老保险"), ("职工基本养老保险", "职工养老保险"),
        ("城乡基本养老保险", "养老保险"), ("城乡养老保险", "养老保险"), ("基本养老保险", "养老保险"),
        ("长期护理保险", "长护险"),
        ("新增就业目标人数", "新增就业人数"), ("新增就业人员", "新增就业人数"), ("新增城镇就业人员", "新增城镇就业人数"), ("就业人数数", "就业人数"), ("常住人口总人口", "常住人口"), ("常住总人口", "常住人口"), ("常住年末总人口", "常住人口"), ("常住人口年末总人口", "常住人口"), ("常住人口总数", "常住人口"), ("常住人口数", "常住人口"), ("参保人员数", "参保人数"), ("参保人口数", "参保人数"), ("参保总人数", "参保人数"), ("参保人员", "参保人数"), ("参保人口", "参保人数"),
        ("覆盖面", "覆盖率"), ("参保覆盖率", "参保率"), ("养老保险覆盖率", "养老保险参保率"), ("医保覆盖率", "医保参保率"),

        // 平均每千人口床位数 is 每千人口床位数: what is per head is a mean.
        ("每人平均", "人均"), ("平均每", "每"), ("网路零售", "网络零售"),

        // 每千名老人有养老床位: to have and to own are one here.
        ("每千人有", "每千人"), ("每千人口有", "每千人口"), ("每千名老年人有", "每千名老年人"), ("每千名老人有", "每千名老年人"), ("每千位老人有", "每千名老年人"), ("每千位老年人有", "每千名老年人"), ("每万人有", "每万人"), ("每万人口有", "每万人口"), ("每百户有", "每百户"),

        // A 托位 is a place for a child under three by definition.
        ("婴幼儿照护服务设施托位", "托位"), ("婴幼儿照护服务托位", "托位"), ("婴幼儿照护设施托位", "托位"), ("婴幼儿照护托位", "托位"), ("婴幼儿托育服务托位", "托位"), ("婴幼儿托育托位", "托位"), ("婴幼儿服务托位", "托位"),
        ("婴幼儿托位", "托位"), ("3岁以下托位", "托位"), ("普惠性托位", "普惠托位"), ("普惠托位占总托位", "普惠托位占"), ("普惠托位占托位总数", "普惠托位占"), ("普惠托位占全部托位", "普惠托位占"), ("托育服务托位", "托位"), ("托育机构托位", "托位"), ("托育托位", "托位"),

        // Education.
        ("3-5岁学前", "学前"), ("学前三年幼儿教育", "学前"), ("学前幼儿教育", "学前"), ("学前教育三年", "学前"), ("学前三年教育", "学前"), ("学前三年", "学前"), ("学前教育", "学前"), ("学前儿童", "学前"), ("学前适龄儿童", "学前"),
        ("学前毛入学率", "学前毛入园率"), ("学前阶段", "学前"), ("学前适龄幼儿", "学前"), ("学前幼儿", "学前"), ("幼儿毛入园率", "学前毛入园率"), ("适龄幼儿毛入园率", "学前毛入园率"), ("学前学前", "学前"), ("毛入园(班)率", "毛入园率"), ("毛入园班率", "毛入园率"), ("学前学前", "学前"),
        ("儿童健康系统管理", "儿童系统管理"), ("普惠性幼儿园(含公办园)", "普惠园"), ("普惠性幼儿园(含公办幼儿园)", "普惠园"), ("普惠性幼儿园(含公办)", "普惠园"), ("普惠性幼儿园", "普惠园"), ("普惠幼儿园", "普惠园"), ("公办幼儿园", "公办园"), ("民办幼儿园", "民办园"), ("普惠园占全国幼儿园", "普惠园占"), ("普惠园占幼儿园总数", "普惠园占"), ("普惠园占幼儿园", "普惠园占"),
        ("在园幼儿人数", "在园幼儿"), ("在园幼儿数", "在园幼儿"), ("在园儿童数", "在园幼儿"), ("在园儿童", "在园幼儿"), ("就读幼儿", "在园幼儿"),
        ("九年制义务教育", "义务教育"), ("九年义务教育", "义务教育"), ("义务教育阶段", "义务教育"),
        ("青少年儿童", "儿童青少年"), ("高中阶段教育", "高中阶段"), ("高中教育阶段", "高中阶段"), ("高等教育阶段", "高等教育"),
        ("16-59岁劳动年龄人口", "劳动年龄人口"), ("16至59岁劳动年龄人口", "劳动年龄人口"), ("劳动年龄人口(16-59岁)", "劳动年龄人口"), ("人均受教育年限", "平均受教育年限"), ("平均受教育年数", "平均受教育年限"),

        // Health.
        ("人口平均预期寿命", "预期寿命"), ("居民平均预期寿命", "预期寿命"), ("人口平均期望寿命", "预期寿命"), ("居民平均期望寿命", "预期寿命"), ("平均预期寿命", "预期寿命"), ("平均期望寿命", "预期寿命"),
        ("居民人均预期寿命", "预期寿命"), ("居民人均期望寿命", "预期寿命"), ("人口人均预期寿命", "预期寿命"), ("人均预期寿命", "预期寿命"), ("人均期望寿命", "预期寿命"), ("居民期望寿命", "预期寿命"), ("居民预期寿命", "预期寿命"), ("出生时预期寿命", "预期寿命"),
        ("执业医师和执业助理医师", "执业助理医师"), ("执业医师和助理医师", "执业助理医师"), ("执业医师(含助理)", "执业助理医师"), ("执业医师(含助理医师)", "执业助理医师"), ("执业医师(助理)", "执业助理医师"), ("执业(含助理)医师", "执业助理医师"), ("执业(助理)医师", "执业助理医师"), ("执业(助理)医生", "执业助理医师"), ("执业医师数(含助理)", "执业助理医师数"), ("执业医师数(含助理医师)", "执业助理医师数"), ("执业、执业助理医师", "执业助理医师"),
        ("病床", "床位"), ("全科医生", "全科医师"), ("医疗卫生机构", "医疗机构"), ("卫生机构", "医疗机构"), ("医疗医疗机构", "医疗机构"),
        ("健康素养水平率", "健康素养水平"), ("健康素养率", "健康素养水平"),
        ("儿童低出生体重", "低出生体重"), ("低出生体重儿", "低出生体重"), ("低出生体重发生率", "低出生体重率"), ("心脑血管疾病、癌症、慢性呼吸系统疾病和糖尿病", "重大慢病"), ("心脑血管疾病、癌症、慢性呼吸系统疾病、糖尿病", "重大慢病"), ("癌症、心脑血管疾病、慢性呼吸系统疾病和糖尿病", "重大慢病"),
        ("慢性疾病", "慢病"), ("慢性病", "慢病"), ("慢病导致的过早死亡", "慢病过早死亡"), ("慢病导致过早死亡", "慢病过早死亡"), ("四类重大慢病", "重大慢病"), ("四类慢病", "重大慢病"), ("过早死亡概率", "过早死亡率"),

        // Training.
        ("接受补贴性", "参加补贴性"), ("参与补贴性", "参加补贴性"), ("政府补贴性", "补贴性"), ("政府补贴职业", "补贴性职业"), ("补贴性职业培训", "补贴性职业技能培训"), ("补贴性技能培训", "补贴性职业技能培训"),

        // The elderly.
        ("岁以上老年人口", "岁以上人口"), ("岁以上老年人", "岁以上人口"), ("老年人口", "老年人"), ("老龄人口", "老年人"), ("老人", "老年人"), ("老年年人", "老年人"),
        ("养老服务床位", "养老床位"), ("护理型养老床位", "护理型床位"), ("护理型养老机构床位", "养老机构护理型床位"), ("养老护理型床位", "护理型床位"), ("护理型床位占机构养老床位总数", "护理型床位"), ("护理型床位数", "护理型床位"), ("养老机构护理型床位占机构床位", "养老机构护理型床位占养老机构床位"), ("养老机构床位中护理型床位", "养老机构护理型床位"), ("养老床位中护理型床位", "护理型床位"), ("机构养老床位中护理型床位", "护理型床位"),
        ("配套建设", "配建"), ("居住(小)区", "居住区"), ("居住小区", "居住区"), ("居民住宅小区", "居住区"), ("住宅(小)区", "居住区"), ("新建住宅小区", "新建居住区"), ("新建小区", "新建居住区"),

        // Assistance.
        ("困难残疾人生活补贴和重度残疾人护理补贴", "残疾人两项补贴"), ("困难残疾人生活补贴、重度残疾人护理补贴", "残疾人两项补贴"), ("残疾人生活补贴和重度残疾人护理补贴", "残疾人两项补贴"), ("困难残疾人生活和重度残疾人护理补贴", "残疾人两项补贴"), ("困难残疾人生活补贴及重度残疾人护理补贴", "残疾人两项补贴"), ("残疾人2项补贴", "残疾人两项补贴"), ("困难残疾人生活补贴覆盖率和重度残疾人护理补贴覆盖率", "残疾人两项补贴覆盖率"), ("困难残疾人生活补贴覆盖率、重度残疾人护理补贴覆盖率", "残疾人两项补贴覆盖率"),
        ("最低生活保障", "低保"), ("电子社会保障卡", "电子社保卡"), ("公共租赁住房", "公租房"), ("退役士兵", "退役士兵"),

        // Culture, sport.
        ("经常性参加", "经常参加"), ("经常参与", "经常参加"), ("国民体质测定标准", "国民体质"), ("国民体质监测", "国民体质"), ("国民体质测定", "国民体质"), ("合格达标率", "合格率"), ("总体合格率", "合格率"),
        ("城乡社区综合服务设施", "社区综合服务设施"),

        // Housing.
        ("新开工改造城镇老旧小区", "新开工老旧小区改造"), ("新开工改造老旧小区", "新开工老旧小区改造"), ("新开工城镇老旧小区改造", "新开工老旧小区改造"), ("老旧小区改造改造", "老旧小区改造"),

        // Income, economy.
        ("城镇与农村居民", "城乡居民"), ("城镇和农村居民", "城乡居民"), ("城镇居民与农村居民", "城乡居民"), ("城镇居民和农村居民", "城乡居民"),
        ("地方财政一般公共预算", "一般公共预算"), ("地方一般公共预算", "一般公共预算"), ("区级一般公共预算", "一般公共预算"), ("县级一般公共预算", "一般公共预算"), ("公共财政预算", "一般公共预算"), ("一般公共预算地方收入", "一般公共预算收入"), ("一般一般公共预算", "一般公共预算"),
        ("失业率平均值", "失业率"), ("失业率均值", "失业率"), ("平均失业率", "失业率"), ("财政民生支出", "民生支出"), ("民生领域支出", "民生支出"), ("民生类支出", "民生支出"), ("用于民生的支出", "民生支出"), ("用于民生方面的支出", "民生支出"), ("用于民生领域的支出", "民生支出"), ("民生方面支出", "民生支出"), ("一般公共预算民生支出", "民生支出"), ("用于民生支出", "民生支出"),
        ("GDp", "GDP"), ("Gdp", "GDP"), ("gdp", "GDP"), ("国内生产总值", "GDP"), ("地区生产总值(GDP)", "GDP"), ("生产总值(GDP)", "GDP"), ("地区生产总值", "GDP"), ("GDP(GDP)", "GDP"), ("生产总值", "GDP"), ("GDP(GDP)", "GDP"), ("GDP总量", "GDP"),
        ("文化及相关产业", "文化产业"), ("规上", "规模以上"), ("社零", "社会消费品零售"), ("社会消费品零售额", "社会消费品零售总额"), ("全社会固定资产投资", "固定资产投资"),
        ("研究与试验发展(R&D)经费", "研发"), ("研究与试验发展经费", "研发"), ("研究与试验发展(R&D)", "研发"), ("研究与开发经费", "研发"), ("R&D经费", "研发"), ("R&D投入", "研发投入"), ("R&D支出", "研发支出"), ("R&D占", "研发投入占"), ("相当于", "占"), ("占全市GDP", "占GDP"), ("占全区GDP", "占GDP"), ("占全县GDP", "占GDP"), ("占全省GDP", "占GDP"), ("研发经费", "研发"), ("全社会研发", "研发"), ("研发支出", "研发投入"), ("研发投入总量", "研发投入"), ("研发投入总额", "研发投入"),
        ("全体居民", "居民"), ("全体常住居民", "居民"), ("常住居民", "居民"),
        ("收入之比", "收入比"), ("收入比值", "收入比"), ("收入倍差", "收入比"), ("收入比例", "收入比"),
        ("优良以上天数", "优良天数"), ("优良及以上天数", "优良天数"), ("空气质量达标天数", "空气质量优良天数"), ("空气质量指数(AQI)优良", "空气质量优良"), ("空气质量(AQI)优良", "空气质量优良"), ("空气质量指数优良", "空气质量优良"), ("空气质量AQI优良", "空气质量优良"), ("城区环境空气", "空气"), ("主城区空气", "空气"), ("中心城区空气", "空气"), ("设区市城市空气", "空气"), ("设区城市空气", "空气"), ("设区市空气", "空气"), ("城市环境空气", "空气"), ("环境空气", "空气"), ("城区空气", "空气"), ("城市空气", "空气"), ("市区空气", "空气"), ("区域空气", "空气"), ("空气质量优良", "空气优良"), ("环境空气优良", "空气优良"), ("优良天数比率", "优良天数比例"), ("优良天数率", "优良天数比例"), ("空气优良率", "空气优良天数比例"), ("空气优良比率", "空气优良天数比例"), ("空气优良比例", "空气优良天数比例"), ("空气优良天数", "优良天数"),
    ];

    /// <summary>Words that carry no meaning in a name.</summary>
    private static readonly string[] Fillers = ["的", "拥有", "等"];

    /// <summary>Words that plans add to a name or leave out of it without meaning another measure.</summary>
    private static readonly string[] Optional = ["常住人口", "居民", "人口", "全体", "各类", "目标人群", "符合条件", "开展", "参加", "年末", "全年", "年度", "建筑", "阶段"];

    /// <summary>A place's own name for itself in front of a measure.</summary>
    private static readonly string[] Scopes = ["全区", "全市", "全县", "全省", "全国", "全州", "全旗", "全盟", "全域", "我区", "我市", "我县", "我省", "我国", "我州", "中国", "本省", "本区", "本市", "本县", "辖区内", "辖区", "区域内", "区域", "年末", "全年", "实现", "完成", "预计", "十四五期间", "十四五末", "年均", "每年"];

    /// <summary>Share words at the end of a name, longer first.</summary>
    private static readonly string[] ShareEndings = ["占比例", "百分比", "占比", "比例", "比重", "比率", "率"];

    private static readonly string[] CountEndings = ["总人数", "人数", "总数量", "总数", "总量", "数量", "个数", "数"];

    private static readonly string[] GrowthEndings = ["增长速度", "增长率", "增长幅度", "增速", "增幅", "增长"];

    /// <summary>Takes a printed name apart.</summary>
    /// <param name="name">The name, with or without its unit.</param>
    /// <param name="areaNames">Names of areas that may stand in front and say nothing about the measure.</param>
    public static NameForm Of(string name, ImmutableArray<string> areaNames)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = Folded(name);

        // 城镇调查失业率(%)控制在: the verb of a sentence stands behind the unit.
        text = UnitBeforePredicate().Replace(text, "");
        (text, var unit) = WithoutUnit(text);
        text = Ages(text);
        text = QualifiedBehind().Replace(text, "${whose}${name}");
        foreach (var (from, to) in Terms)
            text = text.Replace(from, to, StringComparison.Ordinal);
        text = WithoutMarks(text);
        text = VerbInside().Replace(text, "");
        text = Predicate().Replace(text, "");
        text = WithoutScope(text, areaNames);
        if (PerFirst(text) is var turned && turned != text)
        {
            text = turned;
            foreach (var (from, to) in Terms)
                text = text.Replace(from, to, StringComparison.Ordinal);
        }

        text = Insured().Replace(text, "${scheme}参保人数");
        foreach (var filler in Fillers)
            text = text.Replace(filler, "", StringComparison.Ordinal);
        (text, var perHeads, var population) = PerHeads(text);
        (text, var form) = Form(text);
        // 每千人口注册护士 counts nurses as 每千人口注册护士数 does.
        var isOpen = form == MeasureForm.Other;
        if (perHeads is not null && isOpen)
            form = MeasureForm.Count;
        return new NameForm(text, Core(text), form, perHeads, population, unit, isOpen);
    }

    /// <summary>True for a name that says that it counts people: …人数.</summary>
    public static bool CountsPeople(string name) => WithoutUnit(Folded(name)).Text.EndsWith("人数", StringComparison.Ordinal);

    /// <summary>Half-width letters and digits, no white space, no quotation marks.</summary>
    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '"' or '\'' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '《' or '》' or '\u200B' or '\uFEFF' or '\u00AD')
                continue;
            folded.Append(letter switch
            {
                '—' or '–' or '－' or '~' or '∼' or '〜' or '−' => '-',
                _ => letter,
            });
        }

        return folded.ToString();
    }

    private static (string Text, string Unit) WithoutUnit(string text)
    {
        var unit = "";
        while (TrailingBracket().Match(text) is { Success: true } bracket)
        {
            var inside = bracket.Groups["in"].Value;
            inside = inside.StartsWith("单位:", StringComparison.Ordinal) ? inside[3..] : inside;
            var isUnit = Units.IsKnown(inside) || inside is "%)" or "" || inside.Contains('/', StringComparison.Ordinal);
            if (!isUnit && !Note().IsMatch(inside))
                break;
            if (isUnit && unit.Length == 0)
                unit = inside;
            text = text[..bracket.Index];
        }

        return (text, unit);
    }

    private static string Ages(string text)
    {
        text = text.Replace("三岁", "3岁", StringComparison.Ordinal).Replace("学前3年", "学前三年", StringComparison.Ordinal).Replace("学前教育3年", "学前三年", StringComparison.Ordinal).Replace("周岁", "岁", StringComparison.Ordinal).Replace("岁及以", "岁以", StringComparison.Ordinal).Replace("岁(含)以", "岁以", StringComparison.Ordinal);
        return FromBirth().Replace(text, "${to}岁以下");
    }

    private static string WithoutMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is not ('(' or ')' or '、' or ',' or '，' or '。' or ';' or ':' or '·' or '和' or '与' or '及' or '[' or ']' or '【' or '】' or '〔' or '〕'))
                kept.Append(letter);
        }

        return kept.ToString();
    }

    private static string WithoutScope(string text, ImmutableArray<string> areaNames)
    {
        while (true)
        {
            var before = text.Length;
            foreach (var scope in Scopes)
            {
                // 年均 and 每年 say that a rate of growth is a mean over years; only for other measures are they mere words.
                if (text.Length > scope.Length + 1 && text.StartsWith(scope, StringComparison.Ordinal) && (scope is not ("年均" or "每年") || !EndsInAny(text, GrowthEndings)))
                    text = text[scope.Length..];
            }

            foreach (var area in areaNames)
            {
                if (area.Length > 0 && text.Length > area.Length + 1 && text.StartsWith(area, StringComparison.Ordinal))
                    text = text[area.Length..];
            }

            if (text.Length == before)
                return text;
        }
    }

    // 医疗机构每千人口床位数, 常住人口千人床位数: what it is counted per may stand in the middle.
    private static string PerFirst(string text)
    {
        if (PerInside().Match(text) is not { Success: true } inside)
            return text;
        var (before, per, after) = (inside.Groups["before"].Value, inside.Groups["per"].Value, text[inside.Length..]);
        return before is "常住人口" ? per + after : per + before + after;
    }

    private static (string Text, decimal? PerHeads, string Population) PerHeads(string text)
    {
        if (text.StartsWith("平均每", StringComparison.Ordinal))
            text = text[2..];
        var match = PerPrefix().Match(text);
        if (match.Success)
        {
            var number = match.Groups["n"].Value switch
            {
                "百" => 100m,
                "千" => 1_000m,
                "万" => 10_000m,
                "十万" => 100_000m,
                "百万" => 1_000_000m,
                var digits => decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture),
            };
            var population = match.Groups["pop"].Value switch
            {
                "人口" or "人" or "常住人口" or "居民" or "常住居民" or "城乡居民" => "",
                "户" or "户居民" or "户家庭" or "家庭" or "户居民家庭" => "户",
                "户籍人口" => "户籍",
                var other => other,
            };
            return number > 0m ? (text[match.Length..], number, population) : (text, null, "");
        }

        return text.StartsWith("人均", StringComparison.Ordinal) && text.Length > 2 ? (text[2..], 1m, "") : (text, null, "");
    }

    private static (string Text, MeasureForm Form) Form(string text)
    {
        if (Ending(text, GrowthEndings) is { } growth)
            return (text[..^growth.Length], MeasureForm.Growth);
        if (text.EndsWith("人次数", StringComparison.Ordinal) || text.EndsWith("总人次", StringComparison.Ordinal))
            return (text[..^3], MeasureForm.Visits);
        if (text.EndsWith("人次", StringComparison.Ordinal) || text.EndsWith("次数", StringComparison.Ordinal))
            return (text[..^2], MeasureForm.Visits);
        // 优良天数比 is 优良天数比例.
        if (text.EndsWith("天数比", StringComparison.Ordinal) || text.EndsWith("人数比", StringComparison.Ordinal))
            text += "例";
        if (Ending(text, ShareEndings) is { } share)
        {
            var body = text[..^share.Length];
            // 人数占总人口比例: over all residents, which is what the bare 占比 of people means.
            body = OfAllResidents().Replace(body, "");
            // 公办园在园幼儿数占在园幼儿总数: over all of the kind that is counted, which is what the bare 占比 means.
            body = OfItsKind().Replace(body, "${kind}");
            body = body.EndsWith('占') ? body[..^1] : body;
            return (Ending(body, CountEndings) is { } counted ? body[..^counted.Length] : body, MeasureForm.Share);
        }

        if (text.EndsWith("收入比", StringComparison.Ordinal) || text.EndsWith("标准比", StringComparison.Ordinal))
            return (text[..^1], MeasureForm.Ratio);
        return Ending(text, CountEndings) is { } count ? (text[..^count.Length], MeasureForm.Count) : (text, MeasureForm.Other);
    }

    private static string Core(string body)
    {
        var core = body;
        foreach (var word in Optional)
            core = core.Replace(word, "", StringComparison.Ordinal);
        // Nothing but such words is no measure: 常住人口 itself.
        return core.Length < 2 ? body : core;
    }

    /// <summary>The ending the text has more before; null when none, or when the text is nothing but it.</summary>
    private static string? Ending(string text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal))
                return ending;
        }

        return null;
    }

    private static bool EndsInAny(string text, string[] endings) => Ending(text, endings) is not null;

    [GeneratedRegex(@"[(\[【〔](?<in>[^()\[\]【】〔〕]*)[)\]】〕]?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingBracket();

    /// <summary>总人口(常住), 城镇化率(户籍人口), 失业率(城镇登记): whose measure it is, told in a bracket behind a name that says nothing of it.</summary>
    [GeneratedRegex(@"^(?<name>(?![^(]*(?:常住|户籍|居民|登记|调查|流动))(?!城镇(?!化))(?!农村).{2,16})\((?<whose>常住人口|常住|户籍人口|户籍|城镇居民|农村居民|城镇常住居民|农村常住居民|城乡居民|全体居民|城镇登记|城镇调查)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex QualifiedBehind();

    /// <summary>What a name says before it comes to what it is counted per.</summary>
    [GeneratedRegex(@"^(?<before>[^每]{2,14}?)(?<per>每(?:百|千|万)(?:名|位)?(?:常住人口|老年人|人口|人)|(?<![十百千万几])千人(?!口规模|以上|以下))(?=.{2})", RegexOptions.CultureInvariant)]
    private static partial Regex PerInside();

    /// <summary>参加…保险人数 counts the insured as …保险参保人数 does.</summary>
    [GeneratedRegex(@"^(?:已)?参加(?<scheme>[^参]{0,8}(?:保险|医保))(?:的)?(?:总)?人数", RegexOptions.CultureInvariant)]
    private static partial Regex Insured();

    /// <summary>A bracket that dates or comments the name: (2025年), (预期性), (累计).</summary>
    [GeneratedRegex(@"^(?:\d{4}年?|约束性|预期性|约束性指标|预期性指标|五年累计|五年累计数|累计|累计数|%|岁|县、市、区|含.*除外|以.{2,10}为1)$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"0-(?<to>\d+)岁", RegexOptions.CultureInvariant)]
    private static partial Regex FromBirth();

    [GeneratedRegex(@"^(?:每(?<n>百万|十万|百|千|万|\d{1,9})|(?<n>千|万)(?=人|名老))(?:名|位|个)?(?<pop>常住人口|户籍人口|城乡居民|常住居民|户居民家庭|户居民|户家庭|居民|老年人|人口|人|户|家庭|儿童|在校生|学生|参保人员|职工|新生儿|活产)(?:均(?!衡))?", RegexOptions.CultureInvariant)]
    private static partial Regex PerPrefix();

    [GeneratedRegex(@"(?<kind>.{2,8}?)(?:人数|总数|数)?占(?:全部|所有|全[国省市区县州旗])?\k<kind>(?:总人数|总数|总量|人数|数量|数)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfItsKind();

    /// <summary>城镇完成新增就业, 规模以上工业实现总产值: the verb of a sentence between the words of a name.</summary>
    [GeneratedRegex(@"(?<=.{2})(?:实现|完成)(?=.{2})(?![率度情])", RegexOptions.CultureInvariant)]
    private static partial Regex VerbInside();

    /// <summary>The verb of a sentence that was cut behind its subject.</summary>
    [GeneratedRegex(@"(?<=.{4})(?:占比达|占|达到|达|控制在|稳定在|保持在|维持在|提高到|提升到|增加到|下降到|降至|提高至|提升至|超过|突破|不低于|不高于|不超过|约为|约|为|(?<=率)控制)$", RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"(?<=[)])(?:达到|达|控制在|稳定在|保持在|维持在|提高到|提升到|不低于|不高于|不超过)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitBeforePredicate();

    [GeneratedRegex(@"占(?:全[国省市区县州])?(?:总人口|常住人口|全部人口|人口总数|常住人口总数|总人口数|人口)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfAllResidents();
}
