using System.Globalization;
using System.Text;
using Compare.Model;

namespace Compare.Cli.Files;

/// <summary>One CSV file being read: its scanner, its columns by name, and what was wrong with it.</summary>
internal sealed class CsvColumns : IDisposable
{
    private readonly CsvScanner _scanner;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _interned =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private bool _isBroken;
    private int _width;

    /// <summary>Opens a file and reads its header.</summary>
    public CsvColumns(Stream stream, FaultList faults)
    {
        _scanner = new CsvScanner(stream);
        Faults = faults;
        if (!TryRead())
            return;
        _width = _scanner.Count;
        for (var i = 0; i < _scanner.Count; i++)
        {
            var name = _scanner.Cell(i).Trim().ToString();
            if (!_columns.TryAdd(name, i) && name.Length > 0)
                faults.Error("CAT017", _scanner.Line, $"column '{name}' is given twice");
        }
    }

    /// <summary>What was wrong.</summary>
    public FaultList Faults { get; }

    /// <summary>1-based line of the current row.</summary>
    public int Line => _scanner.Line;

    /// <summary>True when the header has all the columns; each that is missing is noted.</summary>
    public bool Require(params ReadOnlySpan<string> names)
    {
        if (_isBroken)
            return false;
        var isComplete = true;
        foreach (var name in names)
        {
            if (_columns.ContainsKey(name))
                continue;
            isComplete = false;
            Faults.Error("CAT011", 1, $"column '{name}' is missing");
        }

        return isComplete;
    }

    /// <summary>Notes the columns that no reader knows.</summary>
    public void NoteUnknown(params ReadOnlySpan<string> known)
    {
        foreach (var name in _columns.Keys)
        {
            if (name.Length > 0 && !known.Contains(name))
                Faults.Info("CAT018", 1, $"column '{name}' is not known and was left out");
        }
    }

    /// <summary>The place of a column; -1 when it is not there.</summary>
    public int IndexOf(string name) => _columns.GetValueOrDefault(name, -1);

    /// <summary>Goes to the next row; false at the end or when the rest cannot be read, which is noted.</summary>
    public bool Read()
    {
        if (_isBroken || !TryRead())
            return false;
        if (_scanner.Count != _width)
            Faults.Error("CAT012", Line, string.Create(CultureInfo.InvariantCulture, $"the row has {_scanner.Count} cells, the header {_width}"));
        return true;
    }

    /// <summary>The characters of a cell without padding; empty when the column is not there.</summary>
    public ReadOnlySpan<char> Span(int column) => column < 0 ? default : _scanner.Cell(column).Trim();

    /// <summary>The text of a cell as it was before it was made harmless for spreadsheets; a text that recurs is one string.</summary>
    public string Text(int column)
    {
        var span = Span(column);
        if (span.IsEmpty)
            return "";
        return _interned.TryGetValue(span, out var known) ? known : Intern(span);
    }

    /// <summary>The text of a cell that is different in every row.</summary>
    public string OwnText(int column)
    {
        var span = column < 0 ? default : _scanner.Cell(column);
        return span.IsEmpty ? "" : CsvText.Original(span.ToString());
    }

    /// <summary>The whole number of a cell; null when empty or malformed, which is noted.</summary>
    public int? Whole(int column, string name)
    {
        var span = Span(column);
        if (span.IsEmpty)
            return null;
        if (int.TryParse(span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Faults.Error("CAT009", Line, $"'{name}' must be a whole number, not '{span}'");
        return null;
    }

    /// <summary>The number of a cell; null when empty or malformed, which is noted.</summary>
    public decimal? Number(int column, string name)
    {
        var span = Span(column);
        if (span.IsEmpty)
            return null;
        if (decimal.TryParse(span, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        Faults.Error("CAT009", Line, $"'{name}' must be a number like 4.5, not '{span}'");
        return null;
    }

    /// <summary>The value of a cell that holds the word of a choice; null when empty or unknown, the latter noted.</summary>
    public T? Choice<T>(int column, string name)
        where T : struct, Enum
    {
        var span = Span(column);
        if (span.IsEmpty)
            return null;
        var word = Text(column);
        if (Word.Parse<T>(word) is { } value)
            return value;
        Faults.Error("CAT008", Line, $"'{name}' must be one of {string.Join(", ", Word.All<T>())}, not '{word}'");
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _scanner.Dispose();

    private string Intern(ReadOnlySpan<char> span)
    {
        var text = CsvText.Original(span.ToString());
        _interned[span] = text;
        return text;
    }

    private bool TryRead()
    {
        try
        {
            return _scanner.Read();
        }
        catch (InvalidDataException e)
        {
            Faults.Error("CAT022", _scanner.Line, e.Message);
        }
        catch (DecoderFallbackException)
        {
            Faults.Error("CAT023", _scanner.Line, "the file is not UTF-8; save it as 'CSV UTF-8'");
        }

        _isBroken = true;
        return false;
    }
}
