namespace Compare.Analysis.Alignment;

/// <summary>A printed name in parts that can be compared.</summary>
/// <param name="Body">What is measured, in one spelling, without the words that carry no meaning.</param>
/// <param name="Core">The body without the words that plans add or leave out freely.</param>
/// <param name="Form">What kind of number the name announces.</param>
/// <param name="PerHeads">Per how many (每千人: 1000; 人均: 1); null when the name is not per anything.</param>
/// <param name="Population">Per what, where it is not simply residents (老年人, 户, 户籍).</param>
/// <param name="Unit">The unit printed in the name, or empty.</param>
/// <param name="IsOpen">True when the name's own words leave its kind of number open.</param>
internal sealed record NameForm(string Body, string Core, MeasureForm Form, decimal? PerHeads, string Population, string Unit, bool IsOpen)
{
    /// <summary>The measure without its base: names with the same key differ at most in per how many.</summary>
    public string Key => Join(Body);

    /// <summary>As <see cref="Key"/>, of the core.</summary>
    public string CoreKey => Join(Core);

    private string Join(string text) => string.Concat(Form.ToString(), PerHeads is null ? "|" : "|per " + Population + "|", text);
}
