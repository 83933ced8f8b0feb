using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What tokens cost in a model unit that is used to some degree.</summary>
/// <param name="Utilization">The use, above 0, at most 1.</param>
/// <param name="PerMillionTokens">US dollars per million tokens, input and output together.</param>
public readonly record struct EffectivePrice(decimal Utilization, Usd PerMillionTokens);
