using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>A figure and what a sentence says it is of.</summary>
/// <param name="Context">The sentence.</param>
/// <param name="Piece">The clause.</param>
/// <param name="Begin">Where the figure's own words begin.</param>
/// <param name="Subject">What it is said of.</param>
/// <param name="Number">The figure.</param>
internal sealed record Statement(SentenceContext Context, Clauses.Piece Piece, int Begin, string Subject, PrintedNumber Number)
{
    /// <summary>Other names the subject may go by, in order.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>The period, where a list or a change says which; else null.</summary>
    public Period? Told { get; init; }

    /// <summary>The statement of time that holds; null where the sentence has none.</summary>
    public TimeMark? Mark { get; init; }

    public ChangeKind Change { get; init; }

    /// <summary>Whether the words around the figure call it a goal (完成全年23万人目标任务的95%).</summary>
    public bool IsGoal { get; init; }

    public decimal Confidence { get; init; } = 1m;
}
