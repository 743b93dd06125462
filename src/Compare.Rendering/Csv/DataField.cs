using System.Collections.Frozen;
using System.Collections.Immutable;
using Compare.Analysis.Gaps;
using Compare.Analysis.Peers;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Model;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Rendering.Csv;

/// <summary>What may stand in a column of a result file.</summary>
/// <param name="Type">The Table Schema type: <c>string</c>, <c>integer</c>, <c>boolean</c> or <c>number</c>.</param>
/// <param name="Words">The only words it may hold; empty for any.</param>
/// <param name="Pattern">A regular expression its texts match; empty for none.</param>
/// <param name="Required">True when no cell may be empty.</param>
internal sealed record DataField(string Type, ImmutableArray<string> Words, string Pattern = "", bool Required = false)
{
    private static readonly ImmutableArray<string> Signs = [.. Enum.GetValues<Relation>().Select(RelationSign.Of)];
    private static readonly DataField Text = new("string", []);
    private static readonly DataField Name = new("string", [], Required: true);
    private static readonly DataField Number = new("number", []);
    private static readonly DataField Whole = new("integer", []);
    private static readonly DataField Years = new("string", [], "^[0-9]{4}(-[0-9]{4})?$");
    private static readonly DataField Sign = new("string", Signs);

    private static readonly FrozenDictionary<string, DataField> ByColumn = new Dictionary<string, DataField>(StringComparer.Ordinal)
    {
        ["op"] = Sign,
        ["target_op"] = Sign,
        ["baseline_op"] = Sign,
        ["latest_op"] = Sign,
        ["city_op"] = Sign,
        ["share_op"] = Sign,
        ["period"] = Years,
        ["baseline_period"] = Years,
        ["latest_period"] = Years,
        ["target_period"] = Years,
        ["measure"] = OneOf<GapMeasure>(),
        ["against"] = OneOf<GapAgainst>(),
        ["verdict"] = OneOf<GapVerdict>(),
        ["direction"] = OneOf<Direction>(),
        ["status"] = OneOf<ValueStatus>(),
        ["severity"] = OneOf<Severity>(),
        ["kind"] = OneOf<FigureKind>(),
        ["value"] = Number,
        ["target"] = Number,
        ["gap"] = Number,
        ["attainment"] = Number,
        ["baseline"] = Number,
        ["latest"] = Number,
        ["elapsed"] = Number,
        ["progress"] = Number,
        ["required_per_year"] = Number,
        ["observed_per_year"] = Number,
        ["projected"] = Number,
        ["projected_low"] = Number,
        ["projected_high"] = Number,
        ["city_value"] = Number,
        ["share"] = Number,
        ["population_share"] = Number,
        ["fair_share_index"] = Number,
        ["score"] = Number,
        ["coverage"] = Number,
        ["canonical_value"] = Number,
        ["confidence"] = Number,
        ["cumulative"] = Number,
        ["best"] = Number,
        ["worst"] = Number,
        ["lower_quartile"] = Number,
        ["median"] = Number,
        ["upper_quartile"] = Number,
        ["percentile"] = Number,
        ["city_target"] = Number,
        ["asked"] = Number,
        ["share_of_all"] = Number,
        ["share_of_judged"] = Number,
        ["standing"] = OneOf<PeerVerdict>(),
        ["copies_city"] = new("boolean", []),
        ["lowered"] = new("boolean", []),
        ["areas"] = Whole,
        ["all"] = Whole,
        ["met"] = Whole,
        ["short"] = Whole,
        ["undetermined"] = Whole,
        ["not_judged"] = Whole,
        ["line"] = Whole,
        ["target_line"] = Whole,
        ["line_a"] = Whole,
        ["line_b"] = Whole,
        ["rank"] = Whole,
        ["rank_low"] = Whole,
        ["rank_high"] = Whole,
        ["indicators"] = Whole,
        ["table"] = Whole,
        ["step"] = Whole,
        ["trend_per_year"] = Number,
        ["trend_holds"] = new("boolean", []),
        ["colour"] = OneOf<Colour>(),
        ["scope"] = Name,
        ["id"] = Name,
        ["rule"] = Name,
        ["message"] = Name,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The same word means something else in these files.
    private static readonly FrozenDictionary<string, DataField> ByFile = new Dictionary<string, DataField>(StringComparer.Ordinal)
    {
        ["gaps/class"] = OneOf<AlignmentClass>(),
        ["priorities/class"] = OneOf<TrajectoryClass>(),
        ["priorities/method"] = OneOf<TrajectoryMethod>(),
        ["trajectories/class"] = OneOf<TrajectoryClass>(),
        ["trajectories/method"] = OneOf<TrajectoryMethod>(),
        ["trail/value"] = Text,
        ["trail/kind"] = Name,
        ["trail/area"] = Name,
        ["trail/indicator"] = Name,
        ["normalised/method"] = OneOf<Normalisation>(),
        ["gaps/area"] = Name,
        ["gaps/indicator"] = Name,
        ["trajectories/area"] = Name,
        ["trajectories/indicator"] = Name,
        ["shares/area"] = Name,
        ["shares/indicator"] = Name,
        ["scores/area"] = Name,
        ["normalised/area"] = Name,
        ["normalised/indicator"] = Name,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The description of a column.</summary>
    /// <param name="file">The file's name without its extension.</param>
    /// <param name="column">The column's name; one that is not known holds text.</param>
    public static DataField Of(string file, string column) =>
        ByFile.TryGetValue(file + "/" + column, out var own) ? own : ByColumn.TryGetValue(column, out var field) ? field : Text;

    private static DataField OneOf<T>()
        where T : struct, Enum => new("string", [.. Word.All<T>()], Required: true);
}
