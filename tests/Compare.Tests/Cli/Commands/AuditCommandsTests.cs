using System.Text.Json;

namespace Compare.Tests.Cli.Commands;

public sealed class AuditCommandsTests
{
    [Fact]
    public async Task Check_Contradiction_PrintsBothPlacesAndEndsWithZero()
    {
        using var sample = new CommandSample();
        var (code, output, error) = await CommandSample.RunAsync("check", "--data", sample.Path);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("A01-001  plan.txt:5 <-> plan.txt:10", output, StringComparison.Ordinal);
        Assert.Contains("西市江北区“每千人口托位数”2020年实际值正文与表格不一致", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_English_SpeaksEnglish()
    {
        using var sample = new CommandSample();
        var (_, output, _) = await CommandSample.RunAsync("check", "--data", sample.Path, "--lang", "en");
        Assert.Contains("1 findings: 1 error, 0 warning, 0 info", output, StringComparison.Ordinal);
        Assert.Contains("text and table disagree", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_IsReadableAndHoldsBothLanguages()
    {
        using var sample = new CommandSample();
        var (_, output, _) = await CommandSample.RunAsync("check", "--data", sample.Path, "--json");
        using var json = JsonDocument.Parse(output);
        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("prose-against-table", finding.GetProperty("rule").GetString());
        Assert.Equal(10, finding.GetProperty("second").GetProperty("line").GetInt32());
        Assert.Contains("text and table", finding.GetProperty("message").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BrokenFolder_ListsProblemsAndEndsWithOne()
    {
        using var sample = new CommandSample("area,indicator\nc-north,places\n");
        var (code, output, error) = await CommandSample.RunAsync("check", "--data", sample.Path);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("observations.csv:1: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_PlacesOfADistrict_ShowsEveryStep()
    {
        using var sample = new CommandSample();
        var (code, output, error) = await CommandSample.RunAsync("explain", "c-north", "千人托位数", "--data", sample.Path);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("plan.txt 表中第1项（第10行）", output, StringComparison.Ordinal);
        Assert.Contains("与采用值不一致，采用plan.txt 表中第1项（第10行）的0.8个：表格优先于正文", output, StringComparison.Ordinal);
        Assert.Contains("最新值与本区目标，plan.txt 表中第1项（第11行）：3.39 − ≥4.5 = -1.11个，未达标", output, StringComparison.Ordinal);
        Assert.Contains("市级目标西市，plan.txt 表中第2项（第47行）：3.39 − 4.5 = -1.11个，未达标", output, StringComparison.Ordinal);
        Assert.Contains("进度：(3.39 − 0.8) ÷ (≥4.5 − 0.8) = 70%", output, StringComparison.Ordinal);
        Assert.Contains("时间进度：(2023 − 2020) ÷ (2025 − 2020) = 60%", output, StringComparison.Ordinal);
        Assert.Contains("超前", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Total_ShowsConversionAndShare()
    {
        using var sample = new CommandSample();
        var (_, output, _) = await CommandSample.RunAsync("explain", "西市江北区", "beds", "--data", sample.Path, "--lang", "en");
        Assert.Contains("Converted: 0.6万张 as printed × 10000 = 6000 beds", output, StringComparison.Ordinal);
        Assert.Contains("6000 ÷ 30000 = 20%", output, StringComparison.Ordinal);
        Assert.Contains("fair-share index: 20% ÷ 33.3333% = 0.6", output, StringComparison.Ordinal);
        Assert.DoesNotContain("6000 − 30000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AmbiguousName_ListsTheChoices()
    {
        using var sample = new CommandSample();
        var (code, output, error) = await CommandSample.RunAsync("explain", "江北区", "places", "--data", sample.Path);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("c-north (西市江北区), d-north (东市江北区)", error, StringComparison.Ordinal);
    }

    [Theory, InlineData("c-south", "places", "CLI001"), InlineData("c-north", "托位率", "CLI003")]
    public async Task Explain_Unknown_EndsWithOneAndSaysSo(string area, string indicator, string expected)
    {
        using var sample = new CommandSample();
        var (code, _, error) = await CommandSample.RunAsync("explain", area, indicator, "--data", sample.Path);
        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory, InlineData("100105"), InlineData("西江北区"), InlineData("North District, West City")]
    public async Task Explain_OtherWaysToNameTheArea_FindIt(string area)
    {
        using var sample = new CommandSample();
        var (code, output, _) = await CommandSample.RunAsync("explain", area, "places", "--data", sample.Path, "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("c-north", json.RootElement.GetProperty("area").GetString());
        Assert.Contains(json.RootElement.GetProperty("steps").EnumerateArray(), s => s.GetProperty("kind").GetString() == "progress" && s.GetProperty("value").GetString() == "0.7");
    }

    [Fact]
    public async Task Explain_WordingOfADocument_IsAligned()
    {
        using var sample = new CommandSample();
        var (code, output, _) = await CommandSample.RunAsync("explain", "c-north", "全区养老床位（张）", "--data", sample.Path, "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("beds", json.RootElement.GetProperty("indicator").GetString());
    }

    [Fact]
    public async Task Explain_WithoutIndicator_IsWrongUsage() => Assert.Equal(2, (await CommandSample.RunAsync("explain", "c-north")).Code);

    [Fact]
    public async Task Diff_CorrectedValue_ShowsTheVerdictsThatChangedAndWhy()
    {
        using var sample = new CommandSample();
        var corrected = sample.Folder("corrected", CommandSample.Observations.Replace(",3.39,", ",2.1,", StringComparison.Ordinal).Replace("plan.txt,5,,c-north,places,每千人口托位数,2020,actual,,0.9,个,每千人口托位数0.9个,same\n", "", StringComparison.Ordinal));
        var (code, output, error) = await CommandSample.RunAsync("diff", sample.Path, corrected, "--lang", "en");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("c-north places 2023 actual: 3.39个 (report.txt:37) -> 2.1个 (report.txt:37)", output, StringComparison.Ordinal);
        Assert.Contains("c-north places china: ahead 0.7 -> behind 0.3513513514  because of ", output, StringComparison.Ordinal);
        Assert.Contains("c-north places 2020 actual: 0.9个 (plan.txt:5) -> -", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_SameFolder_SaysTheSame()
    {
        using var sample = new CommandSample();
        Assert.Equal("The two editions are the same.", (await CommandSample.RunAsync("diff", sample.Path, sample.Path, "--lang", "en")).Output.Trim());
    }

    [Fact]
    public async Task Diff_NoSuchFolder_EndsWithOne() => Assert.Equal(1, (await CommandSample.RunAsync("diff", "/no/such/folder", "/no/such/other")).Code);
}
