using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Model;

namespace Compare.Cli.Commands;

/// <summary>The options that make <see cref="ReportSettings"/>.</summary>
internal sealed class ReportOptionSet
{
    private readonly Option<string?> _data = GlobalOptions.Data();
    private readonly Option<int?> _year = new("--year") { Description = "Year whose targets are judged (default 2025, or the year most targets are for)", HelpName = "YEAR" };
    private readonly Option<int?> _asOf = new("--as-of") { Description = "Latest year whose actual figures are used (default: all)", HelpName = "YEAR" };
    private readonly Option<int?> _baseline = new("--baseline") { Description = "Year progress is measured from (default: each district's earliest figure)", HelpName = "YEAR" };
    private readonly Option<string> _language = new("--lang") { Description = "Language: zh-CN or en", HelpName = "LANG", DefaultValueFactory = _ => "zh-CN" };
    private readonly Option<string?> _format = new("--format") { Description = "Formats: html,pdf,xlsx,pptx,csv,svg (default: all)", HelpName = "LIST" };
    private readonly Option<string?> _template = new("--template") { Description = "Folder with your own templates", HelpName = "DIR" };
    private readonly Option<string> _theme = new("--theme") { Description = "Theme: standard, gongwen or one of your template folder", HelpName = "NAME", DefaultValueFactory = _ => "standard" };
    private readonly Option<string?> _out = new("--out") { Description = "Folder for the output (default: below output)", HelpName = "DIR" };
    private readonly Option<string?> _date = new("--date") { Description = "Date shown in the report (default: today)", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> _method = new("--method") { Description = "Trajectory method: china, sdsn, un, eurostat or all", HelpName = "METHOD" };
    private readonly Option<string?> _normalise = new("--normalise") { Description = "Normalisation: minmax, zscore, rank, percent-rank, distance-to-target, goalposts or all", HelpName = "METHOD" };
    private readonly Option<string?> _aggregate = new("--aggregate") { Description = "Mean: arithmetic, geometric or harmonic", HelpName = "MEAN" };

    public ReportOptionSet()
    {
        Choices(_language, ["zh-CN", "en"]);
        Choices(_method, [.. Word.All<TrajectoryMethod>(), "all"]);
        Choices(_normalise, [.. Word.All<Normalisation>(), "all"]);
        Choices(_aggregate, [.. Word.All<Aggregation>()]);
        _format.Validators.Add(result =>
        {
            foreach (var word in Words(result.GetValueOrDefault<string?>()))
            {
                if (word != "all" && Word.Parse<ReportFormat>(word) is null)
                    result.AddError($"--format: {word} is none of {string.Join(", ", Word.All<ReportFormat>())}");
            }
        });
        _date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryDate(text, out _))
                result.AddError($"--date: {text} is not a date like 2025-03-31");
        });
        foreach (var year in new[] { _year, _asOf, _baseline })
        {
            year.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1900 or > 2200))
                    result.AddError($"{year.Name}: {result.Tokens[0].Value} is not a year");
            });
        }
    }

    /// <summary>Adds every option to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _data, _year, _asOf, _baseline, _language, _format, _template, _theme, _out, _date, _method, _normalise, _aggregate })
            command.Add(option);
    }

    /// <summary>The settings of a parsed command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="clock">Today, where no date is given.</param>
    /// <param name="defaults">The formats where none is given.</param>
    public ReportSettings Read(ParseResult parsed, TimeProvider clock, ImmutableArray<ReportFormat> defaults)
    {
        var words = Words(parsed.GetValue(_format));
        ImmutableArray<ReportFormat> formats = words.Length == 0 ? defaults
            : words.Contains("all", StringComparer.Ordinal) ? [.. Enum.GetValues<ReportFormat>()]
            : [.. words.Select(w => Word.Parse<ReportFormat>(w)!.Value).Distinct().Order()];
        return new ReportSettings
        {
            Data = parsed.GetValue(_data),
            Year = parsed.GetValue(_year),
            AsOf = parsed.GetValue(_asOf),
            Baseline = parsed.GetValue(_baseline),
            Language = parsed.GetValue(_language)!,
            Formats = formats,
            Template = parsed.GetValue(_template),
            Theme = parsed.GetValue(_theme)!,
            Out = parsed.GetValue(_out),
            Date = parsed.GetValue(_date) is { } text && TryDate(text, out var date) ? date : DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Methods = Several<TrajectoryMethod>(parsed.GetValue(_method)),
            Normalisations = Several<Normalisation>(parsed.GetValue(_normalise)),
            Aggregation = parsed.GetValue(_aggregate) is { } mean ? Word.Parse<Aggregation>(mean) : null,
            Quiet = parsed.GetValue(GlobalOptions.Quiet),
            Verbose = parsed.GetValue(GlobalOptions.Verbose),
        };
    }

    private static string[] Words(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static void Choices<T>(Option<T> option, string[] words) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && !words.Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
            result.AddError($"{option.Name}: {result.Tokens[0].Value} is none of {string.Join(", ", words)}");
    });

    private static ImmutableArray<T>? Several<T>(string? word)
        where T : struct, Enum
    {
        if (word is null)
            return null;
        return string.Equals(word, "all", StringComparison.OrdinalIgnoreCase) ? [.. Enum.GetValues<T>()] : [Word.Parse<T>(word)!.Value];
    }
}
