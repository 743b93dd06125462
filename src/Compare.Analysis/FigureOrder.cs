using Compare.Model.Observations;

namespace Compare.Analysis;

/// <summary>
/// The order in which figures of one series stand: by status and period, and within these the one to be used first.
/// A reviewed correction before anything else, then a same before a convertible name, a table before prose,
/// the surer reading, the later document, and at last the place in the document.
/// </summary>
internal sealed class FigureOrder(Dictionary<string, int> documentYear, Dictionary<string, int> documentOrder) : IComparer<Observation>
{
    public int Compare(Observation? x, Observation? y)
    {
        var result = (int)x!.Status - (int)y!.Status; // an enumeration's own comparison makes two objects, millions of times
        if (result == 0)
            result = x.Period is null ? (y.Period is null ? 0 : -1) : x.Period.CompareTo(y.Period);
        if (result == 0)
            result = y.IsUsable.CompareTo(x.IsUsable);
        if (result == 0)
            result = y.Has(ObservationFlags.Corrected).CompareTo(x.Has(ObservationFlags.Corrected));
        if (result == 0)
            result = (x.Alignment == AlignmentClass.Convertible).CompareTo(y.Alignment == AlignmentClass.Convertible);
        if (result == 0)
            result = (x.Row.Length == 0).CompareTo(y.Row.Length == 0);
        if (result == 0)
            result = y.Confidence.CompareTo(x.Confidence);
        if (result == 0)
            result = documentYear.GetValueOrDefault(y.Source.Document).CompareTo(documentYear.GetValueOrDefault(x.Source.Document));
        if (result == 0)
            result = documentOrder.GetValueOrDefault(y.Source.Document, -1).CompareTo(documentOrder.GetValueOrDefault(x.Source.Document, -1));
        if (result == 0)
            result = string.CompareOrdinal(y.Source.Document, x.Source.Document);
        if (result == 0)
            result = x.Source.Line.CompareTo(y.Source.Line);
        // The last word keeps the choice the same whatever the order of the input.
        return result != 0 ? result : Nullable.Compare(x.Canonical?.Number, y.Canonical?.Number);
    }
}
