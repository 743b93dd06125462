namespace Compare.EndToEnd;

/// <summary>The yearly report in both languages, made once by the program for all tests of a class.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _chinese;
    private readonly Lazy<string> _english;

    public ReportFixture()
    {
        _chinese = new(() => Make("zh-CN", "html,pdf,csv"));
        _english = new(() => Make("en", "html,csv"));
    }

    /// <summary>Folder of the Chinese report, made when it is first asked for, as the others are.</summary>
    public string Chinese => _chinese.Value;

    /// <summary>Folder of the English report.</summary>
    public string English => _english.Value;

    /// <summary>The HTML of a language, or of a whole command such as <c>district cq-jiangbei --lang en</c>, made when it is first asked for.</summary>
    public string Html(string which)
    {
        if (which == "en")
            return Path.Combine(English, "report.html");
        var command = which == "zh-CN" ? "report" : which;
        var folder = _folder[command.Replace(' ', '_')];
        var file = Path.Combine(folder, "report.html");
        if (!File.Exists(file))
        {
            var result = CompareProcess.Run([.. command.Split(' '), "--format", "html", "--date", "2025-03-31", "--out", folder]);
            Assert.True(result.ExitCode == 0, $"compare {which} ended with {result.ExitCode}: {result.Error}");
        }

        return file;
    }

    /// <summary>The PDF of a whole command such as <c>report --theme gongwen</c>.</summary>
    public string Pdf(string command)
    {
        var folder = _folder["print_" + command.Replace(' ', '_')];
        var result = CompareProcess.Run([.. command.Split(' '), "--format", "pdf", "--date", "2025-03-31", "--out", folder]);
        Assert.True(result.ExitCode == 0, $"compare {command} ended with {result.ExitCode}: {result.Error}");
        return Path.Combine(folder, "report.pdf");
    }

    /// <summary>
    /// The page the program hands to the browser for a whole command, taken by a browser that keeps a copy and prints nothing.
    /// </summary>
    public string PrintPage(string command)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("the browser that keeps a copy is a shell script");
        var folder = _folder["page_" + command.Replace(' ', '_')];
        Directory.CreateDirectory(folder);
        var (browser, page) = (Path.Combine(folder, "keep.sh"), Path.Combine(folder, "print.html"));
        File.WriteAllText(browser, $"#!/bin/sh\nfor a in \"$@\"; do case $a in file://*) cp \"${{a#file://}}\" '{page}';; esac; done\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        CompareProcess.RunIn(null, new Dictionary<string, string?> { ["COMPARE_BROWSER"] = browser }, [.. command.Split(' '), "--format", "pdf", "--date", "2025-03-31", "--out", Path.Combine(folder, "out")]);
        Assert.True(File.Exists(page), $"compare {command} handed no page to the browser");
        return page;
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
