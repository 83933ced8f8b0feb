namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>Something that explains the picture. Positions are in units of the axis; on categories, an index.</summary>
/// <param name="Label">What it is; any text.</param>
public abstract record ChartAnnotation(string Label);

/// <summary>A vertical line, such as a price change or the volume of today.</summary>
public sealed record VerticalMark(string Label, decimal X) : ChartAnnotation(Label);

/// <summary>A horizontal line, such as a budget.</summary>
public sealed record HorizontalMark(string Label, decimal Y) : ChartAnnotation(Label);

/// <summary>A shaded range, such as the volumes at which an option wins or the term of a commitment.</summary>
public sealed record ShadedRange(string Label, decimal From, decimal To, ChartColor Color) : ChartAnnotation(Label);

/// <summary>A point, such as a break-even.</summary>
public sealed record MarkedPoint(string Label, decimal X, decimal Y) : ChartAnnotation(Label);
