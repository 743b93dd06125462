namespace Compare.Model.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Doubtful: someone should look.</summary>
    Warning,

    /// <summary>Wrong: the input has to be mended.</summary>
    Error,
}
