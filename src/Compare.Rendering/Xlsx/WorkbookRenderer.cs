using Compare.Analysis;

namespace Compare.Rendering.Xlsx;

/// <summary>The workbook for analysts: every result beside the figures it was computed from, as formulas over them.</summary>
public static class WorkbookRenderer
{
    /// <summary>Renders the results of a study. The same study and settings give the same bytes.</summary>
    /// <param name="study">The results; nothing is computed again, only written down as formulas that give the same numbers.</param>
    /// <param name="settings">Language, title, texts and brand.</param>
    /// <returns>An .xlsx file.</returns>
    /// <exception cref="KeyNotFoundException">The settings lack a text.</exception>
    public static byte[] Render(Study study, WorkbookSettings settings)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(settings);
        var context = new WorkbookContext(study, settings);
        List<Sheet> sheets =
        [
            ScorecardSheet.Build(context),
            GapSheet.Build(context),
            TrajectorySheet.Build(context),
            ShareSheet.Build(context),
            ReferenceSheets.Scores(context),
            ReferenceSheets.Normalised(context),
            ReferenceSheets.Audit(context),
            ReferenceSheets.Observations(context),
            ReferenceSheets.Catalogue(context),
            ReferenceSheets.Areas(context),
            ReferenceSheets.Sources(context),
        ];
        var book = new Workbook(settings.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "Calibri" : "微软雅黑");
        book.Sheets.Add(ReadmeSheet.Build(context, sheets));
        book.Sheets.AddRange(sheets);
        return book.ToBytes(settings.Title, context.Brand.Organisation, settings.Language);
    }
}
