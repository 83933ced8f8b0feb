using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Syncs of a past that AWS restates, and what they say beforehand that they will cost.</summary>
public sealed class SyncAgainTests
{
    [Fact]
    public async Task Sync_RestatedPast_UpdatesLowersDeletesAndMarks()
    {
        await using var aws = await Company.Ledger().ServeAsync();
        using var finops = new Finops().WithTeamTag().With(aws.Environment);
        await finops.RunWellAsync(["sync", .. Days.OfLastMonth]);
        // c goes down and stays estimated, g vanishes, f is restated under another tag.
        aws.Ledger.Restate(item => item switch
        {
            { UsageType: Company.MicroInput, Account: Company.Chat } => item with { UnblendedCost = 2.25m, IsEstimated = true },
            { Service: Company.Haiku } => null,
            { UsageType: Company.ClaudeOutput, RecordType: "Usage" } => item with { Tags = new Dictionary<string, string> { ["team"] = "search" } },
            _ => item,
        });

        var sync = await finops.RunWellAsync(["sync", .. Days.OfLastMonth]);

        Assert.Equal((0, 1, 1, 1), (sync.Number("rowsInserted"), sync.Number("rowsUpdated"), sync.Number("rowsDeleted"), sync.Number("periodsEstimated")));
        var daily = await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--granularity", "daily"]);
        var rows = daily.Json.GetProperty("rows").EnumerateArray()
            .Select(row => $"{row.GetProperty("period").GetString()}={row.GetProperty("amount").GetString()} {row.GetProperty("estimated").GetBoolean()}");
        // a + b + d + e; c as restated; f alone.
        Assert.Equal([$"{Days.Last(5)}=14.3234602892 False", $"{Days.Last(6)}=2.25 True", $"{Days.Last(7)}=30.75 False"], rows);
        Assert.Equal("total=47.3234602892", (await finops.RunWellAsync(["spend", .. Days.OfLastMonth, "--group-by", "tag:team"])).Spend()[^1]);

        aws.Ledger.Restate(item => item with { IsEstimated = false });
        var final = await finops.RunWellAsync(["sync", .. Days.OfLastMonth]);
        Assert.Equal((1, 0), (final.Number("rowsUpdated"), final.Number("periodsEstimated")));
    }

    [Fact]
    public async Task DryRun_SeveralMarketplaceModelsAndATag_SaysWhatTheSyncThenSends()
    {
        // A third model of the Marketplace: three services now share one usage type, so each dimension takes three requests.
        await using var aws = await Company.Ledger()
            .Add(Days.Last(7), "Claude Opus 4.5 (Amazon Bedrock Edition)", Company.ClaudeInput, 1)
            .EstimatedFrom(Days.Text(Days.LastMonth))
            .ServeAsync();
        using var finops = new Finops().WithTeamTag().With(aws.Environment);
        await finops.RunWellAsync("sync");
        var sent = aws.Requests.Count;
        aws.Ledger.Restate(item => item with { UnblendedCost = item.UnblendedCost * 1.5m });

        var dryRun = await finops.RunWellAsync("sync", "--dry-run");

        Assert.Equal(sent, aws.Requests.Count);
        Assert.Empty(dryRun.Error);
        var sync = await finops.RunWellAsync("sync");
        // Services, facts, charge types; three for the accounts, three for the tag.
        Assert.Equal(9, dryRun.Number("requests"));
        Assert.Equal(0.09m, dryRun.Json.GetProperty("requestCostUsd").GetDecimal());
        Assert.Equal(9, sync.Number("requests"));
        Assert.Equal(dryRun.Json.GetProperty("from").GetString(), sync.Json.GetProperty("from").GetString());
    }

    [Fact]
    public async Task DryRun_EmptyLedger_SaysThatItIsTheLeast()
    {
        await using var aws = await new LedgerBuilder().Add(Days.Last(5), Company.Bedrock, Company.MicroInput, 1).ServeAsync();
        using var finops = new Finops(withDatabase: false).With(aws.Environment);

        var dryRun = await finops.RunWellAsync("sync", "--dry-run");

        Assert.Empty(aws.Requests);
        Assert.Contains("the least", dryRun.Error, StringComparison.Ordinal);
        // One model: services, five parts of thirteen months and the current one, charge types, accounts; tags, cost categories, the list of tags.
        Assert.Equal(8 + 3, dryRun.Number("requests"));
        Assert.Equal(8 + 3, (await finops.RunWellAsync("sync")).Number("requests"));
    }
}
