namespace FinOpsDashboard.Reporting.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Written at its end.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Values">One for each place of the other axis; null leaves a gap.</param>
/// <param name="IsStaircase">Whether it rises in steps.</param>
public sealed record ChartLine(string Name, SeriesStyle Style, IReadOnlyList<decimal?> Values, bool IsStaircase = false);
