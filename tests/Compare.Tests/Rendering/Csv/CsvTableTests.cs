using System.Text;
using Compare.Rendering.Csv;

namespace Compare.Tests.Rendering.Csv;

public sealed class CsvTableTests
{
    [Fact]
    public void ToBytes_ARow_IsUtf8WithBomAndCrLf()
    {
        var bytes = new CsvTable("名", "value").Text("托位").Printed(5.00m).End().ToBytes();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("名,value\r\n托位,5.00\r\n", Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-", "-")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("=", "=")]
    [InlineData(">=4.5", ">=4.5")]
    public void Harmless_TextASpreadsheetWouldExecute_GetsAnApostrophe(string text, string expected) =>
        Assert.Equal(expected, CsvTable.Harmless(text));

    [Fact]
    public void Text_WithCommaQuoteOrBreak_IsQuoted() =>
        Assert.Equal("a\r\n\"x,\"\"y\"\"\n\"\r\n", Encoding.UTF8.GetString(new CsvTable("a").Text("x,\"y\"\n").End().ToBytes().AsSpan(3)));

    [Fact]
    public void End_TooFewCells_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new CsvTable("a", "b").Text("x").End());
}
