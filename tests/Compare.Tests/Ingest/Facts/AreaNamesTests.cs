using Compare.Ingest.Facts;
using Compare.Model.Areas;
using Compare.Model.Indicators;

namespace Compare.Tests.Ingest.Facts;

public sealed class AreaNamesTests
{
    private static readonly Area[] Known =
    [
        Place("cn", "中国", null, AreaLevel.Country), Place("zj", "浙江省", "cn", AreaLevel.Province), Place("nb", "宁波市", "zj", AreaLevel.City), Place("nb-jiangbei", "江北区", "nb", AreaLevel.District),
    ];

    [Theory]
    [InlineData("nb-jiangbei", "全国城镇调查失业率为", "cn"), InlineData("nb-jiangbei", "我国人均预期寿命", "cn"), InlineData("nb-jiangbei", "全省常住人口", "zj"), InlineData("zj", "全省常住人口", "zj"), InlineData("cn", "全国常住人口", "cn")]
    [InlineData("nb-jiangbei", "高于全国平均水平", "nb-jiangbei"), InlineData("nb-jiangbei", "辐射周边乃至全国的赛事", "nb-jiangbei"), InlineData("nb-jiangbei", "长三角常住人口", ""), InlineData("cn", "全省常住人口", "")]
    public void Of_WordsForAGreaterPlace_AreTheNearestAreaOfThatLevel(string own, string words, string area) =>
        Assert.Equal(area, AreaNames.Of(new AreaId(own), [.. Known], []).Of(words, 0, 0, words.Length, words)?.Value ?? "");

    [Fact]
    public void Of_CountryThatIsNotListed_IsLeftOpen() =>
        Assert.Null(AreaNames.Of(new AreaId("nb"), [Place("nb", "宁波市", null, AreaLevel.City)], []).Of("全国常住人口", 0, 0, 6, "全国常住人口"));

    [Fact]
    public void Of_AreasThatAreEachOthersParents_Ends() =>
        Assert.Null(AreaNames.Of(new AreaId("a"), [Place("a", "甲市", "b", AreaLevel.City), Place("b", "乙市", "a", AreaLevel.City)], []).Of("全省常住人口", 0, 0, 6, "全省常住人口"));

    private static Area Place(string id, string name, string? parent, AreaLevel level) =>
        new(new AreaId(id), LocalizedText.Same(name), parent is null ? null : new AreaId(parent), level, "", null, "");
}
