using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostExplorerSourcePagingTests
{
    [Fact]
    public async Task GetCosts_RepeatedPageToken_MalformedAnswerInsteadOfAnEndlessLoop()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.RepeatPageTokens = true;

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, failure.Kind);
        Assert.Contains("never end", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, bench.Aws.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task GetCosts_TokenDies_QueryStartsOverAndRowsAreNotDoubled(int deaths)
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.KillPageTokens(deaths);

        var table = await bench.AskForTableAsync();

        Assert.Equal(3, table.Rows.Count);
        // Each dead token leaves one answered first page behind; the last run takes four pages.
        Assert.Equal(deaths + 4, bench.Meter.BilledRequests);
        Assert.Equal(deaths + 1, bench.Aws.Requests.Count(request => request.Body["NextPageToken"] is null));
    }

    [Fact]
    public async Task GetCosts_TokenDiesThreeTimes_ServiceError()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.KillPageTokens(3);

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.ServiceError, failure.Kind);
        Assert.Contains("page token", failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, bench.Aws.Requests.Count);
    }

    [Fact]
    public async Task GetCosts_RequestChanged_QueryStartsOver()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.FailNext(StandInFault.Error(400, "RequestChangedException", "Your request parameters changed between pages."));

        Assert.Equal(3, (await bench.AskForTableAsync()).Rows.Count);
    }

    [Fact]
    public async Task GetCosts_RestatedBeforeTheNewStart_AmountsAreThoseOfTheNewRun()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.KillPageTokens(1);
        bench.Aws.Behaviour.BeforeAnswer = number =>
        {
            if (number == 2) bench.Aws.Ledger.Restate(item => item.Service == Nova ? item with { UnblendedCost = 5m } : null);
        };

        var table = await bench.AskForTableAsync();

        Assert.Equal([5m, 5m], table.Rows.Select(row => row.Metrics.UnblendedCost));
    }

    [Fact]
    public async Task GetCosts_Pages_OnlyTheTokenDiffersBetweenRequests()
    {
        await using var bench = await StartAsync(pageSize: 2);

        await bench.AskForTableAsync();

        var bodies = bench.Aws.Requests.Select(request => request.Body).ToList();
        Assert.Equal(2, bodies.Count);
        Assert.NotNull(bodies[1]["NextPageToken"]);
        bodies[1].Remove("NextPageToken");
        Assert.Equal(bodies[0].ToJsonString(), bodies[1].ToJsonString());
    }

    [Fact]
    public async Task GetCosts_FailureOnALaterPage_NoTable()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.BeforeAnswer = number =>
        {
            if (number == 2) bench.Aws.Behaviour.FailNext(StandInFault.AccessDenied());
        };

        Assert.Equal(CostSourceFailureKind.AccessDenied, (await bench.AskForFailureAsync()).Kind);
        Assert.Equal(2, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetBedrockServices_SeveralPages_EveryBillingRouteOnceAndNothingElse()
    {
        string[] services =
        [
            "Amazon Bedrock", "Amazon Bedrock Service", "Amazon Bedrock AgentCore", Sonnet, "Claude Haiku 4.5 (Bedrock Edition)",
            "Bedrock Rock Supplies", "Amazon Simple Storage Service",
        ];
        var ledger = services.Aggregate(new LedgerBuilder(), (builder, service) => builder.Add("2026-10-01", service, "x", 1m));
        await using var bench = await StartAsync(ledger.Build(), pageSize: 2);

        var answer = await bench.Source.GetBedrockServicesAsync(October, bench.Meter, TestContext.Current.CancellationToken);

        Assert.Equal(services.Take(5).Order(), answer.Value!.Order());
        Assert.Equal(3, bench.Meter.BilledRequests);
        Assert.All(bench.Aws.Requests, request => Assert.Equal("Bedrock", (string?)request.Body["SearchString"]));
    }

    [Fact]
    public async Task GetBedrockServices_NoneInTheWindow_EmptyList()
    {
        await using var bench = await StartAsync(new LedgerBuilder().Add("2026-09-30", Nova, NovaInput, 1m).Build());

        var answer = await bench.Source.GetBedrockServicesAsync(October, bench.Meter, TestContext.Current.CancellationToken);

        Assert.Empty(answer.Value!);
    }

    [Fact]
    public async Task GetBedrockServices_AnswerWithoutValues_MalformedRatherThanEmpty()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => answer.Remove("DimensionValues");

        var answer = await bench.Source.GetBedrockServicesAsync(October, bench.Meter, TestContext.Current.CancellationToken);

        Assert.Equal(CostSourceFailureKind.MalformedAnswer, answer.Failure!.Kind);
    }
}
