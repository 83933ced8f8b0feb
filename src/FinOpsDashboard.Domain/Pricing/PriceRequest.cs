using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>Which price is asked for.</summary>
/// <param name="Model">The display name of the model; empty for prices that no model has.</param>
/// <param name="RegionId">The Region, such as <c>us-east-1</c>; empty where it is not known.</param>
/// <param name="Scope">How far requests are routed; does not matter for prices of training, storage, model units and services.</param>
/// <param name="Tier">The terms of service.</param>
/// <param name="Kind">What the price is for.</param>
/// <param name="Commitment">The commitment; null for prices without one to choose.</param>
public sealed record PriceRequest(
    string Model, string RegionId, InferenceScope Scope, ServiceTier Tier, PriceKind Kind, CommitmentTerm? Commitment = null)
{
    /// <summary>The request in words, for messages.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Model,
            Kind.ToWord(),
            Tier is ServiceTier.None ? null : Tier.ToWord(),
            Scope is InferenceScope.Unknown || !PriceKinds.DependsOnScope(Kind) ? null : Scope.ToWord(),
            Commitment is { } term ? $"commitment {term.ToWord()}" : null,
            RegionId.Length == 0 ? null : "in " + RegionId,
        ];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
