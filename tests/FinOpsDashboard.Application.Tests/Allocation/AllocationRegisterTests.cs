using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing.Features;

namespace FinOpsDashboard.Application.Tests.Allocation;

public sealed class AllocationRegisterTests
{
    private static readonly BillingMonth October = new(2026, 10);
    private readonly FakeFeatureStore _store = new();

    public AllocationRegisterTests()
    {
        _store.Features.Add(new Feature { Id = "search", Name = "Search" });
        _store.Features.Add(new Feature { Id = "chat", Name = "Chat" });
    }

    public static TheoryData<SharedCost, string> Wrong => new()
    {
        { Cost(SplitMethod.FixedShares) with { Receivers = [new("search", 60m), new("chat", 30m)] }, "the shares add up to 90 %, and have to be 100 % together" },
        { Cost(SplitMethod.FixedShares) with { Receivers = [new("search", 100m), new("chat", 0m)] }, "every feature has a percentage above 0" },
        { Cost(SplitMethod.FixedShares) with { Receivers = [new("search", 50m), new("search", 50m)] }, "the feature search shares it 2 times" },
        { Cost(SplitMethod.Tokens) with { Receivers = [new("nobody")] }, "there is no feature nobody" },
        { Cost(SplitMethod.Tokens) with { Receivers = [new("search", 5m)] }, "percentages go with fixed shares alone" },
        { Cost(SplitMethod.Evenly) with { OwnerId = "search" }, "an owner and what a model unit delivers go with used capacity alone" },
        { Cost(SplitMethod.UsedCapacity) with { Receivers = [new("search")] }, "name the feature that bought the capacity" },
        { Cost(SplitMethod.UsedCapacity) with { OwnerId = "search" }, "name the features that run on the capacity" },
        { Cost(SplitMethod.UsedCapacity) with { OwnerId = "search", Receivers = [new("chat")], InputTokensPerUnitMinute = 0m }, "above 0 tokens a minute" },
        { Cost(SplitMethod.UsedCapacity) with { Id = "unallocated", OwnerId = "search", Receivers = [new("chat")] }, "unallocated spend is not capacity alone" },
        { Cost(SplitMethod.Tokens) with { Id = "Not an id" }, "an id is 1 to 64 lower-case letters" },
        { Cost(SplitMethod.Tokens) with { Name = " " }, "a name has 1 to 100 characters" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AllocationRegister Register => new(_store, _store);

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Save_SharedCostThatCannotBe_IsRefusedWithItsName(SharedCost cost, string expected)
    {
        var faults = await Register.SaveAsync([], [cost], 0, new AllocationChange("ada"), Cancellation);

        Assert.Contains(faults, fault => fault.StartsWith($"Shared cost {cost.Id}: ", StringComparison.Ordinal) && fault.Contains(expected, StringComparison.Ordinal));
        Assert.Empty(_store.Changes);
    }

    [Fact]
    public async Task Save_RulesThatCannotBe_AllAreTold()
    {
        var faults = await Register.SaveAsync(
            [
                new AllocationRule { FeatureId = "nobody" },
                new AllocationRule { FeatureId = "shared:none" },
                new AllocationRule { FeatureId = "search", ValidUntil = new DateOnly(9999, 12, 31) },
                new AllocationRule { FeatureId = "chat", ValidFrom = new DateOnly(2026, 9, 2), ValidUntil = new DateOnly(2026, 9, 1) },
            ],
            [], 0, new AllocationChange("ada"), Cancellation);

        Assert.Equal(4, faults.Count);
        Assert.Contains("search: the days of a rule lie between 2000 and 2999. Leave one out for a rule without a beginning or an end.", faults);
        Assert.Contains("chat: a rule is valid until 2026-09-01, before it begins on 2026-09-02.", faults);
        Assert.Contains(faults, fault => fault.StartsWith("nobody: a rule gives spend to it", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("shared:none: a rule gives spend to it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_PlanChangedMeanwhile_SaysSo()
    {
        _store.Changes.Add(new AllocationChange("bob"));

        var fault = Assert.Single(await Register.SaveAsync([], [], 0, new AllocationChange("ada"), Cancellation));

        Assert.Contains("changed meanwhile", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_HeldMonths_MoveOnlyWhenTheyAreAskedFor()
    {
        _store.Months.Add(new PlannedMonth(October, 1, IsClosed: true, IsHeld: true));
        _store.Months.Add(new PlannedMonth(October.Next, 1, IsClosed: false, IsHeld: false));
        foreach (var (month, amount) in new[] { (October, 10m), (October.Next, 4m) })
        {
            _store.Moves.Add(new CarrierMove(month, "search", Usd.Zero, Usd.FromDollars(amount)));
            _store.Moves.Add(new CarrierMove(month, "unallocated", Usd.FromDollars(amount), Usd.Zero));
        }

        var preview = await Register.PreviewAsync(AllocationPlan.Empty, Cancellation);

        Assert.Equal((4m, 14m), (preview.Moved(null).Amount, preview.Moved(October).Amount));
        Assert.Equal(October, Assert.Single(preview.Held).Planned.Month);
        Assert.Equal([("Search", 4m), ("Unallocated", -4m)], preview.Carriers(null).Select(row => (row.Name, row.Change.Amount)));
    }

    [Fact]
    public async Task Preview_SharedCostDividedOtherwise_TouchesMonthsThoughRulesMoveNothing()
    {
        _store.Months.Add(new PlannedMonth(October, 1, IsClosed: true, IsHeld: true));
        _store.SharedCosts.Add(Cost(SplitMethod.Tokens));

        var preview = await Register.PreviewAsync(new AllocationPlan([], [Cost(SplitMethod.Evenly)]), Cancellation);

        Assert.True(Assert.Single(preview.Held).DividesOtherwise);
        Assert.Equal(Usd.Zero, preview.Moved(October));
    }

    [Fact]
    public async Task Remove_FeatureThatSharesACost_IsRefused()
    {
        _store.SharedCosts.Add(Cost(SplitMethod.Tokens) with { Receivers = [new("chat")] });

        var fault = Assert.Single(await new FeatureRegister(_store, _store).RemoveAsync("chat", new AllocationChange("ada"), Cancellation));

        Assert.Contains("takes part in the shared cost Guardrails", fault, StringComparison.Ordinal);
        Assert.Equal(2, _store.Features.Count);
    }

    private static SharedCost Cost(SplitMethod method) => new() { Id = "guardrails", Name = "Guardrails", Method = method };
}
