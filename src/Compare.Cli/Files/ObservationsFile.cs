using System.Collections.Immutable;
using System.Globalization;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;
using Compare.Rendering.Csv;

namespace Compare.Cli.Files;

/// <summary>
/// Reads and writes <c>observations.csv</c>. A file made by hand needs the columns of <see cref="Needed"/> only; its figures are then
/// converted to the indicator's unit here. What `compare ingest` wrote carries the canonical figure and is taken as it is.
/// </summary>
internal static class ObservationsFile
{
    /// <summary>All columns, in order; the contract's come first.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "document", "line", "row", "area", "indicator", "name", "domain", "period", "status", "op", "value", "unit",
        "canonical_value", "canonical_unit", "binding", "kind", "flags", "confidence", "evidence", "class", "printed",
    ];

    /// <summary>The columns that must be there.</summary>
    private static readonly string[] Needed = ["area", "indicator", "period", "status", "op", "value", "unit"];

    /// <summary>Writes the file.</summary>
    public static byte[] Write(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var table = new CsvTable(Columns.AsSpan());
        foreach (var o in observations)
        {
            // A number whose digits touch damage is not the value that was printed: the row tells the place and the flag, and no number.
            var isDamaged = o.Has(ObservationFlags.Damaged);
            table.Text(o.Source.Document).Whole(o.Source.Line > 0 ? o.Source.Line : null).Text(o.Row)
                .Code(o.Area?.Value).Code(o.Indicator?.Value).Text(o.Name).Code(o.Domain?.Value).Code(o.Period?.ToString())
                .Code(Word.Of(o.Status)).Code(isDamaged ? "" : CellsFile.Sign(o.Figure)).Printed(isDamaged ? null : o.Figure.Number).Text(o.Unit.Symbol)
                .Printed(isDamaged ? null : CanonicalNumber(o)).Text(o.CanonicalUnit?.Symbol).Code(CellsFile.Character(o.Binding))
                .Code(Word.Of(isDamaged ? FigureKind.Missing : o.Figure.Kind)).Code(string.Join(';', o.Flags)).Printed(o.Confidence).Text(o.Source.Evidence)
                .Code(Word.Of(o.Alignment)).Text(isDamaged ? "" : Printed(o.Figure)).End();
        }

        return table.ToBytes();
    }

    /// <summary>Reads the file.</summary>
    public static ImmutableArray<Observation> Read(Stream stream, Lookup lookup, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        using var csv = new CsvColumns(stream, faults);
        if (!csv.Require(Needed))
            return [];
        csv.NoteUnknown(Columns.AsSpan());
        var reader = new RowReader(csv, lookup, faults);
        var observations = ImmutableArray.CreateBuilder<Observation>();
        while (csv.Read())
        {
            if (reader.Row() is { } observation)
                observations.Add(observation);
        }

        if (reader.Valueless > 0)
            faults.Info("CAT016", 0, string.Create(CultureInfo.InvariantCulture, $"{reader.Valueless} rows have no value and were left out: a missing value is no observation"));
        return observations.DrainToImmutable();
    }

    // What the columns of sign and number cannot say: a commitment's wording, a ratio's two sides where its number does not give them back.
    private static string Printed(Figure figure) => figure switch
    {
        Figure.Commitment c => c.Wording,
        Figure.Ratio { Right: not 1m } r => string.Create(CultureInfo.InvariantCulture, $"{r.Left}:{r.Right}"),
        _ => "",
    };

    private static Figure.Ratio Ratio(decimal number, ReadOnlySpan<char> printed)
    {
        var colon = printed.IndexOf(':');
        return colon > 0 && decimal.TryParse(printed[..colon], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var left)
            && decimal.TryParse(printed[(colon + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var right) && right != 0m
            ? new Figure.Ratio(left, right)
            : new Figure.Ratio(number, 1m);
    }

    private static decimal? CanonicalNumber(Observation o)
    {
        // Multiplication adds zeros that nobody printed (5.5 × 10000 is 55000.0).
        var number = o.Canonical?.Number;
        return number is null || ReferenceEquals(o.Canonical, o.Figure) ? number : number / 1.0000000000000000000000000000m;
    }

    /// <summary>What rows refer to.</summary>
    internal sealed class Lookup
    {
        private readonly Dictionary<string, Area>.AlternateLookup<ReadOnlySpan<char>> _areas;
        private readonly Dictionary<string, Indicator>.AlternateLookup<ReadOnlySpan<char>> _indicators;
        private readonly Dictionary<string, DomainId>.AlternateLookup<ReadOnlySpan<char>> _domains;
        private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

        /// <summary>Indexes what a data folder defines.</summary>
        /// <param name="catalogue">Areas, fields, indicators and documents.</param>
        /// <param name="isWhole">False when the catalogue could not be read whole, so that an unknown id is nobody's fault.</param>
        public Lookup(Dataset catalogue, bool isWhole)
        {
            IsWhole = isWhole;
            _areas = catalogue.Areas.ToDictionary(a => a.Id.Value, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            _indicators = catalogue.Indicators.ToDictionary(i => i.Id.Value, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            _domains = catalogue.Domains.ToDictionary(d => d.Id.Value, d => d.Id, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var document in catalogue.Documents)
                _hashes.TryAdd(document.Document, document.Sha256);
        }

        /// <summary>True when an id that is not found is a fault.</summary>
        public bool IsWhole { get; }

        /// <summary>The area of an id, or null.</summary>
        public Area? Area(ReadOnlySpan<char> id) => _areas.TryGetValue(id, out var area) ? area : null;

        /// <summary>The indicator of an id, or null.</summary>
        public Indicator? Indicator(ReadOnlySpan<char> id) => _indicators.TryGetValue(id, out var indicator) ? indicator : null;

        /// <summary>The field of an id, or null.</summary>
        public DomainId? Domain(ReadOnlySpan<char> id) => _domains.TryGetValue(id, out var domain) ? domain : null;

        /// <summary>The SHA-256 of a document of the sources list; empty when it is not in it.</summary>
        public string HashOf(string document) => _hashes.GetValueOrDefault(document, "");
    }

    private sealed class RowReader
    {
        private readonly CsvColumns _csv;
        private readonly Lookup _lookup;
        private readonly FaultList _faults;
        private readonly string _ownName;
        private readonly Dictionary<string, Period?>.AlternateLookup<ReadOnlySpan<char>> _periods =
            new Dictionary<string, Period?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly Dictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> _units =
            new Dictionary<string, Unit>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly Dictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> _flags =
            new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly int _document, _line, _row, _area, _indicator, _name, _domain, _period, _status, _op, _value, _unit;
        private readonly int _canonicalValue, _canonicalUnit, _binding, _kind, _flag, _confidence, _evidence, _class, _printed;

        public RowReader(CsvColumns csv, Lookup lookup, FaultList faults)
        {
            _csv = csv;
            _lookup = lookup;
            _faults = faults;
            _ownName = Path.GetFileName(faults.File);
            (_document, _line, _row) = (csv.IndexOf("document"), csv.IndexOf("line"), csv.IndexOf("row"));
            (_area, _indicator, _name, _domain) = (csv.IndexOf("area"), csv.IndexOf("indicator"), csv.IndexOf("name"), csv.IndexOf("domain"));
            (_period, _status, _op, _value, _unit) = (csv.IndexOf("period"), csv.IndexOf("status"), csv.IndexOf("op"), csv.IndexOf("value"), csv.IndexOf("unit"));
            (_canonicalValue, _canonicalUnit) = (csv.IndexOf("canonical_value"), csv.IndexOf("canonical_unit"));
            (_binding, _kind, _flag) = (csv.IndexOf("binding"), csv.IndexOf("kind"), csv.IndexOf("flags"));
            (_confidence, _evidence) = (csv.IndexOf("confidence"), csv.IndexOf("evidence"));
            (_class, _printed) = (csv.IndexOf("class"), csv.IndexOf("printed"));
        }

        /// <summary>How many rows had neither a value nor a commitment.</summary>
        public int Valueless { get; private set; }

        /// <summary>The observation of the current row; null when it has no value or is wrong, which is noted.</summary>
        public Observation? Row()
        {
            var before = _faults.Count;
            var document = _csv.Text(_document);
            var isIngested = document.Length > 0;
            var area = Area(isIngested);
            var indicator = Indicator(isIngested);
            var period = Period(isIngested);
            var status = Status();
            var figure = ReadFigure(indicator, period);
            var unit = Unit(indicator);
            var (canonical, canonicalUnit) = Canonical(figure, unit, indicator, isIngested);
            var alignment = _csv.Choice<AlignmentClass>(_class, "class") ?? (indicator is null ? AlignmentClass.None : AlignmentClass.Same);
            if (_faults.Count > before)
                return null;
            if (figure is null)
            {
                Valueless++;
                return null;
            }

            var name = _csv.Text(_name);
            return new Observation
            {
                Source = isIngested
                    ? new Source(document, _lookup.HashOf(document), _csv.Whole(_line, "line") ?? 0, _csv.OwnText(_evidence))
                    : new Source(_ownName, "", _csv.Line, ""),
                Row = _csv.Text(_row),
                Area = area?.Id,
                Indicator = indicator?.Id,
                Alignment = alignment,
                Name = name.Length > 0 || indicator is null ? name : indicator.Name.In("zh-CN"),
                Domain = Domain() ?? indicator?.Domain,
                Period = period,
                Status = status,
                Figure = figure,
                Unit = unit,
                Canonical = canonical,
                CanonicalUnit = canonicalUnit,
                Binding = Binding(),
                Flags = Flags(),
                Confidence = _csv.Number(_confidence, "confidence") ?? 1m,
            };
        }

        private Area? Area(bool isIngested)
        {
            var id = _csv.Span(_area);
            if (id.IsEmpty && isIngested)
                return null;
            var area = _lookup.Area(id);
            if (area is null && (_lookup.IsWhole || id.IsEmpty))
                _faults.Error("CAT007", _csv.Line, id.IsEmpty ? "'area' is empty" : $"area '{id}' is not in areas.yaml");
            return area;
        }

        private Indicator? Indicator(bool isIngested)
        {
            var id = _csv.Span(_indicator);
            if (id.IsEmpty && isIngested)
                return null;
            var indicator = _lookup.Indicator(id);
            if (indicator is null && (_lookup.IsWhole || id.IsEmpty))
                _faults.Error("CAT007", _csv.Line, id.IsEmpty ? "'indicator' is empty" : $"indicator '{id}' is not in catalogue.yaml");
            return indicator;
        }

        private DomainId? Domain()
        {
            var id = _csv.Span(_domain);
            if (id.IsEmpty)
                return null;
            var domain = _lookup.Domain(id);
            if (domain is null && _lookup.IsWhole)
                _faults.Error("CAT007", _csv.Line, $"domain '{id}' is not in domains.yaml");
            return domain;
        }

        private Period? Period(bool isIngested)
        {
            var text = _csv.Span(_period);
            if (text.IsEmpty && isIngested)
                return null;
            if (!_periods.TryGetValue(text, out var period))
            {
                period = Compare.Model.Quantities.Period.Parse(text.ToString());
                _periods[text] = period;
            }

            if (period is null)
                _faults.Error("CAT010", _csv.Line, $"'period' must be a year like 2025 or a run of years like 2021-2025, not '{text}'");
            return period;
        }

        private ValueStatus Status()
        {
            switch (_csv.Span(_status))
            {
                case "actual":
                    return ValueStatus.Actual;
                case "target":
                    return ValueStatus.Target;
                case var other:
                    _faults.Error("CAT008", _csv.Line, $"'status' must be actual or target, not '{other}'");
                    return ValueStatus.Actual;
            }
        }

        private Figure? ReadFigure(Indicator? indicator, Period? period)
        {
            var sign = _csv.Span(_op);
            var relation = sign.IsEmpty || sign is "=" ? Relation.Equal : RelationSign.Parse(sign.ToString());
            if (relation is null)
            {
                _faults.Error("CAT008", _csv.Line, $"'op' must be =, >=, >, <=, < or ~, not '{sign}'");
                return null;
            }

            var value = _csv.Number(_value, "value");
            var kind = _csv.Choice<FigureKind>(_kind, "kind");
            if (kind == FigureKind.Commitment)
                return new Figure.Commitment(_csv.Text(_printed));
            if (value is not { } number)
                return null;
            return kind switch
            {
                FigureKind.Cumulative => new Figure.FiveYearTotal(number, relation.Value),
                FigureKind.Ratio => Ratio(number, _csv.Span(_printed)),
                // A file made by hand has no kind column: a run of years of a five-year total is one.
                null when indicator?.Kind == MeasureKind.FiveYearTotal && period is { IsYear: false } => new Figure.FiveYearTotal(number, relation.Value),
                _ => Figure.From(relation.Value, number),
            };
        }

        private Unit Unit(Indicator? indicator)
        {
            var text = _csv.Span(_unit);
            if (text.IsEmpty)
                return _canonicalValue < 0 && indicator is not null ? indicator.Unit : Compare.Model.Quantities.Unit.None;
            if (indicator is not null && text.SequenceEqual(indicator.Unit.Symbol))
                return indicator.Unit;
            if (!_units.TryGetValue(text, out var unit))
            {
                unit = Units.Of(_csv.Text(_unit));
                _units[text] = unit;
            }

            return unit;
        }

        private (Figure? Figure, Unit? Unit) Canonical(Figure? figure, Unit unit, Indicator? indicator, bool isIngested)
        {
            if (figure is null || indicator is null)
                return (null, null);
            if (isIngested && _canonicalValue >= 0)
            {
                if (_csv.Span(_canonicalUnit).IsEmpty && _csv.Span(_canonicalValue).IsEmpty && figure.Kind != FigureKind.Commitment && indicator.Unit.Symbol.Length > 0)
                    return (null, null);
                if (figure.Number is null)
                    return (figure, indicator.Unit);
                var value = _csv.Number(_canonicalValue, "canonical_value");
                return value is null ? (null, null) : (value == figure.Number ? figure : WithNumber(figure, value.Value), indicator.Unit);
            }

            var factor = unit.FactorTo(indicator.Unit);
            if (factor is null && figure.Number is not null)
                _faults.Error("CAT013", _csv.Line, $"unit '{unit}' does not convert to '{indicator.Unit}', the unit of '{indicator.Id}'");
            return factor is { } f ? (figure.Scaled(f), indicator.Unit) : (figure, indicator.Unit);
        }

        private static Figure WithNumber(Figure figure, decimal number) => figure switch
        {
            Figure.FiveYearTotal t => t with { Total = number },
            Figure.Ratio => new Figure.Ratio(number, 1m),
            _ => Figure.From(figure.Relation, number),
        };

        private Binding Binding()
        {
            var text = _csv.Span(_binding);
            if (CellsFile.Binding(text) is { } binding)
                return binding;
            _faults.Error("CAT008", _csv.Line, $"'binding' must be 约束性, 预期性 or empty, not '{text}'");
            return Compare.Model.Observations.Binding.Unstated;
        }

        private ImmutableArray<string> Flags()
        {
            var text = _csv.Span(_flag);
            if (text.IsEmpty)
                return [];
            if (!_flags.TryGetValue(text, out var flags))
            {
                flags = [.. text.ToString().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
                _flags[text] = flags;
            }

            return flags;
        }
    }
}
