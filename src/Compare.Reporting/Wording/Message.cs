using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compare.Reporting.Views;

namespace Compare.Reporting.Wording;

/// <summary>
/// A sentence pattern: text with named places, a small part of ICU's message format.
/// <c>{name}</c> inserts; <c>{n, plural, =0 {none} one {# indicator} other {# indicators}}</c> chooses by number and prints it at #;
/// <c>{sign, select, up {rose} other {fell}}</c> chooses by word. A pattern can neither compute nor call anything.
/// A brace that is meant as such is written <c>'{'</c>.
/// </summary>
internal sealed class Message
{
    private readonly ImmutableArray<Part> _parts;

    private Message(ImmutableArray<Part> parts) => _parts = parts;

    /// <summary>The names of the places, in order of appearance.</summary>
    public IEnumerable<string> Places => Names(_parts).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="fault">What is wrong with it; null when nothing is.</param>
    public static Message? Parse(string pattern, out string? fault)
    {
        if (!pattern.AsSpan().ContainsAny('{', '}', '\''))
        {
            fault = null;
            return new Message([new Literal(pattern)]);
        }

        var position = 0;
        try
        {
            var parts = Sequence(pattern, ref position, inner: false);
            fault = null;
            return new Message(parts);
        }
        catch (FormatException bad)
        {
            fault = bad.Message;
            return null;
        }
    }

    /// <summary>The text with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">A place has no value: the pattern names something its sentence does not have.</exception>
    public Phrase Fill(IReadOnlyDictionary<string, Phrase> values)
    {
        var into = new PhraseBuilder();
        Write(_parts, values, default, into);
        return into.ToPhrase();
    }

    private static void Write(ImmutableArray<Part> parts, IReadOnlyDictionary<string, Phrase> values, Phrase? counted, PhraseBuilder into)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Literal literal:
                    into.Add(literal.Text);
                    break;
                case Counted when counted is not null:
                    into.Add(counted);
                    break;
                case Place place:
                    into.Add(values[place.Name]);
                    break;
                case Choice choice:
                    var value = values[choice.Name];
                    Write(choice.For(value), values, choice.ByNumber ? value : counted, into);
                    break;
            }
        }
    }

    private static IEnumerable<string> Names(ImmutableArray<Part> parts) => parts.SelectMany(part => part switch
    {
        Place p => [p.Name],
        Choice c => c.Cases.SelectMany(k => Names(k.Parts)).Prepend(c.Name),
        _ => Enumerable.Empty<string>(),
    });

    private static ImmutableArray<Part> Sequence(string text, ref int i, bool inner)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = new StringBuilder();
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\'' && i + 2 < text.Length && text[i + 1] is '{' or '}' or '#' && text[i + 2] == '\'')
            {
                literal.Append(text[i + 1]);
                i += 3;
            }
            else if (c == '{')
            {
                Flush();
                i++;
                parts.Add(PlaceOrChoice(text, ref i));
            }
            else if (c == '}')
            {
                if (!inner)
                    throw new FormatException("a '}' without its '{'");
                break;
            }
            else if (c == '#' && inner)
            {
                Flush();
                parts.Add(new Counted());
                i++;
            }
            else
            {
                literal.Append(c);
                i++;
            }
        }

        Flush();
        return parts.ToImmutable();

        void Flush()
        {
            if (literal.Length > 0)
                parts.Add(new Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private static Part PlaceOrChoice(string text, ref int i)
    {
        var name = Word(text, ref i);
        if (name.Length == 0)
            throw new FormatException("a '{' without a name");
        if (Take(text, ref i, '}'))
            return new Place(name);
        if (!Take(text, ref i, ','))
            throw new FormatException($"after '{{{name}' there must be '}}' or ','");
        var kind = Word(text, ref i);
        if (kind is not ("plural" or "select"))
            throw new FormatException($"'{kind}' is not a choice; the choices are plural and select");
        if (!Take(text, ref i, ','))
            throw new FormatException($"after '{kind}' there must be ','");
        var cases = ImmutableArray.CreateBuilder<Case>();
        while (!Take(text, ref i, '}'))
        {
            var key = Word(text, ref i);
            if (key.Length == 0 || !Take(text, ref i, '{'))
                throw new FormatException($"in the choice of '{name}' a case must look like 'other {{…}}'");
            var parts = Sequence(text, ref i, inner: true);
            if (!Take(text, ref i, '}'))
                throw new FormatException($"the case '{key}' of '{name}' is not closed");
            cases.Add(new Case(key, parts));
        }

        return cases.Any(c => c.Key == "other")
            ? new Choice(name, kind == "plural", cases.ToImmutable())
            : throw new FormatException($"the choice of '{name}' has no case 'other'");
    }

    private static string Word(string text, ref int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;
        var start = i;
        while (i < text.Length && text[i] is not ('{' or '}' or ',' or ' '))
            i++;
        var word = text[start..i];
        while (i < text.Length && text[i] == ' ')
            i++;
        return word;
    }

    private static bool Take(string text, ref int i, char c)
    {
        while (i < text.Length && text[i] == ' ' && c != ' ')
            i++;
        if (i >= text.Length || text[i] != c)
            return false;
        i++;
        return true;
    }

    private abstract record Part;

    private sealed record Literal(string Text) : Part;

    private sealed record Counted : Part;

    private sealed record Place(string Name) : Part;

    private sealed record Case(string Key, ImmutableArray<Part> Parts);

    private sealed record Choice(string Name, bool ByNumber, ImmutableArray<Case> Cases) : Part
    {
        public ImmutableArray<Part> For(Phrase value)
        {
            var exact = ByNumber && value.Count is { } n ? string.Create(CultureInfo.InvariantCulture, $"={n}") : value.Text;
            var wanted = Cases.FirstOrDefault(c => c.Key == exact)
                ?? (ByNumber && value.Count == 1 ? Cases.FirstOrDefault(c => c.Key == "one") : null)
                ?? Cases.First(c => c.Key == "other");
            return wanted.Parts;
        }
    }
}
