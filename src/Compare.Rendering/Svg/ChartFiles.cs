using System.Collections.Immutable;
using System.Text;
using Compare.Reporting.Charts;

namespace Compare.Rendering.Svg;

/// <summary>The charts folder of a report: every chart as a drawing that stands alone, beside it its figures.</summary>
public static class ChartFiles
{
    /// <summary>Two files per chart, in the order given: <c>ID.svg</c> in page size and <c>ID.csv</c>.</summary>
    /// <param name="charts">The charts; two of one id give the files of the first.</param>
    /// <param name="theme">Colours and fonts.</param>
    public static ImmutableArray<ChartFile> Of(IEnumerable<ChartModel> charts, ChartTheme theme)
    {
        ArgumentNullException.ThrowIfNull(charts);
        var renderer = new SvgChartRenderer();
        var files = ImmutableArray.CreateBuilder<ChartFile>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var chart in charts)
        {
            var name = FileName(chart.Id);
            if (!names.Add(name))
                continue;
            files.Add(new ChartFile(name + ".svg", Encoding.UTF8.GetBytes(renderer.ToStandaloneSvg(chart, theme, ChartSize.Page))));
            files.Add(new ChartFile(name + ".csv", ChartCsv.ToBytes(chart)));
        }

        return files.ToImmutable();
    }

    // Ids of a user's own data folder may hold anything; a file name holds letters, digits, hyphens and no path.
    private static string FileName(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var c in id)
            name.Append(char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        return name.Length == 0 ? "chart" : name.ToString(0, Math.Min(name.Length, 120));
    }
}
