using System.Collections.Immutable;
using System.Globalization;

namespace Compare.Reporting.Charts;

/// <summary>An axis with its ends and ticks.</summary>
/// <param name="Label">What is measured; may be empty where the title says it.</param>
/// <param name="Unit">Unit symbol; may be empty.</param>
/// <param name="Min">Lower end, in the unit; below <paramref name="Max"/>.</param>
/// <param name="Max">Upper end, in the unit.</param>
/// <param name="Ticks">From low to high, inside the ends.</param>
public sealed record ChartAxis(string Label, string Unit, decimal Min, decimal Max, ImmutableArray<ChartTick> Ticks)
{
    // Beyond this no printed figure of a plan goes, and decimal arithmetic on it stays exact.
    private const decimal Largest = 1e20m;

    /// <summary>
    /// An axis over the values with round ticks (1, 2 or 5 times a power of ten, also 25, 250 and so on). Equal values get room to both sides,
    /// no values give 0 to 1; nothing throws on data.
    /// </summary>
    /// <param name="values">The values that must lie on the axis, in the unit.</param>
    /// <param name="label">See <see cref="Label"/>.</param>
    /// <param name="unit">See <see cref="Unit"/>.</param>
    /// <param name="intervals">About how many intervals; 1 or more.</param>
    /// <param name="fromZero">True when zero must lie on the axis, as lengths that start there need.</param>
    /// <param name="lowest">No tick below this unless a value lies there, e.g. 0 for a share.</param>
    /// <param name="highest">No tick above this unless a value lies there, e.g. 100 for a percentage.</param>
    /// <param name="whole">True for counts and ranks: no tick between whole numbers.</param>
    /// <param name="text">How a tick is printed, given its value and the decimals it needs; absent: 1,234.5 and − before negatives.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="intervals"/> is less than 1.</exception>
    public static ChartAxis Over(
        IEnumerable<decimal> values,
        string label,
        string unit,
        int intervals = 5,
        bool fromZero = false,
        decimal? lowest = null,
        decimal? highest = null,
        bool whole = false,
        Func<decimal, int, string>? text = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        decimal? low = fromZero ? 0m : null;
        decimal? high = low;
        foreach (var value in values)
        {
            var kept = Math.Clamp(value, -Largest, Largest);
            low = low is null || kept < low ? kept : low;
            high = high is null || kept > high ? kept : high;
        }

        var (from, to) = (low ?? 0m, high ?? 1m);
        if (lowest is { } floor && from < floor)
            lowest = null;
        if (highest is { } ceiling && to > ceiling)
            highest = null;
        if (from == to)
        {
            var room = from == 0m ? 1m : Math.Abs(from) * 0.1m;
            (from, to) = (from - room, to + room);
        }

        from = Math.Max(from, lowest ?? from);
        to = Math.Min(to, highest ?? to);
        var step = RoundStep((to - from) / intervals);
        if (whole && step < 1m)
            step = 1m;
        var min = Math.Floor(from / step) * step;
        var max = Math.Ceiling(to / step) * step;
        min = Math.Max(min, lowest ?? min);
        max = Math.Min(max, highest ?? max);
        if (max == min)
            max = min + step;

        var decimals = Decimals(step);
        var ticks = ImmutableArray.CreateBuilder<ChartTick>();
        for (var tick = Math.Ceiling(min / step) * step; tick <= max; tick += step)
            ticks.Add(new ChartTick(tick, (text ?? Text)(tick, decimals)));
        return new ChartAxis(label, unit, min, max, ticks.ToImmutable());
    }

    /// <summary>An axis of years: every year, or every fifth where there are many.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> lies before <paramref name="first"/>.</exception>
    public static ChartAxis Years(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        var step = last - first <= 12 ? 1 : last - first <= 24 ? 2 : 5;
        var ticks = ImmutableArray.CreateBuilder<ChartTick>();
        for (var year = first; year <= last; year += step)
            ticks.Add(new ChartTick(year, year.ToString(CultureInfo.InvariantCulture)));
        return first == last
            ? new ChartAxis("", "", first - 1, last + 1, ticks.ToImmutable())
            : new ChartAxis("", "", first, last, ticks.ToImmutable());
    }

    private static decimal RoundStep(decimal raw)
    {
        var power = 1m;
        while (power * 10m <= raw)
            power *= 10m;
        while (power > raw && power > 1e-20m)
            power /= 10m;

        // Quarters only where they are whole numbers: 25, 250; ticks of 2.5 and 7.5 ask for a decimal that no reader needs.
        return raw <= power ? power : raw <= 2m * power ? 2m * power : raw <= 2.5m * power && power >= 10m ? 2.5m * power : raw <= 5m * power ? 5m * power : 10m * power;
    }

    private static int Decimals(decimal step)
    {
        var decimals = 0;
        while (step != decimal.Truncate(step) && decimals < 20)
        {
            step *= 10m;
            decimals++;
        }

        return decimals;
    }

    private static string Text(decimal value, int decimals) =>
        (value < 0m ? "−" : "") + Math.Abs(value).ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), CultureInfo.InvariantCulture);
}
