using System.Reflection;
using Compare.Analysis;

namespace Compare.Tests.Analysis;

public sealed class ReasonCodesTests
{
    private static readonly string[] Codes =
        [.. typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void All_EveryConstant_HasAMeaningInBothLanguages()
    {
        Assert.Equal(Codes.Order(StringComparer.Ordinal), ReasonCodes.All);
        Assert.All(Codes, code => Assert.True(ReasonCodes.Meaning(code) is { Chinese.Length: > 0, English.Length: > 0 } meaning && meaning.Chinese != meaning.English, code));
    }

    [Fact]
    public void Methods_EveryCode_IsExplained()
    {
        var methods = File.ReadAllText(Path.Combine(Root, "src", "Compare.Analysis", "METHODS.md"));
        Assert.All(Codes, code => Assert.Contains("`" + code + "`", methods, StringComparison.Ordinal));
    }

    private static string Root => typeof(ReasonCodesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
