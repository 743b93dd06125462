using System.CommandLine;

namespace Compare.Cli.Commands;

/// <summary>Options every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>Says nothing but problems.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but problems", Recursive = true };

    /// <summary>Says what is done and how long it took.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say what is done and how long it took", Recursive = true };

    /// <summary>A fresh <c>--data</c> option: the folder instead of the embedded data.</summary>
    public static Option<string?> Data() => new("--data") { Description = "Data folder instead of the embedded data", HelpName = "DIR" };

    /// <summary>A fresh <c>--json</c> option.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON" };

    /// <summary>A fresh <c>--lang</c> option.</summary>
    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "Language: zh-CN or en", HelpName = "LANG", DefaultValueFactory = _ => "zh-CN" };
        option.AcceptOnlyFromAmong("zh-CN", "en");
        return option;
    }
}
