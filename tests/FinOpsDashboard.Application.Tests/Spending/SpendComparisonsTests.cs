using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Anomalies;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Application.Tests.Spending;

/// <summary>Comparisons worked by hand; today is 22 November 2026, and every day until then was read this morning.</summary>
public sealed class SpendComparisonsTests
{
    private static readonly FixedTime Time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
    private static readonly DateRange November = new BillingMonth(2026, 11).Days;
    private static readonly DateRange October = new BillingMonth(2026, 10).Days;

    private readonly FakeDailyBill _bill = new FakeDailyBill()
        .Bill("search", new(2026, 9, 1), new(2026, 10, 31), _ => 10m)
        .Bill("search", new(2026, 11, 1), new(2026, 11, 22), _ => 12m)
        .Bill("chat", new(2026, 11, 11), new(2026, 11, 22), _ => 3m)
        .Bill("triage", new(2026, 10, 2), new(2026, 10, 4), _ => 7m);

    [Fact]
    public async Task Ask_OpenMonth_ComparesTheDaysThatAreOverWithAsManyOfTheMonthBefore()
    {
        var compared = await AskAsync(November);

        // 21 days of search at 12 and 11 of chat at 3, beside 21 days of search at 10 and 3 of triage at 7; today is left out.
        var comparison = compared.Comparison!;
        Assert.Equal(("2026-11-01/2026-11-22", "2026-10-01/2026-10-22"), (comparison.Pair.Now.ToString(), comparison.Pair.Then.ToString()));
        Assert.Equal(
            [("search", 252m, 210m, 42m, ChangeKind.Changed), ("chat", 33m, 0m, 33m, ChangeKind.New), ("triage", 0m, 21m, -21m, ChangeKind.Gone)],
            comparison.Rows.Select(row => (row.Keys[0], row.Now, row.Then!.Value, row.Change!.Value.Difference, row.Change.Value.Kind)));
        Assert.Equal((285m, 231m, 54m), (comparison.Now.Total, comparison.ThenTotal, comparison.Change!.Value.Difference));
        Assert.Equal(54m, comparison.Rows.Sum(row => row.Change!.Value.Difference));
        Assert.Equal(["search", "chat"], comparison.Risen(3).Select(row => row.Keys[0]));
        Assert.Equal(["triage"], comparison.Fallen(3).Select(row => row.Keys[0]));
        // The report is still that of the whole question.
        Assert.Equal(285m + 15m, compared.Report.Total);
        Assert.Equal(
            [
                "1 – 21 Nov 2026 (21 days) is compared with 1 – 21 Oct 2026 (21 days).",
                "22 – 30 Nov 2026 are left out: not over, or not read to the end.",
                "All compared days are estimated by AWS and may still change; 2 were read before AWS had two days to fill them, and are likely to rise.",
            ],
            SpendComparisonText.Remarks(compared));
    }

    [Fact]
    public async Task Ask_BeforeTheLedger_GivesNoDifferenceRatherThanZero()
    {
        var comparison = (await AskAsync(October, ComparedWith.LastYear)).Comparison!;

        Assert.Null(comparison.Change);
        Assert.Null(comparison.ThenTotal);
        Assert.All(comparison.Rows, row => Assert.True(row is { Then: null, Change: null }));
        Assert.Empty(comparison.Risen(3));
        Assert.Contains(
            "Nothing was read of the earlier days; the ledger begins on 1 Sep 2026: what they cost is not known, so no difference is given.",
            SpendComparisonText.Remarks(comparison));
    }

    [Fact]
    public async Task Ask_PartlyBeforeTheLedger_TellsTheAmountsAndNoDifference()
    {
        var comparison = (await AskAsync(new DateRange(new(2026, 9, 8), new(2026, 9, 22)))).Comparison!;

        // The 14 days before reach back to 25 August; of them, seven are in the ledger.
        Assert.Equal((140m, 70m), (comparison.Now.Total, comparison.ThenTotal));
        Assert.Null(comparison.Change);
        Assert.Null(Assert.Single(comparison.Rows).Change);
        Assert.Contains(
            "7 of the earlier 14 days were never read (25 – 31 Aug 2026; the ledger begins on 1 Sep 2026). A difference would count them as free, so none is given.",
            SpendComparisonText.Remarks(comparison));
    }

    [Fact]
    public async Task Ask_GapWithin_IsNamedAndNotCountedAsFree()
    {
        var bill = new FakeDailyBill { EstimatedFrom = new(2026, 12, 1) }
            .Bill("search", new(2026, 8, 1), new(2026, 9, 9), _ => 1m).Bill("search", new(2026, 9, 12), new(2026, 10, 31), _ => 1m);

        var comparison = (await AskAsync(October, bill: bill)).Comparison!;

        Assert.Equal((31m, 28m), (comparison.Now.Total, comparison.ThenTotal));
        Assert.Null(comparison.Change);
        Assert.Contains(SpendComparisonText.Remarks(comparison), remark =>
            remark.StartsWith("2 of the earlier 30 days were never read (10 – 11 Sep 2026).", StringComparison.Ordinal));
        Assert.Null(comparison.EarlierOf(October.Start));
    }

    [Fact]
    public async Task Ask_DayReadBeforeItEnded_IsNotCompared()
    {
        _bill.Read = new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

        var comparison = (await AskAsync(November)).Comparison!;

        Assert.Equal("2026-11-01/2026-11-20", comparison.Pair.Now.ToString());
        Assert.Contains("20 – 30 Nov 2026 are left out: not over, or not read to the end.", SpendComparisonText.Remarks(comparison));
    }

    [Fact]
    public async Task Ask_DayWithinReadBeforeItEnded_IsNotCountedAsWhole()
    {
        var days = await _bill.GetDaysAsync(October, TestContext.Current.CancellationToken);
        var noon = new DateTimeOffset(2026, 10, 20, 12, 0, 0, TimeSpan.Zero);

        var known = PeriodKnowledge.Of(October, [.. days.Select(day => day.Day.Day == 20 ? day with { Read = noon } : day)], October.Start);

        Assert.Equal((30, "2026-10-20/2026-10-21"), (known.ReadDays, Assert.Single(known.Missing).ToString()));
    }

    [Fact]
    public async Task Ask_NothingOver_SaysSo()
    {
        var compared = await AskAsync(new BillingMonth(2026, 12).Days);

        Assert.Null(compared.Comparison);
        Assert.Equal("Nothing is compared: no day of the period is over yet.", compared.WhyNot);
        Assert.Equal(["Nothing is compared: no day of the period is over yet."], SpendDocument.Of(ComparedWith.Previous, compared).Comparison!.Remarks);
    }

    [Fact]
    public async Task Ask_OpenMonthDivided_IsNotComparedAndSaysWhy()
    {
        var question = new SpendQuestion { Period = November, GroupBy = [SpendKey.Feature], SharedCosts = SharedCosts.Divided };
        var usages = new FakeCarrierUsages().Bill(new BillingMonth(2026, 11), "search", 252m);

        var compared = await new SpendComparisons(new SpendReports(_bill, new DividedSpend(usages, new FakeFeatureStore(), new FakeFeatureStore())), _bill, Time)
            .AskAsync(question, ComparedWith.Previous, TestContext.Current.CancellationToken);

        Assert.Equal((252m, null), (compared.Report.Total, compared.Comparison));
        Assert.StartsWith("Nothing is compared: shared costs are divided by whole months, and Nov\u00A02026".Replace('\u00A0', ' '), compared.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Comparison_HasExactTextAndUnknownAsNull()
    {
        var known = SpendDocument.Of(ComparedWith.Previous, await AskAsync(November)).Comparison!;
        Assert.Equal(("previous", "285", "231", "54", 23.376623m), (known.With, known.Total, known.EarlierTotal, known.Difference, known.DifferencePercent));
        Assert.Equal(
            [("252", "210", "42", 20m, "changed"), ("33", "0", "33", null, "new"), ("0", "21", "-21", -100m, "gone")],
            known.Rows.Select(row => (row.Amount, row.EarlierAmount!, row.Difference!, row.DifferencePercent, row.Change!)));

        var unknown = SpendDocument.Of(ComparedWith.LastYear, await AskAsync(October, ComparedWith.LastYear)).Comparison!;
        Assert.Null(unknown.Difference);
        Assert.Equal((31, 0), (unknown.EarlierMissingDays, unknown.MissingDays));
        Assert.All(unknown.Rows, row => Assert.True(row is { EarlierAmount: null, Difference: null, DifferencePercent: null, Change: null }));
    }

    [Fact]
    public async Task Csv_Comparison_IsEmptyWhereNothingIsKnown()
    {
        var known = SpendComparisonCsv.Write((await AskAsync(November)).Comparison!).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("feature,metric,charges,from,to,amount,earlierFrom,earlierTo,earlierAmount,difference,differencePercent,change,unit,estimated", known[0]);
        Assert.Equal("triage,Unblended,Usage,2026-11-01,2026-11-22,0,2026-10-01,2026-10-22,21,-21,-100,gone,USD,False", known[3]);

        var unknown = SpendComparisonCsv.Write((await AskAsync(October, ComparedWith.LastYear)).Comparison!).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("search,Unblended,Usage,2026-10-01,2026-11-01,310,2025-10-01,2025-11-01,,,,,USD,False", unknown[1]);
    }

    private Task<ComparedSpend> AskAsync(DateRange period, ComparedWith with = ComparedWith.Previous, FakeDailyBill? bill = null) =>
        new SpendComparisons(new SpendReports(bill ?? _bill, new DividedSpend(new FakeCarrierUsages(), new FakeFeatureStore(), new FakeFeatureStore())), bill ?? _bill, Time).AskAsync(
            new SpendQuestion { Period = period, GroupBy = [SpendKey.Feature] }, with, TestContext.Current.CancellationToken);
}
