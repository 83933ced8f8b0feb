using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Data.Credits;
using FinOpsDashboard.Data.Demo;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Credits;

public sealed class CreditPoolStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 5, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Set_EveryColumn_ComesBackAsItWasAndReplacesItsName(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new CreditPoolStore(database);

        var first = await store.SetAsync(Pool("Activate", 25_000.0123456789m), Cancellation);
        var other = await store.SetAsync(Pool("Other <b>x</b>", 1m), Cancellation);
        var second = await store.SetAsync(Pool("ACTIVATE", 30_000m) with { Author = "bob", EnteredAt = Now.AddHours(1) }, Cancellation);
        Assert.True(await store.WithdrawAsync(other, "eve", Now.AddHours(2), Cancellation));
        Assert.False(await store.WithdrawAsync(other, "eve", Now.AddHours(3), Cancellation));

        var all = await store.GetAllAsync(Cancellation);
        Assert.Equal([first, other, second], all.Select(pool => pool.Pool.Id));
        Assert.Equal([(false, "bob"), (false, "eve"), (true, "")], all.Select(pool => (pool.Counts, pool.WithdrawnBy)));
        var expected = Pool("Activate", 25_000.0123456789m);
        Assert.Equal(expected.Pool with { Id = first, Services = all[0].Pool.Services }, all[0].Pool);
        Assert.Equal(expected.Pool.Services, all[0].Pool.Services);
        Assert.Equal((expected.Note, expected.Author, expected.EnteredAt), (all[0].Note, all[0].Author, all[0].EnteredAt));
    }

    [Fact]
    public async Task Demo_Removed_TakesItsPoolsAlongAndIsNeverMixedWithReal()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var (store, demo) = (new CreditPoolStore(database), new DemoLedger(database));
        await demo.MarkAsync(Cancellation);
        await store.SetAsync(Pool("Activate", 1m), Cancellation);

        Assert.False(await demo.IsEmptyAsync(Cancellation));
        await demo.RemoveAsync(Cancellation);

        Assert.Empty(await store.GetAllAsync(Cancellation));
    }

    private Task<TestDatabase> OpenAsync(bool onPostgreSql) => onPostgreSql ? TestDatabase.CreateAsync(shared.Server) : TestDatabase.CreateAsync();

    private static StoredCreditPool Pool(string name, decimal granted) => new()
    {
        Pool = new CreditPool
        {
            Id = 0,
            Name = name,
            Kind = CreditKind.Map,
            Granted = Usd.FromDollars(granted),
            First = new(2026, 1, 1),
            Expiry = new(2027, 12, 31),
            Services = ["Amazon Bedrock", "Claude Sonnet 4.5 (Amazon Bedrock Edition)"],
            Balance = new CreditBalance(new(2026, 10, 31), Usd.FromDollars(0.5m)),
        },
        Note = "A letter",
        Author = "ada",
        EnteredAt = Now,
    };
}
