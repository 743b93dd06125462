using Compare.Analysis;
using Compare.Model.Observations;

namespace Compare.Cli.Files;

/// <summary>A data folder, read and checked.</summary>
/// <param name="Data">Its data.</param>
/// <param name="Options">The choices of its <c>methods.yaml</c>; the defaults where it says nothing.</param>
internal sealed record LoadedData(Dataset Data, AnalysisOptions Options);
