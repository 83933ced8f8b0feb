namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>A bin of a histogram.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
/// <param name="Draws">How many draws lie in it.</param>
public readonly record struct HistogramBin(DrawnUsd From, DrawnUsd To, int Draws);
