using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compare.Rendering.Csv;
using Compare.Tests.Rendering.Office;
using Compare.Tests.Rendering.Xlsx;

namespace Compare.Tests.Rendering.Csv;

public sealed class DataPackageTests
{
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void Describe_ResultFiles_NamesEveryColumnWithTypeTitleAndDescription(string language)
    {
        var files = ResultFiles.All(OfficeSample.Study(), language);
        foreach (var (file, resource) in files.OrderBy(f => f.Key, StringComparer.Ordinal).Zip(Resources(files, language)))
        {
            Assert.Equal(file.Key, resource.GetProperty("path").GetString());
            Assert.Equal(file.Value.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(file.Value)), resource.GetProperty("hash").GetString());
            Assert.NotEmpty(resource.GetProperty("description").GetString()!);
            foreach (var field in Fields(resource))
            {
                Assert.True(field.GetProperty("type").GetString() is "string" or "number" or "integer" or "boolean");
                Assert.True(field.TryGetProperty("title", out _) && field.TryGetProperty("description", out _), $"{file.Key} {field.GetProperty("name").GetString()} is not described");
            }
        }
    }

    [Fact]
    public void Describe_ResultFiles_EveryCellIsWhatItsFieldSays()
    {
        var files = ResultFiles.All(OfficeSample.Study(), "en");
        var cells = 0;
        foreach (var (file, resource) in files.Zip(Resources(files, "en")))
        {
            var rows = CsvRows.Of(file.Value);
            foreach (var field in Fields(resource))
            {
                var name = field.GetProperty("name").GetString()!;
                foreach (var row in rows)
                {
                    Assert.True(Fits(field, row[name]), $"{file.Key} {name}: '{row[name]}'");
                    cells++;
                }
            }
        }

        Assert.True(cells > 500);
    }

    [Fact]
    public void Fits_WrongCell_IsSeen()
    {
        var file = new CsvTable("area", "indicator", "period", "gap").Code("x").Code("y").Code("2O25").Code("much").End().ToBytes();
        var fields = Fields(Resources([new("gaps.csv", file)], "en").Single()).ToDictionary(f => f.GetProperty("name").GetString()!);
        Assert.False(Fits(fields["period"], "2O25"));
        Assert.False(Fits(fields["gap"], "much"));
        Assert.False(Fits(fields["area"], ""));
        Assert.True(Fits(fields["gap"], ""));
    }

    [Fact]
    public void Describe_SameFiles_GivesSameBytes()
    {
        var files = ResultFiles.All(OfficeSample.Study(), "en");
        Assert.Equal(Package(files, "en"), Package(files.Reverse(), "en"));
    }

    private static byte[] Package(IEnumerable<KeyValuePair<string, byte[]>> files, string language) => DataPackage.Describe(files, "t", OfficeSample.Words("workbook", language), []);

    private static List<JsonElement> Resources(IEnumerable<KeyValuePair<string, byte[]>> files, string language) =>
        [.. JsonDocument.Parse(Package(files, language)).RootElement.GetProperty("resources").EnumerateArray()];

    private static JsonElement.ArrayEnumerator Fields(JsonElement resource) => resource.GetProperty("schema").GetProperty("fields").EnumerateArray();

    private static bool Fits(JsonElement field, string cell)
    {
        var rules = field.TryGetProperty("constraints", out var found) ? found : default;
        bool Has(string name, out JsonElement value)
        {
            value = default;
            return rules.ValueKind == JsonValueKind.Object && rules.TryGetProperty(name, out value);
        }

        if (cell.Length == 0)
            return !Has("required", out _);
        return field.GetProperty("type").GetString() switch
        {
            "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "boolean" => cell is "true" or "false",
            _ => true,
        }
            && (!Has("pattern", out var pattern) || Regex.IsMatch(cell, pattern.GetString()!))
            && (!Has("enum", out var words) || words.EnumerateArray().Any(w => w.GetString() == cell));
    }
}
