using System.CommandLine;
using System.Globalization;
using System.Text;
using Compare.Cli.Files;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Rendering.Csv;

namespace Compare.Cli.Commands;

/// <summary><c>compare indicators</c>: the catalogue and which area reports what; a table on a terminal, CSV in a pipe, JSON on request.</summary>
internal static class IndicatorsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var data = GlobalOptions.Data();
        var json = GlobalOptions.Json();
        var language = GlobalOptions.Language();
        var command = new Command("indicators", "List the catalogue and which area reports what") { data, json, language };
        command.SetAction((parsed, _) => RunAsync(host, parsed.GetValue(data), parsed.GetValue(json), parsed.GetValue(language)!, parsed.GetValue(GlobalOptions.Verbose)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string? folder, bool json, string language, bool verbose)
    {
        var loaded = DataFolder.Load(folder);
        await Problems.PrintAsync(host.Error, loaded.Diagnostics, warnings: verbose).ConfigureAwait(false);
        if (Problems.HaveErrors(loaded.Diagnostics))
            return ExitCode.WrongInput;
        var reported = new Reported(loaded.Value.Data);
        var isTerminal = ReferenceEquals(host.Output, Console.Out) && !Console.IsOutputRedirected;
        await host.Output.WriteAsync(json ? Json(reported) : isTerminal ? Text(reported, language) : Csv(reported)).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static string Csv(Reported reported)
    {
        string[] header = ["indicator", "domain", "name", "name_en", "unit", "direction", "kind", .. reported.Areas.Select(a => a.Id.Value)];
        var table = new CsvTable(header);
        foreach (var indicator in reported.Data.Indicators)
        {
            table.Code(indicator.Id.Value).Code(indicator.Domain.Value).Text(indicator.Name.Chinese).Text(indicator.Name.English)
                .Text(indicator.Unit.Symbol).Code(Word.Of(indicator.Direction)).Code(Word.Of(indicator.Kind));
            foreach (var area in reported.Areas)
                table.Code(string.Join("; ", reported.Of(indicator.Id, area.Id).Select(r => $"{Word.Of(r.Status)} {r.Period}")));
            table.End();
        }

        return Encoding.UTF8.GetString(table.ToBytes().AsSpan(Encoding.UTF8.Preamble.Length)).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Json(Reported reported) => ConsoleText.Json(json =>
    {
        json.WriteStartArray();
        foreach (var indicator in reported.Data.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("id", indicator.Id.Value);
            json.WriteString("domain", indicator.Domain.Value);
            json.WriteStartObject("name");
            json.WriteString("zh-CN", indicator.Name.Chinese);
            json.WriteString("en", indicator.Name.English);
            json.WriteEndObject();
            json.WriteString("unit", indicator.Unit.Symbol);
            json.WriteString("direction", Word.Of(indicator.Direction));
            json.WriteString("kind", Word.Of(indicator.Kind));
            json.WriteStartArray("wordings");
            foreach (var wording in indicator.Wordings)
                json.WriteStringValue(wording);
            json.WriteEndArray();
            json.WriteStartArray("related");
            foreach (var relative in indicator.Related)
                json.WriteStringValue(relative.Id.Value);
            json.WriteEndArray();
            json.WriteStartArray("reported");
            foreach (var area in reported.Areas)
            {
                foreach (var (status, period) in reported.Of(indicator.Id, area.Id))
                {
                    json.WriteStartObject();
                    json.WriteString("area", area.Id.Value);
                    json.WriteString("status", Word.Of(status));
                    json.WriteString("period", period.ToString());
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }) + "\n";

    private static string Text(Reported reported, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{reported.Data.Indicators.Length} {(english ? "indicators; a: actual, t: target" : "项指标；a 实际值，t 目标值")}\n");
        foreach (var domain in reported.Data.Domains)
        {
            var own = reported.Data.Indicators.Where(i => i.Domain == domain.Id).ToList();
            if (own.Count == 0)
                continue;
            text.Append('\n').Append(ConsoleText.Clean(domain.Name.In(language))).Append(" (").Append(domain.Id.Value).Append(")\n");
            foreach (var indicator in own)
            {
                var unit = indicator.Unit.Symbol.Length > 0 ? $" [{indicator.Unit.Symbol}]" : "";
                text.Append("  ").Append(Padded(indicator.Id.Value, 38)).Append(ConsoleText.Clean(indicator.Name.In(language))).Append(ConsoleText.Clean(unit)).Append('\n');
                foreach (var area in reported.Areas)
                {
                    var periods = reported.Of(indicator.Id, area.Id);
                    if (periods.Count > 0)
                        text.Append("      ").Append(Padded(area.Id.Value, 16)).AppendJoin("  ", periods.Select(p => $"{(p.Status == ValueStatus.Actual ? 'a' : 't')}{p.Period}")).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Padded(string text, int width) => text.Length >= width ? text + " " : text.PadRight(width);

    /// <summary>Which area reports which indicator, for when.</summary>
    private sealed class Reported
    {
        private readonly Dictionary<(IndicatorId Indicator, AreaId Area), SortedSet<(Period Period, ValueStatus Status)>> _periods = [];

        public Reported(Dataset data)
        {
            Data = data;
            foreach (var o in data.Observations)
            {
                if (o is not { Indicator: { } indicator, Area: { } area, Period: { } period })
                    continue;
                if (!_periods.TryGetValue((indicator, area), out var periods))
                    _periods[(indicator, area)] = periods = [];
                periods.Add((period, o.Status));
            }

            Areas = [.. data.Areas.Where(a => _periods.Keys.Any(k => k.Area == a.Id))];
        }

        /// <summary>The data.</summary>
        public Dataset Data { get; }

        /// <summary>The areas that report anything, in data order.</summary>
        public IReadOnlyList<Area> Areas { get; }

        /// <summary>What an area reports of an indicator, by period.</summary>
        public IReadOnlyList<(ValueStatus Status, Period Period)> Of(IndicatorId indicator, AreaId area) =>
            _periods.TryGetValue((indicator, area), out var periods) ? [.. periods.Select(p => (p.Status, p.Period))] : [];
    }
}
