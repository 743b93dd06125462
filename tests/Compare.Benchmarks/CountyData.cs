using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Model.Sources;

namespace Compare.Benchmarks;

/// <summary>Made-up counties with figures that grow and scatter; the same seed gives the same data.</summary>
internal static class CountyData
{
    public static Dataset Make(int counties, int indicators, int years, int seed, bool aligned = true)
    {
        var random = new Random(seed);
        var unit = Units.Of("%");
        var cities = Math.Max(1, counties / 10);
        var areas = ImmutableArray.CreateBuilder<Area>(counties + cities);
        for (var c = 0; c < cities; c++)
            areas.Add(Area("city-" + Text(c), null, AreaLevel.City, 5_000_000));
        for (var c = 0; c < counties; c++)
            areas.Add(Area("county-" + Text(c), "city-" + Text(c % cities), AreaLevel.District, 500_000));

        var catalogue = ImmutableArray.CreateBuilder<Indicator>(indicators);
        for (var i = 0; i < indicators; i++)
        {
            catalogue.Add(new Indicator
            {
                Id = new IndicatorId("indicator-" + Text(i)),
                Domain = new DomainId("field-" + Text(i % 9)),
                Name = LocalizedText.Same("indicator " + Text(i)),
                ShortName = LocalizedText.Same("i" + Text(i)),
                Unit = unit,
                Direction = i % 4 == 0 ? Direction.Lower : Direction.Higher,
                Kind = MeasureKind.Rate,
                Goalposts = i % 4 == 0 ? new Goalposts(100, 0) : new Goalposts(0, 100),
                Thresholds = i % 4 == 0 ? new Thresholds(20, 60) : new Thresholds(80, 40),
            });
        }

        var source = new Source("made-up.csv", "", 1, "");
        var periods = Enumerable.Range(0, years).Select(y => Period.Of(2014 + y)).ToArray();
        var target = Period.Of(2025);
        var observations = ImmutableArray.CreateBuilder<Observation>((counties + cities) * indicators * (years + 1));
        foreach (var area in areas)
        {
            foreach (var indicator in catalogue)
            {
                var level = 20m + random.Next(0, 5000) / 100m;
                for (var y = 0; y < years && area.Level == AreaLevel.District; y++)
                {
                    // Every fiftieth figure is missing and every hundredth is a bound, as real data have it.
                    var chance = random.Next(100);
                    if (chance >= 2)
                        Add(area, indicator, periods[y], ValueStatus.Actual, chance == 2 ? new Figure.Bound(Relation.AtLeast, level) : new Figure.Point(level));
                    level += random.Next(-100, 200) / 100m;
                }
                Add(area, indicator, target, ValueStatus.Target, new Figure.Point(indicator.Direction == Direction.Lower ? 25m : 75m));
            }
        }
        return new Dataset
        {
            Areas = areas.ToImmutable(),
            Domains = [.. catalogue.Select(i => i.Domain).Distinct().Select(d => new Domain(d, LocalizedText.Same(d.Value)))],
            Indicators = catalogue.ToImmutable(),
            Observations = observations.DrainToImmutable(),
        };

        void Add(Area area, Indicator indicator, Period period, ValueStatus status, Figure figure) => observations.Add(new Observation
        {
            Source = source,
            Area = area.Id,
            Indicator = aligned ? indicator.Id : null,
            Alignment = aligned ? AlignmentClass.Same : AlignmentClass.None,
            Name = indicator.Name.Chinese,
            Domain = indicator.Domain,
            Period = period,
            Status = status,
            Figure = figure,
            Unit = unit,
            Canonical = aligned ? figure : null,
            CanonicalUnit = aligned ? unit : null,
        });

        static Area Area(string id, string? parent, AreaLevel level, long residents) =>
            new(new AreaId(id), LocalizedText.Same(id), parent is null ? null : new AreaId(parent), level, "", residents, "");
    }

    private static string Text(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
