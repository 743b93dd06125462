namespace Compare.Reporting.Views;

/// <summary>
/// The documented fields of a kind of view: the one list that the template checker, the template writer and the
/// documentation read, so that none of them can promise a field the others do not know.
/// </summary>
public sealed class ViewShape
{
    private readonly Dictionary<string, ViewField> _fields = new(StringComparer.Ordinal);
    private readonly List<ViewField> _order = [];

    private ViewShape(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    /// <summary>The view's name in the documentation.</summary>
    public string Name { get; }

    /// <summary>One line on what it is.</summary>
    public string Summary { get; }

    /// <summary>The fields in the order of the documentation.</summary>
    public IReadOnlyList<ViewField> Fields => _order;

    /// <summary>The field of a name; null when there is none.</summary>
    public ViewField? Find(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Starts the description of a view.</summary>
    /// <param name="name">The view's name in the documentation.</param>
    /// <param name="summary">One line on what it is.</param>
    public static Builder<T> For<T>(string name, string summary)
        where T : View => new(new ViewShape(name, summary));

    private void Add(ViewField field)
    {
        _fields.Add(field.Name, field);
        _order.Add(field);
    }

    /// <summary>Collects the fields of a view.</summary>
    /// <typeparam name="T">The view.</typeparam>
    public sealed class Builder<T>
        where T : View
    {
        private readonly ViewShape _shape;

        internal Builder(ViewShape shape) => _shape = shape;

        /// <summary>A text.</summary>
        public Builder<T> Text(string name, string summary, Func<T, string?> read) =>
            With(new ViewField(name, FieldKind.Text, summary, v => read((T)v)));

        /// <summary>A flag.</summary>
        public Builder<T> Flag(string name, string summary, Func<T, bool> read) =>
            With(new ViewField(name, FieldKind.Flag, summary, v => read((T)v)));

        /// <summary>Markup of our own making.</summary>
        public Builder<T> Markup(string name, string summary, Func<T, string?> read) =>
            With(new ViewField(name, FieldKind.Markup, summary, v => read((T)v)));

        /// <summary>One view, or null.</summary>
        public Builder<T> One(string name, string summary, Func<ViewShape> of, Func<T, View?> read) =>
            With(new ViewField(name, FieldKind.View, summary, v => read((T)v), of));

        /// <summary>A list of views.</summary>
        public Builder<T> List(string name, string summary, Func<ViewShape> of, Func<T, IReadOnlyList<View>> read) =>
            With(new ViewField(name, FieldKind.List, summary, v => read((T)v), of));

        /// <summary>The wording file's <c>ui</c> texts.</summary>
        public Builder<T> Labels(string name, string summary, Func<T, IReadOnlyDictionary<string, string>> read) =>
            With(new ViewField(name, FieldKind.Labels, summary, v => read((T)v)));

        /// <summary>The finished shape.</summary>
        public ViewShape Done() => _shape;

        private Builder<T> With(ViewField field)
        {
            _shape.Add(field);
            return this;
        }
    }
}
