using System.Globalization;
using Compare.Analysis.Scores;
using Compare.Model.Indicators;
using Compare.Model.Quantities;

namespace Compare.Tests.Analysis.Scores;

public sealed class ColoursTests
{
    /// <summary>Poverty headcount of the Sustainable Development Report: green 2, red 13, so the midpoint is 7.5.</summary>
    [Theory]
    [InlineData("2", Colour.Green)]
    [InlineData("2.01", Colour.Yellow)]
    [InlineData("7.5", Colour.Yellow)]
    [InlineData("7.51", Colour.Orange)]
    [InlineData("13", Colour.Orange)]
    [InlineData("13.01", Colour.Red)]
    public void Of_CutOffs_BelongToTheBetterColour(string value, Colour expected) =>
        Assert.Equal(expected, Colours.Of(decimal.Parse(value, CultureInfo.InvariantCulture), new Thresholds(2, 13)));

    /// <summary>What a sum in floating point leaves over has turned published colours: 0.7 + 0.15 is 0.85 and not more.</summary>
    [Theory]
    [InlineData("0.8500000000000001", "0.85", "0.9", Colour.Green)]
    [InlineData("0.850001", "0.85", "0.9", Colour.Yellow)]
    [InlineData("0.8499999999999999", "0.85", "0.5", Colour.Green)]
    [InlineData("0.6749999999999999", "0.85", "0.5", Colour.Yellow)]
    [InlineData("0.4999999999999999", "0.85", "0.5", Colour.Orange)]
    [InlineData("0.499999", "0.85", "0.5", Colour.Red)]
    [InlineData("0.00000001", "0", "0.0000001", Colour.Yellow)]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335", "-79228162514264337593543950335", Colour.Orange)]
    public void Of_LastBits_DoNotTurnAColour(string value, string green, string red, Colour expected) =>
        Assert.Equal(expected, Colours.Of(Number(value), new Thresholds(Number(green), Number(red))));

    [Theory]
    [InlineData(Colour.Green, "90 85 80")]
    [InlineData(Colour.Yellow, "90 80 79")]
    [InlineData(Colour.Orange, "85 100 5")]
    [InlineData(Colour.Orange, "100 80 39")]
    [InlineData(Colour.Red, "90 39 30")]
    [InlineData(Colour.Red, "39")]
    public void OfField_TwoWorst_Decide(Colour expected, string values)
    {
        var items = values.Split(' ').Select(v => (decimal.Parse(v, CultureInfo.InvariantCulture), Indicator())).ToArray();
        Assert.Equal(expected, Colours.OfField(items, items.Length));
    }

    /// <summary>
    /// Croatia in the Sustainable Development Report 2025: "best green red worst score" of each indicator of a goal, with the published colour.
    /// The value is the score turned back with the published goalposts.
    /// </summary>
    [Theory]
    [InlineData(Colour.Green, "0 2 13 72.6 99.672; 0 2 13 51.5 99.183")]
    [InlineData(Colour.Orange, "2.5 7.5 15 42.3 100; 0 7.5 15 40 93.55; 0 5 10 16.3 95.706; 80 70 30 10 100; 2.8 10 25 35.1 13.87; 2.04 2.2 2.4 2.45 28.049; 7 2.5 1.5 0.2 82.691; 0 0.3 0.7 1.2 51; 0 1 50 250 99.624")]
    [InlineData(Colour.Green, "100 90 70 35 99.9; 100 97 80 53.8 96.249; 100 90 75 18 100; 100 95 85 45.2 99.562")]
    [InlineData(Colour.Orange, "100 80 60 30 49.857; 100 98 75 41.8 93.62; 100 70 50 21.5 76.549; 50 40 20 1.2 65.369")]
    [InlineData(Colour.Yellow, "100 98 80 40 97.808; 100 95 75 9.7 95.762; 12.5 25 75 100 100; 100 50 25 15 77.574; 30 800 3000 8000 82.531")]
    [InlineData(Colour.Yellow, "100 98 80 9.1 100; 100 85 50 2 100; 0 1 1.5 5.9 82.407; 55 32 10 3 59.808")]
    [InlineData(Colour.Yellow, "100 75 50 0 85.619; 0 4 10 22 76.168; 100 80 50 8 91.087; 0.5 5 10 25.9 82.24; 0.85 0.7 0.5 0.3 74.182; 0 1 4 10 84.67; 0 20 250 300 80.541")]
    [InlineData(Colour.Yellow, "99.5 90 60 35 100; 100 80 50 2.2 82.864; 100 75 40 1.4 100; 3.8 3 2 1.6 63.636; 50 30 0 0 49.066; 1.2 0.7 0.05 0 100; 3.7 1.5 1 0 37.919; 600 300 10 0 15.383")]
    [InlineData(Colour.Yellow, "27.5 30 40 63 96.056; 0.9 1 1.3 2.5 92.312")]
    public void OfField_PublishedGoals_HaveThePublishedColour(Colour expected, string goal)
    {
        var items = goal.Split(';').Select(text =>
        {
            var n = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => decimal.Parse(t, CultureInfo.InvariantCulture)).ToArray();
            var (best, green, red, worst, score) = (n[0], n[1], n[2], n[3], n[4]);
            return (worst + score / 100m * (best - worst), Indicator() with { Goalposts = new Goalposts(worst, best), Thresholds = new Thresholds(green, red) });
        }).ToArray();
        Assert.Equal(expected, Colours.OfField(items, items.Length));
    }

    [Fact]
    public void OfField_FewerThanHalf_IsGrey() => Assert.Equal(Colour.Grey, Colours.OfField([(90m, Indicator())], 3));

    private static Indicator Indicator() => new()
    {
        Id = new IndicatorId("x"),
        Domain = new DomainId("d"),
        Name = LocalizedText.Same("x"),
        ShortName = LocalizedText.Same("x"),
        Unit = Unit.None,
        Kind = MeasureKind.Index,
        Direction = Direction.Higher,
        Goalposts = new Goalposts(0, 100),
        Thresholds = new Thresholds(80, 40),
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
