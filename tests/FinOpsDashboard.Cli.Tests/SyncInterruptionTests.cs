using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Syncs that are killed, that meet, and that run out of their budget.</summary>
public sealed class SyncInterruptionTests
{
    private static readonly string[] WholeWindow = ["--from", Days.Text(Days.ThisMonth.AddMonths(-13)), "--to", Days.Text(Days.ThisMonth)];

    [Fact]
    public async Task Sync_KilledInTheMiddle_TheNextOneCompletesItForLess()
    {
        await using var aws = await StartAsync();
        using var clean = new Finops().WithTeamTag().With(aws.Environment);
        var requestsOfCleanRun = (await clean.RunWellAsync("sync")).Number("requests");

        using var finops = new Finops().WithTeamTag().With(aws.Environment);
        var before = aws.Requests.Count;
        HangAfter(aws, before + 4);
        using (var killed = finops.Start("sync"))
        {
            await aws.RequestsArrivedAsync(before + 5).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(0, killed.ExitCode);
        }

        var second = await finops.RunWellAsync("sync");

        // The four answered requests are not sent again.
        Assert.Equal(requestsOfCleanRun - 4, second.Number("requests"));
        foreach (var keys in new[] { "service,usageType", "tag:team", "account" })
        {
            var expected = await clean.RunWellAsync(["spend", .. WholeWindow, "--group-by", keys]);
            Assert.Equal(expected.Spend(), (await finops.RunWellAsync(["spend", .. WholeWindow, "--group-by", keys])).Spend());
        }
    }

    [Fact]
    public async Task Sync_WhileAnotherRuns_EndsAndSaysSo()
    {
        await using var aws = await StartAsync();
        using var finops = new Finops().With(aws.Environment);
        HangAfter(aws, 1);
        using var first = finops.Start("sync");
        await aws.RequestsArrivedAsync(2).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var second = await finops.RunAsync("sync");

        second.FailedWith(1, "running already", $"process {first.Id}", "Wait for it to end");
        Assert.Equal(2, aws.Requests.Count);
        first.Kill();
    }

    [Fact]
    public async Task Sync_MonthlyBudgetSpent_StopsAndSaysSo()
    {
        await using var aws = await StartAsync();
        using var finops = new Finops().With(aws.Environment).With("FinOps__Aws__MonthlyRequestBudgetUsd", "0.03");

        var first = await finops.RunAsync("sync");
        var second = await finops.RunAsync("sync");

        first.FailedWith(1, "ceiling on paid requests is reached", "Raise the ceiling");
        second.FailedWith(1, "ceiling on paid requests is reached");
        Assert.Equal(3, aws.Requests.Count);
    }

    [Fact]
    public async Task Sync_WithARole_AssumesIt()
    {
        const string Role = "arn:aws:iam::111111111111:role/finops";
        // The key itself is refused by this Cost Explorer: only the role's own credentials are let in.
        await using var aws = await Company.Ledger().ServeAsync(new StandInOptions { RoleArn = Role });
        using var finops = new Finops().With(aws.Environment);

        var other = await finops.With("FinOps__Aws__RoleArn", Role + "-other").RunColdAsync(["sync", .. Days.OfLastMonth]);
        var synced = await finops.With("FinOps__Aws__RoleArn", Role).RunColdAsync(["sync", .. Days.OfLastMonth]);

        other.FailedWith(1, "sts:AssumeRole", Role + "-other", "trust policy");
        Assert.Equal(8, synced.Number("rowsInserted"));
        (await finops.With("FinOps__Aws__RoleArn", "finops").RunAsync("sync")).FailedWith(1, "FinOps:Aws:RoleArn", "arn:aws:iam::");
    }

    private static Task<CostExplorerStandIn> StartAsync() => Company.Ledger()
        .Add(Days.Text(Days.LastMonth.AddMonths(-5)), Company.Bedrock, Company.MicroInput, 1.0000000007m, account: Company.Chat)
        .Add(Days.Text(Days.LastMonth.AddMonths(-9)), Company.Haiku, Company.ClaudeOutput, 3.25m, tags: [("team", "search")])
        .ServeAsync();

    /// <summary>Leaves the request after so many without an answer.</summary>
    private static void HangAfter(CostExplorerStandIn aws, int count) => aws.Behaviour.BeforeAnswer = number =>
    {
        if (number == count) aws.Behaviour.FailNext(StandInFault.NoAnswer);
    };
}
