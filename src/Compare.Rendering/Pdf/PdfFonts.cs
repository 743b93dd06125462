using System.Text;

namespace Compare.Rendering.Pdf;

/// <summary>
/// The font faces the printed page uses where a prepared font folder is at hand. The everyday cut comes first; the
/// cut with rare hanzi is a family of its own, so that the browser opens its large files only when a text needs them.
/// </summary>
public static class PdfFonts
{
    /// <summary>The family of the everyday cut.</summary>
    public const string Family = "Noto Sans SC";

    /// <summary>The family of the rare hanzi.</summary>
    public const string RareFamily = "Noto Sans SC Rare";

    /// <summary><c>@font-face</c> rules for the faces that lie in a folder; empty when there are none.</summary>
    /// <param name="folder">The folder's URL without a closing slash, e.g. <c>file:///home/a/.cache/compare/fonts</c>.</param>
    /// <param name="fileNames">Names of the files in it.</param>
    public static string FaceRules(string folder, IReadOnlySet<string> fileNames)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(fileNames);
        var rules = new StringBuilder();
        foreach (var (family, stem) in new[] { (Family, "CompareSans"), (RareFamily, "CompareSansRare") })
        {
            foreach (var (weight, face) in new[] { (400, "Regular"), (700, "Bold") })
            {
                var file = $"{stem}-{face}.ttf";
                if (fileNames.Contains(file))
                {
                    rules.Append("@font-face{font-family:\"").Append(family).Append("\";font-weight:").Append(weight)
                        .Append(";src:url(\"").Append(folder).Append('/').Append(file).Append("\") format(\"truetype\")}\n");
                }
            }
        }

        return rules.ToString();
    }
}
