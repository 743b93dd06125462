using System.Globalization;
using Compare.Analysis;
using Compare.Rendering.Csv;
using Compare.Rendering.Office;
using Compare.Rendering.Xlsx;
using Compare.Tests.Rendering.Office;
using DocumentFormat.OpenXml.Packaging;

namespace Compare.Tests.Rendering.Xlsx;

public sealed class WorkbookRendererTests
{
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Render_EveryKindOfFigure_PassesTheValidator(string language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Render(OfficeSample.Study(), language)), isEditable: false);
        Assert.Empty(OpenXmlCheck.Faults(document));
    }

    [Theory, InlineData("zh-CN", "east"), InlineData("en", "west"), InlineData("zh-CN", "north"), InlineData("en", "other")]
    public void Render_OneDistrict_IsAValidWorkbookOfItsResults(string language, string area)
    {
        var file = Render(Compare.Reporting.DistrictStudy.Of(OfficeSample.Study(), new(area), withPeers: true), language);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(OpenXmlCheck.Faults(document));
        var book = new WorkbookReader(file);
        foreach (var sheet in new[] { "gaps", "trajectories", "shares", "audit" })
            Assert.All(book[sheet], row => Assert.Equal(area, row["area"].Value));
        Assert.Equal(area != "other", book["gaps"].Any());
    }

    [Fact]
    public void Faults_BrokenSheet_AreSeen()
    {
        var stream = new MemoryStream();
        stream.Write(Render(OfficeSample.Study()));
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        document.WorkbookPart!.WorksheetParts.First().Worksheet.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.SheetData());
        Assert.NotEmpty(OpenXmlCheck.Faults(document));
    }

    [Fact]
    public void Render_NoData_IsAValidWorkbook()
    {
        var empty = StudyBuilder.Build(new Compare.Model.Observations.Dataset { Areas = [], Domains = [], Indicators = [], Observations = [] }, new AnalysisOptions());
        using var document = SpreadsheetDocument.Open(new MemoryStream(Render(empty)), isEditable: false);
        Assert.Empty(OpenXmlCheck.Faults(document));
    }

    [Fact]
    public void Render_SameInput_GivesSameBytesInEveryCulture()
    {
        var study = OfficeSample.Study();
        var first = Render(study);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "zh-CN", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(first, Render(OfficeSample.Study()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Render_Sheets_AreThoseOfTheResultFilesAndTheirSources()
    {
        var book = new WorkbookReader(Render(OfficeSample.Study()));
        Assert.Equal(["readme", "scorecard", "gaps", "trajectories", "shares", "scores", "normalised", "audit", "observations", "catalogue", "areas", "sources"], book.Names);
    }

    public static TheoryData<string, string[]> ResultColumns() => new()
    {
        { "gaps", ["area", "indicator", "period", "measure", "op", "value", "against", "target_op", "target", "gap", "attainment", "verdict", "class", "reason", "line", "target_line"] },
        { "trajectories", ["area", "indicator", "baseline_period", "baseline", "latest_period", "latest", "target_period", "target", "elapsed", "progress", "required_per_year", "observed_per_year", "projected", "class", "method", "reason"] },
        { "shares", ["area", "indicator", "period", "status", "value", "city_value", "share", "population_share", "fair_share_index", "op", "city_op", "share_op"] },
        { "scores", ["area", "scope", "score", "rank", "coverage", "indicators", "method", "notes"] },
    };

    [Theory, MemberData(nameof(ResultColumns))]
    public void Render_ReadBack_PrintsTheFiguresOfTheResultFile(string name, string[] columns)
    {
        var study = OfficeSample.Study();
        var file = CsvRows.Of(ResultFiles.All(study, "en").Single(f => f.Key == name + ".csv").Value);
        var sheet = new WorkbookReader(Render(study))[name];
        Assert.NotEmpty(file);
        Assert.Equal(file.Count, sheet.Count);
        for (var i = 0; i < file.Count; i++)
        {
            foreach (var column in columns)
            {
                // A promise is shown in the sheet and is no number in the file.
                if (file[i][column].Length == 0 && sheet[i][column].Value == "应保尽保")
                    continue;
                AssertSame(file[i][column], sheet[i][column].Value, $"{name} row {i} {column}");
            }
        }
    }

    public static TheoryData<string, string[]> LiveColumns() => new()
    {
        { "gaps", ["value", "target", "gap", "attainment"] },
        { "trajectories", ["baseline", "latest", "target", "elapsed", "progress", "required_per_year", "observed_per_year", "projected", "cumulative"] },
        { "shares", ["value", "city_value", "share", "population_share", "fair_share_index"] },
    };

    [Theory, MemberData(nameof(LiveColumns))]
    public void Render_ComputedNumbers_AreFormulas(string name, string[] columns)
    {
        foreach (var row in new WorkbookReader(Render(OfficeSample.Study()))[name])
        {
            foreach (var column in columns)
            {
                // The pace of a target that is met already is zero by rule, not by arithmetic.
                if (row[column].Value.Length > 0 && row[column].Value != "应保尽保" && !(column == "required_per_year" && row[column].Value == "0"))
                    Assert.True(row[column].Formula is not null, $"{name} {row["area"].Value} {row["indicator"].Value} {column} = {row[column].Value}");
            }
        }
    }

    [Fact]
    public void Render_Gap_IsTheFormulaOverItsObservations()
    {
        var book = new WorkbookReader(Render(OfficeSample.Study()));
        var rows = book["gaps"].ToList();
        var gap = rows.Single(r => r["area"].Value == "east" && r["indicator"].Value == "places" && r["measure"].Value == "latest" && r["against"].Value == "city");
        Assert.Equal("-1.11", gap["gap"].Value);
        var row = rows.IndexOf(gap) + 3;
        Assert.Equal($"ROUND(H{row}-K{row},10)", gap["gap"].Formula);
        var source = int.Parse(gap["value"].Formula!.Split('$')[^1], CultureInfo.InvariantCulture);
        Assert.Equal("3.39", book["observations"][source - 3]["canonical_value"].Value);
        Assert.Equal("3", book["observations"][source - 3]["line"].Value);
    }

    [Fact]
    public void Render_HostileNames_StayText()
    {
        var file = Render(OfficeSample.Study());
        var book = new WorkbookReader(file);
        Assert.Contains(book["catalogue"], r => r["indicator_name"].Value == OfficeSample.FormulaName);
        // The SDK hands out cell text as it is stored: the underscore of _x0041_ is escaped and comes out as itself in Excel.
        Assert.Contains(book["catalogue"], r => r["indicator_name"].Value == "<script>&\"{{x}}\u202E_x005F_x0041_");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()).Select(f => f.Text);
        Assert.DoesNotContain(formulas, f => f.Contains("HYPERLINK", StringComparison.OrdinalIgnoreCase) || f.Contains("cmd", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(document.WorkbookPart.WorksheetParts.SelectMany(p => p.HyperlinkRelationships));
    }

    [Fact]
    public void Render_TwoDistrictsOfOneName_AreToldApart()
    {
        var names = new WorkbookReader(Render(OfficeSample.Study()))["gaps"].Select(r => r["area_name"].Value).Where(n => n.StartsWith("江北区", StringComparison.Ordinal)).Distinct();
        Assert.Equal(2, names.Count());
        Assert.DoesNotContain("江北区", names);
    }

    [Fact]
    public void Render_Brand_CarriesLogoAndOrganisation()
    {
        // The head of a PNG of 4 by 2 pixels is all that is looked at.
        byte[] logo = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 4, 0, 0, 0, 2, 8, 2, 0, 0, 0];
        var settings = Settings("zh-CN") with { Brand = new OfficeBrand { Organisation = "发展研究院", Logo = logo } };
        var file = WorkbookRenderer.Render(OfficeSample.Study(), settings);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(OpenXmlCheck.Faults(document));
        Assert.Single(document.WorkbookPart!.WorksheetParts, p => p.DrawingsPart?.ImageParts.Any() == true);
        Assert.Contains("发展研究院", document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_BothLanguages_HaveTheSameKeys() =>
        Assert.Equal(OfficeSample.Words("workbook", "zh-CN").Keys, OfficeSample.Words("workbook", "en").Keys);

    internal static byte[] Render(Study study, string language = "zh-CN") => WorkbookRenderer.Render(study, Settings(language));

    private static WorkbookSettings Settings(string language) => new()
    {
        Language = language,
        Title = OfficeSample.Words("workbook", language)["title"],
        Date = "2024-06-01",
        Words = OfficeSample.Words("workbook", language),
    };

    private static void AssertSame(string expected, string actual, string where)
    {
        if (double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && double.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out var b))
            Assert.True(Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)), $"{where}: {expected} against {actual}");
        else
            Assert.True(expected == actual, $"{where}: '{expected}' against '{actual}'");
    }
}
