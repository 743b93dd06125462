namespace Compare.Rendering.Pptx;

/// <summary>A rectangle on a slide, in points from its upper left corner.</summary>
internal readonly record struct Frame(double X, double Y, double Width, double Height)
{
    /// <summary>The slide: 13⅓ by 7½ inches.</summary>
    public static Frame Slide { get; } = new(0, 0, 960, 540);

    /// <summary>The headline.</summary>
    public static Frame Title { get; } = new(42, 22, 876, 66);

    /// <summary>What the slide shows.</summary>
    public static Frame Content { get; } = new(42, 104, 876, 376);

    /// <summary>The remark at the foot.</summary>
    public static Frame Remark { get; } = new(42, 484, 876, 24);

    /// <summary>Who publishes it.</summary>
    public static Frame Footer { get; } = new(42, 514, 700, 16);

    /// <summary>The slide number.</summary>
    public static Frame Number { get; } = new(838, 514, 80, 16);

    /// <summary>The rest of the frame below a height.</summary>
    public Frame Below(double height) => new(X, Y + height, Width, Math.Max(0, Height - height));

    /// <summary>The upper part of the frame.</summary>
    public Frame Top(double height) => this with { Height = Math.Min(Height, height) };

    /// <summary>The frame cut into columns of the given weights.</summary>
    public Frame[] Columns(IReadOnlyList<double> weights, double gap)
    {
        var sum = weights.Sum();
        var free = Width - gap * (weights.Count - 1);
        var frames = new Frame[weights.Count];
        var x = X;
        for (var i = 0; i < weights.Count; i++)
        {
            var width = free * weights[i] / sum;
            frames[i] = new Frame(x, Y, width, Height);
            x += width + gap;
        }

        return frames;
    }

    /// <summary>English metric units of a length in points.</summary>
    public static long Emu(double points) => (long)Math.Round(points * 12_700);
}
