using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>The last request for hours.</summary>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="Window">The days that were asked for.</param>
/// <param name="BilledRequests">Requests that were answered.</param>
/// <param name="State">What became of it.</param>
/// <param name="Message">What went wrong; empty when nothing did.</param>
/// <param name="Advice">What to do about it; empty likewise.</param>
public sealed record HourlyReading(DateTimeOffset AskedAt, DateRange Window, int BilledRequests, HourlyState State, string Message = "", string Advice = "")
{
    /// <summary>When hours last came, UTC; null when they never did.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>What it cost.</summary>
    public Usd Cost => CostRequestMeter.PricePerRequest * BilledRequests;
}
