using System.Globalization;

namespace Compare.Rendering.Xlsx;

/// <summary>A sheet: rows of cells and how they are shown.</summary>
/// <param name="name">Its name; at most 31 characters, none of <c>:\/?*[]</c>.</param>
internal sealed class Sheet(string name)
{
    private readonly List<Cell[]> _rows = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its rows, the first is row 1.</summary>
    public IReadOnlyList<Cell[]> Rows => _rows;

    /// <summary>Width of each column in characters; a column without one takes what its cells need.</summary>
    public Dictionary<int, double> Widths { get; } = [];

    /// <summary>Rows that stay in sight.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The row that carries the filter; 0 for none.</summary>
    public int FilterRow { get; init; }

    /// <summary>Colour of the tab; empty for none.</summary>
    public string TabColor { get; init; } = "";

    /// <summary>True to hide the grid lines, as a page of text does.</summary>
    public bool Plain { get; init; }

    /// <summary>Ranges of cells drawn as one.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Colours by word: range, word, colour of the type, colour behind.</summary>
    public List<(string Range, string Word, string Color, string Fill)> Highlights { get; } = [];

    /// <summary>A picture in the top right corner; null for none.</summary>
    public SheetPicture? Picture { get; set; }

    /// <summary>Adds a row and returns its number.</summary>
    public int Add(params Cell[] cells)
    {
        _rows.Add(cells);
        return _rows.Count;
    }

    /// <summary>How many columns the widest row has.</summary>
    public int Columns => _rows.Count == 0 ? 0 : _rows.Max(r => r.Length);

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The address of a cell, both counted from 1.</summary>
    public static string Address(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>The address of a cell of this sheet as another sheet writes it.</summary>
    public string AddressFromOutside(int column, int row) => Name + "!" + Address(column, row);
}
