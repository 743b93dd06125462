using Compare.Reporting.Wording;

namespace Compare.Tests.Reporting.Wording;

public sealed class MessageTests
{
    private static string Fill(string pattern, params (string Name, Phrase Value)[] values)
    {
        var message = Message.Parse(pattern, out var fault);
        Assert.Null(fault);
        return message!.Fill(values.ToDictionary(v => v.Name, v => v.Value)).Text;
    }

    [Fact]
    public void Fill_NamedPlaces_AreInserted() => Assert.Equal("渝中区差1.1个", Fill("{area}差{gap}", ("area", "渝中区"), ("gap", "1.1个")));

    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "1 indicator")]
    [InlineData(2, "2 indicators")]
    public void Fill_Plural_ChoosesByNumber(int n, string expected) =>
        Assert.Equal(expected, Fill("{n, plural, =0 {none} one {# indicator} other {# indicators}}", ("n", Phrase.Of(n))));

    [Theory]
    [InlineData("up", "提高")]
    [InlineData("down", "下降")]
    [InlineData("level", "持平")]
    public void Fill_Select_ChoosesByWord(string word, string expected) =>
        Assert.Equal(expected, Fill("{way, select, up {提高} down {下降} other {持平}}", ("way", word)));

    [Fact]
    public void Fill_TextThatLooksLikeAPattern_StaysText() => Assert.Equal("{n, plural, other {#}}", Fill("{name}", ("name", "{n, plural, other {#}}")));

    [Fact]
    public void Fill_QuotedBrace_IsABrace() => Assert.Equal("a{b}", Fill("a'{'b'}'"));

    [Fact]
    public void Fill_PlaceWithoutValue_Throws() => Assert.Throws<KeyNotFoundException>(() => Fill("{area}"));

    [Theory]
    [InlineData("{area")]
    [InlineData("area}")]
    [InlineData("{}")]
    [InlineData("{n, plural, one {#}}")]
    [InlineData("{n, times, other {#}}")]
    [InlineData("{n, plural, other {#}")]
    public void Parse_BrokenPattern_SaysWhy(string pattern)
    {
        Assert.Null(Message.Parse(pattern, out var fault));
        Assert.NotEmpty(fault!);
    }
}
