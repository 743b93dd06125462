using System.Globalization;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>
/// One telling number that stands for two things close together: in one line of prose in the same scale (5.5万元 and 5.5万人),
/// or in two rows of one table for the same year.
/// </summary>
internal sealed class SameNumberTwoMeanings() : AuditRule("A21", "same-number-two-meanings")
{
    private const int TellingInTable = 4;

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var lines = new Dictionary<string, Observation>(StringComparer.Ordinal);
        var cells = new Dictionary<string, Observation>(StringComparer.Ordinal);
        foreach (var o in scope.Data.Observations)
        {
            if (!AuditScope.IsSound(o) || o.Figure.Number is not { } value || value == 0m)
                continue;
            if (!AuditScope.IsTable(o))
            {
                if (o.Source.Line == 0 || o.Unit.ToBase < 1000m || value == Math.Truncate(value))
                    continue;
                var key = AuditKey.Of(o.Source.Document, AuditKey.Of(o.Source.Line), AuditWording.Number(value), AuditWording.Number(o.Unit.ToBase));
                if (lines.TryAdd(key, o) || lines[key].Unit.Quantity == o.Unit.Quantity)
                    continue;
                var other = lines[key];
                var line = o.Source.Line.ToString(CultureInfo.InvariantCulture);
                yield return At(Severity.Info, other, o,
                    $"{scope.Names.Area(o.Area).Chinese}正文第{line}行的同一数字指两件事：“{other.Name}”{AuditWording.Figure(other).Chinese}与“{o.Name}”{AuditWording.Figure(o).Chinese}，引用时勿混淆，亦请核对是否误抄。",
                    $"{scope.Names.Area(o.Area).English}: one number means two things in line {line}: {other.Name} {AuditWording.Figure(other).English} and {o.Name} {AuditWording.Figure(o).English}; do not mix them up, and check for a copying slip.") with
                { Indicator = null };
            }
            else if (Significant(value) >= TellingInTable && o.Period is not null)
            {
                var key = AuditKey.Of(AuditKey.Of(o.Source.Document, o.Area?.Value), o.Period.ToString(), AuditKey.Of(o.Status), AuditWording.Number(value));
                if (cells.TryAdd(key, o) || cells[key].Row == o.Row || cells[key].Name == o.Name)
                    continue;
                var other = cells[key];
                var head = scope.Names.Head(scope.IndicatorOf(o), o);
                yield return At(Severity.Info, other, o,
                    $"{head.Chinese}与“{AuditWording.Subject(scope.IndicatorOf(other), other).Chinese}”在{AuditWording.Period(o.Period).Chinese}印着同一数字{AuditWording.Number(value)}（第{other.Row}项与第{o.Row}项），请核对是否误抄。",
                    $"{head.English} and {AuditWording.Subject(scope.IndicatorOf(other), other).In("en")} print the same number {AuditWording.Number(value)} for {o.Period} (rows {other.Row} and {o.Row}); check for a copying slip.");
            }
        }
    }

    private static int Significant(decimal value) => AuditWording.Number(Math.Abs(value)).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}
