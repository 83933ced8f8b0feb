using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>What a feature was billed in one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="UnblendedCost">Everything that allocation gave the feature.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
/// <param name="IsWhole">Whether the month is over.</param>
/// <param name="Models">Tokens and cost by model, the dearest first; rows without a model have an empty name.</param>
public sealed record BilledMonth(
    BillingMonth Month, Usd UnblendedCost, bool IsEstimated, bool IsWhole, IReadOnlyList<BilledModel> Models)
{
    /// <summary>Input of any kind, cached input included.</summary>
    public decimal InputTokens => Models.Sum(model => model.InputTokens + model.CacheReadTokens + model.CacheWriteTokens);

    /// <summary>Output tokens.</summary>
    public decimal OutputTokens => Models.Sum(model => model.OutputTokens);

    /// <summary>What is paid by time, used or not.</summary>
    public Usd CapacityCost => Models.Sum(model => model.CapacityCost);
}
