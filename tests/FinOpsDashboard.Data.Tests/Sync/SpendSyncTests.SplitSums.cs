using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Data.Tests.Sync;

/// <summary>Spend by account or tag adds up to the bill, whatever became of the shares.</summary>
public sealed partial class SpendSyncTests
{
    private static readonly CostSourceFailure Throttled = new(CostSourceFailureKind.Throttled, "Too many requests.", "Wait.");

    private static readonly SpendKey TeamKey = SpendKey.Tag("team");

    [Fact]
    public async Task Spend_SyncStoppedBeforeItsSplit_ShowsTheWholeBillAsUnsplit()
    {
        await using var harness = await TeamHarnessAsync(new BilledItem(October, Bedrock, MicroInput, 1.5m) { Tags = Team("search") });
        harness.Source.BeforeAnswer = query => query.Second.Kind == CostGroupingKind.Tag ? Throttled : null;

        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Equal(["(unsplit):1.5"], Told(await harness.SpendAsync(TeamKey)));
    }

    [Fact]
    public async Task Spend_FactRestatedBeforeItsSplit_DropsTheStaleShares()
    {
        await using var harness = await TeamHarnessAsync(
            new BilledItem(October, Bedrock, MicroInput, 1) { Tags = Team("search") },
            new BilledItem(November, Bedrock, MicroInput, 2) { Tags = Team("chat") });
        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 0.75m };
        harness.Source.BeforeAnswer = query => query.Second.Kind == CostGroupingKind.Tag ? Throttled : null;

        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Equal(["(unsplit):0.75", "chat:2"], Told(await harness.SpendAsync(TeamKey)));
        harness.Source.BeforeAnswer = null;
        await harness.RunAsync();
        Assert.Equal(["search:0.75", "chat:2"], Told(await harness.SpendAsync(TeamKey)));
    }

    [Fact]
    public async Task Spend_TagKeyConfiguredLater_ShowsWhatLiesBeforeAsUnsplit()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2025, 10, 5), Bedrock, MicroInput, 4) { Tags = Team("search") });
        harness.Source.Bill.Add(new BilledItem(November, Bedrock, MicroInput, 2) { Tags = Team("chat") });
        await harness.RunAsync();
        harness.Options.CostAllocationTagKeys.Add("team");

        await harness.RunAsync();

        Assert.Equal(["(unsplit):4", "chat:2"], Told(await harness.SpendAsync(TeamKey)));
    }

    [Fact]
    public async Task Spend_TagKeyNoLongerConfigured_StaysWholeAndIsAskedAgainWhenItIsBack()
    {
        await using var harness = await TeamHarnessAsync(new BilledItem(October, Bedrock, MicroInput, 1) { Tags = Team("search") });
        await harness.RunAsync();
        harness.Options.CostAllocationTagKeys.Clear();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 1.25m };
        harness.Source.Bill.Add(new BilledItem(November, Bedrock, MicroInput, 2) { Tags = Team("chat") });
        await harness.RunAsync();

        Assert.Equal(["(unsplit):1.25", "(unsplit):2"], Told(await harness.SpendAsync(TeamKey)));

        harness.Options.CostAllocationTagKeys.Add("team");
        await harness.RunAsync();
        Assert.Equal(["search:1.25", "chat:2"], Told(await harness.SpendAsync(TeamKey)));
    }

    [Fact]
    public async Task Spend_FilteredByTag_ShowsTheUnsplitOnlyWhenItIsAskedFor()
    {
        await using var harness = await TeamHarnessAsync(new BilledItem(October, Bedrock, MicroInput, 1) { Tags = Team("search") });
        await harness.RunAsync();
        harness.Source.Bill.Add(new BilledItem(November, Bedrock, MicroInput, 2) { Tags = Team("chat") });
        harness.Source.BeforeAnswer = query => query.Second.Kind == CostGroupingKind.Tag ? Throttled : null;
        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));
        var byModel = Question(ChargeSelection.Usage) with { GroupBy = [SpendKey.Model] };

        var search = await harness.Queries.AskAsync(byModel with { Filters = [new(TeamKey, ["search"])] }, Cancellation);
        var unsplit = await harness.Queries.AskAsync(byModel with { Filters = [new(TeamKey, [SplitCheck.Unsplit])] }, Cancellation);
        var quantity = await harness.Queries.AskAsync(byModel with { GroupBy = [TeamKey], Metric = SpendMetric.Quantity }, Cancellation);

        Assert.Equal(1, search.Total);
        Assert.Equal(2, unsplit.Total);
        Assert.Equal((await harness.Queries.AskAsync(byModel with { Metric = SpendMetric.Quantity }, Cancellation)).Total, quantity.Total);
    }

    [Fact]
    public async Task Spend_ByATagThatIsNotStored_IsRefusedWithTheDimensionsThereAre()
    {
        await using var harness = await TeamHarnessAsync(new BilledItem(October, Bedrock, MicroInput, 1));
        await harness.RunAsync();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => harness.SpendAsync(SpendKey.Tag("taem")));

        Assert.Contains("tag:taem", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("tag:team", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spend_CreditsByTag_AreUnsplitInTheGroupAndInTheFilter()
    {
        await using var harness = await TeamHarnessAsync(
            new BilledItem(October, Bedrock, MicroInput, 3) { Tags = Team("search") },
            new BilledItem(October, Bedrock, MicroInput, -1) { RecordType = "Credit" });
        await harness.RunAsync();
        var credits = Question(ChargeSelection.Credits);

        var byTag = await harness.Queries.AskAsync(credits with { GroupBy = [TeamKey] }, Cancellation);
        var unsplit = await harness.Queries.AskAsync(credits with { Filters = [new(TeamKey, [SplitCheck.Unsplit])] }, Cancellation);
        var byFeature = await harness.Queries.AskAsync(credits with { GroupBy = [SpendKey.Feature] }, Cancellation);
        var unallocated = await harness.Queries.AskAsync(
            credits with { Filters = [new(SpendKey.Feature, [Allocator.Unallocated])] }, Cancellation);
        var all = await harness.Queries.AskAsync(credits with { Charges = ChargeSelection.All, GroupBy = [SpendKey.Feature] }, Cancellation);

        Assert.Equal(["(unsplit):-1"], Told(byTag));
        Assert.Equal(-1, unsplit.Total);
        Assert.Equal(["unallocated:-1"], Told(byFeature));
        Assert.Equal(-1, unallocated.Total);
        Assert.Equal(["unallocated:2"], Told(all));
    }

    [Fact]
    public async Task Spend_SharesThatCarryOver_LeaveNoEmptyRemainder()
    {
        await using var harness = await TeamHarnessAsync(
            new BilledItem(October, Bedrock, MicroInput, 0.9999999995m) { Tags = Team("search") },
            new BilledItem(October, Bedrock, MicroInput, 0.0000000006m) { Tags = Team("chat") });
        var rule = new AllocationRule { FeatureId = "search", Dimension = new DimensionCondition("tag:team", "search") };
        await new FeatureStore(harness.Database, harness.Time).SaveAsync([new Feature { Id = "search", Name = "Search", Rules = [rule] }], Cancellation);

        await harness.RunAsync();

        Assert.Equal(["search:0.9999999995", "unallocated:0.0000000006"], Told(await harness.SpendAsync(SpendKey.Feature)));
        Assert.Equal(["search:0.9999999995", "chat:0.0000000006"], Told(await harness.SpendAsync(TeamKey)));
    }

    [Fact]
    public async Task Run_AFactOfZero_IsSplitOnceAndNotAskedAgain()
    {
        await using var harness = await TeamHarnessAsync(
            new BilledItem(October, Bedrock, MicroInput, 3),
            new BilledItem(November, Bedrock, MicroInput, 0) { Quantity = 0 });
        harness.Source.BeforeAnswer = query =>
        {
            // Cost Explorer leaves a row of zeros out of a grouping now and then.
            if (query.Second.Kind == CostGroupingKind.Tag) harness.Source.Bill.RemoveAll(item => item.Cost == 0);
            return null;
        };
        await harness.RunAsync();
        harness.Source.Bill.Add(new BilledItem(November, Bedrock, MicroInput, 0) { Quantity = 0 });

        // Services, facts, charge types: no request for splits on a quiet day.
        Assert.Equal(3, (await harness.RunAsync()).BilledRequests);
    }

    private static async Task<SyncHarness> TeamHarnessAsync(params BilledItem[] bill)
    {
        var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Source.Bill.AddRange(bill);
        return harness;
    }

    private static IEnumerable<string> Told(SpendReport report) =>
        report.Rows.Select(row => FormattableString.Invariant($"{string.Join('/', row.Keys)}:{row.Amount / 1.0000m:0.##########}"));
}
