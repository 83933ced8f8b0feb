namespace FinOpsDashboard.Application.Credits;

/// <summary>What a pool paid of a month.</summary>
/// <param name="Pool">Its number; null for what no pool that was entered explains.</param>
/// <param name="Name">Its name; null likewise.</param>
/// <param name="Amount">US dollars.</param>
public sealed record CreditShareDocument(int? Pool, string? Name, string Amount);
