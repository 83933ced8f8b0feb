using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Allocation;

public sealed class AllocatorTests
{
    private static readonly ChargeIdentity Sonnet = new(
        "Claude Sonnet 4.5 (Amazon Bedrock Edition)", "USE1-MP:USE1_InputTokenCount-Units", "Claude Sonnet 4.5", BillingRoute.Marketplace, "us-east-1");

    [Fact]
    public void FeatureOf_TwoRulesMatch_TakesTheFirst()
    {
        var allocator = new Allocator([Rule("search") with { Model = "claude sonnet 4.5" }, Rule("chat") with { RegionId = "us-east-1" }]);

        Assert.Equal("search", allocator.FeatureOf(Sonnet, null));
    }

    [Fact]
    public void FeatureOf_NoRuleMatches_IsUnallocated() =>
        Assert.Equal(Allocator.Unallocated, new Allocator([Rule("search") with { Model = "Nova Micro" }]).FeatureOf(Sonnet, null));

    [Fact]
    public void FeatureOf_ShareNotKnown_IsUnsplitOnlyWhereARuleNeedsIt()
    {
        var tagged = Rule("search") with { Dimension = new DimensionCondition("tag:team", "search") };

        Assert.Equal(Allocator.Unsplit, new Allocator([tagged]).FeatureOf(Sonnet, null));
        Assert.Equal("chat", new Allocator([Rule("chat") with { Model = Sonnet.Model }, tagged]).FeatureOf(Sonnet, null));
        Assert.Equal(Allocator.Unallocated, new Allocator([tagged with { Model = "Nova Micro" }]).FeatureOf(Sonnet, null));
    }

    [Fact]
    public void FeatureOf_UntaggedValue_MatchesARuleForUntagged()
    {
        var allocator = new Allocator([Rule("rest") with { Dimension = new DimensionCondition("tag:team", "") }]);

        Assert.Equal("rest", allocator.FeatureOf(Sonnet, ""));
        Assert.Equal(Allocator.Unallocated, allocator.FeatureOf(Sonnet, "search"));
    }

    [Fact]
    public void Constructor_TwoDimensions_IsRefusedWithTheReason()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Allocator(
        [
            Rule("a") with { Dimension = new DimensionCondition("tag:team", "a") }, Rule("b") with { Dimension = new DimensionCondition("account", "1") },
        ]));

        Assert.Contains("tag:team and account", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USE1-NovaMicro-*", "USE1-NovaMicro-input-tokens", true)]
    [InlineData("*-input-tokens", "USE1-NovaMicro-input-tokens", true)]
    [InlineData("use1-*micro*tokens", "USE1-NovaMicro-input-tokens", true)]
    [InlineData("USE1-NovaMicro", "USE1-NovaMicro-input-tokens", false)]
    [InlineData("*", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a*b*c", "aXbXb", false)]
    public void Matches_Pattern_StandsForAnyTextAtTheStar(string pattern, string text, bool expected) =>
        Assert.Equal(expected, TextPattern.Matches(pattern, text));

    [Fact]
    public void Matches_ManyStarsAgainstALongText_IsNotExponential() =>
        Assert.False(TextPattern.Matches(string.Concat(Enumerable.Repeat("*a", 200)) + "b", new string('a', 20_000)));

    private static AllocationRule Rule(string feature) => new() { FeatureId = feature };
}
