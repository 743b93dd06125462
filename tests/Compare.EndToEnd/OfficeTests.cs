using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Compare.EndToEnd;

public sealed partial class OfficeTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [SofficeFact]
    public void Workbook_RecalculatedByLibreOffice_GivesOurNumbers()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CompareProcess.Run("report", "--format", "xlsx", "--out", folder.Path, "--date", "2024-06-01").ExitCode);
        var ours = Numbers(folder["report.xlsx"]);

        // Without the numbers we wrote beside the formulas, LibreOffice has to compute every one of them.
        var bare = folder["bare.xlsx"];
        File.Copy(folder["report.xlsx"], bare);
        var formulas = Strip(bare);
        var theirs = Numbers(Soffice.Convert(bare, "xlsx:Calc MS Excel 2007 XML", ".xlsx", folder));

        Assert.True(formulas > 1_000, $"only {formulas} formulas");
        var compared = 0;
        foreach (var (cell, number) in ours)
        {
            Assert.True(theirs.TryGetValue(cell, out var other), $"{cell} is {number} and missing after the recalculation");
            Assert.True(Math.Abs(number - other) <= 1e-9 * Math.Max(1, Math.Abs(number)), $"{cell}: {number} and {other}");
            compared++;
        }

        Assert.True(compared > formulas);
    }

    [SofficeFact]
    public void Deck_ConvertedByLibreOffice_HasAPageForEachSlide()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CompareProcess.Run("slides", "--out", folder.Path, "--date", "2024-06-01").ExitCode);
        using var deck = ZipFile.OpenRead(folder["slides.pptx"]);
        var slides = deck.Entries.Count(e => e.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal));
        var pdf = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Soffice.Convert(folder["slides.pptx"], "pdf", ".pdf", folder)));
        Assert.InRange(slides, 12, 20);
        Assert.Equal(slides, Pages().Count(pdf));
    }

    [Fact]
    public void Outputs_SameInput_AreSameBytes()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, zone) in new[] { ("a", "UTC"), ("b", "Asia/Shanghai") })
        {
            var run = CompareProcess.RunIn(null, new Dictionary<string, string?> { ["TZ"] = zone, ["LANG"] = name == "a" ? "C.UTF-8" : "de_DE.UTF-8" }, "report", "--format", "xlsx,pptx,csv", "--out", folder[name], "--date", "2024-06-01");
            Assert.Equal(0, run.ExitCode);
        }

        foreach (var file in new[] { "report.xlsx", "slides.pptx", "data/datapackage.json" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder["a"], file)), File.ReadAllBytes(Path.Combine(folder["b"], file)));
    }

    [Fact]
    public void Slides_BrokenOutline_SaysFileAndLine()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["slides"]);
        File.WriteAllText(Path.Combine(folder["slides"], "outline.yaml"), "slides:\n  - kind: fndings\n");
        var run = CompareProcess.Run("slides", "--template", folder.Path, "--out", folder["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("outline.yaml:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("findings", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Pages();

    private static int Strip(string workbook)
    {
        var count = 0;
        using var zip = ZipFile.Open(workbook, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            XDocument sheet;
            using (var read = entry.Open())
                sheet = XDocument.Load(read);
            foreach (var cell in sheet.Descendants(Main + "c").Where(c => c.Element(Main + "f") is not null))
            {
                cell.Element(Main + "v")?.Remove();
                count++;
            }

            var name = entry.FullName;
            entry.Delete();
            using var write = zip.CreateEntry(name).Open();
            sheet.Save(write);
        }

        return count;
    }

    /// <summary>Every number of a workbook by sheet and address.</summary>
    private static Dictionary<string, double> Numbers(string workbook)
    {
        using var zip = ZipFile.OpenRead(workbook);
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            foreach (var cell in XDocument.Load(stream).Descendants(Main + "c").Where(c => (string?)c.Attribute("t") is null or "n"))
            {
                if (double.TryParse((string?)cell.Element(Main + "v"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    numbers[entry.Name + "!" + (string)cell.Attribute("r")!] = number;
            }
        }

        return numbers;
    }
}
