namespace Compare.EndToEnd;

/// <summary>The yearly report in both languages, made once by the program for all tests.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportFixture()
    {
        Chinese = Make("zh-CN", "html,pdf,csv");
        English = Make("en", "html,csv");
    }

    /// <summary>Folder of the Chinese report.</summary>
    public string Chinese { get; }

    /// <summary>Folder of the English report.</summary>
    public string English { get; }

    /// <summary>The HTML of a language.</summary>
    public string Html(string language) => Path.Combine(language == "en" ? English : Chinese, "report.html");

    public void Dispose() => _folder.Dispose();

    private string Make(string language, string formats)
    {
        var folder = _folder[language];
        var result = CompareProcess.Run("report", "--lang", language, "--format", formats, "--date", "2025-03-31", "--out", folder);
        Assert.True(result.ExitCode == 0, $"compare report --lang {language} ended with {result.ExitCode}: {result.Error}");
        return folder;
    }
}
