namespace FinOpsDashboard.Application.Anomalies;

/// <summary>How many there are.</summary>
/// <param name="Open">Open ones that are still found.</param>
/// <param name="Explained">Explained ones that are still found.</param>
/// <param name="Closed">Closed ones.</param>
/// <param name="MedianHoursToClose">From finding to closing; null while none is closed.</param>
public sealed record AnomalyStatistics(int Open, int Explained, int Closed, decimal? MedianHoursToClose);
