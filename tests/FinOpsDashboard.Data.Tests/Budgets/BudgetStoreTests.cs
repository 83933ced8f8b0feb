using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Budgets;
using FinOpsDashboard.Data.Demo;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Budgets;

public sealed class BudgetStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 5, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Add_EveryColumn_ComesBackAsItWas(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new BudgetStore(database);

        var ids = await store.AddAsync([Entered(48_210.1234567891m) with { Name = "Peak; <b>x</b>", Metric = SpendMetric.NetAmortized, Thresholds = [0.5m, 0.8125m] }, Entered(1m)], Cancellation);

        var read = await store.GetAllAsync(Cancellation);
        Assert.Equal(ids, read.Select(budget => budget.Id));
        Assert.Equal(
            ("team:Customer Care", "2026-monthly", "Peak; <b>x</b>", SpendMetric.NetAmortized, 48_210.1234567891m, "ada", Now, true),
            ($"{read[0].Scope}", $"{read[0].Term}", read[0].Name, read[0].Metric, read[0].Plan.Planned.Amount, read[0].Author, read[0].EnteredAt, read[0].Counts));
        Assert.Equal([0.5m, 0.8125m], read[0].Thresholds);
        Assert.Equal(BudgetThresholds.Standard, read[1].Thresholds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AmendAndWithdraw_OnlyAddToTheRecord(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new BudgetStore(database);
        var id = (await store.AddAsync([Entered(100m)], Cancellation))[0];
        var first = new BudgetAmendment(Usd.FromDollars(120.5m), new BillingMonth(2026, 12), "Season", "bob", Now.AddHours(1));
        var second = first with { Amount = Usd.FromDollars(90m), Reason = "Cheaper" };

        Assert.True(await store.AmendAsync(id, first, Cancellation));
        Assert.True(await store.AmendAsync(id, second, Cancellation));
        Assert.True(await store.WithdrawAsync(id, new BudgetWithdrawal("Stopped", "eve", Now.AddHours(2)), Cancellation));
        Assert.False(await store.WithdrawAsync(id, new BudgetWithdrawal("Again", "eve", Now), Cancellation));
        Assert.False(await store.AmendAsync(id, first, Cancellation));

        var kept = Assert.Single(await store.GetAllAsync(Cancellation));
        Assert.Equal(100m, kept.Plan.Planned.Amount);
        Assert.Equal([first, second], kept.Plan.Amendments);
        Assert.Equal(new BudgetWithdrawal("Stopped", "eve", Now.AddHours(2)), kept.Withdrawal);
    }

    [Fact]
    public async Task Demo_RemovedWithItsBudgets_AndNeverMixedWithReal()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var (store, demo) = (new BudgetStore(database), new DemoLedger(database));
        await demo.MarkAsync(Cancellation);
        var id = (await store.AddAsync([Entered(10m)], Cancellation))[0];
        await store.AmendAsync(id, new BudgetAmendment(Usd.FromDollars(1m), new BillingMonth(2026, 1), "r", "a", Now), Cancellation);

        Assert.False(await demo.IsEmptyAsync(Cancellation));
        await demo.RemoveAsync(Cancellation);

        Assert.True(await demo.IsEmptyAsync(Cancellation));
        Assert.Empty(await store.GetAllAsync(Cancellation));
    }

    private static Budget Entered(decimal dollars) => new()
    {
        Scope = BudgetScope.Team("Customer Care"),
        Term = BudgetTerm.EveryMonthOf(2026),
        Plan = new BudgetPlan(Usd.FromDollars(dollars), []),
        Author = "ada",
        EnteredAt = Now,
    };

    private Task<TestDatabase> OpenAsync(bool onPostgreSql) => onPostgreSql ? TestDatabase.CreateAsync(shared.Server) : TestDatabase.CreateAsync();
}
