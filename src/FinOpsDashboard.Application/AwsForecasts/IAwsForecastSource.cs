using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>Asks AWS what days to come will cost. Every call asks over the network and costs money; only somebody who asks for it calls it.</summary>
public interface IAwsForecastSource
{
    /// <summary>The unblended usage charges that AWS expects of each day.</summary>
    /// <param name="days">The UTC days from today on, three months at most.</param>
    /// <param name="services">The exact service names; not empty.</param>
    /// <param name="meter">Counts the answered request; one that it does not allow is not sent.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The days, or <see cref="CostSourceFailureKind.DataUnavailable"/> where AWS knows too little of the past.</returns>
    Task<CostAnswer<IReadOnlyList<AwsForecastDay>>> GetForecastAsync(
        DateRange days, IReadOnlyList<string> services, CostRequestMeter meter, CancellationToken cancellationToken);
}
