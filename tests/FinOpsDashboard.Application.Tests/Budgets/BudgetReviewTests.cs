using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Budgets;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Forecasting;

namespace FinOpsDashboard.Application.Tests.Budgets;

/// <summary>22 November 2026. Search and chat of the team Discovery cost 10 and 4 dollars a day, what nobody carries 6: 20 a day in all.</summary>
public sealed class BudgetReviewTests
{
    private readonly FakeDailySpend _spend = new();
    private readonly FakeFeatureStore _features = new();
    private readonly FakeBudgetStore _store = new();
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public BudgetReviewTests()
    {
        _features.Features.Add(new Feature { Id = "search", Name = "Search", Owner = "Discovery", Ordinal = 0 });
        _features.Features.Add(new Feature { Id = "chat", Name = "Chat", Owner = " discovery ", Ordinal = 1 });
        DateOnly first = new(2026, 5, 1), last = new(2026, 11, 21);
        _spend.Bill("search", first, last, _ => 10m).Bill("chat", first, last, _ => 4m).Bill(Allocator.Unallocated, first, last, _ => 6m);
    }

    [Fact]
    public async Task GetAsync_AllKindsOfScopes_AreToldFromOneQuestion()
    {
        await SetAsync(("bill", "2026-11", 500m), ("team:Discovery", "2026-Q4", 2_000m), ("feature:search", "2026-monthly", 250m));

        var view = await Review().GetAsync(Cancel);

        Assert.Single(_spend.Asked);
        var current = view.LinesOf(BudgetSelection.Current);
        // 21 days of November; 52 of the quarter for the team.
        Assert.Equal([420m, 728m, 210m], current.Select(line => line.Standing.Consumed!.Value.Amount));
        Assert.Equal([600m, 1_288m, 300m], current.Select(line => line.Standing.Forecast!.Total!.Value.Amount));
        Assert.Equal([BudgetState.WillBeCrossed, BudgetState.OnTrack, BudgetState.WillBeCrossed], current.Select(line => line.Standing.State));
        Assert.Equal([10, 1], new[] { BudgetSelection.Finished, BudgetSelection.Future }.Select(selection => view.LinesOf(selection).Count));
    }

    [Fact]
    public async Task GetAsync_TwoCostBases_AskOnceForEach()
    {
        await SetAsync(("bill", "2026-11", 500m), ("bill", "2026-12", 500m));
        await Register().SetAsync([new BudgetEntry(BudgetScope.Bill, Term("2026-11"), 1m) { Metric = SpendMetric.NetAmortized }], "ada", Cancel);

        await Review().GetAsync(Cancel);

        Assert.Equal([SpendMetric.Unblended, SpendMetric.NetAmortized], _spend.Asked.Select(question => question.Metric));
    }

    [Fact]
    public async Task GetAsync_FeatureThatIsGone_IsUnknownAndNotZero()
    {
        await SetAsync(("feature:search", "2026-11", 250m));
        _features.Features.RemoveAll(feature => feature.Id == "search");

        var view = await Review().GetAsync(Cancel);

        var line = Assert.Single(view.Lines);
        Assert.Equal((BudgetState.Unknown, null), (line.Standing.State, line.Standing.Consumed));
        Assert.Contains(BudgetText.RemarksOf(view), remark => remark.Contains("nothing carries feature:search any more", StringComparison.Ordinal));
        Assert.Null(BudgetDocument.Of(view, BudgetSelection.Current).Rows[0].Consumed);
    }

    [Fact]
    public async Task Document_AmendedMonthlyBudget_TellsFinishedMonthsByTheirOwnAmount()
    {
        await SetAsync(("feature:search", "2026-monthly", 305m));
        var outcome = await Register().AmendAsync(1, 280m, null, "Cheaper model", "ada", Cancel);
        Assert.Empty(outcome.Faults);

        var document = BudgetDocument.Of(await Review().GetAsync(Cancel), BudgetSelection.All);

        var rows = document.Rows.ToDictionary(row => row.Period);
        Assert.Equal(("305", "5", 1.639344m, "crossed"), (rows["2026-10"].Budget, rows["2026-10"].Variance, rows["2026-10"].VariancePercent, rows["2026-10"].State));
        Assert.Equal(("305", "280", "210", "70", 75m), (rows["2026-11"].Planned, rows["2026-11"].Budget, rows["2026-11"].Consumed, rows["2026-11"].Remaining, rows["2026-11"].ConsumedPercent));
        Assert.Equal(("300", "foreseen", new DateOnly(2026, 11, 29)), (rows["2026-11"].Forecast, rows["2026-11"].Crossing, rows["2026-11"].CrossedOn));
        Assert.Equal(("280", "2026-11", "Cheaper model", "ada"), (Made().Amount, Made().From, Made().Reason, Made().Author));
        Assert.Equal(("-5", "kept"), (rows["2026-09"].Variance, rows["2026-09"].State));

        BudgetAmendmentDocument Made() => Assert.Single(rows["2026-11"].Amendments);
    }

    [Fact]
    public async Task Answer_NamesWhatIsWorst()
    {
        Assert.StartsWith("No budget is set yet", BudgetText.AnswerOf(await Review().GetAsync(Cancel)), StringComparison.Ordinal);
        await SetAsync(("bill", "2026-11", 700m));
        Assert.Equal("No current budget is crossed or expected to be: 1 budget.", BudgetText.AnswerOf(await Review().GetAsync(Cancel)));
        await SetAsync(("feature:search", "2026-11", 250m), ("feature:chat", "2026-11", 80m));

        Assert.Equal(
            "One budget is crossed, 1 more is expected to be. Chat, November 2026: $84.00 of $80.00 is billed (105.0\u00A0%), $120 is foreseen for its end; crossed on 21 Nov 2026.",
            BudgetText.AnswerOf(await Review().GetAsync(Cancel)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static BudgetTerm Term(string text) => BudgetTerm.TryParse(text, out var term) ? term : throw new FormatException(text);

    private BudgetReview Review() => new(_store, _spend, _features, _time);

    private BudgetRegister Register() => new(_store, _features, _time);

    private async Task SetAsync(params (string Scope, string Term, decimal Dollars)[] budgets)
    {
        var entries = budgets.Select(budget => new BudgetEntry(BudgetScope.TryParse(budget.Scope, out var scope) ? scope : throw new FormatException(), Term(budget.Term), budget.Dollars));
        Assert.Empty((await Register().SetAsync([.. entries], "ada", Cancel)).Faults);
    }
}
