using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>A paragraph being read, and what its sentences leave to those after them.</summary>
internal sealed class ParagraphContext(Paragraph paragraph)
{
    private const int MaxNamed = 40;

    private readonly List<string> _named = [];

    public Paragraph Paragraph { get; } = paragraph;

    public TextLine Line => Paragraph.Line;

    /// <summary>The measure that the sentence before was nothing but the name of (城镇化率。2023年达60%。); empty where it was more or less.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The subjects named last.</summary>
    public ImmutableArray<string> LastSubjects { get; set; } = [];

    /// <summary>The year that the last change started from and the year it led to.</summary>
    public (Period From, int To)? Changed { get; set; }

    /// <summary>Remembers a measure by the name it was given.</summary>
    public void Name(string measure)
    {
        if (_named.Count < MaxNamed)
            _named.Add(measure);
    }

    // 儿童青少年总体近视率为52%。2019年,总体近视率下降为50%: the only longer name in the paragraph that ends like it is meant.
    public string? Antecedent(string subject)
    {
        if (subject.Length is < 3 or > 6 || subject[^1] is not ('率' or '平' or '命' or '比' or '重'))
            return null;
        string? found = null;
        foreach (var named in _named)
        {
            if (named.Length <= subject.Length || !named.EndsWith(subject, StringComparison.Ordinal) || named == found)
                continue;
            if (found is not null)
                return null;
            found = named;
        }

        return found;
    }
}
