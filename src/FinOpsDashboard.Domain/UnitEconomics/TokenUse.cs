using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.UnitEconomics;

/// <summary>Tokens that were billed of one kind in one tier, and what they cost.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Tier">The service tier.</param>
/// <param name="Tokens">How many; corrections may make it negative.</param>
/// <param name="Cost">What they cost.</param>
public sealed record TokenUse(TokenKind Kind, ServiceTier Tier, decimal Tokens, Usd Cost);
