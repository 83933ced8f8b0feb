namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>A day's hours beside the day.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Hours">The unblended cost of its hours.</param>
/// <param name="Ledger">The unblended usage charges that the ledger has of the day; null where it does not have it.</param>
/// <param name="Difference">Hours less ledger; null likewise.</param>
/// <param name="Estimated">Whether AWS may still change an hour of it.</param>
public sealed record HourlyDayDocument(DateOnly Day, string Hours, string? Ledger, string? Difference, bool Estimated);
