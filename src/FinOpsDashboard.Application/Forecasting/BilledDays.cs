using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>The days that forecasts learn from.</summary>
/// <param name="Days">The days that the ledger has, UTC; empty where it has none.</param>
/// <param name="EstimatedDays">Those that AWS may still change, in order.</param>
/// <param name="Total">The whole bill; null where nothing is stored.</param>
/// <param name="ByCarrier">What each feature and remainder was billed, by its id.</param>
/// <param name="None">The same days without any spend.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="IsDemo">Whether they are the labelled demo data.</param>
internal sealed record BilledDays(
    DateRange Days,
    IReadOnlyList<DateOnly> EstimatedDays,
    SpendHistory? Total,
    IReadOnlyDictionary<string, SpendHistory> ByCarrier,
    SpendHistory? None,
    DateTimeOffset? AsOf,
    bool IsDemo);
