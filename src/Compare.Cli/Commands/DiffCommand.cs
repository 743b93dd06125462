using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Compare.Analysis;
using Compare.Analysis.Editions;
using Compare.Cli.Files;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Commands;

/// <summary><c>compare diff</c>: two editions of the data, or of a report's data.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var before = new Argument<string>("BEFORE") { Description = "Data folder, or report folder, of the earlier edition" };
        var after = new Argument<string>("AFTER") { Description = "The same of the later edition" };
        var json = GlobalOptions.Json();
        var language = GlobalOptions.Language();
        var command = new Command("diff", "Compare two editions: values new, gone and corrected, and the verdicts and ranks that changed") { before, after, json, language };
        command.SetAction(async (parsed, _) =>
        {
            var (first, second) = (Read(parsed.GetValue(before)!), Read(parsed.GetValue(after)!));
            ImmutableArray<Diagnostic> problems = [.. first.Diagnostics, .. second.Diagnostics];
            await Problems.PrintAsync(host.Error, problems, warnings: parsed.GetValue(GlobalOptions.Verbose)).ConfigureAwait(false);
            if (first.Value is not { } old || second.Value is not { } now || Problems.HaveErrors(problems))
                return ExitCode.WrongInput;
            var diff = EditionDiff.Between(old, now);
            await host.Output.WriteLineAsync(parsed.GetValue(json) ? Json(diff) : Text(diff, parsed.GetValue(language)!)).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static Outcome<Edition?> Read(string directory)
    {
        foreach (var folder in (ReadOnlySpan<string>)[directory, Path.Combine(directory, "data")])
        {
            if (File.Exists(Path.Combine(folder, "gaps.csv")))
                return ResultFolder.Read(folder);
        }

        var loaded = DataFolder.Load(directory);
        return Problems.HaveErrors(loaded.Diagnostics)
            ? new Outcome<Edition?>(null, loaded.Diagnostics)
            : new Outcome<Edition?>(Edition.Of(StudyBuilder.Build(loaded.Value.Data, loaded.Value.Options)), loaded.Diagnostics);
    }

    private static string Text(EditionDiff diff, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        if (diff.IsEmpty)
            return english ? "The two editions are the same." : "两版数据相同。";
        var lines = new List<string>
        {
            english
                ? string.Create(CultureInfo.InvariantCulture, $"{diff.Values.Length} values, {diff.Verdicts.Length} verdicts and {diff.Ranks.Length} ranks changed")
                : string.Create(CultureInfo.InvariantCulture, $"数值变化{diff.Values.Length}处，结论变化{diff.Verdicts.Length}处，位次变化{diff.Ranks.Length}处"),
        };
        Section("new", english ? "New values" : "新增数值", diff.Values);
        Section("gone", english ? "Values gone" : "消失数值", diff.Values);
        Section("corrected", english ? "Values corrected" : "更正数值", diff.Values);
        Section("gap", english ? "Verdicts on gaps" : "差距结论", diff.Verdicts);
        Section("trajectory", english ? "Verdicts on trajectories" : "进度结论", diff.Verdicts);
        Section("rank", english ? "Ranks and scores" : "位次与得分", diff.Ranks);
        return string.Join(Environment.NewLine, lines);

        void Section(string kind, string heading, ImmutableArray<EditionChange> changes)
        {
            var own = changes.Where(c => c.Kind == kind).ToList();
            if (own.Count == 0)
                return;
            lines.Add("");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{heading} ({own.Count})"));
            foreach (var c in own)
            {
                var because = c.Because.IsEmpty ? "" : (english ? "  because of " : "  因为 ") + string.Join("; ", c.Because);
                lines.Add("  " + ConsoleText.Clean($"{c.Area} {c.Indicator} {c.Detail}: {Shown(c.Before)} -> {Shown(c.After)}{because}"));
            }
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "-" : value;

    private static string Json(EditionDiff diff) => ConsoleText.Json(json =>
    {
        json.WriteStartObject();
        Write(json, "values", diff.Values);
        Write(json, "verdicts", diff.Verdicts);
        Write(json, "ranks", diff.Ranks);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<EditionChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var c in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", c.Kind);
            json.WriteString("area", c.Area);
            json.WriteString("indicator", c.Indicator);
            json.WriteString("detail", c.Detail);
            json.WriteString("before", c.Before);
            json.WriteString("after", c.After);
            json.WriteStartArray("because");
            foreach (var cause in c.Because)
                json.WriteStringValue(cause);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
