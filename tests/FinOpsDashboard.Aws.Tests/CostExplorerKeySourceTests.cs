using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

/// <summary>The keys of the account over the wire: what is asked, pages, refusals and what is paid.</summary>
public sealed class CostExplorerKeySourceTests
{
    private const string Storage = "Amazon Simple Storage Service";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetTagKeys_AllServices_AsksForKeysOfTheWindowWithoutAFilter()
    {
        await using var bench = await StartAsync(Account().Build());

        var keys = (await bench.Source.GetTagKeysAsync(October, null, bench.Meter, Stop)).Value;

        Assert.Equal(["CostCenter", "iamPrincipal/team", "team"], keys!);
        var request = Assert.Single(bench.Aws.Requests);
        Assert.Equal("GetTags", request.Operation);
        Assert.Equal("""{"TimePeriod":{"End":"2026-10-04","Start":"2026-10-01"}}""", request.Body.ToJsonString());
        Assert.Equal(1, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetTagKeys_ServicesOfBedrock_FiltersByThem()
    {
        await using var bench = await StartAsync(Account().Build());

        var keys = (await bench.Source.GetTagKeysAsync(October, [Nova, Sonnet], bench.Meter, Stop)).Value;

        Assert.Equal(["iamPrincipal/team", "team"], keys!);
        Assert.Equal(
            """{"Dimensions":{"Key":"SERVICE","Values":["Amazon Bedrock","Claude Sonnet 4.5 (Amazon Bedrock Edition)"]}}""",
            Assert.Single(bench.Aws.Requests).Body["Filter"]!.ToJsonString());
    }

    [Fact]
    public async Task GetTagKeys_Pages_ReadsThemAllAndPaysForEach()
    {
        await using var bench = await StartAsync(Account().Build(), pageSize: 1);

        var keys = (await bench.Source.GetTagKeysAsync(October, null, bench.Meter, Stop)).Value;

        Assert.Equal(3, keys!.Count);
        Assert.Equal(3, bench.Meter.BilledRequests);
        Assert.Equal(2, bench.Aws.Requests.Count(request => request.Body.ContainsKey("NextPageToken")));
    }

    [Fact]
    public async Task GetTagKeys_TokenDies_StartsOver()
    {
        await using var bench = await StartAsync(Account().Build(), pageSize: 2);
        bench.Aws.Behaviour.KillPageTokens(1);

        Assert.Equal(3, (await bench.Source.GetTagKeysAsync(October, null, bench.Meter, Stop)).Value!.Count);
        // The first page twice, the second once; the refused token costs nothing.
        Assert.Equal(3, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetTagKeys_Throttled_AskedAgainAndPaidOnce()
    {
        await using var bench = await StartAsync(Account().Build());
        bench.Aws.Behaviour.FailNext(StandInFault.Throttled, times: 2);

        Assert.Equal(3, (await bench.Source.GetTagKeysAsync(October, null, bench.Meter, Stop)).Value!.Count);
        Assert.Equal((3, 1), (bench.Aws.Requests.Count, bench.Meter.BilledRequests));
    }

    [Fact]
    public async Task GetCostCategories_PagesAndServices_NamesOfBedrockAlone()
    {
        await using var bench = await StartAsync(Account().Build(), pageSize: 1);

        var all = (await bench.Source.GetCostCategoriesAsync(October, null, bench.Meter, Stop)).Value;
        var ofBedrock = (await bench.Source.GetCostCategoriesAsync(October, [Nova], bench.Meter, Stop)).Value;

        Assert.Equal(["Environment", "Unit"], all!);
        Assert.Equal(["Unit"], ofBedrock!);
        Assert.Equal(3, bench.Meter.BilledRequests);
        Assert.All(bench.Aws.Requests, request => Assert.Equal("GetCostCategories", request.Operation));
    }

    [Fact]
    public async Task GetCostCategories_MemberAccount_DeniedWithTheWordsOfAwsAndTheAction()
    {
        await using var bench = await StartAsync(Account().Build());
        bench.Aws.Behaviour.Refuse(
            "GetCostCategories", StandInFault.Error(400, "AccessDeniedException", "Linked account doesn't have access to cost category"));

        var failure = (await bench.Source.GetCostCategoriesAsync(October, null, bench.Meter, Stop)).Failure!;

        Assert.Equal(CostSourceFailureKind.AccessDenied, failure.Kind);
        Assert.Contains("ce:GetCostCategories", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Linked account doesn't have access", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\"ce:GetCostCategories\"", failure.Advice, StringComparison.Ordinal);
        Assert.Equal(0, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetAllocationTags_Pages_FollowsTheOtherTokenAndReadsStates()
    {
        await using var bench = await StartAsync(
            Account().AllocationTag("team").AllocationTag("old", isActive: false).AllocationTag("aws:createdBy", isActive: false, isUserDefined: false).Build(),
            pageSize: 2);

        var tags = (await bench.Source.GetAllocationTagsAsync(bench.Meter, Stop)).Value;

        Assert.Equal(
            [new AllocationTagState("team", true, true), new AllocationTagState("old", false, true), new AllocationTagState("aws:createdBy", false, false)], tags!);
        Assert.Equal(2, bench.Meter.BilledRequests);
        Assert.True(bench.Aws.Requests[1].Body.ContainsKey("NextToken"));
    }

    [Fact]
    public async Task GetTagKeys_AnswerWithoutTags_Malformed()
    {
        await using var bench = await StartAsync(Account().Build());
        bench.Aws.Behaviour.RewriteAnswer = answer => answer.Remove("Tags");

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, (await bench.Source.GetTagKeysAsync(October, null, bench.Meter, Stop)).Failure!.Kind);
    }

    [Fact]
    public async Task GetTagKeys_EmptyWindow_IsRefusedWithoutARequest()
    {
        await using var bench = await StartAsync(Account().Build());

        Assert.Equal(
            CostSourceFailureKind.RangeNotAvailable,
            (await bench.Source.GetTagKeysAsync(new DateRange(October.Start, October.Start), null, bench.Meter, Stop)).Failure!.Kind);
        Assert.Empty(bench.Aws.Requests);
    }

    [Fact]
    public async Task GetTagKeys_CeilingOfThePart_StopsBeforeTheNextPage()
    {
        await using var bench = await StartAsync(Account().Build(), pageSize: 1);

        var failure = (await bench.Source.GetTagKeysAsync(October, null, bench.Meter.Part(2), Stop)).Failure!;

        Assert.Equal(CostSourceFailureKind.RequestBudgetSpent, failure.Kind);
        // What a part counts, the whole counts.
        Assert.Equal((2, 2), (bench.Aws.Requests.Count, bench.Meter.BilledRequests));
    }

    /// <summary>One tag and one category of storage alone, two tags and a category of Bedrock.</summary>
    private static LedgerBuilder Account() => new LedgerBuilder()
        .Add(new LedgerItem
        {
            Day = new DateOnly(2026, 10, 1),
            Service = Nova,
            UsageType = NovaInput,
            UnblendedCost = 1m,
            Tags = new Dictionary<string, string> { ["team"] = "search", ["iamPrincipal/team"] = "search" },
            CostCategories = new Dictionary<string, string> { ["Unit"] = "Care" },
        })
        .Add(new LedgerItem
        {
            Day = new DateOnly(2026, 10, 1),
            Service = Storage,
            UsageType = "TimedStorage-ByteHrs",
            UnblendedCost = 9m,
            Tags = new Dictionary<string, string> { ["CostCenter"] = "7" },
            CostCategories = new Dictionary<string, string> { ["Unit"] = "Care", ["Environment"] = "Test" },
        });
}
