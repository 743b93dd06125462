using System.Collections.Immutable;
using Compare.Model.Diagnostics;

namespace Compare.Rendering.Html;

/// <summary>
/// Reads the part of the Handlebars language that a report needs: values, each, if, unless, with, else, includes, comments.
/// Helpers, inline expressions and everything else that could compute is refused with its line.
/// </summary>
internal sealed class TemplateParser
{
    private readonly string _text;
    private readonly string _file;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private int _at;
    private int _line = 1;

    private TemplateParser(string text, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _text = text;
        _file = file;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a template; every fault becomes a diagnostic with its line.</summary>
    public static ImmutableArray<TemplateNode> Parse(string text, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var parser = new TemplateParser(text, file, diagnostics);
        var nodes = parser.Nodes("", 0, out var end);
        if (end is { } tag)
            parser.Fault(tag.Line, $"{{{{{tag.Text}}}}} closes nothing that is open here");
        return nodes;
    }

    private void Fault(int line, string message) => _diagnostics.Add(new Diagnostic("TPL001", Severity.Error, _file, line, message));

    private ImmutableArray<TemplateNode> Nodes(string inside, int openLine, out Tag? end)
    {
        var nodes = ImmutableArray.CreateBuilder<TemplateNode>();
        while (true)
        {
            var open = _text.IndexOf("{{", _at, StringComparison.Ordinal);
            if (open < 0)
            {
                Literal(nodes, _text.Length);
                if (inside.Length > 0)
                    Fault(openLine, $"{{{{#{inside}}}}} is never closed");
                end = null;
                return nodes.ToImmutable();
            }

            Literal(nodes, open);
            if (Next() is not { } tag)
            {
                end = null;
                return nodes.ToImmutable();
            }

            switch (tag.Text)
            {
                case "":
                    break;
                case "else" or ['/', ..]:
                    end = tag;
                    return nodes.ToImmutable();
                case ['#', ..]:
                    Block(tag, nodes);
                    break;
                case ['>', ..]:
                    nodes.Add(new TemplateNode.Include(tag.Text[1..].Trim(), tag.Line));
                    break;
                default:
                    if (Path(tag.Text, tag.Line) is { } path)
                        nodes.Add(new TemplateNode.Value(path, tag.Raw, tag.Line));
                    break;
            }
        }
    }

    private void Block(Tag tag, ImmutableArray<TemplateNode>.Builder nodes)
    {
        var words = tag.Text[1..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var kind = words.Length > 0 ? words[0] : "";
        var path = words.Length == 2 ? Path(words[1], tag.Line) : null;
        if (words.Length < 2)
            Fault(tag.Line, $"{{{{{tag.Text}}}}} needs a name");
        if (kind is not ("if" or "unless" or "each" or "with"))
            Fault(tag.Line, $"#{kind} is not known here; a template may use #if, #unless, #each and #with");
        var body = Nodes(kind, tag.Line, out var end);
        ImmutableArray<TemplateNode> otherwise = [];
        if (end?.Text == "else")
            otherwise = Nodes(kind, tag.Line, out end);
        if (end is { } close && close.Text != "/" + kind)
            Fault(close.Line, $"{{{{{close.Text}}}}} stands where {{{{/{kind}}}}} (opened in line {tag.Line}) was expected");
        if (path is null)
            return;
        nodes.Add(kind switch
        {
            "each" => new TemplateNode.Each(path, body, otherwise, tag.Line),
            "with" => new TemplateNode.With(path, body, otherwise, tag.Line),
            _ => new TemplateNode.If(path, kind == "unless", body, otherwise, tag.Line),
        });
    }

    private TemplatePath? Path(string text, int line)
    {
        var path = TemplatePath.Parse(text);
        if (path is null)
            Fault(line, $"'{text}' is not a name; a template prints and loops over ready values, it cannot compute or call");
        return path;
    }

    private void Literal(ImmutableArray<TemplateNode>.Builder nodes, int end)
    {
        if (end > _at)
            nodes.Add(new TemplateNode.Literal(_text[_at..end], _line));
        Advance(end);
    }

    private void Advance(int end)
    {
        _line += _text.AsSpan(_at, end - _at).Count('\n');
        _at = end;
    }

    /// <summary>The tag that starts here; null when it never ends. A comment is an empty tag.</summary>
    private Tag? Next()
    {
        var line = _line;
        var (open, close) = _text.AsSpan(_at) switch
        {
            ['{', '{', '{', ..] => (3, "}}}"),
            ['{', '{', '!', '-', '-', ..] => (2, "--}}"),
            _ => (2, "}}"),
        };
        var end = _text.IndexOf(close, _at + open, StringComparison.Ordinal);
        if (end < 0)
        {
            Fault(line, $"a tag is opened here and never closed with {close}");
            Advance(_text.Length);
            return null;
        }

        var start = _at;
        var text = _text[(_at + open)..end].Trim('~').Trim();
        Advance(end + close.Length);
        if (text.StartsWith('!'))
            text = "";
        var standsAlone = open == 2 && (text is "" or "else" || text[0] is '#' or '/' or '>');
        if (standsAlone)
            SkipLineEnd(start);
        return new Tag(text, open == 3, line);
    }

    /// <summary>A block tag alone on its line leaves no empty line behind.</summary>
    private void SkipLineEnd(int tagStart)
    {
        for (var i = tagStart - 1; i >= 0 && _text[i] != '\n'; i--)
        {
            if (_text[i] is not (' ' or '\t'))
                return;
        }

        var end = _at;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r')
            end++;
        if (end < _text.Length && _text[end] == '\n')
            Advance(end + 1);
    }

    private readonly record struct Tag(string Text, bool Raw, int Line);
}
