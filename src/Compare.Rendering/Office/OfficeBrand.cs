using Compare.Rendering.Svg;
using Compare.Rendering.Themes;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Office;

/// <summary>Whose document it is and in which colours, from the theme file that the page takes them from too.</summary>
public sealed record OfficeBrand
{
    private const string DefaultPrimary = "12477D";

    /// <summary>Who publishes it; empty for none.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The logo, PNG or JPEG; empty for none.</summary>
    public ReadOnlyMemory<byte> Logo { get; init; }

    /// <summary>Colour of titles, header rows and rules, RRGGBB.</summary>
    public string Primary { get; init; } = DefaultPrimary;

    /// <summary>The colours of charts and statuses.</summary>
    public ChartTheme Look { get; init; } = ChartTheme.Default;

    /// <summary>A pale tint of <see cref="Primary"/>, behind text.</summary>
    public string Tint => Mixed(Primary, 0.9);

    /// <summary>Colour of text.</summary>
    public string Ink => Hex(Look.Text);

    /// <summary>Colour of remarks.</summary>
    public string Muted => Hex(Look.Muted);

    /// <summary>The brand of a theme.</summary>
    /// <param name="theme">The theme. An SVG logo is left out: Office needs a picture of pixels beside it.</param>
    /// <param name="language">Language tag of the organisation's name.</param>
    public static OfficeBrand Of(Theme theme, string language)
    {
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(language);
        return new OfficeBrand
        {
            Organisation = theme.Organisation.GetValueOrDefault(language, ""),
            Logo = Picture(theme.Logo),
            Primary = Hex(theme.Property("brand") ?? "") is { Length: 6 } colour ? colour : DefaultPrimary,
            Look = ChartThemes.Of(theme),
        };
    }

    /// <summary>The accent of an area as RRGGBB, as in every chart.</summary>
    public string Accent(int number) => Hex(Look.Accent(number));

    /// <summary>Text and ground of a status as RRGGBB.</summary>
    public (string Ink, string Fill) Of(ChartStatus status) => (Hex(Look.Of(status).Strong), Hex(Look.Of(status).Tint));

    /// <summary>RRGGBB of a CSS colour <c>#RGB</c> or <c>#RRGGBB</c>; empty for any other.</summary>
    internal static string Hex(string colour)
    {
        var digits = colour.Trim().TrimStart('#');
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(d => $"{d}{d}"));
        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? digits.ToUpperInvariant() : "";
    }

    /// <summary>A colour mixed with white.</summary>
    /// <param name="colour">RRGGBB.</param>
    /// <param name="white">0 for the colour itself, 1 for white.</param>
    internal static string Mixed(string colour, double white)
    {
        Span<byte> parts = [.. Convert.FromHexString(colour)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = (byte)Math.Round(parts[i] + (255 - parts[i]) * white);
        return Convert.ToHexString(parts);
    }

    private static byte[] Picture(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address.StartsWith("data:image/", StringComparison.Ordinal) || address.StartsWith("data:image/svg", StringComparison.Ordinal))
            return [];
        var bytes = new byte[(address.Length - comma) * 3 / 4 + 3];
        return Convert.TryFromBase64String(address[(comma + 1)..], bytes, out var written) ? bytes[..written] : [];
    }
}
