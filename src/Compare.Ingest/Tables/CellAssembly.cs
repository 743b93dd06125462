using System.Collections.Immutable;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>Turns a read table into cells with unit, area, period, status and flags, and says what was doubtful.</summary>
internal sealed class CellAssembly(string document, DocumentIdentity identity, ImmutableArray<Area> areas)
{
    /// <summary>Longest evidence.</summary>
    private const int EvidenceLength = 60;

    private const int MostNamed = 4;

    private readonly ImmutableArray<TableCell>.Builder _cells = ImmutableArray.CreateBuilder<TableCell>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _tables;
    private IndicatorTable? _last;
    private AreaId? _parent;

    /// <summary>All cells so far.</summary>
    public ImmutableArray<TableCell> Cells => _cells.ToImmutable();

    /// <summary>All that was noticed so far.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Adds a table.</summary>
    public void Add(IndicatorTable table)
    {
        // The next page repeats the header or has none; the numbers go on.
        if (_last is null || !(table.IsContinuation || (_last.Columns.Select(c => CellText.Compact(c.Header)).SequenceEqual(table.Columns.Select(c => CellText.Compact(c.Header)), StringComparer.Ordinal)
            && RowNumber.Parse(table.Rows[0].Number) is { } number && number == RowNumber.Parse(_last.Rows[^1].Number) + 1)))
            _tables++;
        else if (table.CaptionUnit.Length == 0 && _last.CaptionUnit.Length > 0)
            table = table with { CaptionUnit = _last.CaptionUnit };
        _last = table;
        _parent = DocumentIdentity.CommonParent(table.Columns.Where(c => c.AreaWords.Length > 0).Select(c => c.AreaWords).Distinct(), areas);
        var statuses = table.Columns.Where(c => c.Role == ColumnRole.Value).ToImmutableArray();

        // 2023年6月完成值: figures of part of a year, or what else a column's year may mean, are not taken for the year's.
        foreach (var column in table.Columns)
        {
            if (column.Role == ColumnRole.Other && HeaderWords.YearsOf(CellText.Compact(column.Header)).First > 0 && column.Header.Length < HeaderWords.MaxLength)
                Note("ING027", Severity.Warning, table.FirstLine, $"the column {column.Header} names a year and is no figure of it that is understood; its cells were left out");
            else if (column.Role == ColumnRole.Other && column.Header.Length > 0 && HeaderWords.Read(column.Header) is null)
                Note("ING029", Severity.Info, table.FirstLine, $"the column {(column.Header.Length > HeaderWords.MaxLength ? column.Header[..HeaderWords.MaxLength] + "…" : column.Header)} is not understood; its cells were left out");
        }

        foreach (var (line, text) in table.Skipped)
            Note("ING014", Severity.Warning, line, $"a row of the table fits none of its columns and was left out: {Short(text)}");
        statuses = [.. statuses.Select(c => c.IsYearShared && !IsYearDoubtful(c) ? c with { IsYearShared = false } : c)];
        foreach (var column in statuses.Where(c => c.IsYearShared))
            Note("ING013", Severity.Warning, table.FirstLine, $"the year of the column {column.Header} is not printed beside it; that of the column before it was taken");
        statuses = NoteTwins(table, statuses);
        var undated = statuses.Where((c, i) => c.LastYear == 0 && !c.IsChange && table.Rows.Any(r => r.Values[i].Printed.Nature == CellNature.Figure)).Select(c => c.Header).Distinct().ToList();
        if (undated.Count > 0)
            Note("ING018", Severity.Warning, table.FirstLine, $"nothing tells the year of the column{(undated.Count > 1 ? "s" : "")} {string.Join(", ", undated.Take(MostNamed))}{(undated.Count > MostNamed ? " …" : "")}; the figures below belong to no year");
        var printsBrackets = table.Rows.Any(r => r.Values.Any(v => v.Printed.Figure is Figure.FiveYearTotal));
        var bracketsLost = table.NoteNamesTotals && !printsBrackets;
        var lastTarget = statuses.Where(c => c.Status == ValueStatus.Target && c.Scope == ColumnScope.Own).Select(c => c.LastYear).DefaultIfEmpty(0).Max();
        foreach (var row in table.Rows)
            AddRow(table, row, statuses, bracketsLost, lastTarget);
    }

    private void AddRow(IndicatorTable table, TableRow row, ImmutableArray<Column> columns, bool bracketsLost, int lastTarget)
    {
        var (name, nameUnit) = UnitText.Split(row.Name);
        var columnUnit = CellText.Compact(row.Unit);

        // 一、学前教育(单位：%): a category may give the unit of the rows below it.
        var (category, categoryUnit) = UnitText.Split(row.Category);
        if (categoryUnit.Length > 0)
            row = row with { Category = category };
        var unit = nameUnit.Length > 0 ? nameUnit : columnUnit.Length > 0 ? columnUnit : categoryUnit.Length > 0 ? categoryUnit : table.CaptionUnit;
        var unitConflict = nameUnit.Length > 0 && columnUnit.Length > 0 && Units.Of(nameUnit) != Units.Of(columnUnit);
        if (unitConflict)
            Note("ING020", Severity.Warning, row.Line, $"row {row.Number} {name}: the unit in the name ({nameUnit}) contradicts the unit column ({columnUnit}); the name's unit was taken");
        if (row.IsDamaged)
            Note("ING025", Severity.Warning, row.Line, $"row {row.Number} {name}: the text of the name is damaged");

        var isTotal = bracketsLost && TableChecks.IsCumulativeFlow(name, unit);
        if (isTotal && row.Values.Any(v => v.Printed.Nature == CellNature.Figure))
            Note("ING023", Severity.Warning, row.Line, $"row {row.Number} {name}: the note says that 【】 marks five-year totals and no cell has the brackets; its values were taken for totals of five years");

        var basis = row.Values.Select(v => v.Basis).DefaultIfEmpty(PlacementBasis.Printed).Max();
        if (basis != PlacementBasis.Printed)
            NotePlacement(row, name, basis);

        for (var i = 0; i < columns.Length; i++)
        {
            if (!table.IsSpread || row.Values[i].Printed.Nature != CellNature.Empty)
                _cells.Add(CellOf(row, row.Values[i], columns[i], name, unit, unitConflict, isTotal, lastTarget));
        }
    }

    private TableCell CellOf(TableRow row, RowValue value, Column column, string name, string unit, bool unitConflict, bool isTotal, int lastTarget)
    {
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        var figure = value.Printed.Figure;
        var cellUnit = column.Measure.Length > 0 ? column.Unit : unit.Length == 0 && column.Unit.Length > 0 ? column.Unit : unit;
        if (column.Measure.Length > 0)
        {
            // 城镇新增就业 below 完成率 is 城镇新增就业完成率: no level of the indicator that the row names.
            name = name.EndsWith(column.Measure, StringComparison.Ordinal) ? name : name + column.Measure;
            (unitConflict, isTotal) = (false, false);
        }

        // 不低于60元 beside 元/月/人 leaves out what it is per.
        if (value.Printed.Unit.Length > 0 && figure is not null && !cellUnit.StartsWith(value.Printed.Unit + "/", StringComparison.Ordinal))
        {
            // A unit in the cell itself is the nearest one; a % beside a unit of % says the same thing again, and growth is in %, whatever grows.
            if (cellUnit.Length > 0 && Units.Of(cellUnit) != Units.Of(value.Printed.Unit) && !(column.IsChange && value.Printed.Unit == "%"))
            {
                flags.Add(ObservationFlags.UnitConflict);
                Note("ING021", Severity.Warning, value.Line, $"row {row.Number} {name}: the cell {value.Raw} has its own unit ({value.Printed.Unit}) beside the row's ({cellUnit}); the cell's unit was taken");
            }

            cellUnit = value.Printed.Unit;
        }

        switch (value.Printed.Nature)
        {
            case CellNature.Text or CellNature.Unit or CellNature.Binding:
                // A wording instead of a number ("持续提升") is a promise without a figure.
                figure = new Figure.Commitment(value.Raw);
                Note("ING024", Severity.Info, value.Line, $"row {row.Number} {name}: the cell {Short(value.Raw)} is a wording and no figure");
                break;
            case CellNature.Range:
                Note("ING026", Severity.Warning, value.Line, $"row {row.Number} {name}: the cell {value.Raw} is a range and has no single value");
                break;
        }

        if (isTotal && figure is Figure.Point or Figure.Bound or Figure.Approximate && isTotal && column.FirstYear > 0)
        {
            figure = new Figure.FiveYearTotal(figure.Number ?? 0, figure.Relation);
            flags.Add(ObservationFlags.BracketLost);
        }

        // A figure below 年均/累计 is a growth or an increase of the level that the row names; only of a flow is it the total.
        var isTotalOfFlow = figure is Figure.FiveYearTotal && TableChecks.IsCumulativeFlow(name, cellUnit);

        // <5.5 of a rate below 年均 is what the rate is to keep in the mean of the years; a growth has no such bound in a column of totals.
        var isMeanOfRate = figure is Figure.Bound && name.EndsWith('率') && column.Header.Contains("年均", StringComparison.Ordinal) && !column.Header.Contains('增', StringComparison.Ordinal);
        if (column.IsChange && figure is not null && !isTotalOfFlow && !isMeanOfRate)
            flags.Add(ObservationFlags.Change);
        // 〔0.8〕 years below 年均增长（%） is an increase in the row's own unit.
        if (column.IsChange && column.Unit.Length > 0 && value.Printed.Unit.Length == 0 && !(figure is Figure.FiveYearTotal && column.Unit == "%"))
            cellUnit = column.Unit;
        if (figure is Figure.Approximate || (figure is not null && figure.Relation == Relation.About))
            flags.Add(ObservationFlags.Approximate);
        if (unitConflict && value.Raw.Length > 0)
            flags.Add(ObservationFlags.UnitConflict);
        if (value.IsDamaged || row.IsDamaged)
            flags.Add(ObservationFlags.Damaged);
        if (value.Basis is PlacementBasis.BlankLines or PlacementBasis.Evidence && figure is not null)
            flags.Add(ObservationFlags.ColumnInferred);
        if ((value.Basis is PlacementBasis.Doubtful or PlacementBasis.RowDoubtful || column.IsTwin || column.IsYearShared) && figure is not null)
            flags.Add(ObservationFlags.ColumnDoubtful);
        return new TableCell
        {
            Document = document,
            Table = _tables,
            Row = row.Number,
            Name = name,
            Unit = cellUnit,
            Binding = row.Binding,
            Column = column.Header,
            Period = PeriodOf(column, figure, lastTarget, flags.Contains(ObservationFlags.Change)),
            Status = column.Status ?? ValueStatus.Actual,
            Area = AreaOf(column),
            Raw = value.Raw,
            Figure = figure,
            Category = row.Category,
            Line = value.Line,
            Evidence = EvidenceOf(row, value),
            Flags = [.. flags],
        };
    }

    // 2025年 / 目标值 / 完成情况: a plan's year may stand over its target alone; only who writes after it, or plans what comes after it, reports what was reached in it.
    private bool IsYearDoubtful(Column column) => !(identity.Year > column.LastYear || HeaderWords.PlanEnd(CellText.Compact(identity.Title)) > column.LastYear);

    // Two columns that say the same (2020年 and 2020年) are told apart by something that was not understood: what the figures are of is not sure.
    private ImmutableArray<Column> NoteTwins(IndicatorTable table, ImmutableArray<Column> columns)
    {
        var twins = columns.Where(c => c.LastYear > 0 && !c.IsChange).GroupBy(c => (c.FirstYear, c.LastYear, c.Status, c.Scope, c.AreaWords, c.Unit, c.Measure)).Where(g => g.Count() > 1).ToList();
        foreach (var twin in twins)
            Note("ING013", Severity.Warning, table.FirstLine, $"the table has {twin.Count()} columns {twin.First().Header} that its header does not tell apart; which of them is meant is not sure");
        return twins.Count == 0 ? columns : [.. columns.Select(c => twins.Exists(t => t.Contains(c)) ? c with { IsTwin = true } : c)];
    }

    private static Period? PeriodOf(Column column, Figure? figure, int lastTarget, bool isChange)
    {
        if (column.IsChange && !isChange && figure is Figure.Bound && lastTarget > 0)
            return Period.FiveYearsTo(lastTarget);

        // 年均/累计 beside the columns of a five-year plan is that of its years.
        if (column.IsChange && lastTarget > 0 && lastTarget % 5 == 0 && column.LastYear == 0 && (column.Header.Contains("年均", StringComparison.Ordinal) || column.Header.Contains("累计", StringComparison.Ordinal)))
            return Period.FiveYearsTo(lastTarget);
        if (column.IsChange)
            return figure is Figure.FiveYearTotal && lastTarget > 0 ? Period.FiveYearsTo(lastTarget) : column.LastYear > 0 && column.FirstYear == column.LastYear ? Period.Of(column.LastYear) : null;
        if (column.LastYear == 0)
            return null;
        if (column.FirstYear != column.LastYear)
            return new Period(column.FirstYear, column.LastYear);
        return figure is Figure.FiveYearTotal ? Period.FiveYearsTo(column.LastYear) : Period.Of(column.LastYear);
    }

    private AreaId? AreaOf(Column column)
    {
        if (column.AreaWords.Length > 0)
            return identity.AreaNamed(column.AreaWords, areas, _parent);
        return column.Scope switch
        {
            ColumnScope.City => identity.Ancestor(AreaLevel.City, areas) ?? (identity.Area is null && areas.FirstOrDefault(a => a.Id == _parent)?.Level == AreaLevel.City ? _parent : null),
            ColumnScope.Province => identity.Ancestor(AreaLevel.Province, areas),
            ColumnScope.Country => identity.Ancestor(AreaLevel.Country, areas),
            _ => identity.Area,
        };
    }

    private void NotePlacement(TableRow row, string name, PlacementBasis basis)
    {
        var printed = string.Join(", ", row.Values.Where(v => v.Raw.Length > 0).Select(v => $"{v.Raw} → {v.Column.Header}"));
        if (printed.Length == 0)
            printed = "no value";
        switch (basis)
        {
            case PlacementBasis.BlankLines:
                Note("ING010", Severity.Info, row.Line, $"row {row.Number} {name}: cells are empty, as extra blank lines show: {printed}");
                break;
            case PlacementBasis.Evidence:
                Note("ING011", Severity.Warning, row.Line, $"row {row.Number} {name}: the row lost a cell; a bound, a commitment or 100 % belongs to the target: {printed}");
                break;
            case PlacementBasis.RowDoubtful:
                Note("ING015", Severity.Warning, row.Line, $"row {row.Number} {name}: a line beside it may be its own or that of the row next to it: {printed}");
                break;
            default:
                Note("ING012", Severity.Warning, row.Line, $"row {row.Number} {name}: the row lost a cell and its value fits more than one column; the latest was taken: {printed}");
                break;
        }
    }

    private static string EvidenceOf(TableRow row, RowValue value)
    {
        if (row.Printed.Length <= EvidenceLength)
            return row.Printed;
        var room = Math.Max(8, EvidenceLength - value.Raw.Length - 2);
        var head = row.Name.Length <= room ? row.Name : row.Name[..room];
        var evidence = value.Raw.Length == 0 ? head : head + " " + value.Raw;
        return evidence.Length <= EvidenceLength ? evidence : evidence[..EvidenceLength];
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40];

    private void Note(string code, Severity severity, int line, string message) => _diagnostics.Add(new Diagnostic(code, severity, document, line, message));
}
