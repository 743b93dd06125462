using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Compare.Analysis.Audit;
using Compare.Cli.Files;
using Compare.Model;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;

namespace Compare.Cli.Commands;

/// <summary><c>compare check</c>: contradictions and doubtful values. Findings are results: it ends with 0 whatever it found.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var data = GlobalOptions.Data();
        var json = GlobalOptions.Json();
        var language = GlobalOptions.Language();
        var command = new Command("check", "Find contradictions and doubtful values in the documents (ends with 0 when it ran, whatever it found)") { data, json, language };
        command.SetAction((parsed, _) => RunAsync(host, parsed.GetValue(data), parsed.GetValue(json), parsed.GetValue(language)!, parsed.GetValue(GlobalOptions.Verbose)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string? folder, bool json, string language, bool verbose)
    {
        var loaded = DataFolder.Load(folder);
        await Problems.PrintAsync(host.Error, loaded.Diagnostics, warnings: verbose).ConfigureAwait(false);
        if (Problems.HaveErrors(loaded.Diagnostics))
            return ExitCode.WrongInput;
        var findings = Auditor.Run(loaded.Value.Data);
        await host.Output.WriteLineAsync(json ? Json(findings) : Text(findings, language)).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static string Text(IReadOnlyCollection<AuditFinding> findings, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var lines = new List<string>();
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(s => (Severity: s, Count: findings.Count(f => f.Severity == s))).ToList();
        lines.Add(english
            ? string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings: {string.Join(", ", counts.Select(c => $"{c.Count} {Word.Of(c.Severity)}"))}")
            : string.Create(CultureInfo.InvariantCulture, $"共发现{findings.Count}处：{string.Join("，", counts.Select(c => $"{Chinese(c.Severity)}{c.Count}处"))}"));
        foreach (var (severity, count) in counts)
        {
            if (count == 0)
                continue;
            lines.Add("");
            lines.Add(english ? Word.Of(severity).ToUpperInvariant() : $"【{Chinese(severity)}】");
            foreach (var rule in findings.Where(f => f.Severity == severity).GroupBy(f => f.Rule, StringComparer.Ordinal))
            {
                lines.Add("  " + rule.Key);
                foreach (var finding in rule)
                {
                    var places = Place(finding.First) + (finding.Second is { } second ? " <-> " + Place(second) : "");
                    lines.Add($"    {finding.Id}  {ConsoleText.Clean(places)}");
                    lines.Add("      " + ConsoleText.Clean(finding.Message.In(language)));
                }
            }
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Json(IEnumerable<AuditFinding> findings) => ConsoleText.Json(json =>
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", Word.Of(finding.Severity));
            json.WriteString("rule", finding.Rule);
            json.WriteString("area", finding.Area?.Value);
            json.WriteString("indicator", finding.Indicator?.Value);
            json.WriteStartObject("message");
            json.WriteString("zh-CN", finding.Message.Chinese);
            json.WriteString("en", finding.Message.English);
            json.WriteEndObject();
            WritePlace(json, "first", finding.First);
            if (finding.Second is { } second)
                WritePlace(json, "second", second);
            else
                json.WriteNull("second");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WritePlace(Utf8JsonWriter json, string name, Source source)
    {
        json.WriteStartObject(name);
        json.WriteString("document", source.Document);
        json.WriteNumber("line", source.Line);
        json.WriteString("evidence", source.Evidence);
        json.WriteEndObject();
    }

    private static string Place(Source source) => source.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{source.Document}:{source.Line}") : source.Document;

    private static string Chinese(Severity severity) => severity switch
    {
        Severity.Error => "矛盾",
        Severity.Warning => "存疑",
        _ => "提示",
    };
}
