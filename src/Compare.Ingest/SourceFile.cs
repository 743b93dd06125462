namespace Compare.Ingest;

/// <summary>A file to be read: its name without folders and its bytes.</summary>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes);
