using System.Collections.Immutable;
using System.Globalization;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>Collects the rows of a table; when it is finished, decimals are lined up and narrow-screen labels set.</summary>
internal sealed class TableDraft(string id, string caption)
{
    /// <summary>A table of so few rows is not broken between pages.</summary>
    private const int ShortTable = 8;

    private readonly List<(string Style, string Label)> _columns = [];
    private readonly List<RowView> _head = [];
    private readonly List<RowGroupView> _groups = [];
    private readonly List<RowView> _rows = [];
    private readonly List<string> _notes = [];
    private readonly List<ParagraphView> _remarks = [];

    public string Style { get; init; } = "";

    public bool Tools { get; init; } = true;

    public bool Numbered { get; init; } = true;

    public bool IsEmpty => _groups.Count == 0 && _rows.Count == 0;

    public string Id => id;

    public string Caption => caption;

    /// <summary>Adds a column; the head row is made of the columns' texts unless <see cref="Head"/> is called.</summary>
    public TableDraft Column(string style, string label)
    {
        _columns.Add((style, label));
        return this;
    }

    public void Head(params ImmutableArray<CellView> cells) => _head.Add(new RowView(cells));

    public void Row(RowView row) => _rows.Add(row);

    public void Row(params ImmutableArray<CellView> cells) => _rows.Add(new RowView(cells));

    /// <summary>Closes a group of rows that belong together.</summary>
    public void EndGroup(string style = "")
    {
        if (_rows.Count > 0)
            _groups.Add(new RowGroupView([.. _rows], style));
        _rows.Clear();
    }

    /// <summary>The mark of a note under the table; the same text has one mark.</summary>
    public Phrase Note(string text)
    {
        if (text.Length == 0)
            return Phrase.Empty;
        var index = _notes.IndexOf(text);
        if (index < 0)
        {
            index = _notes.Count;
            _notes.Add(text);
        }

        return new Phrase([new RunView(NoteMark(index), Style: "note-mark")]);
    }

    public void Remark(Phrase text)
    {
        if (text.Runs.Length > 0)
            _remarks.Add(new ParagraphView(text.Runs, "note"));
    }

    public TableView Finish(string number, string continued)
    {
        EndGroup();
        if (_head.Count == 0)
            Head([.. _columns.Select(c => new CellView([new RunView(c.Label)], c.Style) { Heading = true, Scope = "col" })]);
        var groups = _groups.ToImmutableArray();
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_columns[column].Style.Contains("figure", StringComparison.Ordinal))
                groups = LineUp(groups, column);
        }

        var notes = _notes.Select((text, i) => new ParagraphView([new RunView(NoteMark(i), Style: "note-mark"), new RunView(" " + text)], "note"));
        return new TableView
        {
            Id = id,
            Number = number,
            Caption = caption,
            Continued = continued,
            Style = groups.Sum(g => g.Rows.Length) <= ShortTable ? (Style + " short").Trim() : Style,
            Tools = Tools,
            Cards = Style.Split(' ')[0] is "measures" or "gaps" or "shares" or "audit",
            Columns = [.. _columns.Select(c => new ColumnView(c.Style, c.Label))],
            Head = [.. _head],
            Groups = groups,
            Notes = [.. _remarks, .. notes],
        };
    }

    // Letters, since figures beside figures would be taken for sources, and every font has them.
    private static string NoteMark(int index) => index < 26 ? ((char)('a' + index)).ToString() : NoteMark((index / 26) - 1) + (char)('a' + (index % 26));

    /// <summary>Pads the numbers of a column on the right so that their decimal points stand in one line.</summary>
    private ImmutableArray<RowGroupView> LineUp(ImmutableArray<RowGroupView> groups, int column)
    {
        var most = 0;
        foreach (var row in groups.SelectMany(g => g.Rows).Where(r => r.Cells.Length == _columns.Count))
            most = Math.Max(most, row.Cells[column].Runs.Where(r => r.Mark is not null).Select(r => FigureText.DecimalsIn(r.Content)).DefaultIfEmpty(0).First());
        if (most == 0)
            return groups;
        return [.. groups.Select(g => g with { Rows = [.. g.Rows.Select(r => r.Cells.Length == _columns.Count ? r with { Cells = r.Cells.SetItem(column, Padded(r.Cells[column], most)) } : r)] })];
    }

    private static CellView Padded(CellView cell, int most)
    {
        for (var i = 0; i < cell.Runs.Length; i++)
        {
            if (cell.Runs[i].Mark is null)
                continue;
            var own = FigureText.DecimalsIn(cell.Runs[i].Content);
            if (own == most || cell.Runs[i].Content.EndsWith('】'))
                return cell;
            var pad = string.Create(CultureInfo.InvariantCulture, $"pad{(own == 0 ? "-point" : "")}-{most - own}");
            return cell with { Runs = cell.Runs.SetItem(i, cell.Runs[i] with { Style = pad }) };
        }

        return cell;
    }
}
