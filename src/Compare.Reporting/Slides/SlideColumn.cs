namespace Compare.Reporting.Slides;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Weight">How wide it is beside the others; positive.</param>
/// <param name="Figures">True for figures, which stand to the right.</param>
/// <param name="Accent">1 to 8 for the area it is about; 0 for none.</param>
public sealed record SlideColumn(string Header, double Weight, bool Figures = false, int Accent = 0);
