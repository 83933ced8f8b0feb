namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A place in a drawing, in its own units, from the upper left corner.</summary>
public readonly record struct ChartPoint(double X, double Y);
