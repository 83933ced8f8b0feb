using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;

namespace FinOpsDashboard.Data.Tests.Spending;

/// <summary>Questions that charge lines alone answer, worked by hand; today is 22 November 2026.</summary>
public sealed class ChargeLineQuestionTests
{
    private const string Bedrock = "Amazon Bedrock";
    private const string MicroInput = "USE1-NovaMicro-input-tokens";
    private const string MicroOutput = "USE1-NovaMicro-output-tokens";
    private const string LiteInput = "USW2-NovaLite-input-tokens";

    private static readonly DateOnly First = new(2026, 10, 30);
    private static readonly DateOnly Second = new(2026, 11, 2);

    [Fact]
    public async Task Ask_DaysByModel_SumsUpEveryKindOfUsage()
    {
        await using var harness = await FilledAsync();

        Assert.Equal(
            [(First, "Nova Micro", 1.2500000001m), (First, "Nova Lite", 1m), (Second, "Nova Micro", 8m)],
            await AskAsync(harness, SpendMetric.Unblended, [SpendKey.Model]));
    }

    [Fact]
    public async Task Ask_DaysByModelOfOneKindOfUsage_LeavesTheOthersOut()
    {
        await using var harness = await FilledAsync();

        Assert.Equal(
            [(First, "Nova Lite", 1m), (First, "Nova Micro", 1m), (Second, "Nova Micro", 8m)],
            await AskAsync(harness, SpendMetric.Amortized, [SpendKey.Model], new SpendKeyFilter(SpendKey.TokenKind, ["input"])));
    }

    [Fact]
    public async Task Ask_DaysByModelOfOneRegion_LeavesTheOthersOut()
    {
        await using var harness = await FilledAsync();

        Assert.Equal(
            [(First, "Nova Lite|us-west-2", 1m)],
            await AskAsync(harness, SpendMetric.Unblended, [SpendKey.Model, SpendKey.Region], new SpendKeyFilter(SpendKey.Region, ["us-west-2"])));
        Assert.Empty(await AskAsync(harness, SpendMetric.Unblended, [SpendKey.Model], new SpendKeyFilter(SpendKey.Region, ["eu-west-1"])));
    }

    [Fact]
    public async Task Ask_QuantityByModel_TellsKindsOfUsageApart()
    {
        await using var harness = await FilledAsync();

        Assert.Equal(
            [(First, "Nova Micro|input", 100m), (First, "Nova Lite|input", 7m), (First, "Nova Micro|output", 5m), (Second, "Nova Micro|input", 800m)],
            await AskAsync(harness, SpendMetric.Quantity, [SpendKey.Model, SpendKey.TokenKind]));
    }

    [Fact]
    public async Task Ask_QuantityOfDifferentUnits_SaysSo()
    {
        await using var harness = await FilledAsync();
        harness.Source.Bill.Add(new BilledItem(Second, Bedrock, "USE1-ModelUnit-1month-NovaMicro", 20m) { Quantity = 24 });
        await harness.RunAsync();

        var report = await harness.Queries.AskAsync(
            new SpendQuestion { Period = new DateRange(First, Second.AddDays(1)), Granularity = SpendGranularity.Daily, Metric = SpendMetric.Quantity },
            TestContext.Current.CancellationToken);

        Assert.Equal([(First, false), (Second, true)], report.Rows.Select(row => (row.Period, row.Unit == SpendReportRow.MixedUnits)));
    }

    [Fact]
    public async Task Ask_DaysByModelAfterOneWasRestated_FollowsTheBill()
    {
        await using var harness = await FilledAsync();
        harness.Source.Bill.RemoveAll(item => item.Day == Second);
        harness.Source.Bill.Add(new BilledItem(Second, Bedrock, MicroOutput, 3m));

        await harness.RunAsync();

        Assert.Equal(
            [(First, "Nova Micro", 1.2500000001m), (First, "Nova Lite", 1m), (Second, "Nova Micro", 3m)],
            await AskAsync(harness, SpendMetric.Unblended, [SpendKey.Model]));
    }

    [Fact]
    public async Task Ask_TotalOfDays_IsEstimatedWhereOneLineIs()
    {
        await using var harness = await FilledAsync();
        harness.Source.Bill.AddRange([new BilledItem(Second, Bedrock, MicroOutput, 1m), new BilledItem(Second, Bedrock, LiteInput, 2m)]);
        await harness.RunAsync();

        var total = await harness.SpendAsync();
        var models = await harness.SpendAsync(SpendKey.Model);

        Assert.Equal([(First, 2.2500000001m, false), (Second, 11m, true)], total.Rows.Select(row => (row.Period, row.Amount, row.IsEstimated)));
        Assert.Equal(
            [("Nova Micro", 9m, true), ("Nova Lite", 2m, false)],
            models.Rows.Where(row => row.Period == Second).Select(row => (row.Keys[0], row.Amount, row.IsEstimated)));
    }

    [Fact]
    public async Task Ask_BillGrowsMeanwhile_AnswersOfOneMoment()
    {
        await using var harness = await FilledAsync();
        var writer = new MeanwhileWriter(harness.Database.ConnectionString, "-- spend: sums by period and keys", async () =>
        {
            harness.Source.Bill.Add(new BilledItem(Second, Bedrock, LiteInput, 5m));
            harness.Source.Bill.Add(new BilledItem(Second, Bedrock, "USE1-NovaPro-input-tokens", 6m));
            await harness.RunAsync();
        });
        var question = new SpendQuestion
        {
            Period = new DateRange(Second, Second.AddDays(1)),
            Granularity = SpendGranularity.Daily,
            GroupBy = [SpendKey.UsageType],
        };

        var during = await new SpendQueries(writer).AskAsync(question, TestContext.Current.CancellationToken);
        var after = await new SpendQueries(writer).AskAsync(question, TestContext.Current.CancellationToken);

        Assert.True(writer.HasWritten);
        Assert.Equal((8m, 19m), (during.Total, after.Total));
    }

    private static async Task<SyncHarness> FilledAsync()
    {
        var harness = await SyncHarness.CreateAsync();
        harness.Source.Bill.AddRange(
        [
            new BilledItem(First, Bedrock, MicroInput, 1m) { Quantity = 100 },
            new BilledItem(First, Bedrock, MicroOutput, 0.2500000001m) { Quantity = 5 },
            new BilledItem(First, Bedrock, LiteInput, 1m) { Quantity = 7 },
            new BilledItem(Second, Bedrock, MicroInput, 8m) { Quantity = 800, IsEstimated = true },
        ]);
        await harness.RunAsync();
        return harness;
    }

    private static async Task<IEnumerable<(DateOnly Day, string Keys, decimal Amount)>> AskAsync(
        SyncHarness harness, SpendMetric metric, SpendKey[] keys, params SpendKeyFilter[] filters)
    {
        var report = await harness.Queries.AskAsync(
            new SpendQuestion
            {
                Period = new DateRange(First, Second.AddDays(1)),
                Granularity = SpendGranularity.Daily,
                Metric = metric,
                GroupBy = keys,
                Filters = filters,
            },
            TestContext.Current.CancellationToken);
        return report.Rows.Select(row => (row.Period, string.Join('|', row.Keys), row.Amount));
    }
}
