using System.Collections.Immutable;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>
/// Colours and fonts of charts. This is the one place their default values are kept; the style sheet of the pages names them
/// <c>--accent-1</c> to <c>--accent-8</c>, <c>--exceeds</c>, <c>--exceeds-fill</c> and so on, with the same values
/// (tested). Text colours have a contrast of at least 4.5:1 and marks of at least 3:1 against the ground they stand on (tested).
/// </summary>
public sealed record ChartTheme
{
    /// <summary>The theme of the screen and of the ordinary printed report.</summary>
    public static ChartTheme Default { get; } = new();

    /// <summary>The theme of reports filed as official documents: the same colours, the document's fonts.</summary>
    public static ChartTheme Gongwen { get; } = new()
    {
        FontFamily = "'FangSong','仿宋','FangSong_GB2312','仿宋_GB2312','STFangsong','Noto Serif CJK SC','Noto Serif SC','SimSun',serif",
        Text = "#111111",
        Muted = "#4A4A4A",
    };

    /// <summary>Font stack of a drawing that stands alone, as CSS writes it; in a page a drawing takes the page's font.</summary>
    public string FontFamily { get; init; } =
        "'Noto Sans SC','Noto Sans SC Rare','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC','Hiragino Sans GB',sans-serif";

    /// <summary>Paper.</summary>
    public string Background { get; init; } = "#FFFFFF";

    /// <summary>Text.</summary>
    public string Text { get; init; } = "#1B2733";

    /// <summary>Text of lesser weight: ticks, units, remarks.</summary>
    public string Muted { get; init; } = "#55616D";

    /// <summary>Grid lines; decoration, never needed to read a figure.</summary>
    public string Grid { get; init; } = "#E2E7EC";

    /// <summary>Axes and other lines that are read.</summary>
    public string Line { get; init; } = "#84909B";

    /// <summary>Background of headings and of every second row.</summary>
    public string Band { get; init; } = "#F3F5F8";

    /// <summary>The city's target and other lines to compare with.</summary>
    public string Reference { get; init; } = "#22303C";

    /// <summary>Baselines and other districts.</summary>
    public string Quiet { get; init; } = "#66727D";

    /// <summary>Accents of the districts, in order. They differ in lightness as well as in hue, for grey print.</summary>
    public ImmutableArray<string> Accents { get; init; } =
        ["#0F5EB4", "#C44E0C", "#007A5E", "#4A1942", "#857400", "#8A4FD8", "#3B4A57", "#B5305F"];

    /// <summary>Colours of a status.</summary>
    public StatusColours Of(ChartStatus status) => status switch
    {
        ChartStatus.Exceeds => Exceeds,
        ChartStatus.Met => Met,
        ChartStatus.Near => Near,
        ChartStatus.Short => Short,
        ChartStatus.Undetermined => Undetermined,
        ChartStatus.NotComparable => NotComparable,
        ChartStatus.NoTarget => NoTarget,
        _ => Missing,
    };

    /// <summary>Better than the target.</summary>
    public StatusColours Exceeds { get; init; } = new("#1B5FA8", "#CCDFF3");

    /// <summary>At the target.</summary>
    public StatusColours Met { get; init; } = new("#0F665C", "#D2EDE7");

    /// <summary>On the way, too slow.</summary>
    public StatusColours Near { get; init; } = new("#7D5600", "#FCECC6");

    /// <summary>Worse than the target.</summary>
    public StatusColours Short { get; init; } = new("#A5300F", "#F9D7CB");

    /// <summary>Cannot be decided.</summary>
    public StatusColours Undetermined { get; init; } = new("#5D4B86", "#E8E3F1");

    /// <summary>Not the same measure.</summary>
    public StatusColours NotComparable { get; init; } = new("#55616D", "#ECEFF2");

    /// <summary>No target.</summary>
    public StatusColours NoTarget { get; init; } = new("#66727D", "#F7F8FA");

    /// <summary>No figure.</summary>
    public StatusColours Missing { get; init; } = new("#66727D", "#FFFFFF");

    /// <summary>The accent of an area; 0 gives the quiet colour, more than there are begin again.</summary>
    public string Accent(int number) => number <= 0 || Accents.IsDefaultOrEmpty ? Quiet : Accents[(number - 1) % Accents.Length];
}
