using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>What all chosen cases together may take.</summary>
public sealed record PortfolioLimits
{
    /// <summary>0 to 10^6 engineering weeks.</summary>
    public static readonly NumberRange WeeksRange = new(0m, 1e6m);

    /// <summary>Makes limits of what was entered; null is not entered.</summary>
    /// <param name="weeks">Engineering weeks.</param>
    /// <param name="creditDollars">USD of credits.</param>
    /// <param name="expiresAfterMonth">The last month that the credits pay for; nothing without credits.</param>
    /// <param name="cashDollars">USD of cash for what is paid before month 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static PortfolioLimits Of(decimal? weeks, decimal? creditDollars, decimal? expiresAfterMonth, decimal? cashDollars) => new()
    {
        EffortWeeks = weeks,
        Credits = creditDollars is { } credits
            ? new() { Pool = "Credits", CreditAmount = Usd.FromDollars(credits), ExpiresAfterMonth = (int?)expiresAfterMonth }
            : null,
        UpfrontCash = cashDollars is { } cash ? Usd.FromDollars(cash) : null,
    };

    /// <summary>Engineering weeks; <see cref="WeeksRange"/>, null for no limit.</summary>
    public decimal? EffortWeeks { get; init => field = value is { } weeks ? WeeksRange.Require(weeks) : null; }

    /// <summary>Credits, which pay what is paid before month 1 first and then the months; null when there are none.</summary>
    public CreditPool? Credits { get; init; }

    /// <summary>Cash for what is paid before month 1, beside credits; <see cref="NumberRange.Amount"/>, null when nobody said.</summary>
    public Usd? UpfrontCash { get; init => field = value is { } cash ? NumberRange.Amount.Require(cash) : null; }

    /// <summary>What may be paid to AWS before month 1: credits and cash; null for no limit.</summary>
    public Usd? UpfrontCost => Credits is null && UpfrontCash is null ? null : (Credits?.CreditAmount ?? Usd.Zero) + (UpfrontCash ?? Usd.Zero);
}
