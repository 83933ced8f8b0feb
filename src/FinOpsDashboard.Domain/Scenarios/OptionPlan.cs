using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// How an option answers and pays the workload: what levers have added so far, and the traffic they left. Immutable; each lever
/// makes the next plan. Costs are kept apart by how they move: once, every month, with each request, with cache misses, with model units.
/// </summary>
public sealed record OptionPlan
{
    private OptionPlan(Scenario scenario, MainModelServing serving) =>
        (Scenario, Serving, Traffic) = (scenario, serving, Traffic.Of(scenario.Workload));

    /// <summary>The scenario that the option belongs to: workload, price book and terms.</summary>
    public Scenario Scenario { get; }

    /// <summary>The requests that the main model still has to answer one by one.</summary>
    public Traffic Traffic { get; init; }

    /// <summary>How the main model answers them.</summary>
    public MainModelServing Serving { get; init; }

    /// <summary>Paid before month 1.</summary>
    public Usd OneTimeCost { get; private init; }

    /// <summary>The part of the one-time cost that comes again; null when the model is never trained again.</summary>
    public Retraining? Retraining { get; init; }

    /// <summary>Paid every month whatever the volume.</summary>
    public Usd FixedMonthlyCost { get; private init; }

    /// <summary>Paid for each request of the workload.</summary>
    public Usd CostPerRequest { get; private init; }

    /// <summary>The cost of cache misses that moves with the traffic in a curve; null without a derived hit rate.</summary>
    public CacheMisses? CacheMisses { get; init; }

    /// <summary>The model units that serve the main model; null when it is served on demand.</summary>
    public ModelUnitFleet? Fleet { get; init; }

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
        return plan.Serving.Charge(plan);
    }

    /// <summary>Adds a cost before month 1.</summary>
    public OptionPlan ChargingOnce(Usd cost) => this with { OneTimeCost = OneTimeCost + cost };

    /// <summary>Adds a cost of every month.</summary>
    public OptionPlan ChargingPerMonth(Usd cost) => this with { FixedMonthlyCost = FixedMonthlyCost + cost };

    /// <summary>Adds a cost of every request of the workload.</summary>
    public OptionPlan ChargingPerRequest(Usd cost) => this with { CostPerRequest = CostPerRequest + cost };

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
    public OptionPlan Warning(string warning) => this with { Warnings = Warnings.Add(warning) };

    /// <summary>What a month costs without model units and retraining.</summary>
    public Usd MonthCostWithoutFleet(decimal requestsPerMonth) =>
        FixedMonthlyCost + (CostPerRequest * requestsPerMonth) + (CacheMisses?.MonthCost(requestsPerMonth) ?? Usd.Zero);
}
