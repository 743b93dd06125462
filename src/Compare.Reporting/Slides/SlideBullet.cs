namespace Compare.Reporting.Slides;

/// <summary>A statement.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Head">Bold words before it; empty for none.</param>
/// <param name="Accent">1 to 8 for the area it is about; 0 for none.</param>
public sealed record SlideBullet(string Text, string Head = "", int Accent = 0);
