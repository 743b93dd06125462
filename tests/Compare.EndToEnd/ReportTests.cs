using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Compare.EndToEnd;

/// <summary>The report as its readers get it: in a real browser and as printed pages.</summary>
public sealed partial class ReportTests(ReportFixture report, BrowserFixture browser) : IClassFixture<ReportFixture>, IClassFixture<BrowserFixture>
{
    public static TheoryData<string, int> Screens { get; } = new()
    {
        { "zh-CN", 1440 }, { "zh-CN", 768 }, { "zh-CN", 390 }, { "en", 1440 }, { "en", 1110 }, { "en", 768 }, { "en", 390 }, { "report --theme gongwen", 390 },
        { "district cq-jiangbei", 390 }, { "district cq-yongchuan --against peers --lang en", 390 }, { "district nb-jiangbei --lang en --theme gongwen", 390 },
    };

    [Theory, MemberData(nameof(Screens))]
    public async Task Html_OnAScreen_ScrollsOnlyDownAndSaysNothingToTheConsole(string language, int width)
    {
        await using var page = await OpenAsync(language, width);
        var overflow = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{language} at {width} px is {overflow} px wider than the screen");
        Assert.Empty(page.Complaints);
        Assert.Empty(await Typesetting.CutWordsAsync(page.Page));
    }

    /// <summary>The bar stays at the top of the screen; what a link leads to may not lie behind it.</summary>
    [Theory, InlineData("zh-CN", 1440), InlineData("en", 1110), InlineData("en", 768), InlineData("zh-CN", 390)]
    public async Task Html_LinkIntoThePage_LeadsBelowTheBar(string language, int width)
    {
        await using var page = await OpenAsync(language, width);
        var hidden = await page.Page.EvaluateAsync<string[]>("""
            () => {
              document.documentElement.style.scrollBehavior = 'auto';
              return [...document.querySelectorAll('section.chapter')].map(s => s.id).filter(id => {
                location.hash = '#' + encodeURIComponent(id);
                document.getElementById(id).scrollIntoView();
                const heading = document.querySelector('#' + CSS.escape(id) + ' h2').getBoundingClientRect();
                return heading.top < document.querySelector('.bar').getBoundingClientRect().bottom - 1;
              });
            }
            """);
        Assert.Empty(hidden);
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public async Task Html_InABrowser_AsksTheNetworkForNothing(string language)
    {
        await using var page = await OpenAsync(language, 1280);
        Assert.Equal([new Uri(report.Html(language)).AbsoluteUri], page.Requests);
    }

    /// <summary>A figure in a table cell stands in an element that names its source; headings, years and numbering do not count as figures.</summary>
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public async Task Html_EveryFigureOfATable_NamesASourceThatIsThere(string language)
    {
        await using var page = await OpenAsync(language, 1280);
        var bare = await page.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main section.field td, main section.scorecard td, main section.findings td')]
              .filter(cell => /\d/.test([...cell.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent).join('')))
              .map(cell => cell.textContent.trim().slice(0, 60))
            """);
        Assert.Empty(bare);
        var marked = await page.Page.EvaluateAsync<int>("document.querySelectorAll('main td a[href^=\"#s-\"]').length");
        Assert.True(marked > 1000, $"only {marked} figures of tables lead to a source");
        var lost = await page.Page.EvaluateAsync<string[]>("""
            [...new Set([...document.querySelectorAll('a[href^="#s-"]')].map(a => a.getAttribute('href').slice(1)))]
              .filter(id => !document.getElementById(id))
            """);
        Assert.Empty(lost);
    }

    [Fact]
    public async Task Html_TheTwoDistrictsOfOneName_AreToldApartInEveryTableAndHeading()
    {
        await using var page = await OpenAsync("zh-CN", 1280);
        var bare = await page.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main h2, main h3, main th, main .area, main figcaption, main svg text')]
              .map(e => e.textContent.trim()).filter(text => /江北区(?![（(])/.test(text) && !/重庆市江北区|宁波市江北区/.test(text))
            """);
        Assert.Empty(bare);
    }

    [Fact]
    public void Html_OfOneInput_IsTheSameInEveryCultureAndTimeZone()
    {
        using var folder = new TemporaryFolder();
        var expected = File.ReadAllBytes(report.Html("zh-CN"));
        foreach (var (culture, zone) in new[] { ("de_DE.UTF-8", "Pacific/Auckland"), ("zh_CN.UTF-8", "America/Los_Angeles") })
        {
            var result = CompareProcess.RunIn(null, new Dictionary<string, string?> { ["LANG"] = culture, ["LC_ALL"] = culture, ["TZ"] = zone },
                "report", "--format", "html,csv", "--date", "2025-03-31", "--out", folder[culture]);
            Assert.Equal(0, result.ExitCode);
            Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder[culture], "report.html"))), $"another page under {culture} in {zone}");
        }
    }

    [Fact]
    public void Html_OfTheEmbeddedData_IsSmallEnoughToMail() =>
        Assert.InRange(new FileInfo(report.Html("zh-CN")).Length, 100_000, 1_500_000);

    [Fact]
    public void Pdf_ReadBack_HasPagesBookmarksFontsAndTheSameFigures()
    {
        var pdf = Path.Combine(report.Chinese, "report.pdf");
        if (Tool("pdfinfo", pdf) is not { } info || Tool("pdftotext", "-layout", pdf, "-") is not { } text)
        {
            Assert.Fail("pdfinfo and pdftotext (poppler-utils) are needed to read the PDF back; ./compare test installs them where it may");
            return;
        }

        var pages = int.Parse(PageCount().Match(info).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(pages, 20, 64);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
        Assert.All(text.Split('\f').SkipLast(1), page => Assert.True(page.Trim().Length > 40, "an empty page"));
        foreach (var figure in new[] { "3.39", "0.8", "19.74", "83.13", "11.47" })
            Assert.Contains(figure, text, StringComparison.Ordinal);
        var outline = Compare.Rendering.Pdf.PdfOutline.Read(File.ReadAllBytes(pdf));
        Assert.NotNull(outline);
        var titles = outline.Value.Entries.Select(e => e.Title).ToArray();
        Assert.All((string[])["1 要点", "2 记分卡", "附录D 来源"], title => Assert.Contains(title, titles));
        // The browser writes the text of a heading twice whose ink reaches the page before; then the contents find no page for it.
        Assert.DoesNotContain(titles, t => t.Length % 2 == 0 && t[..(t.Length / 2)] == t[(t.Length / 2)..]);
        var contents = text.Split('\f')[1];
        // Every line of the contents ends in the page its bookmark leads to.
        var lines = contents.Split('\n').Select(line => line.Trim()).ToArray();
        var listed = outline.Value.Entries.Where(e => lines.Any(line => line.StartsWith(e.Title + " ", StringComparison.Ordinal))).ToArray();
        Assert.True(listed.Length > 30, $"only {listed.Length} bookmarks stand in the contents");
        Assert.All(listed, e => Assert.Contains(lines, line => line.StartsWith(e.Title + " ", StringComparison.Ordinal) && line.EndsWith(" " + e.Page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    /// <summary>Every latest figure held against the city's target: the page's row and the print's line say what gaps.csv says.</summary>
    [Fact]
    public async Task Html_AndPdf_PrintTheFiguresOfTheResultFile()
    {
        var lines = File.ReadAllLines(Path.Combine(report.Chinese, "data", "gaps.csv"));
        var columns = lines[0].TrimStart('\uFEFF').Split(',');
        var expected = lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))
            .Where(row => row["measure"] == "latest" && row["against"] == "city" && row["verdict"] is "met" or "exceeds" or "short" or "undetermined").ToArray();
        Assert.True(expected.Length > 50, $"only {expected.Length} figures to compare");

        await using var page = await OpenAsync("zh-CN", 1280);
        var rows = await page.Page.EvaluateAsync<string[][]>("""
            [...document.querySelectorAll('#city-gaps tr[data-area]')]
              .filter(row => row.querySelector('a[href^="#indicator-"]') && row.cells[3].querySelector('a')).map(row => [
              row.dataset.area + ' ' + row.querySelector('a[href^="#indicator-"]').getAttribute('href').slice('#indicator-'.length),
              row.cells[3].querySelector('a').textContent,
              row.cells[4].querySelector('a.n')?.textContent ?? ''])
            """);
        var shown = rows.ToDictionary(row => row[0], StringComparer.Ordinal);
        var print = Tool("pdftotext", "-layout", Path.Combine(report.Chinese, "report.pdf"), "-");
        Assert.True(print is not null, "pdftotext (poppler-utils) is needed to read the PDF back");
        foreach (var row in expected)
        {
            var at = row["area"] + " " + row["indicator"];
            Assert.True(shown.TryGetValue(at, out var cells), $"{at} has no row on the page");
            var value = row["op"].Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal).TrimStart('=') + row["value"];
            Assert.Equal(at + " " + value, at + " " + cells[1]);
            var gap = row["gap"].StartsWith('-') ? row["gap"].Replace('-', '−') : row["gap"] is "" or "0" ? row["gap"] : "+" + row["gap"];
            Assert.True(cells[2] == gap || (gap == "0" && cells[2].Length == 0), $"{at}: {cells[2]} for a gap of {row["gap"]}"); // what is just met needs no number
            Assert.Matches(Regex.Escape(value) + @"\D[^\n]*" + Regex.Escape(cells[2]), print);
        }
    }

    [Fact]
    public void Pdf_Fonts_AreEmbeddedAndWithoutBitmapsOrShapes()
    {
        var fonts = Tool("pdffonts", Path.Combine(report.Chinese, "report.pdf"));
        Assert.True(fonts is not null, "pdffonts (poppler-utils) is needed to read the PDF back; ./compare test installs it where it may");
        var rows = fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(@"\byes\s+(yes|no)\s+yes\b", row)); // embedded, and its text can be extracted
        if (Compare.Cli.Files.CacheFolder.FontFiles().Count > 0)
            Assert.All(rows, row => Assert.Contains("CID TrueType", row, StringComparison.Ordinal));
    }

    /// <summary>Readers that ignore /ActualText must get each hanzi as itself, not as the Kangxi radical that shares its shape.</summary>
    [Fact]
    public void Pdf_TextExtractedByAnotherReader_HasNoRadicals()
    {
        if (Compare.Cli.Files.CacheFolder.FontFiles().Count == 0)
            return; // printed with the system's font, whose cut is not ours: README.md says what that costs
        var text = Tool("mutool", "draw", "-q", "-F", "txt", Path.Combine(report.Chinese, "report.pdf"));
        Assert.True(text is not null, "mutool (mupdf-tools) is needed to read the PDF back; ./compare test installs it where it may");
        Assert.DoesNotContain(text, c => c is >= '\u2E80' and <= '\u2FDF');
        Assert.Contains("青", text, StringComparison.Ordinal);
    }

    private Task<OpenPage> OpenAsync(string language, int width) => browser.OpenAsync(report.Html(language), width);

    private static string? Tool(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.GetAwaiter().GetResult();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // not installed; the caller says so
        }
    }

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();
}
