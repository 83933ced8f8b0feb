using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Data.Budgets;
using FinOpsDashboard.Data.Notifications;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.Notifications;

public sealed class NoticeStoreTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private static readonly Notice Notice = new()
    {
        Key = "budget/1/2026-11/80",
        Severity = NoticeSeverity.Warning,
        Subject = "Search <b>x</b>: 80 % – größer",
        Text = "A sentence.",
        Facts = [new NoticeFact("Budget", "$250.00")],
        LinkPath = "/budgets?budget=1",
        Chart = new NoticeChart("Spend", [new NoticeBar("21 Nov", Usd.FromDollars(210.1234567891m)), new NoticeBar("30 Nov", Usd.FromDollars(300m), IsExpected: true)], Usd.FromDollars(250m), "Budget"),
    };

    private static readonly string[] Receivers = ["email", "webhook: ops"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delivery_RaisedTakenAndRecorded_ComesBackAsItWas(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new NoticeStore(database);

        Assert.True(await store.AddAsync(Notice, ["email", "webhook: ops"], Now, Cancellation));
        Assert.False(await store.AddAsync(Notice with { Subject = "Other" }, ["email"], Now, Cancellation));

        var due = await store.TakeDueAsync(Receivers, Now, TimeSpan.FromMinutes(5), 10, Cancellation);
        Assert.Equal(["email", "webhook: ops"], due.Select(delivery => delivery.Receiver));
        var read = due[0].Notice.Notice;
        Assert.Equal((Notice.Key, Notice.Severity, Notice.Subject, Notice.Text, Notice.LinkPath), (read.Key, read.Severity, read.Subject, read.Text, read.LinkPath));
        Assert.Equal(Notice.Facts, read.Facts);
        Assert.Equal(Notice.Chart!.Bars, read.Chart!.Bars);
        Assert.Equal((Notice.Chart.Title, Notice.Chart.Marker, Notice.Chart.MarkerLabel), (read.Chart.Title, read.Chart.Marker, read.Chart.MarkerLabel));
        Assert.Empty(await store.TakeDueAsync(Receivers, Now.AddMinutes(4), TimeSpan.FromMinutes(5), 10, Cancellation));

        var failed = due[0] with { Attempts = 1, LastAttemptAt = Now, NextAttemptAt = Now.AddMinutes(1), LastError = "refused" };
        await store.RecordAsync(failed, Cancellation);
        await store.RecordAsync(due[1] with { Attempts = 1, LastAttemptAt = Now, NextAttemptAt = null, DeliveredAt = Now }, Cancellation);

        var latest = await store.GetLatestAsync(10, Cancellation);
        Assert.Equal([DeliveryState.Delivered, DeliveryState.Waiting], latest.Select(delivery => delivery.State));
        Assert.Equal((1, Now, Now.AddMinutes(1), "refused"), (latest[1].Attempts, latest[1].LastAttemptAt!.Value, latest[1].NextAttemptAt!.Value, latest[1].LastError));
        Assert.False(await store.RetryAsync(latest[0].Id, Now, Cancellation));
        Assert.True(await store.RetryAsync(latest[1].Id, Now, Cancellation));
        Assert.Equal(0, Assert.Single(await store.TakeDueAsync(Receivers, Now, TimeSpan.FromMinutes(5), 10, Cancellation)).Attempts);
    }

    [Fact]
    public async Task Add_RaisedWhileNobodyWasConfigured_IsForWhoeverIsNow()
    {
        await using var database = await OpenAsync(false);
        var store = new NoticeStore(database);
        Assert.True(await store.AddAsync(Notice, [], Now, Cancellation));

        Assert.True(await store.AddAsync(Notice, ["email"], Now, Cancellation));
        Assert.False(await store.AddAsync(Notice, ["email", "webhook: ops"], Now, Cancellation));

        Assert.Empty(await store.TakeDueAsync(["webhook: ops"], Now, TimeSpan.FromMinutes(5), 10, Cancellation));
        Assert.Equal("email", Assert.Single(await store.TakeDueAsync(Receivers, Now, TimeSpan.FromMinutes(5), 10, Cancellation)).Receiver);
    }

    [Fact]
    public async Task Record_SlowerAttemptFailsAfterADelivery_LeavesItDelivered()
    {
        await using var database = await OpenAsync(false);
        var store = new NoticeStore(database);
        await store.AddAsync(Notice, ["email"], Now, Cancellation);
        var taken = Assert.Single(await store.TakeDueAsync(Receivers, Now, TimeSpan.FromMinutes(5), 10, Cancellation));
        await store.RecordAsync(taken with { Attempts = 1, LastAttemptAt = Now, NextAttemptAt = null, DeliveredAt = Now }, Cancellation);

        await store.RecordAsync(taken with { Attempts = 1, LastAttemptAt = Now, NextAttemptAt = Now, LastError = "too late" }, Cancellation);

        Assert.Equal(DeliveryState.Delivered, Assert.Single(await store.GetLatestAsync(10, Cancellation)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Add_ManyAtOnce_StoresOne(bool onPostgreSql)
    {
        await using var database = await OpenAsync(onPostgreSql);
        var store = new NoticeStore(database);

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.AddAsync(Notice, ["email"], Now, Cancellation), Cancellation)));

        Assert.Single(added, isNew => isNew);
        Assert.Single(await store.GetLatestAsync(10, Cancellation));
    }

    [Fact]
    public async Task TakeDue_ManyAtOnce_GivesEachDeliveryToOne()
    {
        await using var database = await OpenAsync(onPostgreSql: false);
        var store = new NoticeStore(database);
        await store.AddAsync(Notice, ["a", "b", "c"], Now, Cancellation);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.TakeDueAsync(["a", "b", "c"], Now, TimeSpan.FromMinutes(5), 10, Cancellation), Cancellation)));

        Assert.Equal(["a", "b", "c"], taken.SelectMany(deliveries => deliveries).Select(delivery => delivery.Receiver).Order());
    }

    [Fact]
    public async Task Pulse_ChangesWithRunsAndBudgetsAlone()
    {
        await using var harness = await SyncHarness.CreateAsync();
        var (pulse, budgets) = (new LedgerPulse(harness.Database), new BudgetStore(harness.Database));
        var seen = new List<string> { await pulse.ReadAsync(Cancellation) };

        var run = await harness.Journal.StartRunAsync(new DateRange(new(2026, 11, 1), new(2026, 11, 22)), "test", Cancellation);
        Assert.Equal(seen[0], await pulse.ReadAsync(Cancellation));
        await harness.Journal.FinishRunAsync(run, new(new DateRange(new(2026, 11, 1), new(2026, 11, 22)), 0, default, 0, []), null, Cancellation);
        seen.Add(await pulse.ReadAsync(Cancellation));
        var id = (await budgets.AddAsync(
            [new Budget { Scope = BudgetScope.Bill, Term = BudgetTerm.EveryMonthOf(2026), Plan = new BudgetPlan(Usd.FromDollars(1m), []), Author = "ada", EnteredAt = Now }], Cancellation))[0];
        seen.Add(await pulse.ReadAsync(Cancellation));
        await budgets.AmendAsync(id, new BudgetAmendment(Usd.FromDollars(2m), new BillingMonth(2026, 1), "r", "a", Now), Cancellation);
        seen.Add(await pulse.ReadAsync(Cancellation));
        await budgets.WithdrawAsync(id, new BudgetWithdrawal("r", "a", Now), Cancellation);
        seen.Add(await pulse.ReadAsync(Cancellation));

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen[^1], await pulse.ReadAsync(Cancellation));
    }

    private Task<TestDatabase> OpenAsync(bool onPostgreSql) => onPostgreSql ? TestDatabase.CreateAsync(shared.Server) : TestDatabase.CreateAsync();
}
