using System.Globalization;
using System.Text;

namespace FinOpsDashboard.Reporting.Charts;

/// <summary>The words of an SVG drawing.</summary>
public static class SvgPath
{
    /// <summary>A coordinate with two decimals at most.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A line from point to point; a point that is null leaves a gap.</summary>
    public static string Line(IEnumerable<ChartPoint?> points) => Join(points, to => $"L{Place(to)}");

    /// <summary>A staircase: level up to the next point, then straight up or down to it.</summary>
    public static string Steps(IEnumerable<ChartPoint?> points) => Join(points, to => $"H{Number(to.X)}V{Number(to.Y)}");

    /// <summary>The outline of a marker around a point.</summary>
    public static string Marker(MarkerShape shape, ChartPoint at, double radius)
    {
        string Corner(double x, double y) => Place(new ChartPoint(at.X + x * radius, at.Y + y * radius));
        return shape switch
        {
            MarkerShape.Square => $"M{Corner(-0.85, -0.85)}L{Corner(0.85, -0.85)}L{Corner(0.85, 0.85)}L{Corner(-0.85, 0.85)}Z",
            MarkerShape.Diamond => $"M{Corner(0, -1.2)}L{Corner(1.2, 0)}L{Corner(0, 1.2)}L{Corner(-1.2, 0)}Z",
            MarkerShape.Triangle => $"M{Corner(0, -1.1)}L{Corner(1, 0.8)}L{Corner(-1, 0.8)}Z",
            MarkerShape.TriangleDown => $"M{Corner(0, 1.1)}L{Corner(1, -0.8)}L{Corner(-1, -0.8)}Z",
            MarkerShape.Circle => $"M{Corner(-1, 0)}A{Number(radius)} {Number(radius)} 0 1 1 {Corner(1, 0)}A{Number(radius)} {Number(radius)} 0 1 1 {Corner(-1, 0)}Z",
        };
    }

    private static string Join(IEnumerable<ChartPoint?> points, Func<ChartPoint, string> segment)
    {
        var path = new StringBuilder();
        var isDrawing = false;
        foreach (var point in points)
        {
            if (point is { } to) path.Append(isDrawing ? segment(to) : $"M{Place(to)}");
            isDrawing = point is not null;
        }

        return path.ToString();
    }

    private static string Place(ChartPoint point) => $"{Number(point.X)} {Number(point.Y)}";
}
