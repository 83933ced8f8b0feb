using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>What features were billed by usage type: usage charges alone, from the monthly sums of the ledger.</summary>
public interface IBilledLines
{
    /// <summary>Everything that was billed in a month, what no feature carries included; the costs add up to the month's usage charges.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<BilledLine>> GetAsync(BillingMonth month, CancellationToken cancellationToken);
}
