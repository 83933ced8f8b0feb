using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>One sync over the wire, in pages and with a refusal on the way, and everything that can be asked of it.</summary>
public sealed class SyncTotalsTests(SyncTotalsTests.SyncedAccount account) : IClassFixture<SyncTotalsTests.SyncedAccount>
{
    [Fact]
    public void Sync_PagesAndAThrottle_ReportsWhatItSentAndStored()
    {
        var sync = account.Sync;

        // Nothing of last month's is estimated. Facts: a, b, c, d+e, f, g; charge types that are not usage: h, i.
        Assert.Equal(6 + 2, sync.Number("rowsInserted"));
        Assert.Equal(0, sync.Number("rowsUpdated"));
        Assert.Equal(0, sync.Number("rowsDeleted"));
        Assert.Equal(0, sync.Number("periodsEstimated"));
        // Every request but the refused one is billed.
        Assert.Equal(account.Requests - 1, sync.Number("requests"));
        Assert.Equal((account.Requests - 1) * 0.01m, sync.Json.GetProperty("requestCostUsd").GetDecimal());
        Assert.Equal(Days.Text(Days.LastMonth), sync.Json.GetProperty("from").GetString());
        Assert.Equal(Days.Text(Days.ThisMonth), sync.Json.GetProperty("to").GetString());
        Assert.True(account.PagesOfFacts >= 3, $"The facts came in {account.PagesOfFacts} page(s).");
    }

    [Fact]
    public async Task Spend_ByService_EqualsTheBill() => await EqualsAsync(
        ["--group-by", "service"],
        $"{Company.Sonnet}=44.9500000001", // d + e + f = 10.0000000001 + 4.2 + 30.75
        $"{Company.Bedrock}=2.6234602891", // a + b + c = 0.0000035 + 0.1234567891 + 2.5
        $"{Company.Haiku}=0.0000000003", // g
        "total=47.5734602895");

    [Fact]
    public async Task Spend_ByModelAndTokenKind_EqualsTheBill() => await EqualsAsync(
        ["--group-by", "model,tokenKind"],
        "Claude Sonnet 4.5/output=30.75", // f
        "Claude Sonnet 4.5/input=14.2000000001", // d + e
        "Nova Micro/input=2.5000035", // a + c
        "Nova Micro/output=0.1234567891", // b
        "Claude Haiku 4.5/input=0.0000000003", // g
        "total=47.5734602895");

    [Fact]
    public async Task Spend_ByAccount_EqualsTheBill() => await EqualsAsync(
        ["--group-by", "account"],
        $"{Company.Chat}=37.45", // c + e + f = 2.5 + 4.2 + 30.75
        $"{Company.Search}=10.1234602895", // a + b + d + g = 0.0000035 + 0.1234567891 + 10.0000000001 + 0.0000000003
        "total=47.5734602895");

    [Fact]
    public async Task Spend_ByTag_EqualsTheBill() => await EqualsAsync(
        ["--group-by", "tag:team"],
        "chat=34.95", // e + f
        "search=10.1234602892", // a + b + d
        "=2.5000000003", // c + g, untagged
        "total=47.5734602895");

    [Fact]
    public async Task Spend_ByRecordType_EqualsTheBill() => await EqualsAsync(
        ["--group-by", "recordType", "--charges", "all"],
        "Usage=47.5734602895",
        "Tax=1.9", // i
        "Credit=-25.5000000007", // h
        "total=23.9734602888"); // 47.5734602895 + 1.9 - 25.5000000007

    [Fact]
    public async Task Spend_AllCharges_EqualsTheBill() => await EqualsAsync(["--charges", "all"], "=23.9734602888", "total=23.9734602888");

    [Fact]
    public async Task Spend_Credits_AreTheCredits() =>
        await EqualsAsync(["--charges", "credits", "--group-by", "recordType"], "Credit=-25.5000000007", "total=-25.5000000007");

    [Fact]
    public async Task Spend_ByFeature_EqualsTheBill() => await EqualsAsync(
        ["--group-by", "feature"],
        "assist=34.95", // team=chat: e + f
        "lookup=10.1234602892", // team=search: a + b + d
        "unallocated=2.5000000003", // c + g
        "total=47.5734602895");

    [Fact]
    public async Task Spend_Quantity_KeepsEveryDigit() => await EqualsAsync(
        ["--group-by", "usageType,service", "--metric", "quantity"],
        $"{Company.MicroInput}/{Company.Bedrock}=71428.671428571", // a + c = 0.1 + 71428.571428571
        $"{Company.MicroOutput}/{Company.Bedrock}=881.8342078571", // b
        $"{Company.ClaudeInput}/{Company.Sonnet}=4.733333333", // d + e = 3.333333333 + 1.4
        $"{Company.ClaudeOutput}/{Company.Sonnet}=2.05", // f
        $"{Company.ClaudeInput}/{Company.Haiku}=0.0000000003", // g
        "total=72317.2889697614");

    [Fact]
    public async Task Spend_Daily_PutsEachDayOnItsOwn()
    {
        var spend = await account.SpendAsync("--granularity", "daily");

        var rows = spend.Json.GetProperty("rows").EnumerateArray()
            .Select(row => $"{row.GetProperty("period").GetString()}={row.GetProperty("amount").GetString()}");
        // a + b + d + e; c; f + g
        Assert.Equal([$"{Days.Last(5)}=14.3234602892", $"{Days.Last(6)}=2.5", $"{Days.Last(7)}=30.7500000003"], rows);
    }

    private async Task EqualsAsync(string[] options, params string[] expected) => Assert.Equal(expected, (await account.SpendAsync(options)).Spend());

    /// <summary>The account, synced once.</summary>
    public sealed class SyncedAccount : IAsyncLifetime
    {
        private readonly Finops _finops = new Finops().WithTeamTag();
        private CostExplorerStandIn? _aws;

        internal FinopsResult Sync { get; private set; } = null!;

        internal int Requests => _aws!.Requests.Count;

        internal int PagesOfFacts => _aws!.Requests.Count(request => (string?)request.Body["GroupBy"]?[0]?["Key"] == "SERVICE"
            && (string?)request.Body["GroupBy"]?[1]?["Key"] == "USAGE_TYPE");

        public async ValueTask InitializeAsync()
        {
            // At least 25 days without a row, and 6 rows: three pages of facts, of twelve each.
            _aws = await Company.Ledger().ServeAsync(new StandInOptions { PageSize = 12 });
            _aws.Behaviour.BeforeAnswer = number =>
            {
                if (number == 1) _aws.Behaviour.FailNext(StandInFault.Throttled);
            };
            _finops.With(_aws.Environment);
            _finops.Write("features.json", """
                [ { "id": "assist", "name": "Assist", "owner": "", "rules": [ { "tag:team": "chat" } ] },
                  { "id": "lookup", "name": "Lookup", "owner": "", "rules": [ { "tag:team": "search" } ] } ]
                """);
            await _finops.RunWellAsync("features", "set", "features.json");
            Sync = await _finops.RunWellAsync(["sync", .. Days.OfLastMonth]);
        }

        internal async Task<FinopsResult> SpendAsync(params string[] options) =>
            await _finops.RunWellAsync(["spend", .. Days.OfLastMonth, .. options]);

        public async ValueTask DisposeAsync()
        {
            _finops.Dispose();
            if (_aws is not null) await _aws.DisposeAsync();
        }
    }
}
