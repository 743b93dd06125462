using System.Collections.Immutable;
using System.Globalization;
using Compare.Ingest.Facts;
using Compare.Ingest.Tables;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest;

/// <summary>The reading of one repaired document: tables claim their lines, the rest is prose.</summary>
internal sealed class DocumentReading
{
    // A shorter cell is a word, not a statement.
    private const int ShortestSentence = 12;

    private readonly ReadContext _context;
    private readonly ImmutableArray<TextLine> _lines;
    private readonly ImmutableArray<(Block.Grid Grid, int LinesBefore)> _grids;
    private readonly bool[] _taken;
    private readonly DocumentSource _document;
    private readonly DocumentIdentity _identity;
    private readonly CellAssembly _assembly;
    private readonly GridTables _gridTables;
    private readonly ImmutableArray<ServiceItem>.Builder _services = ImmutableArray.CreateBuilder<ServiceItem>();
    private readonly ImmutableArray<ProjectItem>.Builder _projects = ImmutableArray.CreateBuilder<ProjectItem>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<(Block.Grid Grid, int LinesBefore)> _loose = [];
    private long _budget;

    public DocumentReading(DocumentContent content, ReadContext context)
    {
        _context = context;
        var lines = ImmutableArray.CreateBuilder<TextLine>(content.Blocks.Length);
        var grids = ImmutableArray.CreateBuilder<(Block.Grid, int)>();
        foreach (var block in content.Blocks)
        {
            if (block is Block.Line line)
                lines.Add(line.Text);
            else if (block is Block.Grid grid)
                grids.Add((grid, lines.Count));
        }

        _lines = lines.ToImmutable();
        _grids = grids.ToImmutable();
        _taken = new bool[_lines.Length];

        // The head of a spreadsheet's first table may be all the text there is to tell whose it is.
        var head = _lines.Length > 0 ? _lines : [.. _grids.SelectMany(g => g.Grid.Rows).Take(40).SelectMany(r => r).Where(c => !c.IsSpanned && c.Text.Text.Length > 0).Select(c => c.Text)];
        (_document, var noticed) = IdentityReader.Read(content.Name, content.Sha256, head, context);
        _diagnostics.AddRange(noticed);
        _identity = new DocumentIdentity(_document.Area, _document.Year, _document.Kind == DocumentKind.Report, _document.Title);
        _assembly = new CellAssembly(content.Name, _identity, context.Areas);
        _gridTables = new GridTables(content.Name, _identity, context.Areas);

        // A hostile file may be all headers: the work of reading tables anew from each is bounded.
        _budget = 2_000_000L + 4L * _lines.Length;
    }

    /// <summary>All that the document gives.</summary>
    public ReadResult Read()
    {
        var grid = 0;
        for (var i = 0; i <= _lines.Length; i++)
        {
            while (grid < _grids.Length && _grids[grid].LinesBefore <= i)
                ReadGrid(_grids[grid++]);
            if (i < _lines.Length && !_taken[i])
                ReadLine(i);
        }

        if (_budget < 0)
            _diagnostics.Add(new Diagnostic("ING009", Severity.Warning, _document.Document, 0, "the document has too many beginnings of tables; after some time no more were looked for"));
        _diagnostics.AddRange(_assembly.Diagnostics);
        _diagnostics.AddRange(_gridTables.Diagnostics);
        _diagnostics.AddRange(UnreadRows.Find(_document.Document, _lines, _taken, [.. _loose.Select(l => l.Grid)], [.. _gridTables.Diagnostics]));
        var prose = Prose();
        var facts = FactReader.Read(_document, prose, _context, _diagnostics);
        return new ReadResult
        {
            Document = _document,
            Cells = _assembly.Cells,
            Facts = facts,
            Services = _services.ToImmutable(),
            Projects = _projects.ToImmutable(),
            Departments = DepartmentReader.Read(_document, prose, _context.Domains),
            Diagnostics = _diagnostics.ToImmutable(),
        };
    }

    private void ReadLine(int i)
    {
        var text = _lines[i].Text;
        if (text.Length is 0 or > 600 || _budget < 0)
            return;
        if (StreamTables.MayStart(text))
        {
            ReadStream(i);
            return;
        }

        var found = AreaLines.ReadAt(_lines, i) ?? (text.Length < 6 ? null : LineTables.ReadAt(_lines, i) ?? LayoutTables.ReadAt(_lines, i));
        if (found is null)
            return;
        _budget -= 2L * (found.Next - i) + 400;
        if (found.IsCut)
            NoteCut(_lines[found.Next - 1].Number);
        if (ReadRows(found.Grid, i))
        {
            for (var t = i; t < found.Next; t++)
                _taken[t] = true;
        }
    }

    private void ReadStream(int i)
    {
        var work = 0;
        var table = StreamTables.ReadAt(_lines, i, index => _taken[index], _identity, ref work);
        _budget -= work;
        if (table is not null)
        {
            _assembly.Add(table);
            Take(i, table.LastLine);
            if (table.IsCut)
                NoteCut(table.LastLine);
            return;
        }

        var cells = StreamTables.Collect(_lines, i, 20, index => _taken[index], true, []);
        var captionUnit = TableChecks.CaptionAbove(_lines, i).Unit;
        if (ServiceList.HeaderLength(cells) == 0 && ProjectList.ReadHeader(cells, captionUnit) is null)
            return;
        cells = StreamTables.Collect(_lines, i, StreamTables.MaxCells, index => _taken[index], true, []);
        _budget -= cells.Count;
        ReadLists(cells, captionUnit, i);
    }

    private void NoteCut(int line) =>
        _diagnostics.Add(new Diagnostic("ING044", Severity.Warning, _document.Document, line, string.Create(CultureInfo.InvariantCulture, $"the table has more than {StreamTables.MaxCells} cells; what follows line {line} was not read")));

    private bool ReadLists(List<Token> cells, string captionUnit, int line)
    {
        if (ServiceList.Read(cells, _document, _context.Domains) is { } list)
        {
            _services.AddRange(list.Items);
            _diagnostics.AddRange(list.Diagnostics);
            Take(line, list.LastLine);
            return true;
        }

        if (ProjectList.Read(cells, _document, captionUnit) is not { } annex)
            return false;
        _projects.AddRange(annex.Items);
        _diagnostics.AddRange(annex.Diagnostics);
        Take(line, annex.LastLine);
        return true;
    }

    private void ReadGrid((Block.Grid Grid, int LinesBefore) entry)
    {
        if (!ReadRows(entry.Grid, entry.LinesBefore))
            _loose.Add(entry);
    }

    // The lines no table claimed, and the cells of tables that hold sentences (a plan's boxed texts are tables of one cell).
    private ImmutableArray<TextLine> Prose()
    {
        var prose = ImmutableArray.CreateBuilder<TextLine>(_lines.Length);
        var loose = 0;
        for (var i = 0; i <= _lines.Length; i++)
        {
            for (; loose < _loose.Count && _loose[loose].LinesBefore <= i; loose++)
            {
                foreach (var row in _loose[loose].Grid.Rows)
                    prose.AddRange(row.Where(c => !c.IsSpanned && c.Text.Text.Length >= ShortestSentence).Select(c => c.Text));
            }

            if (i < _lines.Length && !_taken[i])
                prose.Add(_lines[i]);
        }

        return prose.ToImmutable();
    }

    private bool ReadRows(Block.Grid grid, int linesBefore)
    {
        var (caption, unit) = TableChecks.CaptionAbove(_lines, linesBefore);
        var lastLine = grid.Rows.LastOrDefault(r => r.Any(c => c.Line > 0)) is { IsDefault: false } last ? last.Max(c => c.Line) : 0;
        var tables = _gridTables.Read(grid.Rows, caption, unit, TableChecks.NoteNamesTotals(_lines, lastLine));
        foreach (var table in tables)
            _assembly.Add(table);
        return tables.Count > 0 || ReadGridLists(grid, unit);
    }

    private bool ReadGridLists(Block.Grid grid, string captionUnit)
    {
        if (GridServices.Read(grid.Rows, _document, _context.Domains, _services, _diagnostics))
            return true;
        if (GridProjects.Read(grid.Rows, _document, captionUnit) is not { } annex)
            return false;
        _projects.AddRange(annex.Items);
        _diagnostics.AddRange(annex.Diagnostics);
        return true;
    }

    private void Take(int from, int lastLine)
    {
        for (var t = from; t < _lines.Length && _lines[t].Number <= lastLine; t++)
            _taken[t] = true;
    }
}
