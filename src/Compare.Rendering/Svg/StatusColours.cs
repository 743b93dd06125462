namespace Compare.Rendering.Svg;

/// <summary>The two colours of a status.</summary>
/// <param name="Strong">Symbols, bars and words.</param>
/// <param name="Tint">The ground of a cell that text stands on.</param>
public sealed record StatusColours(string Strong, string Tint);
