using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Audit.Rules;

/// <summary>The unit contradicts the name, or a share is printed without any unit.</summary>
internal sealed class UnitAgainstName() : AuditRule("A09", "unit-against-name")
{
    private static readonly string[] ShareEndings = ["率", "占比", "比重", "比例", "百分比"];

    private static readonly string[] CountEndings = ["次数", "人数", "人次", "数量", "套数", "户数", "床位数", "面积", "总量"];

    // 率 that is no share: a rate per something, or a speed.
    private static readonly string[] NoShares = ["效率", "汇率", "利率", "频率", "容积率", "出生率", "死亡率"];

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        foreach (var row in scope.Rows)
        {
            var o = row.First;
            var head = scope.Names.Head(scope.IndicatorOf(o), o);
            var place = AuditWording.Place(o);
            var name = o.Name;
            if (row.Values.Any(v => v.Has(ObservationFlags.UnitConflict)))
            {
                yield return At(Severity.Warning, o, null,
                    $"{head.Chinese}名称中的单位与单位栏不一致（{place.Chinese}），按名称中的“{o.Unit.Symbol}”理解。",
                    $"{head.English}: the unit in the name contradicts the unit column ({place.English}); read as “{o.Unit.Symbol}”.");
            }
            else if (Ends(name, CountEndings) && o.Unit.Quantity == "share")
            {
                yield return At(Severity.Warning, o, null,
                    $"{head.Chinese}说的是数量，单位却是{o.Unit.Symbol}（{place.Chinese}）。",
                    $"{head.English}: the name speaks of a number, the unit is {o.Unit.Symbol} ({place.English}).");
            }
            else if (Ends(name, ShareEndings) && !Ends(name, NoShares) && o.Figure is not Figure.Ratio && o.Unit.Quantity is not ("share" or "ratio") && !IsPrintedInCell(row))
            {
                var missing = o.Unit == Unit.None;
                yield return At(missing ? Severity.Info : Severity.Warning, o, null,
                    missing ? $"{head.Chinese}没有写明单位（{place.Chinese}），按名称应为%。" : $"{head.Chinese}说的是比率，单位却是{o.Unit.Symbol}（{place.Chinese}）。",
                    missing ? $"{head.English}: no unit is printed ({place.English}); by its name it is a percentage." : $"{head.English}: the name speaks of a share, the unit is {o.Unit.Symbol} ({place.English}).");
            }
        }

        foreach (var finding in Cells(scope))
            yield return finding;
    }

    // The reader may have filled a share's unit in; the cells still tell that none was printed.
    private IEnumerable<AuditFinding> Cells(AuditScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in scope.Data.Cells)
        {
            if (cell.Figure?.Number is null || cell.Figure is Figure.Ratio || cell.Unit.Length > 0 || !Ends(cell.Name, ShareEndings) || Ends(cell.Name, NoShares)
                || cell.Raw.Contains('%', StringComparison.Ordinal) || cell.Raw.Contains('％', StringComparison.Ordinal)
                || !seen.Add(AuditKey.Of(cell.Document, AuditKey.Of(cell.Table), cell.Row, cell.Name)))
                continue;
            var source = scope.SourceOf(cell);
            // Where the observation kept no unit either, the row was reported above.
            if (scope.Data.Observations.Any(o => o.Source.Document == cell.Document && o.Row == cell.Row && o.Name == cell.Name && o.Unit == Unit.None && AuditScope.IsSound(o) && o.Period is not null))
                continue;
            var area = scope.Names.Area(cell.Area);
            yield return At(Severity.Info, source, null,
                $"{area.Chinese}“{cell.Name}”没有写明单位（表中第{cell.Row}项，第{AuditWording.Number(cell.Line)}行），按名称应为%。",
                $"{area.English}, {cell.Name}: no unit is printed (row {cell.Row} of the table, line {AuditWording.Number(cell.Line)}); by its name it is a percentage.") with
            { Area = cell.Area };
        }
    }

    private static bool IsPrintedInCell(Strand row) => row.Values.All(v => v.Source.Evidence.Contains('%', StringComparison.Ordinal) && v.Unit == Unit.None);

    private static bool Ends(string name, string[] endings) => Array.Exists(endings, e => name.EndsWith(e, StringComparison.Ordinal));
}
