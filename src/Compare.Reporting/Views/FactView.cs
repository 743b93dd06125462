using System.Collections.Immutable;

namespace Compare.Reporting.Views;

/// <summary>A term and what is said of it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Runs">What is said.</param>
public sealed record FactView(string Term, ImmutableArray<RunView> Runs) : View
{
    /// <summary>The fields of a fact.</summary>
    public static ViewShape Described { get; } = ViewShape.For<FactView>("fact", "a term and what is said of it")
        .Text("term", "the term", v => v.Term)
        .List("runs", "what is said", () => RunView.Described, v => v.Runs)
        .Done();

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
