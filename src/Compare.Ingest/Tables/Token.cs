namespace Compare.Ingest.Tables;

/// <summary>One piece of text that fills a cell or a part of one.</summary>
/// <param name="Text">The repaired text, trimmed; empty for a cell that is printed empty.</param>
/// <param name="Raw">The text as it stands in the file, trimmed.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Extra">Blank lines before it beyond the table's usual number.</param>
/// <param name="Printed">What it is by itself.</param>
/// <param name="IsDamaged">True when the piece touches damaged text.</param>
internal readonly record struct Token(string Text, string Raw, int Line, int Extra, PrintedFigure Printed, bool IsDamaged)
{
    /// <summary>What kind of thing it is by itself.</summary>
    public CellNature Nature => Printed.Nature;
}
