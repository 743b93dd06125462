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

    /// <summary>The HTML of a language, or of a whole command such as <c>district cq-jiangbei --lang en</c>, made when it is first asked for.</summary>
    public string Html(string which)
    {
        if (which is "en" or "zh-CN")
            return Path.Combine(which == "en" ? English : Chinese, "report.html");
        var folder = _folder[which.Replace(' ', '_')];
        var file = Path.Combine(folder, "report.html");
        if (!File.Exists(file))
        {
            var result = CompareProcess.Run([.. which.Split(' '), "--format", "html", "--date", "2025-03-31", "--out", folder]);
            Assert.True(result.ExitCode == 0, $"compare {which} ended with {result.ExitCode}: {result.Error}");
        }

        return file;
    }

    public void Dispose() => _folder.Dispose();

    private string Make(string language, string formats)
    {
        var folder = _folder[language];
        var result = CompareProcess.Run("report", "--lang", language, "--format", formats, "--date", "2025-03-31", "--out", folder);
        Assert.True(result.ExitCode == 0, $"compare report --lang {language} ended with {result.ExitCode}: {result.Error}");
        return folder;
    }
}
