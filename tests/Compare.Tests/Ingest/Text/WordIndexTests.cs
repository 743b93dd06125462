using Compare.Ingest.Text;

namespace Compare.Tests.Ingest.Text;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData("新增加学位", "新增加")]
    [InlineData("新增学位", "新增")]
    [InlineData("新学位", "新")]
    [InlineData("新", "新")]
    [InlineData("学位新增", null)]
    [InlineData("", null)]
    public void Find_ByFirst_IsTheLongestWordTheTextBeginsWith(string text, string? word) =>
        Assert.Equal(word, WordIndex.ByFirst("新", "新增", "建成", "新增加").Find(text));

    [Theory]
    [InlineData("基本养老保险参保率", "参保率")]
    [InlineData("城镇化率", "率")]
    [InlineData("率先", null)]
    [InlineData("", null)]
    public void Find_ByLast_IsTheLongestWordTheTextEndsWith(string text, string? word) =>
        Assert.Equal(word, WordIndex.ByLast("率", "面积", "参保率").Find(text));

    [Fact]
    public void Candidates_WordGivenTwice_IsThereOnceAndLongerOnesComeFirst() =>
        Assert.Equal(["全自治县", "全区", "全县"], WordIndex.ByFirst("全县", "全区", "我市", "全县", "全自治县").Candidates("全市"));

    [Fact]
    public void StartsEndsContainsAny_WordElsewhere_IsNotFound()
    {
        var text = "床位数达到".AsSpan();
        Assert.True(text.StartsWithAny("总数", "床位"));
        Assert.False(text.StartsWithAny("达到", "位数"));
        Assert.True(text.EndsWithAny("总数", "达到"));
        Assert.False(text.EndsWithAny("床位", "位数"));
        Assert.True(text.ContainsAny("总数", "位数"));
        Assert.False(text.ContainsAny("总数", "到达"));
    }
}
