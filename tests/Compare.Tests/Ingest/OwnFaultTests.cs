using System.Collections.Immutable;
using System.Text;
using Compare.Ingest;
using Compare.Ingest.Facts;
using Compare.Ingest.Text;
using Compare.Model.Diagnostics;
using Compare.Model.Sources;

namespace Compare.Tests.Ingest;

/// <summary>A mistake of the reader's own costs the place it happened at, and is told.</summary>
public sealed class OwnFaultTests
{
    [Fact]
    public void ReadEach_OneParagraphFails_ReportsItsLineAndReadsTheOthers()
    {
        var read = new List<int>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        FactReader.ReadEach(
            Enumerable.Range(1, 3).Select(n => new Paragraph(TextLine.Clean(n, "甲"), [])),
            p =>
            {
                if (p.Line.Number == 2)
                    p.Line.Text.AsSpan(5).ToString();
                read.Add(p.Line.Number);
            },
            new DocumentSource("a.txt", "", "", null, DocumentKind.Other, null), diagnostics);
        Assert.Equal([1, 3], read);
        var told = Assert.Single(diagnostics);
        Assert.Equal(("ING110", Severity.Warning, "a.txt", 2), (told.Code, told.Severity, told.Document, told.Line));
        Assert.Contains("OwnFaultTests", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheDocumentFails_IsAnErrorAndNothingIsTaken()
    {
        var context = IngestSample.Context with { PdfToText = _ => throw new InvalidOperationException("secret") };
        var result = DocumentReader.Read(new SourceFile("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n")), context);
        var told = Assert.Single(result.Diagnostics);
        Assert.Equal(("ING050", Severity.Error, "a.pdf"), (told.Code, told.Severity, told.Document));
        Assert.DoesNotContain("secret", told.Message, StringComparison.Ordinal);
        Assert.Empty(result.Facts);
    }

    [Fact]
    public void Read_TheMachineFails_IsNotTakenForAMistakeOfTheReader()
    {
        var context = IngestSample.Context with { PdfToText = _ => throw new IOException("the disk is gone") };
        Assert.Throws<IOException>(() => DocumentReader.Read(new SourceFile("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n")), context));
    }

    // The reader once stopped here: figures that end where 分别 begins.
    [Theory]
    [InlineData("婴儿死亡率、5岁以下儿童死亡率从2015年4.77‰、7.37‰分别降至2020年的2.05‰、3.04‰。")]
    [InlineData("263元、650元和547.780元分别其中475480.000余人、320.5余人、291,940余人和913480.0余人新增")]
    public void Read_FiguresRightBefore分别_AreNoNames(string sentence)
    {
        var result = IngestSample.Read("渝中区2020年国民经济和社会发展统计公报\n" + sentence);
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "ING110" or "ING050");
        Assert.DoesNotContain(result.Facts, f => f.Subject.Contains('‰', StringComparison.Ordinal) || f.Subject.Contains('元', StringComparison.Ordinal));
    }
}
