using System.Collections.Immutable;

namespace Compare.Rendering.Html;

/// <summary>A template that was read.</summary>
/// <param name="Name">Its name without folder and ending.</param>
/// <param name="Path">What a message calls it.</param>
/// <param name="Nodes">Its content.</param>
internal sealed record ParsedTemplate(string Name, string Path, ImmutableArray<TemplateNode> Nodes);
