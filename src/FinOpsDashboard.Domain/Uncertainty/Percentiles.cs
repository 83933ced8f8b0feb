namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>Three percentiles.</summary>
/// <typeparam name="T">What is measured.</typeparam>
/// <param name="P10">A tenth of the draws lies below.</param>
/// <param name="P50">Half of the draws lie below.</param>
/// <param name="P90">Nine tenths of the draws lie below.</param>
public sealed record Percentiles<T>(T P10, T P50, T P90);
