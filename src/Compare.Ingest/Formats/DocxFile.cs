using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Ingest.Formats;

/// <summary>
/// Reads a DOCX: paragraphs and tables in reading order. A paragraph's number in the document stands for its line. Deleted text, field codes
/// and the doubled fallback of drawings are left out; an empty table cell with automatic numbering gets its number.
/// </summary>
internal static class DocxFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const int MaxDepth = 24;

    /// <summary>The document's content.</summary>
    public static DocumentContent Read(string name, string sha256, ZipArchive archive, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var entry = archive.GetEntry("word/document.xml") ?? throw new InvalidDataException("no document part");
        using var reader = OfficeFile.Open(entry);
        var state = new State(name, diagnostics);
        state.ReadBody(reader);
        return new DocumentContent(name, sha256, state.Blocks.ToImmutable());
    }

    private sealed class State(string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        private readonly Dictionary<string, int> _numbering = new(StringComparer.Ordinal);
        private readonly Stack<Table> _tables = new();
        private readonly StringBuilder _text = new();
        private int _paragraph;
        private string _numId = "";
        private bool _refused;

        public ImmutableArray<Block>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<Block>();

        public void ReadBody(XmlReader reader)
        {
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (reader.LocalName == "Fallback" && reader.NamespaceURI == Compatibility)
                    {
                        reader.Skip();
                        continue;
                    }

                    if (reader.NamespaceURI is Word or StrictWord && reader.LocalName is "del" or "moveFrom" or "instrText" or "delText" or "rPr" or "sectPr")
                    {
                        reader.Skip();
                        continue;
                    }

                    if (reader.NamespaceURI is Word or StrictWord)
                    {
                        if (reader.LocalName == "t")
                        {
                            // Reads up to the element behind the text.
                            _text.Append(reader.ReadElementContentAsString());
                            continue;
                        }

                        Begin(reader);
                    }
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.NamespaceURI is Word or StrictWord)
                {
                    End(reader.LocalName);
                }

                reader.Read();
            }
        }

        private void Begin(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "p":
                    // A text box inside a paragraph is a paragraph of its own; what was read so far stands before it.
                    Flush();
                    _paragraph++;
                    if (reader.IsEmptyElement)
                        Flush();
                    break;
                case "tab":
                    if (_text.Length > 0)
                        _text.Append('\t');
                    break;
                case "br" or "cr":
                    _text.Append('\n');
                    break;
                case "noBreakHyphen":
                    _text.Append('-');
                    break;
                case "numId":
                    _numId = Value(reader);
                    break;
                case "tbl":
                    Flush();
                    if (_tables.Count >= MaxDepth)
                        _refused = true;
                    _tables.Push(new Table());
                    break;
                case "tr" when _tables.Count > 0:
                    _tables.Peek().BeginRow();
                    break;
                case "gridBefore" when _tables.Count > 0:
                    _tables.Peek().Skip(Number(reader));
                    break;
                case "tc" when _tables.Count > 0:
                    _tables.Peek().BeginCell();
                    break;
                case "gridSpan" when _tables.Count > 0:
                    _tables.Peek().Span = Number(reader);
                    break;
                case "vMerge" when _tables.Count > 0:
                    _tables.Peek().Continues = Value(reader) is not "restart";
                    break;
            }
        }

        private void End(string element)
        {
            switch (element)
            {
                case "p":
                    Flush();
                    break;
                case "tc" when _tables.Count > 0:
                    _tables.Peek().EndCell();
                    break;
                case "tbl" when _tables.Count > 0:
                    var table = _tables.Pop();
                    var grid = table.Build();
                    if (_tables.Count > 0)
                        _tables.Peek().AddText(string.Join(' ', grid.Rows.SelectMany(r => r).Where(c => !c.IsSpanned && c.Text.Text.Length > 0).Take(64).Select(c => c.Text.Text)), _paragraph);
                    Blocks.Add(grid);
                    if (_refused && _tables.Count == 0)
                    {
                        diagnostics.Add(new Diagnostic("ING042", Severity.Warning, name, _paragraph, "tables are nested too deeply to be read one by one"));
                        _refused = false;
                    }

                    break;
            }
        }

        private void Flush()
        {
            var text = _text.ToString();
            _text.Clear();
            var numbering = _numId;
            _numId = "";
            if (_tables.Count > 0)
            {
                if (text.Length == 0 && numbering.Length > 0 && numbering != "0" && _tables.Peek().IsCellEmpty)
                {
                    _numbering[numbering] = _numbering.GetValueOrDefault(numbering) + 1;
                    text = _numbering[numbering].ToString(CultureInfo.InvariantCulture);
                }

                _tables.Peek().AddText(text, _paragraph);
                return;
            }

            foreach (var line in text.Split('\n'))
            {
                if (line.Length > 0)
                    Blocks.Add(new Block.Line(TextLine.Clean(_paragraph, line)));
            }
        }

        private static string Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? "";

        private static int Number(XmlReader reader) => int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 512) : 0;
    }

    private sealed class Table
    {
        private readonly List<List<(string Text, ImmutableArray<string> Lines, int Line, bool Continues)>> _rows = [];
        private readonly StringBuilder _cell = new();
        private int _line;
        private int _cells;

        public int Span { get; set; } = 1;

        public bool Continues { get; set; }

        public bool IsCellEmpty => _cell.Length == 0;

        public void BeginRow() => _rows.Add([]);

        public void Skip(int columns)
        {
            for (var c = 0; c < columns && _rows.Count > 0; c++)
                _rows[^1].Add(("", [], 0, false));
        }

        public void BeginCell()
        {
            _cell.Clear();
            _line = 0;
            Span = 1;
            Continues = false;
        }

        public void AddText(string text, int paragraph)
        {
            if (text.Length == 0)
                return;
            if (_line == 0)
                _line = paragraph;
            if (_cell.Length > 0)
                _cell.Append('\n');
            _cell.Append(text);
        }

        public void EndCell()
        {
            if (_rows.Count == 0)
                return;
            var lines = Tables.CellText.LinesOf(_cell.ToString());
            var text = Tables.CellText.Tidy(_cell.ToString());
            for (var s = 0; s < Math.Max(1, Span) && _cells < CsvFile.MaxCells; s++)
            {
                // A negative line marks a place that a neighbour on the left spans.
                _rows[^1].Add((text, lines, s == 0 ? _line : -_line - 1, Continues));
                _cells++;
            }

            _cell.Clear();
        }

        public Block.Grid Build()
        {
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(_rows.Count);
            for (var r = 0; r < _rows.Count; r++)
            {
                var cells = ImmutableArray.CreateBuilder<GridCell>(_rows[r].Count);
                for (var c = 0; c < _rows[r].Count; c++)
                {
                    var (text, lines, line, continues) = _rows[r][c];
                    if (continues && r > 0 && c < rows[r - 1].Length)
                        cells.Add(rows[r - 1][c] with { IsSpanned = true });
                    else
                        cells.Add(line >= 0 ? new GridCell(TextLine.Clean(line, text), line, false) { Lines = lines } : new GridCell(TextLine.Clean(-line - 1, text), -line - 1, true) { Lines = lines });
                }

                rows.Add(cells.ToImmutable());
            }

            return new Block.Grid(rows.ToImmutable());
        }
    }
}
