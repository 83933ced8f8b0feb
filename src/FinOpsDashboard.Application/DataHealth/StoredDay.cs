using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A day that was read.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Source">From where.</param>
/// <param name="Read">When it was last read, UTC.</param>
/// <param name="IsFinal">Whether AWS called nothing of it estimated.</param>
public sealed record StoredDay(DateOnly Day, SpendSource Source, DateTimeOffset Read, bool IsFinal);
