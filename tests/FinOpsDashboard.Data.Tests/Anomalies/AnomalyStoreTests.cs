using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Data.Anomalies;
using FinOpsDashboard.Data.Demo;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Anomalies;

public sealed class AnomalyStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 5, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Save_EveryColumn_ComesBackAsItWas(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new AnomalyStore(database);

        await store.SaveAsync(new AnomalyPlan([Found("search"), Found("")], [], []), Cancellation);
        await store.AddChangeAsync(1, new AnomalyChange(AnomalyChangeKind.Explained, "<b>x</b>", "ada", Now.AddHours(1), IsNewNormal: true), Cancellation);
        await store.SaveAsync(new AnomalyPlan([], [Found("search") with { Id = 1, Kind = AnomalyKind.LevelChange, Last = new(2026, 11, 20) }], []), Cancellation);

        var all = await store.GetAllAsync(Cancellation);
        Assert.Equal(
            Found("search") with { Id = 1, Kind = AnomalyKind.LevelChange, Last = new(2026, 11, 20), Changes = all[0].Changes }, all[0]);
        Assert.Equal(
            [Found("").Changes[0], new AnomalyChange(AnomalyChangeKind.Explained, "<b>x</b>", "ada", Now.AddHours(1), IsNewNormal: true)], all[0].Changes);
        Assert.Equal((true, AnomalyState.Explained, 1), (all[0].IsNewNormal, all[0].State, await store.CountOpenAsync(Cancellation)));
    }

    [Fact]
    public async Task Save_FoundByTwoAtOnce_IsStoredOnce()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var store = new AnomalyStore(database);
        var plan = new AnomalyPlan([Found("search")], [], []);

        await store.SaveAsync(plan, Cancellation);
        await store.SaveAsync(plan, Cancellation);
        var gone = new AnomalyPlan([], [], [(1, new AnomalyChange(AnomalyChangeKind.Vanished, "x", AnomalyChange.ByDetection, Now))]);
        await store.SaveAsync(gone, Cancellation);
        await store.SaveAsync(gone, Cancellation);

        Assert.Equal(2, Assert.Single(await store.GetAllAsync(Cancellation)).Changes.Count);
        Assert.Equal(0, await store.CountOpenAsync(Cancellation));
    }

    [Fact]
    public async Task Limits_Saved_ComeBackExactly()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var store = new AnomalyStore(database);
        Assert.Null(await store.GetLimitsAsync(Cancellation));
        var limits = new AnomalyLimits(new AnomalyLimit(Usd.FromDollars(12.5m), 0.075m), AnomalyLimit.Standard);

        await store.SaveLimitsAsync(AnomalyLimits.Standard, Cancellation);
        await store.SaveLimitsAsync(limits, Cancellation);

        Assert.Equal(limits, await store.GetLimitsAsync(Cancellation));
    }

    [Fact]
    public async Task Demo_Removed_TakesItsAnomaliesAlong()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var (store, demo) = (new AnomalyStore(database), new DemoLedger(database));
        await demo.MarkAsync(Cancellation);
        await store.SaveAsync(new AnomalyPlan([Found("search")], [], []), Cancellation);

        await demo.RemoveAsync(Cancellation);

        Assert.Empty(await store.GetAllAsync(Cancellation));
    }

    private Task<TestDatabase> OpenAsync(bool onPostgreSql) => onPostgreSql ? TestDatabase.CreateAsync(shared.Server) : TestDatabase.CreateAsync();

    private static StoredAnomaly Found(string carrier) => new()
    {
        CarrierId = carrier,
        Direction = AnomalyDirection.Drop,
        Kind = AnomalyKind.Days,
        First = new(2026, 11, 1),
        Last = new(2026, 11, 3),
        Expected = Usd.FromDollars(100.12345678905m),
        Actual = Usd.FromDollars(0.0000000001m),
        IsEstimated = true,
        Changes = [new AnomalyChange(AnomalyChangeKind.Found, "", AnomalyChange.ByDetection, Now)],
    };
}
