namespace Compare.Rendering.Xlsx;

/// <summary>A picture on a sheet.</summary>
/// <param name="Content">PNG or JPEG.</param>
/// <param name="Extension"><c>png</c> or <c>jpeg</c>.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Column">The column its left edge stands at, counted from 0.</param>
/// <param name="Row">The row its upper edge stands at, counted from 0.</param>
/// <param name="Width">Width in pixels of 1/96 inch.</param>
/// <param name="Height">Height likewise.</param>
internal sealed record SheetPicture(byte[] Content, string Extension, string Description, int Column, int Row, int Width, int Height);
