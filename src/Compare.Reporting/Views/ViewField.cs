namespace Compare.Reporting.Views;

/// <summary>A field of a view.</summary>
/// <param name="Name">The name a template uses.</param>
/// <param name="Kind">What the template may do with it.</param>
/// <param name="Summary">One line for templates/README.md.</param>
/// <param name="Read">Reads the field of a view.</param>
/// <param name="Of">The shape of the view or of the list's views; null for a text, a flag or markup.</param>
public sealed record ViewField(string Name, FieldKind Kind, string Summary, Func<View, object?> Read, Func<ViewShape>? Of = null);
