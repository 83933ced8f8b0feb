using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>Reads what carriers used, from the monthly rollup.</summary>
public interface ICarrierUsages
{
    /// <summary>Every carrier's usage by kind of tokens and tier.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="until">The last month, itself included.</param>
    /// <param name="basis">The cost basis; a cost, not the quantity.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<CarrierUsage>> GetAsync(BillingMonth from, BillingMonth until, SpendMetric basis, CancellationToken cancellationToken);

    /// <summary>When amounts were last pulled or imported, UTC, and whether they are demo data.</summary>
    Task<LedgerOrigin> GetOriginAsync(CancellationToken cancellationToken);
}
