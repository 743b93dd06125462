using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;

namespace Compare.Analysis.Audit.Rules;

/// <summary>“From a to b, up by g %” where b by a gives another growth.</summary>
internal sealed partial class GrowthArithmetic() : AuditRule("A15", "growth-arithmetic")
{
    private const decimal Slack = 1m; // percentage points between the growth printed and the growth of the printed figures

    /// <inheritdoc/>
    public override IEnumerable<AuditFinding> Find(AuditScope scope)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var told in InOneSentence(scope).Concat(InOneLine(scope)))
        {
            var (o, from, to, stated, falls) = told;
            if (from <= 0m || to <= 0m || !AuditScope.IsSensible(from) || !AuditScope.IsSensible(to) || !done.Add(AuditKey.Of(o.Source.Document, AuditKey.Of(o.Source.Line), AuditWording.Number(from) + ">" + AuditWording.Number(to), AuditWording.Number(stated))))
                continue;
            var growth = falls ? (1m - (to / from)) * 100m : ((to / from) - 1m) * 100m;
            if (Math.Abs(growth - stated) <= Slack)
                continue;
            // The printed figures are rounded: a growth that their rounding allows is doubtful, one that it does not allow is wrong.
            var (low, high) = Range(from, to, falls);
            var severity = stated >= low && stated <= high ? Severity.Info : Severity.Error;
            var head = scope.Names.Head(scope.IndicatorOf(o), o);
            var (a, b, computed, printed) = (AuditWording.Number(from), AuditWording.Number(to), AuditWording.Number(growth, 1), AuditWording.Number(stated));
            var line = o.Source.Line.ToString(CultureInfo.InvariantCulture);
            yield return At(severity, o, null,
                $"{head.Chinese}的变幅与数值不符：正文第{line}行由{a}变为{b}，按两数推算为{computed}%，写作{printed}%。",
                $"{head.English}: the change does not fit the figures: the text (line {line}) goes from {a} to {b}, which is {computed}%, and says {printed}%.");
        }
    }

    private static string Key(Observation o) => AuditKey.Of(o.Source.Document, AuditKey.Of(o.Source.Line), o.Name);

    private sealed record Growth(Observation At, decimal From, decimal To, decimal Stated, bool Falls);

    // The three figures as three observations of one line under one name: two levels of two years and a change.
    private static IEnumerable<Growth> InOneLine(AuditScope scope)
    {
        var changes = scope.Data.Observations.Where(o => o.Has(ObservationFlags.Change) && !AuditScope.IsTable(o) && AuditScope.IsSound(o) && o.Unit.Quantity == "share" && o.Period is not null).ToList();
        if (changes.Count == 0)
            yield break;
        var levels = AuditKey.Group(
            scope.Data.Observations.Where(o => !o.Has(ObservationFlags.Change) && !AuditScope.IsTable(o) && AuditScope.IsSound(o) && o.Period is not null), Key);
        foreach (var change in changes)
        {
            if (!levels.TryGetValue(Key(change), out var of))
                continue;
            of = [.. of];
            of.Sort(static (a, b) => a.Period!.CompareTo(b.Period));
            if (of.Count != 2 || of[0].Period!.Last == of[1].Period!.Last || of[1].Period!.Last != change.Period!.Last || of[0].Unit != of[1].Unit)
                continue;
            var falls = change.Source.Evidence.Contains('降', StringComparison.Ordinal) || change.Source.Evidence.Contains('减', StringComparison.Ordinal);
            yield return new Growth(change, of[0].Figure.Number!.Value, of[1].Figure.Number!.Value, Math.Abs(change.Figure.Number!.Value), falls);
        }
    }

    // The whole sentence as the evidence of one observation.
    private static IEnumerable<Growth> InOneSentence(AuditScope scope)
    {
        foreach (var o in scope.Data.Observations)
        {
            if (AuditScope.IsTable(o) || o.Has(ObservationFlags.Damaged) || !o.Source.Evidence.Contains('%', StringComparison.Ordinal))
                continue;
            var match = FromTo().Match(o.Source.Evidence);
            if (!match.Success || Value(match.Groups["from"]) is not { } from || Value(match.Groups["to"]) is not { } to || Value(match.Groups["growth"]) is not { } stated
                || (match.Groups["fromScale"].Success && match.Groups["fromScale"].Value != match.Groups["toScale"].Value))
                continue;
            yield return new Growth(o, from, to, stated, match.Groups["change"].Value is "下降" or "减少" or "降低");
        }
    }

    private static (decimal Low, decimal High) Range(decimal from, decimal to, bool falls)
    {
        var (df, dt) = (Half(from), Half(to));
        var low = (((to - dt) / (from + df)) - 1m) * 100m;
        var high = from > df ? (((to + dt) / (from - df)) - 1m) * 100m : decimal.MaxValue;
        return falls ? (-high, -low) : (low, high);
    }

    private static decimal Half(decimal printed)
    {
        var half = 0.5m;
        for (var i = 0; i < printed.Scale; i++)
            half /= 10m;
        return half;
    }

    private static decimal? Value(Group group) =>
        decimal.TryParse(group.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"(?:从|由)(?:\d{4}年的?)?(?<from>\d+(?:\.\d+)?)(?<fromScale>[^\d,，、。;；到至]{0,6}?)(?:增长|提高|提升|上升|增加|扩大|下降|减少|降低)?(?:到|至|为)(?:\d{4}年的?)?(?<to>\d+(?:\.\d+)?)(?<toScale>[^\d,，、。;；]{0,6})[,，、]?(?:累计|年均|总共)?(?<change>增长|提高|提升|增加|增幅|下降|减少|降低)(?:达|约|了)?(?<growth>\d+(?:\.\d+)?)[%％]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FromTo();
}
