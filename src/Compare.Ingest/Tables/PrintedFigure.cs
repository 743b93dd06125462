using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>What the text of a value cell says.</summary>
/// <param name="Nature">What kind of thing it is.</param>
/// <param name="Figure">The figure; null for a missing value and for what is no figure.</param>
/// <param name="Unit">The unit printed with the number; empty when there is none.</param>
internal readonly record struct PrintedFigure(CellNature Nature, Figure? Figure, string Unit);
