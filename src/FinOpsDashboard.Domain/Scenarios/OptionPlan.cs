using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// How an option answers and pays the workload: what levers have added so far, and the traffic they left. Immutable; each lever
/// makes the next plan. Costs are kept apart by how they move: once, every month, with each request, with cache misses, with capacity.
/// </summary>
public sealed record OptionPlan
{
    private OptionPlan(Scenario scenario, MainModelServing serving) =>
        (Scenario, MainModel, Traffic) = (scenario, [new(1m, serving)], Traffic.Of(scenario.Workload));

    /// <summary>The scenario that the option belongs to: workload, price book and terms.</summary>
    public Scenario Scenario { get; }

    /// <summary>The requests that the main model still has to answer one by one.</summary>
    public Traffic Traffic { get; init; }

    /// <summary>Who answers them: one model, or several that share them. The shares add up to 1.</summary>
    public ImmutableList<MainModelPart> MainModel { get; init; }

    /// <summary>Whether any of the models that answer is fine-tuned or distilled.</summary>
    public bool HasCustomModel => MainModel.Exists(part => part.Serving.IsCustomModel);

    /// <summary>Paid before month 1.</summary>
    public Usd OneTimeCost { get; private init; }

    /// <summary>The parts of the one-time cost that come again, one for each model that is trained again.</summary>
    public ImmutableList<Retraining> Retrainings { get; private init; } = [];

    /// <summary>Paid every month whatever the volume.</summary>
    public Usd FixedMonthlyCost { get; private init; }

    /// <summary>Paid for each request of the workload.</summary>
    public Usd CostPerRequest { get; private init; }

    /// <summary>The costs of cache misses that move with the traffic in a curve; empty without a derived hit rate.</summary>
    public ImmutableList<CacheMisses> CacheMisses { get; private init; } = [];

    /// <summary>What serves the main model and is paid by time; empty when all of it is served on demand.</summary>
    public ImmutableList<Capacity> Capacities { get; private init; } = [];

    /// <summary>What the user should know beside the figures.</summary>
    public ImmutableList<string> Warnings { get; private init; } = [];

    /// <summary>Why the option cannot be evaluated; empty when it can.</summary>
    public ImmutableList<string> Reasons { get; private init; } = [];

    /// <summary>The baseline: all requests on the baseline model, on demand, at plain prices.</summary>
    public static OptionPlan ForBaseline(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var model = scenario.Models[scenario.BaselineModel];
        return new(scenario, new OnDemandServing(model, TokenPriceKind.Input, TokenPriceKind.Output));
    }

    /// <summary>The finished plan of an option: its levers in the stated order, then the main model for what they left.</summary>
    public static OptionPlan For(Scenario scenario, IEnumerable<ILever> levers)
    {
        var plan = levers.OrderBy(lever => lever.Stage).Aggregate(ForBaseline(scenario), (plan, lever) => lever.Apply(plan));
        return plan.MainModel.Aggregate(plan, (charged, part) => part.Serving.Charge(charged, charged.Traffic.Share(part.Share)));
    }

    /// <summary>Adds a cost before month 1.</summary>
    public OptionPlan ChargingOnce(Usd cost) => this with { OneTimeCost = OneTimeCost + cost };

    /// <summary>Adds a cost of every month.</summary>
    public OptionPlan ChargingPerMonth(Usd cost) => this with { FixedMonthlyCost = FixedMonthlyCost + cost };

    /// <summary>Adds a cost of every request of the workload.</summary>
    public OptionPlan ChargingPerRequest(Usd cost) => this with { CostPerRequest = CostPerRequest + cost };

    /// <summary>Adds a cost that comes again every so many months.</summary>
    public OptionPlan ChargingAgain(Retraining retraining) => this with { Retrainings = Retrainings.Add(retraining) };

    /// <summary>Adds the cost of cache misses.</summary>
    public OptionPlan ChargingMisses(CacheMisses misses) => this with { CacheMisses = CacheMisses.Add(misses) };

    /// <summary>Adds capacity that is paid by time.</summary>
    public OptionPlan ChargingCapacity(Capacity capacity) => this with { Capacities = Capacities.Add(capacity) };

    /// <summary>
    /// Adds tokens at a price. The price is needed even where there happen to be no tokens: a model without it is not offered that way.
    /// </summary>
    /// <param name="requestShare">How many requests have the tokens, per request of the workload.</param>
    /// <param name="tokens">Tokens of each.</param>
    /// <param name="price">Their price.</param>
    public OptionPlan ChargingTokens(decimal requestShare, decimal tokens, PriceQuote<UsdPerMillionTokens> price) =>
        Needing(price).ChargingPerRequest(price.PriceOrZero * tokens * requestShare);

    /// <summary>Adds requests that a model answers on demand at its plain prices.</summary>
    public OptionPlan ChargingOnDemand(Traffic traffic, ModelPrices model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ChargingTokens(traffic.RequestShare, traffic.InputTokens, model.Quote(TokenPriceKind.Input))
            .ChargingTokens(traffic.RequestShare, traffic.OutputTokens, model.Quote(TokenPriceKind.Output));
    }

    /// <summary>Notes that a price is needed: the option is not applicable when it is missing.</summary>
    public OptionPlan Needing<T>(PriceQuote<T> price)
        where T : struct =>
        price.Price is null ? NotApplicable($"{price.Path} is not given, and the option cannot be priced without it.") : this;

    /// <summary>Makes the option not applicable, for a reason in words.</summary>
    public OptionPlan NotApplicable(string reason) => Reasons.Contains(reason) ? this : this with { Reasons = Reasons.Add(reason) };

    /// <summary>Adds a warning in words.</summary>
    public OptionPlan Warning(string warning) => Warnings.Contains(warning) ? this : this with { Warnings = Warnings.Add(warning) };

    /// <summary>What a month costs without capacity and retraining.</summary>
    public Usd MonthCostWithoutCapacity(decimal requestsPerMonth)
    {
        var cost = FixedMonthlyCost + (CostPerRequest * requestsPerMonth);
        for (var index = 0; index < CacheMisses.Count; index++)
            cost += CacheMisses[index].MonthCost(requestsPerMonth);
        return cost;
    }
}
