using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>What a feature carries of a month, shared costs included.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="Direct">What rules gave it.</param>
/// <param name="Shared">Its parts of shared costs, by the id of the cost.</param>
/// <param name="Idle">What stood idle of capacity that it bought for several features.</param>
public sealed record AllocatedFeature(string FeatureId, Usd Direct, IReadOnlyDictionary<string, Usd> Shared, Usd Idle)
{
    /// <summary>All parts of shared costs.</summary>
    public Usd SharedTotal => Shared.Values.Sum();

    /// <summary>Everything together.</summary>
    public Usd Total => Direct + SharedTotal + Idle;
}
