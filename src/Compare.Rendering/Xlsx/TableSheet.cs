namespace Compare.Rendering.Xlsx;

/// <summary>
/// A sheet of one table: row 1 the column names of the result file, for programs; row 2 what they mean, for readers, with the
/// filter; then the data. The first columns and both rows stay in sight.
/// </summary>
internal sealed class TableSheet
{
    private readonly WorkbookContext _context;
    private readonly string[] _columns;

    /// <summary>Starts the table.</summary>
    /// <param name="context">The workbook's context.</param>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="tab">Colour of its tab.</param>
    /// <param name="frozen">How many columns stay in sight.</param>
    /// <param name="columns">Column names.</param>
    public TableSheet(WorkbookContext context, string name, string tab, int frozen, params string[] columns)
    {
        _context = context;
        _columns = columns;
        Sheet = new Sheet(name) { FrozenRows = ObservationIndex.HeaderRows, FrozenColumns = frozen, FilterRow = ObservationIndex.HeaderRows, TabColor = tab };
        var id = new CellStyle { Color = context.Brand.Muted, Fill = context.Brand.Tint, Size = 8 };
        var head = new CellStyle { Bold = true, Color = "FFFFFF", Fill = context.Brand.Primary };
        Sheet.Add([.. columns.Select(c => Cell.Of(c, id))]);
        Sheet.Add([.. columns.Select(c => Cell.Of(context.Settings.Word("column." + c, c), head))]);
    }

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; }

    /// <summary>The number of the row that is added next.</summary>
    public int NextRow => Sheet.Rows.Count + 1;

    /// <summary>The address of a cell of the row that is added next.</summary>
    public string Here(string column) => Sheet.Address(Number(column), NextRow);

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">It has not as many cells as there are columns.</exception>
    public void Add(params Cell[] cells)
    {
        if (cells.Length != _columns.Length)
            throw new InvalidOperationException($"the sheet {Sheet.Name} has {_columns.Length} columns and a row of {cells.Length}");
        Sheet.Add(cells);
    }

    /// <summary>Gives a column a width instead of the one its cells need.</summary>
    public TableSheet Width(string column, double width)
    {
        Sheet.Widths[Number(column)] = width;
        return this;
    }

    /// <summary>Colours the cells of a column by the words that stand in it.</summary>
    public void ColourBy(string column, IEnumerable<string> words)
    {
        if (Sheet.Rows.Count <= ObservationIndex.HeaderRows)
            return;
        var letters = Sheet.Letters(Number(column));
        var range = $"{letters}{ObservationIndex.HeaderRows + 1}:{letters}{Sheet.Rows.Count}";
        foreach (var word in words)
        {
            var (ink, fill) = _context.ColoursOf(word);
            Sheet.Highlights.Add((range, word, ink, fill));
        }
    }

    private int Number(string column) => Array.IndexOf(_columns, column) + 1;
}
