using System.Globalization;
using Compare.Reporting.Charts;

namespace Compare.Tests.Reporting.Charts;

public sealed class ChartAxisTests
{
    [Theory]
    [InlineData("0.8 3.39 4.5 5.5", "0 1 2 3 4 5 6")]
    [InlineData("92.27 94 97.5", "92 94 96 98")]
    [InlineData("-3.7 2.1", "−4 −2 0 2 4")]
    [InlineData("3980 250000", "0 50,000 100,000 150,000 200,000 250,000")]
    [InlineData("0.25 0.26", "0.250 0.252 0.254 0.256 0.258 0.260")]
    [InlineData("110 215", "100 125 150 175 200 225")]
    public void Over_Values_GivesRoundTicksAroundThem(string values, string ticks)
    {
        var axis = ChartAxis.Over(Numbers(values), "", "");
        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(t => t.Text)));
        Assert.All(Numbers(values), v => Assert.InRange(v, axis.Min, axis.Max));
    }

    [Theory, InlineData("100"), InlineData("0"), InlineData("-5.5"), InlineData("250000"), InlineData("0.0001"), InlineData("")]
    public void Over_NoRange_GivesRoomToBothSides(string values)
    {
        var axis = ChartAxis.Over(Numbers(values), "", "");
        Assert.True(axis.Max > axis.Min);
        Assert.All(Numbers(values), v => Assert.True(v > axis.Min && v < axis.Max, v.ToString(CultureInfo.InvariantCulture)));
        Assert.True(axis.Ticks.Length >= 2);
    }

    [Fact]
    public void Over_APercentage_DoesNotPassTheHundred() => Assert.Equal(100m, ChartAxis.Over([97.5m, 100m], "", "%", lowest: 0, highest: 100).Max);

    [Fact]
    public void Over_AValueBeyondTheLimit_TakesTheLimitAway() => Assert.True(ChartAxis.Over([97.5m, 104m], "", "%", lowest: 0, highest: 100).Max >= 104m);

    [Fact]
    public void Over_FromZero_HoldsZero() => Assert.Equal(0m, ChartAxis.Over([80m, 95m], "", "%", fromZero: true).Min);

    [Fact]
    public void Over_Counts_HasNoTickBetweenWholeNumbers() =>
        Assert.All(ChartAxis.Over([1m, 2m], "", "个", whole: true).Ticks, t => Assert.Equal(decimal.Truncate(t.Value), t.Value));

    [Fact]
    public void Over_AnotherWayToPrint_IsAskedForEveryTick() =>
        Assert.Equal(["0万", "10万", "20万"], ChartAxis.Over([0m, 200_000m], "", "张", intervals: 2, text: (v, _) => (v / 10_000m).ToString("0", CultureInfo.InvariantCulture) + "万").Ticks.Select(t => t.Text));

    [Theory, InlineData("79228162514264337593543950335"), InlineData("-79228162514264337593543950335"), InlineData("0.0000000000000000000000000001")]
    public void Over_TheLargestNumbers_DoNotThrow(string value) => Assert.NotEmpty(ChartAxis.Over([decimal.Parse(value, CultureInfo.InvariantCulture), 1m], "", "").Ticks);

    [Fact]
    public void Over_ManyDraws_HoldEveryValueBetweenItsEndsWithFewTicks()
    {
        var random = new Random(20251);
        for (var round = 0; round < 500; round++)
        {
            var scale = (decimal)Math.Pow(10, random.Next(-4, 8));
            var values = Enumerable.Range(0, random.Next(1, 6)).Select(_ => ((decimal)random.NextDouble() - 0.3m) * scale).ToArray();
            var axis = ChartAxis.Over(values, "", "");
            Assert.All(values, v => Assert.InRange(v, axis.Min, axis.Max));
            Assert.InRange(axis.Ticks.Length, 2, 9);
        }
    }

    [Theory, InlineData(2020, 2025, 6), InlineData(2022, 2022, 1), InlineData(2001, 2025, 13), InlineData(1990, 2025, 8)]
    public void Years_ASpan_HasAFewTicks(int first, int last, int ticks)
    {
        var axis = ChartAxis.Years(first, last);
        Assert.Equal(ticks, axis.Ticks.Length);
        Assert.True(axis.Max > axis.Min);
    }

    private static decimal[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => decimal.Parse(t, CultureInfo.InvariantCulture))];
}
