using System.Reflection;
using System.Text.RegularExpressions;
using Compare.Analysis.Audit;

namespace Compare.Tests;

/// <summary>src/DIAGNOSTICS.md and the source know the same codes.</summary>
public sealed partial class DiagnosticsFileTests
{
    private static readonly string Root = typeof(DiagnosticsFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Codes_InTheSource_StandInTheFileAndViceVersa()
    {
        var used = CodesIn(Sources());
        var listed = Listed(File.ReadAllText(Path.Combine(Root, "src", "DIAGNOSTICS.md")));
        Assert.True(used.IsSubsetOf(listed), "add a row to src/DIAGNOSTICS.md for " + string.Join(", ", used.Except(listed).Order(StringComparer.Ordinal)));
        Assert.True(listed.IsSubsetOf(used), "no source uses any more (take the row out): " + string.Join(", ", listed.Except(used).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Rules_OfTheAudit_StandInTheFileWithNumberAndCode()
    {
        var file = File.ReadAllText(Path.Combine(Root, "src", "DIAGNOSTICS.md"));
        var rows = AuditRow().Matches(file).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        Assert.Equal(AuditRules.All.Select(r => (r.Number, r.Code)), rows);
    }

    [Fact]
    public void Rows_OfTheFile_HaveSeverityMeaningAndRemedy()
    {
        foreach (var line in File.ReadLines(Path.Combine(Root, "src", "DIAGNOSTICS.md")).Where(l => Row().IsMatch(l) || AuditRow().IsMatch(l)))
        {
            var cells = line.Trim('|', ' ').Split('|').Select(c => c.Trim()).ToArray();
            Assert.True(cells.Length == (AuditRow().IsMatch(line) ? 5 : 4) && Array.TrueForAll(cells, c => c.Length > 0), line);
            Assert.Matches("^(error|warning|info)", cells[^3]);
        }
    }

    [Fact]
    public void CodesIn_CodeWithoutARow_IsSeen() =>
        Assert.Equal(["ING999"], CodesIn(["new Diagnostic(\"ING999\", Severity.Error, file, 0, $\"{x}\")"]));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static HashSet<string> CodesIn(IEnumerable<string> sources) =>
        [.. sources.SelectMany(s => Code().Matches(s)).Select(m => m.Groups[1].Value)];

    private static HashSet<string> Listed(string file) => [.. Row().Matches(file).Select(m => m.Groups[1].Value)];

    // Three capitals of a known area and three digits, as a string of their own.
    [GeneratedRegex("\"((?:ING|CAT|ALN|REV|OUT|CLI|TPL)[0-9]{3})\"")]
    private static partial Regex Code();

    [GeneratedRegex("^\\| ((?:ING|CAT|ALN|REV|OUT|CLI|TPL)[0-9]{3}) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^\\| (A[0-9]{2}) \\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex AuditRow();
}
