using System.Collections.Immutable;

namespace Compare.Ingest.Text;

/// <summary>What every format reader turns a file into.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hex.</param>
/// <param name="Blocks">Lines and tables in reading order.</param>
internal sealed record DocumentContent(string Name, string Sha256, ImmutableArray<Block> Blocks);
