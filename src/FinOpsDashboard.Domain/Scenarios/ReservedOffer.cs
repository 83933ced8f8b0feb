using System.Collections.Immutable;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Hourly prices of 1,000 reserved tokens per minute, by commitment.</summary>
public sealed record ReservedOffer
{
    /// <summary>Prices of input.</summary>
    public ImmutableDictionary<CommitmentTerm, Usd> InputHourlyPrices { get; init; } = ImmutableDictionary<CommitmentTerm, Usd>.Empty;

    /// <summary>Prices of output.</summary>
    public ImmutableDictionary<CommitmentTerm, Usd> OutputHourlyPrices { get; init; } = ImmutableDictionary<CommitmentTerm, Usd>.Empty;
}
