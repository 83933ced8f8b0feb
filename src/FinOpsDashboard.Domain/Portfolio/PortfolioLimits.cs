using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>What all chosen cases together may take.</summary>
public sealed record PortfolioLimits
{
    /// <summary>0 to 10^6 engineering weeks.</summary>
    public static readonly NumberRange WeeksRange = new(0m, 1e6m);

    /// <summary>Engineering weeks; <see cref="WeeksRange"/>, null for no limit.</summary>
    public decimal? EffortWeeks { get; init => field = value is { } weeks ? WeeksRange.Require(weeks) : null; }

    /// <summary>Credits, and cash if any, for what is paid to AWS before month 1; null for no limit.</summary>
    public Usd? UpfrontCost { get; init => field = value is { } cost ? NumberRange.Amount.Require(cost) : null; }
}
