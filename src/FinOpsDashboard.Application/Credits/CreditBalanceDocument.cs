namespace FinOpsDashboard.Application.Credits;

/// <summary>What is left of a pool at the end of a month.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Remaining">US dollars.</param>
/// <param name="Foreseen">Whether the month is not over in the ledger.</param>
public sealed record CreditBalanceDocument(string Month, string Remaining, bool Foreseen);
