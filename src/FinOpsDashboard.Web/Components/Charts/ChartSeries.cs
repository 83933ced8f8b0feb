namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>One series.</summary>
/// <param name="Name">Its name; any text.</param>
/// <param name="Color">A colour of <see cref="ChartPalette"/>.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Points">From left to right. A point without Y is a gap.</param>
public sealed record ChartSeries(string Name, ChartColor Color, SeriesKind Kind, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Dashed, as forecasts and models are.</summary>
    public bool IsDashed { get; init; }

    /// <summary>A series over the categories of a <see cref="CategoryAxis"/>, in their order; null where there is no value.</summary>
    public static ChartSeries OverCategories(string name, ChartColor color, SeriesKind kind, IEnumerable<decimal?> values) =>
        new(name, color, kind, [.. values.Select((value, index) => new ChartPoint(index, value))]);
}

/// <summary>How a series is drawn.</summary>
public enum SeriesKind
{
    Column,
    Line,

    /// <summary>A line whose value changes at once and then stays, such as the cost of whole model units.</summary>
    Step,
    Area,
    Markers,
}

/// <summary>One value.</summary>
/// <param name="X">The index of the category, or the number on the axis.</param>
/// <param name="Y">The value; null is a gap, never zero.</param>
public readonly record struct ChartPoint(decimal X, decimal? Y);
