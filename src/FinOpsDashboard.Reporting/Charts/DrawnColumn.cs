namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A column in the units of the drawing.</summary>
internal sealed record DrawnColumn(ChartColumn Column, double Centre, double X, double Y, double Width, double Height);
