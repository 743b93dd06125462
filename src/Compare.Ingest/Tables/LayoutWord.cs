using System.Collections.Immutable;

namespace Compare.Ingest.Tables;

/// <summary>A word of a line that blanks lay out, with its place on the line.</summary>
internal readonly record struct LayoutWord(string Text, int Start, int End, PrintedFigure Printed)
{
    /// <summary>Most words of a line that is read.</summary>
    public const int MaxWords = 40;

    /// <summary>The words of a line; a Chinese character takes two places where the measure is wide.</summary>
    public static ImmutableArray<LayoutWord> Of(string text, bool isWide)
    {
        var words = ImmutableArray.CreateBuilder<LayoutWord>();
        var place = 0;
        var i = 0;
        while (i < text.Length && words.Count <= MaxWords)
        {
            if (CellText.IsBlank(text[i]))
            {
                place += isWide && text[i] == '\u3000' ? 2 : text[i] == '\f' ? 0 : text[i] == '\t' ? 8 - (place % 8) : 1;
                i++;
                continue;
            }

            var begin = i;
            var from = place;
            while (i < text.Length && !CellText.IsBlank(text[i]))
            {
                place += isWide && text[i] >= '\u2E80' ? 2 : 1;
                i++;
            }

            var word = text[begin..i];
            words.Add(new LayoutWord(word, from, place, FigureReader.Read(word)));
        }

        return words.ToImmutable();
    }
}
