namespace Compare.Ingest.Facts;

/// <summary>The words around a figure and what they are taken for.</summary>
internal sealed class FigureWords(PrintedNumber number, int begin, string pre, string after, string afterOwn)
{
    public PrintedNumber Number { get; } = number;

    public int Begin { get; } = begin;

    /// <summary>The words before it, without times and without the word of a change.</summary>
    public string Pre { get; } = pre;

    public string After { get; } = after;

    /// <summary>The words after it that do not lead to the next figure.</summary>
    public string AfterOwn { get; } = afterOwn;

    public string Cleaned { get; init; } = "";

    public bool IsActionOnly { get; init; }

    public bool IsChange { get; init; }

    public bool IsFall { get; init; }

    /// <summary>The thing counted, named behind the figure.</summary>
    public string Noun { get; set; } = "";

    public List<string> Readings { get; } = [];

    public decimal Confidence { get; set; } = 1m;
}
