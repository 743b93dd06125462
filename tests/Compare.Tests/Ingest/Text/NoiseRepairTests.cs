using System.Reflection;
using Compare.Ingest.Text;

namespace Compare.Tests.Ingest.Text;

public sealed class NoiseRepairTests
{
    // A traditional, glossed page of which a single line is of interest.
    private static TextLine InGlossedPage(string line)
    {
        string[] page =
        [
            "重慶市江北區(qū)人民政府工作報告,學(xué)前教育普惠,推動實(shí)體經(jīng)濟發(fā)展", "基本養(yǎng)老保險、基本醫(yī)保參保率穩(wěn)步提高,社保、醫(yī)保基金監(jiān)管有力", line,
        ];
        return NoiseRepair.Of(page).Repair(3, line);
    }

    [Theory]
    [InlineData("重慶市江北區(qū)人民政府", "重庆市江北区人民政府")]
    [InlineData("全區(qū) 經(jīng)濟", "全区经济")]
    [InlineData("全區 (qū) 經 （jīng） 濟", "全区经济")]
    [InlineData("(qū)區經濟", "区经济")]
    [InlineData("全區(Qū)的學(XUÉ)校", "全区的学校")]
    [InlineData("全區(qu)的學(xue)校", "全区的学校")]
    [InlineData("全區[qū]的學校", "全区的学校")]
    [InlineData("生產總值(GDP)增長,養老社區(CCRC)、成渝RCEP跨境(RCEP)中心,方圓(LIVE)", "生产总值(GDP)增长,养老社区(CCRC)、成渝RCEP跨境(RCEP)中心,方圆(LIVE)")]
    [InlineData("三洞橋PARK、方圓LIVE、5G網絡(AN)", "三洞桥PARK、方圆LIVE、5G网络(AN)")]
    public void Repair_Gloss_IsRemovedAndLatinTextStays(string raw, string text)
    {
        var line = InGlossedPage(raw);
        Assert.Equal(text, line.Text);
        Assert.Equal(raw, line.Raw);
        Assert.Empty(line.Damage);
    }

    [Theory]
    [InlineData("樂於助人,乾部與乾坤、裏外、前後、其餘、關於", "乐于助人,干部与乾坤、里外、前后、其余、关于")]
    [InlineData("著力提升,顯著成效,著名景區,隨著發展", "着力提升,显著成效,著名景区,随着发展")]
    [InlineData("臺灣平臺,鐘錶,徵收土地,面積廣闊,髮廊發展", "台湾平台,钟表,征收土地,面积广阔,发廊发展")]
    [InlineData("萬餘人、1000餘件、憑藉優勢、慰藉心靈", "万余人、1000余件、凭借优势、慰藉心灵")]
    public void Repair_TraditionalPage_IsSimplified(string raw, string text) => Assert.Equal(text, InGlossedPage(raw).Text);

    [Fact]
    public void Repair_SimplifiedPageWithATraditionalQuotation_IsLeftAlone()
    {
        string[] page = ["全区著名景区后海的乾隆年间建筑,由書法家題寫匾额", "公共服务水平全面提升,多样化公共服务需求得到更好满足,人民群众的获得感、幸福感、安全感明显增强。养老保险参保率达到96%以上。"];
        var repair = NoiseRepair.Of([.. page, .. page.Select(_ => page[1])]);
        Assert.False(repair.IsTraditional);
        Assert.Equal(page[0], repair.Repair(1, page[0]).Text);
    }

    [Theory]
    [InlineData("區(qū)域?qū)W前教育普惠率超90%", "区域学前教育普惠率超90%")]
    [InlineData("金融活水流向?qū)嶓w經(jīng)濟", "金融活水流向实体经济")]
    [InlineData("已獲住建部初審?fù)ㄟ^,有序推進", "已获住建部初审通过,有序推进")]
    [InlineData("曾家?guī)r大橋", "曾家岩大桥")]
    [InlineData("建成投用?;攫B(yǎng)老保險、基本醫(yī)保參保率分別達97%、95%", "建成投用。基本养老保险、基本医保参保率分别达97%、95%")]
    [InlineData("強化醫(yī)?;鸨O(jiān)管", "强化医保基金监管")]
    public void Repair_BytesShifted_TextComesBack(string raw, string text)
    {
        var line = InGlossedPage(raw);
        Assert.Equal(text, line.Text);
        Assert.Empty(line.Damage);
    }

    [Fact]
    public void Repair_DigitLostInTheShift_NumberTouchesDamage()
    {
        var line = InGlossedPage("獲現(xiàn)場調(diào)研肯定?!氨=粯恰?987套。重慶十八中");
        var at = line.Text.IndexOf("987", StringComparison.Ordinal);
        Assert.True(at > 0);
        Assert.True(line.TouchesDamage(at, at + 3));
    }

    [Fact]
    public void Repair_NothingPlausible_StretchIsMarkedAndKept()
    {
        var line = InGlossedPage("困難?nèi)朔行枨蟛蛔?3萬人、社會預(yù)期偏弱");
        var at = line.Text.IndexOf("3万", StringComparison.Ordinal);
        Assert.True(line.TouchesDamage(at, at + 1), line.Text);
        Assert.Contains("社会预期偏弱", line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("参保率达９７．５％", "参保率达97.5%")]
    [InlineData("参\u00AD保率\u200B达\u00A097%", "参保率达 97%")]
    [InlineData("健康素养水平提升到25。4%", "健康素养水平提升到25.4%")]
    [InlineData("共有企业100。2021年增长5%", "共有企业100。2021年增长5%")]
    [InlineData("增长5%。25%的企业", "增长5%。25%的企业")]
    [InlineData("逐渐显现,202060岁以上老年人口占比达19.1%", "逐渐显现,2020年60岁以上老年人口占比达19.1%")]
    [InlineData("第２章　发展（目标）；到2025年：", "第2章　发展（目标）；到2025年：")]
    public void Repair_CleanPageWithWidthAndInvisibleNoise_IsSettled(string raw, string text) => Assert.Equal(text, NoiseRepair.RepairLine(1, raw).Text);

    [Theory]
    [InlineData("参保率达9\uFFFD%", 4)]
    [InlineData("参保率达9\uE123%", 4)]
    [InlineData("保交楼?987套", 4)]
    public void Repair_BrokenCharacterBesideADigit_IsDamage(string raw, int digit)
    {
        var line = NoiseRepair.RepairLine(1, raw);
        Assert.True(line.TouchesDamage(digit, digit + 1));
    }

    [Fact]
    public void Repair_CleanLine_IsTheSameString()
    {
        const string Raw = "到2025年，养老保险参保率达到97%（约5.5万人）；GDP增长6%。";
        var line = NoiseRepair.RepairLine(7, Raw);
        Assert.Same(Raw, line.Text);
        Assert.False(line.IsRepaired);
    }

    [Fact]
    public void Repair_AnyLine_EveryCharacterPointsIntoTheRawLine()
    {
        var raw = "全區(qū)域?qū)W前?!氨=粯恰?987套,參(cān)保率９７％\u200B、202060歲";
        var line = InGlossedPage(raw);
        Assert.Equal(line.Text.Length + 1, line.RawIndex.Length);
        Assert.Equal(raw.Length, line.RawIndex[^1]);
        for (var i = 1; i < line.RawIndex.Length; i++)
            Assert.InRange(line.RawIndex[i], line.RawIndex[i - 1], raw.Length);
    }

    /// <summary>Every place of the work report where bytes broke, with what stood there by the bytes that are left; □ is lost for good.</summary>
    public static TheoryData<int, string, string> Broken() => new()
    {
        { 9, "我们全力以赴“除险清患”", "marked or repaired" },
        { 11, "肯定。“保交楼”□987套", "digit lost" },
        { 20, "任务。“放管服”改革纵深推进", "" },
        { 22, "95亿元。跨境投资管理业务", "" },
        { 29, "建设。“三园两湾”项目", "" },
        { 29, "住建部初审通过,", "" },
        { 37, "建成投用。基本养老保险、基本医保参保率分别达97%、95%", "" },
        { 38, "区域学前教育普惠率超90%", "" },
        { 38, "五分之一。“民转公”改革", "" },
        { 39, "平台。“老马”带领4000余名", "" },
        { 40, "近20%。“五经普”全面铺开", "" },
        { 50, "流向实体经济", "" },
        { 51, "试点。纵深推广", "" },
        { 66, "曾家岩大桥", "" },
        { 71, "强化医保基金监管", "" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Repair_WorkReport_BrokenPlaceReads(int number, string expected, string note)
    {
        if (Documents.Lines("004_") is not { } lines)
            return;
        var line = NoiseRepair.Of(lines).Repair(number, lines[number - 1]);
        Assert.True(line.Text.Contains(expected, StringComparison.Ordinal), note + ": " + line.Text);
    }

    [Fact]
    public void Repair_WorkReport_PlacesNotRecoveredAreMarked()
    {
        if (Documents.Lines("004_") is not { } lines)
            return;
        var repair = NoiseRepair.Of(lines);

        // 我们全力克服有效需求不足、 and “银证保”等 and 特色专科: the bytes leave several readings.
        foreach (var (number, near) in new[] { (12, "社会预期"), (50, "等法人"), (70, "科建设") })
        {
            var line = repair.Repair(number, lines[number - 1]);
            var at = line.Text.IndexOf(near, StringComparison.Ordinal);
            Assert.Contains(line.Damage, d => d.Start.Value <= at + 2 && d.End.Value >= at - 8);
        }
    }

    [Theory]
    [InlineData("000_"), InlineData("001_"), InlineData("002_"), InlineData("003_")]
    public void Repair_CleanPlans_NoCharacterIsDamagedOrSimplified(string prefix)
    {
        if (Documents.Lines(prefix) is not { } lines)
            return;
        var repair = NoiseRepair.Of(lines);
        Assert.False(repair.IsTraditional);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = repair.Repair(i + 1, lines[i]);
            Assert.Empty(line.Damage);
            Assert.Equal(Han(lines[i]), Han(line.Text).Replace("2020年60", "202060", StringComparison.Ordinal));
        }

        static string Han(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9'));
    }
}
