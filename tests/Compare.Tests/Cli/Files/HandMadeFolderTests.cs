using System.Globalization;
using System.Text;
using Compare.Analysis;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Cli.Files;
using Compare.Model;

namespace Compare.Tests.Cli.Files;

/// <summary>
/// A folder as someone makes it from a published table of countries: the fewest keys and columns the contract allows, thresholds instead of
/// targets, a first and a last year. Every row has to come out, and right.
/// </summary>
public sealed class HandMadeFolderTests
{
    private const string Areas = """
        - id: FIN
          name: Finland
          level: country
        - {id: SWE, name: {en: Sweden}, level: country}
        - {id: AUT, name: {zh-CN: 奥地利}, level: country}
        - {id: DEU, name: Germany, level: country}
        - {id: ITA, name: Italy, level: country}
        - {id: XXX, name: Nowhere, level: country}
        """;

    private const string Domains = """
        - id: goal1
          name: {zh-CN: 无贫穷, en: No poverty}
        - id: goal2
          name: Zero hunger
        """;

    private const string Catalogue = """
        - id: poverty
          domain: goal1
          name: {en: Poverty headcount ratio}
          unit: "%"
          direction: lower
          kind: rate
          goalposts: {worst: 72.6, best: 0}
          thresholds: {green: 2, red: 13}
        - id: inequality
          domain: goal1
          name: Palma ratio
          unit: ""
          direction: lower
          kind: index
          goalposts: {worst: 2.5, best: 0.9}
          thresholds: {green: 1, red: 1.3}
        - id: yield
          domain: goal2
          name: Cereal yield
          unit: tonnes per hectare
          direction: higher
          kind: index
          weight: 3
          goalposts: {worst: 0.2, best: 7}
          thresholds: {green: 2.5, red: 1.5}
        - id: income
          domain: goal2
          name: Income
          unit: USD
          direction: higher
          kind: per-head
        """;

    private const string Observations = """
        area,indicator,period,status,op,value,unit
        FIN,poverty,2015,actual,,20,%
        FIN,poverty,2024,actual,,14.6,%
        FIN,inequality,2015,actual,,1.1,
        FIN,inequality,2024,actual,,1.0000000000000002,
        FIN,yield,2024,actual,=,3.6,tonnes per hectare
        FIN,income,2024,actual,,50000,USD
        SWE,poverty,2015,actual,,1.5,%
        SWE,poverty,2024,actual,,1.9,%
        SWE,inequality,2015,actual,,1.15,
        SWE,inequality,2024,actual,,1.15,
        SWE,yield,2024,actual,,7.5,tonnes per hectare
        SWE,income,2024,actual,,60000.5,
        AUT,poverty,2024,actual,,1e-05,%
        AUT,inequality,2024,actual,,0.95,
        AUT,yield,2024,actual,,1.5,tonnes per hectare
        AUT,income,2024,actual,,5.5E+4,USD
        DEU,yield,2024,actual,,,tonnes per hectare
        DEU,poverty,2024,actual,,72.6,%
        ITA,poverty,2024,actual,,7.5,%
        ITA,income,2024,actual,,40000,USD
        """;

    [Fact]
    public void Load_FewestKeys_RefusesNothingAndAimsAtTheGoalsYear()
    {
        using var folder = Folder();
        var (loaded, diagnostics) = DataFolder.Load(folder.Path);
        Assert.DoesNotContain(diagnostics, d => d.Severity != Compare.Model.Diagnostics.Severity.Info);
        Assert.Equal(19, loaded.Data.Observations.Length);
        Assert.Equal(2030, loaded.Options.TargetYear);
        Assert.Equal("tonnes per hectare", loaded.Data.Indicators[2].Unit.Symbol);
        Assert.All(loaded.Data.Areas, a => Assert.NotEqual("", a.Name.In("zh-CN") + a.Name.In("en")));
    }

    /// <summary>
    /// Poverty: (72.6 − 14.6)/72.6 = 79.8898…; inequality (2.5 − 1)/1.6 = 93.75, and 1.15 is its midpoint; yield (3.6 − 0.2)/6.8 = 50, and 7.5 is
    /// past the best. Goal 1 is the plain mean of its two. Finland's two worst are red and green: (58/59.6 + 2)/2 = 1.487, orange.
    /// </summary>
    [Theory]
    [InlineData("FIN", "indicator:poverty", 79.88980716253444, "red")]
    [InlineData("FIN", "indicator:inequality", 93.75, "green")]
    [InlineData("FIN", "indicator:yield", 50, "green")]
    [InlineData("FIN", "domain:goal1", 86.81990358126722, "orange")]
    [InlineData("FIN", "domain:goal2", 50, "green")]
    [InlineData("SWE", "indicator:poverty", 97.38292011019283, "green")]
    [InlineData("SWE", "indicator:inequality", 84.375, "yellow")]
    [InlineData("SWE", "domain:goal1", 90.87896005509642, "yellow")]
    [InlineData("SWE", "indicator:yield", 100, "green")]
    [InlineData("AUT", "indicator:poverty", 99.99998622589532, "green")]
    [InlineData("AUT", "indicator:yield", 19.11764705882353, "orange")]
    [InlineData("AUT", "domain:goal1", 98.43749311294766, "green")]
    [InlineData("DEU", "domain:goal1", 0, "red")]
    [InlineData("ITA", "indicator:poverty", 89.6694214876033, "yellow")]
    public void Build_Goalposts_GiveEveryScoreAndColour(string area, string scope, double score, string colour)
    {
        using var folder = Folder();
        var row = Study(folder).Scores.Single(s => s.Area.Value == area && s.Scope == scope && s.Method == "goalposts/arithmetic");
        Assert.Equal((score, colour), (Math.Round(row.Value!.Value, 9), Word.Of(row.Colour)), new Close());
    }

    /// <summary>Rank 1 is the best; Finland and Sweden have every value, Austria too; the others have too little to be ranked over all.</summary>
    [Fact]
    public void Build_Index_RanksWhatIsCovered()
    {
        using var folder = Folder();
        var rows = Study(folder).Scores.Where(s => s.Scope == "index" && s.Method == "goalposts/arithmetic").ToDictionary(s => s.Area.Value);
        Assert.Equal((2, 1, 3), (rows["FIN"].Rank, rows["SWE"].Rank, rows["AUT"].Rank));
        Assert.Equal(ReasonCodes.TooLittleCoverage, rows["DEU"].Reason);
        Assert.Equal(ReasonCodes.AllMissing, rows["XXX"].Reason);
    }

    /// <summary>Finland's poverty: rate 0.6 against 1.2 a year until 2030. Its Palma ratio ends at 1 but for the last bit.</summary>
    [Theory]
    [InlineData("FIN", "poverty", "sdsn", "moderate", ReasonCodes.PaceHalf)]
    [InlineData("FIN", "inequality", "sdsn", "on-track", ReasonCodes.AtTarget)]
    [InlineData("FIN", "inequality", "eurostat", "significant", ReasonCodes.AtTarget)]
    [InlineData("SWE", "poverty", "sdsn", "on-track", ReasonCodes.AlreadyMet)]
    [InlineData("SWE", "inequality", "sdsn", "stagnating", ReasonCodes.PaceTooLow)]
    [InlineData("SWE", "inequality", "un", "no-progress", ReasonCodes.PaceTooLow)]
    [InlineData("AUT", "poverty", "sdsn", "undetermined", ReasonCodes.OnePoint)]
    [InlineData("SWE", "income", "sdsn", "undetermined", ReasonCodes.NoOwnTarget)]
    public void Build_Thresholds_GiveEveryArrow(string area, string indicator, string method, string expected, string reason)
    {
        using var folder = Folder();
        var row = Study(folder).Trajectories.Single(t => t.Area.Value == area && t.Indicator.Value == indicator && Word.Of(t.Method) == method);
        Assert.Equal((expected, reason), (Word.Of(row.Class), row.Reason));
    }

    [Fact]
    public void Build_HundredIndicatorsOfManyCountries_GiveEveryRow()
    {
        using var folder = new TemporaryFolder();
        var (areas, catalogue, rows) = (new StringBuilder(), new StringBuilder(), new StringBuilder("area,indicator,period,status,op,value,unit\n"));
        var culture = CultureInfo.InvariantCulture;
        for (var i = 0; i < 100; i++)
            catalogue.Append(culture, $"- {{id: i{i}, domain: goal{i % 17}, name: Indicator {i}, unit: points, direction: {(i % 2 == 0 ? "higher" : "lower")}, kind: index, goalposts: {{worst: {(i % 2 == 0 ? 0 : 100)}, best: {(i % 2 == 0 ? 100 : 0)}}}, thresholds: {{green: 60, red: {(i % 2 == 0 ? 40 : 80)}}}}}\n");
        for (var a = 0; a < 190; a++)
        {
            areas.Append(culture, $"- {{id: C{a}, name: Country {a}, level: country}}\n");
            for (var i = 0; i < 100; i++)
                rows.Append(culture, $"C{a},i{i},2015,actual,,{(a * 7 + i * 13) % 101},points\nC{a},i{i},2024,actual,,{(a * 11 + i * 5) % 101},points\n");
        }
        folder.With("areas.yaml", areas.ToString()).With("catalogue.yaml", catalogue.ToString()).With("observations.csv", rows.ToString());
        var study = Study(folder, draws: 0);
        Assert.Equal(190 * 100, study.Normalised.Count(n => n.Method == Normalisation.Goalposts));
        Assert.Equal(190 * (100 + 17 + 1), study.Scores.Count(s => s.Method == "goalposts/arithmetic" && s.Value is not null));
        Assert.Equal(190 * 100 * 4, study.Trajectories.Length);
        Assert.All(study.Trajectories.Where(t => t.Method == TrajectoryMethod.Sdsn), t => Assert.NotEqual(TrajectoryClass.Undetermined, t.Class));
    }

    [Theory]
    [InlineData("missing-field: group-mean", MissingField.GroupMean)]
    [InlineData("missing-field: drop", MissingField.Drop)]
    [InlineData("year: 2028", MissingField.Drop)]
    public void Load_MethodsFile_SaysWhatAMissingFieldCountsAs(string text, MissingField expected)
    {
        using var folder = Folder().With("methods.yaml", text);
        Assert.Equal(expected, DataFolder.Load(folder.Path).Value.Options.MissingField);
    }

    private static TemporaryFolder Folder() =>
        new TemporaryFolder().With("areas.yaml", Areas).With("domains.yaml", Domains).With("catalogue.yaml", Catalogue).With("observations.csv", Observations);

    private static Study Study(TemporaryFolder folder, int draws = 20)
    {
        var (loaded, _) = DataFolder.Load(folder.Path);
        return StudyBuilder.Build(loaded.Data, loaded.Options with { Methods = [.. Enum.GetValues<TrajectoryMethod>()], Normalisations = [.. Enum.GetValues<Normalisation>()], RankDraws = draws, Audit = false });
    }

    private sealed class Close : IEqualityComparer<(double Score, string Colour)>
    {
        public bool Equals((double Score, string Colour) x, (double Score, string Colour) y) => Math.Abs(x.Score - y.Score) <= 1e-8 && x.Colour == y.Colour;

        public int GetHashCode((double Score, string Colour) obj) => 0;
    }
}
