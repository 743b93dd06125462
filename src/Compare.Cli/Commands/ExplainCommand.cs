using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Compare.Analysis;
using Compare.Analysis.Trail;
using Compare.Analysis.Trajectories;
using Compare.Cli.Files;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Cli.Commands;

/// <summary><c>compare explain</c>: one number back to its document line, with every step between.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var area = new Argument<string>("AREA") { Description = "Area: id, code, or name (with its city where two bear it)" };
        var indicator = new Argument<string>("INDICATOR") { Description = "Indicator: id or name" };
        var data = GlobalOptions.Data();
        var json = GlobalOptions.Json();
        var language = GlobalOptions.Language();
        var year = new Option<int?>("--year") { Description = "Year whose targets are judged", HelpName = "YEAR" };
        var asOf = new Option<int?>("--as-of") { Description = "Latest year whose actual figures are used", HelpName = "YEAR" };
        var baseline = new Option<int?>("--baseline") { Description = "Year progress is measured from", HelpName = "YEAR" };
        var command = new Command("explain", "Follow one number from the printed cell to the verdict") { area, indicator, data, json, language, year, asOf, baseline };
        command.SetAction(async (parsed, _) =>
        {
            var loaded = DataFolder.Load(parsed.GetValue(data));
            await Problems.PrintAsync(host.Error, loaded.Diagnostics, warnings: parsed.GetValue(GlobalOptions.Verbose)).ConfigureAwait(false);
            if (Problems.HaveErrors(loaded.Diagnostics))
                return ExitCode.WrongInput;
            var place = AreaLookup.Find(loaded.Value.Data, parsed.GetValue(area)!);
            var measure = IndicatorLookup.Find(loaded.Value.Data, parsed.GetValue(indicator)!);
            await Problems.PrintAsync(host.Error, [.. place.Diagnostics, .. measure.Diagnostics], warnings: false).ConfigureAwait(false);
            if (place.Value is not { } where || measure.Value is not { } what)
                return ExitCode.WrongInput;

            var options = loaded.Value.Options with
            {
                TargetYear = parsed.GetValue(year) ?? loaded.Value.Options.TargetYear,
                AsOf = parsed.GetValue(asOf) ?? loaded.Value.Options.AsOf,
                BaselineYear = parsed.GetValue(baseline) ?? loaded.Value.Options.BaselineYear,
                Methods = [.. Enum.GetValues<TrajectoryMethod>()],
            };
            var study = StudyBuilder.Build(loaded.Value.Data, options);
            var trail = CalculationTrail.Of(study, where.Id, what.Id);
            await host.Output.WriteLineAsync(parsed.GetValue(json) ? Json(where, what, trail) : Text(study, where, what, trail, parsed.GetValue(language)!)).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(Study study, Area area, Indicator indicator, ImmutableArray<TrailStep> trail, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var lines = new List<string>
        {
            $"{AreaLookup.FullName(study.Data, area, language)} ({area.Id})",
            $"{indicator.Name.In(language)} ({indicator.Id}), {indicator.Unit.Symbol}, {Direction(indicator.Direction, english)}",
        };
        if (trail.IsEmpty)
            lines.Add(english ? "The data give no figure for the two." : "数据中没有该地区该指标的数值。");
        var group = "";
        var number = 0;
        foreach (var step in trail)
        {
            var heading = Heading(step.Kind, english);
            if (heading != group)
            {
                lines.Add("");
                lines.Add(heading);
                group = heading;
            }

            number++;
            var at = step.Kind == "printed" || step.Source is not { Document.Length: > 0 } source ? "" : source.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"  [{source.Document}:{source.Line}]") : $"  [{source.Document}]";
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{number,4}. {(IsSubStep(step.Kind) ? "  -> " : "")}{ConsoleText.Clean(step.Description.In(language) + at)}"));
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Json(Area area, Indicator indicator, ImmutableArray<TrailStep> trail) => ConsoleText.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("area", area.Id.Value);
        json.WriteString("indicator", indicator.Id.Value);
        json.WriteString("unit", indicator.Unit.Symbol);
        json.WriteString("direction", Word.Of(indicator.Direction));
        json.WriteStartArray("steps");
        var number = 0;
        foreach (var step in trail)
        {
            number++;
            json.WriteStartObject();
            json.WriteNumber("step", number);
            json.WriteString("kind", step.Kind);
            json.WriteStartObject("description");
            json.WriteString("zh-CN", step.Description.Chinese);
            json.WriteString("en", step.Description.In("en"));
            json.WriteEndObject();
            json.WriteString("value", step.Value);
            json.WriteString("unit", step.Unit);
            json.WriteString("document", step.Source?.Document);
            if (step.Source is { Line: > 0 } source)
                json.WriteNumber("line", source.Line);
            else
                json.WriteNull("line");
            json.WriteString("evidence", step.Source?.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static bool IsSubStep(string kind) => kind is "converted" or "chosen" or "set-aside" or "kept-out" or "neighbour" or "attainment";

    private static string Heading(string kind, bool english) => kind switch
    {
        "gap" or "attainment" => english ? "Gaps" : "差距",
        "progress" or "elapsed" or "observed" or "required" or "projected" or "class" => english ? "Trajectory" : "进度",
        "share" or "fair-share" => english ? "Share of the city" : "占全市",
        _ => english ? "Printed figures, and which are used" : "印刷值与采用",
    };

    private static string Direction(Direction direction, bool english) => direction switch
    {
        Model.Indicators.Direction.Higher => english ? "higher is better" : "越高越好",
        Model.Indicators.Direction.Lower => english ? "lower is better" : "越低越好",
        _ => english ? "neither way is better" : "无优劣方向",
    };
}
