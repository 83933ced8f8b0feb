using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>A price that was looked for and not found, or that does not exist.</summary>
/// <param name="Model">The display name of the model; empty for prices that no model has.</param>
/// <param name="Kind">What the price would be for.</param>
/// <param name="Tier">The tier it is missing in; null for every tier.</param>
/// <param name="Commitment">The commitment it is missing for; null for every commitment.</param>
/// <param name="Reason">Why there is none, as a sentence.</param>
public sealed record MissingPrice(string Model, PriceKind Kind, ServiceTier? Tier, CommitmentTerm? Commitment, string Reason)
{
    /// <summary>The Region it is missing in; empty for every Region.</summary>
    public string RegionId { get; init; } = "";

    /// <summary>Whether the request asks for what is missing.</summary>
    internal bool Answers(PriceRequest request) =>
        (Tier is null || Tier == request.Tier) && (Commitment is null || Commitment == request.Commitment)
        && (RegionId.Length == 0 || RegionId == request.RegionId);
}
