using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compare.Reporting.Wording;

/// <summary>
/// Reads a YAML file of nested keys as a flat list <c>a.b.c = text</c> with the line of each. The events are read straight
/// from the parser: the object mapper costs more start-up time than the whole report.
/// </summary>
public static class FlatYaml
{
    /// <summary>Every text of the file by its dotted key, in order; list items get the keys <c>a.0</c>, <c>a.1</c>.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <returns>The entries that could be read, and each fault with its line.</returns>
    public static Outcome<ImmutableArray<FlatEntry>> Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var entries = ImmutableArray.CreateBuilder<FlatEntry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
                Node(parser, "");
        }
        catch (YamlException fault)
        {
            diagnostics.Add(new Diagnostic("TPL010", Severity.Error, file, (int)fault.Start.Line, "not readable as YAML: " + fault.Message));
        }

        return new(entries.ToImmutable(), diagnostics.ToImmutable());

        void Node(Parser parser, string key)
        {
            if (parser.TryConsume<Scalar>(out var scalar))
                Add(key, scalar.Value, scalar.Start.Line);
            else if (parser.TryConsume<SequenceStart>(out _))
            {
                for (var i = 0; !parser.TryConsume<SequenceEnd>(out _); i++)
                    Node(parser, Join(key, i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }
            else if (parser.TryConsume<MappingStart>(out _))
            {
                while (!parser.TryConsume<MappingEnd>(out _))
                    Node(parser, Join(key, parser.Consume<Scalar>().Value));
            }
            else
            {
                var other = parser.Consume<ParsingEvent>();
                diagnostics.Add(new Diagnostic("TPL011", Severity.Error, file, (int)other.Start.Line, "anchors and aliases are not used in this file"));
            }
        }

        void Add(string key, string value, long line)
        {
            if (seen.Add(key))
                entries.Add(new FlatEntry(key, value, (int)line));
            else
                diagnostics.Add(new Diagnostic("TPL012", Severity.Error, file, (int)line, $"the key '{key}' stands here a second time"));
        }

        static string Join(string key, string part) => key.Length == 0 ? part : key + "." + part;
    }
}
