using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Rendering.Office;

/// <summary>Asks the Open XML validator.</summary>
internal static class OpenXmlCheck
{
    public static IReadOnlyList<string> Faults(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
}
