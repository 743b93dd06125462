using System.Collections.Immutable;

namespace Compare.Cli.Files;

/// <summary>A node of a YAML file with the line it starts on, so that every fault has its place. Closed: the three cases below are all there are.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>What the node is, for messages.</summary>
    public abstract string What { get; }

    /// <summary>A single value.</summary>
    public sealed record Scalar(string Text, int Line) : YamlNode(Line)
    {
        /// <inheritdoc/>
        public override string What => Text.Length == 0 ? "nothing" : $"'{Text}'";
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(ImmutableArray<YamlNode> Items, int Line) : YamlNode(Line)
    {
        /// <inheritdoc/>
        public override string What => "a list";
    }

    /// <summary>Keys and values in file order.</summary>
    public sealed record Mapping(ImmutableArray<YamlEntry> Entries, int Line) : YamlNode(Line)
    {
        /// <inheritdoc/>
        public override string What => "a block of keys";
    }
}
