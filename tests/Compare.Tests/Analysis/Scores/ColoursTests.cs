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
}
