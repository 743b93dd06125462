using System.Collections.Immutable;
using Compare.Model.Diagnostics;
using Compare.Reporting.Views;
using Compare.Reporting.Wording;

namespace Compare.Rendering.Html;

/// <summary>Walks a template with the views it will be given and reports every name they do not have, before anything is written.</summary>
internal sealed class TemplateChecker(
    IReadOnlyDictionary<string, ParsedTemplate> templates, IReadOnlyCollection<string> labels, ViewShape root, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly HashSet<(string Template, string Context)> _walked = [];
    private readonly List<(string Template, string Shape, int Depth)> _chain = [];
    private readonly HashSet<(string File, int Line, string Text)> _said = [];

    /// <summary>Checks a template and all it includes.</summary>
    public void Check(string name) => Walk(templates[name], templates[name].Nodes, [root]);

    private void Walk(ParsedTemplate file, ImmutableArray<TemplateNode> nodes, ImmutableStack<ViewShape> context)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TemplateNode.Value value:
                    Value(file, value, context);
                    break;
                case TemplateNode.If condition:
                    _ = Resolve(file, condition.Path, context, node.Line);
                    Walk(file, condition.Then, context);
                    Walk(file, condition.Else, context);
                    break;
                case TemplateNode.Each each:
                    if (Resolve(file, each.Path, context, node.Line) is { } list)
                    {
                        if (list.Kind == FieldKind.List)
                            Walk(file, each.Body, context.Push(list.Of!()));
                        else
                            Fault(file, node.Line, $"'{each.Path.Text}' is not a list; #each needs one");
                    }

                    Walk(file, each.Else, context);
                    break;
                case TemplateNode.With with:
                    if (Resolve(file, with.Path, context, node.Line) is { } one)
                    {
                        if (one.Kind == FieldKind.View)
                            Walk(file, with.Body, context.Push(one.Of!()));
                        else
                            Fault(file, node.Line, $"'{with.Path.Text}' is not a view; #with needs one");
                    }

                    Walk(file, with.Else, context);
                    break;
                case TemplateNode.Include include:
                    if (!templates.TryGetValue(include.Name, out var included))
                        Fault(file, node.Line, $"there is no template '{include.Name}.hbs'{Nearest.Hint(include.Name, templates.Keys)}");
                    else
                        Include(file, node.Line, included, context);
                    break;
            }
        }
    }

    /// <summary>A template may include itself for nested views; twice round shows every name it can meet. Round in one place it would never end.</summary>
    private void Include(ParsedTemplate file, int line, ParsedTemplate included, ImmutableStack<ViewShape> context)
    {
        var step = (included.Name, context.Peek().Name, context.Count());
        if (_chain.Any(c => c.Template == step.Item1 && c.Depth == step.Item3))
        {
            Fault(file, line, $"'{included.Name}' includes itself here for ever; it may do so only inside #each or #with");
            return;
        }

        if (_chain.Count(c => c.Template == step.Item1 && c.Shape == step.Item2) > 1 || !_walked.Add((included.Name, string.Join('/', context.Select(c => c.Name)))))
            return;
        _chain.Add(step);
        Walk(included, included.Nodes, context);
        _chain.RemoveAt(_chain.Count - 1);
    }

    private void Value(ParsedTemplate file, TemplateNode.Value value, ImmutableStack<ViewShape> context)
    {
        if (Resolve(file, value.Path, context, value.Line) is not { } field)
            return;
        switch (field.Kind)
        {
            case FieldKind.Text when value.Raw:
                Fault(file, value.Line, $"'{value.Path.Text}' is text and must be escaped: write {{{{{value.Path.Text}}}}}");
                break;
            case FieldKind.Markup when !value.Raw:
                Fault(file, value.Line, $"'{value.Path.Text}' is markup: write {{{{{{{value.Path.Text}}}}}}}");
                break;
            case FieldKind.Flag or FieldKind.View or FieldKind.List or FieldKind.Labels:
                Fault(file, value.Line, $"'{value.Path.Text}' cannot be printed: it is for #{(field.Kind switch { FieldKind.List => "each", FieldKind.View => "with", _ => "if" })}");
                break;
        }
    }

    private ViewField? Resolve(ParsedTemplate file, TemplatePath path, ImmutableStack<ViewShape> context, int line)
    {
        var shapes = context;
        for (var up = 0; up < path.Up; up++)
        {
            shapes = shapes.IsEmpty ? shapes : shapes.Pop();
            if (shapes.IsEmpty)
            {
                Fault(file, line, $"'{path.Text}' goes above the page");
                return null;
            }
        }

        var shape = path.FromRoot ? root : shapes.Peek();
        ViewField? field = null;
        for (var i = 0; i < path.Names.Length; i++)
        {
            var name = path.Names[i];
            if (field?.Kind == FieldKind.Labels)
            {
                if (labels.Contains(name))
                    return new ViewField(name, FieldKind.Text, "", _ => null);
                Fault(file, line, $"the wording has no text 'ui.{name}'{Nearest.Hint(name, labels)}");
                return null;
            }

            if (field is not null)
            {
                if (field.Kind != FieldKind.View)
                {
                    Fault(file, line, $"'{field.Name}' in '{path.Text}' has no parts");
                    return null;
                }

                shape = field.Of!();
            }

            field = shape.Find(name);
            if (field is null)
            {
                Fault(file, line, $"'{name}' is unknown: a {shape.Name} has {string.Join(", ", shape.Fields.Select(f => f.Name))}{Nearest.Hint(name, shape.Fields.Select(f => f.Name))}");
                return null;
            }
        }

        return field;
    }

    private void Fault(ParsedTemplate file, int line, string message)
    {
        if (_said.Add((file.Path, line, message)))
            diagnostics.Add(new Diagnostic("TPL002", Severity.Error, file.Path, line, message));
    }
}
