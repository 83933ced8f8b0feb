namespace FinOpsDashboard.Application.SpendImport;

/// <summary>From where a day's spend was read, and in which state.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsFinal">Whether AWS called nothing of the day estimated.</param>
public readonly record struct DayReading(SpendSource Source, bool IsFinal);
