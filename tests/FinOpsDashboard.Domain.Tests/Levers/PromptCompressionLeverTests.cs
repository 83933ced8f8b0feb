using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Levers;

/// <summary>2,000 input tokens, 1,000 of them repeated, at 3 USD per million; 500 output at 8; cache reads at 0.3. 1,000 requests.</summary>
public sealed class PromptCompressionLeverTests
{
    private static readonly PromptCompressionAssumptions Fourfold = new() { Ratio = 4m, CompressibleTokensPerRequest = 800m };

    private static readonly PromptCachingLever AlwaysHit = new(new() { HitRate = 1m });

    [Fact]
    public void Compression_OfTheVariablePart_SavesItsInput() =>

        // 800 become 200: 1,400 x 3 + 500 x 8 = 8,200 per million.
        Assert.Equal(Dollars(8.2m), MonthlyCost(Fourfold));

    [Fact]
    public void Compression_ItsOwnCost_IsAdded() =>
        Assert.Equal(Dollars(12.2m), MonthlyCost(Fourfold with { CostPerRequest = Dollars(0.001m), MonthlyCost = Dollars(3m) }));

    [Fact]
    public void Compression_PrefixKept_StopsAtTheRepeatedContext() =>

        // Of 5,000 compressible tokens only the 1,000 that differ are there: 250 left. 1,250 x 3 + 4,000 = 7,750.
        Assert.Equal(Dollars(7.75m), MonthlyCost(Fourfold with { CompressibleTokensPerRequest = 5_000m }));

    [Theory]
    [InlineData(PrefixTreatment.Kept, "5.5")] // 1,000 read x 0.3 + 400 x 3 + 4,000
    [InlineData(PrefixTreatment.Compressed, "7.12")] // 400 read x 0.3 + 1,000 x 3 + 4,000
    [InlineData(PrefixTreatment.Rewritten, "8.2")] // nothing cached: 1,400 x 3 + 4,000
    public void Compression_WithAPromptCache_WorksOnWhatIsLeftToCache(PrefixTreatment prefix, string expected) => Assert.Equal(
        Dollars(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)),
        MonthlyCost(Fourfold with { Prefix = prefix }, AlwaysHit));

    [Fact]
    public void Compression_RewritesACachedPrefix_CostsMoreThanNoCompression() =>

        // The cache alone: 1,000 x 0.3 + 1,000 x 3 + 4,000 = 7.3; a compression that ends it: 1,333 x 3 + 4,000 = 8.0.
        Assert.True(MonthlyCost(new() { Ratio = 1.5m, CompressibleTokensPerRequest = 2_000m, Prefix = PrefixTreatment.Rewritten }, AlwaysHit)
            > Plain.With(AlwaysHit).EvaluateOne().MonthlyCost);

    [Fact]
    public void Compression_RatioOfOne_ChangesNothing() => Assert.Equal(Dollars(10m), MonthlyCost(Fourfold with { Ratio = 1m }));

    private static Usd MonthlyCost(PromptCompressionAssumptions assumptions, params ILever[] others) =>
        Plain.With([new PromptCompressionLever(assumptions), .. others]).EvaluateOne().MonthlyCost;
}
