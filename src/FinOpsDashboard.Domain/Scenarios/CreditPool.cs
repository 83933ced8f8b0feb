using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Promotional credits that pay costs until they are used up or expire.</summary>
public sealed record CreditPool
{
    /// <summary>0 to 10^6; month 0 is the one-time cost before month 1.</summary>
    public static readonly NumberRange ExpiryRange = new(0m, 1e6m, wholeOnly: true);

    /// <summary>What the credits are called.</summary>
    public required string Pool { get; init; }

    /// <summary>How much there is; <see cref="NumberRange.Amount"/>.</summary>
    public required Usd CreditAmount { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>The last month that the credits pay for; <see cref="ExpiryRange"/>, null when they do not expire.</summary>
    public int? ExpiresAfterMonth { get; init => field = value is { } month ? ExpiryRange.Require(month) : null; }

    /// <summary>Whether the credits still pay in a month.</summary>
    public bool PaysIn(int month) => ExpiresAfterMonth is not { } last || month <= last;
}
