using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;

namespace FinOpsDashboard.Data.Tests.Sync;

public sealed partial class SpendSyncTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    private const string Haiku = "Claude Haiku 4.5 (Amazon Bedrock Edition)";
    private const string MicroInput = "USE1-NovaMicro-input-tokens";
    private const string MarketplaceInput = "USE1-MP:USE1_InputTokenCount-Units";
    private static readonly DateOnly October = new(2026, 10, 5);
    private static readonly DateOnly November = new(2026, 11, 20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_FirstSync_CoversThirteenWholeMonthsAndTheCurrentOne()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1));

        var report = await harness.RunAsync();

        Assert.Equal(new DateRange(new DateOnly(2025, 10, 1), new DateOnly(2026, 11, 23)), report.Window);
        // Services, five quarters of facts, charge types.
        Assert.Equal(7, report.BilledRequests);
        Assert.Equal(Usd.FromDollars(0.07m), report.RequestCost);
    }

    [Fact]
    public async Task Run_SecondSync_CoversThePreviousMonthAgain()
    {
        await using var harness = await SyncHarness.CreateAsync();
        await harness.RunAsync();

        var report = await harness.RunAsync();

        Assert.Equal(new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 23)), report.Window);
    }

    [Fact]
    public async Task Run_AnOlderDayIsStillEstimated_StartsThere()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 9, 30), Bedrock, MicroInput, 1) { IsEstimated = true });
        await harness.RunAsync();

        Assert.Equal(new DateOnly(2026, 9, 30), (await harness.RunAsync()).Window.Start);
    }

    [Fact]
    public async Task Run_AnEstimatedDayThatCostExplorerKeepsNoMore_DoesNotWidenTheWindow()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2024, 1, 30), Bedrock, MicroInput, 1) { IsEstimated = true });
        await harness.RunAsync(new DateRange(new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1)));
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1));

        Assert.Equal(new DateOnly(2026, 10, 1), (await harness.RunAsync()).Window.Start);
    }

    [Fact]
    public async Task Run_TenDecimalsAndEighteenDigits_ComeBackAsSent()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 12.3456789012m) { Quantity = 9312771.098461578m });
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, "USE1-NovaMicro-output-tokens", 1m) { Quantity = 0.30000000000000004m });

        await harness.RunAsync();

        Assert.Equal("13.3456789012", (await harness.SpendAsync()).Total.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var facts = await harness.Ledger.GetFactsAsync(new DateRange(October, October.AddDays(1)), Cancellation);
        Assert.Equal([0.30000000000000004m, 9312771.098461578m], facts.Select(fact => fact.Metrics.UsageQuantity).Order());
    }

    [Fact]
    public async Task Run_CreditsCoverEverything_UsageIsStillShown()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 0.0083883943m));
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, -0.0083883958m) { RecordType = "Credit" });

        var report = await harness.RunAsync();

        Assert.Equal(new RowChanges(2, 0, 0), report.Changes);
        Assert.Equal(0.0083883943m, (await harness.SpendAsync()).Total);
        var all = await harness.Queries.AskAsync(Question(ChargeSelection.All), Cancellation);
        Assert.Equal(-0.0000000015m, all.Total);
        var credits = await harness.Queries.AskAsync(Question(ChargeSelection.Credits), Cancellation);
        Assert.Equal(-0.0083883958m, credits.Total);
    }

    [Fact]
    public async Task Run_RestatedPast_UpdatesLowersAndDeletes()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        harness.Source.Bill.Add(new BilledItem(November, Bedrock, MicroInput, 7));
        await harness.RunAsync();
        harness.Source.Bill.Clear();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 4.5m));
        harness.Source.Bill.Add(new BilledItem(November, Sonnet, MarketplaceInput, 1));

        var report = await harness.RunAsync();

        Assert.Equal(new RowChanges(1, 1, 1), report.Changes);
        Assert.Equal(5.5m, (await harness.SpendAsync()).Total);
    }

    [Fact]
    public async Task Run_NothingChanged_ChangesNothingAndSplitsNothing()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.SplitByAccount = true;
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        await harness.RunAsync();

        var report = await harness.RunAsync();

        Assert.Equal(default, report.Changes);
        // Services, facts, charge types: no request for splits on a quiet day.
        Assert.Equal(3, report.BilledRequests);
    }

    [Fact]
    public async Task Run_AnAccountWithoutBedrock_DeletesNothing()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        await harness.RunAsync();
        harness.Source.Bill.Clear();

        var failed = Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Equal(CostSourceFailureKind.DataUnavailable, failed.Failure.Kind);
        Assert.Equal(5m, (await harness.SpendAsync()).Total);
    }

    [Fact]
    public async Task Run_FailureInTheMiddle_KeepsWholeStepsAndGoesOnAfterThem()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2025, 10, 7), Bedrock, MicroInput, 3));
        harness.Source.Bill.Add(new BilledItem(November, Bedrock, MicroInput, 4));
        var failure = new CostSourceFailure(CostSourceFailureKind.Throttled, "Too many requests.", "Wait.");
        harness.Source.BeforeAnswer = query => query.Period.Contains(November) && query.Second == CostGrouping.UsageType ? failure : null;

        var failed = Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Same(failure, failed.Failure);
        Assert.Equal(3m, (await harness.SpendAsync()).Total);

        harness.Source.BeforeAnswer = null;
        var report = await harness.RunAsync();

        Assert.Equal(7m, (await harness.SpendAsync()).Total);
        Assert.Equal(new DateOnly(2025, 10, 1), report.Window.Start);
        // Only the last quarter and the charge types were left.
        Assert.Equal(2, report.BilledRequests);
    }

    [Fact]
    public async Task Spend_OnlyTheServicesWereAsked_IsNotMoreRecentForIt()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1));
        harness.Source.BeforeAnswer = query => new CostSourceFailure(CostSourceFailureKind.Throttled, "Too many requests.", "Wait.");

        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Null((await harness.SpendAsync()).AsOf);
        harness.Source.BeforeAnswer = null;
        await harness.RunAsync();
        Assert.Equal(harness.Time.GetUtcNow(), (await harness.SpendAsync()).AsOf);
    }

    [Fact]
    public async Task Run_MonthlyCeilingReached_SendsNothingMore()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        var first = await harness.RunAsync();
        harness.Options.MonthlyRequestBudgetUsd = first.RequestCost.Amount + 0.01m;
        var outcome = await harness.Sync().RunAsync(null, "test", null, Cancellation);

        var failed = Assert.IsType<SyncOutcome.Failed>(outcome);
        Assert.Equal(CostSourceFailureKind.RequestBudgetSpent, failed.Failure.Kind);
        Assert.Equal(1, failed.Report.BilledRequests);
    }

    [Fact]
    public async Task Estimate_EmptyLedger_CountsEveryStep()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.SplitByAccount = true;

        var estimate = await harness.Sync().EstimateAsync(null, Cancellation);

        Assert.Equal(8, estimate.Requests);
        Assert.Equal(Usd.FromDollars(0.08m), estimate.RequestCost);
        Assert.Empty(harness.Source.Queries);
    }

    [Fact]
    public async Task Estimate_StoredLines_CountsTheRequestsThatSharesOfThemTake()
    {
        await using var harness = await SyncHarness.CreateAsync();
        const string Other = "Claude Sonnet 4.6 (Amazon Bedrock Edition)";
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 5));
        harness.Source.Bill.Add(new BilledItem(October.AddDays(1), Other, MicroInput, 2));
        Assert.Null(await harness.Sync().EstimateOneMoreSplitAsync(Cancellation));
        await harness.RunAsync();

        // Both services have the usage type, so one answer could not tell them apart.
        Assert.Equal(2, await harness.Sync().EstimateOneMoreSplitAsync(Cancellation));
        var october = await harness.Ledger.GetLinesAsync(new DateRange(October, October.AddDays(1)), Cancellation);
        Assert.Equal([new StoredLine(Bedrock, MicroInput, false), new StoredLine(Other, MicroInput, false)], october.OrderBy(line => line.Service, StringComparer.Ordinal));
        Assert.Empty(await harness.Ledger.GetLinesAsync(new DateRange(October.AddMonths(1), October.AddMonths(2)), Cancellation));

        var (team, days) = (SplitDimensionKey.Tag("team"), new DateRange(October, October.AddDays(2)));
        Assert.Equal([Bedrock, Other], await harness.Ledger.GetServicesToSplitAsync(team, days, Cancellation));
        harness.Options.CostAllocationTagKeys.Add("team");
        await harness.RunAsync();
        Assert.Empty(await harness.Ledger.GetServicesToSplitAsync(team, days, Cancellation));
    }

    private static SpendQuestion Question(ChargeSelection charges) => new()
    {
        Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1)),
        Charges = charges,
    };
}
