namespace Compare.Model.Observations;

/// <summary>The character a plan gives an indicator.</summary>
public enum Binding
{
    /// <summary>The plan does not say.</summary>
    Unstated,

    /// <summary>约束性: must be met; missing it is a failure.</summary>
    Binding,

    /// <summary>预期性: expected.</summary>
    Expected,
}
