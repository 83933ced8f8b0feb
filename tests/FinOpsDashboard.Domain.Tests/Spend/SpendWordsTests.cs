using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Spend;

public sealed class SpendWordsTests
{
    [Fact]
    public void ToWord_TokenKinds_AreTheContractWords() =>
        Assert.Equivalent(
            new[] { "input", "output", "cacheRead", "cacheWrite", "cacheWrite30m", "cacheWrite1h", "image", "audio", "video", "other" },
            Enum.GetValues<TokenKind>().Select(kind => kind.ToWord()),
            strict: true);

    [Fact]
    public void ToWord_Tiers_AreTheContractWords() =>
        Assert.Equivalent(
            new[] { "standard", "batch", "flex", "priority", "reserved", "latencyOptimized", "customModel", "provisioned", "none" },
            Enum.GetValues<ServiceTier>().Select(tier => tier.ToWord()),
            strict: true);

    [Fact]
    public void ToWord_Scopes_AreTheContractWords() =>
        Assert.Equivalent(
            new[] { "inRegion", "geo", "global", "unknown" },
            Enum.GetValues<InferenceScope>().Select(scope => scope.ToWord()),
            strict: true);

    [Fact]
    public void TryParse_EveryWord_GivesTheValueBack()
    {
        AssertAllRead<TokenKind>(kind => SpendWords.TryParseTokenKind(kind.ToWord(), out var read) && read == kind);
        AssertAllRead<ServiceTier>(tier => SpendWords.TryParseServiceTier(tier.ToWord(), out var read) && read == tier);
        AssertAllRead<InferenceScope>(scope => SpendWords.TryParseInferenceScope(scope.ToWord(), out var read) && read == scope);
        AssertAllRead<BillingRoute>(route => SpendWords.TryParseBillingRoute(route.ToWord(), out var read) && read == route);
        AssertAllRead<PriceKind>(kind => PriceWords.TryParsePriceKind(kind.ToWord(), out var read) && read == kind);
        AssertAllRead<CommitmentTerm>(term => PriceWords.TryParseCommitmentTerm(term.ToWord(), out var read) && read == term);
        AssertAllRead<PriceConfidence>(confidence => PriceWords.TryParseConfidence(confidence.ToWord(), out var read) && read == confidence);
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoSuchWord_IsFalseAndOther(string? word)
    {
        Assert.False(SpendWords.TryParseTokenKind(word, out var kind));
        Assert.Equal(TokenKind.Other, kind);
    }

    [Fact]
    public void ToDisplayText_EveryUnit_HasATextOfItsOwn()
    {
        var texts = Enum.GetValues<QuantityUnit>().Select(unit => unit.ToDisplayText()).ToList();

        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    private static void AssertAllRead<T>(Func<T, bool> isReadBack)
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.True(isReadBack(value)));
}
