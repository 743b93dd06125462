using System.Reflection;
using System.Runtime.Serialization;
using System.Text;

namespace Compare.Model;

/// <summary>
/// The word of an enum value in files and options: its name in kebab case (<c>OwnTarget</c> is <c>own-target</c>),
/// or the value of its <see cref="EnumMemberAttribute"/> where the field writes it otherwise (<c>minmax</c>).
/// </summary>
public static class Word
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Known.Of((int)(object)value) ?? throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>The value of a word, or null when it is none; case does not matter.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(word);
        return Words<T>.Known.Parse(word.AsSpan().Trim()) is { } value ? (T)(object)value : null;
    }

    /// <summary>Every word of an enum, in the order of its values; for messages that list the choices.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Words<T>.Known.Texts;

    private static class Words<T>
        where T : struct, Enum
    {
        internal static readonly WordList Known = new(typeof(T));
    }

    /// <summary>
    /// The words of one enum. Its values are plain numbers here: a dictionary keyed by an enum is compiled anew in every run, some twenty
    /// methods for each of two dozen enums, and that took longer than most of what a run does.
    /// </summary>
    private sealed class WordList
    {
        private readonly int[] values;
        private readonly string[] texts;

        public WordList(Type type)
        {
            var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);
            values = new int[fields.Length];
            texts = new string[fields.Length];
            for (var i = 0; i < fields.Length; i++)
            {
                values[i] = (int)fields[i].GetRawConstantValue()!;
                texts[i] = fields[i].GetCustomAttribute<EnumMemberAttribute>()?.Value ?? Kebab(fields[i].Name);
            }

            Array.Sort(values, texts);
        }

        public IReadOnlyList<string> Texts => texts;

        public string? Of(int value)
        {
            // Nearly every enum counts from zero, so that a value is its own place.
            if ((uint)value < (uint)values.Length && values[value] == value)
                return texts[value];
            var place = Array.IndexOf(values, value);
            return place < 0 ? null : texts[place];
        }

        public int? Parse(ReadOnlySpan<char> word)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                if (word.Equals(texts[i], StringComparison.OrdinalIgnoreCase))
                    return values[i];
            }

            return null;
        }

        private static string Kebab(string name)
        {
            var word = new StringBuilder(name.Length + 4);
            foreach (var letter in name)
            {
                if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
                    word.Append('-');
                word.Append(char.ToLowerInvariant(letter));
            }

            return word.ToString();
        }
    }
}
