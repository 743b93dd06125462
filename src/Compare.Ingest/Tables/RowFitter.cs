using System.Collections.Immutable;

namespace Compare.Ingest.Tables;

/// <summary>
/// Fits a stretch of tokens to the columns of a header, in order, by what each can be: a cell may be broken over several tokens,
/// a column may have lost its cell, and the last tokens may be the category that stands before the next row.
/// </summary>
internal sealed class RowFitter
{
    /// <summary>Most tokens that one cell is joined from.</summary>
    private const int MaxJoin = 4;

    private const float TailCost = 0.5f;
    private const float TailJoinCost = 1f;
    private const int MaxTail = 3;

    private readonly ImmutableArray<Column> _columns;
    private readonly int _first;
    private readonly bool _hasTail;
    private readonly int _width;
    private readonly float[] _cost;
    private readonly sbyte[] _taken;

    /// <param name="columns">The header.</param>
    /// <param name="first">The column a row starts with.</param>
    /// <param name="hasTail">True when a category may stand between two rows.</param>
    public RowFitter(ImmutableArray<Column> columns, int first, bool hasTail)
    {
        _columns = columns;
        _first = first;
        _hasTail = hasTail;
        Window = columns.Length * 2 + 8;
        _width = columns.Length - first + 1;
        _cost = new float[(Window + 1) * _width];
        _taken = new sbyte[(Window + 1) * _width];
    }

    /// <summary>Tells the tokens at which a row without a number may start; null where none may.</summary>
    public bool[]? Unnumbered { get; init; }

    /// <summary>Most tokens a row may have.</summary>
    public int Window { get; }

    /// <summary>Works out all fits of the tokens that start at <paramref name="start"/>; <see cref="CostTo"/> then asks for one of them.</summary>
    public void Begin(IReadOnlyList<Token> tokens, int start, int habit)
    {
        var count = Math.Min(Window, tokens.Count - start);
        Array.Fill(_cost, float.PositiveInfinity);
        _cost[0] = 0;
        for (var t = 0; t <= count; t++)
        {
            for (var c = 0; c < _width - 1; c++)
            {
                var at = _cost[t * _width + c];
                if (float.IsPositiveInfinity(at))
                    continue;
                var role = _columns[_first + c].Role;

                // More blank lines than usual are what is left of an empty cell.
                var isGap = role == ColumnRole.Value && start + t < tokens.Count && tokens[start + t].Extra > (t == 0 ? habit : 0);

                // 其中:… below a numbered row has no number.
                var isPart = t == 0 && role == ColumnRole.Number && count > 0 && (SubRows.IsPart(tokens[start].Text) || Unnumbered?[start] == true);
                Offer(t, c + 1, at + (isGap || isPart ? 0.5f : CellCosts.OfLost(role)), 0);
                var text = "";
                var joins = 0f;
                var length = 0;
                for (var k = 1; k <= MaxJoin && t + k <= count; k++)
                {
                    var token = tokens[start + t + k - 1];
                    float cost;
                    if (k == 1)
                    {
                        text = token.Text;
                        length = text.Length;
                        cost = CellCosts.Of(token.Printed, text, role);
                    }
                    else
                    {
                        var previous = tokens[start + t + k - 2];
                        if (!MayJoin(previous, token, role))
                            break;
                        joins += CellCosts.OfJoin(role, previous.Text.Length);
                        length += token.Text.Length;
                        if (role is ColumnRole.Value or ColumnRole.Binding)
                        {
                            // Only here can pieces become something else when joined: 应保 + 尽保.
                            text += token.Text;
                            cost = joins + CellCosts.Of(FigureReader.Read(text), text, role);
                        }
                        else
                        {
                            cost = joins + CellCosts.OfText(length, role);
                        }
                    }

                    if (cost < CellCosts.Impossible)
                        Offer(t + k, c + 1, at + cost, (sbyte)k);
                }
            }
        }

        void Offer(int t, int c, float cost, sbyte taken)
        {
            var at = t * _width + c;
            if (cost >= _cost[at])
                return;
            _cost[at] = cost;
            _taken[at] = taken;
        }
    }

    /// <summary>Cost of the best fit that uses exactly the next <paramref name="count"/> tokens after <see cref="Begin"/>.</summary>
    public float CostTo(IReadOnlyList<Token> tokens, int start, int count, bool isLast)
    {
        var best = _cost[count * _width + _width - 1];
        if (!_hasTail || isLast)
            return best;
        for (var tail = 1; tail <= MaxTail && tail < count; tail++)
            best = Math.Min(best, _cost[(count - tail) * _width + _width - 1] + TailOf(tokens, start + count - tail, tail));
        return best;
    }

    /// <summary>The cells of the best fit over the next <paramref name="count"/> tokens, and how many tokens at the end are the next row's category.</summary>
    public (ImmutableArray<ColumnCell> Cells, int Tail) Trace(IReadOnlyList<Token> tokens, int start, int count, bool isLast)
    {
        var tail = 0;
        var best = _cost[count * _width + _width - 1];
        if (_hasTail && !isLast)
        {
            for (var n = 1; n <= MaxTail && n < count; n++)
            {
                var cost = _cost[(count - n) * _width + _width - 1] + TailOf(tokens, start + count - n, n);
                if (cost < best)
                {
                    best = cost;
                    tail = n;
                }
            }
        }

        var cells = new ColumnCell[_columns.Length];
        Array.Fill(cells, ColumnCell.Lost);
        var t = count - tail;
        for (var c = _width - 1; c > 0; c--)
        {
            var taken = _taken[t * _width + c];
            if (taken > 0)
                cells[_first + c - 1] = new ColumnCell(start + t - taken, taken);
            t -= taken;
        }

        return ([.. cells], tail);
    }

    private static float TailOf(IReadOnlyList<Token> tokens, int start, int count)
    {
        var cost = TailCost;
        var length = 0;
        for (var i = start; i < start + count; i++)
        {
            var token = tokens[i];
            if (token.Nature is not CellNature.Text)
                return float.PositiveInfinity;
            length += token.Text.Length;
            if (i > start)
                cost += TailJoinCost;
        }

        return length is >= 2 and <= 24 ? cost : float.PositiveInfinity;
    }

    private static bool MayJoin(in Token previous, in Token next, ColumnRole role) => role switch
    {
        ColumnRole.Number or ColumnRole.Unit or ColumnRole.Investment or ColumnRole.Status or ColumnRole.Years => false,
        ColumnRole.Value => previous.Nature == CellNature.Text || next.Nature == CellNature.Unit,
        ColumnRole.Binding => previous.Nature is CellNature.Text or CellNature.Binding && next.Nature == CellNature.Text,
        ColumnRole.Other or ColumnRole.Content => next.Nature is not CellNature.Binding,
        _ => previous.Nature is CellNature.Text or CellNature.Unit && next.Nature is CellNature.Text or CellNature.Unit,
    };
}
