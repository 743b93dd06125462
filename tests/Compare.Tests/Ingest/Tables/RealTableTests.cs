using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Tests.Ingest.Tables;

/// <summary>
/// Every cell of the four indicator tables against expectations made by hand from the documents (golden/*.csv: never written by the
/// program).
/// </summary>
public sealed class RealTableTests
{
    [DocumentsTheory, InlineData("000", 78), InlineData("001", 96), InlineData("002", 66), InlineData("003", 198)]
    public void Read_RealPlan_GivesEveryCellOfItsTable(string document, int cells)
    {
        var expected = CellTable.Expected(document + ".csv");
        Assert.Equal(cells, expected.Length);
        Assert.Equal(expected, CellTable.Of(IngestSample.ReadDocument(document)));
    }

    [DocumentsFact]
    public void Read_WorkReport_HasNoTableCells() => Assert.Empty(IngestSample.ReadDocument("004").Cells);

    [DocumentsTheory]
    [InlineData("2", ObservationFlags.ColumnInferred), InlineData("20", ObservationFlags.ColumnInferred), InlineData("32", ObservationFlags.ColumnInferred), InlineData("34", ObservationFlags.ColumnInferred), InlineData("38", ObservationFlags.ColumnInferred)]
    [InlineData("23", ObservationFlags.ColumnInferred), InlineData("24", ObservationFlags.ColumnInferred)]
    [InlineData("9", ObservationFlags.BracketLost), InlineData("11", ObservationFlags.BracketLost), InlineData("25", ObservationFlags.BracketLost)]
    public void Read_RowWithLostCellOrBracket_FlagsItsTarget(string row, string flag)
    {
        var result = IngestSample.ReadDocument("000");
        var target = result.Cells.Single(c => c.Row == row && c.Status == ValueStatus.Target);
        Assert.Contains(flag, target.Flags);
        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith($"row {row} ", StringComparison.Ordinal));
    }

    [DocumentsFact]
    public void Read_CompleteRows_CarryNoFlagOfPlacement()
    {
        string[] lost = ["2", "10", "20", "23", "24", "25", "32", "34", "38"];
        var flagged = IngestSample.ReadDocument("000").Cells
            .Where(c => c.Flags.Contains(ObservationFlags.ColumnInferred) || c.Flags.Contains(ObservationFlags.ColumnDoubtful))
            .Select(c => c.Row);
        Assert.Equal(lost, flagged);
    }

    [DocumentsFact]
    public void Read_CategoriesBrokenOverLines_AreJoined()
    {
        var categories = IngestSample.ReadDocument("000").Cells.Select(c => c.Category).Distinct();
        Assert.Equal(["婴幼儿照护服务", "现代教育服务", "就业创业服务", "卫生健康服务", "养老服务", "宜居保障服务", "社会保障服务", "拥军优抚服务", "文化体育服务", "生活水平"], categories);
    }

    [DocumentsFact]
    public void Read_NameUnitContradictsColumn_NameWinsAndIsFlagged()
    {
        var result = IngestSample.ReadDocument("002");
        var cell = result.Cells.Single(c => c.Row == "32" && c.Status == ValueStatus.Target);
        Assert.Equal("万次", cell.Unit);
        Assert.Contains(ObservationFlags.UnitConflict, cell.Flags);
        Assert.Equal(new Figure.Point(3.4m), cell.Figure);
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING020", Line: 310 });
    }
}
