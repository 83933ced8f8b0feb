using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>An override as somebody enters it; what is left out is the usual.</summary>
public sealed record OverrideEntry
{
    /// <summary>The model by any of its names or ids; empty for prices that no model has.</summary>
    public string Model { get; init; } = "";

    /// <summary>The Region, such as <c>us-east-1</c>; empty where the book knows the price without one.</summary>
    public string RegionId { get; init; } = "";

    /// <summary>What the price is for.</summary>
    public required PriceKind Kind { get; init; }

    /// <summary>How far requests are routed; in-Region when left out. Geographic requests share that price.</summary>
    public InferenceScope Scope { get; init; } = InferenceScope.InRegion;

    /// <summary>The terms of service; null for the usual ones of the kind.</summary>
    public ServiceTier? Tier { get; init; }

    /// <summary>The commitment; null for kinds without one.</summary>
    public CommitmentTerm? Commitment { get; init; }

    /// <summary>The price in US dollars per unit of the kind; zero is a price.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>The first UTC day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who enters it.</summary>
    public required string Author { get; init; }
}
