using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Hours of an account, over the wire and back.</summary>
public sealed class HoursTests
{
    private static readonly DateOnly Yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
    private static readonly string[] OfYesterday = ["--from", Days.Text(Yesterday), "--to", Days.Text(Yesterday.AddDays(1)), "--granularity", "hourly"];

    [Fact]
    public async Task Spend_Hourly_IsWhatCostExplorerSentAndFitsTheDay()
    {
        await using var aws = await Account().ServeAsync();
        using var finops = new Finops().With(aws.Environment).With("FinOps__Aws__HourlyDays", "3");

        var dryRun = await finops.RunWellAsync("sync", "--dry-run");
        var sync = await finops.RunWellAsync("sync");
        Assert.Equal(aws.Requests.Count, sync.Number("requests"));
        Assert.Equal(dryRun.Number("requests"), sync.Number("requests"));

        var hours = await finops.RunWellAsync(["spend", .. OfYesterday, "--group-by", "model"]);
        Assert.Equal(
            [$"{Days.Text(Yesterday)}T03:00:00Z Nova Micro 0.0000000003", $"{Days.Text(Yesterday)}T17:00:00Z Nova Micro 2.5"],
            hours.Json.GetProperty("rows").EnumerateArray().Select(row =>
                $"{row.GetProperty("period").GetString()} {row.GetProperty("keys").GetProperty("model").GetString()} {row.GetProperty("amount").GetString()}"));
        Assert.Equal(("hourly", "2.5000000003"), (hours.Json.GetProperty("granularity").GetString(), hours.Json.GetProperty("total").GetString()));
        Assert.Equal("0", hours.Json.GetProperty("days")[0].GetProperty("difference").GetString());
        Assert.Equal("total=2.5000000003", (await finops.RunWellAsync(["spend", .. OfYesterday[..4]])).Spend()[^1]);
    }

    [Fact]
    public async Task Sync_HoursAreNotEnabled_StoresTheBillAndSaysOnceHowToEnableThem()
    {
        await using var aws = await Account().ServeAsync();
        aws.Behaviour.HourlyRefusal = "Hourly granularity is not enabled for this account";
        using var finops = new Finops().With(aws.Environment).With("FinOps__Aws__HourlyDays", "14");

        Assert.Contains("Cost Management preferences", (await finops.RunWellAsync("sync")).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Cost Management preferences", (await finops.RunWellAsync("sync")).Error, StringComparison.Ordinal);
        Assert.Contains("Hourly granularity is not enabled for this payer account.", (await finops.RunWellAsync(["spend", .. OfYesterday])).Error, StringComparison.Ordinal);
    }

    private static LedgerBuilder Account() => new LedgerBuilder()
        .Add(new LedgerItem { Day = Yesterday, Hour = 3, Service = Company.Bedrock, UsageType = Company.MicroInput, UnblendedCost = 0.0000000003m })
        .Add(new LedgerItem { Day = Yesterday, Hour = 17, Service = Company.Bedrock, UsageType = Company.MicroInput, UnblendedCost = 2.5m });
}
