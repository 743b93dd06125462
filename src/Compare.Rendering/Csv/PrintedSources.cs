using Compare.Model.Observations;
using Compare.Reporting.Sections;

namespace Compare.Rendering.Csv;

/// <summary><c>sources.csv</c>: the numbered sources of every report made from a data set.</summary>
public static class PrintedSources
{
    /// <summary>The file; its ids are the numbers the reports print.</summary>
    public static byte[] Of(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var table = new CsvTable("id", "document", "line", "evidence");
        var number = 0;
        foreach (var observation in SourceBook.Places(data))
        {
            var place = observation.Source;
            table.Whole(++number).Text(place.Document).Whole(place.Line > 0 ? place.Line : null).Text(place.Evidence).End();
        }

        return table.ToBytes();
    }
}
