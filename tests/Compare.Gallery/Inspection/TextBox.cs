namespace Compare.Gallery.Inspection;

/// <summary>A text of a drawing with the room it takes and its colour.</summary>
internal sealed record TextBox(string Text, double Left, double Top, double Right, double Bottom, double Font, string Fill, int Order)
{
    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;
}
