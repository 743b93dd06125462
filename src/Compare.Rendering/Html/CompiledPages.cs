using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Compare.Reporting.Views;
using HandlebarsDotNet;
using HandlebarsDotNet.Iterators;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;

namespace Compare.Rendering.Html;

/// <summary>
/// The page templates, compiled by Handlebars.Net. Templates see views only, through the fields their shapes document:
/// no reflection over our types, no helpers, no files.
/// </summary>
internal sealed class CompiledPages
{
    private readonly HandlebarsTemplate<TextWriter, object, object> _report;

    /// <summary>Compiles checked templates.</summary>
    /// <param name="texts">Template text by name; <c>report</c> is the one a page starts with.</param>
    public CompiledPages(IReadOnlyDictionary<string, string> texts)
    {
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new Encoder(),
        };
        configuration.ObjectDescriptorProviders.Add(new ViewDescriptors());
        var handlebars = Handlebars.Create(configuration);
        foreach (var (name, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (name != "report")
                handlebars.RegisterTemplate(name, text);
        }

        using var reader = new StringReader(texts["report"]);
        _report = handlebars.Compile(reader);
    }

    /// <summary>Writes a page.</summary>
    public void Write(PageView page, TextWriter into) => _report(into, page);

    /// <summary>Escapes text for an element or a quoted attribute.</summary>
    internal static void Escape(ReadOnlySpan<char> text, TextWriter into)
    {
        while (true)
        {
            var i = text.IndexOfAny("&<>\"'");
            if (i < 0)
            {
                into.Write(text);
                return;
            }

            into.Write(text[..i]);
            into.Write(text[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(i + 1)..];
        }
    }

    private sealed class Encoder : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Escape(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => Escape(text, target);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var all = new StringBuilder();
            while (text is not null && text.MoveNext())
                all.Append(text.Current);
            Escape(all.ToString(), target);
        }
    }

    /// <summary>Lets Handlebars.Net read a view by its shape.</summary>
    private sealed class ViewDescriptors : IObjectDescriptorProvider
    {
        public bool TryGetDescriptor(Type type, [NotNullWhen(true)] out ObjectDescriptor value)
        {
            if (!typeof(View).IsAssignableFrom(type))
            {
                value = ObjectDescriptor.Empty;
                return false;
            }

            value = new ObjectDescriptor(type, new ViewAccessor(), static (_, view) => Names((View)view), static _ => new ObjectIterator(ObjectDescriptor.Empty));
            return true;
        }

        private static IEnumerable Names(View view) => view.Shape.Fields.Select(f => f.Name);
    }

    private sealed class ViewAccessor : IMemberAccessor
    {
        public bool TryGetValue(object instance, ChainSegment memberName, [NotNullWhen(true)] out object? value)
        {
            var view = (View)instance;
            if (view.Shape.Find(memberName.TrimmedValue) is not { } field)
            {
                value = null;
                return false;
            }

            // An absent text or view is empty, not unknown: the checker has already refused names that no shape has.
            value = field.Read(view) ?? "";
            return true;
        }
    }
}
