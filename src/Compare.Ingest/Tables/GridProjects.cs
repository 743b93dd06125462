using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest.Tables;

/// <summary>Reads a list of projects from a real grid, where every cell stands below its header: sectors as rows, as tall cells or in a column, totals before or behind.</summary>
internal static partial class GridProjects
{
    private const int HeaderRows = 8;

    /// <summary>What a place of the header is; a sector's place is none of a project's own columns.</summary>
    private readonly record struct Place(Column? Column, bool IsSector);

    /// <summary>The projects and total lines in document order; null when the grid is no project list.</summary>
    /// <param name="rows">The grid.</param>
    /// <param name="document">The document.</param>
    /// <param name="captionUnit">The unit that the caption gives; empty when it gives none.</param>
    public static ProjectList.Result? Read(ImmutableArray<ImmutableArray<GridCell>> rows, DocumentSource document, string captionUnit)
    {
        for (var r = 0; r < Math.Min(HeaderRows, rows.Length); r++)
        {
            foreach (var cell in rows[r])
            {
                if (UnitText.OfCaption(cell.Text.Text) is { Length: > 0 } unit)
                    captionUnit = unit;
            }

            if (Header(rows, r, 1) is { } one)
                return new Reading(rows, r + 1, one, document, captionUnit).Read();
            if (r + 1 < rows.Length && Header(rows, r, 2) is { } two)
                return new Reading(rows, r + 2, two, document, captionUnit).Read();
        }

        return null;
    }

    /// <summary>True when the words are the header of a project list.</summary>
    public static bool IsHeader(IEnumerable<string> words) => Header([.. words.Select(w => PlaceOf(w))]) is not null;

    private static Place[]? Header(ImmutableArray<ImmutableArray<GridCell>> rows, int start, int height)
    {
        var width = rows[start].Length;
        var places = new Place[width];
        for (var c = 0; c < width; c++)
        {
            var upper = CellText.Tidy(rows[start][c].Text.Text);
            var lower = height == 2 && c < rows[start + 1].Length ? CellText.Tidy(rows[start + 1][c].Text.Text) : "";
            places[c] = lower.Length == 0 || lower == upper ? PlaceOf(upper) : PlaceOf(upper + lower) is { Column.Role: not ColumnRole.Other } whole ? whole : PlaceOf(lower);
        }

        return Header(places);
    }

    private static Place[]? Header(Place[] places)
    {
        var money = -1;
        var names = 0;
        var known = 0;
        for (var c = 0; c < places.Length; c++)
        {
            if (places[c].Column is not { } column)
                continue;
            known++;
            if (column.Role == ColumnRole.Name)
                names++;
            else if (column.Role == ColumnRole.Investment && (money < 0 || (!column.Header.Contains('总', StringComparison.Ordinal) ? false : !places[money].Column!.Header.Contains('总', StringComparison.Ordinal))))
                money = c;
        }

        if (money < 0 || names != 1 || known < 3)
            return null;

        // Of several sums of money the whole investment counts.
        for (var c = 0; c < places.Length; c++)
        {
            if (c != money && places[c].Column is { Role: ColumnRole.Investment } other)
                places[c] = places[c] with { Column = other with { Role = ColumnRole.Other } };
        }

        return places;
    }

    private static Place PlaceOf(string text)
    {
        var compact = CellText.Compact(text);
        return compact is "类别" or "领域" or "板块" or "分类" or "大类" or "专项" or "项目类别" or "所属板块" ? new Place(new Column(ColumnRole.Category, text), true) : new Place(ProjectWords.ReadHeader(text), false);
    }

    private sealed class Reading(ImmutableArray<ImmutableArray<GridCell>> rows, int from, Place[] places, DocumentSource document, string captionUnit)
    {
        private readonly ImmutableArray<ProjectItem>.Builder _items = ImmutableArray.CreateBuilder<ProjectItem>();
        private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private string _sector = "";
        private decimal? _factor;

        public ProjectList.Result? Read()
        {
            var unit = places.First(p => p.Column?.Role == ColumnRole.Investment).Column!.Unit;
            _factor = ProjectWords.TenThousandYuan(unit.Length > 0 ? unit : captionUnit);
            var hasNumbers = places.Any(p => p.Column?.Role == ColumnRole.Number);
            var last = 0;
            for (var r = from; r < rows.Length; r++)
            {
                var row = rows[r];
                var printed = row.Where(c => !string.IsNullOrWhiteSpace(c.Text.Text)).ToList();
                if (printed.Count == 0)
                    continue;
                if (TableNotes.IsNote(printed[0].Text.Text))
                    break;
                if (IsHeaderAgain(row))
                    continue;
                last = Math.Max(last, row.Max(c => c.Line));
                if (printed.Select(c => c.Text.Text).Distinct(StringComparer.Ordinal).Count() == 1)
                {
                    // A heading over the whole row.
                    if (ProjectWords.ReadTotal(printed[0].Text.Text) is null)
                        _sector = Bare(printed[0].Text.Text).Name;
                    continue;
                }

                ReadRow(row, hasNumbers);
            }

            return _items.Any(i => !i.IsTotal) ? new ProjectList.Result(_items.ToImmutable(), _diagnostics.ToImmutable(), last) : null;
        }

        private void ReadRow(ImmutableArray<GridCell> row, bool hasNumbers)
        {
            var sectorCell = Text(row, p => p.IsSector);
            var number = Text(row, p => p.Column?.Role == ColumnRole.Number);
            var name = Text(row, p => p.Column?.Role == ColumnRole.Name);
            var line = row.Where((c, i) => i < places.Length && places[i].Column?.Role == ColumnRole.Name && c.Line > 0).Select(c => c.Line).FirstOrDefault(row.Max(c => c.Line));
            var total = row.Select(c => c.Text.Text).Where(t => t.Length > 0 && t.Length <= 16).Select(ProjectWords.ReadTotal).FirstOrDefault(t => t is not null);
            var isSectorTotal = total is null && hasNumbers && number.Length > 0 && RowNumber.Parse(number) is null && ChineseNumber().IsMatch(number)
                || total is null && hasNumbers && number.Length == 0 && name.Length > 0 && Bare(name).Count is not null
                || total is null && name.Length > 0 && ChineseHeading().IsMatch(name) && Details(row) == 0;
            if (total is not null || isSectorTotal)
            {
                var stated = total is { Count: > 0 } counted ? counted.Count : (int?)null;
                if (isSectorTotal)
                {
                    (_sector, stated) = Bare(name);
                }
                else if (sectorCell.Length > 0 && ProjectWords.ReadTotal(sectorCell) is null)
                {
                    _sector = Bare(sectorCell).Name;
                }

                // 合计 of its own column, or before any sector: the whole list.
                var isGrand = !isSectorTotal && (total!.Value.IsGrand || _items.Count == 0 || IsTotalOfAll(row));
                if (Money(row) is not null || stated is not null)
                    _items.Add(new ProjectItem { Area = document.Area, Sector = isGrand ? "" : _sector, Investment = Money(row), StatedCount = stated, IsTotal = true, Source = SourceOf(line, string.Join(' ', row.Where(c => !c.IsSpanned && c.Text.Text.Length > 0).Select(c => CellText.Tidy(c.Text.Text)))) });
                return;
            }

            if (sectorCell.Length > 0)
                _sector = Bare(sectorCell).Name;
            if (name.Length == 0 || HasFigureOnly(name))
            {
                _diagnostics.Add(new Diagnostic("ING014", Severity.Warning, document.Document, line, $"a row of the project list has no name and was left out: {Cut(string.Join(" ", row.Where(c => !c.IsSpanned).Select(c => CellText.Tidy(c.Text.Text))))}"));
                return;
            }

            var item = new ProjectItem
            {
                Area = document.Area,
                Sector = _sector,
                Number = number.TrimEnd('.', '、'),
                Name = name,
                Owner = Text(row, p => p.Column?.Role == ColumnRole.Owner),
                Field = Text(row, p => p.Column?.Role == ColumnRole.Field),
                Content = Text(row, p => p.Column?.Role == ColumnRole.Content),
                Status = Text(row, p => p.Column?.Role == ColumnRole.Status),
                Years = Text(row, p => p.Column?.Role == ColumnRole.Years),
                Investment = Money(row),
                Source = SourceOf(line, number.Length > 0 ? number + " " + name : name),
            };
            var lost = places.Where((p, c) => p.Column is { Role: not ColumnRole.Other and not ColumnRole.Category } && (c >= row.Length || string.IsNullOrWhiteSpace(row[c].Text.Text))).Select(p => p.Column!.Header).ToList();
            if (lost.Count > 0)
                _diagnostics.Add(new Diagnostic("ING032", Severity.Info, document.Document, line, $"project {item.Number} {item.Name}: nothing is printed for {string.Join(", ", lost)}"));
            if (_factor is null && !_items.Any(i => !i.IsTotal))
                _diagnostics.Add(new Diagnostic("ING033", Severity.Warning, document.Document, line, "the project list does not say the unit of its investments; they were left out"));
            _items.Add(item);
        }

        private string Text(ImmutableArray<GridCell> row, Func<Place, bool> isWanted)
        {
            for (var c = 0; c < Math.Min(row.Length, places.Length); c++)
            {
                if (isWanted(places[c]))
                    return CellText.Tidy(row[c].Text.Text) is var text && FigureReader.IsNoValue(CellText.Compact(text)) ? "" : text;
            }

            return "";
        }

        private decimal? Money(ImmutableArray<GridCell> row)
        {
            var printed = FigureReader.Read(Text(row, p => p.Column?.Role == ColumnRole.Investment));
            return printed.Figure?.Number * (printed.Unit.Length > 0 ? ProjectWords.TenThousandYuan(printed.Unit) : _factor);
        }

        // How many of a project's own cells the row has beside its name and money.
        private int Details(ImmutableArray<GridCell> row)
        {
            var count = 0;
            for (var c = 0; c < Math.Min(row.Length, places.Length); c++)
            {
                if (places[c].Column is { Role: ColumnRole.Owner or ColumnRole.Content or ColumnRole.Years or ColumnRole.Status } && !string.IsNullOrWhiteSpace(row[c].Text.Text))
                    count++;
            }

            return count;
        }

        private bool IsTotalOfAll(ImmutableArray<GridCell> row)
        {
            var first = row.First(c => c.Text.Text.Trim().Length > 0).Text.Text;
            return places.Any(p => p.IsSector) && ProjectWords.ReadTotal(first) is not null && CellText.Compact(first).StartsWith('合') && (places[0].IsSector || places[0].Column?.Role == ColumnRole.Number && row[0].Text.Text.Trim().Length > 0);
        }

        private bool IsHeaderAgain(ImmutableArray<GridCell> row)
        {
            var same = 0;
            for (var c = 0; c < Math.Min(row.Length, places.Length); c++)
                same += places[c].Column is { } column && CellText.Compact(row[c].Text.Text) == CellText.Compact(column.Header) ? 1 : 0;
            return same >= 3;
        }

        private Source SourceOf(int line, string evidence) => new(document.Document, document.Sha256, line, Cut(evidence));
    }

    // 一、教育（3个） is 教育, and states three projects.
    private static (string Name, int? Count) Bare(string text)
    {
        var tidy = CellText.Tidy(text);
        int? count = null;
        if (Stated().Match(tidy) is { Success: true } stated)
        {
            count = int.Parse(stated.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            tidy = tidy[..stated.Index];
        }

        return (ChineseHeading().Replace(tidy, ""), count);
    }

    private static bool HasFigureOnly(string name) => FigureReader.Read(name).Nature == CellNature.Figure;

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60];

    [GeneratedRegex(@"^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseNumber();

    [GeneratedRegex(@"^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseHeading();

    [GeneratedRegex(@"[(（]\s*共?\s*(?<n>\d{1,4})\s*[个项]\s*(?:项目)?[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex Stated();
}
