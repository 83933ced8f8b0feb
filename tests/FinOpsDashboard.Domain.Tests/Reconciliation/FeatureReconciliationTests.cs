using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Spend;
using static FinOpsDashboard.Domain.Tests.Reconciliation.TestBill;

namespace FinOpsDashboard.Domain.Tests.Reconciliation;

/// <summary>Cases worked by hand, prices in USD per million tokens.</summary>
public sealed class FeatureReconciliationTests
{
    [Fact]
    public void Of_VolumesAsBilledAtThePriceBook_HasNoDifference()
    {
        // 100 × 1 + 10 × 4 = 140, entered and billed.
        var feature = Reconcile(Volume(100, 10), Tokens("NovaPro-input-tokens", 100, 1m), Tokens("NovaPro-output-tokens", 10, 4m));

        Assert.Equal(140m, feature.Entered!.Value.Amount);
        Assert.Equal(140m, feature.AtBook.Amount);
        Assert.Equal(140m, feature.Billed.Amount);
        Assert.Empty(feature.EnteredToBilled!.Causes);
        Assert.Equal(0m, feature.EnteredToBilled.Fraction);
        Assert.Equal("Nova Pro", feature.Reference!.Model);
    }

    [Fact]
    public void Of_CacheTokensThatNobodyEntered_NamesThemWithTheirCost()
    {
        // Billed 100 × 1 + 80 × 0.25 + 4 × 1.25 = 125; entered 100 × 1: the 20 + 5 of the cache are missing.
        var feature = Reconcile(
            Volume(100, 0), Tokens("NovaPro-input-tokens", 100, 1m), Tokens("NovaPro-cache-read-input-token-count", 80, 0.25m),
            Tokens("NovaPro-cache-write-input-token-count", 4, 1.25m));

        Assert.Equal(-25m, feature.EnteredToBilled!.Amount.Amount);
        Assert.Equal(-25m, feature.EnteredToBilled.AmountOf(CauseKind.CacheNotEntered));
        Assert.Equal(-0.2m, feature.EnteredToBilled.Fraction);
        Assert.Single(feature.EnteredToBilled!.Causes);
    }

    [Fact]
    public void Of_CachedInputEnteredAsFreshInput_ShowsBothHalves()
    {
        // Entered 180 × 1; billed 100 × 1 + 80 × 0.25 = 120. 80 too much input, 20 of cache not entered: +80 − 20 = +60.
        var feature = Reconcile(Volume(180, 0), Tokens("NovaPro-input-tokens", 100, 1m), Tokens("NovaPro-cache-read-input-token-count", 80, 0.25m));

        Assert.Equal(60m, feature.EnteredToBilled!.Amount.Amount);
        Assert.Equal(80m, feature.EnteredToBilled.AmountOf(CauseKind.VolumeDiffers));
        Assert.Equal(-20m, feature.EnteredToBilled.AmountOf(CauseKind.CacheNotEntered));
    }

    [Fact]
    public void Of_PartServedInBatches_NamesTheDifferenceToStandard()
    {
        // Entered 100 × 1; billed 40 × 1 + 60 × 0.5 = 70: 60 × (1 − 0.5) = 30.
        var feature = Reconcile(Volume(100, 0), Tokens("NovaPro-input-tokens", 40, 1m), Tokens("NovaPro-input-tokens-batch", 60, 0.5m));

        Assert.Equal(30m, feature.EnteredToBilled!.Amount.Amount);
        Assert.Equal(30m, feature.EnteredToBilled.AmountOf(CauseKind.BatchAndFlex));
        Assert.Equal(Usd.Zero, feature.BookToBilled.Amount);
    }

    [Fact]
    public void Of_GlobalRequests_NamesTheScopeAndThePremiumOfTheOthers()
    {
        // Entered 30 × 3.30 = 99; billed 10 × 3.30 + 20 × 3 = 93: 20 × 0.30 = 6. The 10 in the Region paid 3 more than globally.
        var feature = Reconcile(Volume(30, 0), Market("InputTokenCount", 10, 3.30m), Market("InputTokenCount_Global", 20, 3m));

        Assert.Equal(6m, feature.EnteredToBilled!.Amount.Amount);
        Assert.Equal(6m, feature.EnteredToBilled.AmountOf(CauseKind.Scope));
        Assert.Equal(3m, feature.PremiumOverGlobal.Amount);
    }

    [Fact]
    public void Of_LineWithoutPrice_IsNamedWithItsCostAndNeverZero()
    {
        // Book knows no price of Nova Lite: 7 USD of it are unknown in the book, not free.
        var feature = Reconcile(Volume(100, 0), Tokens("NovaPro-input-tokens", 100, 1m), Tokens("NovaLite-input-tokens", 50, 0.14m));

        var line = Assert.Single(feature.UnpricedLines);
        Assert.Equal("USE1-NovaLite-input-tokens", line.Line.UsageType);
        Assert.Null(line.BookAmount);
        Assert.Contains("Nova Lite", line.WhyUnpriced, StringComparison.Ordinal);
        Assert.Equal(-7m, feature.BookToBilled.AmountOf(CauseKind.Unpriced));
        Assert.Equal(100m, feature.AtBook.Amount);
    }

    [Fact]
    public void Of_TokensEnteredForLinesWithoutPrice_AreNoSurplusOfVolume()
    {
        // Entered 150 × 1; priced 100 × 1; the other 50 were billed at 7 by a model without price: 50 − 7 = 43.
        var feature = Reconcile(Volume(150, 0), Tokens("NovaPro-input-tokens", 100, 1m), Tokens("NovaLite-input-tokens", 50, 0.14m));

        Assert.Equal(43m, feature.EnteredToBilled!.AmountOf(CauseKind.Unpriced));
        Assert.Null(feature.EnteredToBilled.AmountOf(CauseKind.VolumeDiffers));
    }

    [Fact]
    public void Of_NothingEntered_IsMissingVolume()
    {
        var feature = Reconcile(new EnteredVolume(Feature, null), Tokens("NovaPro-input-tokens", 100, 1m), Tokens("NovaPro-input-tokens-batch", 60, 0.5m));

        Assert.False(feature.HasVolume);
        Assert.Equal(-130m, feature.EnteredToBilled!.AmountOf(CauseKind.MissingVolume));
        Assert.Single(feature.EnteredToBilled!.Causes);
    }

    [Fact]
    public void Of_RateBelowTheBook_IsADiscount_AndAHairIsTheRest()
    {
        // Input at 0.88 instead of 1: 12 of 100. Output 10 × 3.999 instead of 4: one cent, nearer than 1 %.
        var feature = Reconcile(Volume(100, 10), Tokens("NovaPro-input-tokens", 100, 0.88m), Tokens("NovaPro-output-tokens", 10, 3.999m));

        Assert.Equal(12.01m, feature.BookToBilled.Amount.Amount);
        Assert.Equal(12m, feature.BookToBilled.AmountOf(CauseKind.Discount));
        Assert.Equal(0.01m, feature.BookToBilled.Rest.Amount);
    }

    [Fact]
    public void Of_CapacityPaidByTime_HasNoTokensToReconcile()
    {
        var units = new BilledLine(Feature, FirstParty, "USE1-NovaPro-ProvisionedThroughput-NoCommit-ModelUnits", 10m, Usd.FromDollars(240m), false);
        Assert.Equal(QuantityUnit.ModelUnitHours, units.Reading.Unit);

        var feature = Reconcile(Volume(100, 0), Tokens("NovaPro-input-tokens", 100, 1m), units);

        Assert.Equal(-240m, feature.EnteredToBilled!.AmountOf(CauseKind.Capacity));
        Assert.Single(feature.UnpricedLines);
    }

    [Fact]
    public void Of_Guardrails_AreNoTokens()
    {
        // 2,000 text units at 0.15 per thousand.
        var guardrail = new BilledLine(Feature, FirstParty, "USE1-Guardrail-ContentPolicyUnitsConsumed", 2_000m, Usd.FromDollars(0.30m), false);

        var feature = Reconcile(Volume(100, 0), Tokens("NovaPro-input-tokens", 100, 1m), guardrail);

        Assert.Equal(-0.30m, feature.EnteredToBilled!.AmountOf(CauseKind.NotTokens));
    }

    [Fact]
    public void Of_CompetingRules_NamesWhatTheFirstTook()
    {
        // Both features have a rule for Nova Pro; the first took 100, of which the second entered 30.
        AllocationRule[] rules =
        [
            new() { FeatureId = Feature, Model = "Nova Pro" },
            new() { FeatureId = Other, UsageType = "*NovaPro*" },
        ];
        var line = Tokens("NovaPro-input-tokens", 100, 1m);
        var month = MonthReconciliation.Of(
            [line], [Volume(70, 0), Volume(30, 0, feature: Other) with { Model = "Nova Pro" }], new RuleOverlaps(rules), Book, Day);

        var (first, second) = (month.Carriers.Single(carrier => carrier.CarrierId == Feature), month.Carriers.Single(carrier => carrier.CarrierId == Other));
        Assert.Equal(-30m, first.EnteredToBilled!.AmountOf(CauseKind.RuleOverlap));
        Assert.Equal(30m, second.EnteredToBilled!.AmountOf(CauseKind.RuleOverlap));
        Assert.Null(first.EnteredToBilled.AmountOf(CauseKind.VolumeDiffers));
        Assert.Equal([Other], first.Competitors);
        Assert.Equal([Feature], second.Competitors);
    }

    [Fact]
    public void Of_RuleForEverythingThatNobodyEnteredFor_CompetesForNothing()
    {
        AllocationRule[] rules = [new() { FeatureId = Feature, Model = "Nova Pro" }, new() { FeatureId = Other }];

        var feature = Reconcile(rules, Volume(70, 0), Tokens("NovaPro-input-tokens", 100, 1m));

        Assert.Equal(-30m, feature.EnteredToBilled!.AmountOf(CauseKind.VolumeDiffers));
        Assert.Single(feature.EnteredToBilled!.Causes);
        Assert.Equal([Other], feature.Competitors);
    }

    [Fact]
    public void ClaimantsOf_RulesForOtherValuesOfOneTag_DivideTheLine()
    {
        AllocationRule[] rules =
        [
            new() { FeatureId = Feature, Dimension = new DimensionCondition("tag:app", Feature) },
            new() { FeatureId = Other, Dimension = new DimensionCondition("tag:app", Other) },
        ];

        Assert.Empty(new RuleOverlaps(rules).ClaimantsOf(Tokens("NovaPro-input-tokens", 1, 1m).Identity, Feature));
    }

    [Fact]
    public void Of_CallsWithoutTag_AreTheLikelyShareOfWhatNobodyCarries()
    {
        // 100 entered, 94 carried; 12 of the usage type are carried by nobody, of which 94 of 188 are likely the feature's: 6.
        var line = Tokens("NovaPro-input-tokens", 94, 1m);
        var month = MonthReconciliation.Of(
            [line, line with { CarrierId = Other }, Tokens("NovaPro-input-tokens", 12, 1m, Allocator.Unallocated)], [Volume(100, 0)], new RuleOverlaps([]), Book, Day);

        var feature = month.Carriers.Single(carrier => carrier.CarrierId == Feature);
        Assert.Equal(6m, feature.EnteredToBilled!.AmountOf(CauseKind.NotAllocated));
        Assert.Single(feature.EnteredToBilled!.Causes);
    }

    [Fact]
    public void Of_TwoModels_NamesWhatTheOtherOneCosts()
    {
        // Entered 100 at Nova Pro; billed 90 × 1 and 10 × 3.30: the ten cost 23 more.
        var feature = Reconcile(
            Volume(100, 0) with { Model = "Nova Pro" }, Tokens("NovaPro-input-tokens", 90, 1m), Market("InputTokenCount", 10, 3.30m));

        Assert.Equal(-23m, feature.EnteredToBilled!.AmountOf(CauseKind.OtherModels));
        Assert.Single(feature.EnteredToBilled!.Causes);
    }

    [Fact]
    public void Of_PriceThatIsNeededAndNotKnown_LeavesEnteredUnknown()
    {
        var feature = Reconcile(Volume(100, 0) with { Model = "Nova Lite" }, Tokens("NovaPro-input-tokens", 100, 1m));

        Assert.Null(feature.Entered);
        Assert.Null(feature.EnteredToBilled);
        Assert.Contains("Nova Lite", Assert.Single(feature.WhyNotEntered), StringComparison.Ordinal);
        Assert.Equal(Usd.Zero, feature.BookToBilled.Amount);
    }

    [Fact]
    public void Of_Remainders_AddUpWithFeaturesToTheBill()
    {
        var month = MonthReconciliation.Of(
            [Tokens("NovaPro-input-tokens", 1, 1m), Tokens("NovaPro-input-tokens", 2, 1m, Allocator.Unallocated), Tokens("NovaPro-input-tokens", 4, 1m, Allocator.Unsplit)],
            [Volume(1, 0)], new RuleOverlaps([]), Book, Day);

        Assert.Equal(7m, month.Billed.Amount);
        Assert.Equal([Feature, Allocator.Unsplit, Allocator.Unallocated], month.Carriers.Select(carrier => carrier.CarrierId));
        Assert.Equal(-4m, month.Carriers[1].EnteredToBilled!.AmountOf(CauseKind.MissingVolume));
    }
}
