using System.Collections.Immutable;

namespace Compare.Model.Indicators;

/// <summary>A field of public service; reports keep the order in which a data folder lists them.</summary>
public sealed record Domain(DomainId Id, LocalizedText Name)
{
    /// <summary>Other headings under which plans print the same field (幼有善育, 婴幼儿照护服务).</summary>
    public ImmutableArray<string> Wordings { get; init; } = [];
}
