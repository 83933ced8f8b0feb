using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>Credits that AWS granted.</summary>
public sealed record CreditPool
{
    /// <summary>The number it is called by.</summary>
    public required int Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Under which programme.</summary>
    public CreditKind Kind { get; init; }

    /// <summary>US dollars, above 0.</summary>
    public required Usd Granted { get; init; }

    /// <summary>The first UTC day whose usage it pays.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last UTC day whose usage it pays.</summary>
    public required DateOnly Expiry { get; init; }

    /// <summary>The services that it pays, as billed; none for all of Bedrock.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>What was left on a day; null where it is not known. Credits may pay for services that this ledger does not hold.</summary>
    public CreditBalance? Balance { get; init; }

    /// <summary>Whether it may pay a service on a day.</summary>
    public bool Covers(string service, DateOnly day) =>
        day >= First && day <= Expiry && (Services.Count == 0 || Services.Contains(service, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The order in which AWS applies credits: the soonest to expire, then the one with the fewest services, then the oldest.
    /// https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html, retrieved 2026-11-22. The number
    /// decides last, so that the same pools are always used alike.
    /// </summary>
    public static IReadOnlyList<CreditPool> InOrderOfUse(IEnumerable<CreditPool> pools) =>
    [
        .. pools.OrderBy(pool => pool.Expiry).ThenBy(pool => pool.Services.Count == 0 ? int.MaxValue : pool.Services.Count).ThenBy(pool => pool.First).ThenBy(pool => pool.Id),
    ];
}
