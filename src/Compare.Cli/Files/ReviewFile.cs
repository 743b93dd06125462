using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compare.Cli.Ingestion;

namespace Compare.Cli.Files;

/// <summary>Reads and writes <c>review.yaml</c>, and reads <c>corrections.yaml</c>, which has the same form.</summary>
internal static class ReviewFile
{
    private const string Head = """
        # Questions that only a person can decide. Fill in decision, who, why and when; the next `compare ingest` applies it.
        # Entries without a decision are asked again; decided ones are remembered.
        #
        # about: value   one figure. decision: keep (right as read) | drop (leave it out) | change (set what 'change' says)
        #                change: any of {value: 4.5, op: ">=", unit: "%", kind: cumulative, period: "2025", status: target, area: id, indicator: id}
        # about: name    how a printed name aligns. decision: the id of an indicator of catalogue.yaml | none
        #                A measure that the catalogue lacks and that you want compared: add it to catalogue.yaml first.
        """;

    /// <summary>The entries of a file.</summary>
    public static ImmutableArray<ReviewEntry> Read(YamlNode? root, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var entries = ImmutableArray.CreateBuilder<ReviewEntry>();
        foreach (var fields in YamlFields.ListOf(root, faults))
        {
            var about = fields.Required("about");
            if (about is not (null or "value" or "name"))
                faults.Error("CAT008", fields.LineOf("about"), $"'about' must be value or name, not '{about}'");
            var name = fields.Required("name");
            var line = fields.Number("line");
            var change = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            if (fields.Node("change") is YamlNode.Mapping mapping)
            {
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Value is YamlNode.Scalar scalar)
                        change[entry.Key] = scalar.Text;
                    else
                        faults.Error("CAT003", entry.Line, $"'{entry.Key}' must be one value, not {entry.Value.What}");
                }
            }

            entries.Add(new ReviewEntry
            {
                IsAboutName = about == "name",
                Document = fields.Text("document"),
                Line = line is > 0m and < int.MaxValue ? (int)line.Value : 0,
                Name = name ?? "",
                Unit = fields.Text("unit"),
                Period = fields.Text("period"),
                Status = fields.Text("status"),
                Found = fields.Text("found"),
                Doubt = fields.Text("doubt"),
                Choices = fields.Texts("choices"),
                Decision = fields.Text("decision"),
                Change = change.ToImmutable(),
                Who = fields.Text("who"),
                Why = fields.Text("why"),
                When = fields.Text("when"),
                File = faults.File,
                FileLine = fields.Line,
            });
            fields.NoteUnknown();
        }

        return entries.ToImmutable();
    }

    /// <summary>Writes the file; the same entries give the same bytes.</summary>
    public static byte[] Write(IEnumerable<ReviewEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        text.Append(Head.ReplaceLineEndings("\n")).Append('\n');
        var isEmpty = true;
        foreach (var e in entries)
        {
            isEmpty = false;
            text.Append('\n').Append("- about: ").Append(e.IsAboutName ? "name" : "value").Append('\n');
            Add("document", e.Document);
            if (e.Line > 0)
                text.Append(CultureInfo.InvariantCulture, $"  line: {e.Line}\n");
            Add("name", e.Name);
            Add("unit", e.Unit);
            Add("period", e.Period);
            Add("status", e.Status);
            Add("found", e.Found);
            Add("doubt", e.Doubt);
            if (!e.Choices.IsEmpty)
                text.Append("  choices: [").AppendJoin(", ", e.Choices.Select(YamlText.Quoted)).Append("]\n");
            text.Append("  decision:").Append(e.Decision.Length > 0 ? " " + YamlText.Quoted(e.Decision) : "").Append('\n');
            if (!e.Change.IsEmpty)
                text.Append("  change: {").AppendJoin(", ", e.Change.Select(c => c.Key + ": " + YamlText.Quoted(c.Value))).Append("}\n");
            foreach (var (key, value) in new[] { ("who", e.Who), ("why", e.Why), ("when", e.When) })
                text.Append("  ").Append(key).Append(':').Append(value.Length > 0 ? " " + YamlText.Quoted(value) : "").Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append(isEmpty ? "[]\n" : "").ToString());

        void Add(string key, string value)
        {
            if (value.Length > 0)
                text.Append("  ").Append(key).Append(": ").Append(YamlText.Quoted(value)).Append('\n');
        }
    }
}
