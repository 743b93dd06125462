using Compare.Gallery.Inspection;
using Compare.Rendering.Svg;
using Compare.Reporting.Charts;

namespace Compare.Gallery;

public sealed class ThemeTests
{
    public static TheoryData<string> Themes() => ["default", "gongwen"];

    [Theory, MemberData(nameof(Themes))]
    public void Colours_OfTextOnEveryGround_HaveContrast(string name)
    {
        var theme = Theme(name);
        foreach (var status in Enum.GetValues<ChartStatus>())
        {
            Assert.True(Contrast.Between(theme.Text, theme.Of(status).Tint) >= 7, status + " text");
            Assert.True(Contrast.Between(theme.Of(status).Strong, theme.Of(status).Tint) >= 3, status + " symbol");
            Assert.True(Contrast.Between(theme.Of(status).Strong, theme.Background) >= 4.5, status + " word");
        }

        Assert.True(Contrast.Between(theme.Muted, theme.Background) >= 4.5);
        Assert.True(Contrast.Between(theme.Muted, theme.Band) >= 4.5);
        Assert.True(Contrast.Between(theme.Reference, theme.Background) >= 7);
        Assert.True(Contrast.Between(theme.Quiet, theme.Background) >= 3);
        Assert.True(Contrast.Between(theme.Line, theme.Background) >= 3);
        Assert.All(theme.Accents, a => Assert.True(Contrast.Between(a, theme.Background) >= 4.5, a));
    }

    [Theory, MemberData(nameof(Themes))]
    public void Accents_OfFourDistricts_AreToldApartByTheColourBlind(string name)
    {
        var theme = Theme(name);
        foreach (var sight in new[] { ColourSight.Normal, ColourSight.Protan, ColourSight.Deutan, ColourSight.Tritan })
        {
            for (var i = 0; i < 4; i++)
            {
                for (var j = i + 1; j < 4; j++)
                    Assert.True(ColourSight.Distance(theme.Accents[i], theme.Accents[j], sight) >= 15, $"{theme.Accents[i]} and {theme.Accents[j]}");
            }
        }
    }

    [Fact]
    public void Distance_RedAndGreenForADeutan_IsSmall()
    {
        // The checker sees what it is there for: a pair that normal sight tells apart and a deutan's does not.
        Assert.True(ColourSight.Distance("#B8860B", "#6B8E23", ColourSight.Normal) > 25);
        Assert.True(ColourSight.Distance("#B05A2B", "#6F7A1E", ColourSight.Deutan) < 15);
    }

    private static ChartTheme Theme(string name) => name == "gongwen" ? ChartTheme.Gongwen : ChartTheme.Default;
}
