namespace Compare.Analysis.Alignment;

/// <summary>How alike two names are, letter by letter.</summary>
internal static class NameDistance
{
    /// <summary>Names longer than this are cut: a name is not a paragraph.</summary>
    private const int Longest = 120;

    /// <summary>Twice the longest common subsequence by the sum of the lengths: 0 nothing in common, 1 equal.</summary>
    public static decimal Likeness(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (left, right) = (Cut(a), Cut(b));
        return left.Length + right.Length == 0 ? 1m : 2m * Common(left, right)[0] / (left.Length + right.Length);
    }

    /// <summary>The letters of a name in ordinal order, for <see cref="AtMost"/>.</summary>
    public static string Letters(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = Cut(name).ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    /// <summary>A bound of <see cref="Likeness"/> that is cheap: the letters two names share, whatever their order.</summary>
    public static decimal AtMost(string letters, string others)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(others);
        var (i, j, shared) = (0, 0, 0);
        while (i < letters.Length && j < others.Length)
        {
            var order = letters[i] - others[j];
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return letters.Length + others.Length == 0 ? 1m : 2m * shared / (letters.Length + others.Length);
    }

    /// <summary>The letters of <paramref name="a"/> that <paramref name="b"/> has not, and the other way round, in order.</summary>
    public static (string More, string Less) Difference(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (left, right) = (Cut(a), Cut(b));
        var table = Common(left, right);
        var width = right.Length + 1;
        var (more, less) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                i++;
                j++;
            }
            else if (table[((i + 1) * width) + j] >= table[(i * width) + j + 1])
            {
                more.Append(left[i++]);
            }
            else
            {
                less.Append(right[j++]);
            }
        }

        return (more.Append(left[i..]).ToString(), less.Append(right[j..]).ToString());
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];

    /// <summary>Lengths of the longest common subsequences of the tails; the first cell is that of the whole.</summary>
    private static int[] Common(string left, string right)
    {
        var width = right.Length + 1;
        var table = new int[(left.Length + 1) * width];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                table[(i * width) + j] = left[i] == right[j]
                    ? table[((i + 1) * width) + j + 1] + 1
                    : Math.Max(table[((i + 1) * width) + j], table[(i * width) + j + 1]);
            }
        }

        return table;
    }
}
