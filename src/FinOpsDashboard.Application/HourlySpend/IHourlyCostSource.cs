using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>Where costs by the hour come from. Every call asks over the network and costs money; only a sync calls it.</summary>
public interface IHourlyCostSource
{
    /// <summary>Hourly usage charges with all five metrics. All pages are read; the answer is whole or a failure.</summary>
    /// <param name="days">The UTC days, of the last fourteen.</param>
    /// <param name="services">The exact service names; not empty.</param>
    /// <param name="meter">Counts every answered page; one that it does not allow is not asked for.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    /// <returns>The rows, or <see cref="CostSourceFailureKind.NotEnabled"/> where the payer account does not have hours.</returns>
    Task<CostAnswer<HourlyTable>> GetHourlyCostsAsync(
        DateRange days, IReadOnlyList<string> services, CostRequestMeter meter, CancellationToken cancellationToken);
}
