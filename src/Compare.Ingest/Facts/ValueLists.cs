using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>Figures that are listed one after the other.</summary>
internal static class ValueLists
{
    // In a list of figures the unit and the bound may be printed once: 70、80、85%; 90%、92%、94%以上; 超97%、95%.
    public static PrintedNumber[] Complete(ReadOnlySpan<PrintedNumber> list)
    {
        var values = list.ToArray();
        var final = values[^1];
        for (var k = values.Length - 2; k >= 0; k--)
        {
            if (values[k].Unit.Length == 0)
                values[k] = values[k] with { Unit = final.Unit };
        }

        var plain = values.Take(values.Length - 1).All(v => v.Relation == Relation.Equal);
        if (final.IsSuffixed && plain && final.Relation is not Relation.MoreThan && values[^2].Value != final.Value)
        {
            for (var k = 0; k < values.Length - 1; k++)
                values[k] = values[k] with { Relation = final.Relation };
        }

        var lead = values[0];
        if (!lead.IsSuffixed && lead.Relation is Relation.MoreThan or Relation.AtLeast or Relation.About or Relation.AtMost && lead.Start < lead.Digits && lead.Digits - lead.Start > 0 && values.Skip(1).All(v => v.Relation == Relation.Equal))
        {
            for (var k = 1; k < values.Length; k++)
                values[k] = values[k] with { Relation = lead.Relation };
        }

        return values;
    }

    /// <summary>So many figures from one on, where nothing but a separator stands between them; else null.</summary>
    public static PrintedNumber[]? From(string text, PrintedNumber[] numbers, int first, int count)
    {
        if (first + count > numbers.Length)
            return null;
        for (var k = first; k + 1 < first + count; k++)
        {
            if (!AroundFigure.IsSeparator(text.AsSpan(numbers[k].End, numbers[k + 1].Start - numbers[k].End)))
                return null;
        }

        return Complete(numbers.AsSpan(first, count));
    }
}
