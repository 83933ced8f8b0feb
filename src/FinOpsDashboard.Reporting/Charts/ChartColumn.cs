namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A column of a chart.</summary>
/// <param name="Label">Written below it.</param>
/// <param name="SubLabel">Written below the label, such as the year where it changes; empty for nothing.</param>
/// <param name="Value">Its height; null where there is none.</param>
/// <param name="IsEstimated">Whether it is drawn hatched.</param>
public sealed record ChartColumn(string Label, string SubLabel, decimal? Value, bool IsEstimated);
