using System.Globalization;
using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Rendering.Csv;
using Compare.Rendering.Office;
using Compare.Rendering.Pptx;
using Compare.Rendering.Xlsx;
using Compare.Reporting;
using Compare.Reporting.Slides;

namespace Compare.Cli.Commands;

/// <summary>Workbook, deck and data package of a study, or of what it says about one district.</summary>
internal sealed class OfficeOutputs(Study study, Area? area, ReportSettings settings, OfficeTemplates templates)
{
    /// <summary>The workbook.</summary>
    public byte[] Workbook() => WorkbookRenderer.Render(area is null ? study : Alone(area), new WorkbookSettings
    {
        Language = settings.Language,
        Title = area is null ? templates.Workbook["title"] : $"{AreaLookup.FullName(study.Data, area, settings.Language)} · {templates.Workbook["title"]}",
        Date = settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Words = templates.Workbook,
        Brand = templates.Brand,
    });

    /// <summary>The deck.</summary>
    public byte[] Deck()
    {
        var options = new ReportOptions
        {
            Wordings = templates.Report,
            Date = settings.Date,
            Theme = settings.Theme,
            Organisation = templates.Brand.Organisation,
            Logo = templates.Theme.Logo,
        };
        return DeckRenderer.Render(DeckBuilder.Build(study, options, templates.Outline, templates.Slides, area?.Id), templates.Brand);
    }

    // The workbook lists every score it is given; the deck ranks with them.
    private Study Alone(Area district) => DistrictStudy.Of(study, district.Id, withPeers: true) with { Scores = [.. study.Scores.Where(s => s.Area == district.Id)] };

    /// <summary>The description of the files of the data folder.</summary>
    public byte[] DataPackage(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        Rendering.Csv.DataPackage.Describe(files, templates.Workbook["title"], templates.Workbook, study.Data.Documents);
}
