using System.Collections.Immutable;
using Compare.Ingest.Text;
using Compare.Model.Areas;
using Compare.Model.Diagnostics;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>Reads the quantified statements of a document's prose. A statement is better missed than wrong.</summary>
internal static class FactReader
{
    // No shorter end of a name says what is measured.
    private const int MinShared = 6;

    /// <summary>Reads the facts of a document.</summary>
    /// <param name="document">The document with its area, kind and year as far as they are known.</param>
    /// <param name="lines">Its lines of prose in order, after repair; lines of tables and service or project lists are not among them.</param>
    /// <param name="context">The areas and the catalogue.</param>
    /// <param name="diagnostics">Receives what was noticed.</param>
    /// <returns>The facts in document order. Never throws on data.</returns>
    public static ImmutableArray<Fact> Read(
        DocumentSource document, ImmutableArray<TextLine> lines, ReadContext context, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var reader = new ProseReader(document, DocumentTime.Of(document, lines, context.Year), OwnPlaces.Of(document, lines, context.Areas.Any(a => a.Id == document.Area && a.Level != AreaLevel.Country)), context, diagnostics);
        ReadEach(Paragraph.Of(lines), reader.Read, document, diagnostics);
        return WithTimesOfTwins(reader.Facts);
    }

    /// <summary>Reads paragraph after paragraph; one that a mistake of the reader stops is reported, and those after it are read.</summary>
    internal static void ReadEach(IEnumerable<Paragraph> paragraphs, Action<Paragraph> read, DocumentSource document, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var paragraph in paragraphs)
        {
            try
            {
                read(paragraph);
            }
            catch (Exception fault) when (OwnFault.Is(fault))
            {
                diagnostics.Add(new Diagnostic(
                    "ING110", Severity.Warning, document.Document, paragraph.Line.Number,
                    $"a mistake in Compare itself kept this paragraph from being read to its end, so figures of it may be missing; please report it with the paragraph (at {OwnFault.Place(fault)})"));
            }
        }
    }

    // 人均预期寿命提高至76岁 in a headline: the sentence that says the same with its year tells when, and whether it is aimed at.
    private static ImmutableArray<Fact> WithTimesOfTwins(ImmutableArray<Fact> facts)
    {
        if (!facts.Any(f => f.Period is null))
            return facts;
        // Only a headline, which leaves words out, may say less of whether it is aimed at than the sentence that says the same.
        var headline = facts[0].Source.Line;

        // What a text says again and again is looked at once.
        var dated = facts.Where(f => f.Period is not null && !f.Flags.Contains(ObservationFlags.TimeDoubtful))
            .Select(f => (What: (f.Figure.Number, f.Figure.Kind, f.Unit.Symbol, f.IsChange), f.Subject, f.Period, f.Status)).Distinct().ToLookup(f => f.What);
        return [.. facts.Select(fact =>
        {
            if (fact.Period is not null)
                return fact;
            var twins = dated[(fact.Figure.Number, fact.Figure.Kind, fact.Unit.Symbol, fact.IsChange)].Where(d => IsTwin(d.Subject, fact.Subject)).Select(d => (d.Period, d.Status)).Distinct().ToList();
            if (fact.Source.Line != headline || twins.Exists(t => t.Status == fact.Status))
                twins.RemoveAll(t => t.Status != fact.Status);
            return twins.Count == 1 ? fact with { Period = twins[0].Period, Status = twins[0].Status } : fact;
        })];
    }

    // 海口人均预期寿命, 海口全市人均预期寿命: a headline names the place and the measure in fewer words.
    private static bool IsTwin(string told, string subject)
    {
        var shared = 0;
        while (shared < told.Length && shared < subject.Length && told[^(shared + 1)] == subject[^(shared + 1)])
            shared++;
        return shared >= Math.Min(Math.Min(told.Length, subject.Length), MinShared);
    }
}
