namespace Compare.Ingest.Facts;

/// <summary>The units that are printed right behind numbers.</summary>
internal static class PrintedUnits
{
    // Longest first within a first character; what may follow a number as its unit.
    private static readonly Dictionary<char, string[]> Units = new string[]
    {
        "%", "‰", "个百分点", "百分点", "个千分点", "元", "美元", "欧元", "港元", "人民币", "人次", "人", "名", "个", "所", "家", "处", "座", "张", "套", "户次", "户", "册", "场次", "场",
        "次", "项", "件", "条", "台", "部", "辆", "架", "艘", "平方米", "平方公里", "平方千米", "平米", "平方", "立方米", "m2", "m²", "㎡", "km2", "km²", "公里", "千米", "km", "米",
        "公顷", "亩", "吨", "公斤", "千克", "斤", "千瓦时", "千瓦", "度电", "标准箱", "标箱", "岁", "年", "天", "日", "小时", "分钟", "倍", "分", "棵", "株", "栋", "幢", "间", "床",
        "宗", "支", "对", "例", "起", "门", "种", "批", "类", "块", "篇", "本", "只", "班", "片", "头", "组", "期", "届", "级", "位", "单", "笔", "道", "路", "枚", "盏", "口", "段",
        "微克/立方米", "微克每立方米", "μg/m3", "毫克/升", "学位", "床位", "车位", "站", "克", "人天", "课时", "盒", "艘次", "班次", "列", "车次", "TEU", "GB", "兆", "页", "份", "颗",
        "款", "杯", "尾", "股", "元钱", "余", "多",
    }.GroupBy(u => u[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Length).ToArray());

    /// <summary>The unit that stands at a place; empty where none does, or a word that only begins like one.</summary>
    public static string At(string text, int i, int to)
    {
        if (i >= to || !Units.TryGetValue(text[i], out var units))
            return "";
        foreach (var unit in units)
        {
            if (unit.Length <= to - i && text.AsSpan(i, unit.Length).SequenceEqual(unit) && unit is not ("余" or "多"))
            {
                // 人均, 家庭, 年龄, 名师 and the like are words that only begin like a unit.
                var next = i + unit.Length < to ? text[i + unit.Length] : '\0';
                var isWord = unit switch
                {
                    "人" => next is '均' or '口' or '才' or '民' or '员' or '大' or '社' or '行',
                    "家" => next is '庭' or '长',
                    "年" => next is '龄' or '级',
                    "分" => next is '别' or '之' or '院' or '校' or '馆' or '级' or '类' or '局',
                    "日" => next is '间',
                    "路" => next != '公',
                    "站" => next is '点',
                    "项" => next is '目' && !HasCounterBefore(text, i),
                    "班" => next is '子',
                    "部" or "种" when next is '门' or '分' or '植' => true,
                    "口" => next is '岸' or '袋' or '腔',
                    "段" or "股" when next is '权' => true,
                    "对" => next is '口' or '标' or '外',
                    "位" => next is '于' or '列' or '居',
                    "起" => next is '步' or '草',
                    "道" => next is '路',
                    _ => false,
                };
                return isWord ? "" : unit;
            }
        }

        return "";
    }

    /// <summary>The unit with what it is told per behind it: 元/人, 人/平方公里, 元/月.</summary>
    public static string WithDivisor(string text, ref int i, int to, string unit)
    {
        if (unit.Length == 0 || i + 1 >= to || text[i] is not ('/' or '∕'))
            return unit;
        var second = text[i + 1] is '月' or '日' or '年' ? text.Substring(i + 1, 1) : At(text, i + 1, to);
        if (second.Length == 0)
            return unit;
        i += 1 + second.Length;
        if (i + 1 < to && text[i] == '·' && text[i + 1] is '月' or '年')
        {
            second += text.Substring(i, 2);
            i += 2;
        }

        return unit + "/" + second;
    }

    /// <summary>True where a unit of letters begins behind a number (m2, km², TEU), and no name that goes on in them.</summary>
    public static bool BeginsInLetters(string text, int end, int to) =>
        (text[end] == 'm' && end + 1 < to && text[end + 1] is '2' or '²') || (text[end] == 'k' && end + 2 < to && text[end + 1] == 'm') || text.AsSpan(end, to - end).StartsWith("TEU") || text.AsSpan(end, to - end).StartsWith("m3");

    /// <summary>The number and its unit: 万 and 亿 stay in the unit, what no unit has (万亿元, 千万元) goes into the number.</summary>
    public static (decimal Value, string Unit) Scale(decimal value, string scale, string unit)
    {
        if (value > 1_000_000_000_000m)
            return (value, scale + unit);
        return scale switch
        {
            "万亿" => (value * 10_000m, "亿" + unit),
            "千万" => (value * 1_000m, "万" + unit),
            "百万" when !Compare.Model.Quantities.Units.IsKnown("百万" + unit) => (value * 100m, "万" + unit),
            "千亿" => (value * 1_000m, "亿" + unit),
            "百亿" => (value * 100m, "亿" + unit),
            _ => (value, scale + unit),
        };
    }

    // 3项目 does not occur; 洋炮局1862项目 is a name.
    private static bool HasCounterBefore(string text, int i) => i > 0 && text[i - 1] is '万' or '余' or '个';
}
