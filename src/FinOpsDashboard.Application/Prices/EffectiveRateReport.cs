using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Prices;

/// <summary>Rates of an account over some months.</summary>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month.</param>
/// <param name="Rates">One for each service and usage type, the most costly first.</param>
/// <param name="Months">The months that the ledger has, the latest first.</param>
/// <param name="LastClosed">The last month that is over: of later ones the bill is not complete.</param>
public sealed record EffectiveRateReport(
    BillingMonth First, BillingMonth Last, IReadOnlyList<EffectiveRate> Rates, IReadOnlyList<BillingMonth> Months, BillingMonth LastClosed)
{
    /// <summary>Whether the last month is not over.</summary>
    public bool IsUnfinished => Last > LastClosed;
}
