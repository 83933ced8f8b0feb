using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Testing.CostExplorer;
using static FinOpsDashboard.Aws.Tests.SourceBench;

namespace FinOpsDashboard.Aws.Tests;

public sealed class CostExplorerSourceRetryTests
{
    private static readonly AwsCostOptions Unpaced = new() { MinRequestIntervalMilliseconds = 0 };

    public static TheoryData<StandInFault> FaultsThatPass => new(
        StandInFault.Throttled,
        StandInFault.Error(400, "ThrottlingException", "Rate exceeded"),
        StandInFault.Error(429, "TooManyRequestsException", "Slow down"),
        StandInFault.InternalError,
        StandInFault.Error(503, "ServiceUnavailable", "Try later"),
        StandInFault.Body(502, "text/html", "<html>Bad Gateway</html>"),
        StandInFault.ConnectionReset);

    public static TheoryData<StandInFault> FaultsThatStay => new(
        StandInFault.AccessDenied(),
        StandInFault.ExpiredToken,
        StandInFault.DataUnavailable,
        StandInFault.HtmlPage,
        StandInFault.TruncatedJson,
        StandInFault.Error(400, "ValidationException", "Group Definition type is invalid."),
        StandInFault.Body(403, "text/html", "<html>Blocked</html>"));

    [Theory]
    [MemberData(nameof(FaultsThatPass), DisableDiscoveryEnumeration = true)]
    public async Task GetCosts_FaultPasses_AnsweredAndOnlyTheAnswerIsCounted(StandInFault fault)
    {
        await using var bench = await StartAsync(options: Unpaced);
        bench.Aws.Behaviour.FailNext(fault, times: 5);

        Assert.Equal(3, (await bench.AskForTableAsync()).Rows.Count);
        Assert.Equal(6, bench.Aws.Requests.Count);
        Assert.Equal(1, bench.Meter.BilledRequests);
    }

    [Theory]
    [MemberData(nameof(FaultsThatPass), DisableDiscoveryEnumeration = true)]
    public async Task GetCosts_FaultStays_GivesUpAfterTheAttemptsAllowed(StandInFault fault)
    {
        await using var bench = await StartAsync(options: new AwsCostOptions { MaxAttempts = 3 });
        bench.Aws.Behaviour.FailNext(fault, times: 100);

        await bench.AskForFailureAsync();

        Assert.Equal(3, bench.Aws.Requests.Count);
        Assert.Equal(0, bench.Meter.BilledRequests);
    }

    [Theory]
    [MemberData(nameof(FaultsThatStay), DisableDiscoveryEnumeration = true)]
    public async Task GetCosts_FaultThatWaitingDoesNotMend_SentOnce(StandInFault fault)
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(fault);

        await bench.AskForFailureAsync();

        Assert.Single(bench.Aws.Requests);
        Assert.Equal(0, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetCosts_Throttled_WaitsWithinABoundThatDoublesUpToItsMost()
    {
        var options = new AwsCostOptions { MinRequestIntervalMilliseconds = 0, RetryBaseDelayMilliseconds = 1000, RetryMaxDelaySeconds = 5 };
        await using var bench = await StartAsync(options: options);
        bench.Aws.Behaviour.FailNext(StandInFault.Throttled, times: 5);

        await bench.AskForTableAsync();

        var bounds = new[] { 1, 2, 4, 5, 5 }.Select(seconds => TimeSpan.FromSeconds(seconds)).ToList();
        Assert.Equal(bounds.Count, bench.Clock.Skipped.Count);
        Assert.All(bench.Clock.Skipped.Zip(bounds), pair => Assert.InRange(pair.First, TimeSpan.Zero, pair.Second));
        Assert.Equal(bounds, Enumerable.Range(1, 5).Select(new RetryDelays(options).BoundAfter));
    }

    [Fact]
    public async Task GetCosts_SeveralPages_RequestsAreSpacedOut()
    {
        await using var bench = await StartAsync(pageSize: 1, options: new AwsCostOptions { MinRequestIntervalMilliseconds = 250 });

        await bench.AskForTableAsync();

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromMilliseconds(250), 3), bench.Clock.Skipped);
    }

    [Fact]
    public async Task GetCosts_NoAnswerInTime_UnreachableNamingTheHost()
    {
        var options = new AwsCostOptions { MaxAttempts = 1, RequestTimeoutSeconds = 90 };
        await using var bench = await StartAsync(options: options);
        bench.Aws.Behaviour.FailNext(StandInFault.NoAnswer);

        var asking = bench.AskAsync();
        await bench.Aws.RequestsArrivedAsync(1);
        bench.Clock.Advance(TimeSpan.FromSeconds(90));
        var failure = (await asking).Failure!;

        Assert.Equal(CostSourceFailureKind.Unreachable, failure.Kind);
        Assert.Equal($"{bench.Aws.Address.Authority} did not answer GetCostAndUsage within 90 seconds.", failure.Message);
    }

    [Fact]
    public async Task GetCosts_NoAnswerInTimeOnce_AskedAgain()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(StandInFault.NoAnswer);

        var asking = bench.AskAsync();
        await bench.Aws.RequestsArrivedAsync(1);
        bench.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(3, (await asking).Value!.Rows.Count);
    }

    [Fact]
    public async Task GetCosts_CancelledWhileWaitingForTheAnswer_StopsAtOnce()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.FailNext(StandInFault.NoAnswer);
        using var stop = new CancellationTokenSource();

        var asking = bench.AskAsync(cancellationToken: stop.Token);
        await bench.Aws.RequestsArrivedAsync(1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Single(bench.Aws.Requests);
    }

    [Fact]
    public async Task GetCosts_CancelledBetweenAttempts_StopsAtOnce()
    {
        await using var bench = await StartAsync(longestSkip: TimeSpan.Zero);
        bench.Aws.Behaviour.FailNext(StandInFault.Throttled);
        using var stop = new CancellationTokenSource();

        var asking = bench.AskAsync(cancellationToken: stop.Token);
        await bench.Aws.RequestsArrivedAsync(1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Single(bench.Aws.Requests);
    }

    [Fact]
    public async Task GetCosts_CancelledBefore_NothingIsSent()
    {
        await using var bench = await StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.AskAsync(cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(bench.Aws.Requests);
    }

    [Fact]
    public async Task GetCosts_CeilingReached_RefusesBeforeSending()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Meter = new CostRequestMeter(ceiling: 2);

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.RequestBudgetSpent, failure.Kind);
        Assert.Contains("0.02 USD", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, bench.Aws.Requests.Count);
    }

    [Fact]
    public async Task GetCosts_AnsweredButMalformed_CountedBecauseItIsBilled()
    {
        await using var bench = await StartAsync();
        bench.Aws.Behaviour.RewriteAnswer = answer => answer.Remove("ResultsByTime");

        await bench.AskForFailureAsync();

        Assert.Equal(1, bench.Meter.BilledRequests);
    }

    [Fact]
    public async Task GetCosts_ServerGone_Unreachable()
    {
        await using var bench = await StartAsync(options: new AwsCostOptions { MaxAttempts = 2 });
        var host = bench.Aws.Address.Authority;
        await bench.Aws.DisposeAsync();

        var failure = await bench.AskForFailureAsync();

        Assert.Equal(CostSourceFailureKind.Unreachable, failure.Kind);
        Assert.StartsWith(host, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCosts_ConnectionClosedAfterSomeRequests_UnreachableAndNoTable()
    {
        await using var bench = await StartAsync(pageSize: 1);
        bench.Aws.Behaviour.CloseAfterRequests = 2;

        Assert.Equal(CostSourceFailureKind.Unreachable, (await bench.AskForFailureAsync()).Kind);
        Assert.Equal(2, bench.Meter.BilledRequests);
    }
}
