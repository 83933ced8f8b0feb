using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Features;

/// <summary>Usage of carriers in memory; every cost basis is the same.</summary>
public sealed class FakeCarrierUsages : ICarrierUsages
{
    public List<CarrierUsage> Rows { get; } = [];

    public LedgerOrigin Origin { get; set; } = new(new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), IsDemo: false);

    /// <summary>Bills input tokens, at so many dollars in all.</summary>
    public FakeCarrierUsages Bill(BillingMonth month, string carrierId, decimal cost, decimal tokens = 0m, string tokenKind = "input")
    {
        Rows.Add(new CarrierUsage
        {
            Month = month,
            CarrierId = carrierId,
            TokenKind = tokenKind,
            Tier = "standard",
            Tokens = tokens,
            ModelUnitHours = 0m,
            IsCapacity = false,
            Cost = Usd.FromDollars(cost),
            Unblended = Usd.FromDollars(cost),
            IsEstimated = false,
        });
        return this;
    }

    public Task<IReadOnlyList<CarrierUsage>> GetAsync(BillingMonth from, BillingMonth until, SpendMetric basis, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CarrierUsage>>([.. Rows.Where(row => row.Month >= from && row.Month <= until)]);

    public Task<LedgerOrigin> GetOriginAsync(CancellationToken cancellationToken) => Task.FromResult(Origin);
}
