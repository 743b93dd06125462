namespace Compare.Gallery.Inspection;

/// <summary>A filled rectangle a text may stand on.</summary>
internal sealed record Ground(double Left, double Top, double Right, double Bottom, string Fill, int Order);
