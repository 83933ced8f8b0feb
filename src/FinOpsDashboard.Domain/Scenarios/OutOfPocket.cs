using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What credits leave to pay of an option over the horizon.</summary>
/// <param name="OptionId">The option.</param>
/// <param name="Cost">One-time cost and every month, credits taken off.</param>
public readonly record struct OutOfPocket(string OptionId, Usd Cost);
