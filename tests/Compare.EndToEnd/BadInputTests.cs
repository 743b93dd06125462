using System.Text;

namespace Compare.EndToEnd;

/// <summary>Whatever is wrong with an input is said clearly, with the agreed exit code, and nothing half-written stays.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void Report_DataFolderThatIsNotThere_IsWrongInput()
    {
        using var folder = new TemporaryFolder();
        var result = CompareProcess.Run("report", "--data", folder["nowhere"], "--out", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Report_CatalogueWithADuplicateId_NamesFileAndLine()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllText(folder["data/areas.yaml"], "- id: a\n  name: 甲区\n  level: district\n");
        File.WriteAllText(folder["data/catalogue.yaml"], """
            - id: one
              domain: health
              name: 甲
              unit: "%"
              direction: higher
              kind: rate
            - id: one
              domain: health
              name: 乙
              unit: "%"
              direction: higher
              kind: rate
            """);
        File.WriteAllText(folder["data/observations.csv"], "area,indicator,period,status,op,value,unit\na,one,2020,actual,,1,%\n");
        var result = CompareProcess.Run("report", "--data", folder["data"], "--out", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("catalogue.yaml:7", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Report_UnknownLanguage_IsWrongUsage()
    {
        var result = CompareProcess.Run("report", "--lang", "fr");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("fr", result.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData("江北区", "cq-jiangbei"), InlineData("nowhere", "cq-yuzhong")]
    public void District_AmbiguousOrUnknownArea_ListsTheChoices(string area, string choice)
    {
        var result = CompareProcess.Run("district", area, "--format", "html");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(choice, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithoutABrowser_MakesTheRestAndSaysWhatToInstall()
    {
        using var folder = new TemporaryFolder();
        var result = CompareProcess.RunIn(null, new Dictionary<string, string?> { ["COMPARE_BROWSER"] = folder["no-browser"] },
            "report", "--format", "html,pdf", "--out", folder["out"]);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("report.pdf", result.Error, StringComparison.Ordinal);
        Assert.Contains("install", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["out/report.html"]));
        Assert.False(File.Exists(folder["out/report.pdf"]));
    }

    [Fact]
    public void Report_OutputFolderThatIsAFile_IsWrongInput()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["out"], "a file");
        var result = CompareProcess.Run("report", "--format", "csv", "--out", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("cannot be written", result.Error, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(folder["out"]));
    }

    [Fact]
    public void Ingest_FolderWithoutDocuments_IsWrongInput()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["empty"]);
        var result = CompareProcess.Run("ingest", folder["empty"], "--out", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("empty", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Theory, InlineData("utf8-bom"), InlineData("crlf"), InlineData("gbk")]
    public void Ingest_SameTableInAnotherEncoding_GivesTheSameCells(string form)
    {
        const string Text = "重庆市渝中区公共服务规划\n专栏1 主要指标\n序号 |\n指标名称 |\n单位 |\n2020年 |\n2025年 |\n指标属性 |\n1 |\n人均预期寿命 |\n岁 |\n80.78 |\n81 |\n预期性 |\n2 |\n学前教育毛入园率 |\n% |\n98 |\n>99 |\n约束性 |\n";
        using var folder = new TemporaryFolder();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(folder["a.txt"], Encoding.UTF8.GetBytes(Text));
        File.WriteAllBytes(folder["b.txt"], form switch
        {
            "utf8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
            "crlf" => Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            _ => Encoding.GetEncoding("GB18030").GetBytes(Text),
        });
        Assert.Equal(0, CompareProcess.Run("ingest", folder["a.txt"], "--out", folder["a"]).ExitCode);
        Assert.Equal(0, CompareProcess.Run("ingest", folder["b.txt"], "--out", folder["b"]).ExitCode);
        var expected = File.ReadAllText(folder["a/cells.csv"]);
        Assert.Contains("80.78", expected, StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(folder["b/cells.csv"]).Replace("b.txt", "a.txt", StringComparison.Ordinal));
    }

    [Theory, InlineData("empty.txt"), InlineData("binary.txt")]
    public void Ingest_FileWithoutText_SaysWhichAndWhy(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder[name], name == "empty.txt" ? [] : [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))]);
        var result = CompareProcess.Run("ingest", folder[name], "--out", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(name, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
