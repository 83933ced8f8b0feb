using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>The tiers that a request can ask for beside the standard one.</summary>
public enum RequestTier
{
    /// <summary>About half the price; answers may take longer when the service is busy.</summary>
    Flex,

    /// <summary>About 1.75 times the price; first in line when the service is busy.</summary>
    Priority,

    /// <summary>About 1.25 times the price on models that offer it; faster answers.</summary>
    LatencyOptimized,
}

/// <summary>What is assumed about a service tier.</summary>
public sealed record ServiceTierAssumptions
{
    /// <summary>The tier.</summary>
    public required RequestTier Tier { get; init; }

    /// <summary>The share of the main model's interactive requests that ask for it, 0 to 1, default 1.</summary>
    public decimal RequestShare { get; init => field = NumberRange.Fraction.Require(value); } = 1m;
}

/// <summary>
/// Answers interactive requests in another service tier. A request is in one tier, so what goes to batch is not counted here, and no
/// evidence was found of tiers for custom models. Cached input keeps its price in these tiers at a few models only, so their requests are
/// counted without prompt cache.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/bedrock/latest/userguide/service-tiers-inference.html (retrieved 2026-11-22); the factors are those of the
/// pricing page of 2026-07-24, the prices are the model's own.
/// </remarks>
/// <param name="Assumptions">What is assumed.</param>
public sealed record ServiceTierLever(ServiceTierAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "serviceTier";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.ServiceTier;

    /// <inheritdoc />
    public LeverTraits Traits => LeverTraits.ActsOnTokenPrices | LeverTraits.NeedsBaseModel | LeverTraits.NeedsInteractiveTraffic
        | (Assumptions.RequestShare == 1m ? LeverTraits.TakesAllTraffic : LeverTraits.None)
        | (Assumptions.Tier == RequestTier.Flex ? LeverTraits.TakesDeferrableTraffic : LeverTraits.None);

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [];

    private (TokenPriceKind Input, TokenPriceKind Output) Prices => Assumptions.Tier switch
    {
        RequestTier.Flex => (TokenPriceKind.FlexInput, TokenPriceKind.FlexOutput),
        RequestTier.Priority => (TokenPriceKind.PriorityInput, TokenPriceKind.PriorityOutput),
        RequestTier.LatencyOptimized => (TokenPriceKind.LatencyOptimizedInput, TokenPriceKind.LatencyOptimizedOutput),
        _ => throw new InvalidOperationException($"Unknown tier {Assumptions.Tier}."),
    };

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        new("share", "requests in the tier", Assumptions.RequestShare, NumberRange.Fraction, value => With(Assumptions with { RequestShare = value })),
    ];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.HasCustomModel)
            return plan.NotApplicable("serviceTier: no service tiers are offered for custom models (fine-tuned or distilled).");
        if (plan.MainModel.Exists(part => part.Serving.IsPaidByTime))
            return plan.NotApplicable("serviceTier: capacity that is paid by time is in no service tier.");

        var (input, output) = Prices;
        foreach (var (share, serving) in plan.MainModel)
        {
            var tiered = plan.Traffic.Share(share * Assumptions.RequestShare);
            plan = plan
                .ChargingTokens(tiered.RequestShare, tiered.InputTokens, serving.Model.Quote(input))
                .ChargingTokens(tiered.RequestShare, tiered.OutputTokens, serving.Model.Quote(output));
        }

        return plan with { Traffic = plan.Traffic.Share(1m - Assumptions.RequestShare) };
    }

    private ServiceTierLever With(ServiceTierAssumptions assumptions) => this with { Assumptions = assumptions };
}
