using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest.Tables;

/// <summary>
/// Reads a list of public services from a real grid: the field in one column (once, over the rows it spans), the services in another, one to a row or enumerated.
/// </summary>
internal static partial class GridServices
{
    private const int HeaderRows = 8;

    /// <summary>The services; false when the grid is no service list.</summary>
    public static bool Read(ImmutableArray<ImmutableArray<GridCell>> rows, DocumentSource document, ImmutableArray<Domain> domains, ImmutableArray<ServiceItem>.Builder items, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        for (var r = 0; r < Math.Min(HeaderRows, rows.Length); r++)
        {
            var words = rows[r].Select(c => CellText.Compact(c.Text.Text)).ToList();
            if (Header(words) is var (field, item))
            {
                Rows(rows, r + 1, field, item, IsOneToARow(rows, r + 1, words, item), document, domains, items, diagnostics);
                return true;
            }
        }

        return false;
    }

    /// <summary>The places of the fields and of the services when the words are a service list's header.</summary>
    public static (int Field, int Item)? Header(IReadOnlyList<string> words)
    {
        var field = -1;
        var item = -1;
        for (var c = 0; c < words.Count; c++)
        {
            if (item < 0 && ServiceList.IsItemsWord(words[c]))
                item = c;
            else if (item < 0 && ServiceList.IsFieldWord(words[c]))
                field = field < 0 ? c : field;
        }

        return field >= 0 && item > field && !words.Any(w => ProjectWords.ReadHeader(w)?.Role == ColumnRole.Investment) ? (field, item) : null;
    }

    // A list with a row for every service tells more of each, or numbers them; an enumeration stands in few rows.
    private static bool IsOneToARow(ImmutableArray<ImmutableArray<GridCell>> rows, int from, List<string> words, int item)
    {
        if (words.Any(w => w is "服务对象" or "服务内容" or "服务标准" or "支出责任" or "保障标准"))
            return true;
        var enumerated = 0;
        var texts = 0;
        for (var r = from; r < rows.Length; r++)
        {
            if (item >= rows[r].Length || rows[r][item].Text.Text.Trim() is not { Length: > 0 } text)
                continue;
            texts++;
            enumerated += text.Contains('、', StringComparison.Ordinal) || text.Contains('，', StringComparison.Ordinal) || text.Contains('；', StringComparison.Ordinal) ? 1 : 0;
        }

        return enumerated * 2 < texts;
    }

    private static void Rows(ImmutableArray<ImmutableArray<GridCell>> rows, int from, int field, int item, bool isOneToARow, DocumentSource document, ImmutableArray<Domain> domains, ImmutableArray<ServiceItem>.Builder items, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var name = "";
        var pieces = new List<ServiceList.Piece>();
        for (var r = from; r < rows.Length; r++)
        {
            var row = rows[r];
            if (row.Length == 0 || TableNotes.IsNote(row.First().Text.Text))
                break;
            var printed = row.Where(c => c.Text.Text.Trim().Length > 0).Select(c => CellText.Tidy(c.Text.Text)).Distinct(StringComparer.Ordinal).ToList();

            // A row of one text is the heading of a field; the header again is none.
            var heading = printed.Count == 1 ? printed[0] : row.Length > field ? CellText.Tidy(row[field].Text.Text) : "";
            if (heading.Length > 0 && !ServiceList.IsFieldWord(heading) && Bare(heading) is var own && own != name)
            {
                Flush();
                name = own;
            }

            if (printed.Count < 2 || item >= row.Length || row[item].IsSpanned || ServiceList.IsItemsWord(CellText.Compact(row[item].Text.Text)))
                continue;
            var list = Numbered().Replace(row[item].Text.Text.Trim(), "");
            if (list.Length == 0 || name.Length == 0)
                continue;
            pieces.Add(new ServiceList.Piece(isOneToARow || list.EndsWith(')') || list.EndsWith('）') ? list : list + "、", row[item].Line));
        }

        Flush();

        void Flush()
        {
            if (pieces.Count > 0 && name.Length > 0)
                ServiceList.Add(name, [.. pieces], document, domains, items, diagnostics, isOneToARow);
            pieces.Clear();
        }
    }

    private static string Bare(string text) => Leading().Replace(CellText.Tidy(text), "");

    [GeneratedRegex(@"^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^[(（]?\d{1,3}[)）.．、]\s*(?=\P{Nd})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
