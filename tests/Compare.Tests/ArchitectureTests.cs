using System.Reflection;
using Compare.Cli.Commands;

namespace Compare.Tests;

public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Compare.Model"] = [],
        ["Compare.Ingest"] = ["Compare.Model"],
        ["Compare.Analysis"] = ["Compare.Model"],
        ["Compare.Reporting"] = ["Compare.Analysis", "Compare.Model"],
        ["Compare.Rendering"] = ["Compare.Reporting", "Compare.Analysis", "Compare.Model"],
        ["compare"] = ["Compare.Rendering", "Compare.Reporting", "Compare.Analysis", "Compare.Model", "Compare.Ingest"],
    };

    public static TheoryData<string> Assemblies() => new(Allowed.Keys);

    [Theory, MemberData(nameof(Assemblies))]
    public void References_OfEachProject_FollowTheAgreedArrows(string assembly)
    {
        var loaded = assembly == "compare" ? typeof(CommandLine).Assembly : Assembly.Load(assembly);
        var arrows = loaded.GetReferencedAssemblies().Select(r => r.Name!)
            .Where(n => n.StartsWith("Compare.", StringComparison.Ordinal) || n == "compare");
        Assert.Empty(arrows.Except(Allowed[assembly]));
    }
}
