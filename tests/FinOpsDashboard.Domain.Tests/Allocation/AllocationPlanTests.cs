using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Tests.Allocation;

public sealed class AllocationPlanTests
{
    private static readonly ChargeIdentity Line = new("Amazon Bedrock", "USE1-NovaPro-input-tokens", "Nova Pro", BillingRoute.FirstParty, "us-east-1");
    private static readonly DateRange March = new BillingMonth(2026, 3).Days;

    [Fact]
    public void SpansOf_RuleThatEndsWithinTheMonth_NextRuleTakesTheDayAfter()
    {
        var plan = new AllocationPlan(
            [new AllocationRule { FeatureId = "old", Model = "Nova Pro", ValidUntil = Day(14) }, new AllocationRule { FeatureId = "new", Model = "Nova Pro" }], []);

        var spans = plan.SpansOf(March);

        Assert.Equal([new DateRange(Day(1), Day(15)), new DateRange(Day(15), Day(32))], spans.Select(span => span.Days));
        Assert.Equal(["old", "new"], spans.Select(span => span.Allocator.FeatureOf(Line, null)));
    }

    [Fact]
    public void SpansOf_RuleOfOneDay_HoldsThatDayAlone()
    {
        var plan = new AllocationPlan([new AllocationRule { FeatureId = "launch", ValidFrom = Day(10), ValidUntil = Day(10) }], []);

        var carriers = plan.SpansOf(March).SelectMany(span => span.Days.Days().Select(day => (Day: day, Carrier: span.Allocator.FeatureOf(Line, null)))).ToList();

        Assert.Equal(Day(10), Assert.Single(carriers, carrier => carrier.Carrier == "launch").Day);
        Assert.Equal(31, carriers.Count);
    }

    [Fact]
    public void SpansOf_SameRulesBeforeAndAfter_ShareTheirAllocator()
    {
        var plan = new AllocationPlan([new AllocationRule { FeatureId = "launch", ValidFrom = Day(10), ValidUntil = Day(12) }], []);

        var spans = plan.SpansOf(March);

        Assert.Equal(3, spans.Count);
        Assert.Same(spans[0].Allocator, spans[2].Allocator);
    }

    [Fact]
    public void SpansOf_DatesOutsideOfTheDays_OneSpan()
    {
        var plan = new AllocationPlan(
            [new AllocationRule { FeatureId = "past", ValidUntil = Day(1).AddDays(-1) }, new AllocationRule { FeatureId = "now", ValidFrom = Day(1) }], []);

        var span = Assert.Single(plan.SpansOf(March));

        Assert.Equal(March, span.Days);
        Assert.Equal("now", span.Allocator.FeatureOf(Line, null));
    }

    [Fact]
    public void Constructor_DimensionsOnDifferentDays_AreRefusedAllTheSame() => Assert.Throws<ArgumentException>(() => new AllocationPlan(
        [
            new AllocationRule { FeatureId = "a", Dimension = new DimensionCondition("tag:team", "a"), ValidUntil = Day(1) },
            new AllocationRule { FeatureId = "b", Dimension = new DimensionCondition("account", "1"), ValidFrom = Day(2) },
        ],
        []));

    /// <summary>A day of March; 32 is the first of April.</summary>
    private static DateOnly Day(int day) => new DateOnly(2026, 3, 1).AddDays(day - 1);
}
