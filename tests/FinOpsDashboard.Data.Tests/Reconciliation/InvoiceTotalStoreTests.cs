using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Data.Demo;
using FinOpsDashboard.Data.Reconciliation;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Reconciliation;

public sealed class InvoiceTotalStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly BillingMonth October = new(2026, 10);
    private static readonly DateTimeOffset Now = new(2026, 11, 5, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Add_EveryColumn_ComesBackAsItWas(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new InvoiceTotalStore(database);
        var entered = Invoice(48_210.1234567891m) with { Note = "INV-4711; <b>x</b>" };

        var id = await store.AddAsync(entered, Cancellation);
        await store.AddAsync(Invoice(1m) with { Month = October.Next }, Cancellation);

        Assert.Equal(entered with { Id = id }, Assert.Single(await store.GetAsync(October, Cancellation)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TakeBack_ATotal_StaysOnRecordAndHappensOnce(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new InvoiceTotalStore(database);
        var id = await store.AddAsync(Invoice(10m), Cancellation);

        Assert.True(await store.TakeBackAsync(id, "bob", Now.AddHours(1), Cancellation));
        Assert.False(await store.TakeBackAsync(id, "eve", Now.AddHours(2), Cancellation));
        Assert.False(await store.TakeBackAsync(id + 1, "eve", Now, Cancellation));

        var kept = Assert.Single(await store.GetAsync(October, Cancellation));
        Assert.Equal((false, "bob", Now.AddHours(1)), (kept.Counts, kept.TakenBackBy, kept.TakenBackAt));
    }

    [Fact]
    public async Task Demo_RemovedWithItsTotals_AndNeverMixedWithReal()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var (store, demo) = (new InvoiceTotalStore(database), new DemoLedger(database));
        Assert.True(await demo.IsEmptyAsync(Cancellation));
        await demo.MarkAsync(Cancellation);
        await store.AddAsync(Invoice(10m), Cancellation);

        Assert.False(await demo.IsEmptyAsync(Cancellation));
        await demo.RemoveAsync(Cancellation);

        Assert.Empty(await store.GetAsync(October, Cancellation));
    }

    private Task<TestDatabase> OpenAsync(bool onPostgreSql) => onPostgreSql ? TestDatabase.CreateAsync(shared.Server) : TestDatabase.CreateAsync();

    private static InvoiceTotal Invoice(decimal total) => new()
    {
        Month = October,
        Scope = InvoiceScope.Marketplace,
        Total = Usd.FromDollars(total),
        Author = "ada",
        EnteredAt = Now,
    };
}
