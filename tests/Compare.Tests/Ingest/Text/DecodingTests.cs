using System.Text;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;

namespace Compare.Tests.Ingest.Text;

public sealed class DecodingTests
{
    private const string Plan = "重庆市渝中区“十四五”公共服务规划\n2022年8月3日\n到2025年,每千人口拥有3岁以下婴幼儿托位数达到4.5个。\n";

    [Theory, InlineData("UTF-8"), InlineData("UTF-8 BOM"), InlineData("UTF-16 LE BOM"), InlineData("UTF-16 BE BOM"), InlineData("UTF-16 LE"), InlineData("UTF-16 BE"), InlineData("GB18030")]
    public void Decode_EachEncoding_GivesTheSameText(string form)
    {
        var decoded = TextDecoder.Decode(Encode(form, Plan));
        Assert.NotNull(decoded);
        Assert.Equal(Plan, decoded.Text);
        Assert.Equal(form.Replace(" BOM", "", StringComparison.Ordinal), decoded.Encoding);
        Assert.Equal(0, decoded.Invalid);
    }

    [Fact]
    public void Decode_Gb18030FourByteCharacters_AreKept()
    {
        const string text = "㐀字与€符号，重庆市江北区公共服务规划全文";
        Assert.Equal(text, TextDecoder.Decode(TextDecoder.Gb18030().GetBytes(text))?.Text);
    }

    [Fact]
    public void Decode_Utf8WithOneBrokenByte_StaysUtf8AndCountsIt()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Plan, 5)));
        bytes[4] = 0xFF;
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal("UTF-8", decoded?.Encoding);
        Assert.True(decoded?.Invalid > 0);
    }

    [Theory, InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 1 }), InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0 }), InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x81, 0x20, 0xFF, 0xFF, 0x90, 0x01, 0x02, 0x03 })]
    public void Decode_BinaryBytes_AreNoText(byte[] bytes) => Assert.Null(TextDecoder.Decode(bytes));

    [Theory]
    [InlineData("a\nb\r\nc\rd", "a|b|c|d")]
    [InlineData("a\n\nb\n", "a||b")]
    [InlineData("a\u2028b\u0085c\fd\ve\n", "a\u2028b\u0085c\fd\ve")]
    [InlineData("", "")]
    public void Split_OnlyLineEnds_EndALine(string text, string expected) => Assert.Equal(expected, string.Join('|', LineSplitter.Split(text)));

    [Theory, InlineData("GB18030"), InlineData("UTF-16 LE BOM")]
    public void Read_OtherEncoding_IsNamed(string form)
    {
        var result = IngestSample.ReadBytes(Encode(form, Plan));
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING001", Severity: Severity.Info, Line: 0 } && d.Message.Contains(form.Split(" BOM")[0], StringComparison.Ordinal));
        Assert.Equal("cq-yuzhong", result.Document.Area?.Value);
    }

    [Fact]
    public void Read_EmptyFile_IsAnError() =>
        Assert.Contains(IngestSample.ReadBytes([]).Diagnostics, d => d is { Code: "ING003", Severity: Severity.Error, Message: "the file is empty" });

    [Fact]
    public void Read_BlankFile_IsAnError() =>
        Assert.Contains(IngestSample.Read(" \r\n\t\n").Diagnostics, d => d is { Code: "ING003", Severity: Severity.Error });

    [Fact]
    public void Read_BinaryFile_IsAnError()
    {
        var result = IngestSample.ReadBytes([0, 1, 2, 3, 0xFF, 0xFE, 0, 0]);
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING002", Severity: Severity.Error });
        Assert.Empty(result.Cells);
    }

    [Fact]
    public void Read_HugeText_IsRefused()
    {
        var result = IngestSample.ReadBytes(new byte[TextFile.LargestText + 1]);
        Assert.Contains(result.Diagnostics, d => d is { Code: "ING004", Severity: Severity.Error } && d.Message.Contains("128 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_InvalidBytes_AreCounted()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Plan, 5)));
        bytes[4] = 0xFF;
        Assert.Contains(IngestSample.ReadBytes(bytes).Diagnostics, d => d is { Code: "ING008", Severity: Severity.Warning });
    }

    private static byte[] Encode(string form, string text) => form switch
    {
        "UTF-8" => Encoding.UTF8.GetBytes(text),
        "UTF-8 BOM" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "UTF-16 LE BOM" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "UTF-16 BE BOM" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "UTF-16 LE" => Encoding.Unicode.GetBytes(text),
        "UTF-16 BE" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => TextDecoder.Gb18030().GetBytes(text),
    };
}
