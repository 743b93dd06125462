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
        where T : struct, Enum => Words<T>.ByValue.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>The value of a word, or null when it is none; case does not matter.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(word);
        return Words<T>.ByWord.TryGetValue(word.Trim(), out var value) ? value : null;
    }

    /// <summary>Every word of an enum, in the order of its values; for messages that list the choices.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Words<T>.ByValue.Values;

    private static class Words<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(
            v => v, v => typeof(T).GetField(v.ToString())?.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? Kebab(v.ToString()));

        internal static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);

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
