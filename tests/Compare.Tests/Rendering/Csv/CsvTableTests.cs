using System.Globalization;
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

    [Theory]
    [InlineData("0.10000000004", "0.1")]
    [InlineData("0.00000000005", "0")]
    [InlineData("-0.00000000001", "0")]
    [InlineData("100.00", "100")]
    [InlineData("12300", "12300")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Computed_Decimal_HasTenDecimalsAtMostAndNoZerosAtTheirEnd(string number, string expected) =>
        Assert.Equal($"a\r\n{expected}\r\n", Encoding.UTF8.GetString(new CsvTable("a").Computed(decimal.Parse(number, CultureInfo.InvariantCulture)).End().ToBytes().AsSpan(3)));

    /// <summary>Megabytes of rows, and cells longer than any piece they are collected in, come out as they were put in.</summary>
    [Fact]
    public void ToBytes_FileOfManyPieces_LosesNothing()
    {
        var table = new CsvTable("text", "number");
        var expected = new StringBuilder("text,number\r\n");
        for (var i = 0; i < 60_000; i++)
        {
            var text = i % 20_000 == 0 ? new string('托', 700_000) : "每千人口托位数" + new string('x', i % 97);
            table.Text(text).Computed(i / 8d).End();
            expected.Append(text).Append(',').Append((i / 8d).ToString("R", CultureInfo.InvariantCulture)).Append("\r\n");
        }

        Assert.True(expected.ToString() == Encoding.UTF8.GetString(table.ToBytes().AsSpan(3)));
    }

    [Fact]
    public void Join_Parts_FollowOneAnotherUnderOneHeader()
    {
        var first = new CsvTable("a", "b");
        var (second, third) = (first.Part(), first.Part());
        third.Text("3").Whole(6).End();
        first.Text("1").Whole(4).End();
        second.Text("2").Whole(5).End();
        Assert.Equal("a,b\r\n1,4\r\n2,5\r\n3,6\r\n", Encoding.UTF8.GetString(CsvTable.Join([first, second, third]).AsSpan(3)));
        Assert.Throws<InvalidOperationException>(() => first.Part().Text("x").End());
    }
}
