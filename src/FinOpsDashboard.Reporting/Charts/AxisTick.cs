namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A labelled place on an axis.</summary>
internal sealed record AxisTick(double Position, string Label);
