using System.Collections.Immutable;
using System.Globalization;
using Compare.Analysis.Audit;
using Compare.Analysis.Gaps;
using Compare.Analysis.Shares;
using Compare.Analysis.Trajectories;
using Compare.Model;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Analysis.Trail;

/// <summary>
/// Writes down every step from printed cell to verdict. It repeats no calculation of its own: the numbers are those of the study,
/// set out with the figures they were made from.
/// </summary>
public static class CalculationTrail
{
    /// <summary>The steps of one area and indicator; empty when the data say nothing about the two.</summary>
    public static ImmutableArray<TrailStep> Of(Study study, AreaId area, IndicatorId indicator)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(indicator);
        var names = Wording(study.Data);
        var cells = CellsOf(study.Data, o => o.Indicator == indicator && o.Area == area);
        return [.. Steps(
            study, names, cells, area, indicator,
            [.. study.Data.Observations.Where(o => o.Area == area && o.Indicator == indicator)],
            [.. study.Gaps.Where(g => g.Area == area && g.Indicator == indicator)],
            [.. study.Trajectories.Where(t => t.Area == area && t.Indicator == indicator)],
            [.. study.Shares.Where(s => s.Area == area && s.Indicator == indicator)])];
    }

    /// <summary>The steps of every area and indicator, in data order.</summary>
    public static IEnumerable<TrailStep> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var names = Wording(study.Data);
        var cells = CellsOf(study.Data, _ => true);
        var observations = study.Data.Observations.Where(o => o.Area is not null && o.Indicator is not null).ToLookup(o => AuditKey.Of(o.Area!.Value, o.Indicator!.Value), StringComparer.Ordinal);
        var gaps = study.Gaps.ToLookup(g => AuditKey.Of(g.Area.Value, g.Indicator.Value), StringComparer.Ordinal);
        var ways = study.Trajectories.ToLookup(t => AuditKey.Of(t.Area.Value, t.Indicator.Value), StringComparer.Ordinal);
        var shares = study.Shares.ToLookup(s => AuditKey.Of(s.Area.Value, s.Indicator.Value), StringComparer.Ordinal);
        foreach (var area in study.Data.Areas)
        {
            foreach (var indicator in study.Data.Indicators)
            {
                var key = AuditKey.Of(area.Id.Value, indicator.Id.Value);
                foreach (var step in Steps(study, names, cells, area.Id, indicator.Id, [.. observations[key]], [.. gaps[key]], [.. ways[key]], [.. shares[key]]))
                    yield return step;
            }
        }
    }

    private static AuditWording Wording(Dataset data) => new AuditScope(data).Names;

    private static Dictionary<string, TableCell> CellsOf(Dataset data, Func<Observation, bool> wanted)
    {
        var lines = data.Observations.Where(o => o.Row.Length > 0 && wanted(o)).Select(o => AuditKey.Of(o.Source.Document, o.Row, AuditKey.Of(o.Source.Line))).ToHashSet(StringComparer.Ordinal);
        var cells = new Dictionary<string, TableCell>(StringComparer.Ordinal);
        foreach (var cell in data.Cells)
        {
            if (lines.Contains(AuditKey.Of(cell.Document, cell.Row, AuditKey.Of(cell.Line))))
                cells.TryAdd(AuditKey.Of(cell.Document, cell.Row, AuditKey.Of(cell.Line)), cell);
        }

        return cells;
    }

    private static IEnumerable<TrailStep> Steps(
        Study study, AuditWording names, Dictionary<string, TableCell> cells, AreaId area, IndicatorId indicator,
        List<Observation> observations, List<Gap> gaps, List<Trajectory> ways, List<CityShare> shares)
    {
        var used = new HashSet<Observation>(ReferenceEqualityComparer.Instance);
        foreach (var gap in gaps)
        {
            if (gap.ValueObservation is { } v)
                used.Add(v);
            used.UnionWith(gap.TargetObservations);
        }

        foreach (var way in ways)
        {
            used.UnionWith(way.Actuals);
            used.UnionWith(way.Path);
            foreach (var o in (ReadOnlySpan<Observation?>)[way.Baseline, way.Latest, way.Target])
            {
                if (o is not null)
                    used.Add(o);
            }
        }

        foreach (var share in shares)
            used.Add(share.ValueObservation);

        TrailStep Step(string kind, string chinese, string english, string value = "", string unit = "", Observation? at = null) =>
            new(area, indicator, kind, new LocalizedText(chinese, english), value, unit, at?.Source);

        var ordered = observations.OrderBy(o => o.Period?.Last).ThenBy(o => o.Status).ThenBy(o => used.Contains(o) ? 0 : 1)
            .ThenBy(o => o.Source.Document, StringComparer.Ordinal).ThenBy(o => o.Source.Line).ToList();
        foreach (var o in ordered)
        {
            var place = AuditWording.Place(o, withDocument: true);
            var figure = AuditWording.Figure(o);
            var (period, status) = (AuditWording.Period(o.Period), AuditWording.Status(o.Status));
            var cell = o.Row.Length > 0 ? cells.GetValueOrDefault(AuditKey.Of(o.Source.Document, o.Row, AuditKey.Of(o.Source.Line))) : null;
            var raw = cell is null ? "" : cell.Raw;
            yield return Step("printed",
                $"{period.Chinese}{status.Chinese}：{place.Chinese}，原文“{o.Source.Evidence}”{(raw.Length > 0 ? $"，单元格“{raw}”" : "")}，读作{figure.Chinese}{Flags(o, true)}",
                $"{o.Period} {status.English}: {place.English}, “{o.Source.Evidence}”{(raw.Length > 0 ? $", cell “{raw}”" : "")}, read as {figure.English}{Flags(o, false)}",
                Value(o.Figure), o.Unit.Symbol, o);
            if (o.Canonical is { Number: { } canonical } && o.CanonicalUnit is { } unit && (o.Figure.Number != canonical || o.Unit.Symbol != unit.Symbol))
            {
                var converted = AuditWording.Figure(o.Canonical) + unit.Symbol;
                var factor = o.Figure.Number is { } n and not 0m ? AuditWording.Number(Quotient.Of(canonical, n) ?? 1m, 10) : "1";
                yield return Step("converted", $"换算：{figure.Chinese} × {factor} = {converted}", $"Converted: {figure.Chinese} as printed × {factor} = {AuditWording.Amount(canonical, unit).English}", Value(o.Canonical), unit.Symbol, o);
            }

            yield return Choice(o);
        }

        foreach (var step in gaps.SelectMany(g => OfGap(g)))
            yield return step;
        foreach (var step in OfWays())
            yield return step;
        foreach (var step in shares.SelectMany(OfShare))
            yield return step;

        TrailStep Choice(Observation o)
        {
            if (o.Alignment == AlignmentClass.Related)
                return Step("neighbour", "相近而不同口径：只并列，不参与计算", "A neighbour, not the same measure: shown beside, never computed with", at: o);
            if (used.Contains(o))
                return Step("chosen", "采用", "Used", Value(o.Canonical ?? o.Figure), (o.CanonicalUnit ?? o.Unit).Symbol, o);
            if (o.Has(ObservationFlags.Damaged))
                return Step("kept-out", "不采用：数字触及损坏文字", "Not used: the digits touch damaged text", at: o);
            if (o.Has(ObservationFlags.TimeDoubtful))
                return Step("kept-out", "不采用：不能确定是实际数还是目标数", "Not used: whether it was reached or is aimed at is doubtful", at: o);
            if (o.Period is null)
                return Step("kept-out", "不采用：文字未说明年份", "Not used: the text does not tell the year", at: o);
            if (o.Canonical is null)
                return Step("kept-out", "不采用：单位无法换算为指标单位", "Not used: its unit does not convert to the indicator's", at: o);
            var chosen = ordered.Find(c => used.Contains(c) && c.Status == o.Status && c.Period == o.Period);
            if (chosen is null)
                return Step("kept-out", "未用于所算的年份", "Not needed for the years computed", at: o);
            var same = Equals(chosen.Canonical, o.Canonical);
            var why = Reason(chosen, o);
            return same
                ? Step("set-aside", $"与采用值相同（佐证），采用{AuditWording.Place(chosen, true).Chinese}：{why.Chinese}", $"Confirms the figure used, which is that of {AuditWording.Place(chosen, true).English}: {why.English}", at: o)
                : Step("set-aside", $"与采用值不一致，采用{AuditWording.Place(chosen, true).Chinese}的{AuditWording.Figure(chosen).Chinese}：{why.Chinese}", $"Differs from the figure used, {AuditWording.Figure(chosen).English} of {AuditWording.Place(chosen, true).English}: {why.English}", at: o);
        }

        IEnumerable<TrailStep> OfGap(Gap gap)
        {
            var measure = MeasureOf(gap.Measure);
            var against = AgainstOf(gap, names);
            var reason = ReasonCodes.Meaning(gap.Reason);
            var verdict = Word.Of(gap.Verdict);
            var (because, becauseEnglish) = gap.Reason.Length == 0 ? ("", "") : ($"（{reason.Chinese}）", $" ({reason.In("en")})");
            var target = gap.TargetObservations.IsDefaultOrEmpty ? null : gap.TargetObservations[0];
            var from = target is null || gap.Against == GapAgainst.Peers ? "" : $"，{AuditWording.Place(target, true).Chinese}";
            var fromEnglish = target is null || gap.Against == GapAgainst.Peers ? "" : $", {AuditWording.Place(target, true).English}";
            if (gap is { Difference: { } d, Value: { } value, Target: { } aim })
            {
                var (left, right) = gap.Direction == Direction.Lower ? (AuditWording.Figure(aim), AuditWording.Figure(value)) : (AuditWording.Figure(value), AuditWording.Figure(aim));
                var result = Signed(d) + gap.Unit.DifferenceSymbol;
                yield return Step("gap",
                    $"{measure.Chinese}与{against.Chinese}{from}：{left} − {right} = {result}，{Verdict(gap.Verdict)}{because}",
                    $"{measure.In("en")} against {against.In("en")}{fromEnglish}: {left} − {right} = {result}, {verdict}{becauseEnglish}",
                    AuditWording.Number(d), gap.Unit.DifferenceSymbol, target);
                if (gap.Attainment is { } attainment)
                {
                    yield return Step("attainment",
                        $"达成度：{(gap.Direction == Direction.Lower ? "目标 ÷ 数值" : "数值 ÷ 目标")} = {AuditWording.Number(attainment, 6)}",
                        $"Attainment: {(gap.Direction == Direction.Lower ? "target ÷ value" : "value ÷ target")} = {AuditWording.Number(attainment, 6)}",
                        AuditWording.Number(attainment));
                }
            }
            else
            {
                yield return Step("gap", $"{measure.Chinese}与{against.Chinese}{from}：不计算差距，{Verdict(gap.Verdict)}{because}", $"{measure.In("en")} against {against.In("en")}{fromEnglish}: no gap, {verdict}{becauseEnglish}", at: target);
            }
        }

        IEnumerable<TrailStep> OfWays()
        {
            var first = true;
            foreach (var way in ways)
            {
                if (first)
                {
                    foreach (var step in OfWay(way))
                        yield return step;
                    first = false;
                }

                var reason = ReasonCodes.Meaning(way.Reason);
                yield return Step("class",
                    $"{MethodOf(way.Method).Chinese}：{ClassOf(way.Class)}（{reason.Chinese}）",
                    $"{MethodOf(way.Method).In("en")}: {Word.Of(way.Class)} ({reason.In("en")})",
                    Word.Of(way.Class));
            }
        }

        IEnumerable<TrailStep> OfWay(Trajectory way)
        {
            var unit = (way.Target ?? way.Baseline ?? way.Latest)?.CanonicalUnit;
            var symbol = unit?.Symbol ?? "";
            var (b, l, t) = (Text(way.Baseline), Text(way.Latest), Text(way.Target));
            if (way.Cumulative is { } sum && way.Progress is { } part)
            {
                yield return Step("progress", $"累计进度：{AuditWording.Number(sum)} ÷ {t} = {Percent(part)}", $"Progress of the total: {AuditWording.Number(sum)} ÷ {t} = {Percent(part)}", AuditWording.Number(part));
            }
            else if (way.Progress is { } done)
            {
                yield return Step("progress", $"进度：({l} − {b}) ÷ ({t} − {b}) = {Percent(done)}", $"Progress: ({l} − {b}) ÷ ({t} − {b}) = {Percent(done)}", AuditWording.Number(done));
            }

            if (way.Elapsed is { } elapsed)
            {
                var years = way.Cumulative is null && way is { Baseline.Period: { } from, Latest.Period: { } now, Target.Period: { } until }
                    ? string.Create(CultureInfo.InvariantCulture, $"({now.Last} − {from.Last}) ÷ ({until.Last} − {from.Last}) = ") : "";
                yield return Step("elapsed", $"时间进度：{years}{Percent(elapsed)}", $"Share of the time gone: {years}{Percent(elapsed)}", AuditWording.Number(elapsed));
            }

            if (way.ObservedPerYear is { } observed)
                yield return Step("observed", $"实际年均变化：{Signed(observed)}{unit?.DifferenceSymbol}", $"Change seen per year: {Signed(observed)}{unit?.DifferenceSymbol}", AuditWording.Number(observed), unit?.DifferenceSymbol ?? "");
            if (way.RequiredPerYear is { } required)
                yield return Step("required", $"此后每年需变化：{Signed(required)}{unit?.DifferenceSymbol}", $"Change needed per year from here: {Signed(required)}{unit?.DifferenceSymbol}", AuditWording.Number(required), unit?.DifferenceSymbol ?? "");
            if (way.Projected is { } projected)
            {
                var (range, rangeEnglish) = way is { ProjectedLow: { } low, ProjectedHigh: { } high }
                    ? ($"，95%预测区间{AuditWording.Number(low, 4)}至{AuditWording.Number(high, 4)}", $", 95 % prediction interval {AuditWording.Number(low, 4)} to {AuditWording.Number(high, 4)}") : ("，两点直线，无误差范围", ", a straight line through two points, without an error range");
                yield return Step("projected", $"按此趋势至{way.Target?.Period?.Last.ToString(CultureInfo.InvariantCulture)}年：{AuditWording.Number(projected, 6)}{symbol}{range}", $"At this pace by {way.Target?.Period?.Last.ToString(CultureInfo.InvariantCulture)}: {AuditWording.Number(projected, 6)}{symbol}{rangeEnglish}", AuditWording.Number(projected), symbol);
            }
        }

        IEnumerable<TrailStep> OfShare(CityShare share)
        {
            if (share.Share is { } part)
            {
                var sign = share.ShareRelation == Relation.Equal ? "=" : RelationSign.Of(share.ShareRelation);
                yield return Step("share",
                    $"{AuditWording.Period(share.Period).Chinese}{AuditWording.Status(share.Status).Chinese}占全市：{AuditWording.Figure(share.Value)} ÷ {AuditWording.Figure(share.CityValue)} {sign} {Percent(part)}",
                    $"Share of the city, {share.Period} {AuditWording.Status(share.Status).English}: {AuditWording.Figure(share.Value)} ÷ {AuditWording.Figure(share.CityValue)} {sign} {Percent(part)}",
                    AuditWording.Number(part), "", share.CityObservation);
            }
            else
            {
                var reason = ReasonCodes.Meaning(share.Reason);
                yield return Step("share", $"占全市比重不计算（{reason.Chinese}）", $"No share of the city ({reason.In("en")})", at: share.CityObservation);
            }

            if (share is { Share: { } s, PopulationShare: { } people, FairShareIndex: { } index })
            {
                yield return Step("fair-share",
                    $"人口占全市{Percent(people)}，公平份额指数：{Percent(s)} ÷ {Percent(people)} = {AuditWording.Number(index, 4)}",
                    $"{Percent(people)} of the city's residents; fair-share index: {Percent(s)} ÷ {Percent(people)} = {AuditWording.Number(index, 4)}",
                    AuditWording.Number(index));
            }
        }
    }

    private static string Text(Observation? o) => o?.Canonical is { } figure ? AuditWording.Figure(figure) : "?";

    private static string Value(Figure figure) => figure.Number is { } n ? AuditWording.Number(n) : "";

    private static string Signed(decimal value) => (value > 0m ? "+" : "") + AuditWording.Number(value, 6);

    private static string Percent(decimal share) => AuditWording.Number(share * 100m, 4) + "%";

    private static string Flags(Observation o, bool chinese) => o.Flags.IsDefaultOrEmpty ? "" : chinese ? $"〔{string.Join("、", o.Flags)}〕" : $" [{string.Join(", ", o.Flags)}]";

    // The order of the stated rule: correction, same name, table, surer reading, later document, earlier place.
    private static LocalizedText Reason(Observation chosen, Observation other)
    {
        if (chosen.Has(ObservationFlags.Corrected) != other.Has(ObservationFlags.Corrected))
            return new LocalizedText("经复核的更正优先", "a reviewed correction comes first");
        if (chosen.Alignment != other.Alignment)
            return new LocalizedText("同名优先于需换算者", "the same name comes before one that is converted");
        if ((chosen.Row.Length > 0) != (other.Row.Length > 0))
            return new LocalizedText("表格优先于正文", "a table comes before prose");
        if (chosen.Confidence != other.Confidence)
            return new LocalizedText("读取把握更大者优先", "the surer reading comes first");
        return chosen.Source.Document != other.Source.Document
            ? new LocalizedText("较晚的文件优先", "the later document comes first")
            : new LocalizedText("文件中先出现者优先", "the first place in the document comes first");
    }

    private static LocalizedText MeasureOf(GapMeasure measure) => measure switch
    {
        GapMeasure.Baseline => new LocalizedText("基期值", "Baseline"),
        GapMeasure.Latest => new LocalizedText("最新值", "Latest"),
        _ => new LocalizedText("本区目标", "Own target"),
    };

    private static LocalizedText AgainstOf(Gap gap, AuditWording names)
    {
        var place = gap.TargetArea is null ? LocalizedText.Same("") : names.Area(gap.TargetArea);
        return gap.Against switch
        {
            GapAgainst.OwnTarget => new LocalizedText("本区目标", "its own target"),
            GapAgainst.City => new LocalizedText($"市级目标{place.Chinese}", $"the city's target {place.English}".TrimEnd()),
            GapAgainst.National => new LocalizedText($"国家目标{place.Chinese}", $"the national target {place.English}".TrimEnd()),
            _ => new LocalizedText($"同类地区均值（{gap.TargetObservations.Length}个）", $"the mean of {gap.TargetObservations.Length} peers"),
        };
    }

    private static string Verdict(GapVerdict verdict) => verdict switch
    {
        GapVerdict.Met => "达标",
        GapVerdict.Exceeds => "优于目标",
        GapVerdict.Short => "未达标",
        GapVerdict.Undetermined => "无法判定",
        GapVerdict.NotComparable => "不可比",
        _ => "无目标",
    };

    private static LocalizedText MethodOf(TrajectoryMethod method) => method switch
    {
        TrajectoryMethod.China => new LocalizedText("中期评估（时序进度）", "Mid-term review"),
        TrajectoryMethod.Sdsn => new LocalizedText("可持续发展报告箭头", "Sustainable Development Report arrows"),
        TrajectoryMethod.Un => new LocalizedText("联合国进展图", "United Nations progress chart"),
        _ => new LocalizedText("欧盟统计局方法", "Eurostat"),
    };

    private static string ClassOf(TrajectoryClass value) => value switch
    {
        TrajectoryClass.Achieved => "已达成",
        TrajectoryClass.Ahead => "超前",
        TrajectoryClass.OnSchedule => "正常",
        TrajectoryClass.Behind => "滞后",
        TrajectoryClass.OnTrack => "有望实现",
        TrajectoryClass.Moderate => "中等进展",
        TrajectoryClass.Stagnating => "停滞",
        TrajectoryClass.Decreasing => "倒退",
        TrajectoryClass.TooSlow => "过慢",
        TrajectoryClass.NoProgress => "无进展",
        TrajectoryClass.Significant => "显著进展",
        TrajectoryClass.Insufficient => "进展不足",
        TrajectoryClass.Away => "背离目标",
        _ => "无法判定",
    };
}
