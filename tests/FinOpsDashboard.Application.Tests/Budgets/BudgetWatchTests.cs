using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Budgets;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Forecasting;
using FinOpsDashboard.Testing.Notifications;

namespace FinOpsDashboard.Application.Tests.Budgets;

/// <summary>Search costs 10 dollars a day to 21 November 2026.</summary>
public sealed class BudgetWatchTests
{
    private readonly FakeDailySpend _spend = new();
    private readonly FakeFeatureStore _features = new();
    private readonly FakeBudgetStore _store = new();
    private readonly FakeNotices _notices = new();
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public BudgetWatchTests()
    {
        _features.Features.Add(new Feature { Id = "search", Name = "Search", Owner = "Discovery" });
        _spend.Bill("search", new(2026, 5, 1), new(2026, 11, 21), _ => 10m);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Look_ThresholdAndForeseenCrossing_RaisesEachOnceWithItsFigures()
    {
        await SetAsync("feature:search", "2026-monthly", 250m);

        Assert.Equal(2, await LookAsync());
        Assert.Equal(0, await LookAsync());

        Assert.Equal(["budget/1/2026-11/80", "budget/1/2026-11/foreseen"], _notices.Raised.Select(notice => notice.Key));
        var warned = _notices.Raised[0];
        Assert.Equal((NoticeSeverity.Warning, "Search, November 2026: 80\u00A0% of the budget reached, 84.0\u00A0% is billed"), (warned.Severity, warned.Subject));
        Assert.Equal("/budgets?budget=1&period=2026-11", warned.LinkPath);
        Assert.Equal(
            ["Budget: $250.00", "Billed to date: $210.00 (84.0\u00A0%)", "Remaining: $40.00", "Foreseen end: $300.00 ($300.00 to $300.00 in 8 of 10 cases)", "Crossed on: 26 Nov 2026, foreseen",
                "Cost basis: unblended cost of usage charges; credits, refunds and tax are not in it"],
            warned.Facts.Select(fact => $"{fact.Label}: {fact.Value}"));
        Assert.Contains("will be crossed on 26 Nov 2026", _notices.Raised[1].Subject, StringComparison.Ordinal);
        // Every third day up to the last: ten days of 30, the foreseen ones marked.
        Assert.Equal((300m, true, 250m), (warned.Chart!.Bars[^1].Amount.Amount, warned.Chart.Bars[^1].IsExpected, warned.Chart.Marker!.Value.Amount));
        Assert.Equal(("21 Nov", 210m, false), (warned.Chart.Bars[^4].Label, warned.Chart.Bars[^4].Amount.Amount, warned.Chart.Bars[^4].IsExpected));
    }

    [Fact]
    public async Task Look_SeveralThresholdsTogether_TellsTheLargest()
    {
        await SetAsync("feature:search", "2026-11", 200m);

        await LookAsync();

        var notice = Assert.Single(_notices.Raised);
        Assert.Equal((NoticeSeverity.Critical, "budget/1/2026-11/crossed"), (notice.Severity, notice.Key));
        Assert.Equal("Search, November 2026: budget crossed, 105.0\u00A0% is billed", notice.Subject);
    }

    [Fact]
    public async Task Look_FeatureWithAnyName_MakesOneLineOfSubject()
    {
        _features.Features[0] = _features.Features[0] with { Name = $"a\r\nBcc: x{new string('y', 200)}" };
        await SetAsync("feature:search", "2026-11", 200m);

        await LookAsync();

        Assert.StartsWith("a  Bcc: xyyy", Assert.Single(_notices.Raised).Subject, StringComparison.Ordinal);
        Assert.InRange(_notices.Raised[0].Subject.Length, 1, Notice.LongestSubject);
    }

    [Fact]
    public async Task Look_AmendedBudget_IsWatchedAnew()
    {
        await SetAsync("feature:search", "2026-11", 200m);
        await LookAsync();
        await Register().AmendAsync(1, 220m, null, "More", "ada", Cancel);

        await LookAsync();

        Assert.Equal(["budget/1/2026-11/crossed", "budget/1/2026-11/amended-1/95", "budget/1/2026-11/amended-1/foreseen"], _notices.Raised.Select(notice => notice.Key));
        Assert.Equal("$220.00 (planned $200.00)", _notices.Raised[1].Facts[0].Value);
    }

    [Fact]
    public async Task Look_OldAndComingPeriods_AreLeftAlone()
    {
        await SetAsync("feature:search", "2026-10", 1m);
        await SetAsync("feature:search", "2026-12", 1m);
        Assert.Equal(0, await LookAsync());

        // The bill of the last days comes after the month.
        _time.Now = new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await LookAsync());
    }

    private BudgetRegister Register() => new(_store, _features, _time);

    private Task<int> LookAsync() => new BudgetWatch(new BudgetReview(_store, _spend, _features, _time), _notices).LookAsync(Cancel);

    private async Task SetAsync(string scope, string term, decimal dollars)
    {
        var entry = new BudgetEntry(BudgetScope.TryParse(scope, out var read) ? read : default, BudgetTerm.TryParse(term, out var periods) ? periods : default, dollars);
        Assert.Empty((await Register().SetAsync([entry], "ada", Cancel)).Faults);
    }
}
