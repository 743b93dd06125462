using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compare.Ingest.Text;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest.Facts;

/// <summary>
/// Reads the departments that a document names as responsible for a field: behind the field's heading in brackets, or on a line
/// of their own under it. A department named inside a sentence is a department of that sentence's task, not of the field.
/// </summary>
internal static partial class DepartmentReader
{
    /// <summary>A heading with its departments is short; a longer line is a paragraph.</summary>
    private const int LongestHeading = 160;

    private const int LongestName = 24;
    private const int LongestEvidence = 60;

    /// <summary>The departments of a document, in its order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines that are no table.</param>
    /// <param name="domains">The known fields.</param>
    public static ImmutableArray<FieldDepartment> Read(DocumentSource document, IEnumerable<TextLine> lines, ImmutableArray<Domain> domains)
    {
        var found = ImmutableArray.CreateBuilder<FieldDepartment>();
        TextLine? above = null;
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (text.Length == 0)
                continue;
            if (text.Length <= LongestHeading && text.AsSpan().IndexOfAny(':', '：') >= 0 && line.Damage.IsDefaultOrEmpty && Named().Match(text) is { Success: true } named)
            {
                var heading = text[..named.Index].TrimEnd(' ', '　', '(', '（', '。', '.', '；', ';');
                var at = heading.Length > 0 ? line : above;
                if (heading.Length == 0)
                    heading = above?.Text.Trim() ?? "";
                var departments = Split(named.Groups["names"].Value);
                if (heading.Length is > 0 and <= LongestHeading && at is not null && departments.Length > 0)
                    found.Add(new FieldDepartment(document.Area, Field(heading, domains), heading, departments, new Source(document.Document, document.Sha256, line.Number, text.Length <= LongestEvidence ? text : text[..LongestEvidence])));
            }

            above = line;
        }

        return found.ToImmutable();
    }

    /// <summary>The field a heading names: of two that it could be, the one with the longer wording; null when it names none.</summary>
    private static DomainId? Field(string heading, ImmutableArray<Domain> domains) =>
        (from d in domains
         from wording in d.Wordings.IsDefault ? [d.Name.Chinese] : d.Wordings.Add(d.Name.Chinese)
         where wording.Length > 1 && heading.Contains(wording, StringComparison.Ordinal)
         orderby wording.Length descending
         select d.Id).FirstOrDefault();

    private static ImmutableArray<string> Split(string names) =>
        [.. names.Split(['、', '，', ',', '/', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => n.Length is > 1 and <= LongestName).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"[(（]?\s*(?:责任单位|责任部门|牵头单位|牵头部门|主管部门|责任主体|牵头责任单位)\s*[:：]\s*(?<names>[^()（）:：;；。]{2,120}?)\s*(?:[;；。]?\s*(?:配合单位|配合部门|协同单位|参与单位)\s*[:：][^()（）]*)?[)）]?\s*[。.]?$")]
    private static partial Regex Named();
}
