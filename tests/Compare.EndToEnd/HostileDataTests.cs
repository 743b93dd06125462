using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Compare.EndToEnd;

/// <summary>A data folder is somebody else's text: whatever its names hold comes out as text, in every file.</summary>
public sealed partial class HostileDataTests
{
    private const string Hostile = "=cmd|' /C calc'!A0 <script>alert(1)</script></style>{{report.title}}{n, plural, other {#}}\\\"'><img src=x onerror=alert(1)>\u202Egnp\u202C 😀👨‍👩‍👧 نص ";

    [Fact]
    public void Report_FolderWithHostileNames_IsHarmlessInEveryFormat()
    {
        using var folder = new TemporaryFolder();
        var data = folder["data"];
        Directory.CreateDirectory(data);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Compare.Cli", "Corpus")))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        var catalogue = Path.Combine(data, "catalogue.yaml");
        var names = 0;
        var text = NameLine().Replace(File.ReadAllText(catalogue), line => names++ switch
        {
            0 or 3 or 6 => Name(line, Hostile),
            1 or 4 or 7 => Name(line, new string('长', 5_000)),
            _ => line.Value,
        });
        File.WriteAllText(catalogue, text);

        var result = CompareProcess.Run("report", "--data", data, "--format", "html,csv,svg,xlsx,pptx", "--date", "2025-03-31", "--out", folder["out"]);
        Assert.True(result.ExitCode == 0, result.Error);

        var html = File.ReadAllText(Path.Combine(folder["out"], "report.html"));
        Assert.Equal(1, Opening().Count(html));
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        Assert.True(new FileInfo(Path.Combine(folder["out"], "report.html")).Length < 1_700_000);

        foreach (var csv in Directory.EnumerateFiles(folder["out"], "*.csv", SearchOption.AllDirectories))
            Assert.DoesNotMatch(Executed(), File.ReadAllText(csv));
        foreach (var svg in Directory.EnumerateFiles(folder["out"], "*.svg", SearchOption.AllDirectories))
            AssertHarmless(XDocument.Load(svg), svg);
        foreach (var office in (string[])["report.xlsx", "slides.pptx"])
        {
            using var package = ZipFile.OpenRead(Path.Combine(folder["out"], office));
            foreach (var part in package.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".rels", StringComparison.Ordinal)))
            {
                using var stream = part.Open();
                AssertHarmless(XDocument.Load(stream), office + "/" + part.FullName);
            }
        }
    }

    private static string Name(Match line, string name) => $"{line.Groups[1].Value}{{zh-CN: \"{name}\", en: \"{name}\"}}";

    private static void AssertHarmless(XDocument document, string where) =>
        Assert.True(document.Descendants().All(e => e.Name.LocalName is not ("script" or "img")), where);

    [GeneratedRegex(@"^(  name: )\{.*\}$", RegexOptions.Multiline)]
    private static partial Regex NameLine();

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("(^|[,\n])\"?=cmd", RegexOptions.Multiline)]
    private static partial Regex Executed();
}
