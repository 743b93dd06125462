using System.Globalization;
using Compare.Ingest;
using Compare.Model.Observations;

namespace Compare.Tests.Ingest;

/// <summary>What must hold of whatever is read, from whatever text.</summary>
internal static class ReadCheck
{
    private const char Lost = '\uFFFD';

    public static void Check(ReadResult result, byte[] bytes, int seed)
    {
        var lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 1;
        foreach (var cell in result.Cells)
        {
            Assert.True(cell.Line <= lines && cell.Line >= 0, $"seed {seed}: line {cell.Line} of {lines}");
            Assert.True(cell.Figure is null || cell.Raw.Length > 0, $"seed {seed}: a figure without text");
            Assert.True(cell.Evidence.Length <= 60, $"seed {seed}: evidence");
            Assert.True(!cell.Raw.Contains(Lost, StringComparison.Ordinal) || cell.Figure is null || cell.Flags.Contains(ObservationFlags.Damaged), $"seed {seed}: {cell.Raw} passes as whole");
        }

        foreach (var fact in result.Facts)
        {
            Assert.True(fact.Source.Line <= lines && fact.Source.Line >= 1, $"seed {seed}: line {fact.Source.Line} of {lines}");
            Assert.True(!FigureTouchesDamage(fact) || fact.Flags.Contains(ObservationFlags.Damaged), $"seed {seed}: {fact.Source.Evidence} passes as whole");
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            Assert.DoesNotContain("Exception", diagnostic.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", diagnostic.Message, StringComparison.Ordinal);
            Assert.False(diagnostic.Code is "ING050" or "ING110", $"seed {seed}: {diagnostic.Message}, line {diagnostic.Line}");
        }
    }

    /// <summary>Whether the last number of a quotation touches a lost character and is the fact's own: names hold digits, and figures may be written in words.</summary>
    private static bool FigureTouchesDamage(Fact fact)
    {
        var evidence = fact.Source.Evidence;
        var end = evidence.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (end < 0)
            return false;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(evidence[start - 1]) || evidence[start - 1] == '.'))
            start--;
        return decimal.TryParse(evidence.AsSpan(start, end + 1 - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == fact.Figure.Number
            && ((start > 0 && evidence[start - 1] == Lost) || (end + 1 < evidence.Length && evidence[end + 1] == Lost));
    }
}
