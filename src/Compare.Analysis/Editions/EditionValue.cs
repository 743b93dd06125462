namespace Compare.Analysis.Editions;

/// <summary>A value of an edition.</summary>
/// <param name="Area">Area id; empty when unknown.</param>
/// <param name="Indicator">Indicator id; empty when unaligned.</param>
/// <param name="Name">The printed name of an unaligned value; empty otherwise.</param>
/// <param name="Period">The period; empty when unknown.</param>
/// <param name="Status">actual or target, or the measure of a result file.</param>
/// <param name="Figure">Sign and number, or the wording.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Place">document:line; empty when it has none.</param>
public sealed record EditionValue(string Area, string Indicator, string Name, string Period, string Status, string Figure, string Unit, string Place);
