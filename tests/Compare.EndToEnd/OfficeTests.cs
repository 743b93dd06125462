using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Compare.EndToEnd;

public sealed partial class OfficeTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [SofficeFact]
    public void Workbook_RecalculatedByLibreOffice_GivesOurNumbers() => Recalculate(1_000, "report");

    [SofficeFact]
    public void DistrictWorkbook_RecalculatedByLibreOffice_GivesOurNumbers() => Recalculate(300, "district", "cq-yuzhong");

    private static void Recalculate(int fewest, params string[] command)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CompareProcess.Run([.. command, "--format", "xlsx", "--out", folder.Path, "--date", "2024-06-01"]).ExitCode);
        var ours = Numbers(folder["report.xlsx"]);

        // Without the numbers we wrote beside the formulas, LibreOffice has to compute every one of them.
        var bare = folder["bare.xlsx"];
        File.Copy(folder["report.xlsx"], bare);
        var formulas = Strip(bare);
        var theirs = Numbers(Soffice.Convert(bare, "xlsx:Calc MS Excel 2007 XML", ".xlsx", folder));

        Assert.True(formulas > fewest, $"only {formulas} formulas");
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

    /// <summary>A picture of 2 by 1 pixels.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGPoErUAIgAGjAGv4qS3OwAAAABJRU5ErkJggg==");

    [Fact]
    public void Brand_GivenOnceInTheTheme_IsInPageWorkbookAndSlides()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine/themes"]);
        File.WriteAllBytes(folder["mine/themes/logo.png"], Picture);
        File.WriteAllText(folder["mine/themes/standard.yaml"], "sheets: [theme.css]\norganisation: {zh-CN: 甲市发展研究院, en: Institute}\nlogo: themes/logo.png\nnumbering: decimal\nproperties:\n  brand: \"#8A1538\"\n  accent-1: \"#135790\"\n");
        var run = CompareProcess.Run("report", "--template", folder["mine"], "--format", "html,xlsx,pptx", "--out", folder["out"], "--date", "2024-06-01");
        Assert.True(run.ExitCode == 0, run.Error);

        var page = File.ReadAllText(folder["out/report.html"]);
        Assert.Contains("甲市发展研究院", page, StringComparison.Ordinal);
        Assert.Contains("#8A1538", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Convert.ToBase64String(Picture), page, StringComparison.Ordinal);

        using var deck = ZipFile.OpenRead(folder["out/slides.pptx"]);
        Assert.Contains("8A1538", Text(deck, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
        Assert.Contains("135790", Text(deck, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
        Assert.Contains("甲市发展研究院", Text(deck, "ppt/slides/slide1.xml"), StringComparison.Ordinal);
        Assert.Contains("甲市发展研究院", Text(deck, "ppt/slides/slide5.xml"), StringComparison.Ordinal);
        Assert.Equal(Picture, Bytes(deck, "ppt/media/logo.png"));

        using var book = ZipFile.OpenRead(folder["out/report.xlsx"]);
        Assert.Contains("8A1538", Text(book, "xl/styles.xml"), StringComparison.Ordinal);
        Assert.Contains("甲市发展研究院", Text(book, "xl/sharedStrings.xml"), StringComparison.Ordinal);
        Assert.Contains(book.Entries, e => e.FullName.StartsWith("xl/media/", StringComparison.Ordinal) && Bytes(book, e.FullName).AsSpan().SequenceEqual(Picture));
    }

    [Fact]
    public void Brand_LogoThatOfficeCannotDraw_IsSaid()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine/themes"]);
        File.WriteAllText(folder["mine/themes/logo.svg"], "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"><path d=\"M0 0h4v2z\"/></svg>");
        File.WriteAllText(folder["mine/themes/standard.yaml"], "sheets: [theme.css]\nlogo: themes/logo.svg\n");
        var run = CompareProcess.Run("slides", "--template", folder["mine"], "--out", folder["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("TPL031", run.Error, StringComparison.Ordinal);
        Assert.Contains("standard.yaml", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A city of five districts: one with everything, one with targets only, one with totals only, one with nothing, and one whose names are hostile.</summary>
    [Theory, InlineData("aims", "4.25"), InlineData("totals", "8765"), InlineData("bare", "丁区"), InlineData("whole", "3.39"), InlineData("hostile", "HYPERLINK")]
    public void District_OwnData_IsAUsefulDocumentInEveryFormat(string area, string said)
    {
        using var folder = new TemporaryFolder();
        WriteData(folder);
        var run = CompareProcess.Run("district", area, "--data", folder["data"], "--format", "html,xlsx,pptx,csv", "--out", folder["out"], "--date", "2024-06-01");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(said, System.Net.WebUtility.HtmlDecode(File.ReadAllText(folder["out/report.html"])).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var deck = ZipFile.OpenRead(folder["out/slides.pptx"]);
        var slides = deck.Entries.Where(e => e.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal)).Select(e => Text(deck, e.FullName)).ToList();
        Assert.InRange(slides.Count, 2, 20);
        Assert.Contains(slides, s => s.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain(slides, s => s.Contains("没有某市的市级目标", StringComparison.Ordinal)); // the city sets four
        Assert.Equal(area == "bare", slides.Count == 2);
        using var book = ZipFile.OpenRead(folder["out/report.xlsx"]);
        Assert.DoesNotContain("NaN", Text(book, "xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        foreach (var sheet in book.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            Assert.DoesNotContain("HYPERLINK(", Text(book, sheet.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void District_NameOfTwo_ListsBothAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        WriteData(folder);
        var run = CompareProcess.Run("district", "甲区", "--data", folder["data"], "--format", "xlsx,pptx", "--out", folder["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("whole", run.Error, StringComparison.Ordinal);
        Assert.Contains("elsewhere", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static void WriteData(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllText(folder["data/areas.yaml"], """
            - id: city
              name: {zh-CN: 某市, en: City}
              level: city
              residents: 3000000
            - id: whole
              name: {zh-CN: 甲区, en: A}
              parent: city
              level: district
              residents: 900000
            - id: aims
              name: {zh-CN: 乙区, en: B}
              parent: city
              level: district
            - id: totals
              name: {zh-CN: 丙区, en: C}
              parent: city
              level: district
              residents: 500000
            - id: bare
              name: {zh-CN: 丁区, en: D}
              parent: city
              level: district
            - id: elsewhere
              name: {zh-CN: 甲区, en: A}
              level: district
            - id: hostile
              name: {zh-CN: "=HYPERLINK(1)👨‍👩‍👧 ‮إقليم", en: "=HYPERLINK(1)"}
              parent: city
              level: district
            """);
        var longName = new string('长', 5_000);
        File.WriteAllText(folder["data/catalogue.yaml"], $$"""
            - id: places
              domain: childcare
              name: {zh-CN: 每千人托位数, en: Places}
              unit: 个
              direction: higher
              kind: per-head
            - id: beds
              domain: elderly
              name: {zh-CN: 养老床位, en: Beds}
              unit: 张
              direction: higher
              kind: stock
            - id: long
              domain: health
              name: {zh-CN: {{longName}}, en: Long}
              unit: "%"
              direction: higher
              kind: rate
            - id: formula
              domain: health
              name: {zh-CN: "=HYPERLINK(2)", en: "=HYPERLINK(2)"}
              unit: "%"
              direction: higher
              kind: rate
            """);
        File.WriteAllText(folder["data/observations.csv"], """
            area,indicator,period,status,op,value,unit
            city,places,2025,target,>=,4.5,个
            city,beds,2025,target,,25000,张
            city,long,2025,target,,60,%
            city,formula,2025,target,,70,%
            whole,places,2020,actual,,0.8,个
            whole,places,2023,actual,,3.39,个
            whole,places,2025,target,>=,4.5,个
            whole,long,2020,actual,,33,%
            aims,places,2025,target,,4.25,个
            totals,beds,2020,actual,,8765,张
            hostile,long,2020,actual,,33,%
            hostile,formula,2020,actual,,71,%
            elsewhere,places,2020,actual,,1,个
            """);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var into = new MemoryStream();
        stream.CopyTo(into);
        return into.ToArray();
    }

    private static string Text(ZipArchive zip, string name) => System.Text.Encoding.UTF8.GetString(Bytes(zip, name));

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
