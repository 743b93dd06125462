using Compare.Model.Diagnostics;

namespace Compare.Ingest.Facts;

/// <summary>Reads enumerations: A、B分别达x、y; 2023、2025、2027年A分别达x、y、z. With two lists nothing is assigned.</summary>
internal sealed class EnumerationReader(PlainReader plain, FactWriter writer)
{
    /// <summary>Reads the enumeration that 分别 makes of a clause; false where it makes none.</summary>
    /// <param name="clause">The clause with its figures.</param>
    /// <param name="apart">Where 分别 stands.</param>
    /// <param name="first">The index of the first figure after it.</param>
    public bool TryRead(PlainClause clause, int apart, int first)
    {
        var (text, piece, context, numbers) = (clause.Text, clause.Piece, clause.Context, clause.Numbers);
        var times = context.Times;
        var last = first;
        while (last + 1 < numbers.Length && AroundFigure.IsSeparator(text.AsSpan(numbers[last].End, numbers[last + 1].Start - numbers[last].End)))
            last++;
        var count = last - first + 1;
        if (count < 2)
            return false;
        var verb = text[apart..numbers[first].Start];
        var change = verb;
        var behind = text.AsSpan(numbers[last].End, Math.Max(0, piece.To - numbers[last].End));
        var isChange = ChangeWords.TakeChange(ref change) || numbers[last].Unit is "个百分点" or "百分点" or "个千分点" || NameBehind.IsGrowth(behind);
        var kind = isChange ? new ChangeKind(true, ChangeWords.IsFall(verb)) : ChangeKind.None;
        var values = ValueLists.Complete(numbers.AsSpan(first, count));
        if (!isChange && ComparisonWords.IsComparison(verb) || numbers[last].Unit is "个百分点" or "百分点" && ComparisonWords.IsDistance(verb))
        {
            // 分别比全国、全省高2.5岁、5.1岁: how far apart they are.
            if (first > 0)
                plain.Read(new PlainClause(new Clauses.Piece(piece.From, Math.Min(numbers[first - 1].End, apart), piece.IsBracket), context, numbers[..first]));
            return true;
        }


        // Figures before 分别 in the same clause are read on their own.
        var begin = piece.From;
        var isOfFigures = first > 0 && numbers[first - 1].End >= apart;
        if (first > 0)
            begin = Math.Min(numbers[first - 1].End, apart);

        var list = times.ListBefore(apart, count) ?? times.RunBefore(apart, count);
        var stripped = times.Without(begin, apart);
        // A、B由4.8‰、7.4‰分别降至2.1‰、3.0‰: what stands before 分别 are figures and no names.
        var items = isOfFigures ? [] : SubjectLists.Items(Insured(stripped));
        // 分别达到86.5%和37.5%的高中阶段毛入学率、高等教育毛入学率
        if (!isChange && list is null && items.Length == 1 && items[0].Length == 0 && NameBehind.Of(behind) is { Length: > 0 } named && SubjectLists.Items(named) is var things && things.Length == count)
            items = things;
        if (items.Length == 1 && items[0].Length == 0)
            items = list is null && context.Levels.Count >= count ? context.ListLength > count ? [] : [.. context.Levels.TakeLast(count)] : context.Subjects.Count > 0 && list is null ? [.. context.Subjects] : context.Paragraph.LastSubjects.Length == count ? [.. context.Paragraph.LastSubjects] : context.SubjectFromBefore is { Length: > 0 } topic ? [topic] : [""];

        if (list is null && items.Length == 1 && count == 2 && items[0].StartsWith("城乡", StringComparison.Ordinal) && items[0].Length > 4)
            items = ["城镇" + items[0][2..], "农村" + items[0][2..]];

        if (list is null && items.Length == count - 1)
            items = SubjectLists.OneMore(items);

        if (list is not null && items.Length == 1 && items[0].Length > 0)
        {
            for (var k = 0; k < count; k++)
                writer.Add(clause.State(begin, items[0], values[k]) with { Told = list.Periods[k], Mark = list, Change = kind });
            context.Subjects = [items[0]];
            context.Paragraph.LastSubjects = [items[0]];
        }
        else if (items.Length == count && list is null)
        {
            // 执业医师、注册护士、床位数分别达3.2人、3.7人、6.9张: people are no number of beds.
            if (values.All(v => v.Unit == values[0].Unit))
                items = SubjectLists.WithSharedTail(items);
            items = WithSharedBase(items, values);
            items = WithSharedHead(items);
            var mark = times.For(apart, piece);

            // 分别从2012年的7.9亿人、1.5亿人: the year between is that of the list.
            var own = times.Marks.FindLast(m => m.Start >= apart && m.End <= values[0].Start && m.Periods.Length == 1);
            for (var k = 0; k < count; k++)
                writer.Add(clause.State(begin, items[k], values[k]) with { Told = own?.Period, Mark = own ?? mark, Change = kind });
            context.Subjects = [.. items];
            if (!isChange)
            {
                context.Levels.AddRange(items.Where(i => !context.Levels.Contains(i)));
                context.ListLength = items.Length;
            }

            context.Paragraph.LastSubjects = [.. items];
        }
        else
        {
            writer.Note(context.Paragraph.Line, "ING101", Severity.Info, "An enumeration with 分别 does not fit its figures and was left out: " + FactWriter.Shorten(text[piece.From..piece.To]));
        }

        // Figures before the enumeration are no part of it.
        if (first > 0)
            plain.Read(new PlainClause(new Clauses.Piece(piece.From, begin, piece.IsBracket), context, numbers[..first]));

        return true;
    }

    // 参加基本养老、失业、工伤保险人数分别达…: those insured in each of them.
    private static string Insured(string list)
    {
        var begin = list.IndexOf("参加", StringComparison.Ordinal);
        var end = list.AsSpan().TrimEnd();
        return begin >= 0 && end.EndsWith("保险人数") && list.AsSpan(begin).Contains('、') && !end.EndsWith("参保人数")
            ? string.Concat(list.AsSpan(0, begin), list.AsSpan(begin + 2, end.Length - begin - 4), "参保人数") : list;
    }

    // 规模以上工业总产值、增加值分别增长31%、15%: a bare measure is of what the first one is of.
    private static string[] WithSharedHead(string[] items) =>
        [.. items.Select((item, k) => k > 0 && item is "增加值" or "总产值" or "利润总额" or "利润" or "主营业务收入" or "营业收入" && MeasureNames.IndustryOf(items[0]) is { Length: > 0 } industry ? industry + item : item)];

    // 每千人口执业医师、注册护士分别达3.2人、3.7人: both are per thousand.
    private static string[] WithSharedBase(string[] items, PrintedNumber[] values)
    {
        var perHead = PerHeadNames.BaseOf(items[0]);
        if (perHead.Length == 0)
            return items;
        var result = new string[items.Length];
        for (var k = 0; k < items.Length; k++)
        {
            var isPart = values[k].Value != decimal.Truncate(values[k].Value) && values[k].Unit is "人" or "名" or "张" or "个" or "";
            result[k] = isPart && PerHeadNames.BaseOf(items[k]).Length == 0 && !items[k].Contains('均', StringComparison.Ordinal) ? perHead + items[k] : items[k];
        }

        return result;
    }
}
