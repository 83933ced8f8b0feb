using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.FocusExport;
using FinOpsDashboard.Data.Tests.PostgreSql;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Data.Tests.FocusExport;

/// <summary>A bill of two accounts and a tag: what an export reads of it, on both stores.</summary>
public sealed class FocusLedgerTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Bedrock = "Amazon Bedrock";
    private const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    private const string Micro = "USE1-NovaMicro-input-tokens";
    private const string Claude = "USE1-MP:USE1_InputTokenCount-Units";
    private const string Search = "111111111111";
    private const string Chat = "222222222222";
    private static readonly DateOnly Day = new(2026, 10, 31);
    private static readonly DateRange October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_MonthOfTheBill_GivesFeaturesThenOtherChargesByDay(bool usesPostgreSql)
    {
        await using var harness = await FilledAsync(usesPostgreSql);
        var charges = await ReadAsync(harness, October);

        Assert.Equal(
            [
                // Two features of one usage type and account; the tag carries them.
                $"2026-10-30 search {Micro} 2.5 USD of 100 by {Search}",
                $"2026-10-30 unallocated {Micro} 0.0000000003 USD of 7 by {Search}",
                // Both accounts use Claude: which of them the feature is in, nobody says.
                $"2026-10-31 search {Claude} 10.0000000001 USD of 3 by ",
                $"2026-10-31 unallocated {Claude} 4.2 USD of 1 by ",
                "2026-10-31  Credit -25.5000000007 USD of 0 by ",
                "2026-10-31  Refund -1 USD of 0 by ",
                "2026-10-31  Tax 1.9 USD of 0 by ",
            ],
            charges.Select(Text));
        Assert.Equal([false, false, true, true, false, false, false], charges.Select(charge => charge.IsEstimated));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_AnyPeriod_AddsUpToItsBill(bool usesPostgreSql)
    {
        await using var harness = await FilledAsync(usesPostgreSql);
        foreach (var period in new[] { October, new DateRange(Day, Day.AddDays(1)), new DateRange(Day.AddDays(1), Day.AddDays(9)), new DateRange(new DateOnly(2025, 1, 1), new DateOnly(2027, 1, 1)) })
        {
            var report = await harness.Queries.AskAsync(new SpendQuestion { Period = period, Charges = ChargeSelection.All }, TestContext.Current.CancellationToken);
            Assert.Equal(report.Total, (await ReadAsync(harness, period)).Sum(charge => charge.Metrics.UnblendedCost));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_WhatIsWrittenAfterwards_IsNotReadAndNotHeldUp(bool usesPostgreSql)
    {
        await using var harness = await FilledAsync(usesPostgreSql);
        List<string> before = [.. (await ReadAsync(harness, October)).Select(Text)];
        await using var opened = await new FocusLedger(harness.Database).OpenAsync(TestContext.Current.CancellationToken);

        harness.Source.Bill.Add(new BilledItem(Day, Bedrock, Micro, 1_000m));
        await harness.RunAsync(October);

        Assert.Equal(before, await opened.ReadAsync(October, TestContext.Current.CancellationToken).Select(Text).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(before.Count + 1, (await ReadAsync(harness, October)).Count);
    }

    [Fact]
    public async Task Open_Ledger_NamesFeaturesAndAccounts()
    {
        await using var harness = await FilledAsync(usesPostgreSql: false);
        await using var opened = await new FocusLedger(harness.Database).OpenAsync(TestContext.Current.CancellationToken);
        Assert.False(opened.IsDemo);
        Assert.Equal("Product search", opened.Names.NameOf("search"));
        Assert.Equal([Search, Chat], opened.AccountNames.Keys.Order(StringComparer.Ordinal));
    }

    private async Task<SyncHarness> FilledAsync(bool usesPostgreSql)
    {
        var harness = usesPostgreSql ? await SyncHarness.CreateAsync(shared.Server) : await SyncHarness.CreateAsync();
        harness.Options.SplitByAccount = true;
        harness.Options.CostAllocationTagKeys.Add("app");
        var tagged = new Dictionary<string, string> { ["app"] = "search" };
        harness.Source.Bill.AddRange(
        [
            new BilledItem(Day.AddDays(-1), Bedrock, Micro, 2.5m) { Quantity = 100, Account = Search, Tags = tagged },
            new BilledItem(Day.AddDays(-1), Bedrock, Micro, 0.0000000003m) { Quantity = 7, Account = Search },
            new BilledItem(Day, Sonnet, Claude, 10.0000000001m) { Quantity = 3, Account = Search, Tags = tagged, IsEstimated = true },
            new BilledItem(Day, Sonnet, Claude, 4.2m) { Quantity = 1, Account = Chat, IsEstimated = true },
            new BilledItem(Day, Sonnet, Claude, -25.5000000007m) { Quantity = 0, RecordType = "Credit" },
            new BilledItem(Day, Sonnet, Claude, -1m) { Quantity = 0, RecordType = "Refund" },
            new BilledItem(Day, Sonnet, Claude, 1.9m) { Quantity = 0, RecordType = "Tax" },
            new BilledItem(Day.AddDays(1), Bedrock, Micro, 8m) { Account = Chat },
        ]);
        await new FeatureStore(harness.Database, harness.Time).SaveAsync(
            [
                new Feature
                {
                    Id = "search", Name = "Product search", Rules = [new AllocationRule { FeatureId = "search", Dimension = new DimensionCondition("tag:app", "search") }],
                },
            ],
            TestContext.Current.CancellationToken);
        await harness.RunAsync();
        return harness;
    }

    private static async Task<List<FocusCharge>> ReadAsync(SyncHarness harness, DateRange period)
    {
        await using var opened = await new FocusLedger(harness.Database).OpenAsync(TestContext.Current.CancellationToken);
        return await opened.ReadAsync(period, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static string Text(FocusCharge charge) => FormattableString.Invariant(
        $"{charge.Day:yyyy-MM-dd} {charge.FeatureId} {charge.UsageType ?? charge.RecordType} {charge.Metrics.UnblendedCost} USD of {charge.Metrics.UsageQuantity} by {charge.AccountId}");
}
