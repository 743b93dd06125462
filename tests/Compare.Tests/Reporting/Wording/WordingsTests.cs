using System.Text;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Cli.Files;
using Compare.Model.Observations;
using Compare.Reporting.Sections;
using Compare.Reporting.Wording;

namespace Compare.Tests.Reporting.Wording;

public sealed class WordingsTests
{
    private static string Text(string language) => TemplateFolder.BuiltIn().Single(f => f.Name == $"wording/{language}.yaml").Text;

    private static Wordings BuiltIn(string language)
    {
        var (wordings, diagnostics) = Wordings.Parse(Text(language), language, language);
        Assert.Empty(diagnostics);
        return wordings!;
    }

    [Fact]
    public void Keys_OfBothLanguages_AreTheSame()
    {
        var chinese = BuiltIn("zh-CN").Keys.Where(k => !k.StartsWith("unit.", StringComparison.Ordinal)).ToHashSet();
        var english = BuiltIn("en").Keys.Where(k => !k.StartsWith("unit.", StringComparison.Ordinal)).ToHashSet();
        Assert.Empty(chinese.Except(english));
        Assert.Empty(english.Except(chinese));
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Words_OfEveryCode_AreThere(string language)
    {
        var words = BuiltIn(language);
        Assert.All(ReasonCodes.All, code => Assert.True(words.Has("reason." + code), code));
        Assert.All(Enum.GetValues<GapVerdict>(), v => Assert.True(words.Has("verdict." + ReportContext.Code(v)) && words.Has("verdict-of-target." + ReportContext.Code(v)) && words.Has("symbol." + ReportContext.Code(v)), v.ToString()));
        Assert.All(Enum.GetValues<TrajectoryClass>(), v => Assert.True(words.Has("class." + ReportContext.Code(v)) && words.Has("symbol." + ReportContext.StatusOf(v)), v.ToString()));
        Assert.All(Enum.GetValues<TrajectoryMethod>(), v => Assert.True(words.Has("method.name." + ReportContext.Code(v)) && words.Has("method.classes-" + ReportContext.Code(v)), v.ToString()));
        var flags = typeof(ObservationFlags).GetFields().Select(f => (string)f.GetValue(null)!);
        Assert.All(flags, f => Assert.True(words.Has("flag." + f), f));
    }

    [Fact]
    public void Parse_UnknownKey_NamesLineAndTheKeyThatWasMeant()
    {
        var lines = Text("zh-CN").Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith("findings:", StringComparison.Ordinal)) + 1;
        lines[at] = lines[at].Replace("title", "titel", StringComparison.Ordinal);
        var (wordings, diagnostics) = Wordings.Parse(string.Join('\n', lines), "mine.yaml", "zh-CN", BuiltIn("zh-CN"));
        Assert.Null(wordings);
        Assert.Contains(diagnostics, d => d is { Code: "TPL014", Document: "mine.yaml" } && d.Line == at + 1 && d.Message.Contains("findings.titel", StringComparison.Ordinal) && d.Message.Contains("findings.title'", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Code == "TPL016" && d.Message.Contains("findings.title", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_UnknownPlace_IsAnError()
    {
        var text = Text("zh-CN").Replace("{area}有{all}项指标的最新实际数", "{district}有{all}项指标的最新实际数", StringComparison.Ordinal);
        var (wordings, diagnostics) = Wordings.Parse(text, "mine.yaml", "zh-CN", BuiltIn("zh-CN"));
        Assert.Null(wordings);
        Assert.Contains(diagnostics, d => d.Code == "TPL015" && d.Message.Contains("{district}", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_OwnUiTextAndUnit_AreAllowed()
    {
        var text = Text("zh-CN").Replace("ui:\n", "ui:\n  greeting: 您好\n", StringComparison.Ordinal).Replace("unit:\n", "unit:\n  bushel: 蒲式耳\n", StringComparison.Ordinal);
        var (wordings, diagnostics) = Wordings.Parse(text, "mine.yaml", "zh-CN", BuiltIn("zh-CN"));
        Assert.Empty(diagnostics);
        Assert.Equal("您好", wordings!.Labels["greeting"]);
    }

    [Theory]
    [InlineData("a: {b", "TPL010")]
    [InlineData("a: 1\na: 2\n", "TPL012")]
    [InlineData("a: \"{b\"\n", "TPL013")]
    [InlineData("a: &x 1\nb: *x\n", "TPL011")]
    public void Parse_BrokenFile_IsADiagnosticWithALine(string text, string code)
    {
        var (wordings, diagnostics) = Wordings.Parse(text, "mine.yaml", "zh-CN");
        Assert.Null(wordings);
        Assert.Contains(diagnostics, d => d.Code == code && d.Line > 0);
    }
}
