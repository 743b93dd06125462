using System.Text;
using Compare.Analysis.Trajectories;
using Compare.Cli.Files;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Xunit;

namespace Compare.Tests.Cli.Files;

public sealed class DataFolderTests
{
    [Fact]
    public void Load_FolderMadeByHand_ReadsEverything()
    {
        using var folder = TemporaryFolder.Sound();
        var (loaded, diagnostics) = DataFolder.Load(folder.Path);
        Assert.Empty(diagnostics);
        Assert.Equal(["c", "d"], loaded.Data.Areas.Select(a => a.Id.Value));
        Assert.Equal("区", loaded.Data.Areas[1].Name.English);
        Assert.Equal(1000, loaded.Data.Areas[1].Residents);
        Assert.Equal(["elderly", "money"], loaded.Data.Domains.Select(d => d.Id.Value));
        Assert.Equal("老有所养", loaded.Data.Domains[0].Name.Chinese);
        var income = loaded.Data.Observations[1];
        Assert.Equal(new Figure.Approximate(5.5m), income.Figure);
        Assert.Equal(new Figure.Approximate(55_000m), income.Canonical);
        Assert.Equal("元", income.CanonicalUnit!.Symbol);
        Assert.Equal(("observations.csv", 3), (income.Source.Document, income.Source.Line));
        Assert.Equal(AlignmentClass.Same, income.Alignment);
        Assert.Equal(new Figure.Bound(Relation.AtLeast, 60_000m), loaded.Data.Observations[2].Canonical);
        Assert.Equal("人均收入", income.Name);
    }

    [Theory]
    [InlineData("2030 2030 2035", 2030)]
    [InlineData("2030 2035", 2035)]
    [InlineData("2030 2030 2025", 2025)]
    [InlineData("", 2025)]
    public void Load_NoTargetForTheUsualYear_TakesTheYearMostTargetsAreFor(string years, int expected)
    {
        using var folder = TemporaryFolder.Sound();
        var rows = years.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(year => $"d,income,{year},target,,6,万元\n");
        File.WriteAllText(Path.Combine(folder.Path, "observations.csv"), "area,indicator,period,status,op,value,unit\nd,income,2020,actual,,5,万元\n" + string.Concat(rows));
        Assert.Equal(expected, DataFolder.Load(folder.Path).Value.Options.TargetYear);
    }

    [Fact]
    public void Load_Embedded_HasNoFault()
    {
        var (loaded, diagnostics) = DataFolder.Load(null);
        Assert.Empty(diagnostics.Where(d => d.Severity != Severity.Info));
        Assert.Equal(7, loaded.Data.Areas.Length);
        Assert.Equal(10, loaded.Data.Domains.Length);
        Assert.All(loaded.Data.Indicators, i => Assert.True(i.ShortName.Chinese.Length <= 12, i.Id.Value));
        Assert.All(loaded.Data.Indicators, i => Assert.True(i.Unit.Symbol.Length == 0 || Units.IsKnown(i.Unit.Symbol), i.Id.Value));
        Assert.All(loaded.Data.Indicators, i => Assert.NotEmpty(i.Definition.Chinese));
        Assert.All(loaded.Data.Indicators, i => Assert.NotEmpty(i.Definition.English));
    }

    [Theory]
    [InlineData("areas.yaml", "- id: c\n  name: 市\n- id: c\n  name: 市", 3, "CAT006", "id 'c' is given twice")]
    [InlineData("areas.yaml", "- id: c\n  name: 市\n  parent: x", 3, "CAT007", "parent 'x'")]
    [InlineData("areas.yaml", "- id: c\n  name: 市\n  parent: d\n- id: d\n  name: 区\n  parent: c", 3, "CAT014", "its own parent")]
    [InlineData("areas.yaml", "- id: c\n  name: 市\n  level: village", 3, "CAT008", "'village'")]
    [InlineData("areas.yaml", "- id: c\n  name: 市\n  residents: many", 3, "CAT009", "'many'")]
    [InlineData("areas.yaml", "- id: c\n  name: 市\n  nmae: x", 3, "CAT004", "key 'nmae'")]
    [InlineData("areas.yaml", "- id: c\n  id: d\n  name: 市", 2, "CAT017", "key 'id' is given twice")]
    [InlineData("areas.yaml", "- name: 市", 1, "CAT005", "'id' is missing")]
    [InlineData("areas.yaml", "id: c", 1, "CAT003", "must be a list")]
    [InlineData("areas.yaml", "- id: c\n- id: [c\n- id: d", 2, "CAT002", "not YAML")]
    [InlineData("areas.yaml", "- &x c\n- *x", 2, "CAT002", "aliases")]
    [InlineData("catalogue.yaml", "- id: i\n  domain: d\n  name: 名\n  unit: 个\n  direction: up\n  kind: stock", 5, "CAT008", "'up'")]
    [InlineData("catalogue.yaml", "- id: i\n  domain: d\n  name: 名\n  unit: 个\n  direction: higher\n  kind: total", 6, "CAT008", "'total'")]
    [InlineData("catalogue.yaml", "- id: i\n  domain: d\n  name: 名\n  unit: 个\n  direction: higher\n  kind: stock\n  related: [{id: nowhere, why: x}]", 7, "CAT007", "'nowhere'")]
    [InlineData("catalogue.yaml", "- id: i\n  domain: d\n  name: 名\n  unit: 个\n  direction: higher\n  kind: stock\n  goalposts: {worst: 1}", 7, "CAT005", "'best'")]
    [InlineData("catalogue.yaml", "- id: i\n  domain: d\n  name: 名\n  unit: 个\n  direction: higher\n  kind: stock\n- id: j\n  domain: d\n  name: 另名\n  wordings: [名]\n  unit: 个\n  direction: higher\n  kind: stock", 10, "CAT015", "aligns to neither")]
    [InlineData("sources.yaml", "- document: a.txt\n  area: nowhere", 2, "CAT007", "'nowhere'")]
    [InlineData("sources.yaml", "- document: a.txt\n  year: soon", 2, "CAT009", "'soon'")]
    [InlineData("methods.yaml", "method: best", 1, "CAT008", "'best'")]
    [InlineData("methods.yaml", "year: 25", 1, "CAT010", "'year'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value\nd,beds,2020,actual,,1", 1, "CAT011", "column 'unit' is missing")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nx,beds,2020,actual,,1,张", 2, "CAT007", "area 'x'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,x,2020,actual,,1,张", 2, "CAT007", "indicator 'x'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,20,actual,,1,张", 2, "CAT010", "'20'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,done,,1,张", 2, "CAT008", "'done'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,!,1,张", 2, "CAT008", "'!'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,,\"1,234\",张", 2, "CAT009", "'1,234'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,,1,元", 2, "CAT013", "does not convert")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,,1", 2, "CAT012", "6 cells")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,,,张", 0, "CAT016", "1 rows have no value")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit,colour\nd,beds,2020,actual,,1,张,red", 1, "CAT018", "'colour'")]
    [InlineData("observations.csv", "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,,1,\"张\n", 2, "CAT022", "never closed")]
    public void Load_Fault_IsNamedWithItsPlace(string file, string text, int line, string code, string message)
    {
        using var folder = TemporaryFolder.Sound().With(file, text);
        var found = DataFolder.Load(folder.Path).Diagnostics;
        Assert.Contains(found, d => d.Code == code && d.Line == line && d.Document == Path.Combine(folder.Path, file) && d.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_DomainNotInDomains_IsNamed()
    {
        using var folder = TemporaryFolder.Sound().With("domains.yaml", "- id: elderly\n  name: 养老");
        var fault = Assert.Single(DataFolder.Load(folder.Path).Diagnostics);
        Assert.Equal(("CAT007", 8), (fault.Code, fault.Line));
    }

    [Fact]
    public void Load_TwoFiles_ReportsFaultsOfBoth()
    {
        using var folder = TemporaryFolder.Sound().With("areas.yaml", "- id: c\n  name: 市\n  level: x\n- id: c").With("methods.yaml", "aggregate: x\nbaseline: x");
        Assert.True(DataFolder.Load(folder.Path).Diagnostics.Count(d => d.Severity == Severity.Error) >= 5);
    }

    [Fact]
    public void Load_MissingFilesOrFolder_AreNamed()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(3, DataFolder.Load(folder.Path).Diagnostics.Count(d => d.Code == "CAT001"));
        Assert.Equal("CAT021", Assert.Single(DataFolder.Load(Path.Combine(folder.Path, "no")).Diagnostics).Code);
    }

    [Fact]
    public void Load_AreasCannotBeRead_DoesNotBlameTheRows()
    {
        using var folder = TemporaryFolder.Sound().With("areas.yaml", "- id: [");
        Assert.All(DataFolder.Load(folder.Path).Diagnostics, d => Assert.Equal("CAT002", d.Code));
    }

    [Fact]
    public void Load_GbkObservations_AreRefusedAndNotGuessed()
    {
        byte[] gbk = [.. "area,indicator,period,status,op,value,unit\nd,beds,2020,actual,,1,"u8, 0xD5, 0xC5];
        using var folder = TemporaryFolder.Sound().With("observations.csv", gbk);
        Assert.Contains(DataFolder.Load(folder.Path).Diagnostics, d => d.Code == "CAT023");
    }

    [Fact]
    public void Load_GbkCatalogue_IsRefusedAndNotGuessed()
    {
        using var folder = TemporaryFolder.Sound().With("catalogue.yaml", [.. "- id: i\n  name: "u8, 0xD5, 0xC5]);
        Assert.Contains(DataFolder.Load(folder.Path).Diagnostics, d => d.Code == "CAT023");
    }

    [Fact]
    public void Load_BomCrLfAndQuotes_ReadAlike()
    {
        var text = TemporaryFolder.Observations.ReplaceLineEndings("\r\n").Replace("d,beds,2020", "\"d\",\"beds\",\"2020\"", StringComparison.Ordinal);
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        using var folder = TemporaryFolder.Sound().With("observations.csv", bytes);
        var (loaded, diagnostics) = DataFolder.Load(folder.Path);
        Assert.Empty(diagnostics);
        Assert.Equal(3, loaded.Data.Observations.Length);
    }

    [Fact]
    public void Load_ThreeHundredThousandRows_KeepsEveryLineNumber()
    {
        var text = new StringBuilder("area,indicator,period,status,op,value,unit\n");
        for (var i = 0; i < 300_000; i++)
            text.Append("d,beds,2020,actual,,").Append(i).Append(",张\n");
        using var folder = TemporaryFolder.Sound().With("observations.csv", text.ToString());
        var observations = DataFolder.Load(folder.Path).Value.Data.Observations;
        Assert.Equal(300_000, observations.Length);
        Assert.All([0, 7_777, 299_999], i => Assert.Equal((i + 2, (decimal)i), (observations[i].Source.Line, observations[i].Figure.Number)));
    }

    [Fact]
    public void Load_Methods_ReadsAllChoices()
    {
        using var folder = TemporaryFolder.Sound().With("methods.yaml", "year: 2027\nas-of: 2024\nmethod: all\nnormalise: [zscore, percent-rank]\naggregate: geometric\nbaseline: 2022");
        var (loaded, diagnostics) = DataFolder.Load(folder.Path);
        Assert.Empty(diagnostics);
        Assert.Equal((2027, 2024, 2022), (loaded.Options.TargetYear, loaded.Options.AsOf, loaded.Options.BaselineYear));
        Assert.Equal([TrajectoryMethod.China, TrajectoryMethod.Sdsn, TrajectoryMethod.Un, TrajectoryMethod.Eurostat], loaded.Options.Methods.ToArray());
        Assert.Equal(2, loaded.Options.Normalisations.Length);
    }

    [Fact]
    public void Write_Observations_ReadBackAlike()
    {
        using var folder = TemporaryFolder.Sound();
        var data = DataFolder.Load(folder.Path).Value.Data;
        var original = data.Observations.Select((o, i) => o with { Flags = i == 1 ? ["approximate", "contradicted"] : [], Source = o.Source with { Evidence = "=1+\"x\",y" } }).ToArray();
        original[0] = original[0] with { Figure = new Figure.Commitment("应保尽保"), Canonical = new Figure.Commitment("应保尽保"), CanonicalUnit = original[0].Unit, Binding = Binding.Binding };
        folder.With("observations.csv", ObservationsFile.Write(original));
        var again = DataFolder.Load(folder.Path).Value.Data.Observations;
        for (var i = 0; i < original.Length; i++)
        {
            Assert.True(original[i].Flags.SequenceEqual(again[i].Flags));
            Assert.Equal(original[i] with { Flags = [] }, again[i] with { Flags = [] });
        }
    }
}
