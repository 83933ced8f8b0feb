namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A volume that stands out.</summary>
/// <param name="Volume">Where.</param>
/// <param name="Label">What it is.</param>
/// <param name="Cost">The height of a break-even; null for a line across the whole chart.</param>
public sealed record VolumeMark(decimal Volume, string Label, decimal? Cost);
