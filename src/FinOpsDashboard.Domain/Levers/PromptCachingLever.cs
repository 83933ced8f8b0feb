using System.Globalization;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>How long the prompt cache keeps a context after its last use; the number is minutes.</summary>
public enum CacheTimeToLive
{
    /// <summary>5 minutes, the default of Bedrock.</summary>
    FiveMinutes = 5,

    /// <summary>One hour, for some models, at a higher price of writing.</summary>
    OneHour = 60,
}

/// <summary>What is assumed about the prompt cache.</summary>
public sealed record PromptCachingAssumptions
{
    /// <summary>How long a context is kept after its last use; default 5 minutes.</summary>
    public CacheTimeToLive TimeToLive { get; init; } = CacheTimeToLive.FiveMinutes;

    /// <summary>
    /// The share of interactive requests that find their context in the cache, 0 to 1; null to derive it from the traffic as
    /// 1 - e^(-arrivals within the time to live).
    /// </summary>
    public decimal? HitRate { get; init => field = value is { } rate ? NumberRange.Fraction.Require(rate) : null; }

    /// <summary>Which price a write has.</summary>
    public TokenPriceKind WritePriceKind =>
        TimeToLive == CacheTimeToLive.OneHour ? TokenPriceKind.CacheWriteOneHour : TokenPriceKind.CacheWrite;
}

/// <summary>Reads the repeated context of interactive requests from the prompt cache.</summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record PromptCachingLever(PromptCachingAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "promptCaching";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.PromptCaching;

    /// <inheritdoc />
    public LeverTraits Traits => LeverTraits.ActsOnTokenPrices | LeverTraits.NeedsInteractiveTraffic;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers => Assumptions.HitRate is { } rate
        ? [new("hitRate", "requests that find their context in the cache", rate, NumberRange.Fraction, value => this with { Assumptions = Assumptions with { HitRate = value } })]
        : [];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var part in plan.MainModel)
            plan = Cache(plan, part);
        return plan;
    }

    private OptionPlan Cache(OptionPlan plan, MainModelPart part)
    {
        if (part.Serving is not OnDemandServing serving)
        {
            return plan.Warning(part.Serving is ProvisionedServing
                ? "promptCaching: model units are paid by the hour, so the prompt cache changes no cost."
                : "promptCaching: capacity is paid by time, so the prompt cache is not counted.");
        }

        var repeated = plan.Traffic.RepeatedContextTokens;
        var minimum = serving.Model.MinimumCacheableTokens ?? 0m;
        return repeated < minimum
            ? plan.Warning(string.Create(
                CultureInfo.InvariantCulture,
                $"promptCaching: the repeated context of {repeated:0.####} tokens is below the {minimum:0.####} that {serving.Model.Name} caches, so nothing is cached."))
            : plan with { MainModel = plan.MainModel.Replace(part, part with { Serving = serving with { Cache = Assumptions } }) };
    }
}
