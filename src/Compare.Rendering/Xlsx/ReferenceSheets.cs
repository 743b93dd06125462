using Compare.Analysis.Audit;
using Compare.Analysis.Scores;
using Compare.Model;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;

namespace Compare.Rendering.Xlsx;

/// <summary>The sheets that other sheets rest on, and those without formulas.</summary>
internal static class ReferenceSheets
{
    /// <summary>The column of the residents in the areas sheet.</summary>
    public const int ResidentsColumn = 6;

    /// <summary>Every value with its document, line and quotation; the figures all formulas start from.</summary>
    public static Sheet Observations(WorkbookContext context)
    {
        var table = new TableSheet(
            context, ObservationIndex.SheetName, context.Brand.Muted, 2,
            "area_name", "name", "document", "line", "row", "area", "indicator", "domain", "period", "status", "op", "value", "unit", "kind", "canonical_op", "canonical_value", "canonical_unit",
            "binding", "class", "flags", "confidence", "evidence");
        table.Width("name", 38).Width("evidence", 60).Width("document", 30);
        var documents = DocumentRows(context);
        foreach (var observation in context.Study.Data.Observations)
        {
            var document = Cell.Of(observation.Source.Document, documents.ContainsKey(observation.Source.Document) ? context.LinkStyle : context.Body)
                with
            { Link = documents.TryGetValue(observation.Source.Document, out var row) ? $"sources!A{row}" : "" };
            table.Add(
                Cell.Of(context.AreaName(observation.Area)),
                Cell.Of(observation.Name),
                document,
                SheetParts.Line(observation.Source.Line),
                Cell.Of(observation.Row),
                Cell.Of(observation.Area?.Value, context.Code),
                Cell.Of(observation.Indicator?.Value, context.Code),
                Cell.Of(observation.Domain?.Value, context.Code),
                SheetParts.Period(observation.Period),
                Cell.Of(Word.Of(observation.Status)),
                Cell.Of(SheetParts.Op(observation.Figure)),
                observation.Figure is Model.Quantities.Figure.Commitment promise ? Cell.Of(promise.Wording) : Cell.Of(observation.Figure.Number, new CellStyle { Format = NumberFormats.Of(observation.Figure, observation.Unit) }),
                Cell.Of(observation.Unit.Symbol),
                Cell.Of(Word.Of(observation.Figure.Kind)),
                Cell.Of(SheetParts.Op(observation.Canonical)),
                observation.Canonical is { Number: not null } canonical ? Cell.Of(canonical.Number, new CellStyle { Format = NumberFormats.Of(canonical, observation.CanonicalUnit ?? observation.Unit), Bold = true }) : Cell.Empty,
                Cell.Of(observation.CanonicalUnit?.Symbol),
                Cell.Of(SheetParts.Character(observation.Binding)),
                Cell.Of(Word.Of(observation.Alignment)),
                Cell.Of(string.Join(';', observation.Flags)),
                Cell.Of(observation.Confidence, new CellStyle { Format = "0.00" }),
                Cell.Of(observation.Source.Evidence));
        }

        return table.Sheet;
    }

    /// <summary>The indicators with what decides how they are judged.</summary>
    public static Sheet Catalogue(WorkbookContext context)
    {
        var table = new TableSheet(
            context, "catalogue", context.Brand.Muted, 2,
            "indicator", "indicator_name", "domain_name", "unit", "direction", "kind", "weight", "worst", "best", "wordings", "definition", "related");
        table.Width("indicator_name", 44).Width("definition", 50).Width("related", 50).Width("wordings", 40);
        var language = context.Settings.Language;
        foreach (var indicator in context.Study.Data.Indicators)
        {
            table.Add(
                Cell.Of(indicator.Id.Value, context.Code),
                Cell.Of(indicator.Name.In(language)),
                Cell.Of(context.DomainName(indicator.Domain)),
                Cell.Of(indicator.Unit.Symbol),
                Cell.Of(Word.Of(indicator.Direction)),
                Cell.Of(Word.Of(indicator.Kind)),
                Cell.Of(indicator.Weight),
                Cell.Of(indicator.Goalposts?.Worst),
                Cell.Of(indicator.Goalposts?.Best),
                Cell.Of(string.Join("; ", indicator.Wordings.Where(w => w != indicator.Name.In(language)))),
                Cell.Of(indicator.Definition.In(language)),
                Cell.Of(string.Join("; ", indicator.Related.Select(r => Related(context, r)))));
        }

        return table.Sheet;
    }

    /// <summary>The areas with the residents that shares rest on.</summary>
    public static Sheet Areas(WorkbookContext context)
    {
        var table = new TableSheet(context, "areas", context.Brand.Muted, 2, "area", "area_name", "parent", "level", "code", "residents", "group");
        foreach (var area in context.Study.Data.Areas)
        {
            table.Add(
                Cell.Of(area.Id.Value, context.Code),
                Cell.Of(context.AreaName(area.Id)),
                Cell.Of(area.Parent?.Value, context.Code),
                Cell.Of(Word.Of(area.Level)),
                Cell.Of(area.Code),
                Cell.Of((decimal?)area.Residents, new CellStyle { Format = "#,##0" }),
                Cell.Of(area.Group));
        }

        return table.Sheet;
    }

    /// <summary>The documents.</summary>
    public static Sheet Sources(WorkbookContext context)
    {
        var table = new TableSheet(context, "sources", context.Brand.Muted, 1, "document", "title", "area_name", "document_kind", "year", "sha256", "observations");
        table.Width("title", 60).Width("sha256", 66);
        var counts = context.Study.Data.Observations.CountBy(o => o.Source.Document).ToDictionary(StringComparer.Ordinal);
        foreach (var document in context.Study.Data.Documents)
        {
            table.Add(
                Cell.Of(document.Document),
                Cell.Of(document.Title),
                Cell.Of(context.AreaName(document.Area)),
                Cell.Of(Word.Of(document.Kind)),
                document.Year is { } year ? Cell.Of(year, new CellStyle { Format = "0" }) : Cell.Empty,
                Cell.Of(document.Sha256, context.Code),
                Cell.Of(counts.GetValueOrDefault(document.Document)));
        }

        return table.Sheet;
    }

    /// <summary>Contradictions and doubtful values.</summary>
    public static Sheet Audit(WorkbookContext context)
    {
        var table = new TableSheet(
            context, "audit", context.Brand.Primary, 1,
            "id", "severity", "rule", "area_name", "indicator_name", "area", "indicator", "message", "document_a", "line_a", "document_b", "line_b", "evidence_a", "evidence_b");
        table.Width("message", 80).Width("indicator_name", 34).Width("document_a", 24).Width("document_b", 24);
        foreach (var finding in context.Study.Audit)
            Add(table, context, finding);
        table.ColourBy("severity", Word.All<Severity>());
        return table.Sheet;
    }

    /// <summary>Scores and ranks.</summary>
    public static Sheet Scores(WorkbookContext context)
    {
        var table = new TableSheet(context, "scores", context.Brand.Primary, 2, "area_name", "scope_name", "area", "scope", "score", "rank", "rank_low", "rank_high", "coverage", "indicators", "method", "reason", "colour", "notes");
        table.Width("scope_name", 38).Width("area_name", 16);
        foreach (var score in context.Study.Scores)
        {
            table.Add(
                Cell.Of(context.AreaName(score.Area)),
                Cell.Of(Scope(context, score)),
                Cell.Of(score.Area.Value, context.Code),
                Cell.Of(score.Scope, context.Code),
                Cell.Statistic(score.Value, new CellStyle { Format = "0.0###" }),
                Cell.Of(score.Rank),
                Cell.Of(score.RankLow),
                Cell.Of(score.RankHigh),
                Cell.Of(score.Coverage, new CellStyle { Format = NumberFormats.Share }),
                Cell.Of((decimal)score.Indicators),
                Cell.Of(score.Method),
                Cell.Of(score.Reason, context.Code),
                Cell.Of(Word.Of(score.Colour)),
                Cell.Of(score.Note, context.Code));
        }

        return table.Sheet;
    }

    /// <summary>Values brought to one scale.</summary>
    public static Sheet Normalised(WorkbookContext context)
    {
        var table = new TableSheet(context, "normalised", context.Brand.Primary, 2, "area_name", "indicator_name", "area", "indicator", "method", "value");
        table.Width("indicator_name", 38).Width("area_name", 16);
        foreach (var value in context.Study.Normalised)
        {
            table.Add(
                Cell.Of(context.AreaName(value.Area)),
                Cell.Of(context.IndicatorName(value.Indicator)),
                Cell.Of(value.Area.Value, context.Code),
                Cell.Of(value.Indicator.Value, context.Code),
                Cell.Of(Word.Of(value.Method)),
                Cell.Statistic(value.Value, new CellStyle { Format = NumberFormats.Plain }));
        }

        return table.Sheet;
    }

    private static Dictionary<string, int> DocumentRows(WorkbookContext context)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = context.Study.Data.Documents;
        for (var i = 0; i < documents.Length; i++)
            rows.TryAdd(documents[i].Document, ObservationIndex.HeaderRows + 1 + i);
        return rows;
    }

    private static void Add(TableSheet table, WorkbookContext context, AuditFinding finding) => table.Add(
        Cell.Of(finding.Id),
        Cell.Of(Word.Of(finding.Severity)),
        Cell.Of(finding.Rule, context.Code),
        Cell.Of(context.AreaName(finding.Area)),
        Cell.Of(context.IndicatorName(finding.Indicator)),
        Cell.Of(finding.Area?.Value, context.Code),
        Cell.Of(finding.Indicator?.Value, context.Code),
        Cell.Of(finding.Message.In(context.Settings.Language), context.Wrapped),
        Cell.Of(finding.First.Document),
        SheetParts.Line(finding.First.Line),
        Cell.Of(finding.Second?.Document),
        SheetParts.Line(finding.Second?.Line),
        Cell.Of(finding.First.Evidence),
        Cell.Of(finding.Second?.Evidence));

    private static string Related(WorkbookContext context, Relative relative) =>
        relative.Why.In(context.Settings.Language) is { Length: > 0 } why ? $"{context.IndicatorName(relative.Id)} ({why})" : context.IndicatorName(relative.Id);

    private static string Scope(WorkbookContext context, Score score)
    {
        var parts = score.Scope.Split(':', 2);
        return parts.Length == 1 ? context.Settings.Word("scope." + score.Scope, score.Scope)
            : parts[0] == "domain" ? context.DomainName(new DomainId(parts[1]))
            : context.IndicatorName(new IndicatorId(parts[1]));
    }
}
