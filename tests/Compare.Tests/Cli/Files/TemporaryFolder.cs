namespace Compare.Tests.Cli.Files;

/// <summary>A data folder of its own for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public const string Areas = """
        - id: c
          name: {zh-CN: 市, en: City}
          level: city
        - id: d
          name: 区
          parent: c
          level: district
          residents: 1000
        """;

    public const string Catalogue = """
        - id: beds
          domain: elderly
          name: {zh-CN: 养老床位, en: Beds}
          unit: 张
          direction: higher
          kind: stock
        - id: income
          domain: money
          name: 人均收入
          unit: 元
          direction: higher
          kind: per-head
          related: [{id: beds, why: 不同}]
        """;

    public const string Observations = """
        area,indicator,period,status,op,value,unit
        d,beds,2020,actual,,100,张
        d,income,2020,actual,~,5.5,万元
        d,income,2025,target,>=,60000,
        """;

    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("compare-test-").FullName;

    public string Path { get; }

    /// <summary>A folder that loads without a word.</summary>
    public static TemporaryFolder Sound() =>
        new TemporaryFolder().With("areas.yaml", Areas).With("catalogue.yaml", Catalogue).With("observations.csv", Observations);

    public TemporaryFolder With(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return this;
    }

    public TemporaryFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
