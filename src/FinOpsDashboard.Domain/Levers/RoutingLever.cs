using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about a router in front of two models.</summary>
public sealed record RoutingAssumptions
{
    /// <summary>The smaller model.</summary>
    public required string Model { get; init; }

    /// <summary>The share of requests that the smaller model tries, 0 to 1.</summary>
    public required decimal RequestShare { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>The share of those that the main model has to answer again, 0 to 1, default 0.</summary>
    public decimal EscalationRate { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>What the routing decision costs per request, whichever way it goes; default 0.</summary>
    public Usd CostPerRequest { get; init => field = NumberRange.Amount.Require(value); }
}

/// <summary>Sends easy requests to a smaller model, on demand at plain prices; what it cannot do comes back to the main model.</summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record RoutingLever(RoutingAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "routing";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.Routing;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [new("model", Assumptions.Model)];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        new("share", "requests that the smaller model tries", Assumptions.RequestShare, NumberRange.Fraction, value => With(Assumptions with { RequestShare = value })),
        new("escalationRate", "of those, answered again by the main model", Assumptions.EscalationRate, NumberRange.Fraction, value => With(Assumptions with { EscalationRate = value })),
        LeverNumber.OfAmount("costPerRequest", "the routing decision, per request", Assumptions.CostPerRequest, value => With(Assumptions with { CostPerRequest = value })),
    ];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var traffic = plan.Traffic;
        var small = plan.Scenario.Models[Assumptions.Model];
        var routed = Assumptions.RequestShare;
        return plan
            .ChargingPerRequest(Assumptions.CostPerRequest * traffic.RequestShare)
            .ChargingOnDemand(traffic.Share(routed), small) with
        {
            Traffic = traffic.Share(1m - routed + (routed * Assumptions.EscalationRate)),
        };
    }

    private RoutingLever With(RoutingAssumptions assumptions) => this with { Assumptions = assumptions };
}
