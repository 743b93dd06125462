using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Diagnostics;

namespace Compare.Cli.Files;

/// <summary>Collects the faults of one file, so that a reader can report them all and not just the first.</summary>
internal sealed class FaultList(string file)
{
    /// <summary>So many faults of one file are listed; a file with more is not one that somebody mends line by line.</summary>
    private const int Limit = 5_000;

    private readonly ImmutableArray<Diagnostic>.Builder _faults = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _more;

    /// <summary>The file the faults are in.</summary>
    public string File { get; } = file;

    /// <summary>How many errors and warnings were noticed so far.</summary>
    public int Count { get; private set; }

    /// <summary>True when an error was noticed.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Notes an error.</summary>
    public void Error(string code, int line, string message) => Add(code, Severity.Error, line, message);

    /// <summary>Notes a warning.</summary>
    public void Warning(string code, int line, string message) => Add(code, Severity.Warning, line, message);

    /// <summary>Notes something worth knowing.</summary>
    public void Info(string code, int line, string message) => Add(code, Severity.Info, line, message);

    /// <summary>All faults by line.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var sorted = _faults.ToImmutable().Sort(static (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : string.CompareOrdinal(a.Code, b.Code));
        return _more == 0
            ? sorted
            : sorted.Add(new Diagnostic("CAT019", Severity.Error, File, 0, string.Create(CultureInfo.InvariantCulture, $"{_more} more faults of this file are not listed")));
    }

    private void Add(string code, Severity severity, int line, string message)
    {
        HasErrors |= severity == Severity.Error;
        Count += severity == Severity.Info ? 0 : 1;
        if (_faults.Count < Limit)
            _faults.Add(new Diagnostic(code, severity, File, line, message));
        else
            _more++;
    }
}
