using System.Text;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>
/// Writes SVG elements. Everything is said by presentation attributes, so a page may forbid inline styles; ids start with the
/// chart's id and size, so many charts live in one page; numbers are invariant and have one decimal, sizes two.
/// </summary>
internal sealed class Canvas(ChartModel chart, ChartTheme theme, ChartSize size)
{
    // Circle, square, diamond, triangles, pentagon, hexagon, cross: corners in radii; the circle has none.
    private static readonly double[][] Shapes =
    [
        [],
        [-0.86, -0.86, 0.86, -0.86, 0.86, 0.86, -0.86, 0.86],
        [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
        [0, -1.2, 1.15, 0.85, -1.15, 0.85],
        [0, 1.2, 1.15, -0.85, -1.15, -0.85],
        [0, -1.15, 1.1, -0.3, 0.68, 1, -0.68, 1, -1.1, -0.3],
        [-0.6, -1, 0.6, -1, 1.2, 0, 0.6, 1, -0.6, 1, -1.2, 0],
        [-0.42, -1.15, 0.42, -1.15, 0.42, -0.42, 1.15, -0.42, 1.15, 0.42, 0.42, 0.42, 0.42, 1.15, -0.42, 1.15, -0.42, 0.42, -1.15, 0.42, -1.15, -0.42, -0.42, -0.42],
    ];

    private readonly StringBuilder _body = new(16 * 1024);

    // A page may show one chart in two sizes.
    private readonly string _prefix = Identifier(chart.Id) + "-" + size.Name;
    private bool _hatched;

    // Texts of one look that follow each other share a group, which says the look once.
    private string _runLook = "";
    private int _runStart;
    private int _runLookAt;
    private bool _runGrouped;

    public ChartTheme Theme => theme;

    public double Width => size.Width;

    /// <summary>The height to fill, or null to take what is needed.</summary>
    public double? Height => size.Height;

    /// <summary>Size of ordinary labels.</summary>
    public double Font => size.FontSize;

    public double Small => size.FontSize * 0.88;

    /// <summary>False on a phone, where nothing hovers and a tooltip is only weight.</summary>
    public bool HasPointer => size.Name != ChartSize.Phone.Name;

    /// <summary>True where a table-like layout beside the plot does not fit.</summary>
    public bool IsNarrow => size.Width < 34 * size.FontSize;

    public static double LineHeight(double font) => font * 1.3;

    public void Open(string? key = null, string? tooltip = null)
    {
        EndRun();
        _body.Append("<g");
        if (key is not null)
            Attribute("data-key", key);
        _body.Append('>');
        if (tooltip is { Length: > 0 } && HasPointer)
        {
            _body.Append("<title>");
            Escaped(tooltip);
            _body.Append("</title>");
        }
    }

    public void Close()
    {
        EndRun();
        _body.Append("</g>");
    }

    public void Rect(double x, double y, double width, double height, string fill, double radius = 0, string? stroke = null)
    {
        EndRun();
        _body.Append("<rect");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", Math.Max(0, width));
        Attribute("height", Math.Max(0, height));
        if (radius > 0)
            Attribute("rx", radius);
        Attribute("fill", fill);
        if (stroke is not null)
            Attribute("stroke", stroke);
        _body.Append("/>");
    }

    /// <summary>A hatched ground: no figure.</summary>
    public void Hatch(double x, double y, double width, double height)
    {
        _hatched = true;
        Rect(x, y, width, height, "url(#" + _prefix + "-hatch)");
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width, string? dash = null, bool round = false)
    {
        EndRun();
        _body.Append("<line");
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        Stroke(stroke, width, dash, round);
        _body.Append("/>");
    }

    /// <summary>Vertical lines through every strip (top, bottom, top, bottom, …), as one element.</summary>
    public void Verticals(double[] xs, double[] strips, string stroke, double width, string? dash = null)
    {
        if (xs.Length == 0 || strips.Length == 0)
            return;
        EndRun();
        _body.Append("<path d=\"");
        foreach (var x in xs)
        {
            for (var i = 0; i < strips.Length; i += 2)
            {
                _body.Append('M');
                Pair(x, strips[i]);
                _body.Append('V');
                Number(strips[i + 1]);
            }
        }

        _body.Append("\" fill=\"none\"");
        Stroke(stroke, width, dash, false);
        _body.Append("/>");
    }

    /// <summary>Horizontal lines between two ends, as one element.</summary>
    public void Horizontals(List<double> ys, double from, double to, string stroke, double width)
    {
        if (ys.Count == 0)
            return;
        EndRun();
        _body.Append("<path d=\"");
        foreach (var y in ys)
        {
            _body.Append('M');
            Pair(from, y);
            _body.Append('H');
            Number(to);
        }

        _body.Append("\" fill=\"none\"");
        Stroke(stroke, width, null, false);
        _body.Append("/>");
    }

    /// <summary>A line through points given as x, y, x, y, …: plain numbers, since every generic type over a pair is compiled anew in each process.</summary>
    public void Polyline(double[] points, string stroke, double width, string? dash = null)
    {
        EndRun();
        _body.Append("<polyline points=\"");
        Points(points);
        _body.Append("\" fill=\"none\" stroke-linejoin=\"round\"");
        Stroke(stroke, width, dash, dash is null);
        _body.Append("/>");
    }

    public void Polygon(double[] points, string fill, string? stroke = null, double strokeWidth = 1)
    {
        EndRun();
        _body.Append("<polygon points=\"");
        Points(points);
        _body.Append('"');
        Attribute("fill", fill);
        if (stroke is not null)
            Stroke(stroke, strokeWidth, null, false);
        _body.Append("/>");
    }

    public void Circle(double x, double y, double radius, string fill, string? stroke = null, double strokeWidth = 1)
    {
        EndRun();
        _body.Append("<circle");
        Attribute("cx", x);
        Attribute("cy", y);
        Attribute("r", radius);
        Attribute("fill", fill);
        if (stroke is not null)
            Stroke(stroke, strokeWidth, null, false);
        _body.Append("/>");
    }

    /// <summary>The shape of an accent, so that colour is never the only thing that tells districts apart.</summary>
    public void AccentMark(int accent, double x, double y, double radius, string fill, string? stroke = null, double strokeWidth = 1) =>
        AccentMarks(accent, [x, y], radius, fill, stroke, strokeWidth);

    /// <summary>The shape of an accent at several points (x, y, x, y, …), as one element.</summary>
    public void AccentMarks(int accent, double[] points, double radius, string fill, string? stroke = null, double strokeWidth = 1)
    {
        if (points.Length == 0)
            return;
        EndRun();
        _body.Append("<path d=\"");
        for (var i = 0; i < points.Length; i += 2)
            Shape(accent <= 0 ? 0 : (accent - 1) % Shapes.Length, points[i], points[i + 1], radius);
        _body.Append('"');
        Attribute("fill", fill);
        if (stroke is not null)
            Stroke(stroke, strokeWidth, null, false);
        _body.Append("/>");
    }

    /// <summary>A status' symbol, drawn as a shape so that no font has to have it.</summary>
    public void Symbol(ChartStatus status, double x, double y, double radius)
    {
        var colour = theme.Of(status).Strong;
        var r = radius;
        switch (status)
        {
            case ChartStatus.Exceeds:
                Polygon([x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8], colour);
                break;
            case ChartStatus.Met:
                Polyline([x - r, y + r * 0.05, x - r * 0.3, y + r * 0.75, x + r, y - r * 0.75], colour, r * 0.42);
                break;
            case ChartStatus.Near:
                Polygon([x, y - r, x + r, y, x, y + r, x - r, y], "none", colour, r * 0.4);
                break;
            case ChartStatus.Short:
                Polygon([x, y + r, x + r, y - r * 0.8, x - r, y - r * 0.8], colour);
                break;
            case ChartStatus.Undetermined:
                EndRun();
                _body.Append("<path d=\"M");
                Pair(x - r * 0.6, y - r * 0.45);
                _body.Append('A');
                Pair(r * 0.6, r * 0.55);
                _body.Append(" 0 1 1 ");
                Pair(x + r * 0.15, y + r * 0.03);
                _body.Append('Q');
                Pair(x, y + r * 0.12);
                _body.Append(' ');
                Pair(x, y + r * 0.45);
                _body.Append("\" fill=\"none\"");
                Stroke(colour, r * 0.36, null, true);
                _body.Append("/>");
                Circle(x, y + r * 0.9, r * 0.24, colour);
                break;
            case ChartStatus.NotComparable:
                Line(x - r * 0.9, y - r * 0.35, x + r * 0.9, y - r * 0.35, colour, r * 0.34);
                Line(x - r * 0.9, y + r * 0.35, x + r * 0.9, y + r * 0.35, colour, r * 0.34);
                Line(x - r * 0.55, y + r * 0.95, x + r * 0.55, y - r * 0.95, colour, r * 0.3);
                break;
            case ChartStatus.NoTarget:
                Circle(x, y, r * 0.7, "none", colour, r * 0.3);
                break;
            case ChartStatus.Missing:
                Line(x - r * 0.8, y, x + r * 0.8, y, colour, r * 0.34);
                break;
            default:
                break;
        }
    }

    /// <summary>An arrow from a bound towards its open side; horizontal when <paramref name="dy"/> is 0.</summary>
    public void Arrow(double x, double y, double dx, double dy, string colour, double width)
    {
        Line(x, y, x + dx, y + dy, colour, width);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (ux, uy) = (dx / length, dy / length);
        var head = width * 2.2;
        var (tipX, tipY) = (x + dx + ux * head * 0.6, y + dy + uy * head * 0.6);
        Polyline([tipX - ux * head - uy * head, tipY - uy * head + ux * head, tipX, tipY, tipX - ux * head + uy * head, tipY - uy * head - ux * head], colour, width);
    }

    /// <summary>One line of text on a baseline.</summary>
    public void Text(double x, double baseline, string text, double? font = null, string? fill = null, Anchor anchor = Anchor.Start, bool bold = false, bool vertical = false)
    {
        if (text.Length == 0)
            return;
        var look = Look(font, fill, anchor, bold);
        if (look.Length == 0 || vertical || look != _runLook)
            EndRun();
        else if (!_runGrouped)
            StartGroup();
        var start = _body.Length;
        _body.Append("<text");
        Attribute("x", x);
        Attribute("y", baseline);
        if (vertical)
        {
            _body.Append(" transform=\"rotate(-90 ");
            Pair(x, baseline);
            _body.Append(")\"");
        }

        if (!_runGrouped)
        {
            (_runLook, _runStart, _runLookAt) = (vertical ? "" : look, start, _body.Length);
            _body.Append(look);
        }

        _body.Append('>');
        Escaped(text);
        _body.Append("</text>");
    }

    /// <summary>Lines under each other, the block centred on <paramref name="middle"/>.</summary>
    public void Block(double x, double middle, string[] lines, double font, string? fill = null, Anchor anchor = Anchor.Start, bool bold = false)
    {
        var baseline = Centred(middle, font) - (lines.Length - 1) * LineHeight(font) / 2;
        foreach (var line in lines)
        {
            Text(x, baseline, line, font, fill, anchor, bold);
            baseline += LineHeight(font);
        }
    }

    /// <summary>Lines under each other from <paramref name="top"/>; the y below them.</summary>
    public double Paragraph(double x, double top, string[] lines, double font, string? fill = null, bool bold = false)
    {
        foreach (var line in lines)
        {
            Text(x, top + font * 0.98, line, font, fill, bold: bold);
            top += LineHeight(font);
        }

        return top;
    }

    /// <summary>The baseline that centres a line of hanzi or digits on a height.</summary>
    public static double Centred(double middle, double font) => middle + font * 0.35;

    /// <summary>The width of the widest line.</summary>
    public double Widest(string[] lines, double font, bool bold = false)
    {
        var widest = 0d;
        foreach (var line in lines)
            widest = Math.Max(widest, Measure(line, font, bold));
        return widest;
    }

    /// <summary>The width of the widest line of all.</summary>
    public double Widest(string[][] blocks, double font, bool bold = false)
    {
        var widest = 0d;
        foreach (var lines in blocks)
            widest = Math.Max(widest, Widest(lines, font, bold));
        return widest;
    }

    public double Measure(string text, double? font = null, bool bold = false) => TextMeasure.Width(TextMeasure.Clean(text), font ?? Font, bold);

    /// <summary>The whole element.</summary>
    /// <param name="height">The height drawn.</param>
    /// <param name="standalone">True for a file: fixed natural size and a white ground.</param>
    public string Finish(double height, bool standalone)
    {
        EndRun();
        var body = _body.ToString();
        _body.Clear();
        _body.Append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        Attribute("class", "chart chart-" + size.Name);

        // A file has a margin to its sides; in a page the page has it.
        var margin = standalone ? Math.Round(Font) : 0;
        var (width, rounded) = (size.Width + 2 * margin, Math.Ceiling(height));
        _body.Append(" viewBox=\"");
        Pair(-margin, 0);
        _body.Append(' ');
        Pair(width, rounded);
        _body.Append('"');
        if (standalone)
        {
            Attribute("width", width);
            Attribute("height", rounded);
        }
        else
        {
            Attribute("width", "100%");
        }

        Attribute("role", "img");
        Attribute("aria-labelledby", _prefix + "-title " + _prefix + "-desc");
        if (standalone)
            Attribute("font-family", theme.FontFamily);
        Attribute("font-size", Font);
        Attribute("fill", theme.Text);
        _body.Append("><title");
        Attribute("id", _prefix + "-title");
        _body.Append('>');
        Escaped(chart.Title);
        _body.Append("</title><desc");
        Attribute("id", _prefix + "-desc");
        _body.Append('>');
        Escaped(chart.AltText);
        _body.Append("</desc>");
        if (_hatched)
        {
            _body.Append("<defs><pattern");
            Attribute("id", _prefix + "-hatch");
            _body.Append(" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">");
            Rect(0, 0, 6, 6, theme.Background);
            _body.Append("<path d=\"M-1 7L7 -1M-1 1L1 -1M5 7L7 5\" fill=\"none\"");
            Stroke(theme.Grid, 1.2, null, false);
            _body.Append("/></pattern></defs>");
        }

        if (standalone)
            Rect(-margin, 0, width, rounded, theme.Background);
        _body.Append(body).Append("</svg>");
        return _body.ToString();
    }

    // An id that holds anything else would fall apart in aria-labelledby and in references.
    private static string Identifier(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var c in id)
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name.ToString() : "c" + name;
    }

    private string Look(double? font, string? fill, Anchor anchor, bool bold)
    {
        if ((font is null || Math.Abs(font.Value - Font) <= 0.005) && (fill is null || fill == theme.Text) && anchor == Anchor.Start && !bold)
            return "";
        var before = _body.Length;
        if (font is { } f && Math.Abs(f - Font) > 0.005)
            Attribute("font-size", f);
        if (fill is not null && fill != theme.Text)
            Attribute("fill", fill);
        if (anchor != Anchor.Start)
            Attribute("text-anchor", anchor == Anchor.Middle ? "middle" : "end");
        if (bold)
            Attribute("font-weight", "700");
        var look = _body.ToString(before, _body.Length - before);
        _body.Length = before;
        return look;
    }

    // The text before had the same look and stands alone: take its look away and put a group around it.
    private void StartGroup()
    {
        _body.Remove(_runLookAt, _runLook.Length);
        _body.Insert(_runStart, "<g" + _runLook + ">");
        _runGrouped = true;
    }

    private void EndRun()
    {
        if (_runGrouped)
            _body.Append("</g>");
        (_runLook, _runGrouped) = ("", false);
    }

    private void Shape(int number, double x, double y, double r)
    {
        var corners = Shapes[number];
        if (corners.Length == 0)
        {
            _body.Append('M');
            Pair(x - r, y);
            foreach (var way in (double[])[2 * r, -2 * r])
            {
                _body.Append('a');
                Pair(r, r);
                _body.Append(" 0 1 0 ");
                Pair(way, 0);
            }
        }
        else
        {
            for (var i = 0; i < corners.Length; i += 2)
            {
                _body.Append(i == 0 ? 'M' : 'L');
                Pair(x + corners[i] * r, y + corners[i + 1] * r);
            }
        }

        _body.Append('z');
    }

    private void Points(double[] points)
    {
        for (var i = 0; i < points.Length; i += 2)
        {
            if (i > 0)
                _body.Append(' ');
            Pair(points[i], points[i + 1]);
        }
    }

    private void Stroke(string colour, double width, string? dash, bool round)
    {
        Attribute("stroke", colour);
        if (Math.Abs(width - 1) > 0.005)
            Attribute("stroke-width", width);
        if (dash is not null)
            Attribute("stroke-dasharray", dash);
        if (round)
            Attribute("stroke-linecap", "round");
    }

    private void Pair(double x, double y)
    {
        Number(x);
        _body.Append(' ');
        Number(y);
    }

    private void Attribute(string name, double value)
    {
        _body.Append(' ').Append(name).Append("=\"");
        Number(value, fine: name is "r" or "stroke-width" or "font-size");
        _body.Append('"');
    }

    private void Attribute(string name, string value)
    {
        _body.Append(' ').Append(name).Append("=\"");
        Escaped(value);
        _body.Append('"');
    }

    // Places to a tenth of a pixel, sizes and widths to a hundredth.
    private void Number(double value, bool fine = false)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), "a coordinate is not a number");
        var hundredths = fine ? (long)Math.Round(value * 100, MidpointRounding.AwayFromZero) : (long)Math.Round(value * 10, MidpointRounding.AwayFromZero) * 10;
        if (hundredths < 0)
        {
            _body.Append('-');
            hundredths = -hundredths;
        }

        Whole(hundredths / 100);
        var rest = (int)(hundredths % 100);
        if (rest == 0)
            return;
        _body.Append('.').Append((char)('0' + rest / 10));
        if (rest % 10 != 0)
            _body.Append((char)('0' + rest % 10));
    }

    private void Whole(long value)
    {
        Span<char> digits = stackalloc char[20];
        var at = digits.Length;
        do
        {
            digits[--at] = (char)('0' + value % 10);
            value /= 10;
        }
        while (value > 0);
        _body.Append(digits[at..]);
    }

    private void Escaped(string text)
    {
        foreach (var c in TextMeasure.Clean(text))
        {
            switch (c)
            {
                case '&': _body.Append("&amp;"); break;
                case '<': _body.Append("&lt;"); break;
                case '>': _body.Append("&gt;"); break;
                case '"': _body.Append("&quot;"); break;
                default: _body.Append(c); break;
            }
        }
    }
}
