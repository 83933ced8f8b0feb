using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>The keys of an account, over the wire and back.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task Keys_BeforeAnyReading_AskNothingAndSayWhatItWouldCost()
    {
        using var finops = new Finops();
        var keys = await finops.RunWellAsync("keys");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, keys.Json.GetProperty("readAt").ValueKind);
        Assert.Equal((5, 20), (keys.Json.GetProperty("refresh").GetProperty("requests").GetInt32(), keys.Json.GetProperty("refresh").GetProperty("atMostRequests").GetInt32()));
        Assert.Contains("finops keys --refresh asks AWS, for about $0.05", keys.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_WrongSpelling_StoresTheBillAndSaysHowTheAccountSpellsIt()
    {
        await using var aws = await Company.Ledger().AllocationTag("team").AllocationTag("old", isActive: false).ServeAsync();
        using var finops = new Finops().With(aws.Environment).With("FinOps__Aws__CostAllocationTagKeys__0", "user:team");

        var dryRun = await finops.RunWellAsync("sync", "--dry-run");
        Assert.Empty(aws.Requests);
        var sync = await finops.RunWellAsync("sync");
        Assert.Equal(aws.Requests.Count, sync.Number("requests"));
        Assert.InRange(sync.Number("requests") - dryRun.Number("requests"), -1, 3);
        Assert.Contains("Cost Explorer spells it \"team\"", sync.Error, StringComparison.Ordinal);

        var asked = aws.Requests.Count;
        var keys = await finops.RunAsync("keys", "--fail-on", "missing");
        Assert.Equal(3, keys.Status);
        Assert.Equal(asked, aws.Requests.Count);
        Assert.Equal(
            ["tag:user:team missing", "tag:old inactive", "tag:team available"],
            keys.Json.GetProperty("keys").EnumerateArray().Select(key => $"{key.GetProperty("dimension").GetString()} {key.GetProperty("state").GetString()}"));

        finops.With("FinOps__Aws__CostAllocationTagKeys__0", "team");
        var again = await finops.RunWellAsync("keys", "--refresh", "--fail-on", "missing");
        Assert.Empty(again.Json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(asked + again.Number("requests"), aws.Requests.Count);
        Assert.Equal("command line", again.Json.GetProperty("readBy").GetString());
    }

    [Fact]
    public async Task Sync_KeysAreDenied_TheBillIsStoredAndTheDenialsAreShown()
    {
        await using var aws = await Company.Ledger().ServeAsync();
        aws.Behaviour.Deny("GetTags", "GetCostCategories", "ListCostAllocationTags");
        using var finops = new Finops().With(aws.Environment);

        var sync = await finops.RunWellAsync("sync");

        Assert.Equal(8, sync.Number("rowsInserted"));
        Assert.Equal(aws.Requests.Count - 3, sync.Number("requests"));
        Assert.Contains("AWS denied ce:GetTags", sync.Error, StringComparison.Ordinal);
        var keys = await finops.RunWellAsync("keys");
        Assert.Equal(["denied", "denied", "denied"], keys.Json.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Keys_DemoData_AreShownAndAwsIsNotAsked()
    {
        using var finops = await DemoDatabase.OpenAsync();
        var keys = await finops.RunWellAsync("keys");
        Assert.Contains("These keys are demo data.", keys.Error, StringComparison.Ordinal);
        Assert.Equal("pulled", keys.Json.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("name").GetString() == "app").GetProperty("state").GetString());
        (await finops.RunAsync("keys", "--refresh")).FailedWith(1, "holds demo data");
    }
}
