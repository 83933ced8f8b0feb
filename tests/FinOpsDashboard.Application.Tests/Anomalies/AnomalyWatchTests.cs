using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Anomalies;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.Anomalies;

/// <summary>22 November 2026. Search costs 100 dollars a day since May, what nobody carries 50.</summary>
public sealed class AnomalyWatchTests
{
    private static readonly DateOnly Spike = new(2026, 11, 12);
    private readonly FakeDailyBill _bill = new();
    private readonly FakeAnomalyStore _store = new();
    private readonly FakeFeatureStore _features = new();
    private readonly FakeNotices _notices = new();
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
    private readonly AnomalyWatch _watch;
    private readonly AnomalyRegister _register;
    private readonly AnomalyReview _review;

    public AnomalyWatchTests()
    {
        _features.Features.Add(new Feature { Id = "search", Name = "Search" });
        _bill.Bill("search", new(2026, 5, 1), new(2026, 11, 21), _ => 100m).Bill(Allocator.Unallocated, new(2026, 5, 1), new(2026, 11, 21), _ => 50m);
        _watch = new AnomalyWatch(new AnomalyDetection(_bill, new LedgerMemo(new FakeLedgerStamp()), _bill, _features, _time), _store, [_notices], _time);
        _register = new AnomalyRegister(_store, _time);
        _review = new AnomalyReview(_watch, _bill, _bill);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Look_SpikeOfAFeature_IsFoundForItAndForTheWholeBill()
    {
        Restate(Spike, 400m);

        var view = await _review.GetAsync(Cancellation);

        Assert.Equal(["All of Bedrock", "Search"], view.Items.Select(item => item.Name).Order());
        Assert.All(view.Items, item => Assert.Equal((300m, AnomalyState.Open, true), (item.Stored.Excess.Amount, item.Stored.State, item.Stored.IsEstimated)));
        var explanation = await _review.ExplainAsync(view, view.Items[0], Cancellation);
        Assert.Equal(300m, explanation!.Lines.Sum(line => line.Contribution.Amount) + explanation.Other.Amount);
    }

    [Fact]
    public async Task Look_Again_TellsEachOnce()
    {
        Restate(Spike, 400m);

        Assert.Equal(2, await _watch.LookAsync(Cancellation));
        Assert.Equal(0, await _watch.LookAsync(Cancellation));

        Assert.Equal(2, (await _store.GetAllAsync(Cancellation)).Count);
        Assert.Equal(["anomaly/1", "anomaly/2"], _notices.Raised.Keys.Order());
        Assert.Contains("Search cost more than expected on 12 Nov 2026: +$300", _notices.Raised["anomaly/2"].Subject, StringComparison.Ordinal);
        Assert.Equal("/anomalies?anomaly=2", _notices.Raised["anomaly/2"].LinkPath);
    }

    [Fact]
    public async Task Look_LongAgoOrExplained_IsInNoMessage()
    {
        Restate(new(2026, 9, 9), 400m);
        Restate(Spike, 400m);
        foreach (var item in (await _review.GetAsync(Cancellation)).Items)
            await _register.SayAsync(item.Stored.Id, AnomalyChangeKind.Explained, "A test", false, "ada", Cancellation);
        await _register.SayAsync((await Of("search", Spike)).Id, AnomalyChangeKind.Reopened, "No test of ours", false, "bob", Cancellation);

        Assert.Equal(1, await _watch.LookAsync(Cancellation));
        Assert.Contains("Search cost more than expected on 12 Nov 2026", Assert.Single(_notices.Raised).Value.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_RestatedToAnotherAmount_KeepsNumberStateAndNotes()
    {
        Restate(Spike, 400m);
        await _watch.LookAsync(Cancellation);
        var before = await Of("search", Spike);
        await _register.SayAsync(before.Id, AnomalyChangeKind.Closed, "A load test", false, "ada", Cancellation);

        Restate(Spike, 380m);
        Restate(Spike.AddDays(1), 260m);
        await _watch.LookAsync(Cancellation);

        var after = await Of("search", Spike);
        Assert.Equal((before.Id, AnomalyState.Closed, Spike.AddDays(1), 440m), (after.Id, after.State, after.Last, after.Excess.Amount));
        Assert.Equal("A load test", after.Changes[^1].Note);
    }

    [Fact]
    public async Task Look_RestatedAway_SaysSoAndComesBackWithItsState()
    {
        Restate(Spike, 400m);
        await _watch.LookAsync(Cancellation);
        await _register.SayAsync((await Of("search", Spike)).Id, AnomalyChangeKind.Explained, "A load test", false, "ada", Cancellation);

        Restate(Spike, 100m);
        await _watch.LookAsync(Cancellation);
        await _watch.LookAsync(Cancellation);

        var gone = await Of("search", Spike);
        Assert.True(gone.IsVanished);
        Assert.Equal((AnomalyChangeKind.Vanished, "The bill of its days was restated or allocated anew: $400.00 became $100.00."), (gone.Changes[^1].Kind, gone.Changes[^1].Note));
        Assert.Equal(3, gone.Changes.Count);

        Restate(Spike, 390m);
        await _watch.LookAsync(Cancellation);
        var back = await Of("search", Spike);
        Assert.Equal((false, AnomalyState.Explained, AnomalyChangeKind.FoundAgain), (back.IsVanished, back.State, back.Changes[^1].Kind));
    }

    [Fact]
    public async Task Look_HigherFloor_SaysThatTheBillIsWhatItWas()
    {
        Restate(Spike, 400m);
        await _watch.LookAsync(Cancellation);
        var limit = new AnomalyLimit(Usd.FromDollars(1_000), 0.3m);
        Assert.Empty(await _register.SetLimitsAsync(new AnomalyLimits(limit, limit), Cancellation));

        await _watch.LookAsync(Cancellation);

        Assert.Contains("is what it was", (await Of("search", Spike)).Changes[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Several_TellsWhatEachIsToldAloneAndReadsEachFeatureOnce()
    {
        Restate(Spike, 400m);
        Restate(new(2026, 9, 9), 300m);
        Restate(new(2026, 8, 12), 20m);
        var view = await _review.GetAsync(Cancellation);

        var together = await _review.ExplainAsync(view, view.Items, Cancellation);

        Assert.Equal(["", "search"], _bill.LineReadings.Order());
        Assert.Equal(6, together.Count);
        foreach (var item in view.Items)
        {
            var alone = (await _review.ExplainAsync(view, item, Cancellation))!;
            Assert.Equal((alone.Other, alone.OtherLines), (together[item.Stored.Id]!.Other, together[item.Stored.Id]!.OtherLines));
            Assert.Equal(alone.Lines, together[item.Stored.Id]!.Lines);
            Assert.Equal(alone.Hints, together[item.Stored.Id]!.Hints);
        }
    }

    [Fact]
    public async Task Explain_SpendThatWentToAnotherFeature_SaysSo()
    {
        Restate(Spike, 60m);
        _bill.Bill(Allocator.Unallocated, Spike, Spike, _ => 90m);

        var view = await _review.GetAsync(Cancellation);

        Assert.Equal(["Search", "Unallocated"], view.Items.Select(item => item.Name).Order());
        foreach (var item in view.Items)
            Assert.Contains((await _review.ExplainAsync(view, item, Cancellation))!.Hints, hint => hint.Kind == HintKind.MovedBetweenFeatures);
    }

    [Theory]
    [InlineData(AnomalyChangeKind.Reopened, "x", false, "is open already")]
    [InlineData(AnomalyChangeKind.Closed, " ", false, "Write a note")]
    [InlineData(AnomalyChangeKind.Closed, "x", true, "Only an explanation")]
    public async Task Say_WhatCannotBe_IsRefusedAndNothingIsStored(AnomalyChangeKind kind, string note, bool isNewNormal, string fault)
    {
        Restate(Spike, 400m);
        await _watch.LookAsync(Cancellation);

        var outcome = await _register.SayAsync(1, kind, note, isNewNormal, "ada", Cancellation);

        Assert.Contains(fault, Assert.Single(outcome.Faults), StringComparison.Ordinal);
        Assert.Single((await _store.GetAllAsync(Cancellation))[0].Changes);
    }

    [Fact]
    public async Task View_ClosedOnes_TellTheMedianTime()
    {
        Restate(Spike, 400m);
        Restate(new(2026, 9, 9), 400m);
        await _watch.LookAsync(Cancellation);
        foreach (var (id, hours) in new[] { (1, 1), (2, 3), (3, 10) })
            await _store.AddChangeAsync(id, new AnomalyChange(AnomalyChangeKind.Closed, "x", "ada", _time.GetUtcNow().AddHours(hours)), Cancellation);

        var view = await _review.GetAsync(Cancellation);

        Assert.Equal((1, 3, 3m), (view.Open, view.Closed, view.MedianHoursToClose));
    }

    private void Restate(DateOnly day, decimal amount) => _bill.Bill("search", day, day, _ => amount);

    private async Task<StoredAnomaly> Of(string carrier, DateOnly first) =>
        (await _store.GetAllAsync(Cancellation)).Single(anomaly => anomaly.CarrierId == carrier && anomaly.First == first);

    private sealed class FakeNotices : INotices
    {
        public Dictionary<string, Notice> Raised { get; } = [];

        public Task<bool> RaiseAsync(Notice notice, CancellationToken cancellationToken) => Task.FromResult(Raised.TryAdd(notice.Key, notice));
    }
}
