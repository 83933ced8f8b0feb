using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.AccountKeys;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.AccountKeys;
using FinOpsDashboard.Testing.Costs;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinOpsDashboard.Data.Tests.AccountKeys;

/// <summary>Keys read with a sync and beside it: how often, what is paid and remembered, and that nothing about them fails a sync.</summary>
public sealed class AccountKeySyncTests : IAsyncLifetime
{
    private readonly FakeAccountKeySource _keys = new() { Tags = { ["team"] = true, ["CostCenter"] = false }, Categories = { ["Unit"] = true } };
    private SyncHarness _sync = null!;
    private AccountKeyStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AccountKeyReader Reader => new(_keys, _sync.Source, _store, _sync.Time);

    private SpendSync Sync => new(
        _sync.Source, _sync.Ledger, _sync.Journal, Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time, NullLogger<SpendSync>.Instance,
        [new AccountKeySync(Reader, _store, Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time)]);

    private AccountKeyReview Review => new(
        _store, Reader,
        new PaidRequests(
            _sync.Ledger, _sync.Journal, new PaidRequestLog(_sync.Database, _sync.Time), Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time),
        _sync.Ledger, _sync.Queries, new LedgerMemo(new LedgerStamp(_sync.Database)), Sync, Microsoft.Extensions.Options.Options.Create(_sync.Options), _sync.Time);

    public async ValueTask InitializeAsync()
    {
        _sync = await SyncHarness.CreateAsync();
        _store = new AccountKeyStore(_sync.Database, _sync.Time);
        _sync.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 75m) { Tags = new Dictionary<string, string> { ["team"] = "search" } });
        _sync.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 6), "Amazon Bedrock", "USE1-NovaMicro-output-tokens", 25m));
    }

    public ValueTask DisposeAsync() => _sync.DisposeAsync();

    [Fact]
    public async Task Run_FirstSync_StoresTheKeysAndCountsTheirRequests()
    {
        _keys.Listed.Add(new AllocationTagState("old", false, true));
        var estimate = await Sync.EstimateAsync(null, Stop);

        var report = await RunAsync();

        // Services, five steps of facts, charge types; tags and categories of all and of Bedrock, and the list.
        Assert.Equal(7 + 5, report.BilledRequests);
        // Nobody knows yet that there are keys: the least is told.
        Assert.Equal((report.BilledRequests - 2, true), (estimate.Requests, estimate.IsMinimum));
        Assert.Empty(report.Notes);
        var reading = (await _store.GetAsync(Stop))!;
        Assert.Equal(
            ["CostCenter bill other ", "old list other inactive", "team bill Bedrock ", "Unit bill Bedrock "],
            reading.Keys.Select(key =>
                $"{key.Name} {(key.IsOnBill ? "bill" : "list")} {(key.CarriesBedrock == true ? "Bedrock" : "other")} {(key.IsActive == false ? "inactive" : "")}"));
        Assert.Equal((5, "sync", _sync.Time.GetUtcNow()), (reading.BilledRequests, reading.ReadBy, reading.ReadAt));
        Assert.Equal(new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 23)), reading.Window);
        Assert.Equal(12, await _sync.Journal.CountBilledRequestsAsync(DateTimeOffset.MinValue, Stop));
    }

    [Fact]
    public async Task Run_WithinTheWeek_AsksForNoKeys()
    {
        await RunAsync();
        _sync.Time.Now += TimeSpan.FromDays(6);

        var estimate = await Sync.EstimateAsync(null, Stop);
        var asked = _keys.Asked;
        var report = await RunAsync();

        Assert.Equal(asked, _keys.Asked);
        Assert.Equal(report.BilledRequests, estimate.Requests);

        _sync.Time.Now += TimeSpan.FromDays(1);
        await RunAsync();
        Assert.Equal(asked + 5, _keys.Asked);
    }

    [Fact]
    public async Task Run_ConfiguredKeyIsMissing_WarnsAndAsksAgainTheNextDay()
    {
        _sync.Options.CostAllocationTagKeys.Add("user:team");

        var first = await RunAsync();
        _sync.Time.Now += TimeSpan.FromHours(23);
        await RunAsync();
        var asked = _keys.Asked;
        _sync.Time.Now += TimeSpan.FromHours(1);
        await RunAsync();

        Assert.Contains("Cost Explorer spells it \"team\"", Assert.Single(first.Notes), StringComparison.Ordinal);
        Assert.Equal((5, 10), (asked, _keys.Asked));
    }

    [Theory]
    [InlineData(CostSourceFailureKind.AccessDenied)]
    [InlineData(CostSourceFailureKind.ServiceError)]
    public async Task Run_EverythingIsRefused_SyncFinishesAndTheRefusalsAreStored(CostSourceFailureKind kind)
    {
        foreach (var question in Enum.GetValues<KeyQuestion>()) _keys.Failing[question] = kind;

        var report = await RunAsync();

        Assert.Equal(7, report.BilledRequests);
        Assert.Equal(3, report.Notes.Count);
        var reading = (await _store.GetAsync(Stop))!;
        Assert.Empty(reading.Keys);
        Assert.Equal(
            Enumerable.Repeat(kind == CostSourceFailureKind.AccessDenied ? KeyAnswerState.Denied : KeyAnswerState.Failed, 3), reading.Answers.Select(answer => answer.State));
        // A refusal is an answer: it is not asked for again at every sync.
        await RunAsync();
        Assert.Equal(3, _keys.Asked);
    }

    [Fact]
    public async Task Run_ListIsDenied_TheOtherKeysAreKept()
    {
        _keys.Failing[KeyQuestion.AllocationTags] = CostSourceFailureKind.AccessDenied;

        var report = await RunAsync();

        Assert.Contains("ce:ListCostAllocationTags", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal(3, (await _store.GetAsync(Stop))!.Keys.Count);
    }

    [Fact]
    public async Task Run_RateLimitAfterPaidRequests_KeepsTheOldReadingAndTriesAfterADay()
    {
        await RunAsync();
        var before = await _store.GetAsync(Stop);
        _sync.Time.Now += TimeSpan.FromDays(8);
        _keys.Failing[KeyQuestion.CostCategories] = CostSourceFailureKind.Throttled;

        var report = await RunAsync();

        Assert.Contains("The keys of the account were not read.", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal(before!.ReadAt, (await _store.GetAsync(Stop))!.ReadAt);
        _keys.Failing.Clear();
        // Two of its requests were paid: not again at every sync of the day.
        var asked = _keys.Asked;
        _sync.Time.Now += TimeSpan.FromHours(23);
        await RunAsync();
        Assert.Equal(asked, _keys.Asked);
        _sync.Time.Now += TimeSpan.FromHours(1);
        await RunAsync();
        Assert.Equal(_sync.Time.GetUtcNow(), (await _store.GetAsync(Stop))!.ReadAt);
        Assert.Null(await _store.GetFailureAsync(Stop));
    }

    [Fact]
    public async Task Run_NothingWasPaid_TriesAtTheNextSync()
    {
        _keys.Failing[KeyQuestion.Tags] = CostSourceFailureKind.Throttled;
        await RunAsync();
        _keys.Failing.Clear();

        await RunAsync();

        Assert.Equal(_sync.Time.GetUtcNow(), (await _store.GetAsync(Stop))!.ReadAt);
    }

    [Fact]
    public async Task Run_ServerErrorThatMayPass_KeepsTheOldKeys()
    {
        await RunAsync();
        _sync.Time.Now += TimeSpan.FromDays(8);
        foreach (var question in Enum.GetValues<KeyQuestion>()) _keys.Failing[question] = CostSourceFailureKind.ServiceError;
        _keys.Passes = true;

        await RunAsync();

        Assert.Equal(3, (await _store.GetAsync(Stop))!.Keys.Count);
    }

    [Fact]
    public async Task Run_MoreKeysThanAReadingMayPayFor_SaysSoAndDoesNotAskEveryTime()
    {
        _keys.Pages = 9;

        var report = await RunAsync();

        Assert.Equal(7 + AccountKeyReader.MostRequests, report.BilledRequests);
        Assert.All(report.Notes, note => Assert.Contains("goes on after 20 paid requests", note, StringComparison.Ordinal));
        Assert.Equal(2, report.Notes.Count);
        // Tags were read, of all costs and of Bedrock's; cost categories and the list were not.
        var reading = (await _store.GetAsync(Stop))!;
        Assert.Equal([KeyAnswerState.Read, KeyAnswerState.Failed, KeyAnswerState.Failed], reading.Answers.Select(answer => answer.State));
        Assert.NotEmpty(reading.Keys);
        var asked = _keys.Asked;
        await RunAsync();
        Assert.Equal(asked, _keys.Asked);
    }

    [Fact]
    public async Task Run_CeilingIsReached_BillIsWholeAndTheKeysAreNoted()
    {
        _sync.Options.MonthlyRequestBudgetUsd = 0.07m;
        _keys.Failing[KeyQuestion.Tags] = CostSourceFailureKind.RequestBudgetSpent;

        var report = await RunAsync();

        Assert.Equal(7, report.BilledRequests);
        Assert.Single(report.Notes);
        Assert.Null(await _store.GetAsync(Stop));
    }

    [Fact]
    public async Task Refresh_BesideASync_CountsAgainstTheCeilingAndTheNextSyncKnows()
    {
        var answer = await Review.RefreshAsync("maria", Stop);

        // No sync found the services yet: they are asked for too.
        Assert.Equal((6, "maria"), (answer.Value!.BilledRequests, answer.Value.ReadBy));
        Assert.Equal(6, await _sync.Journal.CountBilledRequestsAsync(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Stop));
        Assert.Equal(7, (await RunAsync()).BilledRequests);
    }

    [Fact]
    public async Task Refresh_ASyncIsRunning_AsksNothingAndSaysSo()
    {
        Assert.Null(await _sync.Journal.TryAcquireLeaseAsync("another", TimeSpan.FromMinutes(2), Stop));

        var failure = (await Review.RefreshAsync("maria", Stop)).Failure!;

        Assert.Contains("running already", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, _keys.Asked);
    }

    [Fact]
    public async Task Refresh_Fails_WhatItPaidIsRemembered()
    {
        _keys.Failing[KeyQuestion.CostCategories] = CostSourceFailureKind.Unreachable;

        Assert.NotNull((await Review.RefreshAsync("maria", Stop)).Failure);

        // The services and both lists of tags.
        Assert.Equal(3, await _sync.Journal.CountBilledRequestsAsync(DateTimeOffset.MinValue, Stop));
        Assert.Null(await _store.GetAsync(Stop));
        Assert.Equal(_sync.Time.GetUtcNow(), await _store.GetFailureAsync(Stop));
    }

    [Fact]
    public async Task Get_PulledKey_SaysHowMuchOfLastMonthCarriesIt()
    {
        _sync.Options.CostAllocationTagKeys.Add("team");
        await RunAsync();

        var view = await Review.GetAsync(Stop);

        var line = view.Lines.Single(known => known.Name == "team");
        Assert.Equal((AccountKeyState.Pulled, 0.75m), (line.State, line.TaggedShare));
        Assert.Equal(AccountKeyState.Available, view.Lines.Single(known => known.Name == "Unit").State);
        Assert.Equal((5, 1), (view.RequestsToRead, view.RequestsPerKey));
    }

    private async Task<SyncReport> RunAsync() =>
        Assert.IsType<SyncOutcome.Finished>(await Sync.RunAsync(null, "test", null, Stop)).Report;
}
