namespace Compare.Ingest.Tables;

/// <summary>
/// Tells how plausible it is that lines are those of one name. A line ends where the next piece would not fit any more: a name does not go on below a line that
/// is much shorter than the widest one of its column.
/// </summary>
internal sealed class NameLines
{
    // A break may leave the room of a character, so as not to begin a line with a mark.
    private const int Slack = 2;
    private const float PlacesPerCost = 4f;
    private const float MostOfBreak = 2.5f;
    private const float OfOpenBracket = 2f;
    private const float OfOpenWord = 1f;

    private static readonly string[] OpenEnds = ["的", "和", "与", "及", "、", "每", "人均", "户均", "占", "拥有", "其中", "：", ":"];

    private readonly string[] _texts;
    private readonly int _widest;

    /// <param name="rows">The lines.</param>
    /// <param name="name">The column of the names.</param>
    public NameLines(List<LayoutRow> rows, int name)
    {
        _texts = [.. rows.Select(r => string.Join(' ', r.Words.Where((_, w) => r.Columns[w] == name).Select(w => w.Text)))];
        _widest = _texts.Length == 0 ? 0 : _texts.Max(t => CellText.Width(t));
    }

    /// <summary>Cost of the name that the lines make up.</summary>
    public float CostOf(int from, int to)
    {
        var cost = 0f;
        var before = "";
        var depth = 0;
        for (var r = from; r < to; r++)
        {
            if (_texts[r].Length == 0)
                continue;
            if (before.Length > 0)
                cost += OfBreak(before, _texts[r]);
            before = _texts[r];
            foreach (var c in before)
                depth += c is '(' or '（' ? 1 : c is ')' or '）' ? -1 : 0;
        }

        // 执业（助理 without its other half is no whole name, and 人均 by itself is the beginning of one.
        cost += depth == 0 ? 0 : OfOpenBracket;
        return cost + (Array.Exists(OpenEnds, e => before.EndsWith(e, StringComparison.Ordinal)) ? OfOpenWord : 0);
    }

    private float OfBreak(string line, string next)
    {
        var room = _widest - CellText.Width(line) - OfFirst(next) - Slack;
        return room < 0 ? 0 : Math.Min(MostOfBreak, (room + Slack) / PlacesPerCost);
    }

    // Letters and digits are not torn apart.
    private static int OfFirst(string text)
    {
        var length = 1;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]) && char.IsAsciiLetterOrDigit(text[length - 1]))
            length++;
        return CellText.Width(text.AsSpan(0, length));
    }
}
