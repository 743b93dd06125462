using Compare.Analysis;
using Compare.Analysis.Gaps;
using Compare.Model.Areas;

namespace Compare.Reporting;

/// <summary>The part of a study that is about one district, for outputs that show all they are given. Nothing is computed again.</summary>
public static class DistrictStudy
{
    /// <summary>The results of one district, with the figures they rest on: its own, its city's, the country's, and those of its peers that a comparison names.</summary>
    /// <param name="study">The results of the whole data set.</param>
    /// <param name="area">The district.</param>
    /// <param name="withPeers">True for the comparisons with its peers and their figures as well.</param>
    /// <returns>The part; without results where the data say nothing about the district. Scores and standings stay whole: a rank is one among others.</returns>
    public static Study Of(Study study, AreaId area, bool withPeers)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(area);
        var gaps = study.Gaps.Where(g => g.Area == area && (withPeers || g.Against != GapAgainst.Peers)).ToArray();
        var over = study.Data.Areas.Where(a => a.Level == AreaLevel.Country).Select(a => a.Id).ToHashSet();
        for (var at = study.Data.Areas.FirstOrDefault(a => a.Id == area)?.Parent; at is not null && over.Add(at);)
            at = study.Data.Areas.FirstOrDefault(a => a.Id == at)?.Parent;
        var named = gaps.Where(g => !g.TargetObservations.IsDefault).SelectMany(g => g.TargetObservations).ToHashSet(ReferenceEqualityComparer.Instance);
        var observations = study.Data.Observations.Where(o => o.Area is not null && (o.Area == area || over.Contains(o.Area) || named.Contains(o))).ToArray();
        var documents = observations.Select(o => o.Source.Document).ToHashSet(StringComparer.Ordinal);
        return study with
        {
            Data = study.Data with { Observations = [.. observations], Documents = [.. study.Data.Documents.Where(d => documents.Contains(d.Document))] },
            Gaps = [.. gaps],
            Trajectories = [.. study.Trajectories.Where(t => t.Area == area)],
            Shares = [.. study.Shares.Where(s => s.Area == area)],
            Normalised = [.. study.Normalised.Where(n => n.Area == area)],
            Audit = [.. study.Audit.Where(a => a.Area == area)],
        };
    }
}
