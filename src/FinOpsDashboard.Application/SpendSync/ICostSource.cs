using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>
/// Where billed cost comes from: Cost Explorer, or a stand-in for it. Every call asks over the network and may cost money;
/// only a sync calls it, never a page.
/// </summary>
public interface ICostSource
{
    /// <summary>The service names of the account that have Bedrock in their name, whatever the billing route, in no order.</summary>
    /// <param name="window">The days in which the service has to have had a charge.</param>
    /// <param name="meter">Counts every answered request; one that it does not allow is not sent.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    Task<CostAnswer<IReadOnlyList<string>>> GetBedrockServicesAsync(
        DateRange window, CostRequestMeter meter, CancellationToken cancellationToken);

    /// <summary>Daily costs with all five metrics. All pages are read; the answer is whole or a failure.</summary>
    /// <param name="query">What to ask.</param>
    /// <param name="meter">Counts every answered request; one that it does not allow is not sent.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    Task<CostAnswer<CostTable>> GetCostsAsync(CostQuery query, CostRequestMeter meter, CancellationToken cancellationToken);
}
