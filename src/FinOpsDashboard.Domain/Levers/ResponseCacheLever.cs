using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about a cache of answers.</summary>
public sealed record ResponseCacheAssumptions
{
    /// <summary>
    /// The share of requests that an earlier answer serves, 0 to 1. No default: exact matches are often below 0.05, semantic caches are
    /// reported between 0.2 and 0.7.
    /// </summary>
    public required decimal HitRate { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>What the cache costs per month; default 0.</summary>
    public Usd MonthlyCost { get; init => field = NumberRange.Amount.Require(value); }
}

/// <summary>Answers repeated questions from a store: those requests reach no model.</summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record ResponseCacheLever(ResponseCacheAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "responseCache";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.ResponseCache;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        new("hitRate", "requests that an earlier answer serves", Assumptions.HitRate, NumberRange.Fraction, value => With(Assumptions with { HitRate = value })),
        LeverNumber.OfAmount("monthlyCost", "the cache, per month", Assumptions.MonthlyCost, value => With(Assumptions with { MonthlyCost = value })),
    ];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.ChargingPerMonth(Assumptions.MonthlyCost) with { Traffic = plan.Traffic.Share(1m - Assumptions.HitRate) };
    }

    private ResponseCacheLever With(ResponseCacheAssumptions assumptions) => this with { Assumptions = assumptions };
}
