using System.Collections.Immutable;
using System.Globalization;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Cli.Ingestion;

/// <summary>Applies what people decided, asks what is still open, and says which decisions no longer match anything.</summary>
internal static class ReviewApplier
{
    /// <summary>The figure is right as read.</summary>
    public const string Keep = "keep";

    /// <summary>The figure is left out.</summary>
    public const string Drop = "drop";

    /// <summary>The figure is changed as <see cref="ReviewEntry.Change"/> says.</summary>
    public const string Changed = "change";

    /// <summary>The name is no indicator of the catalogue.</summary>
    public const string NoIndicator = "none";

    private static readonly ImmutableArray<string> ValueChoices = [Keep, Drop, Changed];

    /// <summary>Applies a review.</summary>
    public static Reviewed Apply(ImmutableArray<Observation> observations, IEnumerable<ReviewEntry> names, ImmutableArray<ReviewEntry> review, ObservationMaker maker, Dataset catalogue)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var decided = Last(review.Where(e => e.IsDecided && IsSound(e, catalogue, diagnostics)));
        var used = new HashSet<ReviewEntry>(ReferenceEqualityComparer.Instance);
        var kept = ImmutableArray.CreateBuilder<Observation>();
        var questions = new List<ReviewEntry>(names);
        var asked = questions.Select(Key).ToHashSet();
        foreach (var observation in observations)
        {
            var current = observation;
            if (decided.FirstOrDefault(e => e.IsAboutName && e.Name == current.Name && e.Unit == current.Unit.Symbol) is { } alignment)
            {
                used.Add(alignment);
                current = alignment.Decision == NoIndicator
                    ? maker.Aligned(current, null, AlignmentClass.None)
                    : With(maker.Aligned(current, new IndicatorId(alignment.Decision), AlignmentClass.Same), [], ObservationFlags.Confirmed);
            }

            var question = Question(observation);
            var decision = question is null ? Matching(decided, observation) : decided.FirstOrDefault(e => e.AsksTheSame(question)) ?? Matching(decided, observation);
            if (decision is not null)
            {
                used.Add(decision);
                question ??= decision with { Decision = "" };
                if (decision.Decision == Drop)
                    current = null;
                else
                    current = decision.Decision == Keep ? With(current, [ObservationFlags.Damaged, ObservationFlags.ColumnDoubtful, ObservationFlags.TimeDoubtful], ObservationFlags.Confirmed) : Change(current, decision, maker);
            }

            if (question is not null && asked.Add(Key(question)))
                questions.Add(question);
            if (current is not null)
                kept.Add(current);
        }

        foreach (var entry in decided)
        {
            if (!used.Contains(entry) && !questions.Any(q => q.AsksTheSame(entry)))
                diagnostics.Add(new Diagnostic("REV001", Severity.Warning, entry.File, entry.FileLine, $"the decision about '{entry.Name}' matches nothing any more"));
        }

        return new Reviewed(kept.ToImmutable(), Merged(questions, decided), diagnostics.ToImmutable());
    }

    // Two entries with one key ask the same: see ReviewEntry.AsksTheSame.
    private static (bool, string, string, string, string, string) Key(ReviewEntry e) =>
        e.IsAboutName ? (true, e.Name, e.Unit, "", "", "") : (false, e.Document, e.Name, e.Period, e.Status, e.Found);

    /// <summary>The question that a figure raises; null when it is not doubtful.</summary>
    private static ReviewEntry? Question(Observation o)
    {
        var doubts = o.Flags.Where(f => f is ObservationFlags.Damaged or ObservationFlags.ColumnDoubtful or ObservationFlags.TimeDoubtful or ObservationFlags.UnitConflict or ObservationFlags.BracketLost).ToArray();
        return doubts.Length == 0 ? null : About(o) with { Doubt = string.Join("; ", doubts.Select(Meaning)) + ": " + o.Source.Evidence, Choices = ValueChoices };
    }

    // What a flag says to someone who has the document beside it.
    private static string Meaning(string flag) => flag switch
    {
        ObservationFlags.Damaged => "the text at the figure is damaged, digits may be lost (damaged)",
        ObservationFlags.ColumnDoubtful => "the figure may belong to another column or row; diagnostics.csv says why at its line (column-doubtful)",
        ObservationFlags.TimeDoubtful => "the text does not say plainly whether the figure was reached (status: actual) or is aimed at (status: target) (time-doubtful)",
        ObservationFlags.UnitConflict => "two printed units contradict each other (unit-conflict)",
        ObservationFlags.BracketLost => "taken for a total of five years, whose brackets are lost (bracket-lost)",
        _ => flag,
    };

    private static ReviewEntry About(Observation o) => new()
    {
        IsAboutName = false,
        Document = o.Source.Document,
        Line = o.Source.Line,
        Name = o.Name,
        Unit = o.Unit.Symbol,
        Period = o.Period?.ToString() ?? "",
        Status = Model.Word.Of(o.Status),
        Found = Printed(o.Figure),
    };

    private static string Printed(Figure figure) => figure switch
    {
        Figure.Commitment c => c.Wording,
        _ => (figure.Relation == Relation.Equal ? "" : RelationSign.Of(figure.Relation)) + figure.Number?.ToString(CultureInfo.InvariantCulture),
    };

    private static ReviewEntry? Matching(List<ReviewEntry> decided, Observation o)
    {
        if (decided.Count == 0)
            return null;
        var about = About(o);
        return decided.FirstOrDefault(e => e.AsksTheSame(about));
    }

    /// <summary>The last decision about each question.</summary>
    private static List<ReviewEntry> Last(IEnumerable<ReviewEntry> entries)
    {
        var last = new List<ReviewEntry>();
        foreach (var entry in entries)
        {
            last.RemoveAll(e => e.AsksTheSame(entry));
            last.Add(entry);
        }

        return last;
    }

    private static Observation With(Observation observation, string[] cleared, string added) => observation with
    {
        Flags = [.. observation.Flags.Except(cleared, StringComparer.Ordinal).Append(added).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Confidence = Math.Max(observation.Confidence, 0.95m),
    };

    private static Observation Change(Observation observation, ReviewEntry decision, ObservationMaker maker)
    {
        var change = decision.Change;
        var relation = change.TryGetValue("op", out var sign) ? RelationSign.Parse(sign) ?? Relation.Equal : observation.Figure.Relation;
        var number = change.TryGetValue("value", out var value) ? decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) : observation.Figure.Number;
        var kind = change.TryGetValue("kind", out var word) ? Model.Word.Parse<FigureKind>(word) : null;
        var figure = number is not { } n ? observation.Figure
            : (kind ?? observation.Figure.Kind) == FigureKind.Cumulative ? new Figure.FiveYearTotal(n, relation)
            : change.ContainsKey("value") || change.ContainsKey("op") || kind is not null ? Figure.From(relation, n)
            : observation.Figure;
        var changed = observation with
        {
            Figure = figure,
            Unit = change.TryGetValue("unit", out var unit) ? Units.Of(unit) : observation.Unit,
            Period = change.TryGetValue("period", out var period) ? Period.Parse(period) : observation.Period,
            Status = change.TryGetValue("status", out var status) ? Model.Word.Parse<ValueStatus>(status) ?? observation.Status : observation.Status,
            Area = change.TryGetValue("area", out var area) ? new AreaId(area) : observation.Area,
        };
        var indicator = change.TryGetValue("indicator", out var id) ? new IndicatorId(id) : observation.Indicator;
        changed = indicator is null ? changed : maker.Aligned(changed, indicator, change.ContainsKey("indicator") ? AlignmentClass.Same : observation.Alignment);
        return With(changed, [ObservationFlags.Damaged, ObservationFlags.ColumnDoubtful, ObservationFlags.TimeDoubtful, ObservationFlags.ColumnInferred, ObservationFlags.BracketLost], ObservationFlags.Corrected);
    }

    private static bool IsSound(ReviewEntry entry, Dataset catalogue, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var before = diagnostics.Count;
        if (entry.IsAboutName)
        {
            if (entry.Decision != NoIndicator && catalogue.Indicators.All(i => i.Id.Value != entry.Decision))
                Fault("REV002", $"the decision about the name '{entry.Name}' must be the id of an indicator or {NoIndicator}, not '{entry.Decision}'");
        }
        else if (!ValueChoices.Contains(entry.Decision))
        {
            Fault("REV002", $"the decision about '{entry.Name}' must be one of {string.Join(", ", ValueChoices)}, not '{entry.Decision}'");
        }
        else if (entry.Decision == Changed && entry.Change.IsEmpty)
        {
            Fault("REV004", $"'{entry.Name}' is to be changed, but 'change' is empty");
        }

        foreach (var (key, value) in entry.Change)
        {
            var isRight = key switch
            {
                "value" => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                "op" => RelationSign.Parse(value) is not null,
                "unit" => true,
                "kind" => Model.Word.Parse<FigureKind>(value) is FigureKind.Number or FigureKind.Bound or FigureKind.Cumulative,
                "period" => Period.Parse(value) is not null,
                "status" => Model.Word.Parse<ValueStatus>(value) is not null,
                "area" => catalogue.Areas.Any(a => a.Id.Value == value),
                "indicator" => catalogue.Indicators.Any(i => i.Id.Value == value),
                _ => false,
            };
            if (!isRight)
                Fault("REV004", $"'{key}: {value}' is no change that can be made to '{entry.Name}'");
        }

        if (diagnostics.Count == before && (entry.Who.Length == 0 || entry.Why.Length == 0 || entry.When.Length == 0))
            diagnostics.Add(new Diagnostic("REV003", Severity.Warning, entry.File, entry.FileLine, $"the decision about '{entry.Name}' does not say who, why and when"));
        return diagnostics.Skip(before).All(d => d.Severity != Severity.Error);

        void Fault(string code, string message) => diagnostics.Add(new Diagnostic(code, Severity.Error, entry.File, entry.FileLine, message));
    }

    /// <summary>All questions, each with its decision where there is one, and the decisions that match nothing, so that they are not lost.</summary>
    private static ImmutableArray<ReviewEntry> Merged(List<ReviewEntry> questions, List<ReviewEntry> decided)
    {
        var merged = new List<ReviewEntry>();
        foreach (var question in questions)
        {
            var decision = decided.FirstOrDefault(e => e.AsksTheSame(question));
            merged.Add(decision is null ? question : question with { Decision = decision.Decision, Change = decision.Change, Who = decision.Who, Why = decision.Why, When = decision.When });
        }

        merged.AddRange(decided.Where(d => !questions.Any(q => q.AsksTheSame(d))));
        return [.. merged.OrderBy(e => e.IsAboutName ? 1 : 0).ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Period, StringComparer.Ordinal).ThenBy(e => e.Found, StringComparer.Ordinal)];
    }
}
