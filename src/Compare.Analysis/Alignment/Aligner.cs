using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Alignment;

/// <summary>
/// Tells which indicator of the catalogue a printed name means: first by exact wording, then by wording in one spelling, then by
/// similarity. Only the first two can say <see cref="AlignmentClass.Same"/> or <see cref="AlignmentClass.Convertible"/>: similarity
/// finds neighbours, because a false <i>same</i> puts a wrong number in front of a reader.
/// </summary>
public sealed class Aligner
{
    /// <summary>Neighbours below this likeness have too little in common to be shown beside each other.</summary>
    private const decimal LeastLikeness = 0.6m;

    private readonly ImmutableArray<string> _areaNames;
    private readonly Dictionary<string, Indicator> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry?> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry?> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry?> _byCore = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    /// <summary>Indexes a catalogue.</summary>
    /// <param name="indicators">The catalogue.</param>
    /// <param name="areas">Areas whose names may stand in front of a measure and say nothing about it.</param>
    public Aligner(ImmutableArray<Indicator> indicators, ImmutableArray<Area> areas)
    {
        _areaNames = areas.IsDefault ? [] : [.. areas.Select(a => a.Name.Chinese).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];
        foreach (var indicator in indicators)
        {
            _byId[indicator.Id.Value] = indicator;
            foreach (var wording in indicator.Wordings.Prepend(indicator.Name.English).Prepend(indicator.Name.Chinese))
            {
                if (wording.Length == 0)
                    continue;
                var form = NameNormaliser.Of(wording, _areaNames);
                var entry = new Entry(indicator, wording, form, NameDistance.Letters(form.Core));
                _entries.Add(entry);
                Claim(_exact, wording, entry);
                Claim(_byKey, entry.Form.Key, entry);
                Claim(_byCore, entry.Form.CoreKey, entry);
            }
        }
    }

    /// <summary>Aligns a printed name.</summary>
    /// <param name="name">The name as printed, with or without its unit.</param>
    /// <param name="unit">The printed unit; empty when none is printed. A unit that does not fit forbids <i>same</i>.</param>
    public NameAlignment Align(string name, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unit);
        var form = NameNormaliser.Of(name, _areaNames);
        if (_exact.TryGetValue(name.Trim(), out var exact) && exact is not null)
            return Fit(name, form, unit, exact, 1m, "exact wording");
        if (form.Body.Length == 0)
            return new NameAlignment(name, null, AlignmentClass.None, 0m, "the name is empty");
        if (_byKey.TryGetValue(form.Key, out var byKey))
        {
            return byKey is not null
                ? Fit(name, form, unit, byKey, 0.97m, $"same wording as '{byKey.Wording}' in one spelling")
                : Ambiguous(name, form);
        }

        // A unit such as 人/千人 carries the base that the name leaves out.
        if (form.PerHeads is null && PerUnit(unit.Length > 0 ? unit : form.Unit).PerHeads is { } per)
        {
            var (_, _, population) = PerUnit(unit.Length > 0 ? unit : form.Unit);
            var widened = form with { PerHeads = per, Population = population };
            if (_byKey.GetValueOrDefault(widened.Key) is { } based)
                return Fit(name, widened, unit, based, 0.95m, $"same wording as '{based.Wording}' with the base of its unit");
        }

        if (_byCore.TryGetValue(form.CoreKey, out var byCore) && byCore is not null)
            return Fit(name, form, unit, byCore, 0.93m, $"differs from '{byCore.Wording}' only in words without weight");

        // 基本养老保险参保 with 64.2万人 is a number of people, 65岁以上占 with 13.6% a share: the unit says what the name leaves open.
        if (form.IsOpen && FormOf(unit.Length > 0 ? unit : form.Unit) is { } implied)
        {
            // 占全国人口 with a % is the share 占全国人口比例.
            var told = implied == MeasureForm.Share && name.Contains('占', StringComparison.Ordinal) && name[^1] is not (')' or '）') ? NameNormaliser.Of(name + "比例", _areaNames) : form with { Form = implied };
            if ((_byKey.GetValueOrDefault(told.Key) ?? _byCore.GetValueOrDefault(told.CoreKey)) is { } byUnit)
                return Fit(name, told, unit, byUnit, 0.9m, $"same wording as '{byUnit.Wording}', its kind of number told by the unit");
        }

        // 城镇老旧小区改造 with 万平方米 is an area.
        if (form.Form == MeasureForm.Other && Units.Of(unit.Length > 0 ? unit : form.Unit).Quantity == "area")
        {
            foreach (var ending in (ReadOnlySpan<string>)["面积", "规模"])
            {
                var told = form with { Body = form.Body + ending, Core = form.Core + ending };
                if ((_byKey.GetValueOrDefault(told.Key) ?? _byCore.GetValueOrDefault(told.CoreKey)) is { } byUnit)
                    return Fit(name, told, unit, byUnit, 0.9m, $"same wording as '{byUnit.Wording}', its kind of number told by the unit");
            }
        }

        return Neighbour(name, form);
    }

    /// <summary>
    /// What a printed number must be multiplied by to stand on the indicator's base (每万人 to 每千人: 0.1); 1 where either is per nothing.
    /// For names that a person aligned: <see cref="Align"/> gives it as <see cref="NameAlignment.Factor"/>.
    /// </summary>
    /// <param name="name">The printed name.</param>
    /// <param name="unit">The printed unit; empty when none is printed.</param>
    /// <param name="indicator">An indicator of the catalogue.</param>
    public decimal BaseFactor(string name, string unit, IndicatorId indicator)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unit);
        var printed = NameNormaliser.Of(name, _areaNames).PerHeads ?? PerUnit(unit).PerHeads;
        var canonical = _entries.FirstOrDefault(e => e.Indicator.Id == indicator)?.Form.PerHeads;
        return printed is { } from && canonical is { } to ? to / from : 1m;
    }

    /// <summary>
    /// What a printed number must be multiplied by to stand in the indicator's unit: 1 where no unit is printed, null where the
    /// unit measures something else. The base of the name (每万人 to 每千人) is not part of it; see <see cref="NameAlignment.Factor"/>.
    /// </summary>
    /// <param name="name">The printed name: one that says 人次 counts visits, also where its unit says 万人.</param>
    /// <param name="unit">The printed unit; empty when none is printed.</param>
    /// <param name="indicator">The indicator.</param>
    public static decimal? UnitFactor(string name, string unit, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(indicator);
        var (plain, _, _) = PerUnit(unit);
        if (plain.Length == 0)
            return 1m;
        var given = UnitOfName(Units.Of(plain), NameNormaliser.Of(name, []));
        return given.FactorTo(indicator.Unit) ?? CountsAlike(given, indicator.Unit);
    }

    /// <summary>The unit without its base (人/千人 is 人 per 1000), the base and per what.</summary>
    internal static (string Unit, decimal? PerHeads, string Population) PerUnit(string unit)
    {
        var slash = unit.IndexOfAny(['/', '／']);
        if (slash <= 0)
            return (unit, null, "");
        var per = NameNormaliser.Of("每" + unit[(slash + 1)..].TrimStart('每') + "某物", []);
        if (per.PerHeads is not null)
            return (unit[..slash], per.PerHeads, per.Population);
        return unit[(slash + 1)..] is "人" ? (unit[..slash], 1m, "") : (unit, null, "");
    }

    private static void Claim(Dictionary<string, Entry?> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var claimed))
            index[key] = entry;
        else if (claimed is not null && claimed.Indicator.Id != entry.Indicator.Id)
            index[key] = null; // claimed twice: a name like it is nobody's
    }

    /// <summary>What is left to check once the wording agrees: per how many, and the unit.</summary>
    private static NameAlignment Fit(string name, NameForm form, string unit, Entry entry, decimal score, string reason)
    {
        var indicator = entry.Indicator;
        var printed = unit.Length > 0 ? unit : form.Unit;
        var (plainUnit, unitBase, _) = PerUnit(printed);
        var factor = 1m;
        var perHeads = form.PerHeads ?? unitBase;
        if (perHeads is { } per && entry.Form.PerHeads is { } canonical && per != canonical)
        {
            factor = canonical / per;
            reason += string.Create(CultureInfo.InvariantCulture, $"; per {per:0} in the name, per {canonical:0} in the catalogue");
        }

        // 培训人数 counts people, 培训人次 enrolments; plans print the first for the second, and then the unit says so.
        if (plainUnit.Length == 0 && form.Form == MeasureForm.Count && indicator.Unit.Quantity == "person-times" && NameNormaliser.CountsPeople(name))
            return new NameAlignment(name, indicator.Id, AlignmentClass.Related, Math.Min(score, 0.6m), $"{reason}, but it counts people and no unit says that it means {Spelt(indicator.Unit)}");
        if (plainUnit.Length > 0)
        {
            var given = UnitOfName(Units.Of(plainUnit), form);
            var fits = given.FactorTo(indicator.Unit) ?? CountsAlike(given, indicator.Unit);
            if (fits is null)
                return new NameAlignment(name, indicator.Id, AlignmentClass.Related, Math.Min(score, 0.6m), $"{reason}, but its unit {plainUnit} is not {Spelt(indicator.Unit)}");
            if (fits != 1m)
                return new NameAlignment(name, indicator.Id, AlignmentClass.Convertible, score, $"{reason}; {plainUnit} converts to {Spelt(indicator.Unit)}", factor);
        }

        return new NameAlignment(name, indicator.Id, factor == 1m ? AlignmentClass.Same : AlignmentClass.Convertible, score, reason, factor);
    }

    /// <summary>A name that says 人次 counts visits, also where its unit says 万人.</summary>
    internal static Unit UnitOfName(Unit unit, NameForm form) =>
        form.Form == MeasureForm.Visits && unit.Quantity == "persons" && unit.Symbol.EndsWith('人') ? Units.Of(unit.Symbol + "次") : unit;

    /// <summary>What kind of number a unit makes of a name that does not say.</summary>
    private static MeasureForm? FormOf(string unit) => unit.Length == 0 ? null : Units.Of(unit).Quantity switch
    {
        "share" => MeasureForm.Share,
        "persons" => MeasureForm.Count,
        "person-times" or "visits" => MeasureForm.Visits,
        "beds" => MeasureForm.Count,
        _ => null,
    };

    /// <summary>个 counts anything: three 个 of beds are three 张.</summary>
    internal static decimal? CountsAlike(Unit given, Unit canonical) =>
        (given.Quantity == "count" || canonical.Quantity == "count") && IsCount(given) && IsCount(canonical) ? given.ToBase / canonical.ToBase : null;

    private static bool IsCount(Unit unit) => unit.Quantity is "count" or "beds" or "persons" or "dwellings" or "items" or "households" or "volumes" or "vehicles" or "lifts";

    private static string Spelt(Unit unit) => unit.Symbol.Length == 0 ? "a bare number" : unit.Symbol;

    private NameAlignment Ambiguous(string name, NameForm form)
    {
        var first = _entries.First(e => e.Form.Key == form.Key);
        return new NameAlignment(name, first.Indicator.Id, AlignmentClass.Related, 0.5m, "several indicators of the catalogue have this wording");
    }

    private NameAlignment Neighbour(string name, NameForm form)
    {
        Entry? best = null;
        var bestLikeness = 0m;
        var letters = NameDistance.Letters(form.Core);
        foreach (var entry in _entries)
        {
            if (NameDistance.AtMost(letters, entry.Letters) <= Math.Max(bestLikeness, LeastLikeness - 0.01m))
                continue;
            var likeness = Likeness(form, entry.Form);
            if (likeness > bestLikeness)
                (best, bestLikeness) = (entry, likeness);
        }

        if (best is null || bestLikeness < LeastLikeness)
            return new NameAlignment(name, null, AlignmentClass.None, Math.Round(bestLikeness, 2), best is null ? "nothing in the catalogue is like it" : $"nearest is '{best.Wording}', too far");
        return new NameAlignment(name, best.Indicator.Id, AlignmentClass.Related, Math.Round(Math.Min(bestLikeness, 0.9m), 2), Difference(form, best));
    }

    private static string Difference(NameForm form, Entry entry)
    {
        if (form.Form != entry.Form.Form)
            return $"like '{entry.Wording}', but another kind of number";
        if (form.PerHeads is null != (entry.Form.PerHeads is null) || form.Population != entry.Form.Population)
            return $"like '{entry.Wording}', but over another population";
        var (more, less) = NameDistance.Difference(form.Core, entry.Form.Core);
        return $"like '{entry.Wording}', but "
            + (more.Length > 0 ? $"with '{more}'" : "")
            + (more.Length > 0 && less.Length > 0 ? " and " : "")
            + (less.Length > 0 ? $"without '{less}'" : "");
    }

    private static decimal Likeness(NameForm a, NameForm b)
    {
        var likeness = NameDistance.Likeness(a.Core, b.Core);
        // Another kind of number or another population is a real difference, though the words agree.
        if (a.Form != b.Form)
            likeness *= 0.9m;
        if (a.PerHeads is null != (b.PerHeads is null) || a.Population != b.Population)
            likeness *= 0.9m;
        return likeness;
    }

    private sealed record Entry(Indicator Indicator, string Wording, NameForm Form, string Letters);
}
