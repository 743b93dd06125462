using System.Collections.Immutable;
using Compare.Analysis.Shares;
using Compare.Model.Areas;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Quantities;
using Compare.Reporting.Charts;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Reporting.Sections;

/// <summary>City-wide totals as shares, beside the share of residents; never as gaps.</summary>
internal static class ShareSection
{
    public static ChapterView Build(ReportContext c, AreaId? only = null)
    {
        var chapter = c.Chapter("shares", c.Words["share.title"], "shares");
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var shares = c.Study.Shares.Where(s => c.Lens.Indicator(s.Indicator) is not null && (only is null || s.Area == only)).ToArray();
        if (shares.Length == 0)
            return chapter with { Lead = c.Say("share.none").Runs };
        var table = new TableDraft(c.Unique("table-shares"), c.Words["share.table"]) { Style = "shares" };
        table.Column("area", c.Words["column.area"]).Column("word", c.Words["column.period"]).Column("figure", c.Words["column.value"]).Column("figure", c.Words["column.city-total"])
            .Column("figure", c.Words["column.share"]).Column("figure", c.Words["column.population-share"]).Column("figure", c.Words["column.fair-share"]).Column("source", c.Words["column.sources"]);
        foreach (var group in shares.GroupBy(s => s.Indicator))
        {
            var indicator = c.Lens.Indicator(group.Key)!;
            table.Row(MeasureCells.Subject(c, indicator, 8));
            foreach (var share in group)
            {
                var none = ReportContext.Cell(ReportContext.Styled("—", "missing").Then(table.Note(c.Reason(share.Reason))), "figure");
                var unknown = ReportContext.Cell(ReportContext.Styled("—", "missing").Then(table.Note(c.Words["missing.residents"])), "figure");
                var cells = ImmutableArray.Create(
                    MeasureCells.AreaCell(c, c.Lens.Area(share.Area)!),
                    ReportContext.Cell(c.Say(share.Status == ValueStatus.Target ? "period.target" : "period.actual", ("period", c.Year(share.Period))), "word"),
                    ReportContext.Cell(c.Bare(share.ValueObservation), "figure"),
                    ReportContext.Cell(c.Bare(share.CityObservation), "figure"),
                    share.Share is { } part ? ReportContext.Cell(ReportContext.Marked(FigureText.Sign(share.ShareRelation) + c.Figures.Percent(part, 2), Mark(c, share, "share")), "figure") : none,
                    share.PopulationShare is { } people ? ReportContext.Cell(ReportContext.Marked(c.Figures.Percent(people, 2), PeopleMark(c, share)), "figure") : unknown,
                    share.FairShareIndex is { } index ? ReportContext.Cell(ReportContext.Marked(FigureText.Sign(share.ShareRelation) + c.Figures.Number(index, Unit.None, 2), Mark(c, share, "fair-share")), "figure") : none);
                table.Row(new RowView(cells.Add(ReportContext.SourcesCell(cells)), "", share.Area.Value));
            }

            table.EndGroup("indicator");
        }

        table.Remark(c.Words["share.remark"]);
        blocks.Add(c.Table(table));
        if (Chart(c, shares) is { } chart)
            blocks.Add(c.Chart(chart, "full"));
        return chapter with { Lead = Lead(c, shares).Runs, Blocks = blocks.ToImmutable() };
    }

    private static Phrase Lead(ReportContext c, CityShare[] shares)
    {
        var into = new PhraseBuilder();
        into.Add(c.Say("share.lead"));
        var sure = shares.Where(s => s.FairShareIndex is not null && s.ShareRelation is Relation.Equal).ToArray();
        foreach (var (key, share) in new[] { ("share.lead-high", sure.Where(s => s.FairShareIndex > 1m).MaxBy(s => s.FairShareIndex)), ("share.lead-low", sure.Where(s => s.FairShareIndex < 1m).MinBy(s => s.FairShareIndex)) })
        {
            if (share is null)
                continue;
            into.Add(c.Say(key, ("area", c.Label(share.Area)), ("indicator", c.Name(c.Lens.Indicator(share.Indicator)!)), ("period", c.Say(share.Status == ValueStatus.Target ? "period.target" : "period.actual", ("period", c.Year(share.Period)))),
                ("share", ReportContext.Marked(c.Figures.Percent(share.Share!.Value, 2), Mark(c, share, "share"))),
                ("people", ReportContext.Marked(c.Figures.Percent(share.PopulationShare!.Value, 2), PeopleMark(c, share))),
                ("index", ReportContext.Marked(c.Figures.Number(share.FairShareIndex!.Value, Unit.None, 2), Mark(c, share, "fair-share")))));
        }

        return into.ToPhrase();
    }

    private static SourceMark Mark(ReportContext c, CityShare share, string part) => c.Book.Compute($"{part}|{share.Area}|{share.Indicator}|{share.Period}|{share.Status}", () => c.Say("computed." + part,
        ("area", c.Label(share.Area)), ("indicator", c.Name(c.Lens.Indicator(share.Indicator)!)), ("value", c.Bare(share.ValueObservation)), ("city", c.Bare(share.CityObservation)),
        ("share", share.Share is { } s ? c.Figures.Percent(s, 2) : "—"), ("people", share.PopulationShare is { } p ? c.Figures.Percent(p, 2) : "—")).Runs);

    private static SourceMark PeopleMark(ReportContext c, CityShare share)
    {
        var (area, city) = (c.Lens.Area(share.Area)!, c.Lens.Area(share.City));
        return c.Book.Compute($"people|{share.Area}", () => c.Say("computed.people", ("area", c.Label(area)), ("city", c.Label(share.City)),
            ("residents", area.Residents is { } r ? c.Figures.Number(r, Units.Of("人")) : "—"), ("cityResidents", city?.Residents is { } n ? c.Figures.Number(n, Units.Of("人")) : "—")).Runs);
    }

    private static ShareChart? Chart(ReportContext c, CityShare[] shares)
    {
        var groups = ImmutableArray.CreateBuilder<ShareGroup>();
        foreach (var group in shares.Where(s => s.Share is not null).GroupBy(s => s.Indicator))
        {
            var indicator = c.Lens.Indicator(group.Key)!;
            var rows = group.GroupBy(s => s.Area).Select(g => g.OrderBy(s => s.Status == ValueStatus.Target ? 0 : 1).First()).Select(s => new ShareRow(
                c.ChartArea(c.Lens.Area(s.Area)!),
                new ChartValue(s.Share!.Value * 100m, FigureText.Sign(s.ShareRelation) + c.Figures.Percent(s.Share.Value, 2), s.ShareRelation),
                s.PopulationShare is { } p ? new ChartValue(p * 100m, c.Figures.Percent(p, 2)) : null,
                s.FairShareIndex is { } i ? FigureText.Sign(s.ShareRelation) + c.Figures.Number(i, Unit.None, 2) : ""));
            groups.Add(new ShareGroup(indicator.Id.Value, c.ShortName(indicator), [.. rows]));
        }

        if (groups.Count == 0)
            return null;
        var values = groups.SelectMany(g => g.Rows).SelectMany(r => new[] { r.Share?.Number, r.Population?.Number }).OfType<decimal>();
        return new ShareChart
        {
            Id = "shares",
            Title = c.Words["chart.shares-title"],
            AltText = c.Say("chart.shares-alt", ("rows", string.Join(c.Words["list.semicolon"], groups.Select(g => g.Label + " " + string.Join(c.Comma, g.Rows.Select(r => r.Area.Label + " " + r.Share!.Text)))))).Text,
            Axis = ChartAxis.Over(values, "", "%", fromZero: true),
            Groups = groups.ToImmutable(),
            ShareLabel = c.Words["column.share"],
            PopulationLabel = c.Words["column.population-share"],
            IndexLabel = c.Words["column.fair-share"],
        };
    }
}
