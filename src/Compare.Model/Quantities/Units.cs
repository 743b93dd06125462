using System.Collections.Frozen;
using System.Text;

namespace Compare.Model.Quantities;

/// <summary>The units Compare knows, with every wording a document prints them in.</summary>
public static class Units
{
    private static readonly FrozenDictionary<string, Unit> ByWording = Build();

    /// <summary>
    /// The unit of a printed wording. An unknown wording is a unit of its own: it converts into nothing but itself,
    /// so that a figure in it is kept and never compared with a figure in another unit.
    /// </summary>
    public static Unit Of(string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        if (ByWording.TryGetValue(wording, out var known))
            return known;
        var key = Normalise(wording);
        return key.Length == 0 ? Unit.None : ByWording.TryGetValue(key, out var unit) ? unit : Unknown(wording, key);
    }

    /// <summary>True when the wording is one of the units Compare knows; the empty wording is not.</summary>
    public static bool IsKnown(string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return ByWording.ContainsKey(wording) || ByWording.ContainsKey(Normalise(wording));
    }

    /// <summary>Every wording that is known, in ordinal order.</summary>
    public static IEnumerable<string> Wordings => ByWording.Keys.Order(StringComparer.Ordinal);

    /// <summary>Spaces between words of Latin letters are part of the wording; between Chinese characters they are noise.</summary>
    private static Unit Unknown(string wording, string key)
    {
        var symbol = Ascii.IsValid(wording) ? string.Join(' ', wording.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : key;
        return new Unit(symbol, "other:" + key, 1m, symbol);
    }

    private static string Normalise(string wording) =>
        wording.Trim().Replace('％', '%').Replace('²', '2').Replace("㎡", "m2", StringComparison.Ordinal).Replace("㎢", "km2", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace("㎞", "km", StringComparison.Ordinal);

    private static FrozenDictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        Add("share", 0.01m, "%", "个百分点", "百分比", "percent");
        Add("share", 0.001m, "‰", "个千分点", "千分比");
        Add("share", 0.00001m, "/10万", "/10万", "1/10万", "/十万", "1/十万", "10万分之一", "十万分之一", "1/100000");
        Add("share", 0.01m, "个百分点", "个百分点", "百分点", "pp");

        // Counts of people and of visits differ: one person may come ten times.
        Scaled("persons", "人", "名", "persons");
        Scaled("person-times", "人次", "person-times");
        Scaled("visits", "次");
        Scaled("count", "个", "所", "家", "处", "座");
        Scaled("items", "项", "件", "条");
        Scaled("beds", "张");
        Scaled("dwellings", "套");
        Scaled("households", "户");
        Scaled("volumes", "册");
        Scaled("performances", "场");
        Scaled("vehicles", "辆");
        Scaled("lifts", "台", "部");
        Scaled("money", "元", "yuan", "CNY");
        Scaled("volume", "立方米", "m3");
        Scaled("weight", "吨");
        Scaled("standard-coal", "吨标准煤");

        Add("area", 1m, "平方米", "平方米", "m2", "平米", "平方");
        Add("area", 10_000m, "万平方米", "万平方米", "万m2", "万平米", "万方");
        Add("area", 100_000_000m, "亿平方米", "亿平方米", "亿m2");
        Add("area", 1_000_000m, "平方公里", "平方公里", "km2", "平方千米");
        Add("area", 10_000m, "公顷", "公顷", "ha");
        Add("area", 2000m / 3m, "亩", "亩");
        Add("length", 1m, "米", "米", "m");
        Add("length", 1000m, "公里", "公里", "km", "千米");
        Add("age", 1m, "岁", "岁", "周岁");
        Add("years", 1m, "年", "年");
        Add("days", 1m, "天", "天", "日");
        Add("minutes", 1m, "分钟", "分钟");
        Add("ratio", 1m, ":1", "", "∶1", "比值");
        Add("times", 1m, "倍", "倍");
        Add("index", 1m, "分", "分", "点");
        return units.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string quantity, decimal toBase, string symbol, string difference, params ReadOnlySpan<string> others)
        {
            var unit = new Unit(symbol, quantity, toBase, difference);
            units.TryAdd(symbol, unit);
            foreach (var other in others)
                units.TryAdd(other, unit);
        }

        void Scaled(string quantity, string symbol, params ReadOnlySpan<string> others)
        {
            // 个 and 所 count the same things in other words, but a figure in 个 is not silently turned into 所:
            // each keeps its own symbol and shares the quantity.
            foreach (var word in (ReadOnlySpan<string>)[symbol, .. others])
            {
                Add(quantity, 1m, word, word);
                Add(quantity, 1_000m, "千" + word, "千" + word);
                Add(quantity, 10_000m, "万" + word, "万" + word);
                Add(quantity, 1_000_000m, "百万" + word, "百万" + word);
                Add(quantity, 100_000_000m, "亿" + word, "亿" + word);
            }
        }
    }
}
