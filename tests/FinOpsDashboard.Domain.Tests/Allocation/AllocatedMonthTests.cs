using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Tests.Allocation;

/// <summary>Months divided by hand.</summary>
public sealed class AllocatedMonthTests
{
    [Fact]
    public void Of_ByTokens_PartsFollowBilledTokensAndRestGoesToTheLargest()
    {
        var month = Divide(
            new SharedCost { Id = "guardrails", Name = "Guardrails", Method = SplitMethod.Tokens },
            Carrier("search", 60m, tokens: 2_000_000m), Carrier("support", 30m, tokens: 1_000_000m), Carrier("shared:guardrails", 10m));

        // 10 × 2/3 = 6.6666666667 and 10 × 1/3 = 3.3333333333, which are 10 together.
        Assert.Equal(6.6666666667m, Shared(month, "search"));
        Assert.Equal(3.3333333333m, Shared(month, "support"));
        Assert.Equal(66.6666666667m, Feature(month, "search").Total.Amount);
        Assert.Equal(0m, month.Undivided.Amount);
    }

    [Fact]
    public void Of_ByDirectCost_FeatureThatWasPaidBackTakesNoPart()
    {
        var month = Divide(
            new SharedCost { Id = "kb", Name = "Knowledge base", Method = SplitMethod.DirectCost },
            Carrier("search", 75m), Carrier("support", 25m), Carrier("pilot", -5m), Carrier("shared:kb", 8m));

        Assert.Equal([6m, 2m], [Shared(month, "search"), Shared(month, "support")]);
        Assert.Equal(-5m, Feature(month, "pilot").Total.Amount);
    }

    [Fact]
    public void Of_Evenly_OnlyFeaturesWithSpendOfTheMonthTakePart()
    {
        var month = Divide(
            new SharedCost { Id = "kb", Name = "Knowledge base", Method = SplitMethod.Evenly },
            Carrier("search", 75m), Carrier("support", 25m), Carrier("asleep", 0m), Carrier("shared:kb", 8m));

        Assert.Equal([4m, 4m], [Shared(month, "search"), Shared(month, "support")]);
        Assert.DoesNotContain(month.Features, feature => feature.FeatureId == "asleep");
    }

    [Fact]
    public void Of_FixedShares_FeatureWithoutSpendTakesItsPart()
    {
        var month = Divide(
            new SharedCost { Id = "kb", Name = "Knowledge base", Method = SplitMethod.FixedShares, Receivers = [new("search", 70m), new("asleep", 30m)] },
            Carrier("search", 75m), Carrier("shared:kb", 10m));

        Assert.Equal(82m, Feature(month, "search").Total.Amount);
        Assert.Equal(3m, Feature(month, "asleep").Total.Amount);
    }

    [Fact]
    public void Of_UnallocatedDivided_NothingIsUnallocatedAndBothSharesAreTold()
    {
        var month = Divide(
            new SharedCost { Id = SharedCost.UnallocatedId, Name = "Unallocated", Method = SplitMethod.DirectCost },
            Carrier("search", 80m), Carrier(Allocator.Unallocated, 20m));

        Assert.Equal(Usd.Zero, month.Unallocated);
        Assert.Equal(100m, Feature(month, "search").Total.Amount);
        Assert.Equal((0.8m, 1m), (month.DirectShare, month.AllocatedShare));
    }

    [Fact]
    public void Of_NoTokensOfTheMonth_CostStaysItsOwnLineAndSaysWhy()
    {
        var month = Divide(
            new SharedCost { Id = "guardrails", Name = "Guardrails", Method = SplitMethod.Tokens }, Carrier("search", 60m), Carrier("shared:guardrails", 10m));

        Assert.Equal(10m, month.Undivided.Amount);
        Assert.Equal(60m, Feature(month, "search").Total.Amount);
        Assert.Contains("No tokens were billed", month.SharedCosts.Single().Reason, StringComparison.Ordinal);
    }

    /// <summary>
    /// One unit for 100 hours at 10,000 input and 2,000 output tokens a minute: 60 million and 12 million tokens. 15 million input are a
    /// quarter of it, 6 million output a half: half of it was used, and half of 4,000 dollars stood idle.
    /// </summary>
    [Fact]
    public void Of_UsedCapacity_IdlePartIsALineOfWhoBoughtIt()
    {
        var month = Divide(
            Units,
            Carrier("search", 500m) with { OnCapacity = new CapacityTokens(10_000_000m, 5_000_000m) },
            Carrier("support", 0m) with { OnCapacity = new CapacityTokens(5_000_000m, 1_000_000m) },
            Capacity(4_000m));

        var cost = month.SharedCosts.Single();
        Assert.Equal(0.5m, cost.UsedShare);
        Assert.Equal(2_000m, cost.Idle.Amount);
        // Used by 15 and 6 of 21 million tokens.
        Assert.Equal(1_428.5714285714m, Shared(month, "search"));
        Assert.Equal(571.4285714286m, Shared(month, "support"));
        Assert.Equal(2_000m, Feature(month, "platform").Idle.Amount);
        Assert.Equal(2_000m, Feature(month, "platform").Total.Amount);
    }

    [Fact]
    public void Of_UsedCapacityThatNobodyUsed_IsIdleWhole()
    {
        var month = Divide(
            Units,
            Carrier("search", 500m) with { OnCapacity = new CapacityTokens(0m, 0m) },
            Carrier("support", 0m) with { OnCapacity = new CapacityTokens(-3m, 0m) },
            Capacity(4_000m));

        Assert.Equal(4_000m, Feature(month, "platform").Idle.Amount);
        Assert.Empty(month.SharedCosts.Single().Parts);
    }

    [Fact]
    public void Of_UsedCapacityWithoutAVolume_IsNotGuessed()
    {
        var month = Divide(Units, Carrier("search", 500m) with { OnCapacity = new CapacityTokens(1m, 1m) }, Capacity(4_000m));

        Assert.Equal(4_000m, month.Undivided.Amount);
        Assert.Contains("support", month.SharedCosts.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_UsedCapacityBesideOtherCharges_IsNotDividedByUse()
    {
        var month = Divide(
            Units,
            Carrier("search", 500m) with { OnCapacity = new CapacityTokens(1m, 1m) },
            Carrier("support", 0m) with { OnCapacity = new CapacityTokens(1m, 1m) },
            Capacity(4_000m) with { Capacity = Usd.FromDollars(3_900m) });

        Assert.Equal(4_000m, month.Undivided.Amount);
        Assert.Contains("not capacity", month.SharedCosts.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_UsedCapacityBesideOther_IsNotDividedByTokensThatRanOnBoth()
    {
        var month = Divide(
            Units,
            Carrier("search", 500m) with { OnCapacity = new CapacityTokens(1m, 1m), Capacity = Usd.FromDollars(100m) },
            Carrier("support", 0m) with { OnCapacity = new CapacityTokens(1m, 1m) },
            Capacity(4_000m));

        Assert.Equal(4_000m, month.Undivided.Amount);
        Assert.Contains("search ran on other capacity", month.SharedCosts.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CarrierOfASharedCostThatThePlanLacks_IsNotLost()
    {
        var month = AllocatedMonth.Of(AllocationPlan.Empty, [Carrier("shared:old", 7m)]);

        Assert.Equal(7m, month.Undivided.Amount);
        Assert.Equal(7m, month.Total.Amount);
    }

    private static SharedCost Units => new()
    {
        Id = "units",
        Name = "Model units",
        Method = SplitMethod.UsedCapacity,
        OwnerId = "platform",
        Receivers = [new("search"), new("support")],
        InputTokensPerUnitMinute = 10_000m,
        OutputTokensPerUnitMinute = 2_000m,
    };

    private static CarrierMonth Capacity(decimal cost) =>
        Carrier("shared:units", cost) with { Capacity = Usd.FromDollars(cost), ModelUnitHours = 100m };

    private static CarrierMonth Carrier(string id, decimal cost, decimal tokens = 0m) =>
        new() { CarrierId = id, Direct = Usd.FromDollars(cost), DirectUnblended = Usd.FromDollars(cost), BilledTokens = tokens };

    private static AllocatedMonth Divide(SharedCost cost, params CarrierMonth[] carriers) => AllocatedMonth.Of(new AllocationPlan([], [cost]), carriers);

    private static AllocatedFeature Feature(AllocatedMonth month, string id) => month.Features.Single(feature => feature.FeatureId == id);

    private static decimal Shared(AllocatedMonth month, string id) => Feature(month, id).SharedTotal.Amount;
}
