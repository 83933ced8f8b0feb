using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Served on demand: every token has a price, and a repeated context may come from the prompt cache.</summary>
/// <param name="Model">The main model, or the base of the custom model.</param>
/// <param name="InputKind">Which of the model's prices input tokens have.</param>
/// <param name="OutputKind">Which of the model's prices output tokens have.</param>
public sealed record OnDemandServing(ModelPrices Model, TokenPriceKind InputKind, TokenPriceKind OutputKind)
    : MainModelServing(Model, InputKind == TokenPriceKind.CustomInput)
{
    /// <inheritdoc />
    public override bool IsPaidByTime => false;

    /// <summary>The prompt cache in front of the model; none by default.</summary>
    public PromptCachingAssumptions? Cache { get; init; }

    internal override OptionPlan Charge(OptionPlan plan, Traffic traffic)
    {
        var cachedTokens = Cache is null ? 0m : traffic.RepeatedContextTokens;
        plan = plan
            .ChargingTokens(traffic.RequestShare, traffic.InputTokens - cachedTokens, Model.Quote(InputKind))
            .ChargingTokens(traffic.RequestShare, traffic.OutputTokens, Model.Quote(OutputKind));
        return Cache is null ? plan : ChargeCache(plan, traffic, Cache);
    }

    /// <summary>Charges the repeated context: a read when the cache still holds it, otherwise a write.</summary>
    private OptionPlan ChargeCache(OptionPlan plan, Traffic traffic, PromptCachingAssumptions cache)
    {
        var read = Model.Quote(TokenPriceKind.CacheRead);
        var write = Model.Quote(cache.WritePriceKind);
        plan = plan.Needing(read).Needing(write);
        var scale = 1m;
        if (IsCustomModel)
            plan = CustomPriceScale(plan, out scale);

        var readPerRequest = read.PriceOrZero.ScaledBy(scale) * traffic.RepeatedContextTokens * traffic.RequestShare;
        var writePerRequest = write.PriceOrZero.ScaledBy(scale) * traffic.RepeatedContextTokens * traffic.RequestShare;
        if (cache.HitRate is { } hitRate)
            return plan.ChargingPerRequest((readPerRequest * hitRate) + (writePerRequest * (1m - hitRate)));

        var arrivalsPerTimeToLive = traffic.RequestShare * (int)cache.TimeToLive / (MinutesPerHour * plan.Scenario.HoursPerMonth);
        return plan.ChargingPerRequest(readPerRequest).ChargingMisses(new(writePerRequest - readPerRequest, arrivalsPerTimeToLive));
    }

    /// <summary>The cache prices of a custom model stand to those of its base as the input prices do.</summary>
    private OptionPlan CustomPriceScale(OptionPlan plan, out decimal scale)
    {
        var customInput = Model.Quote(TokenPriceKind.CustomInput);
        var baseInput = Model.Quote(TokenPriceKind.Input);
        scale = 1m;
        plan = plan.Needing(customInput).Needing(baseInput);
        if (customInput.Price is not { } custom || baseInput.Price is not { } plain || custom == plain)
            return plan;

        if (plain == default)
            return plan.NotApplicable($"{baseInput.Path} is 0: it gives no measure for the cache prices of the custom model.");

        scale = custom.Dollars / plain.Dollars;
        return plan;
    }
}
