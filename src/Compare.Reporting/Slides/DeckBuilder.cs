using Compare.Analysis;
using Compare.Model.Areas;
using Compare.Reporting.Sections;
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
    /// <param name="area">The one district it is about; null for the comparison of all.</param>
    /// <exception cref="ArgumentException">The data set does not list the area.</exception>
    public static Deck Build(Study study, ReportOptions options, DeckOutline outline, Wordings words, AreaId? area = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(words);
        if (area is not null && study.Data.Areas.All(a => a.Id != area))
            throw new ArgumentException("the data set does not list the area", nameof(area));
        var context = new ReportContext(area is null ? study : DistrictStudy.Of(study, area, withPeers: false), options);
        context.PlanFields();
        return new DeckWriter(context, words, area).Write(outline);
    }
}
