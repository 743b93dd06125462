namespace Compare.Ingest.Facts;

/// <summary>The stages of education that rates are of.</summary>
internal static class EducationStages
{
    private static readonly (string Word, string Name)[] Stages = [("学前", "学前教育"), ("幼儿园", "学前教育"), ("高中", "高中阶段"), ("高等", "高等教育"), ("小学", ""), ("初中", ""), ("义务教育", ""), ("特殊教育", ""), ("职业", ""), ("研究生", ""), ("残疾", "")];

    /// <summary>The stage of education that a bare rate is of: a kindergarten's is that of the preschools, the others are of the stage named last; empty where none is told, or one without such a rate.</summary>
    public static string OfRate(string rate, ReadOnlySpan<char> before)
    {
        var (word, stage) = NamedLast(before);
        if (rate == "巩固率")
            return word == "义务教育" ? "九年义务教育" : "";
        return word.Length == 0 && rate == "毛入园率" ? "学前教育" : stage;
    }

    private static (string Word, string Name) NamedLast(ReadOnlySpan<char> text)
    {
        var (last, named) = (-1, ("", ""));
        foreach (var stage in Stages)
        {
            if (text.LastIndexOf(stage.Word, StringComparison.Ordinal) is var at && at > last)
                (last, named) = (at, stage);
        }

        return named;
    }
}
