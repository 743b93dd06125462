namespace Compare.Rendering.Svg;

/// <summary>A file of the charts folder.</summary>
/// <param name="Name">File name, made of the chart's id and <c>.svg</c> or <c>.csv</c>.</param>
/// <param name="Bytes">The whole file, UTF-8.</param>
public sealed record ChartFile(string Name, byte[] Bytes);
