namespace Compare.Ingest.Facts;

/// <summary>Levels of government that things are of: 国家级, 市级.</summary>
internal static class GovernmentLevels
{
    /// <summary>True for a bare level of government, which is no subject.</summary>
    public static bool IsLevel(string text) => text is "国家级" or "世界级" or "省级" or "市级" or "区级" or "县级" or "镇级" or "村级" or "省部级";

    /// <summary>The subject with its level of government replaced: 市级 after 国家级博士后科研工作站 is 市级博士后科研工作站; null when the text is no level.</summary>
    public static string? WithLevel(string level, string previous)
    {
        ReadOnlySpan<string> levels = ["国家级", "世界级", "省级", "市级", "区级", "县级", "镇级", "街道级", "村级", "省部级"];
        if (!levels.Contains(level))
            return null;
        foreach (var other in levels)
        {
            var at = previous.IndexOf(other, StringComparison.Ordinal);
            if (at >= 0)
                return level + previous[(at + other.Length)..];
        }

        return null;
    }
}
