namespace FinOpsDashboard.Application.Credits;

/// <summary>What credits paid of a month.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Usage">Usage charges before credits, unblended.</param>
/// <param name="Credits">What credits paid, above zero.</param>
/// <param name="AfterCredits">Usage less credits.</param>
/// <param name="ByPool">From which pools; they add up to the credits.</param>
/// <param name="Open">Whether the month is not over.</param>
public sealed record CreditMonthDocument(string Month, string Usage, string Credits, string AfterCredits, IReadOnlyList<CreditShareDocument> ByPool, bool Open);
