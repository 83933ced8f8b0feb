using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Budgets;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Application.Tests.Budgets;

public sealed class BudgetRegisterTests
{
    private readonly FakeFeatureStore _features = new();
    private readonly FakeBudgetStore _store = new();

    public BudgetRegisterTests() => _features.Features.Add(new Feature { Id = "search", Name = "Search", Owner = "Discovery" });

    [Theory]
    [InlineData("bill", "2026-11", 0, "more than 0 US dollars")]
    [InlineData("bill", "2026-11", -1, "more than 0 US dollars")]
    [InlineData("bill", "2019-11", 1, "a period from 2023 to 2036")]
    [InlineData("feature:serach", "2026-11", 1, "There is no feature with the id \"serach\". Features: search.")]
    [InlineData("team:Finance", "2026-11", 1, "No feature has the owner \"Finance\". Owners: Discovery.")]
    public async Task SetAsync_SomethingWrong_StoresNothingAndSaysWhatToDo(string scope, string term, int dollars, string words)
    {
        var outcome = await Register().SetAsync([Entry("bill", "2027-01", 1m), Entry(scope, term, dollars)], "ada", Cancel);

        Assert.Contains(outcome.Faults, fault => fault.Contains(words, StringComparison.Ordinal));
        Assert.Empty(_store.Budgets);
    }

    [Fact]
    public async Task SetAsync_OddThresholdsAndBasis_AreRefused()
    {
        foreach (var entry in new[]
        {
            Entry("bill", "2026-11", 1m) with { Thresholds = [] }, Entry("bill", "2026-11", 1m) with { Thresholds = [0m] }, Entry("bill", "2026-11", 1m) with { Thresholds = [2.01m] },
            Entry("bill", "2026-11", 1m) with { Thresholds = [0.5m, 0.5m] }, Entry("bill", "2026-11", 1m) with { Metric = SpendMetric.Quantity }, Entry("bill", "2026-11", 1m) with { Name = "a\nb" },
        })
        {
            Assert.Single((await Register().SetAsync([entry], "ada", Cancel)).Faults);
        }
    }

    [Fact]
    public async Task SetAsync_SamePeriodTwice_PointsAtTheBudgetThatIsThere()
    {
        Assert.Empty((await Register().SetAsync([Entry("bill", "2026-monthly", 1m), Entry("bill", "2026", 12m)], "ada", Cancel)).Faults);

        var again = await Register().SetAsync([Entry("bill", "2026-11", 2m)], "ada", Cancel);

        Assert.Equal("bill, 2026-11: budget number 1 is for that already (2026-monthly). Amend that one, or take it back first.", Assert.Single(again.Faults));
        await Register().WithdrawAsync(1, "Planned by month", "ada", Cancel);
        Assert.Empty((await Register().SetAsync([Entry("bill", "2026-11", 2m)], "ada", Cancel)).Faults);
        Assert.Single((await Register().SetAsync([Entry("bill", "2027-11", 2m), Entry("bill", "2027-monthly", 2m)], "ada", Cancel)).Faults);
    }

    [Fact]
    public async Task AmendAsync_KeepsTheWholeRecord()
    {
        await Register().SetAsync([Entry("bill", "2026-monthly", 100m), Entry("feature:search", "2026-Q4", 50m)], "ada", Cancel);

        Assert.Empty((await Register().AmendAsync(1, 120m, new BillingMonth(2026, 12), "Season", "bob", Cancel)).Faults);
        Assert.Empty((await Register().AmendAsync(1, 110m, null, " Earlier ", "eve", Cancel)).Faults);
        Assert.Empty((await Register().AmendAsync(2, 60m, null, "More", "eve", Cancel)).Faults);

        var plan = _store.Budgets[0].Plan;
        Assert.Equal(100m, plan.Planned.Amount);
        Assert.Equal([("Season", "bob", 120m, "2026-12"), ("Earlier", "eve", 110m, "2026-11")], plan.Amendments.Select(made => (made.Reason, made.Author, made.Amount.Amount, $"{made.From}")));
        Assert.Equal(new BillingMonth(2026, 10), _store.Budgets[1].Plan.Amendments[0].From);
    }

    [Fact]
    public async Task AmendAndWithdraw_WithoutReasonOrBudget_AreRefused()
    {
        await Register().SetAsync([Entry("bill", "2026-Q4", 100m)], "ada", Cancel);

        Assert.Contains("Say why", Assert.Single((await Register().AmendAsync(1, 120m, null, " ", "ada", Cancel)).Faults), StringComparison.Ordinal);
        Assert.Contains("already", Assert.Single((await Register().AmendAsync(1, 100m, null, "why", "ada", Cancel)).Faults), StringComparison.Ordinal);
        Assert.Contains("one period", Assert.Single((await Register().AmendAsync(1, 120m, new BillingMonth(2026, 11), "why", "ada", Cancel)).Faults), StringComparison.Ordinal);
        Assert.Contains("Say why", Assert.Single((await Register().WithdrawAsync(1, "", "ada", Cancel)).Faults), StringComparison.Ordinal);
        Assert.Contains("no budget number 7", Assert.Single((await Register().WithdrawAsync(7, "why", "ada", Cancel)).Faults), StringComparison.Ordinal);
        await Register().WithdrawAsync(1, "Stopped", "ada", Cancel);
        Assert.Contains("no budget number 1", Assert.Single((await Register().AmendAsync(1, 120m, null, "why", "ada", Cancel)).Faults), StringComparison.Ordinal);
        Assert.Equal("Stopped", _store.Budgets[0].Withdrawal!.Reason);
    }

    [Fact]
    public void File_Read_TakesOptionalColumns()
    {
        var reading = BudgetFile.Read("\uFEFFscope,period,amount,name,metric,thresholds\nbill,2026-monthly,\"45,000.50\",,,\nteam:Customer Care,2026-Q4,31000,Care,netAmortized,50 100\n");

        Assert.Empty(reading.Faults);
        Assert.Equal([("bill", "2026-monthly", 45_000.50m, SpendMetric.Unblended), ("team:Customer Care", "2026-Q4", 31_000m, SpendMetric.NetAmortized)],
            reading.Items.Select(entry => ($"{entry.Scope}", $"{entry.Term}", entry.Dollars, entry.Metric)));
        Assert.Equal([0.5m, 1m], reading.Items[1].Thresholds);
        Assert.Equal(BudgetThresholds.Standard, reading.Items[0].Thresholds);
    }

    [Theory]
    [InlineData("scope,amount\nbill,1\n", "the column \"period\" is missing")]
    [InlineData("scope,period,amount,owner\nbill,2026,1,x\n", "there is no column \"owner\"")]
    [InlineData("scope,period,amount\nbudget,2026,1\n", "line 2: scope \"budget\" is none. Write bill, team:NAME")]
    [InlineData("scope,period,amount\nbill,Q4,1\n", "line 2: period \"Q4\" is none. Write 2026-10, 2026-Q4")]
    [InlineData("scope,period,amount\nbill,2026,\"1,5\"\n", "line 2: amount \"1,5\" is no number")]
    [InlineData("scope,period,amount\n", "no row")]
    public void File_Wrong_NamesTheLine(string text, string words) => Assert.Contains(BudgetFile.Read(text).Faults, fault => fault.Contains(words, StringComparison.Ordinal));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static BudgetEntry Entry(string scope, string term, decimal dollars) => new(
        BudgetScope.TryParse(scope, out var read) ? read : throw new FormatException(scope), BudgetTerm.TryParse(term, out var periods) ? periods : throw new FormatException(term), dollars);

    private BudgetRegister Register() => new(_store, _features, new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
}
