using System.Collections.Immutable;
using System.Reflection;
using Compare.Analysis.Alignment;
using Compare.Cli.Files;
using Compare.Model;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Xunit.Abstractions;

namespace Compare.Tests.Analysis.Alignment;

public sealed class AlignerTests(ITestOutputHelper output)
{
    private static readonly Dataset Catalogue = DataFolder.LoadCatalogue(null).Value;
    private static readonly Aligner Aligner = new(Catalogue.Indicators, Catalogue.Areas);

    /// <summary>Names of other districts' plans, with what a statistician says they are. The second file was never used to make a rule.</summary>
    [Theory]
    [InlineData("names-development.csv", 0.95)]
    [InlineData("names-held-out.csv", 0.85)]
    public void Align_NamesOfOtherPlans_AreRightAndNoneIsFalselySame(string file, double share)
    {
        var cases = Cases(file).ToList();
        var right = 0;
        var falselySame = new List<string>();
        foreach (var (name, unit, classes, indicators) in cases)
        {
            var found = Aligner.Align(name, unit);
            var isSure = found.Class is AlignmentClass.Same or AlignmentClass.Convertible;
            var fits = indicators.IsEmpty || found.Class == AlignmentClass.None || indicators.Contains(found.Indicator?.Value ?? "");
            if (classes.Contains(Word.Of(found.Class)) && fits)
                right++;
            else
                output.WriteLine($"{name} ({unit}): {Word.Of(found.Class)} {found.Indicator} {found.Score}: {found.Reason}; wanted {string.Join('|', classes)} {string.Join('|', indicators)}");
            if (isSure && (!classes.Contains(Word.Of(found.Class)) || !indicators.Contains(found.Indicator!.Value)))
                falselySame.Add($"{name} -> {found.Indicator}");
        }

        output.WriteLine($"{file}: {right} of {cases.Count} right");
        Assert.Empty(falselySame);
        Assert.True(right >= share * cases.Count, $"{right} of {cases.Count} right");
    }

    [Theory]
    [InlineData("医疗卫生机构每千人口病床数", "张", "hospital-beds-per-1000")]
    [InlineData("年末总人口（常住）", "万人", "resident-population")]
    [InlineData("失业率（城镇调查）", "%", "surveyed-unemployment-rate")]
    [InlineData("基本医疗参保率", "%", "medical-insurance-rate")]
    [InlineData("居民基本医疗参保率", "%", "resident-medical-insurance-rate")]
    [InlineData("居民健康素养", "%", "health-literacy")]
    [InlineData("地区生产总值（GDP）总量", "亿元", "gdp")]
    [InlineData("设区城市空气质量优良天数比率", "%", "good-air-share")]
    [InlineData("重大慢性病导致的过早死亡率", "%", "premature-mortality")]
    [InlineData("心脑血管疾病、癌症、慢性呼吸系统疾病和糖尿病导致的过早死亡率", "%", "premature-mortality")]
    [InlineData("普惠性幼儿园（含公办）在园幼儿占比", "%", "inclusive-kindergarten-children")]
    [InlineData("城镇登记失业率控制（%）", "", "registered-unemployment-rate")]
    [InlineData("城镇与农村居民收入比", "", "urban-rural-income-ratio")]
    [InlineData("常住人口千人床位数", "张", "hospital-beds-per-1000")]
    [InlineData("0-3岁婴幼儿每千人口托位数", "个", "childcare-places-per-1000")]
    [InlineData("平均每千人口拥有床位数", "张", "hospital-beds-per-1000")]
    [InlineData("每千名老人有养老床位", "张", "elderly-beds-per-1000-elderly")]
    [InlineData("每千人口有注册护士", "人", "nurses-per-1000")]
    [InlineData("市民平均预期寿命", "岁", "life-expectancy")]
    [InlineData("市民健康素养水平", "%", "health-literacy")]
    [InlineData("经常参加体育锻炼的市民比例", "%", "regular-exercise-share")]
    [InlineData("研究与试验发展(R&D)经费投入总量", "亿元", "r-and-d-spending")]
    [InlineData("优良天数", "天", "good-air-days")]
    [InlineData("空气质量优良比率", "%", "good-air-share")]
    [InlineData("千名老人拥有床位", "张", "elderly-beds-per-1000-elderly")]
    [InlineData("用于民生的支出占一般公共预算支出", "%", "livelihood-spending-share")]
    [InlineData("一般公共预算民生支出占比", "%", "livelihood-spending-share")]
    [InlineData("儿童低出生体重发生率", "%", "low-birth-weight-rate")]
    [InlineData("接受补贴性职业技能培训", "万人次", "subsidised-training")]
    [InlineData("年末常住总人口", "万人", "resident-population")]
    [InlineData("新开工改造城镇老旧小区", "万平方米", "old-estates-started")]
    [InlineData("进出口", "亿元", "foreign-trade")]
    [InlineData("地区生产总值(GDp)", "亿元", "gdp")]
    [InlineData("一般公共预算地方收入", "亿元", "budget-revenue")]
    [InlineData("规模以上工业实现总产值", "亿元", "industrial-output")]
    [InlineData("城镇完成新增就业", "万人", "urban-new-jobs")]
    [InlineData("主城区空气质量优良天数", "天", "good-air-days")]
    [InlineData("空气优良天数比", "%", "good-air-share")]
    [InlineData("养老服务床位", "张", "elderly-beds-total")]
    [InlineData("普惠性幼儿园占幼儿园总数", "%", "inclusive-kindergarten-coverage")]
    [InlineData("养老床位中护理型床位比例", "%", "nursing-beds-share")]
    [InlineData("普惠性幼儿园在园幼儿占全省在园幼儿的比例", "%", "inclusive-kindergarten-children")]
    [InlineData("千人均执业（助理）医师", "人", "physicians-per-1000")]
    [InlineData("每万人接受公共文化设施服务", "万次", "cultural-visits-per-10000")]
    [InlineData("城镇老旧小区改造", "万平方米", "old-estates-renovated")]
    [InlineData("已参加基本养老保险人数", "万人", "pension-insured-persons")]
    [InlineData("我国16-59岁劳动年龄人口平均受教育年限", "年", "working-age-schooling-years")]
    [InlineData("城区空气质量优良以上天数", "天", "good-air-days")]
    [InlineData("城镇新增就业人数〔累计〕（万人）", "", "urban-new-jobs")]
    [InlineData("五年累计城镇新增就业", "万人", "urban-new-jobs")]
    [InlineData("3-5岁学前教育毛入园率", "%", "preschool-gross-enrolment")]
    [InlineData("护理型养老机构床位占比", "%", "nursing-beds-share")]
    [InlineData("参加各类补贴性职业技能培训人数", "万人次", "subsidised-training")]
    [InlineData("R&D占GDP比重", "%", "r-and-d-intensity")]
    [InlineData("全社会研发经费支出相当于全市生产总值的比例", "%", "r-and-d-intensity")]
    [InlineData("地方一般公共预算收入增速", "%", "budget-revenue-growth")]
    [InlineData("财政民生支出占公共财政预算支出", "%", "livelihood-spending-share")]
    [InlineData("城市环境空气质量指数优良率", "%", "good-air-share")]
    [InlineData("60岁及以上人口占全国人口", "%", "elderly-60-share")]
    [InlineData("年末全县常住人口", "万人", "resident-population")]
    public void Align_OtherOrderOrKindToldByTheUnit_IsSame(string name, string unit, string indicator) =>
        Assert.Equal((AlignmentClass.Same, indicator), (Aligner.Align(name, unit).Class, Aligner.Align(name, unit).Indicator?.Value));

    [Theory, InlineData("总人口（户籍）", "万人"), InlineData("城镇化率（户籍人口）", "%"), InlineData("人均可支配收入（农村居民）", "元"), InlineData("职工养老参保率", "%"), InlineData("心理健康素养", "%"), InlineData("城乡居民收入差距", ""), InlineData("城乡居民收入差距", "元"), InlineData("城乡收入差距", ""), InlineData("市民人均可支配收入", "元"), InlineData("城镇老旧小区改造", "个"), InlineData("中小学生近视率", "%"), InlineData("户籍人口每千人床位数", "张"), InlineData("参加工伤保险人数", "万人"), InlineData("城镇常住人口占全国人口", "%"), InlineData("参加各类补贴性职业技能培训人数", "万人"), InlineData("参加各类补贴性职业技能培训人数", ""), InlineData("补贴性职业技能培训人数", ""), InlineData("公办养老机构护理型床位占比", "%"), InlineData("居民人均可支配收入年均增长", "%"), InlineData("五年累计固定资产投资", "亿元"), InlineData("环保投入相当于全市生产总值的比例", "%")]
    public void Align_NearMiss_IsNotSame(string name, string unit) =>
        Assert.False(Aligner.Align(name, unit).Class is AlignmentClass.Same or AlignmentClass.Convertible);

    [Fact]
    public void Align_EveryNameAndWordingOfTheCatalogue_IsSameWithItsOwn()
    {
        foreach (var indicator in Catalogue.Indicators)
        {
            foreach (var wording in indicator.Wordings.Prepend(indicator.Name.Chinese))
            {
                var found = Aligner.Align(wording, indicator.Unit.Symbol);
                Assert.True(found.Class == AlignmentClass.Same && found.Indicator == indicator.Id, $"{wording}: {Word.Of(found.Class)} {found.Indicator}, {found.Reason}");
            }
        }
    }

    /// <summary>A name that says another population, provider or kind of number is never the same, whatever it resembles.</summary>
    [Fact]
    public void Align_GuardWordPutInFront_IsNeverSame()
    {
        string[] guards = ["农村", "户籍", "女性", "职工", "流动", "民办", "大学生", "残疾", "失能", "困难", "企业", "一级", "新建", "在校", "未成年人", "归侨", "少数民族"];
        var wordings = Catalogue.Indicators.SelectMany(i => i.Wordings.Prepend(i.Name.Chinese).Select(w => (Id: i.Id, Wording: w))).ToList();
        var known = wordings.Select(w => w.Wording).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, wording) in wordings)
        {
            foreach (var guard in guards)
            {
                var name = guard + wording;
                if (known.Contains(name) || wording.StartsWith(guard, StringComparison.Ordinal))
                    continue;
                var found = Aligner.Align(name);
                Assert.False(found.Class is AlignmentClass.Same or AlignmentClass.Convertible, $"{name} -> {found.Indicator}: {found.Reason}");
            }
        }
    }

    [Theory]
    [InlineData("登记", "调查")]
    [InlineData("调查", "登记")]
    [InlineData("参保率", "参保人数")]
    [InlineData("参保人数", "参保率")]
    [InlineData("幼儿园覆盖", "幼儿覆盖")]
    [InlineData("在园幼儿占比", "占比")]
    [InlineData("3岁", "6岁")]
    [InlineData("60岁", "80岁")]
    [InlineData("护士", "护理员")]
    [InlineData("全科", "专科")]
    [InlineData("医师", "药师")]
    [InlineData("助理", "")]
    [InlineData("床位", "机构")]
    [InlineData("养老", "医疗")]
    [InlineData("医疗保险", "工伤保险")]
    [InlineData("养老保险", "失业保险")]
    [InlineData("高中", "初中")]
    [InlineData("高等", "中等")]
    [InlineData("毛入", "净入")]
    [InlineData("系统管理", "健康管理")]
    [InlineData("城镇", "农村")]
    [InlineData("农村", "城镇")]
    [InlineData("普惠", "公办")]
    [InlineData("公办", "民办")]
    [InlineData("体育", "文化")]
    [InlineData("文化", "体育")]
    [InlineData("预期寿命", "健康预期寿命")]
    [InlineData("面积", "数量")]
    [InlineData("常住", "户籍")]
    [InlineData("增速", "贡献率")]
    [InlineData("老年", "儿童")]
    [InlineData("退役", "现役")]
    [InlineData("未来社区", "老旧社区")]
    [InlineData("低保", "特困")]
    [InlineData("进出口", "出口")]
    [InlineData("新开工", "竣工")]
    [InlineData("投保率", "赔付率")]
    [InlineData("签约", "解约")]
    public void Align_OneWordExchanged_IsNotSameWithTheOld(string word, string other)
    {
        var tried = 0;
        foreach (var indicator in Catalogue.Indicators)
        {
            foreach (var wording in indicator.Wordings.Prepend(indicator.Name.Chinese).Where(w => w.Contains(word, StringComparison.Ordinal)))
            {
                var name = wording.Replace(word, other, StringComparison.Ordinal);
                if (indicator.Wordings.Contains(name) || indicator.Name.Chinese == name)
                    continue;
                tried++;
                var found = Aligner.Align(name);
                Assert.False(found.Class is AlignmentClass.Same or AlignmentClass.Convertible && found.Indicator == indicator.Id, $"{name} (was {wording}): {found.Reason}");
            }
        }

        Assert.True(tried > 0, $"no wording contains {word}");
    }

    [Theory]
    [InlineData("每万人口拥有注册护士数", "人", "nurses-per-1000", "0.1")]
    [InlineData("每千人口全科医生数", "人", "gps-per-10000", "10")]
    [InlineData("人均公共文化设施面积", "平方米", "cultural-facility-area-per-10000", "10000")]
    [InlineData("执业（助理）医师数", "人/千人", "physicians-per-1000", "1")]
    public void Align_OtherBase_GivesTheFactor(string name, string unit, string indicator, string factor)
    {
        var found = Aligner.Align(name, unit);
        Assert.Equal((indicator, decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture)), (found.Indicator?.Value, found.Factor));
        Assert.Equal(factor == "1" ? AlignmentClass.Same : AlignmentClass.Convertible, found.Class);
    }

    [Fact]
    public void Align_UnitOfAnotherQuantity_IsOnlyRelated()
    {
        var found = Aligner.Align("基本养老保险参保率", "万人");
        Assert.Equal((AlignmentClass.Related, "pension-insurance-rate"), (found.Class, found.Indicator?.Value));
        Assert.Contains("万人", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Align_WordingClaimedTwice_IsNobodys()
    {
        var twins = Catalogue.Indicators.Take(2).Select((i, n) => i with { Id = new IndicatorId("twin-" + n), Wordings = ["双胞指标"] }).ToImmutableArray();
        var found = new Aligner(twins, []).Align("双胞指标");
        Assert.NotEqual(AlignmentClass.Same, found.Class);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%")]
    [InlineData("（")]
    [InlineData("()")]
    [InlineData("(((((((((((((((((((((((")]
    [InlineData("每0人")]
    [InlineData("每99999999999999999999999999999999999999人床位数")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\uD83D")]
    public void Align_Nonsense_IsNone(string name) => Assert.Equal(AlignmentClass.None, Aligner.Align(name).Class);

    [Fact]
    public void Align_VeryLongName_IsBounded()
    {
        var found = Aligner.Align(new string('护', 200_000) + "率");
        Assert.Equal(AlignmentClass.None, found.Class);
    }

    private static IEnumerable<(string Name, string Unit, ImmutableArray<string> Classes, ImmutableArray<string> Indicators)> Cases(string file)
    {
        var folder = typeof(AlignerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!;
        using var csv = new CsvColumns(File.OpenRead(Path.Combine(folder, "Analysis", "Alignment", file)), new FaultList(file));
        while (csv.Read())
            yield return (csv.Text(0), csv.Text(1), [.. csv.Text(2).Split(';')], [.. csv.Text(3).Split(';', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
