using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Data.Prices;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Data.Tests.Prices;

/// <summary>A bill of three days over two months, added up by hand.</summary>
public sealed class BilledRateTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Bedrock = "Amazon Bedrock";
    private const string MicroInput = "USE1-NovaMicro-input-tokens";
    private static readonly BillingMonth October = new(2026, 10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_Months_AreUsageChargesAloneAddedUp(bool onPostgreSql)
    {
        await using var harness = onPostgreSql ? await SyncHarness.CreateAsync(shared.Server) : await SyncHarness.CreateAsync();
        harness.Source.Bill.AddRange(
        [
            new BilledItem(new DateOnly(2026, 10, 5), Bedrock, MicroInput, 3.5m) { Quantity = 100_000m },
            new BilledItem(new DateOnly(2026, 10, 6), Bedrock, MicroInput, 0.0000000001m) { Quantity = 0.0000000028571429m },
            new BilledItem(new DateOnly(2026, 10, 6), Bedrock, MicroInput, -3m) { RecordType = "Credit" },
            new BilledItem(new DateOnly(2026, 11, 2), Bedrock, MicroInput, 7m) { Quantity = 100_000m, IsEstimated = true },
        ]);
        await harness.RunAsync();
        var queries = new BilledRateQueries(harness.Database);

        var october = Assert.Single(await queries.GetAsync(October, October, Cancellation));
        var both = Assert.Single(await queries.GetAsync(October, October.Next, Cancellation));

        Assert.Equal(new BilledUsage(Bedrock, MicroInput, 3.5000000001m, 3.5000000001m, 100_000.0000000028571429m, false), october);
        Assert.Equal((10.5000000001m, true), (both.UnblendedCost, both.IsEstimated));
        Assert.Equal([October.Next, October], await queries.GetMonthsAsync(Cancellation));

        var rates = await new EffectiveRates(queries, new PriceBooks(new FakePriceStore()), harness.Time).GetAsync(October, October, Cancellation);
        Assert.Equal(0.035m, decimal.Round(Assert.Single(rates.Rates).BilledUnitPrice!.Value, 9));
    }
}
