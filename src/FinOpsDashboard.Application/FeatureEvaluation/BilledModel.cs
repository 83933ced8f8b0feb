using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>One model's share of a billed month.</summary>
/// <param name="Model">The display name.</param>
/// <param name="UnblendedCost">Its cost.</param>
/// <param name="InputTokens">Fresh input tokens.</param>
/// <param name="OutputTokens">Output tokens.</param>
/// <param name="CacheReadTokens">Tokens read from the prompt cache.</param>
/// <param name="CacheWriteTokens">Tokens written to it.</param>
/// <param name="CostWithoutTokens">The part of the cost whose rows count no tokens that are known.</param>
public sealed record BilledModel(
    string Model,
    Usd UnblendedCost,
    decimal InputTokens,
    decimal OutputTokens,
    decimal CacheReadTokens,
    decimal CacheWriteTokens,
    Usd CostWithoutTokens)
{
    /// <summary>Hours of model units of Provisioned Throughput.</summary>
    public decimal ModelUnitHours { get; init; }

    /// <summary>What those hours cost.</summary>
    public Usd ModelUnitCost { get; init; }

    /// <summary>What capacity costs that is paid by time, used or not: model units, reserved tokens per minute, copies of imported models.</summary>
    public Usd CapacityCost { get; init; }
}
