namespace Compare.Ingest.Facts;

/// <summary>A clause whose figures are read one after the other, and what the figures read so far leave to the next.</summary>
internal sealed class PlainClause(Clauses.Piece piece, SentenceContext context, PrintedNumber[] numbers)
{
    public string Text => Context.Text;

    public Clauses.Piece Piece { get; } = piece;

    public SentenceContext Context { get; } = context;

    public PrintedNumber[] Numbers { get; } = numbers;

    /// <summary>Where the figure read last ends; the words of the next begin here.</summary>
    public int End { get; set; } = piece.From;

    public List<string> Subjects { get; } = [];

    public string? Subject { get; set; }

    /// <summary>The subject read last without its metric, which the next of a list may share.</summary>
    public string Head { get; set; } = "";

    public bool WasChange { get; set; }

    public bool HasNext(int k) => k + 1 < Numbers.Length;

    public string After(int k) => Text[Numbers[k].End..Math.Max(Numbers[k].End, HasNext(k) ? Numbers[k + 1].Start : Piece.To)];

    /// <summary>Leaves a figure behind.</summary>
    public int Pass(int k)
    {
        End = Numbers[k].End;
        return k;
    }

    /// <summary>A statement of the clause.</summary>
    public Statement State(int begin, string subject, PrintedNumber number) => new(Context, Piece, begin, subject, number);
}
