using System.Text;
using Compare.Rendering.Pdf;

namespace Compare.Tests.Rendering.Pdf;

public sealed class PdfPageNumbersTests
{
    private const string Title = "BT\n/F1 12 Tf\n1 0 0 -1 0 20 Tm\n<0020000A000A000A> Tj\nET\n";
    private const string Place = "BT\n/F1 12 Tf\n1 0 0 -1 100 20 Tm\n<000A000A000A> Tj\nET\n";
    private const string Stepped = "BT\n/F1 12 Tf\n1 0 0 -1 100.5 40 Tm\n<000A> Tj\n7 0 Td <000A> Tj\n7 0 Td <000A> Tj\nET\n";

    [Fact]
    public void Write_Placeholders_BecomeNumbersFlushRight()
    {
        var pdf = SmallPdf.Of(["q\n" + Title + Place + "Q\n", Stepped + "0 0 10 10 re\nf\n"]);
        var written = PdfPageNumbers.Write(pdf, [7, 128]);
        Assert.NotNull(written);
        // Three digits of 6 units reached from 100 to 118: the one digit stands at 112.
        Assert.Equal("q\n" + Title + "BT\n/F1 12 Tf\n1 0 0 -1 112 20 Tm\n<0011> Tj\nET\nQ\n", Contents(written, 0));
        Assert.Equal("BT\n/F1 12 Tf\n1 0 0 -1 100.5 40 Tm\n<000B> Tj\n7 0 Td <000C> Tj\n7 0 Td <0012> Tj\nET\n0 0 10 10 re\nf\n", Contents(written, 1));
        Assert.True(written.AsSpan().StartsWith(pdf), "an update adds to the file and changes nothing in it");
    }

    [Fact]
    public void Write_EntryWithoutPage_LeavesItsPlaceEmpty()
    {
        var written = PdfPageNumbers.Write(SmallPdf.Of(["BT\nET\n" + Place + Stepped]), [null, 12]);
        Assert.NotNull(written);
        Assert.DoesNotContain("000A000A", Contents(written, 0), StringComparison.Ordinal);
        Assert.Contains("1 0 0 -1 107.5 40 Tm\n<000B> Tj\n7 0 Td <000C> Tj", Contents(written, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FontWithTwoDrawingsOfADigit_TakesThoseOfThePlaceholder()
    {
        const string map = "1 beginbfchar\n<0050> <006600660069>\nendbfchar\n2 beginbfrange\n<000A> <0013> <0030>\n<0030> <0039> <0030>\nendbfrange\n"; // the second set is 1,000 wide, the default
        var written = PdfPageNumbers.Write(SmallPdf.Of([Place.Replace("000A", "0030", StringComparison.Ordinal)], map), [31]);
        Assert.Equal("BT\n/F1 12 Tf\n1 0 0 -1 112 20 Tm\n<00330031> Tj\nET\n", Contents(written!, 0));
    }

    [Fact]
    public void Write_UpdatedFile_StillHasItsBookmarksAndPages()
    {
        var written = PdfPageNumbers.Write(SmallPdf.Of([Place, Title]), [2])!;
        var outline = PdfOutline.Read(written);
        Assert.NotNull(outline);
        Assert.Equal(new PdfOutline.Entry("目录", 1, 2), Assert.Single(outline.Value.Entries));
        Assert.Equal(2, outline.Value.Pages);
    }

    [Theory]
    [InlineData(2, 3)] // fewer places than numbers
    [InlineData(1, 1000)] // longer than the place
    public void Write_PlacesThatDoNotFit_WritesNothing(int count, int page) =>
        Assert.Null(PdfPageNumbers.Write(SmallPdf.Of([Title + Place]), [.. Enumerable.Repeat<int?>(page, count)]));

    [Fact]
    public void Write_FontThatLacksADigit_WritesNothing() =>
        Assert.Null(PdfPageNumbers.Write(SmallPdf.Of([Place], "1 beginbfrange\n<000A> <0012> <0030>\nendbfrange\n"), [19]));

    [Theory, InlineData(""), InlineData("%PDF-1.4 startxref 99999"), InlineData("startxref\n0\n%%EOF")]
    public void Write_NotAPdf_WritesNothing(string bytes) => Assert.Null(PdfPageNumbers.Write(Encoding.ASCII.GetBytes(bytes), [1]));

    private static string Contents(byte[] pdf, int page)
    {
        var file = PdfObjects.Open(pdf)!;
        var dictionary = (PdfObjects.Dictionary)file.Resolve(new PdfObjects.Reference(file.Pages()[page]))!;
        return Encoding.Latin1.GetString(file.Inflate(dictionary.Get("Contents"))!);
    }
}
