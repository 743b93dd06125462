using Compare.Rendering.Svg;

namespace Compare.Tests.Rendering.Svg;

public sealed class TextMeasureTests
{
    [Theory, InlineData("江北区", 36), InlineData("（重庆）", 48), InlineData("", 0), InlineData("\u0301", 0)]
    public void Width_Hanzi_AreOneEmEach(string text, double width) => Assert.Equal(width, TextMeasure.Width(text, 12), 6);

    [Fact]
    public void Width_BoldLatin_IsWider() => Assert.True(TextMeasure.Width("District", 12, bold: true) > TextMeasure.Width("District", 12));

    [Fact]
    public void Width_Digits_AreAllTheSame() => Assert.Single("0123456789".Select(d => TextMeasure.Width(d.ToString(), 10)).Distinct());

    [Theory]
    [InlineData("每千人口拥有3岁以下婴幼儿托位数（个）", 130, "每千人口拥有3岁以下|婴幼儿托位数（个）")]
    [InlineData("快于时序进度：已完成70.0%，时间过去60%", 190, "快于时序进度：|已完成70.0%，时间过去60%")]
    [InlineData("Childcare places per 1,000 residents", 140, "Childcare places|per 1,000 residents")]
    [InlineData("渝中区", 100, "渝中区")]
    public void Wrap_ALongName_BreaksWhereAReaderPauses(string text, double width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextMeasure.Wrap(text, width, 12)));

    [Theory, InlineData(30), InlineData(60), InlineData(97), InlineData(200)]
    public void Wrap_AnyWidth_KeepsEveryCharacterAndTheWidth(double width)
    {
        const string Text = "新建城区、新建居住区（2021—2025年）配套建设养老服务设施达标率（%）Conformity of facilities 1,234.5";
        var lines = TextMeasure.Wrap(Text, width, 12);
        Assert.All(lines, l => Assert.True(TextMeasure.Width(l, 12) <= width + 0.01, l));
        Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrap_ClosingMarks_NeverBeginALine()
    {
        for (var width = 40; width < 160; width += 3)
            Assert.All(TextMeasure.Wrap("一刻钟居家养老服务圈，助餐、助浴、助洁、助行（含代办）等机制。", width, 12), l => Assert.DoesNotContain(l[0], "，。、）"));
    }

    [Fact]
    public void Wrap_ANumberAndItsUnit_StayTogether()
    {
        for (var width = 60; width < 140; width += 3)
            Assert.DoesNotContain(TextMeasure.Wrap("基本公共服务15分钟覆盖率2025年达到100%以上", width, 12), l => l.StartsWith("分钟", StringComparison.Ordinal) || l.StartsWith('年') || l.StartsWith('%'));
    }

    [Fact]
    public void Wrap_MoreLinesThanAllowed_EndsWithAnEllipsis()
    {
        var lines = TextMeasure.Wrap(new string('区', 100), 60, 12, maxLines: 2);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.True(TextMeasure.Width(lines[1], 12) <= 60);
    }

    [Fact]
    public void Wrap_FiveThousandCharacters_IsQuick()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(TextMeasure.Wrap(new string('区', 5000), 100, 12));
        Assert.True(watch.ElapsedMilliseconds < 2000);
    }

    [Theory, InlineData("a\u0000b\u202ec\u200d", "abc"), InlineData("行1\n行2", "行1 行2"), InlineData("\ud800x", "x"), InlineData("🏠", "🏠"), InlineData("区", "区")]
    public void Clean_WhatADrawingCannotHold_IsLeftOut(string text, string clean) => Assert.Equal(clean, TextMeasure.Clean(text));
}
