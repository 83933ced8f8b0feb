using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.PriceImport;

/// <summary>An import into the product's own book on 22 November 2026. There Nova Micro input is $0.035, read on 2026-08-20.</summary>
public abstract class PriceImportBench
{
    private protected static readonly DateOnly November = new(2026, 11, 1);
    private protected static readonly DateOnly Today = new(2026, 11, 22);
    private protected static readonly PriceRequest Input =
        new("Nova Micro", "us-east-1", InferenceScope.InRegion, ServiceTier.Standard, PriceKind.Input);

    private protected PriceImportBench()
    {
        Books = new PriceBooks(Store);
        Import = new PriceListImport(new NoReader(), Store, Books, new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
    }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected FakePriceStore Store { get; } = new();

    private protected PriceBooks Books { get; }

    private protected PriceListImport Import { get; }

    private protected static ReadPrice Price(decimal usd, DateOnly from, DateOnly asOf, PriceKind kind = PriceKind.Input) => new(
        "row",
        new PricePoint
        {
            Model = "Nova Micro",
            RegionId = "us-east-1",
            Scope = InferenceScope.InRegion,
            Tier = ServiceTier.Standard,
            Kind = kind,
            ListUnitPrice = usd,
            EffectiveFrom = from,
            AsOf = asOf,
            Source = new PriceSource("AWS price list", "test"),
        });

    private protected static PriceFileReading File(params ReadPrice[] prices) => new("list.json", prices, []);

    private protected async Task<PriceImportPlan> WriteAsync(PriceFileReading file) =>
        Assert.IsType<PriceImportWritten>(await Import.WriteAsync(await Import.PlanAsync([file], Cancellation), "ada", Cancellation)).Plan;

    /// <summary>The list price of <see cref="Input"/> on a day.</summary>
    private protected async Task<decimal> OnAsync(DateOnly on) => (await PointOnAsync(on)).ListUnitPrice;

    private protected async Task<PricePoint> PointOnAsync(DateOnly on) =>
        Assert.IsType<Priced>((await Books.GetAsync(Cancellation)).Find(Input, on)).Price;

    private sealed class NoReader : IPriceFileReader
    {
        public Task<PriceFileReading> ReadAsync(PriceFile file, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is read here.");
    }
}
