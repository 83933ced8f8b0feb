using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;
using Microsoft.Data.Sqlite;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>Whatever goes wrong with a sync: status 1, a reason and advice on standard error, and the spend as it was.</summary>
public sealed class SyncFailureTests(SyncFailureTests.Account account) : IClassFixture<SyncFailureTests.Account>
{
    private const int Attempts = 2;

    /// <summary>A fault of the stand-in, and words that the reason and the advice have to have.</summary>
    public static TheoryData<string, StandInFault, string[]> Faults => new()
    {
        { "denied", StandInFault.AccessDenied("ce:GetDimensionValues"), ["AWS denied ce:GetDimensionValues", "Attach this policy", "\"ce:GetCostAndUsage\""] },
        { "expired", StandInFault.ExpiredToken, ["credentials ran out", "aws sso login"] },
        { "unavailable", StandInFault.DataUnavailable, ["no data for this account yet", "Open Cost Explorer once"] },
        { "html", StandInFault.HtmlPage, ["cannot be used", "not the JSON document", "proxy"] },
        { "truncated", StandInFault.TruncatedJson, ["cannot be used", "not the JSON document"] },
        { "throttled", StandInFault.Throttled, ["rate limit", "asked 2 times", "sync at another hour"] },
        { "broken", StandInFault.ConnectionReset, ["could not be reached", "port 443"] },
        { "internal", StandInFault.InternalError, ["status 500", "Sync again later"] },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Faults))]
    public async Task Sync_RefusedByAws_SaysWhyAndChangesNothing(string name, StandInFault fault, string[] words)
    {
        account.Aws.Behaviour.FailNext(fault, name is "throttled" or "broken" or "internal" ? Attempts : 1);

        var result = await SyncAsync(account.Finops);

        result.FailedWith(1, words);
    }

    [Fact]
    public async Task Sync_RangeTooFarBack_SaysHowFarItGoes()
    {
        var result = await account.Finops.RunAsync("sync", "--from", "2020-01-01", "--to", "2020-02-01");

        result.FailedWith(1, "does not have the whole range", "14 months", "13 whole months");
    }

    [Fact]
    public async Task Sync_NoCredentials_SaysWhereItLooked()
    {
        using var finops = new Finops();

        var result = await finops.RunColdAsync("sync");

        result.FailedWith(
            1, "No AWS credentials were found", "AWS_ACCESS_KEY_ID is not set", "instance metadata: switched off", "Set AWS_PROFILE", "ce:GetCostAndUsage");
    }

    [Fact]
    public async Task Sync_SettingThatCannotWork_IsNamedAndNoRunBegins()
    {
        using var finops = new Finops().With("FinOps__Aws__HourlyDays", "15");

        (await finops.RunAsync("sync")).FailedWith(1, "FinOps__Aws__HourlyDays has to be 0 to 14");

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(finops.Folder, "finops.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM SyncRuns";
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sync_UnknownKey_SaysThatAwsDoesNotKnowIt()
    {
        using var finops = new Finops().With(account.Aws.Environment).With("AWS_ACCESS_KEY_ID", "AKIAUNKNOWN");

        (await finops.RunColdAsync(["sync", .. Days.OfLastMonth])).FailedWith(1, "does not know the access key", "deleted or deactivated");
    }

    [Fact]
    public async Task Sync_UnreachableEndpoint_NamesItAndSaysWhatToCheck()
    {
        using var finops = new Finops().With(account.Aws.Environment).With("FinOps__Aws__MaxAttempts", "1")
            .With("AWS_ENDPOINT_URL_COST_EXPLORER", "http://127.0.0.1:1");

        (await SyncAsync(finops)).FailedWith(1, "127.0.0.1:1 could not be reached", "AWS_ENDPOINT_URL_COST_EXPLORER");
    }

    private static Task<FinopsResult> SyncAsync(Finops finops) => finops.RunAsync(["sync", .. Days.OfLastMonth]);

    /// <summary>An account that was synced once; the same spend has to be there after every failure.</summary>
    public sealed class Account : IAsyncLifetime
    {
        private static readonly string[] Question = ["spend", .. Days.OfLastMonth, "--group-by", "service,model"];
        private IReadOnlyList<string> _spend = [];

        internal Finops Finops { get; } = new Finops().With("FinOps__Aws__MaxAttempts", "2");

        internal CostExplorerStandIn Aws { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Aws = await Company.Ledger().ServeAsync();
            Finops.With(Aws.Environment);
            await Finops.RunWellAsync(["sync", .. Days.OfLastMonth]);
            _spend = (await Finops.RunWellAsync(Question)).Spend();
            Assert.Equal("total=47.5734602895", _spend[^1]);
            // Were a failed sync to store anything, it would be of this bill.
            Aws.Ledger.Restate(item => item with { UnblendedCost = item.UnblendedCost * 2 });
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                Assert.Equal(_spend, (await Finops.RunWellAsync(Question)).Spend());
            }
            finally
            {
                Finops.Dispose();
                await Aws.DisposeAsync();
            }
        }
    }
}
