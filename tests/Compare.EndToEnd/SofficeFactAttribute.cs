namespace Compare.EndToEnd;

/// <summary>A fact that LibreOffice has to confirm; skipped, with the reason, where it is not installed.</summary>
internal sealed class SofficeFactAttribute : FactAttribute
{
    public SofficeFactAttribute()
    {
        if (Soffice.Program is null)
            Skip = "LibreOffice (soffice) is not installed";
    }
}
