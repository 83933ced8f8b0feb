using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Prices;

/// <summary>Sums of the bill by usage type: usage charges alone, without credits, refunds and tax.</summary>
public interface IBilledRates
{
    /// <summary>The sums of some months, in one question to the ledger's monthly sums.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<BilledUsage>> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken);

    /// <summary>The months that the ledger has, the latest first.</summary>
    Task<IReadOnlyList<BillingMonth>> GetMonthsAsync(CancellationToken cancellationToken);
}
