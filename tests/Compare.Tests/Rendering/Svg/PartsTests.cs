using Compare.Rendering.Svg;

namespace Compare.Tests.Rendering.Svg;

public sealed class PartsTests
{
    [Fact]
    public void Spread_LabelsApart_StayWhereTheyAre() => Assert.Equal([10, 30, 50], Parts.Spread([10, 30, 50], [8, 8, 8], 0, 60));

    [Fact]
    public void Spread_LabelsInOnePlace_KeepTheirOrderAndSize()
    {
        var at = Parts.Spread([30, 30, 30], [10, 10, 10], 0, 60);
        Assert.True(at[1] - at[0] >= 10 && at[2] - at[1] >= 10);
    }

    [Fact]
    public void Spread_AtTheEnd_MovesInside() => Assert.Equal([45, 55], Parts.Spread([58, 59], [10, 10], 0, 60));

    [Fact]
    public void Spread_TooLittleRoom_RunsOverTheEndAndNotIntoEachOther()
    {
        var at = Parts.Spread([5, 5, 5], [10, 10, 10], 0, 20);
        Assert.Equal([5, 15, 25], at);
    }

    [Theory, InlineData("#000000", "#FFFFFF", 0.5, "#808080"), InlineData("#0F5EB4", "#FFFFFF", 1, "#0F5EB4"), InlineData("#0F5EB4", "#FFFFFF", 0, "#FFFFFF")]
    public void Mixed_TwoColours_LieBetween(string colour, string paper, double share, string mixed) => Assert.Equal(mixed, Parts.Mixed(colour, paper, share));

    [Fact]
    public void Place_ATakenSpot_GivesAnother()
    {
        var placer = new LabelPlacer(0, 0, 100, 100);
        var first = placer.Place(50, 50, 20, 10, 4);
        var second = placer.Place(50, 50, 20, 10, 4);
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.False(first.X < second.X + second.Width && second.X < first.X + first.Width && first.Y < second.Y + second.Height && second.Y < first.Y + first.Height);
    }

    [Fact]
    public void Place_AFullFrame_GivesNothing()
    {
        var placer = new LabelPlacer(0, 0, 30, 12);
        placer.Occupy(0, 0, 30, 12);
        Assert.Null(placer.Place(15, 6, 20, 10, 2));
    }

    [Fact]
    public void Place_ALineAbove_GoesBelow()
    {
        var placer = new LabelPlacer(0, 0, 100, 100);
        placer.AddLine(0, 42, 100, 42);
        var box = placer.Place(50, 50, 20, 10, 3);
        Assert.NotNull(box);
        Assert.True(box.Y > 50);
    }
}
