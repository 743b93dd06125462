using System.Text;
using Compare.Cli.Files;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Tests.Analysis.Audit;

namespace Compare.Tests.Cli.Files;

public sealed class ObservationsFileTests
{
    [Fact]
    public void Write_DamagedFigure_PublishesNoNumber()
    {
        var damaged = AuditSample.Prose(null, "2023", ValueStatus.Actual, AuditSample.Point(654), 11, "套", name: "□", flags: ObservationFlags.Damaged) with { Confidence = 0m };
        var text = Encoding.UTF8.GetString(ObservationsFile.Write([damaged]));
        Assert.DoesNotContain("654", text, StringComparison.Ordinal);
        Assert.Contains("missing,damaged", text, StringComparison.Ordinal);
        Assert.Contains(",11,", text, StringComparison.Ordinal);
        Assert.Contains("654", Encoding.UTF8.GetString(ObservationsFile.Write([damaged with { Flags = [] }])), StringComparison.Ordinal);
    }

    [Theory, InlineData(1, 0.8), InlineData(1.92, 1), InlineData(1, 3)]
    public void Write_RatioReadAgain_HasBothSides(double left, double right)
    {
        var ratio = AuditSample.Prose(null, "2020", ValueStatus.Actual, new Figure.Ratio((decimal)left, (decimal)right), 5, ":1", name: "城乡收入比");
        using var stream = new MemoryStream(ObservationsFile.Write([ratio]));
        var read = ObservationsFile.Read(stream, new ObservationsFile.Lookup(AuditSample.Data(), true), new FaultList("observations.csv"));
        Assert.Equal(ratio.Figure, Assert.Single(read).Figure);
    }
}
