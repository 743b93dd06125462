using System.Collections.Immutable;
using System.Globalization;

namespace Compare.Rendering.Pdf;

/// <summary>A text object of a page that shows the placeholder of a page number and nothing else.</summary>
internal sealed class PlaceOfNumber
{
    private readonly string _font;
    private readonly string _size;
    private readonly string[] _matrix;
    private readonly string? _step;
    private readonly int _zero;
    private readonly PdfDigits _digits;

    private PlaceOfNumber(string font, string size, string[] matrix, string? step, int zero, PdfDigits digits)
    {
        (_font, _size, _matrix, _step, _zero, _digits) = (font, size, matrix, step, zero, digits);
    }

    /// <summary>Reads the operators between BT and ET; null for every other text.</summary>
    public static PlaceOfNumber? Read(string text, Dictionary<string, PdfDigits> fonts)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string? font = null, size = null, step = null;
        string[]? matrix = null;
        var glyphs = ImmutableArray.CreateBuilder<int>();
        var from = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var operands = words.AsSpan(from, i - from);
            switch (words[i])
            {
                case "Tf" when operands.Length == 2 && font is null:
                    (font, size) = (operands[0].TrimStart('/'), operands[1]);
                    break;
                case "Tm" when operands.Length == 6 && matrix is null:
                    matrix = operands.ToArray();
                    break;
                case "Td" when operands.Length == 2 && operands[1] == "0" && (step is null || step == operands[0]):
                    step = operands[0];
                    break;
                case "Tj" when operands is [['<', .., '>'] shown] && shown.Length % 4 == 2:
                    for (var at = 1; at + 4 < shown.Length; at += 4)
                        glyphs.Add(int.Parse(shown.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    break;
                case ['/' or '<' or '-' or '.' or (>= '0' and <= '9'), ..]:
                    continue;
                default:
                    return null;
            }

            from = i + 1;
        }

        return font is not null && size is not null && matrix is not null && fonts.TryGetValue(font, out var digits)
            && glyphs.Count == PdfPageNumbers.Placeholder.Length && glyphs.All(glyph => glyph == glyphs[0]) && digits.Width(glyphs[0], '0') is not null
                ? new PlaceOfNumber(font, size, matrix, step, glyphs[0], digits)
                : null;
    }

    /// <summary>The text object with a number whose last digit stands where the last one of the placeholder stood; null when it cannot be drawn alike.</summary>
    public string? With(string number)
    {
        if (_digits.Of(number, _zero) is not { } glyphs)
            return null;
        var advance = _step is null ? _digits.Width(_zero, '0')!.Value / 1000 * double.Parse(_size, CultureInfo.InvariantCulture) : double.Parse(_step, CultureInfo.InvariantCulture);
        var x = double.Parse(_matrix[4], CultureInfo.InvariantCulture) + (advance * (PdfPageNumbers.Placeholder.Length - number.Length));
        var shown = string.Join(_step is null ? "" : $"> Tj\n{_step} 0 Td <", glyphs.Select(glyph => glyph.ToString("X4", CultureInfo.InvariantCulture)));
        return string.Create(CultureInfo.InvariantCulture, $"BT\n/{_font} {_size} Tf\n{string.Join(' ', _matrix[..4])} {x:0.####} {_matrix[5]} Tm\n<{shown}> Tj\nET");
    }
}
