using System.Collections.Immutable;
using Compare.Ingest.Text;

namespace Compare.Ingest.Tables;

/// <summary>Finds indicator tables that a crawl printed one cell per line, and reads them.</summary>
internal static class StreamTables
{
    /// <summary>A line of prose: no cell of a table without free-text columns is longer.</summary>
    private const int ProseLength = 70;

    // A table that breaks more often is none.
    private const int MaxResumed = 4;

    private const int LongestUnknown = 10;

    // A number behind a table may be a page's.
    private const int LastPage = 999;

    // Most explanations between the rows of one table, and most lines of them before the next row.
    private const int MaxSegments = 400;
    private const int MaxExplanations = 24;

    /// <summary>Most cells that are read of one table: a larger one is no table of indicators.</summary>
    public const int MaxCells = 400_000;

    /// <summary>
    /// Reads the table whose header starts at <paramref name="start"/>; null when there is none.
    /// </summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="start">Index of the line to try.</param>
    /// <param name="isTaken">Tells lines that belong to another table.</param>
    /// <param name="identity">Whose document it is: tells actual from target where a header gives only a year.</param>
    /// <param name="work">Grows by the number of cells looked at.</param>
    public static IndicatorTable? ReadAt(IReadOnlyList<TextLine> lines, int start, Func<int, bool> isTaken, DocumentIdentity identity, ref int work) =>
        ReadAt(lines, start, isTaken, identity, HeaderShape.Plain, ref work);

    // How the words of a header are taken where its rows do not say otherwise.
    private enum HeaderShape
    {
        Plain,

        // Words that could be one heading are two.
        Apart,

        // Behind the last word that is known stands one more.
        Wider,
    }

    private static IndicatorTable? ReadAt(IReadOnlyList<TextLine> lines, int start, Func<int, bool> isTaken, DocumentIdentity identity, HeaderShape shape, ref int work)
    {
        if (!MayStart(lines[start].Text))
            return null;
        var head = Collect(lines, start, 48, isTaken, false, []);
        work += 2000;
        if (HeaderReader.Read(head, shape == HeaderShape.Apart) is not { } header)
            return null;
        var hasFreeText = header.Columns.Any(c => c.Role == ColumnRole.Other);
        if (shape == HeaderShape.Wider)
        {
            if (header.Tokens >= head.Count || head[header.Tokens] is not { Nature: CellNature.Text, Text.Length: <= LongestUnknown } extra)
                return null;
            header = (header.Columns.Add(new Column(ColumnRole.Other, CellText.Tidy(extra.Text))), header.Tokens + 1);
        }

        var (caption, captionUnit) = TableChecks.CaptionAbove(lines, start);
        var columns = ColumnStatus.Fill(header.Columns, caption, identity.Title, identity.Year, identity.IsReport);
        var headerTexts = head.Take(header.Tokens).Select(t => CellText.Compact(t.Text)).ToImmutableArray();
        var all = Collect(lines, start, MaxCells, isTaken, hasFreeText, headerTexts, out var stop);
        work += all.Count * 8 + (all.Count > 0 ? 4 * Math.Max(0, all[^1].Line - lines[start].Number) : 0);
        var usual = UsualBlanks(all);
        var tokens = Parted(Rebase(all, header.Tokens, columns, usual), columns);
        var habit = Habit(tokens);
        var skipped = ImmutableArray.CreateBuilder<(int Line, string Text)>();
        var chain = Chain(tokens, columns, habit, skipped);
        if (chain.Count == 0)
            return null;

        var rows = ImmutableArray.CreateBuilder<TableRow>(chain.Count);
        var parts = new SubRows();
        var category = Add(tokens, chain, columns, JoinText(tokens, 0, chain[0].Start), habit, parts, rows);
        var lastToken = chain[^1].Start + chain[^1].Count - 1;

        // Explanations between the rows end no table: what follows them is read on as long as it is rows of the same header.
        for (var segments = 0; all.Count < MaxCells && segments < MaxSegments && NextSegment(lines, stop, isTaken, columns, hasFreeText, headerTexts, usual, habit, rows, ref work) is var (more, moreChain, moreStop); segments++)
        {
            Skip(skipped, tokens, lastToken + 1, tokens.Count);
            var lead = LeadOf(more, moreChain[0].Start);
            Skip(skipped, more, 0, lead);
            category = Add(more, moreChain, columns, lead < moreChain[0].Start ? JoinText(more, lead, moreChain[0].Start) : category, habit, parts, rows);
            (tokens, chain, stop) = (more, moreChain, moreStop);
            lastToken = chain[^1].Start + chain[^1].Count - 1;
        }

        // 其中:小学 / 初中 / 34% / 77% / 80% / 85%: figures left over behind the last row show that it is not the row it looks like.
        if (lastToken + 1 < tokens.Count && tokens[lastToken + 1] is { Printed.Nature: CellNature.Figure } left && RowNumber.Parse(left.Text) is null or > LastPage)
        {
            // The header may have a column more than was read of it.
            if (shape == HeaderShape.Plain && HeaderReader.Read(head, true) is { } other && other.Columns.Length > columns.Length && ReadAt(lines, start, isTaken, identity, HeaderShape.Apart, ref work) is { } better && better.Rows.Length > rows.Count)
                return better;
            if (shape == HeaderShape.Plain && ReadAt(lines, start, isTaken, identity, HeaderShape.Wider, ref work) is { } wider && wider.Rows.Length > rows.Count)
                return wider;
            rows[^1] = rows[^1] with { Values = [.. rows[^1].Values.Select(v => v with { Basis = PlacementBasis.Doubtful })] };
        }

        if (!TableChecks.IsIndicatorTable(rows))
            return null;
        var lastLine = tokens[lastToken].Line;
        return new IndicatorTable
        {
            Columns = columns,
            Rows = rows.ToImmutable(),
            Caption = caption,
            CaptionUnit = captionUnit,
            NoteNamesTotals = TableChecks.NoteNamesTotals(lines, lastLine),
            FirstLine = lines[start].Number,
            LastLine = lastLine,
            IsCut = all.Count >= MaxCells,
            Skipped = skipped.ToImmutable(),
        };
    }

    private static string Add(List<Token> tokens, List<ChainRow> chain, ImmutableArray<Column> columns, string category, int habit, SubRows parts, ImmutableArray<TableRow>.Builder rows)
    {
        // A weight, or what else a column of figures holds beside the values: where it is lost, it may be one of the values that is.
        var beside = Enumerable.Range(0, columns.Length).Where(c => columns[c].Role == ColumnRole.Other && HoldsFigures(tokens, chain, c)).ToList();
        foreach (var row in chain)
        {
            var end = row.Start + row.Count - row.Tail;
            var built = RowBuilder.Build(tokens, columns, row.Cells, category, end, habit);

            // The last row's may stand behind what was taken for its end.
            var goesOn = row == chain[^1] && row.Start + row.Count < tokens.Count && tokens[row.Start + row.Count].Nature == CellNature.Figure;
            if (beside.Exists(c => row.Cells[c].Start < 0 ? !goesOn : tokens[row.Cells[c].Start].Nature == CellNature.Text))
                built = built with { Values = [.. built.Values.Select(v => v with { Basis = PlacementBasis.Doubtful })] };
            rows.Add(parts.Below(built));
            category = row.Tail > 0 ? JoinText(tokens, end, row.Start + row.Count) : built.Category;
        }

        return category;
    }

    private static bool HoldsFigures(List<Token> tokens, List<ChainRow> chain, int column)
    {
        var (figures, others) = (0, 0);
        foreach (var row in chain)
        {
            if (row.Cells[column].Start < 0)
                continue;
            if (row.Cells[column].Count == 1 && tokens[row.Cells[column].Start].Nature == CellNature.Figure)
                figures++;
            else if (tokens[row.Cells[column].Start].Nature != CellNature.NoValue)
                others++;
        }

        return figures > others;
    }

    // The cells behind the next explanations, where they are rows that go on with the table; null where they are not.
    private static (List<Token> Tokens, List<ChainRow> Chain, int Stop)? NextSegment(
        IReadOnlyList<TextLine> lines, int from, Func<int, bool> isTaken, ImmutableArray<Column> columns, bool hasFreeText, ImmutableArray<string> header, int usual, int habit, IReadOnlyList<TableRow> rows, ref int work)
    {
        var passed = 0;
        while (from < lines.Count && !isTaken(from) && passed < MaxExplanations)
        {
            var text = lines[from].Text.AsSpan().Trim();
            if (text.IsEmpty || TableNotes.IsExplanation(text))
            {
                passed += text.IsEmpty ? 0 : 1;
                from++;
                continue;
            }

            var all = Collect(lines, from, MaxCells, isTaken, hasFreeText, header, out var stop);
            work += 200 + (all.Count * 8) + (4 * Math.Max(0, stop - from));
            if (all.Count == 0 || stop <= from)
                return null;
            var own = HeaderWithin(all, ref work);
            if (own >= 0)
                all.RemoveRange(own, all.Count - own);
            var tokens = Parted(Rebase(all, 0, columns, usual), columns);
            var chain = RowChain.FindFurther(tokens, columns, habit, RowNumber.Parse(rows[^1].Number) ?? 0);
            if (chain.Count > 0 && GoesOn(tokens, chain, columns))
                return (tokens, chain, own >= 0 ? lines.Count : stop);
            if (own >= 0)
                return null;
            passed += all.Count;
            from = stop;
        }

        return null;
    }

    // Where a table of its own begins; -1 where none does.
    private static int HeaderWithin(List<Token> tokens, ref int work)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!MayStart(tokens[i].Text))
                continue;
            work += 200;
            if (HeaderReader.Read(tokens.GetRange(i, Math.Min(48, tokens.Count - i))) is not null)
                return i;
        }

        return -1;
    }

    // A row of the same table has a figure, and nothing that its columns should hold is lost: prose may have a lone number, too.
    private static bool GoesOn(List<Token> tokens, List<ChainRow> chain, ImmutableArray<Column> columns)
    {
        var isFirst = true;
        foreach (var row in chain)
        {
            var figures = 0;
            var lost = 0;
            for (var c = 0; c < columns.Length; c++)
            {
                if (columns[c].Role == ColumnRole.Value && row.Cells[c].Start >= 0 && row.Cells[c].Count == 1)
                    figures += tokens[row.Cells[c].Start].Nature is CellNature.Figure or CellNature.Commitment or CellNature.Range ? 1 : 0;
                if (columns[c].Role is ColumnRole.Number or ColumnRole.Name or ColumnRole.Unit or ColumnRole.Value or ColumnRole.Binding && row.Cells[c].Start < 0)
                    lost++;
            }

            if (figures > 0 && lost == 0)
                return true;
            if (isFirst && columns[RowChain.FirstColumn(columns)].Role != ColumnRole.Number)
                return false;
            isFirst = false;
        }

        return false;
    }

    // A heading directly before the first row is its category; what stands before that is none.
    private static int LeadOf(List<Token> tokens, int first)
    {
        var lead = first;
        while (lead > 0 && first - lead < 2 && tokens[lead - 1].Nature == CellNature.Text && (lead == first || TableNotes.IsOrdinalHeading(tokens[lead - 1].Text)))
            lead--;
        return lead;
    }

    private static void Skip(ImmutableArray<(int Line, string Text)>.Builder skipped, List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // Headings are no rows.
            if (tokens[i].Nature is CellNature.Text or CellNature.Empty)
                continue;
            skipped.Add((tokens[from].Line, JoinText(tokens, from, Math.Min(to, from + 8))));
            return;
        }
    }

    // Where cells that fit no row stand between two rows, the table goes on behind them with the next number: what was passed over is said.
    private static List<ChainRow> Chain(List<Token> tokens, ImmutableArray<Column> columns, int habit, ImmutableArray<(int Line, string Text)>.Builder skipped)
    {
        var chain = RowChain.Find(tokens, columns, habit, true);
        if (chain.Count == 0 || columns[RowChain.FirstColumn(columns)].Role != ColumnRole.Number)
            return chain;
        for (var resumed = 0; resumed < MaxResumed; resumed++)
        {
            var end = chain[^1].Start + chain[^1].Count;
            var number = chain.FindLast(r => RowNumber.Parse(tokens[r.Start].Text) is not null) is { } last ? RowNumber.Parse(tokens[last.Start].Text) + 1 : null;
            var next = -1;
            for (var i = end; i + 2 < Math.Min(tokens.Count, end + columns.Length * 3) && next < 0; i++)
            {
                if (RowNumber.Parse(tokens[i].Text) == number && tokens[i + 1].Nature == CellNature.Text)
                    next = i;
            }

            if (next < 0)
                break;
            var rest = RowChain.Find(tokens.GetRange(next, tokens.Count - next), columns, habit, true);
            if (rest.Count == 0 || rest[0].Start != 0)
                break;
            if (next > end)
                skipped.Add((tokens[end].Line, JoinText(tokens, end, Math.Min(next, end + 8))));
            chain.AddRange(rest.Select(r => r with { Start = r.Start + next, Cells = [.. r.Cells.Select(c => c.Start >= 0 ? c with { Start = c.Start + next } : c)] }));
        }

        return chain;
    }

    /// <summary>True when the line may be the first cell of a header; cheap, for the search through all lines.</summary>
    public static bool MayStart(string line) => line.Length is > 0 and <= 40 && HeaderWords.MayStart(CellOf(line));

    // The cell of a line: without the bars that a converter left at its end. Null text stands for a line of several cells.
    private static string CellOf(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length > 0 && text[^1] is '|' or '｜' or '│')
            text = text.TrimEnd("|｜│ \t");
        if (text.Length > 0 && text[0] is '|' or '｜' or '│')
            text = text.TrimStart("|｜│ \t");
        return text.ToString();
    }

    internal static List<Token> Collect(IReadOnlyList<TextLine> lines, int start, int limit, Func<int, bool> isTaken, bool hasFreeText, ImmutableArray<string> header) =>
        Collect(lines, start, limit, isTaken, hasFreeText, header, out _);

    // The index of the line at which it stops is the next that is not collected.
    private static List<Token> Collect(IReadOnlyList<TextLine> lines, int start, int limit, Func<int, bool> isTaken, bool hasFreeText, ImmutableArray<string> header, out int stop)
    {
        stop = lines.Count;
        var tokens = new List<Token>();
        var isTabbed = lines[start].Raw.StartsWith('\t');
        var isBarred = lines[start].Raw.AsSpan().TrimEnd().EndsWith("|", StringComparison.Ordinal);
        var blanks = 0;
        for (var i = start; i < lines.Count && tokens.Count < limit; i++)
        {
            var line = lines[i];
            var span = line.Text.AsSpan().Trim();
            stop = i;
            if (isTaken(i))
                break;
            if (span.IsEmpty)
            {
                // In a tabbed table a line with only a tab is an empty cell; a line with nothing ends a row.
                if (isTabbed && line.Raw.Contains('\t', StringComparison.Ordinal))
                {
                    tokens.Add(new Token("", "", line.Number, blanks, new PrintedFigure(CellNature.Empty, null, ""), false));
                    blanks = 0;
                }
                else
                {
                    blanks++;
                }

                continue;
            }

            if (blanks > 12)
                break;
            var cell = span.Contains('|') || span.Contains('｜') || span.Contains('│') ? CellOf(line.Text) : span.Length == line.Text.Length ? line.Text : span.ToString();
            if (cell.Length == 0)
            {
                if (isBarred && span.Length <= 2)
                {
                    tokens.Add(new Token("", "", line.Number, blanks, new PrintedFigure(CellNature.Empty, null, ""), false));
                    blanks = 0;
                }

                continue;
            }

            if (cell.Contains('|', StringComparison.Ordinal) || TableNotes.IsNote(cell))
                break;
            if (!hasFreeText && IsProse(cell))
                break;
            if (TableNotes.IsPageNumber(cell))
                continue;
            var raw = ReferenceEquals(line.Raw, line.Text) ? cell : CellOf(line.Raw);
            tokens.Add(new Token(cell, raw, line.Number, blanks, FigureReader.Read(cell), line.Damage.Length > 0));
            blanks = 0;

            // The header again, as on the next page of a continued table.
            if (header.Length > 0 && tokens.Count > header.Length && EndsWith(tokens, header))
                DropHeader(tokens, header.Length);
        }

        if (tokens.Count >= limit || stop == lines.Count - 1 && tokens.Count > 0 && tokens[^1].Line >= lines[^1].Number)
            stop = lines.Count;
        return tokens;
    }

    private static bool IsProse(string cell)
    {
        if (cell.Length > ProseLength)
            return true;
        return cell.Length > 28 && cell.Contains('。', StringComparison.Ordinal);
    }

    private static bool EndsWith(List<Token> tokens, ImmutableArray<string> header)
    {
        var offset = tokens.Count - header.Length;
        if (offset < header.Length)
            return false;
        for (var i = header.Length - 1; i >= 0; i--)
        {
            var text = tokens[offset + i].Text;
            if (text.Length > 2 * HeaderWords.MaxLength || CellText.Compact(text) != header[i])
                return false;
        }

        return true;
    }

    private static void DropHeader(List<Token> tokens, int count)
    {
        tokens.RemoveRange(tokens.Count - count, count);

        // The caption of the continuation (续表, 表2-2(续)) stands above the repeated header.
        while (tokens.Count > 0 && tokens[^1].Nature == CellNature.Text && (tokens[^1].Text.Contains('续', StringComparison.Ordinal) || UnitText.OfCaption(tokens[^1].Text).Length > 0) && tokens[^1].Text.Length < 40)
            tokens.RemoveAt(tokens.Count - 1);
    }

    private static int UsualBlanks(List<Token> all)
    {
        var counts = new int[14];
        for (var i = 1; i < all.Count; i++)
            counts[Math.Min(13, all[i].Extra)]++;
        return Array.IndexOf(counts, counts.Max());
    }

    // The tokens after the header with blank lines counted from the table's usual number, and category rows' empty cells dropped.
    private static List<Token> Rebase(List<Token> all, int from, ImmutableArray<Column> columns, int usual)
    {
        var tokens = new List<Token>(Math.Max(0, all.Count - from));
        for (var i = from; i < all.Count; i++)
        {
            var token = all[i];
            tokens.Add(token with { Extra = Math.Max(0, token.Extra - usual) });
            if (token.Nature != CellNature.Text)
                continue;
            var empties = 0;
            while (i + empties + 1 < all.Count && all[i + empties + 1].Nature == CellNature.Empty)
                empties++;
            if (empties > 0 && (empties >= columns.Length - 2 || TableNotes.IsOrdinalHeading(token.Text)))
                i += empties;
        }

        return tokens;
    }

    // 专科以上学历比例(%) / 其中:本科以上学历比例(%) / 97% / 49% / 100% / 50%: one printed row holds a measure and its parts, every cell a figure of each. With
    // figures for the parts alone (比例(%) / 其中:小学 / 初中 / 34% / 77% / 80% / 85%) the measure is only their heading. They are told apart into rows.
    private static List<Token> Parted(List<Token> tokens, ImmutableArray<Column> columns)
    {
        if (columns.Any(c => c.Role is not (ColumnRole.Name or ColumnRole.Value or ColumnRole.Binding)) || !tokens.Exists(IsPart))
            return tokens;
        var values = columns.Count(c => c.Role == ColumnRole.Value);
        var parted = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            parted.Add(tokens[i]);
            if (i + 1 >= tokens.Count || tokens[i].Nature != CellNature.Text || !IsPart(tokens[i + 1]))
                continue;
            var first = i + 1;
            while (first < tokens.Count && tokens[first].Nature == CellNature.Text)
                first++;
            var end = first;
            while (end < tokens.Count && tokens[end].Nature is CellNature.Figure or CellNature.NoValue)
                end++;
            var parts = first - i - 1;
            var figures = end - first;
            var hasWhole = figures == (parts + 1) * values;
            if (parts > 4 || values < 2 || !(hasWhole || (parts > 1 && figures == parts * values)))
                continue;
            var binding = end < tokens.Count && tokens[end].Nature == CellNature.Binding ? end : -1;
            parted.RemoveAt(parted.Count - 1);
            var each = figures / values;
            for (var k = 0; k < each; k++)
            {
                parted.Add(hasWhole && k == 0 ? tokens[i] : PartOf(tokens[i], tokens[hasWhole ? i + k : i + 1 + k]));
                for (var v = 0; v < values; v++)
                    parted.Add(tokens[first + (v * each) + k]);
                if (binding >= 0)
                    parted.Add(tokens[binding]);
            }

            i = binding >= 0 ? binding : end - 1;
        }

        return parted;
    }

    private static bool IsPart(Token token) => token.Nature == CellNature.Text && token.Text.StartsWith("其中", StringComparison.Ordinal) && token.Text.Length > 3;

    private static Token PartOf(Token whole, Token part)
    {
        var (name, unit) = UnitText.Split(whole.Text.TrimStart("0123456789.．、 ".ToCharArray()));
        var own = part.Text.StartsWith("其中", StringComparison.Ordinal) ? part.Text[2..].TrimStart(':', '：', ' ') : part.Text;
        var text = name + "：" + own + (unit.Length > 0 && UnitText.Split(own).Unit.Length == 0 ? $"({unit})" : "");
        return part with { Text = text, Printed = FigureReader.Read(text), IsDamaged = whole.IsDamaged || part.IsDamaged };
    }

    // How many extra blank lines usually stand before a row's number.
    private static int Habit(List<Token> tokens)
    {
        var counts = new int[14];
        var expected = 1;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i + 1].Nature != CellNature.Text || RowNumber.Parse(tokens[i].Text) != expected)
                continue;
            counts[Math.Min(13, tokens[i].Extra)]++;
            expected++;
        }

        return Array.IndexOf(counts, counts.Max());
    }

    private static string JoinText(List<Token> tokens, int from, int to)
    {
        var text = "";
        for (var i = from; i < to; i++)
            text += tokens[i].Text;
        return CellText.Tidy(text);
    }
}
