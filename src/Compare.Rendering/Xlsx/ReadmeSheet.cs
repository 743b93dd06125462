using System.Globalization;
using Compare.Analysis.Gaps;
using Compare.Model;
using Compare.Rendering.Office;

namespace Compare.Rendering.Xlsx;

/// <summary>The first sheet: what the workbook is, what stands where, how the numbers hang together.</summary>
internal static class ReadmeSheet
{
    public static Sheet Build(WorkbookContext context, IReadOnlyList<Sheet> others)
    {
        var (settings, study) = (context.Settings, context.Study);
        var sheet = new Sheet("readme") { Plain = true, TabColor = context.Brand.Primary };
        sheet.Widths[1] = 30;
        sheet.Widths[2] = 96;
        sheet.Widths[3] = 24;
        var head = new CellStyle { Bold = true, Size = 12, Color = context.Brand.Primary, Ruled = true };
        sheet.Add(Cell.Of(settings.Title, new CellStyle { Bold = true, Size = 16, Color = context.Brand.Primary }));
        sheet.Add(Cell.Of(string.Join(" · ", new[] { context.Brand.Organisation, settings.Date }.Where(t => t.Length > 0)), new CellStyle { Color = context.Brand.Muted }));
        sheet.Add();
        sheet.Add(Cell.Of(settings["readme.sheets"], head), Cell.Of("", head), Cell.Of(settings["readme.rows"], head with { Align = "right" }));
        foreach (var other in others)
        {
            sheet.Add(
                Cell.Of(other.Name, context.LinkStyle) with { Link = other.Name + "!A1", Tip = other.Name },
                Cell.Of(settings["sheet." + other.Name], context.Wrapped),
                Cell.Of((decimal)Math.Max(0, other.Rows.Count - ObservationIndex.HeaderRows), new CellStyle { Format = "#,##0" }));
        }

        Section("readme.reading", Numbered("readme.note"));
        Section("readme.method", Choices());
        Section("readme.verdicts", Enum.GetValues<GapVerdict>().Select(v => (settings["verdict." + Word.Of(v)], settings["verdict_means." + Word.Of(v)])));
        if (OfficePicture.Read(context.Brand.Logo.Span) is { } logo)
        {
            var height = 48;
            sheet.Picture = new SheetPicture(context.Brand.Logo.ToArray(), logo.Extension, context.Brand.Organisation, 2, 0, Math.Min(160, height * logo.Width / logo.Height), height);
        }

        return sheet;

        void Section(string key, IEnumerable<(string Left, string Right)> rows)
        {
            sheet.Add();
            sheet.Add(Cell.Of(settings[key], head), Cell.Of("", head), Cell.Of("", head));
            foreach (var (left, right) in rows)
                sheet.Add(Cell.Of(left, context.Wrapped), Cell.Of(right, context.Wrapped));
        }

        IEnumerable<(string, string)> Numbered(string prefix)
        {
            for (var i = 1; settings.Words.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"), out var text); i++)
                yield return (i.ToString(CultureInfo.InvariantCulture), text);
        }

        IEnumerable<(string, string)> Choices()
        {
            var options = study.Options;
            yield return (settings["option.target_year"], options.TargetYear.ToString(CultureInfo.InvariantCulture));
            if (options.AsOf is { } asOf)
                yield return (settings["option.as_of"], asOf.ToString(CultureInfo.InvariantCulture));
            if (options.BaselineYear is { } baseline)
                yield return (settings["option.baseline"], baseline.ToString(CultureInfo.InvariantCulture));
            yield return (settings["option.methods"], string.Join(", ", options.Methods.Select(Word.Of)));
            yield return (settings["option.normalisations"], string.Join(", ", options.Normalisations.Select(Word.Of)));
            yield return (settings["option.aggregation"], Word.Of(options.Aggregation));
            yield return (settings["option.tolerance"], options.OnScheduleTolerance.ToString("0.##%", CultureInfo.InvariantCulture));
            yield return (settings["option.coverage"], options.CoverageThreshold.ToString("0.##%", CultureInfo.InvariantCulture));
        }
    }
}
