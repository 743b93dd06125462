namespace Compare.Ingest.Tables;

/// <summary>
/// Divides the lines of a table that blanks lay out among its rows, so that all rows together fit best. Each row has one anchor; the lines between two anchors
/// are those of the row above or of the row below.
/// </summary>
internal sealed class RowBounds
{
    private const float NumberInsideName = 5f;
    private const int MaxBelowLast = 4;

    // Below this another division is about as good.
    private const float Margin = 0.25f;

    private readonly List<LayoutRow> _rows;
    private readonly List<int> _anchors;
    private readonly List<Column> _columns;
    private readonly float _blank;
    private readonly int _name;
    private readonly bool _isCentred;
    private readonly List<NameLines> _names;
    private readonly int _part;

    // Per anchor, by how many of the lines before it are its own: the least cost of the rows above, the state of the row before, and the least cost from here on.
    private readonly float[][] _best;
    private readonly int[][] _from;
    private readonly float[][] _rest;

    /// <param name="rows">The lines.</param>
    /// <param name="anchors">The lines the rows stand on.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="blank">Cost of a blank line within a row.</param>
    public RowBounds(List<LayoutRow> rows, List<int> anchors, List<Column> columns, float blank)
    {
        (_rows, _anchors, _columns, _blank) = (rows, anchors, columns, blank);
        _name = columns.FindIndex(c => c.Role == ColumnRole.Name);
        _isCentred = anchors.Exists(a => !rows[a].Columns.Contains(_name)) || anchors[0] > 0;
        _names = [.. columns.Select((c, i) => (c.Role, Index: i)).Where(c => c.Role == ColumnRole.Name).Select(c => new NameLines(rows, c.Index))];
        _part = HeaderPeriod.Of(columns.ConvertAll(c => c.Header)) is var period and > 0 ? period : columns.Count;
        _best = new float[anchors.Count][];
        _from = new int[anchors.Count][];
        _rest = new float[anchors.Count][];
    }

    /// <summary>The first line and the line after the last of each row, and the rows of which another division is about as good.</summary>
    public (List<(int From, int To)> Bounds, bool[] IsDoubtful) Find()
    {
        Forward();
        Backward();
        var last = _anchors.Count - 1;
        var state = Least(_best[last].Zip(_rest[last], (b, r) => b + r));
        var doubtful = new bool[_anchors.Count];
        var bounds = new (int From, int To)[_anchors.Count];
        var to = _anchors[last] + 1 + Below(state).Lines;
        for (var a = last; a >= 0; a--)
        {
            if (a > 0 && IsDoubtful(a, state))
                doubtful[a] = doubtful[a - 1] = true;
            bounds[a] = (_anchors[a] - state, to);
            to = _anchors[a] - state;
            state = _from[a][state];
        }

        return ([.. bounds], doubtful);
    }

    private void Forward()
    {
        // All lines between the header and the first anchor are the first row's.
        _best[0] = new float[Above(0) + 1];
        Array.Fill(_best[0], float.PositiveInfinity);
        _best[0][^1] = 0;
        _from[0] = new int[Above(0) + 1];
        for (var a = 1; a < _anchors.Count; a++)
        {
            _best[a] = new float[Above(a) + 1];
            _from[a] = new int[Above(a) + 1];
            for (var s = 0; s < _best[a].Length; s++)
            {
                _best[a][s] = float.PositiveInfinity;
                for (var p = 0; p < _best[a - 1].Length; p++)
                {
                    if (float.IsPositiveInfinity(_best[a - 1][p]))
                        continue;
                    var total = _best[a - 1][p] + OfRow(a - 1, p, Above(a) - s);
                    if (total < _best[a][s])
                        (_best[a][s], _from[a][s]) = (total, p);
                }
            }
        }
    }

    private void Backward()
    {
        var last = _anchors.Count - 1;
        _rest[last] = [.. Enumerable.Range(0, Above(last) + 1).Select(s => Below(s).Cost)];
        for (var a = last - 1; a >= 0; a--)
        {
            _rest[a] = new float[Above(a) + 1];
            for (var s = 0; s < _rest[a].Length; s++)
                _rest[a][s] = Enumerable.Range(0, Above(a + 1) + 1).Min(n => OfRow(a, s, Above(a + 1) - n) + _rest[a + 1][n]);
        }
    }

    private bool IsDoubtful(int anchor, int state)
    {
        var least = _best[anchor][state] + _rest[anchor][state];
        for (var s = 0; s < _best[anchor].Length; s++)
        {
            if (s != state && _best[anchor][s] + _rest[anchor][s] - least < Margin && IsMore(_anchors[anchor] - Math.Max(s, state), _anchors[anchor] - Math.Min(s, state)))
                return true;
        }

        return false;
    }

    // The word of a category stands among its rows and belongs to none of them.
    private bool IsMore(int from, int to) =>
        Enumerable.Range(from, to - from).Any(r => _rows[r].Columns.Any(c => _columns[c].Role != ColumnRole.Category));

    private int Above(int anchor) => _anchors[anchor] - (anchor == 0 ? 0 : _anchors[anchor - 1] + 1);

    // How many of the lines behind the last anchor are its row's.
    private (int Lines, float Cost) Below(int above)
    {
        var at = _anchors[^1];
        var lines = 0;
        var least = float.PositiveInfinity;

        // Where the names of other rows go on below their first line, the last row's does so too.
        var hangs = !_isCentred && at - _anchors[0] >= _anchors.Count;
        for (var below = 0; below <= Math.Min(_rows.Count - at - 1, MaxBelowLast); below++)
        {
            if (below > 0 && _rows[at + below].BlanksBefore > 1)
                break;
            var cost = OfRow(_anchors.Count - 1, above, below) + (hangs && IsNameGoingOn(at + 1, below) ? -0.1f * below : IsBalanced(above, below) ? 0f : below * 0.7f);
            if (cost < least)
                (least, lines) = (cost, below);
        }

        return (lines, least);
    }

    // A centred number with a line above it has one below it too.
    private bool IsBalanced(int above, int below)
    {
        for (var r = _anchors[^1] - above + 1; r <= _anchors[^1] + below; r++)
        {
            if (_rows[r].BlanksBefore > 0)
                return false;
        }

        return _isCentred && above > 0 && below <= above;
    }

    private bool IsNameGoingOn(int start, int lines)
    {
        for (var r = start; r < start + lines; r++)
        {
            if (_rows[r].BlanksBefore > 0 || _rows[r].Columns.Any(c => c != _name))
                return false;
        }

        return lines > 0;
    }

    private float OfRow(int anchor, int above, int below) =>
        OfLines(_anchors[anchor] - above, _anchors[anchor] + 1 + below) + (_isCentred ? 0.3f * Math.Abs(above - below) : 0.5f * above);

    private float OfLines(int from, int to)
    {
        var cost = _names.Sum(n => n.CostOf(from, to));
        var texts = new string[_columns.Count];
        for (var r = from; r < to; r++)
        {
            for (var w = 0; w < _rows[r].Words.Length; w++)
            {
                // 3.每千人口… begins a name and goes on none.
                var column = _rows[r].Columns[w];
                if (_columns[column].Role == ColumnRole.Name && texts[column] is not null && RowNumber.Before(_rows[r].Words[w].Text).Number.Length > 0)
                    cost += NumberInsideName;
                texts[column] += _rows[r].Words[w].Text;
            }

            if (r > from && _rows[r].BlanksBefore > 0)
                cost += _blank;
        }

        for (var c = 0; c < texts.Length; c++)
        {
            // A table in two parts side by side may end earlier in one of them.
            if (c % _part == 0 && _part < texts.Length && texts.AsSpan(c, _part).IndexOfAnyExcept((string?)null) < 0)
            {
                c += _part - 1;
                continue;
            }

            cost += texts[c] is not { } text
                ? CellCosts.OfLost(_columns[c].Role) * 0.8f
                : Math.Min(10f, CellCosts.Of(FigureReader.Read(text), text, _columns[c].Role));
        }

        return cost;
    }

    private static int Least(IEnumerable<float> costs)
    {
        var least = float.PositiveInfinity;
        var at = 0;
        var i = 0;
        foreach (var cost in costs)
        {
            if (cost < least)
                (least, at) = (cost, i);
            i++;
        }

        return at;
    }
}
