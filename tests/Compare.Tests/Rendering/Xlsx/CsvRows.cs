using System.Text;

namespace Compare.Tests.Rendering.Xlsx;

/// <summary>A written CSV file read by the letter of RFC 4180.</summary>
internal static class CsvRows
{
    public static List<Dictionary<string, string>> Of(byte[] file)
    {
        var lines = Lines(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    private static List<List<string>> Lines(string text)
    {
        var lines = new List<List<string>>();
        var line = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n')
            {
                line.Add(cell.ToString());
                cell.Clear();
                if (text[i] != '\n')
                    continue;
                lines.Add(line);
                line = [];
            }
            else if (quoted || text[i] != '\r')
                cell.Append(text[i]);
        }

        return lines;
    }
}
