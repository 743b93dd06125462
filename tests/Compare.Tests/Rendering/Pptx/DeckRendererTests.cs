using System.Globalization;
using System.Text;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Cli.Files;
using Compare.Model.Indicators;
using Compare.Rendering.Csv;
using Compare.Rendering.Office;
using Compare.Rendering.Pptx;
using Compare.Reporting;
using Compare.Reporting.Slides;
using Compare.Tests.Rendering.Office;
using Compare.Tests.Rendering.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using P = DocumentFormat.OpenXml.Presentation;
using PackagePart = DocumentFormat.OpenXml.Packaging.SlidePart;

namespace Compare.Tests.Rendering.Pptx;

public sealed class DeckRendererTests
{
    public static TheoryData<string, string> Decks() => new()
    {
        { "zh-CN", "corpus" }, { "en", "corpus" }, { "zh-CN", "sample" }, { "en", "sample" }, { "zh-CN", "empty" }, { "en", "long" },
        { "zh-CN", "corpus/cq-jiangbei" }, { "en", "corpus/cq-jiangbei" }, { "zh-CN", "corpus/nb-jiangbei" }, { "en", "sample/east" }, { "zh-CN", "sample/other" },
    };

    [Theory, MemberData(nameof(Decks))]
    public void Render_EveryDeck_PassesTheValidator(string language, string study)
    {
        using var document = Open(Deck(study, language));
        Assert.Empty(OpenXmlCheck.Faults(document));
    }

    [Fact]
    public void Faults_BrokenSlide_AreSeen()
    {
        var stream = new MemoryStream();
        stream.Write(Render(Study("sample"), "en"));
        using var document = PresentationDocument.Open(stream, isEditable: true);
        document.PresentationPart!.SlideParts.First().Slide.AppendChild(new P.CommonSlideData());
        Assert.NotEmpty(OpenXmlCheck.Faults(document));
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Render_Corpus_HasTwelveToTwentySlides(string language)
    {
        using var document = Open(Deck("corpus", language));
        Assert.InRange(Slides(document).Count, 12, 20);
    }

    [Fact]
    public void Render_SameInput_GivesSameBytesInEveryCulture()
    {
        var first = Render(Study("corpus"), "zh-CN");
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(first, Render(Study("corpus"), "zh-CN"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory, MemberData(nameof(Decks))]
    public void Render_Text_StaysInItsBox(string language, string study)
    {
        using var document = Open(Deck(study, language));
        var slides = Slides(document);
        foreach (var (slide, number) in slides.Select((s, i) => (s, i + 1)))
            Assert.Empty(SlideBoxes.Overflowing(slide).Select(fault => $"slide {number}: {fault}"));
    }

    [Theory, InlineData("zh-CN", "corpus"), InlineData("en", "corpus"), InlineData("zh-CN", "corpus/cq-jiangbei"), InlineData("en", "corpus/nb-jiangbei")]
    public void Render_RealData_CutsNoTextAndBreaksNoWord(string language, string study)
    {
        using var document = Open(Deck(study, language));
        foreach (var (slide, number) in Slides(document).Select((s, i) => (s, i + 1)))
        {
            Assert.DoesNotContain(slide.Slide.Descendants<A.Text>(), t => t.Text.Contains('…', StringComparison.Ordinal));
            Assert.Empty(SlideBoxes.BrokenWords(slide).Select(word => $"slide {number}: {word}"));
        }
    }

    [Fact]
    public void BrokenWords_WordWiderThanItsColumn_IsSeen()
    {
        using var document = Open(Deck("corpus", "en"));
        var slide = Slides(document).First(s => s.Slide.Descendants<A.Table>().Any());
        slide.Slide.Descendants<A.TableCell>().First().Descendants<A.Text>().First().Text = new string('m', 80);
        Assert.NotEmpty(SlideBoxes.BrokenWords(slide));
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Render_Corpus_EveryFieldHasASlideWithItsMessage(string language)
    {
        using var document = Open(Deck("corpus", language));
        var titles = Slides(document).Select(Title).ToList();
        var names = Study("corpus").Data.Domains.Where(d => d.Id.Value != "population-income").Select(d => d.Name.In(language) + (language == "en" ? ": " : "："));
        Assert.All(names, name => Assert.Single(titles, t => t.StartsWith(name, StringComparison.Ordinal) && t.Length > name.Length + 8));
        Assert.DoesNotContain(titles, t => t.EndsWith(language == "en" ? "(continued)" : "（续）", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_OneDistrict_SpeaksOfItAlone()
    {
        using var document = Open(Deck("corpus/cq-yuzhong", "zh-CN"));
        var slides = Slides(document);
        Assert.Contains("渝中区", Title(slides[0]), StringComparison.Ordinal);
        Assert.DoesNotContain(slides, s => s.Slide.InnerText.Contains("永川区", StringComparison.Ordinal) || s.Slide.InnerText.Contains("江北区", StringComparison.Ordinal));
        Assert.InRange(slides.Count, 12, 20);
        Assert.NotEmpty(slides.SelectMany(s => s.ChartParts));
    }

    [Fact]
    public void Render_DistrictWithoutData_SaysSo()
    {
        using var document = Open(Deck("sample/other", "zh-CN"));
        var slides = Slides(document);
        Assert.Equal(2, slides.Count);
        Assert.Contains("没有", slides[1].Slide.InnerText, StringComparison.Ordinal);
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Render_DistrictWithItsOwnPath_DrawsItAndListsItsTargets(string language)
    {
        using var document = Open(Deck("corpus", language));
        var slide = Slides(document).Single(s => Title(s).Contains(language == "en" ? "(Ningbo)" : "（宁波）", StringComparison.Ordinal));
        Assert.NotEmpty(slide.ChartParts);
        var head = slide.Slide.Descendants<A.TableRow>().First().InnerText;
        Assert.Contains("2025", head, StringComparison.Ordinal);
        Assert.Contains("2027", head, StringComparison.Ordinal);
    }

    [Fact]
    public void Overflowing_TooMuchText_IsSeen()
    {
        using var document = Open(Deck("sample", "en"));
        var slide = Slides(document)[1];
        slide.Slide.Descendants<A.Text>().First().Text = new string('长', 300);
        Assert.NotEmpty(SlideBoxes.Overflowing(slide));
    }

    [Theory, MemberData(nameof(Decks))]
    public void Render_EveryFrame_LiesOnTheSlide(string language, string study)
    {
        using var document = Open(Deck(study, language));
        foreach (var slide in Slides(document))
        {
            foreach (var (x, y, width, height) in SlideBoxes.Places(slide))
            {
                Assert.InRange(x, 0, 960);
                Assert.InRange(y, 0, 540);
                Assert.InRange(x + width, 0, 960.1);
                Assert.InRange(y + height, 0, 540.1);
            }
        }
    }

    [Theory, MemberData(nameof(Decks))]
    public void Render_Slides_KeepToSevenStatementsAndTenRows(string language, string study)
    {
        using var document = Open(Deck(study, language));
        foreach (var slide in Slides(document))
        {
            foreach (var shape in slide.Slide.Descendants<P.Shape>())
                Assert.InRange(shape.Descendants<A.CharacterBullet>().Count(), 0, 7);
            foreach (var table in slide.Slide.Descendants<A.Table>())
                Assert.InRange(table.Elements<A.TableRow>().Count(), 1, 11);
        }
    }

    [Theory, MemberData(nameof(Decks))]
    public void Render_EveryChart_IsNativeWithAWorkbookThatHoldsItsFigures(string language, string study)
    {
        using var document = Open(Deck(study, language));
        var frames = Slides(document).Sum(s => s.Slide.Descendants<C.ChartReference>().Count());
        var charts = Slides(document).SelectMany(s => s.ChartParts).ToList();
        Assert.Equal(frames, charts.Count);
        if (study == "corpus")
            Assert.InRange(charts.Count, 8, 40);
        Assert.All(charts, c => Assert.StartsWith("/ppt/charts/", c.Uri.OriginalString, StringComparison.Ordinal));
        Assert.Empty(Slides(document).SelectMany(s => s.ImageParts));
        foreach (var chart in charts)
        {
            using var stream = chart.EmbeddedPackagePart!.GetStream();
            using var book = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(OpenXmlCheck.Faults(book));
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.CellValue?.Text ?? "", StringComparer.Ordinal);
            foreach (var reference in chart.ChartSpace.Descendants<C.NumberReference>())
            {
                var range = reference.Formula!.Text.Replace("data!", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Split(':');
                var column = new string([.. range[0].TakeWhile(char.IsLetter)]);
                foreach (var point in reference.NumberingCache!.Elements<C.NumericPoint>())
                    Assert.Equal(point.NumericValue!.Text, cells[column + (point.Index!.Value + 2).ToString(CultureInfo.InvariantCulture)]);
            }
        }
    }

    [Theory, MemberData(nameof(Decks))]
    public void Render_EverySlide_HasTitleNumberNotesAndAlternativeTexts(string language, string study)
    {
        using var document = Open(Deck(study, language));
        foreach (var (slide, number) in Slides(document).Select((s, i) => (s, i + 1)))
        {
            var placeholders = slide.Slide.Descendants<P.PlaceholderShape>().Select(p => p.Type?.InnerText ?? "").ToList();
            Assert.Contains(placeholders, p => p is "title" or "ctrTitle");
            if (number > 1)
                Assert.Contains("sldNum", placeholders);
            Assert.NotEmpty(slide.NotesSlidePart!.NotesSlide.InnerText);
            foreach (var frame in slide.Slide.Descendants<P.GraphicFrame>())
                Assert.False(string.IsNullOrWhiteSpace(frame.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!.Description?.Value), $"slide {number}: a graphic without alternative text");
            Assert.All(slide.Slide.Descendants<A.RunProperties>(), r => Assert.NotNull(r.GetFirstChild<A.EastAsianFont>()));
        }
    }

    [Fact]
    public void Render_Corpus_NotesCarryDocumentLineAndQuotation()
    {
        using var document = Open(Deck("corpus", "zh-CN"));
        var slides = Slides(document);
        var notes = slides.Select(s => s.NotesSlidePart!.NotesSlide.InnerText).ToList();
        Assert.True(notes.Count(n => n.Contains('第', StringComparison.Ordinal) && n.Contains("行：“", StringComparison.Ordinal)) > slides.Count / 2);
    }

    [Fact]
    public void Render_Corpus_GapTableHasTheFiguresOfGapsCsv()
    {
        var study = Study("corpus");
        using var document = Open(Deck("corpus", "zh-CN"));
        var rows = CsvRows.Of(ResultFiles.Gaps(study)).Where(r => r["measure"] == "latest" && r["against"] == "city" && r["verdict"] == "short").ToList();
        var table = Slides(document).SelectMany(s => s.Slide.Descendants<A.Table>()).Single(t => t.InnerText.Contains("达成率", StringComparison.Ordinal));
        var found = 0;
        foreach (var row in table.Elements<A.TableRow>().Skip(1))
        {
            var cells = row.Elements<A.TableCell>().Select(c => c.InnerText).ToList();
            var gap = Number(cells[4]);
            var value = Number(cells[2]);
            Assert.Contains(rows, r => Same(r["gap"], gap) && Same(r["value"], value) && Same(r["target"], Number(cells[3])));
            found++;
        }

        Assert.Equal(10, found);
    }

    [Fact]
    public void Render_Corpus_TrajectoryChartsHaveTheFiguresOfTrajectoriesCsv()
    {
        var study = Study("corpus");
        using var document = Open(Deck("corpus", "zh-CN"));
        var rows = CsvRows.Of(ResultFiles.Trajectories(study));
        var slide = Slides(document).Single(s => s.Slide.InnerText.Contains("可判断进度的", StringComparison.Ordinal));
        Assert.NotEmpty(slide.ChartParts);
        foreach (var chart in slide.ChartParts)
        {
            var actual = chart.ChartSpace.Descendants<C.ScatterChartSeries>().Single(s => s.GetFirstChild<C.SeriesText>()!.InnerText.EndsWith("实际", StringComparison.Ordinal)).GetFirstChild<C.YValues>()!.Descendants<C.NumericValue>().Select(v => decimal.Parse(v.Text, CultureInfo.InvariantCulture)).ToList();
            Assert.Contains(rows, r => Same(r["baseline"], actual[0]) && Same(r["latest"], actual[^1]));
        }
    }

    [Fact]
    public void Render_HostileNames_AreHarmless()
    {
        using var document = Open(Deck("sample", "en"));
        var text = string.Concat(Slides(document).Select(s => s.Slide.OuterXml + s.NotesSlidePart!.NotesSlide.OuterXml));
        Assert.DoesNotContain("<script>", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        Assert.Empty(Slides(document).SelectMany(s => s.ExternalRelationships));
        Assert.Empty(Slides(document).SelectMany(s => s.HyperlinkRelationships));
    }

    [Fact]
    public void Render_MoreRowsThanFit_GoesOnAndSaysSo()
    {
        var deck = new Deck
        {
            Language = "en",
            Title = "t",
            Continued = " (continued)",
            NotesHeading = "n",
            Slides =
            [
                new Slide
                {
                    Kind = SlideKind.Sources, Title = "Sources",
                    Parts = [new Compare.Reporting.Slides.SlidePart.Table([new SlideColumn("a", 1)], [.. Enumerable.Range(0, 23).Select(i => System.Collections.Immutable.ImmutableArray.Create(new SlideCell("row " + i.ToString(CultureInfo.InvariantCulture))))], "alt")],
                },
                new Slide { Kind = SlideKind.Findings, Title = "Findings", Parts = [new Compare.Reporting.Slides.SlidePart.Bullets([.. Enumerable.Range(0, 9).Select(i => new SlideBullet("statement " + i.ToString(CultureInfo.InvariantCulture)))])] },
            ],
        };
        using var document = Open(DeckRenderer.Render(deck, new OfficeBrand()));
        var titles = Slides(document).Select(s => s.Slide.Descendants<P.Shape>().First().InnerText).ToList();
        Assert.Equal(["Sources", "Sources (continued)", "Sources (continued)", "Findings", "Findings (continued)"], titles);
        Assert.Equal(23, Slides(document).SelectMany(s => s.Slide.Descendants<A.Table>()).Sum(t => t.Elements<A.TableRow>().Count() - 1));
    }

    [Fact]
    public void Render_Outline_DecidesSlidesAndTitles()
    {
        var outline = DeckOutline.Parse(new Compare.Reporting.Wording.TemplateFile("slides/outline.yaml", "o.yaml", Encoding.UTF8.GetBytes("slides:\n  - kind: title\n  - kind: gaps\n    title: {zh-CN: 差距一览, en: Gaps}\n    most: 3\n"))).Value!;
        using var document = Open(Render(Study("corpus"), "zh-CN", outline));
        Assert.Equal(2, Slides(document).Count);
        Assert.StartsWith("差距一览", Slides(document)[1].Slide.Descendants<P.Shape>().First().InnerText, StringComparison.Ordinal);
        Assert.Equal(4, Slides(document)[1].Slide.Descendants<A.Table>().Single().Elements<A.TableRow>().Count());
    }

    [Theory]
    [InlineData("slides:\n  - kind: tittle\n", 2, "title")]
    [InlineData("slides:\n  - kind: title\n    most: many\n", 3, "whole number")]
    [InlineData("slides:\n  - kind: title\n    colour: red\n", 3, "colour")]
    [InlineData("slide:\n  - kind: title\n", 2, "slide")]
    [InlineData("most: 12\n", 0, "no slides")]
    public void Parse_BrokenOutline_SaysLineAndWhatWasMeant(string text, int line, string word)
    {
        var (outline, faults) = DeckOutline.Parse(new Compare.Reporting.Wording.TemplateFile("slides/outline.yaml", "o.yaml", Encoding.UTF8.GetBytes(text)));
        Assert.Null(outline);
        Assert.Contains(faults, f => f.Line == line && f.Message.Contains(word, StringComparison.Ordinal) && f.Document == "o.yaml");
    }

    // Every test looks at the same few decks from another side.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Study> Studies = new(StringComparer.Ordinal);
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string), byte[]> Files = new();

    // A study, or one district of it after a stroke.
    private static byte[] Deck(string study, string language) => Files.GetOrAdd((study, language), key => key.Item1.Split('/') is [var all, var area]
        ? Render(Study(all), key.Item2, area: new Compare.Model.Areas.AreaId(area)) : Render(Study(key.Item1), key.Item2));

    private static string Title(PackagePart slide) => slide.Slide.Descendants<P.Shape>().First().InnerText;

    internal static Study Study(string name) => Studies.GetOrAdd(name, Build);

    internal static byte[] Render(Study study, string language, DeckOutline? outline = null, Compare.Model.Areas.AreaId? area = null)
    {
        var (templates, faults) = OfficeTemplates.Load(TemplateFolder.BuiltIn(), [], language, "standard");
        Assert.Empty(faults);
        var options = new ReportOptions { Wordings = templates!.Report, Date = new DateOnly(2024, 6, 1) };
        return DeckRenderer.Render(DeckBuilder.Build(study, options, outline ?? templates.Outline, templates.Slides, area), templates.Brand);
    }

    private static Study Build(string name)
    {
        if (name == "sample")
            return OfficeSample.Study();
        if (name == "empty")
            return StudyBuilder.Build(new Compare.Model.Observations.Dataset { Areas = [], Domains = [], Indicators = [], Observations = [] }, new AnalysisOptions());
        var loaded = DataFolder.Load(null).Value;
        var data = loaded.Data;
        if (name == "long")
        {
            data = data with
            {
                Indicators = [.. data.Indicators.Select(i => i with { Name = Longer(i.Name), ShortName = Longer(i.ShortName) })],
                Areas = [.. data.Areas.Select(a => a with { Name = new LocalizedText(a.Name.Chinese + "国家级新区管理委员会", a.Name.English + " Administrative Committee of the New Area") })],
            };
        }

        return StudyBuilder.Build(data, loaded.Options);

        static LocalizedText Longer(LocalizedText text) => new(text.Chinese + "（按照常住人口口径计算并经有关部门审核）", text.English + " (computed over the resident population and audited by the competent department)");
    }

    private static PresentationDocument Open(byte[] file) => PresentationDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<PackagePart> Slides(PresentationDocument document) =>
        [.. document.PresentationPart!.Presentation.SlideIdList!.Elements<P.SlideId>().Select(id => (PackagePart)document.PresentationPart.GetPartById(id.RelationshipId!))];

    private static decimal Number(string text)
    {
        var digits = new string([.. text.Replace('−', '-').SkipWhile(c => !char.IsAsciiDigit(c) && c != '-').TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-')]);
        return decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static bool Same(string cell, decimal number) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value - number) < 0.005m;
}
