using System.Globalization;
using Compare.Model.Quantities;
using Compare.Rendering.Office;
using Compare.Rendering.Svg;
using Compare.Rendering.Xlsx;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Pptx;

/// <summary>
/// A chart of PowerPoint's own, with its figures in an embedded workbook, so that a colleague can recolour, edit and copy it.
/// Signs of bounds stand in the number formats of the labels: a label follows its figure when that is edited.
/// </summary>
internal sealed class NativeChart
{
    private const string SheetName = "data";
    private const int LabelledCategories = 8;
    private const int Text = 11;

    // About what the bars of half a slide have beside their names, in points.
    private const double BarRoom = 240;

    // More years than this stand five apart, or their labels would turn.
    private const decimal ManyYears = 6m;

    private readonly OfficeBrand _brand;
    private readonly string _language;
    private readonly Sheet _sheet = new(SheetName);
    private readonly List<Dictionary<int, Cell>> _cells = [];
    private bool _named;

    private NativeChart(OfficeBrand brand, string language)
    {
        _brand = brand;
        _language = language;
    }

    /// <summary>The chart part and its workbook.</summary>
    /// <param name="model">The chart; a slope, a profile and a scorecard have no native form.</param>
    /// <param name="brand">Colours.</param>
    /// <param name="language">Language tag.</param>
    /// <param name="named">True to write the names of lines beside them instead of a legend, where there is room.</param>
    /// <exception cref="ArgumentException">The chart has no native form.</exception>
    public static (byte[] Chart, byte[] Workbook) Render(ChartModel model, OfficeBrand brand, string language, bool named = false)
    {
        var chart = new NativeChart(brand, language);
        var plot = model switch
        {
            DumbbellChart x => chart.Dumbbell(x),
            GapChart x => chart.Gaps(x),
            TrajectoryChart x when named => chart.NamedLines(x),
            TrajectoryChart x => chart.Lines(x.Years, x.Axis, x.Series, x.References, x.Area.Accent),
            ShareChart x => chart.Shares(x),
            StatusChart x => chart.Status(x),
            _ => throw new ArgumentException($"a {model.GetType().Name} has no native form", nameof(model)),
        };
        return (chart.Part(plot), chart.Workbook(model.Title));
    }

    /// <summary>The chart part and workbook of one panel of small multiples.</summary>
    public static (byte[] Chart, byte[] Workbook) Render(SmallMultiplesChart model, ChartPanel panel, OfficeBrand brand, string language)
    {
        var chart = new NativeChart(brand, language);
        var plot = chart.Lines(model.Years, panel.Axis, panel.Series, panel.References, panel.Series.Select(s => s.Area?.Accent ?? 0).FirstOrDefault());
        return (chart.Part(plot), chart.Workbook(panel.Title));
    }

    private string Accent(int number) => number is >= 1 and <= 6 ? string.Create(CultureInfo.InvariantCulture, $"accent{number}") : number > 6 ? _brand.Accent(number) : "tx2";

    // ---- the five kinds

    /// <summary>Dots joined by a line, one column per district; the city's target as a bar across.</summary>
    private XmlText Dumbbell(DumbbellChart chart)
    {
        var labels = chart.Rows.Length <= LabelledCategories;
        var categories = Column(1, "", [.. chart.Rows.Select(r => labels ? Name(r.Area) + (r.Note.Length > 0 ? "\n" + r.Note : "") : r.Area.Label)]);
        var series = XmlText.Of($"");
        var index = 0;
        // The start's label stands on the far side of the aim's, whichever way the indicator goes.
        var rises = chart.Rows.Where(r => r is { Baseline: not null, Target: not null }).Sum(r => Math.Sign(r.Target!.Number - r.Baseline!.Number)) >= 0;
        foreach (var (label, values, symbol, color, side) in new (string, ChartValue?[], string, string, string)[]
        {
            (chart.BaselineLabel, [.. chart.Rows.Select(r => r.Baseline)], "circle", "tx1+55", rises ? "b" : "t"),
            (chart.LatestLabel, [.. chart.Rows.Select(r => r.Latest)], "circle", "tx2", "r"),
            (chart.TargetLabel, [.. chart.Rows.Select(r => r.Target)], "diamond", "accent2", rises ? "t" : "b"),
        })
        {
            if (label.Length == 0 || values.All(v => v is null))
                continue;
            var stems = symbol == "diamond" ? Stems([.. chart.Rows.Select(r => (r.Baseline ?? r.Latest, r.Target))]) : null;
            series.Add(LineSeries(index, index + 2, label, categories, values, symbol, 9, color, labels ? side : "", stems));
            index++;
        }

        var axis = WithRoom(chart.Axis, chart.Rows.SelectMany(r => new[] { r.Baseline, r.Latest, r.Target }).OfType<ChartValue>());
        if (!chart.References.IsDefaultOrEmpty)
        {
            var lines = XmlText.Of($"");
            foreach (var line in chart.References)
            {
                ChartValue?[] values = [.. chart.Rows.Select(r => line.AppliesToArea(r.Area.Key) ? line.Value : null)];
                lines.Add(LineSeries(index, index + 2, $"{line.Label} {line.Value.Text}", categories, values, "dash", 22, "tx1", "", null));
                index++;
            }

            series.Add(lines);
        }

        return XmlText.Of($"<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{series}<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>{CategoryAxis(1, 2, "b", reversed: false, hidden: false, turned: !labels)}{ValueAxis(2, 1, axis, "l", hidden: false)}");
    }

    // What tells two areas of one name apart stands on a line of its own.
    private static string Name(ChartArea area) => area.Label.Replace("（", "\n（", StringComparison.Ordinal);

    private XmlText Gaps(GapChart chart)
    {
        var categories = Column(1, "", [.. chart.Bars.Select(b => b.Area.Label)]);
        var (low, high) = (Math.Min(0m, chart.Axis.Min), Math.Max(0m, chart.Axis.Max));

        // Labels stand beyond the bars' ends.
        var axis = chart.Axis with { Min = low < 0m ? low - Room(b => b.Difference.Number < 0m) : low, Max = high > 0m ? high + Room(b => b.Difference.Number >= 0m) : high };
        var points = XmlText.Of($"");
        var labels = XmlText.Of($"");
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            var (ink, _) = _brand.Of(chart.Bars[i].Status);
            points.Add($"<c:dPt><c:idx val=\"{i}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>{Drawing.Fill(ink)}</c:spPr></c:dPt>");
            labels.Add($"<c:dLbl><c:idx val=\"{i}\"/><c:tx><c:rich><a:bodyPr/><a:p>{Drawing.Run(chart.Bars[i].Difference.Text, Text, _language)}</a:p></c:rich></c:tx><c:dLblPos val=\"outEnd\"/>{Shows}</c:dLbl>");
        }

        decimal Room(Func<GapBar, bool> side)
        {
            var widest = chart.Bars.Where(side).Select(b => TextMeasure.Width(b.Difference.Text, Text)).DefaultIfEmpty(0).Max();
            return (high - low) * (decimal)Math.Clamp((widest + 14) / BarRoom, 0.12, 0.6);
        }

        var values = Column(2, chart.BetterLabel + " / " + chart.WorseLabel, [.. chart.Bars.Select(b => b.Difference)]);
        return XmlText.Of($"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx>{values.Name}</c:tx><c:spPr>{Drawing.Fill("tx2")}</c:spPr><c:invertIfNegative val=\"0\"/>{points}<c:dLbls>{labels}{LabelText(Text)}<c:dLblPos val=\"outEnd\"/>{Shows}</c:dLbls>{categories.Category}{values.Value}</c:ser><c:gapWidth val=\"45\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>{CategoryAxis(1, 2, "l", reversed: true, hidden: false)}{ValueAxis(2, 1, axis, "b", hidden: true)}");
    }

    private XmlText Lines(ChartAxis years, ChartAxis axis, IReadOnlyCollection<TrajectorySeries> lines, IEnumerable<ReferenceLine> references, int accent)
    {
        var xml = XmlText.Of($"");
        var index = 0;

        // The longest first: LibreOffice drops a single point that comes before a longer line.
        foreach (var line in lines.OrderByDescending(l => l.Points.Length))
        {
            var (color, dash, width, symbol) = line.Role switch
            {
                TrajectoryRole.Actual => (Accent(accent), "solid", 28_575, "circle"),
                TrajectoryRole.Path => (accent <= 6 ? Accent(accent) + "+40" : Accent(accent), "solid", 19_050, "square"),
                TrajectoryRole.Target => ("accent2", "solid", 0, "diamond"),
                TrajectoryRole.Required => ("accent2", "sysDash", 19_050, "none"),
                TrajectoryRole.Schedule => ("tx1+60", "sysDot", 12_700, "none"),
                _ => (Accent(accent), "dash", 15_875, "none"),
            };
            var labelled = line.Role is TrajectoryRole.Actual or TrajectoryRole.Target or TrajectoryRole.Path;
            xml.Add(ScatterSeries(index++, line.Label, [.. line.Points.Select(p => ((decimal)p.Year, p.Value))], color, dash, width, symbol, !labelled ? "" : line.Role == TrajectoryRole.Actual ? "r" : "t", axis.Unit));
        }

        foreach (var line in references)
            xml.Add(ScatterSeries(index++, $"{line.Label} {line.Value.Text}", [(years.Min, line.Value), (years.Max, line.Value)], "tx1", "lgDash", 12_700, "none", "", axis.Unit));

        var all = lines.SelectMany(s => s.Points).Select(p => p.Value);
        return XmlText.Of($"<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>{xml}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>{YearAxis(1, 2, years, years.Max - years.Min)}{ValueAxis(2, 1, WithRoom(axis, all), "l", hidden: false)}");
    }

    /// <summary>
    /// The lines of one district with their names beside them. The straight ones carry a figure for every year, so that a
    /// name can stand in their middle.
    /// </summary>
    private XmlText NamedLines(TrajectoryChart chart)
    {
        _named = true;
        var accent = chart.Area.Accent;
        var span = chart.Axis.Max - chart.Axis.Min;
        decimal Last(TrajectoryRole role) => chart.Series.FirstOrDefault(l => l.Role == role)?.Points[^1].Value.Number ?? 0m;
        var actual = chart.Series.FirstOrDefault(l => l.Role == TrajectoryRole.Actual)?.Points ?? [];
        var rises = actual.IsEmpty || Last(TrajectoryRole.Target) >= actual[0].Value.Number;
        var (up, down) = rises ? ("t", "b") : ("b", "t");

        // Two ends close together: one name above, the other below.
        var close = chart.Series.Any(l => l.Role == TrajectoryRole.Projection) && Math.Abs(Last(TrajectoryRole.Projection) - Last(TrajectoryRole.Target)) < span / 12m;
        var above = Last(TrajectoryRole.Projection) >= Last(TrajectoryRole.Target);
        var lines = new List<(int Points, Func<int, XmlText> Series)>();
        foreach (var line in chart.References)
        {
            var third = Math.Round(chart.Years.Min + (chart.Years.Max - chart.Years.Min) / 3m);
            lines.Add((3, index => ScatterSeries(index, $"{line.Label} {line.Value.Text}", [(chart.Years.Min, line.Value), (third, line.Value), (chart.Years.Max, line.Value)], "tx1", "lgDash", 12_700, "none", "", "", NameAt(1, rises ? "t" : "b", false))));
        }

        foreach (var line in chart.Series)
        {
            var points = line.Role is TrajectoryRole.Schedule or TrajectoryRole.Required or TrajectoryRole.Projection ? Yearly(line.Points) : [.. line.Points.Select(p => ((decimal)p.Year, p.Value))];
            var flat = line.Points.Length < 2 || Math.Abs(line.Points[^1].Value.Number - line.Points[0].Value.Number) < span / 6m;
            lines.Add((points.Length, index => line.Role switch
            {
                TrajectoryRole.Actual => ScatterSeries(index, line.Label, points, Accent(accent), "solid", 28_575, "circle", down, "", NameAt(points.Length - 1, points.Length == 1 ? "r" : flat ? up : "l", true)),
                TrajectoryRole.Path => ScatterSeries(index, line.Label, points, accent <= 6 ? Accent(accent) + "+40" : Accent(accent), "solid", 19_050, "square", down, "", NameAt(points.Length / 2, up, true)),
                TrajectoryRole.Target => ScatterSeries(index, line.Label, points, "accent2", "solid", 0, "diamond", "r", "", NameAt(0, close ? above ? "b" : "t" : "r", true)),
                TrajectoryRole.Required => ScatterSeries(index, line.Label, points, "accent2", "sysDash", 19_050, "none", "", "", NameAt(points.Length / 2, down, false)),
                TrajectoryRole.Schedule => ScatterSeries(index, line.Label, points, "tx1+60", "sysDot", 12_700, "none", "", "", NameAt(points.Length / 3, rises ? "r" : "l", false)),
                _ => ScatterSeries(index, line.Label, points, Accent(accent), "dash", 15_875, "none", "", "", NameAt(points.Length - 1, close ? above ? "t" : "b" : "r", false)),
            }));
        }

        // The longest first: LibreOffice drops a line that comes before a longer one.
        var xml = XmlText.Join(lines.OrderByDescending(l => l.Points).Select((l, i) => l.Series(i)));

        // Room at the right for the names of the ends.
        var years = chart.Years with { Max = chart.Years.Max + Math.Max(1m, (chart.Years.Max - chart.Years.Min) / 4m) };
        return XmlText.Of($"<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>{xml}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>{YearAxis(1, 2, years, chart.Years.Max - chart.Years.Min)}{ValueAxis(2, 1, WithRoom(chart.Axis, chart.Series.SelectMany(l => l.Points).Select(p => p.Value)), "l", hidden: false)}");
    }

    /// <summary>A straight line by years.</summary>
    private static (decimal X, ChartValue Y)[] Yearly(IReadOnlyList<YearPoint> points)
    {
        if (points is not [var from, var to] || to.Year <= from.Year)
            return [.. points.Select(p => ((decimal)p.Year, p.Value))];
        return
        [
            .. Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => ((decimal)year,
                year == from.Year ? from.Value : year == to.Year ? to.Value : new ChartValue(Math.Round(from.Value.Number + (to.Value.Number - from.Value.Number) * (year - from.Year) / (to.Year - from.Year), 6), ""))),
        ];
    }

    /// <summary>The name of a line, with its figure where asked for, beside one of its points.</summary>
    private (int Point, XmlText Label) NameAt(int point, string side, bool figure) =>
        (point, XmlText.Of($"<c:spPr><a:noFill/></c:spPr>{LabelText(Text)}<c:dLblPos val=\"{side}\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"{(figure ? 1 : 0)}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"1\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/><c:separator> </c:separator>"));

    private XmlText Shares(ShareChart chart)
    {
        var rows = chart.Groups.SelectMany(g => g.Rows.Select(r => (Group: g, Row: r))).Where(r => r.Row.Share is not null).ToArray();
        var categories = Column(1, "", [.. rows.Select(r => $"{r.Row.Area.Label} {r.Group.Label}")]);
        var share = Column(2, chart.ShareLabel, [.. rows.Select(r => r.Row.Share)]);
        var people = Column(3, chart.PopulationLabel, [.. rows.Select(r => r.Row.Population)]);
        return XmlText.Of($"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>{BarSeries(0, share, categories, "tx2", [.. rows.Select(r => r.Row.Share)], chart.Axis.Unit)}{BarSeries(1, people, categories, "tx2+60", [.. rows.Select(r => r.Row.Population)], chart.Axis.Unit)}<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>{CategoryAxis(1, 2, "l", reversed: true, hidden: false)}{ValueAxis(2, 1, chart.Axis, "b", hidden: false)}");
    }

    private XmlText Status(StatusChart chart)
    {
        var categories = Column(1, "", [.. chart.Rows.Select(r => r.Area.Label)]);
        var series = XmlText.Of($"");
        for (var s = 0; s < chart.Legend.Length; s++)
        {
            var status = s;
            ChartValue?[] values = [.. chart.Rows.Select(r => r.Counts[status] == 0 ? null : new ChartValue(r.Counts[status], r.Counts[status].ToString(CultureInfo.InvariantCulture)))];
            series.Add(BarSeries(s, Column(s + 2, chart.Legend[s].Word, values), categories, _brand.Of(chart.Legend[s].Status).Ink, values, "", "ctr", "FFFFFF"));
        }

        return XmlText.Of($"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"50\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>{CategoryAxis(1, 2, "l", reversed: true, hidden: false)}{ValueAxis(2, 1, chart.Axis, "b", hidden: false)}");
    }

    // ---- series

    private XmlText LineSeries(int index, int column, string label, Data categories, ChartValue?[] values, string symbol, int size, string color, string side, XmlText? stems)
    {
        var data = Column(column, label, values);
        return XmlText.Of($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx>{data.Name}</c:tx><c:spPr><a:ln w=\"28575\"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"{size}\"/><c:spPr>{Drawing.Fill(color)}<a:ln w=\"9525\">{Drawing.Fill(color)}</a:ln></c:spPr></c:marker>{Labels(values, side, "")}{stems}{categories.Category}{data.Value}<c:smooth val=\"0\"/></c:ser>");
    }

    /// <summary>The lines from each start to its aim, as error bars of the aims: the one kind of line that every program draws inside a category.</summary>
    private static XmlText Stems((ChartValue? From, ChartValue? To)[] pairs)
    {
        return XmlText.Of($"<c:errBars><c:errDir val=\"y\"/><c:errBarType val=\"both\"/><c:errValType val=\"cust\"/><c:noEndCap val=\"1\"/><c:plus>{Lengths(1)}</c:plus><c:minus>{Lengths(-1)}</c:minus><c:spPr><a:ln w=\"28575\">{Drawing.Fill("tx1+75")}</a:ln></c:spPr></c:errBars>");

        XmlText Lengths(int sign)
        {
            var points = XmlText.Of($"");
            for (var i = 0; i < pairs.Length; i++)
                points.Add($"<c:pt idx=\"{i}\"><c:v>{(pairs[i] is { From: { } from, To: { } to } ? Math.Max(0m, sign * (from.Number - to.Number)) : 0m)}</c:v></c:pt>");
            return XmlText.Of($"<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"{pairs.Length}\"/>{points}</c:numLit>");
        }
    }

    /// <summary>The axis with room for the labels above the highest and below the lowest figure.</summary>
    private static ChartAxis WithRoom(ChartAxis axis, IEnumerable<ChartValue> values)
    {
        var step = axis.Ticks.Length > 1 ? axis.Ticks[1].Value - axis.Ticks[0].Value : (axis.Max - axis.Min) / 4m;
        var numbers = values.Select(v => v.Number).ToArray();
        if (numbers.Length == 0)
            return axis;
        var low = numbers.Min() < axis.Min + step / 3m && axis.Min - step >= 0m ? axis.Min - step : axis.Min;
        var high = numbers.Max() > axis.Max - step / 3m ? axis.Max + step / 2m : axis.Max;
        return axis with { Min = low, Max = high };
    }

    private XmlText BarSeries(int index, Data data, Data categories, string color, ChartValue?[] values, string unit, string side = "outEnd", string ink = "") =>
        XmlText.Of($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx>{data.Name}</c:tx><c:spPr>{Drawing.Fill(color)}</c:spPr><c:invertIfNegative val=\"0\"/>{Labels(values, side, unit, ink)}{categories.Category}{data.Value}</c:ser>");

    private XmlText ScatterSeries(int index, string label, (decimal X, ChartValue Y)[] points, string color, string dash, int width, string symbol, string side, string unit, (int Point, XmlText Label)? name = null)
    {
        var years = Column(index * 2 + 1, "", [.. points.Select(p => new ChartValue(p.X, ""))]);
        var values = Column(index * 2 + 2, label, [.. points.Select(p => p.Y)]);
        var line = width == 0 ? XmlText.Of($"<a:ln w=\"19050\"><a:noFill/></a:ln>") : XmlText.Of($"<a:ln w=\"{width}\">{Drawing.Fill(color)}<a:prstDash val=\"{dash}\"/></a:ln>");
        var marker = symbol == "none" ? XmlText.Of($"<c:marker><c:symbol val=\"none\"/></c:marker>") : XmlText.Of($"<c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"8\"/><c:spPr>{Drawing.Fill(color)}<a:ln w=\"9525\">{Drawing.Fill(color)}</a:ln></c:spPr></c:marker>");
        return XmlText.Of($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx>{values.Name}</c:tx><c:spPr>{line}</c:spPr>{marker}{Labels([.. points.Select(p => p.Y)], side, unit, name: name)}<c:xVal>{years.Numbers}</c:xVal><c:yVal>{values.Numbers}</c:yVal><c:smooth val=\"0\"/></c:ser>");
    }

    private XmlText? Labels(ChartValue?[] values, string side, string unit, string ink = "", (int Point, XmlText Label)? name = null)
    {
        if (side.Length == 0 && name is null)
            return null;
        var xml = XmlText.Of($"<c:dLbls>");
        for (var i = 0; i < values.Length; i++)
        {
            var bound = values[i] is { } value && value.Relation != Relation.Equal;
            if (name is { } named && named.Point == i)
                xml.Add($"<c:dLbl><c:idx val=\"{i}\"/><c:numFmt formatCode=\"{(values[i] is { } own ? Format(own, unit) : "General")}\" sourceLinked=\"0\"/>{named.Label}</c:dLbl>");
            else if (bound && side.Length > 0)
                xml.Add($"<c:dLbl><c:idx val=\"{i}\"/><c:numFmt formatCode=\"{Format(values[i]!, unit)}\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>{LabelText(Text, ink)}<c:dLblPos val=\"{side}\"/>{Shows}</c:dLbl>");
        }

        if (side.Length == 0)
            return xml.Add($"<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
        var decimals = values.OfType<ChartValue>().Select(v => NumberFormats.Decimals(v.Number)).DefaultIfEmpty(0).Max();
        var format = decimals == 0 ? "#,##0" : "#,##0." + new string('#', Math.Min(decimals, 4));
        return xml.Add($"<c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>{LabelText(Text, ink)}<c:dLblPos val=\"{side}\"/>{Shows}</c:dLbls>");
    }

    private static string Format(ChartValue value, string unit)
    {
        _ = unit;
        return NumberFormats.Of(NumberFormats.Decimals(value.Number), "", NumberFormats.Sign(value.Relation));
    }

    private static XmlText Shows => XmlText.Of($"<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");

    // Upright, or programs turn the names of a narrow chart; many columns leave room for names on their side alone.
    private XmlText LabelText(int size, string color = "", bool turned = false) =>
        XmlText.Of($"<c:txPr><a:bodyPr rot=\"{(turned ? -5_400_000 : 0)}\" vert=\"horz\"/><a:lstStyle/><a:p><a:pPr>{Drawing.RunProperties("a:defRPr", size, _language, color: color)}</a:pPr><a:endParaRPr lang=\"{_language}\"/></a:p></c:txPr>");

    // ---- axes

    private XmlText CategoryAxis(int id, int cross, string position, bool reversed, bool hidden, bool turned = false) =>
        XmlText.Of($"<c:catAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"{(reversed ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"{(hidden ? 1 : 0)}\"/><c:axPos val=\"{position}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">{Drawing.Fill("tx1+50")}</a:ln></c:spPr>{LabelText(Text, turned: turned)}<c:crossAx val=\"{cross}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");

    private XmlText ValueAxis(int id, int cross, ChartAxis axis, string position, bool hidden)
    {
        var step = axis.Ticks.Length > 1 ? axis.Ticks[1].Value - axis.Ticks[0].Value : (axis.Max - axis.Min) / 4m;
        var title = axis.Unit.Length == 0 || hidden ? null : XmlText.Of($"<c:title><c:tx><c:rich><a:bodyPr rot=\"{(position == "l" ? -5_400_000 : 0)}\" vert=\"horz\"/><a:p>{Drawing.Run(axis.Unit, Text, _language)}</a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        var grid = hidden ? null : XmlText.Of($"<c:majorGridlines><c:spPr><a:ln w=\"6350\">{Drawing.Fill("D9DEE4")}</a:ln></c:spPr></c:majorGridlines>");
        var format = NumberFormats.Decimals(step) == 0 ? "#,##0" : "#,##0." + new string('0', NumberFormats.Decimals(step));
        return XmlText.Of($"<c:valAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{axis.Max}\"/><c:min val=\"{axis.Min}\"/></c:scaling><c:delete val=\"{(hidden ? 1 : 0)}\"/><c:axPos val=\"{position}\"/>{grid}{title}<c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{LabelText(Text)}<c:crossAx val=\"{cross}\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/><c:majorUnit val=\"{(step > 0m ? step : 1m)}\"/></c:valAx>");
    }

    private XmlText YearAxis(int id, int cross, ChartAxis years, decimal span)
    {
        var step = span > ManyYears ? 5m : 1m;
        return XmlText.Of($"<c:valAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{years.Max}\"/><c:min val=\"{years.Min}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">{Drawing.Fill("tx1+50")}</a:ln></c:spPr>{LabelText(Text)}<c:crossAx val=\"{cross}\"/><c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/><c:majorUnit val=\"{step}\"/></c:valAx>");
    }

    // ---- the embedded figures

    private Data Column(int column, string label, string[] texts)
    {
        Put(1, column, Cell.Of(label));
        for (var i = 0; i < texts.Length; i++)
            Put(i + 2, column, Cell.Of(TextMeasure.Clean(texts[i].Replace('\n', ' '))));
        var points = XmlText.Of($"");
        for (var i = 0; i < texts.Length; i++)
            points.Add($"<c:pt idx=\"{i}\"><c:v>{texts[i]}</c:v></c:pt>");
        return new Data(Name(column, label), XmlText.Of($"<c:cat><c:strRef><c:f>{Range(column, texts.Length)}</c:f><c:strCache><c:ptCount val=\"{texts.Length}\"/>{points}</c:strCache></c:strRef></c:cat>"), null, null);
    }

    private Data Column(int column, string label, ChartValue?[] values)
    {
        Put(1, column, Cell.Of(label));
        var points = XmlText.Of($"");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            Put(i + 2, column, Cell.Of(value.Number));
            points.Add($"<c:pt idx=\"{i}\"><c:v>{(double)value.Number}</c:v></c:pt>");
        }

        var numbers = XmlText.Of($"<c:numRef><c:f>{Range(column, values.Length)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{values.Length}\"/>{points}</c:numCache></c:numRef>");
        return new Data(Name(column, label), null, XmlText.Of($"<c:val>{numbers}</c:val>"), numbers);
    }

    private static XmlText Name(int column, string label) =>
        XmlText.Of($"<c:strRef><c:f>{SheetName}!${Sheet.Letters(column)}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{label}</c:v></c:pt></c:strCache></c:strRef>");

    private static string Range(int column, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{SheetName}!${Sheet.Letters(column)}$2:${Sheet.Letters(column)}${Math.Max(2, count + 1)}");

    private void Put(int row, int column, Cell cell)
    {
        while (_cells.Count < row)
            _cells.Add([]);
        _cells[row - 1][column] = cell;
    }

    private byte[] Workbook(string title)
    {
        foreach (var row in _cells)
            _sheet.Add([.. Enumerable.Range(1, row.Count == 0 ? 0 : row.Keys.Max()).Select(c => row.GetValueOrDefault(c, Cell.Empty))]);
        var book = new Workbook("Arial");
        book.Sheets.Add(_sheet);
        return book.ToBytes(title, "", _language);
    }

    private byte[] Part(XmlText plot) =>
        XmlText.Of($"<c:chartSpace xmlns:c=\"{Drawing.C}\" xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>{plot}</c:plotArea>{Legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/></c:spPr>{LabelText(Text)}<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>").ToPart();

    // One series needs no legend: the heading says what it is.
    private XmlText? Legend => _named || _cells.Count == 0 || _cells[0].Count <= 2 ? null
        : XmlText.Of($"<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{LabelText(Text)}</c:legend>");

    private sealed record Data(XmlText Name, XmlText? Category, XmlText? Value, XmlText? Numbers);
}
