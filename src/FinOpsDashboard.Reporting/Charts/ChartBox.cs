namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A rectangle of a drawing, from the upper left corner.</summary>
internal readonly record struct ChartBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The area that both rectangles cover; 0 when they are apart.</summary>
    public double Overlap(ChartBox other) =>
        Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left))
        * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));

    /// <summary>The area of this rectangle that lies outside of another.</summary>
    public double Outside(ChartBox other) => (Right - Left) * (Bottom - Top) - Overlap(other);
}
