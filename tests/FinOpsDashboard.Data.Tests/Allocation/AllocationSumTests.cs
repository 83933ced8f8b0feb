using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Features;
using FinOpsDashboard.Data.Tests.Sync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;
using FsCheck.Fluent;
using FsCheck;

namespace FinOpsDashboard.Data.Tests.Allocation;

/// <summary>Whatever the bill, the rules and the pulls: the sum over features and remainders is the bill, to the last digit.</summary>
public sealed class AllocationSumTests
{
    private static readonly string[] Services =
        ["Amazon Bedrock", "Claude Sonnet 4.5 (Amazon Bedrock Edition)", "Claude Haiku 4.5 (Amazon Bedrock Edition)"];

    private static readonly string[] UsageTypes =
        ["USE1-NovaMicro-input-tokens", "USE1-MP:USE1_InputTokenCount-Units", "USE1-MP:USE1_OutputTokenCount-Units", "EU-something-new"];

    private static readonly string[] Teams = ["", "search", "chat"];

    [Fact]
    public void SumOverFeatures_AnyBillAndRules_IsTheBill() =>
        Prop.ForAll(Bills.ToArbitrary(), Rules.ToArbitrary(), (bill, rules) => HoldsAsync(bill, rules).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20_261_122UL, 1UL));

    private static Gen<BilledItem[]> Bills =>
        (from day in Gen.Choose(0, 40)
         from service in Gen.Elements(Services)
         from usageType in Gen.Elements(UsageTypes)
         from team in Gen.Elements(Teams)
         from cost in Gen.Choose(-1_000_000_000, 2_000_000_000)
         select new BilledItem(new DateOnly(2026, 10, 13).AddDays(day), service, usageType, cost / 10_000_000_000m)
         {
             Tags = team.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["team"] = team },
             Quantity = Math.Abs(cost) / 1_000m,
         }).NonEmptyListOf().Select(items => items.ToArray());

    private static Gen<AllocationRule[]> Rules =>
        (from feature in Gen.Elements("search", "chat", "rest")
         from model in Gen.Elements(null, "Claude Sonnet 4.5", "Nova Micro")
         from usageType in Gen.Elements(null, "*Input*", "EU-*")
         from team in Gen.Elements(null, "", "search", "chat")
         from dates in Gen.Elements<(DateOnly? From, DateOnly? Until)>(
             (null, null), (null, null), (new DateOnly(2026, 10, 20), null), (null, new DateOnly(2026, 10, 31)), (new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 5)))
         select new AllocationRule
         {
             ValidFrom = dates.From,
             ValidUntil = dates.Until,
             FeatureId = feature,
             Model = model,
             UsageType = usageType,
             Dimension = team is null ? null : new DimensionCondition("tag:team", team),
         }).ListOf(4).Select(rules => rules.ToArray());

    private static async Task<bool> HoldsAsync(BilledItem[] bill, AllocationRule[] rules)
    {
        await using var harness = await SyncHarness.CreateAsync();
        harness.Options.CostAllocationTagKeys.Add("team");
        harness.Source.Bill.AddRange(bill);
        var features = new FeatureStore(harness.Database, harness.Time);
        var plans = new AllocationPlanStore(harness.Database, harness.Time);
        var half = rules.Length / 2;
        await features.SaveAsync(ToFeatures(rules[..half]), CancellationToken.None);
        await harness.RunAsync();
        var register = new FeatureRegister(features, plans);
        var foretold = await plans.CompareAsync(await register.PlanWithAsync(ToFeatures(rules), CancellationToken.None), CancellationToken.None);
        await features.SaveAsync(ToFeatures(rules), new AllocationChange("test", ApplyFrom: new BillingMonth(2026, 1)), CancellationToken.None);

        var expected = bill.Sum(item => item.Cost);
        var byDay = await harness.SpendAsync(SpendKey.Feature);
        var months = await harness.Queries.AskAsync(
            new SpendQuestion { Period = new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1)), GroupBy = [SpendKey.Feature] },
            CancellationToken.None);
        return (await harness.SpendAsync()).Total == expected && byDay.Total == expected && months.Total == expected
            && (await harness.SpendAsync(SpendKey.Tag("team"))).Total == expected
            && SumsOf(byDay).SequenceEqual(FeaturesOf(bill, rules))
            && SumsOf(months).SequenceEqual(FeaturesOf(bill, rules))
            && Foretold(foretold).SequenceEqual(Cells(months))
            && await MonthsAreTheirDaysAsync(harness);
    }

    /// <summary>What features carry, told item by item.</summary>
    private static IEnumerable<(string, decimal)> FeaturesOf(BilledItem[] bill, AllocationRule[] rules)
    {
        var order = rules.GroupBy(rule => rule.FeatureId).SelectMany(feature => feature).ToList();
        return bill
            .GroupBy(item =>
            {
                var reading = UsageTypeReader.Read(item.Service, item.UsageType);
                var line = new ChargeIdentity(item.Service, item.UsageType, reading.Model, reading.Route, reading.RegionId);
                return new Allocator([.. order.Where(rule => rule.IsValidOn(item.Day))]).FeatureOf(line, item.Tags.GetValueOrDefault("team") ?? "");
            })
            .Select(feature => (feature.Key, feature.Sum(item => item.Cost)))
            .Where(feature => feature.Item2 != 0)
            .Order();
    }

    /// <summary>What a comparison said the other plan would make of the months.</summary>
    private static IEnumerable<(DateOnly, string, decimal)> Foretold(IReadOnlyList<CarrierMove> moves) => moves
        .Where(move => move.After.Amount != 0).Select(move => (move.Month.FirstDay, move.CarrierId, move.After.Amount)).Order();

    private static IEnumerable<(DateOnly, string, decimal)> Cells(SpendReport months) => months.Rows
        .Where(row => row.Amount != 0).Select(row => (row.Period, row.Keys[0], row.Amount)).Order();

    private static IEnumerable<(string, decimal)> SumsOf(SpendReport report) => report.Rows
        .GroupBy(row => row.Keys[0])
        .Select(feature => (feature.Key, feature.Sum(row => row.Amount)))
        .Where(feature => feature.Item2 != 0)
        .Order();

    /// <summary>Whatever the keys, rollups of months say what the days say.</summary>
    private static async Task<bool> MonthsAreTheirDaysAsync(SyncHarness harness)
    {
        SpendKey[][] keys = [[], [SpendKey.Model], [SpendKey.UsageType, SpendKey.Service], [SpendKey.Feature, SpendKey.Model], [SpendKey.Tag("team"), SpendKey.Region]];
        foreach (var key in keys)
        {
            foreach (var metric in new[] { SpendMetric.Amortized, SpendMetric.Quantity })
            {
                var months = new SpendQuestion { Period = new DateRange(new DateOnly(2026, 9, 20), new DateOnly(2026, 12, 1)), GroupBy = key, Metric = metric };
                var byMonth = await harness.Queries.AskAsync(months, CancellationToken.None);
                var byDay = await harness.Queries.AskAsync(months with { Granularity = SpendGranularity.Daily }, CancellationToken.None);
                if (!Cells(byMonth, row => row.Period).SequenceEqual(Cells(byDay, row => BillingMonth.Of(row.Period).FirstDay))) return false;
            }
        }

        return true;

        static IEnumerable<(DateOnly, string, decimal)> Cells(SpendReport report, Func<SpendReportRow, DateOnly> period) => report.Rows
            .GroupBy(row => (Period: period(row), Keys: string.Join('|', row.Keys)))
            .Select(cell => (cell.Key.Period, cell.Key.Keys, cell.Sum(row => row.Amount)))
            .Where(cell => cell.Item3 != 0)
            .Order();
    }

    private static List<Feature> ToFeatures(AllocationRule[] rules) =>
    [
        .. rules.GroupBy(rule => rule.FeatureId)
            .Select(group => new Feature { Id = group.Key, Name = group.Key, Rules = [.. group] }),
    ];
}
