using System.Collections.Immutable;
using Compare.Ingest.Tables;
using Compare.Ingest.Text;

namespace Compare.Ingest.Formats;

/// <summary>Lays out cells that span rows and columns, as HTML and Word do it.</summary>
internal sealed class GridBuilder
{
    private const int MaxColumns = 512;
    private const int MaxRowSpan = 4096;

    private readonly List<List<GridCell?>> _rows = [];
    private readonly List<(GridCell Cell, int Left)> _down = [];
    private int _column;
    private int _cells;

    /// <summary>Number of rows so far.</summary>
    public int Rows => _rows.Count;

    /// <summary>True when the table was too large and the rest of it is left out.</summary>
    public bool IsFull => _cells >= CsvFile.MaxCells;

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        _rows.Add([]);
        _column = 0;
        FillSpans();
    }

    /// <summary>Adds a cell to the row.</summary>
    public void Add(string text, int line, int columns, int rows)
    {
        if (_rows.Count == 0)
            BeginRow();
        var lines = CellText.LinesOf(text);
        text = CellText.Tidy(text);
        columns = Math.Clamp(columns, 1, MaxColumns);
        rows = Math.Clamp(rows, 1, MaxRowSpan);
        for (var c = 0; c < columns && _column < MaxColumns && !IsFull; c++)
        {
            FillSpans();
            var cell = new GridCell(TextLine.Clean(line, text), line, c > 0) { Lines = lines };
            Put(cell);
            while (_down.Count < _column)
                _down.Add((cell, 0));
            _down[_column - 1] = (cell with { IsSpanned = true }, rows - 1);
        }

        FillSpans();
    }

    /// <summary>The finished table; rows as long as the longest one.</summary>
    public Block.Grid Build()
    {
        var width = _rows.Count == 0 ? 0 : _rows.Max(r => r.Count);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(_rows.Count);
        foreach (var row in _rows)
        {
            var line = row.Count > 0 ? row[0]?.Line ?? 0 : 0;
            var cells = ImmutableArray.CreateBuilder<GridCell>(width);
            for (var c = 0; c < row.Count; c++)
                cells.Add(row[c] ?? new GridCell(TextLine.Clean(line, ""), 0, false));
            rows.Add(cells.ToImmutable());
        }

        return new Block.Grid(rows.ToImmutable());
    }

    private void FillSpans()
    {
        while (_column < _down.Count && _down[_column].Left > 0)
        {
            var (cell, left) = _down[_column];
            _down[_column] = (cell, left - 1);
            Put(cell);
        }
    }

    private void Put(GridCell cell)
    {
        _rows[^1].Add(cell);
        _column++;
        _cells++;
    }
}
