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
        Assert.All(Enum.GetValues<TokenKind>(), kind => Assert.True(SpendWords.TryParseTokenKind(kind.ToWord(), out var read) && read == kind));
        Assert.All(Enum.GetValues<ServiceTier>(), tier => Assert.True(SpendWords.TryParseServiceTier(tier.ToWord(), out var read) && read == tier));
        Assert.All(
            Enum.GetValues<InferenceScope>(),
            scope => Assert.True(SpendWords.TryParseInferenceScope(scope.ToWord(), out var read) && read == scope));
        Assert.All(Enum.GetValues<BillingRoute>(), route => Assert.True(SpendWords.TryParseBillingRoute(route.ToWord(), out var read) && read == route));
        Assert.All(Enum.GetValues<PriceKind>(), kind => Assert.True(PriceWords.TryParsePriceKind(kind.ToWord(), out var read) && read == kind));
        Assert.All(
            Enum.GetValues<CommitmentTerm>(),
            term => Assert.True(PriceWords.TryParseCommitmentTerm(term.ToWord(), out var read) && read == term));
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
    public void ToDisplayText_EveryUnit_HasAText() =>
        Assert.Equal(Enum.GetValues<QuantityUnit>().Length, Enum.GetValues<QuantityUnit>().Select(unit => unit.ToDisplayText()).Distinct().Count());
}
