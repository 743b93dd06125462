using System.Collections.Immutable;
using System.Globalization;
using Compare.Analysis.Editions;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Files;

/// <summary>Reads the data of a report back: <c>gaps.csv</c>, and <c>trajectories.csv</c> and <c>scores.csv</c> where they are there.</summary>
internal static class ResultFolder
{
    /// <summary>The edition that a report's data folder holds; its values are those that the verdicts rest on.</summary>
    public static Outcome<Edition?> Read(string folder)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var values = new List<EditionValue>();
        var verdicts = new List<EditionVerdict>();
        var ranks = new List<EditionRank>();
        Rows(folder, "gaps.csv", diagnostics, row =>
        {
            verdicts.Add(new EditionVerdict("gap", row("area"), row("indicator"), $"{row("measure")}/{row("against")}", row("verdict"), row("gap")));
            if (row("value").Length > 0)
                values.Add(new EditionValue(row("area"), row("indicator"), "", row("period"), row("measure"), Figure(row("op"), row("value")), row("unit"), Place(row("document"), row("line"))));
        }, "area", "indicator", "period", "measure", "op", "value", "against", "unit", "gap", "verdict");
        Rows(folder, "trajectories.csv", diagnostics, row =>
            verdicts.Add(new EditionVerdict("trajectory", row("area"), row("indicator"), row("method"), row("class"), row("progress"))), "area", "indicator", "method", "class", "progress");
        Rows(folder, "scores.csv", diagnostics, row =>
            ranks.Add(new EditionRank(row("area"), row("scope"), row("method"), Whole(row("rank")), Real(row("score")))), "area", "scope", "method", "rank", "score");
        return diagnostics.Any(d => d.Severity == Severity.Error)
            ? new Outcome<Edition?>(null, diagnostics.ToImmutable())
            : new Outcome<Edition?>(new Edition([.. values.Distinct()], [.. verdicts], [.. ranks]), diagnostics.ToImmutable());
    }

    private static void Rows(string folder, string name, ImmutableArray<Diagnostic>.Builder diagnostics, Action<Func<string, string>> take, params string[] needed)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return;
        var faults = new FaultList(path);
        try
        {
            using var stream = File.OpenRead(path);
            using var csv = new CsvColumns(stream, faults);
            if (csv.Require(needed))
            {
                while (csv.Read())
                    take(column => csv.Text(csv.IndexOf(column)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Error("CAT001", 0, "cannot be read: " + e.Message);
        }

        diagnostics.AddRange(faults.ToImmutable());
    }

    private static string Figure(string sign, string value) => sign is "" or "=" ? value : sign + value;

    private static string Place(string document, string line) => document.Length == 0 ? "" : line.Length == 0 ? document : $"{document}:{line}";

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Real(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
