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

/// <summary>What one usage type of one service was billed.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="UnblendedCost">As charged, US dollars.</param>
/// <param name="NetUnblendedCost">As charged after discounts on the bill, US dollars; the same where it shows none.</param>
/// <param name="UsageQuantity">In the usage type's own unit.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record BilledUsage(
    string Service, string UsageType, decimal UnblendedCost, decimal NetUnblendedCost, decimal UsageQuantity, bool IsEstimated);
