using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Allocation;

/// <summary>What holds for every bill and every way to divide it, tried on random ones.</summary>
public sealed class AllocatedMonthProperties
{
    /// <summary>The seed is fixed: a failure is met again.</summary>
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20_261_122UL, 5UL);

    private static readonly string[] Features = ["a", "b", "c"];

    private static readonly Gen<CarrierMonth> Carriers =
        from id in Gen.Elements("a", "b", "c", "shared:x", "shared:y", "shared:old", Allocator.Unallocated, Allocator.Unsplit)
        from cost in Gen.Choose(-1_000_000, 2_000_000_000)
        from tokens in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(0, 5_000)
        from isCapacity in Gen.Elements(true, false)
        from hasVolume in Gen.Elements(true, true, false)
        let amount = Usd.FromDollars(decimal.Round(cost / 333_333.3m, 10))
        select new CarrierMonth
        {
            CarrierId = id,
            Direct = amount,
            DirectUnblended = amount,
            BilledTokens = tokens * 7.3m,
            ModelUnitHours = hours,
            Capacity = isCapacity ? amount : Usd.Zero,
            OnCapacity = hasVolume ? new CapacityTokens(tokens, tokens / 7m) : null,
        };

    private static readonly Gen<SharedCost> Costs =
        from id in Gen.Elements("x", "y", SharedCost.UnallocatedId)
        from method in Gen.Elements(Enum.GetValues<SplitMethod>())
        from named in Gen.Elements(true, false)
        select new SharedCost
        {
            Id = id,
            Name = id,
            Method = method,
            Receivers = named || method is SplitMethod.FixedShares or SplitMethod.UsedCapacity ? [new("a", 17.5m), new("c", 82.5m)] : [],
            OwnerId = method == SplitMethod.UsedCapacity ? "b" : null,
            InputTokensPerUnitMinute = 20_000m,
            OutputTokensPerUnitMinute = 3_000m,
        };

    private static readonly Gen<(IReadOnlyList<CarrierMonth> Carriers, AllocatedMonth Month)> Months =
        from carriers in Carriers.ListOf()
        from costs in Costs.ListOf()
        let distinct = carriers.DistinctBy(carrier => carrier.CarrierId).ToList()
        select ((IReadOnlyList<CarrierMonth>)distinct, AllocatedMonth.Of(new AllocationPlan([], [.. costs.DistinctBy(cost => cost.Id)]), distinct));

    [Fact]
    public void Of_AnyMonth_AddsUpToTheBillToTheLastDigit() => Check(month =>
        month.Month.Features.Sum(feature => feature.Total) + month.Month.Undivided + month.Month.Unallocated + month.Month.Unsplit
            == month.Carriers.Sum(carrier => carrier.Direct));

    [Fact]
    public void Of_AnyMonth_EverySharedCostIsItsPartsIdleAndRest() => Check(month => month.Month.SharedCosts.All(cost =>
        cost.Parts.Sum(part => part.Amount) + cost.Idle + cost.Undivided == cost.Amount && (cost.Undivided == Usd.Zero || cost.Reason is not null)));

    [Fact]
    public void Of_AnyMonth_DirectCostOfFeaturesIsWhatRulesGave() => Check(month => Features.All(id =>
        (month.Month.Features.FirstOrDefault(feature => feature.FeatureId == id)?.Direct ?? Usd.Zero)
            == (month.Carriers.FirstOrDefault(carrier => carrier.CarrierId == id)?.Direct ?? Usd.Zero)));

    private static void Check(Func<(IReadOnlyList<CarrierMonth> Carriers, AllocatedMonth Month), bool> holds) =>
        Prop.ForAll(Months.ToArbitrary(), month => holds(month)).Check(Runs);
}
