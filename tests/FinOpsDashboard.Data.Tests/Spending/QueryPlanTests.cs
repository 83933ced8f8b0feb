using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Reconciliation;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>The queries that pages wait for find their rows by an index: SQLite's own plan says so.</summary>
public sealed class QueryPlanTests
{
    private static readonly SpendKey Team = SpendKey.Tag("team");

    public static TheoryData<string, SpendGranularity, ChargeSelection> Questions => new()
    {
        { "feature", SpendGranularity.Monthly, ChargeSelection.Usage },
        { "feature,model", SpendGranularity.Monthly, ChargeSelection.All },
        { "model,tokenKind", SpendGranularity.Monthly, ChargeSelection.Usage },
        { "feature", SpendGranularity.Daily, ChargeSelection.Usage },
        { "usageType", SpendGranularity.Daily, ChargeSelection.Usage },
        { "model,region", SpendGranularity.Daily, ChargeSelection.Usage },
        { "tag:team", SpendGranularity.Monthly, ChargeSelection.Usage },
        { "account,region", SpendGranularity.Daily, ChargeSelection.Usage },
        { "recordType", SpendGranularity.Monthly, ChargeSelection.All },
        { "feature", SpendGranularity.Monthly, ChargeSelection.Credits },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_AnyTable_SearchesByItsPeriod(string keys, SpendGranularity granularity, ChargeSelection charges)
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);
        var question = new SpendQuestion
        {
            Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1)),
            Granularity = granularity,
            Charges = charges,
            GroupBy = [.. keys.Split(',').Select(word => SpendKey.TryParse(word, out var key) ? key! : throw new ArgumentException(word))],
        };

        await new SpendQueries(recorder).AskAsync(question, TestContext.Current.CancellationToken);

        var plans = recorder.PlansOf("spend: sums by period and keys");
        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.Contains(plan, line => line.StartsWith("SEARCH t USING", StringComparison.Ordinal)));
        // Charge lines are few hundred, whatever the bill: they may be read whole.
        Assert.DoesNotContain(plans.SelectMany(plan => plan), line => line.StartsWith("SCAN", StringComparison.Ordinal) && line is not ("SCAN l" or "SCAN s"));
    }

    [Theory]
    [InlineData("model", "ModelDays")]
    [InlineData("usageType", "SpendFacts")]
    [InlineData("tokenKind", "SpendFacts")]
    public async Task Ask_DaysOfOneModel_SearchesTheSmallestTable(string key, string table)
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);
        var question = new SpendQuestion
        {
            Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1)),
            Granularity = SpendGranularity.Daily,
            GroupBy = [SpendKey.TryParse(key, out var parsed) ? parsed! : throw new ArgumentException(key)],
            Filters = [new SpendKeyFilter(SpendKey.Model, ["Nova Micro"])],
        };

        var report = await new SpendQueries(recorder).AskAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal(1m, report.Total);
        Assert.Contains($"\"{table}\" t", Assert.Single(recorder.TextsOf("spend: sums by period and keys")), StringComparison.Ordinal);
        Assert.Contains(Assert.Single(recorder.PlansOf("spend: sums by period and keys")), line => line.StartsWith("SEARCH t USING", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workspace_MonthsOfAFeature_SearchesByTheFeature()
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);

        await new FeatureSpendQueries(recorder, harness.Time).GetMonthsAsync(
            "search", new BillingMonth(2025, 11), TestContext.Current.CancellationToken);

        var plan = Assert.Single(recorder.PlansOf("workspace: billed months of a feature"));
        Assert.Contains(plan, line => line.Contains("(CarrierId=? AND Month>?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commitments_DaysOfAFeature_SearchesEachDayForTheFeature()
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);

        await new BilledDayQueries(recorder).GetDaysAsync(
            "search", new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 1)), TestContext.Current.CancellationToken);

        var plan = Assert.Single(recorder.PlansOf("commitments: billed tokens of a feature by day"));
        Assert.Contains(plan, line => line.Contains("(Day=? AND CarrierId=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "LineMonths")]
    [InlineData("model", "LineMonths")]
    [InlineData("feature", "FeatureMonthTotals")]
    [InlineData("feature,model", "FeatureMonths")]
    [InlineData("tag:team", "SplitMonths")]
    public async Task Ask_WholeMonthsAndDays_ReadsWholeMonthsFromTheSmallestRollup(string keys, string table)
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);
        var question = new SpendQuestion
        {
            Period = new DateRange(new DateOnly(2026, 9, 15), new DateOnly(2026, 11, 1)),
            GroupBy = [.. keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(word => SpendKey.TryParse(word, out var key) ? key! : throw new ArgumentException(word))],
        };

        var report = await new SpendQueries(recorder).AskAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal(1m, report.Total);
        Assert.Contains(recorder.TextsOf("spend: sums by period and keys"), text => text.Contains($"\"{table}\" t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reconciliation_LinesOfAMonth_SearchesByTheMonth()
    {
        await using var harness = await FilledAsync();
        var recorder = new PlanRecorder(harness.Database.ConnectionString);

        await new BilledLineQueries(recorder).GetAsync(new BillingMonth(2026, 10), TestContext.Current.CancellationToken);

        var plan = Assert.Single(recorder.PlansOf("reconciliation: billed lines of a month"));
        Assert.Contains(plan, line => line.Contains("(Month=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private static async Task<SyncHarness> FilledAsync()
    {
        var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add(Team.Word["tag:".Length..]);
        harness.Options.SplitByAccount = true;
        harness.Source.Bill.Add(new BilledItem(new DateOnly(2026, 10, 5), "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 1));
        await harness.RunAsync();
        return harness;
    }
}
