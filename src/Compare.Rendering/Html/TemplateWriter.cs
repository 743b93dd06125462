using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Compare.Reporting.Views;

namespace Compare.Rendering.Html;

/// <summary>Writes a checked template with its views. Every text is escaped; only markup of our own making is copied.</summary>
internal sealed class TemplateWriter(IReadOnlyDictionary<string, ParsedTemplate> templates, StringBuilder into)
{
    private const int DeepestInclude = 64;
    private readonly List<View> _context = [];
    private int _depth;

    /// <summary>Writes a template.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="root">The view it starts with.</param>
    public void Write(string name, View root)
    {
        _context.Add(root);
        Write(templates[name].Nodes);
        _context.Clear();
    }

    private void Write(ImmutableArray<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TemplateNode.Literal literal:
                    into.Append(literal.Text);
                    break;
                case TemplateNode.Value value:
                    var text = Get(value.Path) as string;
                    if (value.Raw)
                        into.Append(text);
                    else if (text is not null)
                        Escape(text, into);
                    break;
                case TemplateNode.If condition:
                    Write(IsTrue(Get(condition.Path)) != condition.Negated ? condition.Then : condition.Else);
                    break;
                case TemplateNode.Each each:
                    var list = (IReadOnlyList<View>?)Get(each.Path);
                    if (list is null or { Count: 0 })
                        Write(each.Else);
                    else
                    {
                        for (var i = 0; i < list.Count; i++)
                            Inside(list[i], each.Body);
                    }

                    break;
                case TemplateNode.With with:
                    if (Get(with.Path) is View view)
                        Inside(view, with.Body);
                    else
                        Write(with.Else);
                    break;
                case TemplateNode.Include include:
                    // The checker accepts a template that includes itself for nested views; the depth ends one that would never stop.
                    if (_depth < DeepestInclude)
                    {
                        _depth++;
                        Write(templates[include.Name].Nodes);
                        _depth--;
                    }

                    break;
            }
        }
    }

    private void Inside(View view, ImmutableArray<TemplateNode> body)
    {
        _context.Add(view);
        Write(body);
        _context.RemoveAt(_context.Count - 1);
    }

    private object? Get(TemplatePath path)
    {
        object? value = path.FromRoot ? _context[0] : _context[_context.Count - 1 - path.Up];
        foreach (var name in path.Names)
        {
            value = value switch
            {
                null => null,
                View view => view.Shape.Find(name)!.Read(view),
                IReadOnlyDictionary<string, string> labels => labels.GetValueOrDefault(name, ""),
                _ => throw new UnreachableException(path.Text),
            };
        }

        return value;
    }

    private static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        ICollection list => list.Count > 0,
        _ => true,
    };

    /// <summary>Escapes text for an element or a quoted attribute.</summary>
    internal static void Escape(string text, StringBuilder into)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var with = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => null,
            };
            if (with is null)
                continue;
            into.Append(text, from, i - from).Append(with);
            from = i + 1;
        }

        into.Append(text, from, text.Length - from);
    }
}
