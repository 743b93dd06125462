using System.Globalization;
using Compare.Analysis;
using Compare.Rendering.Csv;
using Compare.Rendering.Office;
using Compare.Rendering.Pptx;
using Compare.Rendering.Xlsx;
using Compare.Reporting;
using Compare.Reporting.Slides;

namespace Compare.Cli.Commands;

/// <summary>Workbook, deck and data package of a study.</summary>
internal sealed class OfficeOutputs(Study study, ReportSettings settings, OfficeTemplates templates)
{
    /// <summary>The workbook.</summary>
    public byte[] Workbook() => WorkbookRenderer.Render(study, new WorkbookSettings
    {
        Language = settings.Language,
        Title = templates.Workbook["title"],
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
        return DeckRenderer.Render(DeckBuilder.Build(study, options, templates.Outline, templates.Slides), templates.Brand);
    }

    /// <summary>The description of the files of the data folder.</summary>
    public byte[] DataPackage(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        Rendering.Csv.DataPackage.Describe(files, templates.Workbook["title"], templates.Workbook, study.Data.Documents);
}
