using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>A bill of September and October with the usages a test adds.</summary>
internal sealed class FakeBill : IBilledRates
{
    public List<BilledUsage> Usages { get; } = [];

    public List<(BillingMonth First, BillingMonth Last)> Asked { get; } = [];

    public Task<IReadOnlyList<BilledUsage>> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken)
    {
        Asked.Add((first, last));
        return Task.FromResult<IReadOnlyList<BilledUsage>>(Usages);
    }

    public Task<IReadOnlyList<BillingMonth>> GetMonthsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BillingMonth>>([new BillingMonth(2026, 10), new BillingMonth(2026, 9)]);
}
