using System.Collections.Immutable;
using System.Globalization;
using Compare.Model;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Editions;

/// <summary>One edition of the data with its results, reduced to what two editions are compared by.</summary>
/// <param name="Values">The values.</param>
/// <param name="Verdicts">The verdicts of gaps and trajectories.</param>
/// <param name="Ranks">The ranks and scores.</param>
public sealed record Edition(ImmutableArray<EditionValue> Values, ImmutableArray<EditionVerdict> Verdicts, ImmutableArray<EditionRank> Ranks)
{
    /// <summary>The edition of a study.</summary>
    public static Edition Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new Edition(
            [.. study.Data.Observations.Select(o => new EditionValue(
                o.Area?.Value ?? "", o.Indicator?.Value ?? "", o.Indicator is null ? o.Name : "", o.Period?.ToString() ?? "", Word.Of(o.Status),
                Text(o.Figure), o.Unit.Symbol, Place(o)))],
            [
                .. study.Gaps.Select(g => new EditionVerdict(
                    "gap", g.Area.Value, g.Indicator.Value, $"{Word.Of(g.Measure)}/{Word.Of(g.Against)}", Word.Of(g.Verdict), Number(g.Difference))),
                .. study.Trajectories.Select(t => new EditionVerdict("trajectory", t.Area.Value, t.Indicator.Value, Word.Of(t.Method), Word.Of(t.Class), Number(t.Progress))),
            ],
            [.. study.Scores.Select(s => new EditionRank(s.Area.Value, s.Scope, s.Method, s.Rank, s.Value))]);
    }

    /// <summary>A figure as the result files write it: sign and number, or its wording.</summary>
    public static string Text(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure is Figure.Commitment commitment)
            return commitment.Wording;
        var sign = RelationSign.Of(figure.Relation);
        var number = Number(figure.Number);
        var total = figure is Figure.FiveYearTotal ? $"【{number}】" : number;
        return sign == "=" ? total : sign + total;
    }

    private static string Place(Observation o) =>
        o.Source.Document.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{o.Source.Document}:{o.Source.Line}");

    private static string Number(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}
