namespace Compare.Rendering.Svg;

/// <summary>
/// Finds room for labels beside points: none over another, none outside the frame, and over as few lines as can be.
/// The order of the requests is the order of importance.
/// </summary>
internal sealed class LabelPlacer(double left, double top, double right, double bottom)
{
    // Above, below, above and below to either side, beside.
    private static readonly double[] Sides = [0, -1, 0, 1, 0.5, -1, -0.5, -1, 0.5, 1, -0.5, 1, 1, 0, -1, 0];

    private readonly List<Box> _taken = [];
    private readonly List<double[]> _lines = [];

    public void Occupy(double x, double y, double width, double height) => _taken.Add(new Box(x, y, width, height));

    public void AddLine(double x1, double y1, double x2, double y2) => _lines.Add([x1, y1, x2, y2]);

    /// <summary>Takes a place if nothing is there yet.</summary>
    public bool TryTake(double x, double y, double width, double height)
    {
        var box = new Box(x, y, width, height);
        if (x < left || x + width > right || y < top || y + height > bottom || Collides(box))
            return false;
        _taken.Add(box);
        return true;
    }

    /// <summary>The box for a label of the size near a point, or null when the frame is full.</summary>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <param name="width">Of the label.</param>
    /// <param name="height">Of the label.</param>
    /// <param name="gap">Least distance from the point.</param>
    public Box? Place(double x, double y, double width, double height, double gap)
    {
        Box? best = null;
        var cost = double.MaxValue;
        var rank = 0;
        for (var ring = 0; ring < 6; ring++)
        {
            var away = gap + ring * height * 0.6;
            for (var side = 0; side < Sides.Length; side += 2)
            {
                rank++;
                var (dx, dy) = (Sides[side], Sides[side + 1]);
                var box = new Box(
                    dx switch { 0 => x - width / 2, 0.5 => x - width * 0.15, -0.5 => x - width * 0.85, 1 => x + away, _ => x - away - width },
                    dy switch { 0 => y - height / 2, -1 => y - away - height, _ => y + away },
                    width,
                    height);
                if (box.X < left || box.X + width > right || box.Y < top || box.Y + height > bottom || Collides(box))
                    continue;
                var score = rank * 0.4 + Crossings(box) * 6;
                if (score < cost)
                    (cost, best) = (score, box);
            }

            if (best is not null && cost < 6)
                break;
        }

        if (best is not null)
            _taken.Add(best);
        return best;
    }

    private bool Collides(Box box)
    {
        foreach (var other in _taken)
        {
            if (box.X < other.X + other.Width && other.X < box.X + box.Width && box.Y < other.Y + other.Height && other.Y < box.Y + box.Height)
                return true;
        }

        return false;
    }

    /// <summary>True when a line runs through the place, so that a label there needs a ground of its own.</summary>
    public bool IsCrossed(double x, double y, double width, double height) => Crossings(new Box(x, y, width, height)) > 0;

    private int Crossings(Box box)
    {
        var crossings = 0;
        foreach (var line in _lines)
        {
            if (Crosses(line, box))
                crossings++;
        }

        return crossings;
    }

    // Clips the segment to the box (Liang-Barsky): something left means that they meet.
    private static bool Crosses(double[] line, Box box)
    {
        var (x, y, dx, dy) = (line[0], line[1], line[2] - line[0], line[3] - line[1]);
        var (enter, leave) = (0d, 1d);
        return Clip(-dx, x - box.X, ref enter, ref leave) && Clip(dx, box.X + box.Width - x, ref enter, ref leave)
            && Clip(-dy, y - box.Y, ref enter, ref leave) && Clip(dy, box.Y + box.Height - y, ref enter, ref leave);
    }

    private static bool Clip(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0)
            return distance >= 0;
        var at = distance / direction;
        if (direction < 0)
            enter = Math.Max(enter, at);
        else
            leave = Math.Min(leave, at);
        return enter <= leave;
    }

    /// <summary>A rectangle.</summary>
    internal sealed record Box(double X, double Y, double Width, double Height);
}
