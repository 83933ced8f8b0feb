using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Testing.Costs;

namespace FinOpsDashboard.Data.Tests.Sync;

/// <summary>Splits by account or tag.</summary>
public sealed partial class SpendSyncTests
{
    [Fact]
    public async Task Run_SameUsageTypeUnderTwoServices_SplitsEachInItsOwnRequest()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        foreach (var (service, cost) in new[] { (Sonnet, 3m), (Haiku, 2m) })
        {
            harness.Source.Bill.Add(new BilledItem(October, service, MarketplaceInput, cost) { Tags = Team("search") });
            harness.Source.Bill.Add(new BilledItem(October, service, MarketplaceInput, 0.25m));
        }

        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1) { Tags = Team("search") });

        await harness.RunAsync();

        var splits = harness.Source.Queries.Where(query => query.Second.Kind == CostGroupingKind.Tag).ToList();
        Assert.Equal(2, splits.Count);
        Assert.All(splits, split => Assert.DoesNotContain(split.Services, service => split.Services.Contains(Sonnet) && service == Haiku));
        var byTeam = await harness.SpendAsync(SpendKey.Tag("team"));
        Assert.Equal(["search:6", ":0.5"], byTeam.Rows.Select(row => $"{row.Keys[0]}:{row.Amount}"));
    }

    [Fact]
    public async Task Run_ShareMissing_KeepsTheDifferenceAsUnsplitAndAsksAgainNextTime()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1) { Tags = Team("search") });
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 0.5m) { Tags = Team("chat") });
        // Whenever the split is asked, AWS has not caught up: the item of chat is away, and back afterwards.
        var behind = true;
        harness.Source.BeforeAnswer = query =>
        {
            var late = harness.Source.Bill.FindIndex(item => item.Cost == 0.5m || item.Cost == 0);
            harness.Source.Bill[late] = harness.Source.Bill[late] with { Cost = query.Second.Kind == CostGroupingKind.Tag && behind ? 0 : 0.5m };
            return null;
        };

        var report = await harness.RunAsync();

        Assert.Contains("(unsplit)", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal(["search:1", "(unsplit):0.5", "chat:0"], (await harness.SpendAsync(SpendKey.Tag("team"))).Rows.Select(row => $"{row.Keys[0]}:{row.Amount}"));

        behind = false;
        await harness.RunAsync();

        Assert.Equal(["search:1", "chat:0.5"], (await harness.SpendAsync(SpendKey.Tag("team"))).Rows.Select(row => $"{row.Keys[0]}:{row.Amount}"));
    }

    [Fact]
    public async Task Run_AServiceOfTheSameRequestChangedOnFewerDays_SplitsWithoutAskingAgain()
    {
        const string bedrockService = "Amazon Bedrock Service";
        const string opusInput = "USE1-Claude4.6Opus-input-tokens";
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        foreach (var day in new[] { November.AddDays(-1), November })
        {
            harness.Source.Bill.Add(new BilledItem(day, Bedrock, MicroInput, 1) { Tags = Team("search") });
            harness.Source.Bill.Add(new BilledItem(day, bedrockService, opusInput, 2) { Tags = Team("chat") });
        }

        await harness.RunAsync();
        harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = 1.5m };
        harness.Source.Bill[2] = harness.Source.Bill[2] with { Cost = 1.5m };
        harness.Source.Bill[3] = harness.Source.Bill[3] with { Cost = 2.5m };

        var report = await harness.RunAsync();

        Assert.Empty(report.Notes);
        // Services, facts, charge types and one split.
        Assert.Equal(4, report.BilledRequests);
        Assert.Equal(7.5m, (await harness.SpendAsync(SpendKey.Tag("team"))).Total);
    }

    [Fact]
    public async Task Run_TwoDimensionsDoNotAddUp_StoresBothAndFinishes()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Options.CostAllocationTagKeys.Add("stage");
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1));
        harness.Source.BeforeAnswer = query =>
        {
            harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = query.Second.Kind == CostGroupingKind.Tag ? 0.5m : 1m };
            return null;
        };

        Assert.Equal(2, (await harness.RunAsync()).Notes.Count);
        Assert.Equal(2, (await harness.RunAsync()).Notes.Count);
    }

    [Fact]
    public async Task Run_StoppedAfterASplitThatDidNotAddUp_GoesOn()
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Options.CostAllocationTagKeys.Add("stage");
        harness.Source.Bill.Add(new BilledItem(October, Bedrock, MicroInput, 1));
        var failure = new CostSourceFailure(CostSourceFailureKind.Throttled, "Too many requests.", "Wait.");
        harness.Source.BeforeAnswer = query =>
        {
            harness.Source.Bill[0] = harness.Source.Bill[0] with { Cost = query.Second.Kind == CostGroupingKind.Tag ? 0.5m : 1m };
            return query.Second.Name == "stage" ? failure : null;
        };

        Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));
        var again = Assert.IsType<SyncOutcome.Failed>(await harness.Sync().RunAsync(null, "test", null, Cancellation));

        Assert.Same(failure, again.Failure);
    }

    private static Dictionary<string, string> Team(string team) => new() { ["team"] = team };
}
