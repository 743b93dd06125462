namespace Compare.Rendering.Svg;

/// <summary>The room a chart is drawn for, in units of its viewBox (CSS pixels at natural size).</summary>
/// <param name="Name">Becomes the class <c>chart-NAME</c>.</param>
/// <param name="Width">Width.</param>
/// <param name="FontSize">Size of ordinary labels; everything else is in proportion.</param>
/// <param name="Height">Height to fill, where it is given; otherwise the chart takes what it needs. A chart that needs more takes more.</param>
public sealed record ChartSize(string Name, double Width, double FontSize, double? Height = null)
{
    /// <summary>The width of an A4 page's text.</summary>
    public static ChartSize Page { get; } = new("page", 660, 12);

    /// <summary>Half of it: two charts beside each other.</summary>
    public static ChartSize Half { get; } = new("half", 322, 11);

    /// <summary>The body of a 16:9 slide.</summary>
    public static ChartSize Slide { get; } = new("slide", 1180, 19, 520);

    /// <summary>A phone held upright.</summary>
    public static ChartSize Phone { get; } = new("phone", 358, 13);
}
