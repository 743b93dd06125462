using System.Text.Json;
using Compare.Cli.Commands;
using Compare.Tests.Cli.Files;

namespace Compare.Tests.Cli.Ingestion;

/// <summary>The commands around a data folder: new, ingest, align, indicators.</summary>
public sealed class DataCommandsTests
{
    private const string Plan = "序号 | 指标名称 | 单位 | 2020年 | 2025年 | 指标属性 |\n1 | 九年义务教育巩固率 | % | 98 | ≥99 | 约束性 |\n2 | 人均体育场地面积 | 平方米 | 2 | 2.5 | 预期性 |\n";

    [Fact]
    public async Task New_ThenIngestThenIngestAgain_KeepsTheFolderWhole()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "round");
        Assert.Equal((0, ""), await Run("new", data, "-q"));
        await File.WriteAllTextAsync(Path.Combine(data, "documents", "plan.txt"), Plan);
        var (code, text) = await Run("ingest", Path.Combine(data, "documents"), "--data", data, "--out", data, "--area", "渝中区", "--year", "2022");
        Assert.Equal(0, code);
        Assert.Contains("4 cells, 4 values (4 aligned)", text, StringComparison.Ordinal);
        var first = Directory.EnumerateFiles(data).ToDictionary(f => f, File.ReadAllBytes);
        Assert.Contains("plan.txt", await File.ReadAllTextAsync(Path.Combine(data, "sources.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, (await Run("ingest", Path.Combine(data, "documents"), "--data", data, "--out", data)).Code);
        Assert.All(first, f => Assert.True(f.Value.AsSpan().SequenceEqual(File.ReadAllBytes(f.Key)), f.Key));
        Assert.Contains("compulsory-retention-rate,education", (await Run("indicators", "--data", data)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_FolderNotEmpty_WritesNothing()
    {
        using var folder = new TemporaryFolder().With("mine.txt", "x");
        var (code, text) = await Run("new", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("not empty", text, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Ingest_EmptyFile_IsWrongInputAndWritesNothing()
    {
        using var folder = new TemporaryFolder().With("empty.txt", "");
        var output = Path.Combine(folder.Path, "out");
        var (code, text) = await Run("ingest", Path.Combine(folder.Path, "empty.txt"), "--out", output);
        Assert.Equal(1, code);
        Assert.Contains("empty.txt", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public async Task Ingest_OneOfTwoIsEmpty_ReadsTheOtherAndSaysSo()
    {
        using var folder = new TemporaryFolder().With("empty.txt", "").With("plan.txt", Plan);
        var output = Path.Combine(folder.Path, "out");
        var (code, text) = await Run("ingest", Path.Combine(folder.Path, "empty.txt"), Path.Combine(folder.Path, "plan.txt"), "--out", output);
        Assert.Equal(3, code);
        Assert.Contains("ING003", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(output, "cells.csv")));
    }

    [Theory]
    [InlineData(1, "CAT024", "ingest", "no-such-file.txt")]
    [InlineData(2, "江北区", "ingest", "no-such-file.txt", "--area", "江北区")]
    [InlineData(2, "没有这个区", "ingest", "no-such-file.txt", "--area", "没有这个区")]
    [InlineData(2, "--year", "ingest", "no-such-file.txt", "--year", "22")]
    [InlineData(2, "give names", "align")]
    [InlineData(1, "no-such-file", "align", "--file", "no-such-file.txt")]
    [InlineData(1, "CAT021", "indicators", "--data", "no-such-folder")]
    [InlineData(1, "CAT021", "align", "x", "--data", "no-such-folder")]
    public async Task Run_WrongInput_EndsWithItsCodeAndReason(int code, string reason, params string[] arguments)
    {
        var (found, text) = await Run(arguments);
        Assert.Equal(code, found);
        Assert.Contains(reason, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_AreaThatIsNotListedYet_IsTakenWithAWarning()
    {
        using var folder = new TemporaryFolder().With("plan.txt", Plan);
        var output = Path.Combine(folder.Path, "out");
        var (code, text) = await Run("ingest", Path.Combine(folder.Path, "plan.txt"), "--out", output, "--area", "hz-gongshu", "--year", "2023");
        Assert.Equal(0, code);
        Assert.Contains("ALN004", text, StringComparison.Ordinal);
        Assert.Contains(",hz-gongshu,compulsory-retention-rate,", await File.ReadAllTextAsync(Path.Combine(output, "observations.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_EmptyFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var (code, text) = await Run("ingest", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("CAT025", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Align_Names_PrintsTheContractsColumns()
    {
        var (code, text) = await Run("align", "人口平均预期寿命", "城镇登记失业率", "=1+1");
        var lines = text.TrimEnd('\n').Split('\n');
        Assert.Equal(0, code);
        Assert.Equal("name,indicator,class,score,reason", lines[0]);
        Assert.StartsWith("人口平均预期寿命,life-expectancy,same,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("城镇登记失业率,registered-unemployment-rate,same,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("'=1+1,,none,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_Json_ListsTheCatalogue()
    {
        var (code, text) = await Run("indicators", "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(text);
        Assert.True(json.RootElement.GetArrayLength() > 100);
        Assert.Contains(json.RootElement.EnumerateArray(), i => i.GetProperty("id").GetString() == "life-expectancy" && i.GetProperty("reported").GetArrayLength() > 4);
    }

    private static async Task<(int Code, string Text)> Run(params string[] arguments)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, new CommandHost(text, text, TimeProvider.System, false));
        return (code, text.ToString());
    }
}
