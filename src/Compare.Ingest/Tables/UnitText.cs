using System.Buffers;
using Compare.Model.Quantities;

namespace Compare.Ingest.Tables;

/// <summary>Tells units in headers, names and cells.</summary>
internal static class UnitText
{
    private const int MaxLength = 12;

    private static readonly SearchValues<char> CaptionEnd = SearchValues.Create(")） \t\u3000,，;；。、");

    /// <summary>True when the text is a unit: a known one, or one of the form 人/平方公里, 件/万人.</summary>
    public static bool IsUnit(string text)
    {
        var compact = CellText.Compact(text);
        if (compact.Length is 0 or > MaxLength)
            return false;
        if (Units.IsKnown(compact) || compact is "升" or "立方米" or "标台" or "千瓦时" or "件")
            return true;
        var slash = compact.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < compact.Length - 1 && IsPart(compact[..slash]) && (IsPart(compact[(slash + 1)..]) || IsPer(compact[(slash + 1)..]));
    }

    /// <summary>
    /// Splits a printed name into the name and the unit in its last brackets. A closing bracket may be lost
    /// (<c>系统管理率(%</c>). Brackets that hold something else, as in 执业(助理)医师数, stay.
    /// </summary>
    public static (string Name, string Unit) Split(string printed)
    {
        var text = printed.AsSpan().TrimEnd();
        var open = text.LastIndexOfAny('(', '（');
        if (open < 0)
        {
            // The opening bracket may be the lost one: 覆盖率%).
            if (text.Length > 2 && text[^1] is ')' or '）' && text[^2] is '%' or '％' or '‰')
                return (text[..^2].TrimEnd().ToString(), text[^2].ToString());
            if (text.Length > 1 && text[^1] is '%' or '％' or '‰')
                return (text[..^1].TrimEnd().ToString(), text[^1].ToString());
            return (text.ToString(), "");
        }

        var inside = text[(open + 1)..];
        var close = inside.IndexOfAny(')', '）');
        var after = close < 0 ? [] : inside[(close + 1)..].Trim();
        if (close >= 0)
            inside = inside[..close];
        inside = inside.Trim();
        if (inside.StartsWith("单位", StringComparison.Ordinal))
            inside = inside[2..].TrimStart(":： ");

        // 比重(%)左右-like tails do not occur; a short footnote mark (*, ①, [1]) behind the brackets does.
        var isTail = after.Length == 0 || (after.Length <= 3 && !CellText.HasHan(after));
        var unit = inside.ToString();
        return open > 0 && isTail && IsUnit(unit) ? (text[..open].TrimEnd().ToString(), CellText.Compact(unit)) : (text.ToString(), "");
    }

    /// <summary>The unit of a caption such as <c>单位:万人</c>; empty when the text gives none.</summary>
    public static string OfCaption(string text)
    {
        var at = text.IndexOf("单位", StringComparison.Ordinal);
        if (at < 0)
            return "";
        var rest = text.AsSpan(at + 2).TrimStart();
        if (rest.IsEmpty || rest[0] is not (':' or '：'))
            return "";
        rest = rest[1..].TrimStart();
        var end = rest.IndexOfAny(CaptionEnd);
        if (end >= 0)
            rest = rest[..end];
        var unit = rest.Trim().ToString();
        return IsUnit(unit) ? CellText.Compact(unit) : "";
    }

    private static bool IsPart(string text) => Units.IsKnown(text) || text is "毫克" or "微克" or "克" or "千克" or "公斤" or "吨" or "万吨" or "千瓦时" or "kg" or "mg" or "μg" or "升" or "立方米" or "例" or "件" or "车" or "床" or "标准煤";

    private static bool IsPer(string text) =>
        Units.IsKnown(text) || text is "立方米" or "m3" or "年" or "月" or "日" or "天" or "人" or "万人" or "千人" or "百人" or "10万人" or "10万" or "万" or "千" or "百户" or "户" or "床" or "人年" or "人·年" or "年·人";
}
