using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What is used of a pool of credits.</summary>
/// <param name="Pool">The name of the pool.</param>
/// <param name="Used">How much.</param>
public readonly record struct CreditUse(string Pool, Usd Used);
