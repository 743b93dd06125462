using System.Collections.Immutable;

namespace Compare.Gallery.Samples;

/// <summary>Every sample of the gallery.</summary>
internal static class Catalogue
{
    public static ImmutableArray<Sample> All { get; } = [.. ScorecardSamples.All(), .. DumbbellSamples.All(), .. GapSamples.All(), .. TrajectorySamples.All(), .. ProfileSamples.All(), .. OtherSamples.All()];
}
