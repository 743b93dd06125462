using System.Collections.Immutable;
using Compare.Reporting.Views;

namespace Compare.Reporting.Sections;

/// <summary>Finds the sources that the chapters of a report name, so that its list holds those and no others.</summary>
internal static class UsedSources
{
    /// <summary>The style of the cell that lists a row's sources.</summary>
    public const string SourceColumn = "source";

    /// <summary>The numbers of all sources named in the chapters.</summary>
    /// <param name="chapters">The chapters.</param>
    /// <param name="withListedRows">Whether to count figures of rows whose printed sources stand in a column of their own.</param>
    public static HashSet<string> Of(IEnumerable<ChapterView> chapters, bool withListedRows = true)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chapter in chapters)
        {
            AddRuns(chapter.Lead);
            foreach (var block in chapter.Blocks)
            {
                AddRuns(block.Paragraph?.Runs ?? []);
                foreach (var item in block.List?.Items ?? [])
                    AddItem(item);
                foreach (var tile in block.Tiles?.Items ?? [])
                    AddRuns(tile.Value);
                foreach (var cell in block.Table?.Groups.SelectMany(g => g.Rows).Where(r => withListedRows || !HasSources(r)).SelectMany(r => r.Cells) ?? [])
                    AddRuns(cell.Runs);
            }
        }

        return marks;

        static bool HasSources(RowView row) => row.Cells.Any(c => c.Style == SourceColumn);

        void AddItem(ItemView item)
        {
            AddRuns(item.Runs);
            foreach (var detail in item.Details.IsDefault ? [] : item.Details)
                AddItem(detail);
        }

        void AddRuns(ImmutableArray<RunView> runs)
        {
            foreach (var run in runs)
            {
                if (run.Mark is { } mark)
                    marks.Add(mark.Label);
                else if (run.Style == "ref" && run.Target.StartsWith("s-", StringComparison.Ordinal))
                    marks.Add(run.Target[2..]);
            }
        }
    }
}
