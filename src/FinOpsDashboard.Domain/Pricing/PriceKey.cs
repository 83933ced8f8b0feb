using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>What must be equal for one price to stand for another.</summary>
/// <param name="Model">The display name of the model; empty for prices that no model has.</param>
/// <param name="RegionId">The Region; empty where the source names none.</param>
/// <param name="IsGlobal">Whether it is the price of global requests; in-Region and geographic requests share the other one.</param>
/// <param name="Tier">The terms of service.</param>
/// <param name="Kind">What the price is for.</param>
/// <param name="Commitment">The commitment; null for prices without one to choose.</param>
public sealed record PriceKey(string Model, string RegionId, bool IsGlobal, ServiceTier Tier, PriceKind Kind, CommitmentTerm? Commitment)
{
    /// <summary>What a price is for.</summary>
    public static PriceKey Of(PricePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new(point.Model, point.RegionId, IsGlobalPrice(point.Kind, point.Scope), point.Tier, point.Kind, point.Commitment);
    }

    /// <summary>What is asked for.</summary>
    public static PriceKey Of(PriceRequest asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new(asked.Model, asked.RegionId, IsGlobalPrice(asked.Kind, asked.Scope), asked.Tier, asked.Kind, asked.Commitment);
    }

    /// <summary>How far requests are routed, as prices say it: unknown for prices that do not depend on it.</summary>
    public InferenceScope Scope => !PriceKinds.DependsOnScope(Kind) ? InferenceScope.Unknown : IsGlobal ? InferenceScope.Global : InferenceScope.InRegion;

    /// <summary>The request that finds exactly this price.</summary>
    public PriceRequest ToRequest() => new(Model, RegionId, Scope, Tier, Kind, Commitment);

    /// <inheritdoc />
    public override string ToString() => ToRequest().ToString();

    private static bool IsGlobalPrice(PriceKind kind, InferenceScope scope) => scope is InferenceScope.Global && PriceKinds.DependsOnScope(kind);
}
