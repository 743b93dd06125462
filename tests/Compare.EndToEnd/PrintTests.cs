using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Compare.Rendering.Pdf;

namespace Compare.EndToEnd;

/// <summary>The printed pages of every theme and language.</summary>
public sealed partial class PrintTests(ReportFixture report, BrowserFixture browser) : IClassFixture<ReportFixture>, IClassFixture<BrowserFixture>
{
    // A4 less the margins of the standard theme and of gongwen, in CSS pixels.
    private const int Width = 680;
    private const int GongwenWidth = 589;

    [Theory]
    [InlineData("report", Width)]
    [InlineData("report --lang en", Width)]
    [InlineData("report --theme gongwen", GongwenWidth)]
    [InlineData("report --lang en --theme gongwen", GongwenWidth)]
    [InlineData("district cq-yuzhong --lang en", Width)]
    public async Task PrintPage_OfAnyFace_CutsNoWordAndNoTable(string command, int width)
    {
        await using var page = await browser.OpenAsync(report.PrintPage(command), width);
        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Empty(await Typesetting.CutWordsAsync(page.Page));
        Assert.Empty(await Typesetting.WideTablesAsync(page.Page));
        if (width == Width) // in gongwen's narrow columns a year may stand below its figure, and takes its mark along
            Assert.Empty(await Typesetting.LoneMarksAsync(page.Page));
    }

    /// <summary>
    /// A browser shrinks the whole print when one table is wider than the paper. It writes its own scale at the head of each page:
    /// 3.125 units of 0.24 pt for a CSS pixel of 0.75 pt.
    /// </summary>
    [Theory]
    [InlineData("report")]
    [InlineData("report --lang en")]
    [InlineData("report --theme gongwen")]
    [InlineData("report --lang en --theme gongwen")]
    [InlineData("district cq-jiangbei")]
    [InlineData("district nb-jiangbei --lang en --theme gongwen")]
    public void Pdf_OfAnyFace_IsNotShrunkAndHasNoNearlyEmptyPage(string command)
    {
        var bytes = File.ReadAllBytes(report.Pdf(command));
        var file = PdfObjects.Open(bytes);
        Assert.NotNull(file);
        var pages = file.Pages();
        Assert.True(pages.Count > 10, $"only {pages.Count} pages");
        foreach (var (number, at) in pages.Select((n, i) => (n, i + 1)))
        {
            var page = (PdfObjects.Dictionary)file.Resolve(new PdfObjects.Reference(number))!;
            var stream = Encoding.Latin1.GetString(file.Inflate(page.Get("Contents"))!);
            var scale = PageScale().Match(stream);
            Assert.True(scale.Success, $"page {at} names no scale");
            Assert.InRange(double.Parse(scale.Groups[1].Value, CultureInfo.InvariantCulture), 3.12, 3.13);
            // Beside the running head and the page number a line or two: such a page is a leaf nobody wants to turn.
            var lines = Baseline().Matches(stream).Select(m => m.Groups[1].Value).Distinct().Count();
            Assert.True(lines >= 6, $"page {at} of {command} holds only {lines} lines");
        }

        // The profile of a district takes its two pages, no more.
        var entries = PdfOutline.Read(bytes)!.Value.Entries;
        var profiles = entries.Select((e, i) => (Entry: e, Next: entries.Skip(i + 1).FirstOrDefault(n => n.Level <= e.Level)))
            .Where(p => ProfileTitle().IsMatch(p.Entry.Title)).ToArray();
        Assert.Equal(command.StartsWith("report", StringComparison.Ordinal) ? 4 : 0, profiles.Length);
        Assert.All(profiles, p => Assert.Equal(p.Entry.Page + 2, p.Next!.Page));
    }

    [GeneratedRegex(@"\A[^q]*q\n(\d+\.?\d*) 0 0 \1 ")]
    private static partial Regex PageScale();

    [GeneratedRegex(@"1 0 0 -1 \S+ (\S+) Tm")]
    private static partial Regex Baseline();

    [GeneratedRegex(@" (?:地区概览|Profile)")]
    private static partial Regex ProfileTitle();
}
