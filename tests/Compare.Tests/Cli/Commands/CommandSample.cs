using System.Text;
using Compare.Cli.Commands;

namespace Compare.Tests.Cli.Commands;

/// <summary>A data folder in a temporary place, and the program run on it.</summary>
internal sealed class CommandSample : IDisposable
{
    private const string Areas = """
        - {id: c, name: {zh-CN: 西市, en: West City}, level: city, residents: 3000000}
        - {id: c-north, name: {zh-CN: 江北区, en: North District}, parent: c, level: district, code: "100105", residents: 1000000}
        - {id: d, name: {zh-CN: 东市, en: East City}, level: city}
        - {id: d-north, name: {zh-CN: 江北区, en: North District}, parent: d, level: district}
        """;

    private const string Catalogue = """
        - id: places
          domain: childcare
          name: {zh-CN: 每千人口托位数, en: Childcare places per 1000 residents}
          wordings: [千人托位数]
          unit: 个
          direction: higher
          kind: per-head
        - id: beds
          domain: elderly
          name: {zh-CN: 养老床位, en: Beds for the elderly}
          unit: 张
          direction: higher
          kind: stock
        """;

    public const string Observations = """
        document,line,row,area,indicator,name,period,status,op,value,unit,evidence,class
        plan.txt,10,1,c-north,places,每千人口托位数,2020,actual,,0.8,个,每千人口托位数 0.8,same
        plan.txt,11,1,c-north,places,每千人口托位数,2025,target,>=,4.5,个,每千人口托位数 ≥4.5,same
        report.txt,37,,c-north,places,每千人托位数,2023,actual,,3.39,个,每千人托位数达3.39个,same
        plan.txt,5,,c-north,places,每千人口托位数,2020,actual,,0.9,个,每千人口托位数0.9个,same
        plan.txt,47,2,c,places,每千人口托位数,2025,target,,4.5,个,市级指标 4.5,same
        plan.txt,60,3,c-north,beds,养老床位,2025,target,,0.6,万张,养老床位 0.6万张,same
        plan.txt,61,3,c,beds,养老床位,2025,target,,30000,张,养老床位 30000张,same

        """;

    private readonly string root = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "compare-tests-" + Guid.NewGuid().ToString("N"));

    public CommandSample(string observations = Observations)
    {
        Path = Folder("data", observations);
    }

    public string Path { get; }

    public string Folder(string name, string observations)
    {
        var folder = System.IO.Path.Combine(root, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "areas.yaml"), Areas);
        File.WriteAllText(System.IO.Path.Combine(folder, "catalogue.yaml"), Catalogue);
        File.WriteAllText(System.IO.Path.Combine(folder, "observations.csv"), observations, new UTF8Encoding(true));
        return folder;
    }

    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
