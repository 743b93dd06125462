using System.Globalization;
using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>Reads the text of one value cell.</summary>
internal static class FigureReader
{
    // Longer texts are never a figure; the limit also bounds the work on hostile input.
    private const int MaxLength = 32;

    private static readonly (string Word, Relation Relation)[] Before =
    [
        ("大于等于", Relation.AtLeast), ("大于或等于", Relation.AtLeast), ("小于等于", Relation.AtMost), ("小于或等于", Relation.AtMost),
        ("不低于", Relation.AtLeast), ("不少于", Relation.AtLeast), ("不小于", Relation.AtLeast), ("至少", Relation.AtLeast),
        ("不高于", Relation.AtMost), ("不超过", Relation.AtMost), ("不大于", Relation.AtMost), ("不多于", Relation.AtMost), ("控制在", Relation.Equal), ("稳定控制在", Relation.Equal), ("严格控制在", Relation.Equal), ("确保", Relation.Equal), ("争取", Relation.Equal),
        ("大于", Relation.MoreThan), ("高于", Relation.MoreThan), ("超过", Relation.MoreThan), ("突破", Relation.MoreThan), ("超", Relation.MoreThan),
        ("小于", Relation.LessThan), ("低于", Relation.LessThan), ("少于", Relation.LessThan),
        ("大约", Relation.About), ("约", Relation.About), ("近", Relation.About), ("达到", Relation.Equal), ("达", Relation.Equal), ("稳定在", Relation.Equal), ("保持在", Relation.Equal), ("保持", Relation.Equal), ("维持在", Relation.Equal), ("稳定达到", Relation.Equal), ("提高到", Relation.Equal), ("提升到", Relation.Equal), ("提高至", Relation.Equal), ("提升至", Relation.Equal), ("下降到", Relation.Equal), ("下降至", Relation.Equal), ("降低到", Relation.Equal), ("降低至", Relation.Equal), ("降至", Relation.Equal), ("降到", Relation.Equal), ("力争", Relation.Equal),
        (">=", Relation.AtLeast), ("=>", Relation.AtLeast), ("<=", Relation.AtMost), ("=<", Relation.AtMost),
        ("≥", Relation.AtLeast), ("≤", Relation.AtMost), (">", Relation.MoreThan), ("<", Relation.LessThan),
        ("≈", Relation.About), ("~", Relation.About), ("=", Relation.Equal),
    ];

    private static readonly (string Word, Relation Relation)[] After =
    [
        ("及以上", Relation.AtLeast), ("或以上", Relation.AtLeast), ("以上", Relation.AtLeast),
        ("及以下", Relation.AtMost), ("或以下", Relation.AtMost), ("以下", Relation.AtMost), ("以内", Relation.AtMost), ("之内", Relation.AtMost),
        ("左右", Relation.About), ("上下", Relation.About),
    ];

    /// <summary>What the text is.</summary>
    public static PrintedFigure Read(string text)
    {
        var compact = CellText.Compact(text);
        if (compact.Length > 1 && compact[^1] is (>= '①' and <= '⑳') or '*' or '”' or '"')
            compact = Bare(compact);
        if (compact.Length == 0)
            return new PrintedFigure(CellNature.Empty, null, "");
        if (compact.Length > MaxLength)
            return new PrintedFigure(CellNature.Text, null, "");
        if (HoldsTwo(text))
            return new PrintedFigure(CellNature.Text, null, "");
        if (IsNoValue(compact))
            return new PrintedFigure(CellNature.NoValue, null, "");
        if (IsBinding(compact))
            return new PrintedFigure(CellNature.Binding, null, "");
        if (IsCommitment(compact))
            return new PrintedFigure(CellNature.Commitment, new Figure.Commitment(text.Trim()), "");

        // 90以上(以乡镇为单位), 12.5(预计): a remark without figures does not change the figure; (2019年) does.
        var remark = compact[^1] == ')' ? compact.LastIndexOf('(') : -1;
        if (remark > 0 && char.IsAsciiDigit(compact[0]) | compact[0] is '≥' or '≤' or '>' or '<' && CellText.HasHan(compact.AsSpan(remark)) && !UnitText.IsUnit(compact[(remark + 1)..^1]) && compact.AsSpan(remark).IndexOfAnyInRange('0', '9') < 0)
            return Read(compact[..remark]);

        var span = compact.AsSpan();
        var hasDigit = span.IndexOfAnyInRange('0', '9') >= 0;
        if (!hasDigit)
            return new PrintedFigure(UnitText.IsUnit(compact) ? CellNature.Unit : CellNature.Text, null, "");

        // 1/10万 is a unit though it begins with a digit.
        if (compact.Contains('/', StringComparison.Ordinal) && UnitText.IsUnit(compact))
            return new PrintedFigure(CellNature.Unit, null, "");

        var total = false;
        if (span.Length > 2 && IsBracketPair(span[0], span[^1]))
        {
            total = true;
            span = span[1..^1];
        }

        return Number(span, total) ?? new PrintedFigure(UnitText.IsUnit(compact) ? CellNature.Unit : CellNature.Text, null, "");
    }

    // 3.1①, 82.4*: the mark of a footnote is no part of a figure; “不少于1500”: nor are the quotation marks around it.
    private static string Bare(string compact)
    {
        var inner = compact.AsSpan();
        while (inner.Length > 1 && inner[^1] is (>= '①' and <= '⑳') or '*')
            inner = inner[..^1];
        if (inner.Length > 2 && (inner[0], inner[^1]) is ('“', '”') or ('"', '"'))
            inner = inner[1..^1];
        return inner.IndexOfAnyInRange('0', '9') < 0 ? compact : inner.ToString();
    }

    // 80 85 is two figures; only the blanks of thousands (1 350) stand within one.
    private static bool HoldsTwo(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!CellText.IsBlank(text[i]) || !char.IsAsciiDigit(text[i - 1]))
                continue;
            var next = i;
            while (next < text.Length && CellText.IsBlank(text[next]))
                next++;
            if (next == text.Length || !char.IsAsciiDigit(text[next]))
                continue;
            var before = i;
            while (before > 0 && char.IsAsciiDigit(text[before - 1]))
                before--;
            var after = next;
            while (after < text.Length && char.IsAsciiDigit(text[after]))
                after++;
            if (next > i + 1 || text[i] == '\n' || after - next != 3 || i - before > 3 || (before > 0 && text[before - 1] == '.'))
                return true;
        }

        return false;
    }

    /// <summary>True when the text means that there is no value.</summary>
    public static bool IsNoValue(string compact) => compact switch
    {
        "-" or "--" or "—" or "——" or "–" or "―" or "─" or "──" or "_" or "/" or "\\" or "无" or "暂无" or "无数据" or "暂缺" or "缺" or "N/A" or "n/a" or "NA" or "…" or "……" or ".." or "..." or "···" or "…." => true,
        _ => false,
    };

    /// <summary>True for 约束性 and 预期性, with or without the last character, and for their combination.</summary>
    public static bool IsBinding(string compact) => compact switch
    {
        "约束性" or "预期性" or "约束" or "预期" or "约束性指标" or "预期性指标" or "指导性" or "倡导性" or "监测性" or "导向性" or "引导性" or "参考性" => true,
        _ => false,
    };

    /// <summary>True for 应保尽保, 应助尽助 …: a promise to reach everyone entitled.</summary>
    public static bool IsCommitment(string compact) =>
        (compact.Length == 4 && compact[0] == '应' && compact[2] == '尽' && compact[1] == compact[3]) ||
        compact is "全覆盖" or "实现全覆盖" or "全部覆盖" or "全面覆盖" or "基本全覆盖";

    private static bool IsBracketPair(char open, char close) => (open, close) is ('【', '】') or ('〔', '〕') or ('[', ']') or ('〖', '〗');

    // 【16.9】万人, [15]以上: what stands behind the bracket belongs to the figure in it. A digit there is no part of it, for then the bracket holds something else.
    private static string? WithoutBrackets(ReadOnlySpan<char> span)
    {
        var close = span.Length > 2 && span[0] is '【' or '〔' or '[' or '〖' ? span.IndexOfAny("】〕]〗") : -1;
        return close > 1 && IsBracketPair(span[0], span[close]) && (close == span.Length - 1 || !char.IsAsciiDigit(span[close + 1])) ? string.Concat(span[1..close], span[(close + 1)..]) : null;
    }

    private static PrintedFigure? Number(ReadOnlySpan<char> span, bool total)
    {
        var relation = Signed(ref span, Relation.Equal);

        // A bracket may also stand inside the sign, and the sign inside it: >【300】, [≥15].
        if (!total && WithoutBrackets(span) is { } inner)
        {
            total = true;
            span = inner;
            relation = Signed(ref span, relation);
        }

        var length = NumberLength(span);
        if (length == 0)
            return null;
        if (!TryNumber(span[..length], out var value))
            return null;
        var rest = span[length..];
        if (rest.Length > 1 && rest[0] == ':')
        {
            var right = NumberLength(rest[1..]);
            if (right > 0 && right == rest.Length - 1 && TryNumber(rest[1..], out var second))
                return new PrintedFigure(CellNature.Figure, new Figure.Ratio(value, second), "");
            return null;
        }

        // 75%-80%: the unit of both stands behind each.
        if (rest.IndexOfAny("-~—–至") is var dash and > 0 && rest[..dash].ToString() is var one && UnitText.IsUnit(one) && rest.EndsWith(one, StringComparison.Ordinal) && NumberLength(rest[dash..].TrimStart("-~—–至")) is > 0 and var far && rest[dash..].TrimStart("-~—–至").Length == far + one.Length)
            return new PrintedFigure(CellNature.Range, null, one);
        if (rest.Length > 1 && rest[0] is '-' or '~' or '—' or '–' or '至' or '～')
        {
            var tail = rest.TrimStart("-~—–至");
            var second = NumberLength(tail);
            if (second > 0 && (tail.Length == second || UnitText.IsUnit(tail[second..].ToString())))
                return new PrintedFigure(CellNature.Range, null, tail[second..].ToString());
        }

        // "95%以上", "5.5万人左右": the unit may stand before or after the word.
        var unit = "";
        foreach (var (word, sign) in After)
        {
            var at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            relation = sign;
            unit = string.Concat(rest[..at], rest[(at + word.Length)..]);
            rest = [];
            break;
        }

        if (unit.Length == 0)
            unit = rest.ToString();
        if (unit == "+" && relation == Relation.Equal)
        {
            relation = Relation.AtLeast;
            unit = "";
        }

        if (unit.Length > 0 && !UnitText.IsUnit(unit))
            return null;
        Figure figure = total ? new Figure.FiveYearTotal(value, relation) : Figure.From(relation, value);
        return new PrintedFigure(CellNature.Figure, figure, unit);
    }

    // The words before a figure that say how it is meant, taken off.
    private static Relation Signed(ref ReadOnlySpan<char> span, Relation relation)
    {
        var signed = true;
        while (signed)
        {
            signed = false;
            foreach (var (word, sign) in Before)
            {
                if (!span.StartsWith(word, StringComparison.Ordinal))
                    continue;
                if (sign != Relation.Equal)
                    relation = sign;
                span = span[word.Length..];
                signed = true;
                break;
            }
        }

        return relation;
    }

    private static int NumberLength(ReadOnlySpan<char> span)
    {
        var i = 0;
        if (span.Length > 0 && span[0] is '-' or '+')
            i++;
        var digits = 0;
        while (i < span.Length && (char.IsAsciiDigit(span[i]) || span[i] is '.' || (span[i] == ',' && i + 1 < span.Length && char.IsAsciiDigit(span[i + 1]))))
        {
            if (char.IsAsciiDigit(span[i]))
                digits++;
            i++;
        }

        return digits == 0 ? 0 : i;
    }

    // A comma is a thousands mark, and only where groups of three stand behind it: Chinese documents write no decimal comma.
    private static bool TryNumber(ReadOnlySpan<char> span, out decimal value)
    {
        value = 0;
        var comma = span.IndexOf(',');
        if (comma >= 0)
        {
            var whole = span.IndexOf('.') is var point and >= 0 ? span[..point] : span;
            if (comma is 0 or > 3)
                return false;
            for (var i = comma; i < whole.Length; i += 4)
            {
                if (whole[i] != ',' || i + 3 >= whole.Length)
                    return false;
                if (whole.Slice(i + 1, 3).ContainsAnyExceptInRange('0', '9'))
                    return false;
            }

            return decimal.TryParse(span, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
        }

        return decimal.TryParse(span, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
