using System.Globalization;
using Compare.Rendering.Svg;

namespace Compare.Rendering.Themes;

/// <summary>The chart colours of a theme, so that a chart and the table beside it agree.</summary>
public static class ChartThemes
{
    /// <summary>The look of charts in a theme: the default one, with the accents and text colours the theme file sets.</summary>
    public static ChartTheme Of(Theme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        var look = theme.Name == "gongwen" ? ChartTheme.Gongwen : ChartTheme.Default;
        if (theme.Properties.Count == 0)
            return look;
        return look with
        {
            Text = theme.Property("text") ?? look.Text,
            Muted = theme.Property("muted") ?? look.Muted,
            Accents = [.. look.Accents.Select((colour, i) => theme.Property(string.Create(CultureInfo.InvariantCulture, $"accent-{i + 1}")) ?? colour)],
        };
    }
}
