namespace Compare.Ingest.Facts;

/// <summary>Finds what a figure is said of: the words before it, the thing counted after it, or what the text before it left.</summary>
internal static class FigureSubjects
{
    // No county has so few doctors or beds: the figure is per thousand, as the one before it.
    private const decimal FewestOfAPlace = 20m;

    /// <summary>What a figure is said of: named right before it, after it, or taken over from what was said before; null where a list does not say.</summary>
    public static string? Choose(PlainClause clause, int k, FigureWords words)
    {
        var number = words.Number;
        var context = clause.Context;
        if (!words.IsChange && InsuranceSchemes.InsuredAfter(words.Cleaned, number, words.After) is { } insured)
            return insured;
        if (NamedBehind(clause, k, words) is { } behind)
            return behind;
        if (!words.IsActionOnly && words.Cleaned.Length > 0)
            return NamedBefore(clause, k, words);
        if (words.Noun.Length > 0)
        {
            words.Confidence = 0.9m;

            if (words.Cleaned.Length > 0 && !IsAddition(words))
                words.Readings.Add(words.Noun);
            return words.Cleaned + words.Noun;
        }

        if (number.IsShare && !words.IsChange && words.Cleaned.Length == 0 && AroundFigure.Predicate(words.AfterOwn) is { Length: > 2 } holders)
        {
            words.Confidence = 0.8m;
            return holders;
        }

        var pre = words.Pre;
        if (clause.Subject is { } previous)
        {
            // 出让土地4宗、395亩: another measure of the same thing. The same measure again would be a list that says not what it lists.
            var adds = pre.Contains("累计", StringComparison.Ordinal) || pre.Contains('总', StringComparison.Ordinal);
            if (!words.IsChange && k > 0 && !clause.WasChange && clause.Numbers[k - 1].Unit == number.Unit && !adds && !context.Times.IsDated(clause.Numbers[k - 1].End, number.Start))
                return null;
            words.Confidence = 0.9m;
            return adds ? ActionWords.WithoutAddition(previous) : previous;
        }

        if (number.IsShare && !words.IsChange && pre.AsSpan().Trim() is "占" or "约占" or "占比" && context.Subjects.Count > 0
            && (context.Before?.Contains("其中", StringComparison.Ordinal) != true || context.IsOfSameWhole(number)))
        {
            // 60岁以上人口15万人,占18%: of all; after 其中 it would be of the thing before, unless the figures say otherwise.
            words.Confidence = 0.9m;
            return context.Subjects[^1] + "占比";
        }

        var isLevel = AroundFigure.IsLevelVerbOnly(pre) && (!AroundFigure.HasHan(words.AfterOwn) || RoundMarks.StartsWithMark(words.AfterOwn));
        if (context.Subjects.Count > 0 && (words.IsChange || isLevel))
        {
            words.Confidence = 0.9m;

            // 生产总值10535亿元,占全省总量的30.5%,比上年增长9.0%: the thing grew, not its share.
            return words.IsChange && number.Unit == "%" && context.ShareOf is { } share && context.Subjects[^1] == share.Share ? share.Thing : context.Subjects[^1];
        }

        // 人均体育场地面积:2025年2.8平方米: the year stands between the name and the figure.
        var isDated = isLevel && context.Times.IsDated(words.Begin, number.Start) && MeasureNames.HasTail(context.SubjectFromBefore);
        if (!words.IsChange && !isDated && !(isLevel && pre.Trim().Length > 0))
            return "";
        words.Confidence = 0.7m;
        return context.SubjectFromBefore;
    }

    // 70.5%的学前三年毛入园率, 义务教育以98.4%的巩固率居全市第一: the measure is named behind its figure, whose it is before it.
    private static string? NamedBehind(PlainClause clause, int k, FigureWords words)
    {
        if (words.IsChange || !words.Number.IsShare || clause.HasNext(k) && words.After.Length == 0)
            return null;
        var name = NameBehind.Of(clause.Text.AsSpan(words.Number.End, clause.Piece.To - words.Number.End));
        var whose = name.Length == 0 || words.IsActionOnly ? "" : SubjectText.Clean(NameBehind.Before(words.Pre));
        if (name.Length == 0 || whose.Length > 12 || MeasureNames.HasTail(whose) || ComparisonWords.IsComparison(words.Pre))
            return null;
        words.Confidence = 0.9m;
        words.Readings.Add(name);
        return whose + name;
    }

    // 新增3000张养老床位: what is added to a stock of beds or dwellings is not the stock.
    private static bool IsAddition(FigureWords words) => words.Number.Unit is [.., '张' or '套'] && ActionWords.IsAddition(words.Cleaned);

    private static string NamedBefore(PlainClause clause, int k, FigureWords words)
    {
        var number = words.Number;
        var cleaned = words.Cleaned;
        var subject = cleaned;
        if (words.Noun.Length > 0 && words.Pre.TrimEnd().EndsWith('等'))
        {
            // 北滨路东延伸段等234个市区重点项目: examples before, the thing counted after.
            subject = words.Noun;
            words.Readings.Add(cleaned + words.Noun);
            words.Confidence = 0.9m;
        }
        else if (words.Noun.Length > 0 && MeasureNames.HasTail(cleaned) && (number.Start < number.Digits || AroundFigure.EndsWithLevelVerb(words.Pre)))
        {
            // 人均体育场地面积达3平方米 设施建设提速: a measure that reaches a figure counts nothing behind it.
            words.Readings.Add(cleaned + words.Noun);
        }
        else if (words.Noun.Length > 0)
        {
            subject = cleaned + words.Noun;
            if (!IsAddition(words))
                words.Readings.Add(words.Noun);
            words.Confidence = 0.9m;
        }
        else if (clause.Subject is not null && GovernmentLevels.WithLevel(cleaned, clause.Subject) is { } levelled)
        {
            subject = levelled;
            words.Confidence = 0.8m;
        }
        else if (number.IsShare && !words.IsChange && !MeasureNames.HasTail(cleaned) && AroundFigure.Predicate(words.AfterOwn) is { Length: > 0 } predicate)
        {
            subject = cleaned + predicate;
            words.Readings.Add(cleaned);
            words.Confidence = 0.9m;
        }

        if (words.Pre.Contains("累计", StringComparison.Ordinal))
            words.Readings.Add("累计" + cleaned);
        if (k > 0 && clause.Head.Length > 0 && cleaned.Length <= 8)
            words.Readings.Add(clause.Head + cleaned);
        if (!words.IsChange && (k == 0 || number.Unit != clause.Numbers[k - 1].Unit))
            subject = WithPerHead(subject, number, clause.Context);
        if (k > 0 && !words.IsChange && clause.Subject is not null && number.Unit == clause.Numbers[k - 1].Unit
            && PerHeadNames.BaseOf(clause.Subject) is { Length: > 0 } perHead && PerHeadNames.BaseOf(cleaned).Length == 0)
        {
            // 每千人口拥有执业医师3.2人、注册护士3.8人: both are per thousand.
            subject = perHead + subject;
            words.Confidence = Math.Min(words.Confidence, 0.9m);
        }

        return subject;
    }

    /// <summary>The subject with what the sentence left to its beginning; null where it is none.</summary>
    public static string? Complete(PlainClause clause, FigureWords words, string subject)
    {
        var text = clause.Text;
        var context = clause.Context;
        var number = words.Number;
        if (subject.EndsWith('占'))
            subject += "比";
        if (words.Begin == 0 && SubjectText.WithoutHeading(subject) is { } own)
            subject = own;
        if (Remarks.NameInside(subject) is { } bracketed)
            words.Readings.Add(bracketed);
        var before = clause.Subject ?? context.Subjects.LastOrDefault();

        // 就业“小目标”——新增城镇就业500万人: what stands before a dash announces what is said.
        if (subject.LastIndexOf("——", StringComparison.Ordinal) is > 0 and var dash && dash + 6 <= subject.Length)
            words.Readings.Add(SubjectText.Clean(subject[(dash + 2)..]));
        if (Remarks.NameBefore(subject) is { } plain)
            words.Readings.Add(plain);
        if (MeasureNames.Invested(subject) is { } invested)
            words.Readings.Add(invested);

        // 规模以上工业增加值增长5%，总产值突破1000亿元: a bare measure is of what the one before it was of.
        if (before is not null && subject.Length is 3 or 4 && MeasureNames.HasTail(subject) && SubjectLists.Head(before) is { Length: > 2 } head)
            words.Readings.Add(head + subject);
        if (MeasureNames.IsBare(subject) && before is not null)
        {
            words.Readings.Add(subject);
            subject = ActionWords.WithoutAddition(before) + subject;
        }

        // 经常参加体育锻炼的人数是2379万人,比例达到40.21%
        if (subject is "比例" or "所占比例" or "比率" && number.IsShare && !words.IsChange && before is [.., '数' or '人' or '口'])
            subject = before + "比例";

        // 城乡居民人均可支配收入分别达46527元、20077元,收入比缩小至2.32
        if (subject is "收入比" or "收入之比" or "收入倍差" or "收入差距比" && text.AsSpan(context.From, number.Start - context.From).Contains("城乡", StringComparison.Ordinal))
            words.Readings.Add("城乡居民收入比");

        // 城乡居民收入差距缩小到2.1:1: a gap told as a ratio is the ratio; told in yuan it is not.
        if (number.Right is not null && subject.EndsWith("收入差距", StringComparison.Ordinal))
            words.Readings.Add(subject[..^2] + "比");
        if (ShareNames.IsUrbanisation(subject))
            words.Readings.Add("常住人口城镇化率");
        if (ShareNames.OfResidents(subject) is { } ofResidents)
            words.Readings.Add(ofResidents);
        if (subject is "参保率" or "参保覆盖率" && before is not null && InsuranceSchemes.NamedIn(before) is { Length: > 0 } scheme)
            subject = scheme + subject;

        // 长期护理保险试点深入推进,参保覆盖近1.9亿人
        if (subject is "参保覆盖" or "参保" or "覆盖参保人" && number.Unit.EndsWith('人') && InsuranceSchemes.NamedIn(context.Before ?? "") is { Length: > 0 } insurance)
            subject = insurance + "参保人数";

        // 甲省提出地区生产总值…: who says it is no part of the name.
        if (subject.IndexOf("提出", StringComparison.Ordinal) is > 0 and <= 10 and var said && said + 4 < subject.Length)
            words.Readings.Add(subject[(said + 2)..]);
        if (subject.Contains('占', StringComparison.Ordinal) && ShareNames.PartOfItsKind(subject) is { } part)
            words.Readings.Add(part);
        if (context.Paragraph.Antecedent(PlacesInNames.WithoutArea(subject, [])) is { } named)
            words.Readings.Add(named);
        if (subject is "毛入园率" or "毛入学率" or "巩固率")
            subject = EducationStages.OfRate(subject, text.AsSpan(context.From, number.Start - context.From)) + subject;
        if (words.IsChange && subject is "增速" or "增幅" or "降幅" or "涨幅" or "差距")
            return null;
        if (subject.Length < 2 || !(AroundFigure.HasHan(subject) || subject == "GDP") || subject is "按照人均" or "人均" or "或者")
            return null;
        if (subject.StartsWith('占'))
        {
            var parent = clause.Subject ?? (context.Subjects.Count > 0 ? context.Subjects[^1] : context.SubjectFromBefore);
            if (parent.Length > 0 && parent != subject)
            {
                words.Readings.Add(subject);

                // 民生支出总额640亿元,占…: the share is that of the spending.
                if (parent.Length > 4 && parent.AsSpan()[^2..] is "总额" or "总量" or "总数")
                    words.Readings.Add(parent[..^2] + subject);
                subject = parent + subject;
                context.ShareOf = (subject, parent);
                if (number.IsShare && ShareNames.IsOfAllPeople(subject))
                    words.Readings.Add(subject + "比重");
            }
        }

        var sentence = text.AsSpan(context.From, number.Start - context.From);
        return subject is "城镇化率" or "人口城镇化率" && sentence.Contains("户籍", StringComparison.Ordinal) && !sentence.Contains("常住", StringComparison.Ordinal) ? "户籍人口城镇化率" : subject;
    }

    // 每千人口床位数6.3张,执业医师数2.77人: nobody counts parts of people, so the figure is per thousand as the one before it.
    public static string WithPerHead(string subject, PrintedNumber number, SentenceContext context)
    {
        var isWhole = number.Value == decimal.Truncate(number.Value) && !(number.Value <= FewestOfAPlace && number.Unit is "人" or "名" or "张");
        if (isWhole || number.Unit is not ("人" or "名" or "张" or "个" or "") || PerHeadNames.BaseOf(subject).Length > 0 || subject.Contains('均', StringComparison.Ordinal))
            return subject;
        var perHead = context.Levels.Count > 0 ? PerHeadNames.BaseOf(context.Levels[^1]) : "";
        return perHead + subject;
    }
}
