using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compare.Cli.Files;

/// <summary>
/// Reads a YAML file into <see cref="YamlNode"/>s from the parser's event stream: the object mapper of the library would
/// need reflection on every start and would lose the lines.
/// </summary>
internal static class YamlReader
{
    private const int DeepestNesting = 32;

    /// <summary>Reads the file's one document; null when it is empty or cannot be read, which is then in <paramref name="faults"/>.</summary>
    public static YamlNode? Read(TextReader text, FaultList faults)
    {
        var parser = new Parser(new Scanner(text, skipComments: true));
        try
        {
            parser.MoveNext();
            while (parser.Current is StreamStart or DocumentStart)
                parser.MoveNext();
            if (parser.Current is StreamEnd or null)
                return null;
            var node = Node(parser, faults, 0);
            parser.MoveNext();
            if (parser.Current is DocumentStart next)
                faults.Error("CAT003", LineOf(next), "a second YAML document starts here; only one is read");
            return node;
        }
        catch (YamlException e)
        {
            faults.Error("CAT002", (int)e.Start.Line, "not YAML: " + Reason(e));
            return null;
        }
        catch (DecoderFallbackException)
        {
            faults.Error("CAT023", 1, "the file is not UTF-8; save it as UTF-8");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library's parser throws this for some unclosed brackets.
            faults.Error("CAT002", parser.Current is { } last ? (int)last.End.Line : 1, "not YAML: a bracket or quote is not closed near here");
            return null;
        }
    }

    private static YamlNode Node(Parser parser, FaultList faults, int depth)
    {
        var current = parser.Current ?? throw new YamlException("the file ends in the middle");
        var line = LineOf(current);
        if (depth > DeepestNesting)
            throw new YamlException(current.Start, current.End, "nested too deep");
        switch (current)
        {
            case Scalar scalar:
                parser.MoveNext();
                // ~ and null are YAML's words for nothing, unless quoted.
                var isNothing = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
                return new YamlNode.Scalar(isNothing ? "" : scalar.Value.Trim(), line);
            case SequenceStart:
                parser.MoveNext();
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (parser.Current is not SequenceEnd)
                    items.Add(Node(parser, faults, depth + 1));
                parser.MoveNext();
                return new YamlNode.Sequence(items.ToImmutable(), line);
            case MappingStart:
                parser.MoveNext();
                var entries = ImmutableArray.CreateBuilder<YamlEntry>();
                while (parser.Current is not MappingEnd)
                {
                    var key = Node(parser, faults, depth + 1);
                    var value = Node(parser, faults, depth + 1);
                    if (key is not YamlNode.Scalar { Text: var name })
                        faults.Error("CAT003", key.Line, $"a key must be a word, not {key.What}");
                    else if (entries.Any(e => e.Key == name))
                        faults.Error("CAT017", key.Line, $"key '{name}' is given twice");
                    else
                        entries.Add(new YamlEntry(name, key.Line, value));
                }

                parser.MoveNext();
                return new YamlNode.Mapping(entries.ToImmutable(), line);
            case AnchorAlias:
                // An alias can make a small file huge; nobody needs one here.
                throw new YamlException(current.Start, current.End, "aliases (*name) are not read");
            default:
                throw new YamlException(current.Start, current.End, "the file ends in the middle");
        }
    }

    private static int LineOf(ParsingEvent current) => (int)current.Start.Line;

    private static string Reason(YamlException e)
    {
        // The library's message repeats the place in its own notation.
        var message = e.InnerException?.Message ?? e.Message;
        var cut = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (cut < 0 ? message : message[(cut + 3)..]).ReplaceLineEndings(" ");
    }
}
