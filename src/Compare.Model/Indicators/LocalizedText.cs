namespace Compare.Model.Indicators;

/// <summary>A text in the product's two languages; where one is empty the other stands in.</summary>
/// <param name="Chinese">zh-CN.</param>
/// <param name="English">en.</param>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>A text that is the same in both languages.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in the language of the tag (<c>zh-CN</c> or <c>en</c>).</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var (first, second) = english ? (English, Chinese) : (Chinese, English);
        return first.Length > 0 ? first : second;
    }
}
