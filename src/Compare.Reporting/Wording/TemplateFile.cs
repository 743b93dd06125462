namespace Compare.Reporting.Wording;

/// <summary>A file of the templates folder: the embedded one, or the one that stands in for it.</summary>
/// <param name="Name">Its name in the folder with forward slashes, e.g. <c>wording/zh-CN.yaml</c>.</param>
/// <param name="Path">What a message calls it: the path of a user's file, the name of an embedded one.</param>
/// <param name="Content">Its bytes.</param>
public sealed record TemplateFile(string Name, string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its text, decoded as UTF-8 without a byte order mark.</summary>
    public string Text
    {
        get
        {
            var bytes = Content.Span;
            if (bytes.StartsWith("\uFEFF"u8))
                bytes = bytes[3..];
            return System.Text.Encoding.UTF8.GetString(bytes);
        }
    }
}
