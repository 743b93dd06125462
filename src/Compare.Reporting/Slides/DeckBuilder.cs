using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Analysis.Trajectories;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Reporting.Charts;
using Compare.Reporting.Sections;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Slides;

/// <summary>Writes a deck from the same results and wordings as the report, in the order of an outline.</summary>
public static class DeckBuilder
{
    /// <summary>Builds the deck; nothing is computed again.</summary>
    /// <param name="study">The results.</param>
    /// <param name="options">Language, date, title and organisation, as for the report.</param>
    /// <param name="outline">Which slides, in which order.</param>
    /// <param name="words">The texts of <c>templates/slides/LANGUAGE.yaml</c>.</param>
    public static Deck Build(Study study, ReportOptions options, DeckOutline outline, Wordings words)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(words);
        var context = new ReportContext(study, options);
        context.PlanFields();
        return new DeckWriter(context, words).Write(outline);
    }
}
