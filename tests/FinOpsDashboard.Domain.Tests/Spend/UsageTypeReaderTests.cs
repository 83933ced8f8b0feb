using System.Globalization;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace FinOpsDashboard.Domain.Tests.Spend;

public sealed class UsageTypeReaderTests
{
    public static TheoryData<UsageTypeCase> Cases => [.. UsageTypeCase.ReadAll()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_KnownRow_IsAsWorkedOutByHand(UsageTypeCase expected)
    {
        var reading = UsageTypeReader.Read(expected.Service, expected.UsageType);

        Assert.Equal(expected, UsageTypeCase.Of(expected.Service, expected.UsageType, reading));
    }

    [Fact]
    public void Read_AnyText_NeverThrowsAndIsDeterministic() =>
        Prop.ForAll(
            Texts(),
            Texts(),
            (service, usageType) => UsageTypeReader.Read(service, usageType) == UsageTypeReader.Read(service, usageType))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_TextWithoutTheWordInput_IsNeverInput() =>
        Prop.ForAll(
            Texts(),
            usageType => usageType.Contains("input", StringComparison.OrdinalIgnoreCase)
                || UsageTypeReader.Read("Amazon Bedrock", usageType).TokenKind != TokenKind.Input)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_KnownRowWithAnUnknownQualifier_IsOtherAndKeepsTheRawText()
    {
        foreach (var row in UsageTypeCase.ReadAll().Where(row => row.TokenKind != "other"))
        {
            var usageType = row.UsageType.Replace("-Units", "", StringComparison.Ordinal) + "-neverheardof";

            var reading = UsageTypeReader.Read(row.Service, usageType);

            Assert.Equal((TokenKind.Other, ServiceTier.None, QuantityUnit.Unknown), (reading.TokenKind, reading.Tier, reading.Unit));
            Assert.Equal(usageType, reading.What);
        }
    }

    [Fact]
    public void Read_TokenRow_CountsThousandsOrMillions()
    {
        foreach (var row in UsageTypeCase.ReadAll().Where(row => row.TokenKind != "other"))
        {
            var expected = row.Unit == nameof(QuantityUnit.MillionTokens) ? 1_000_000m : 1_000m;
            Assert.Equal(expected, UsageTypeReader.Read(row.Service, row.UsageType).TokensPerUnit);
        }
    }

    [Fact]
    public void Read_ProvisionedThroughput_KeepsTheCommitment() =>
        Assert.Equal(
            CommitmentTerm.SixMonths,
            UsageTypeReader.Read("Amazon Bedrock", "USW2-Llama3-1-8B-ProvisionedThroughput-6months-ModelUnits").Commitment);

    /// <summary>The last column is quantity times list price as real bills and price lists have it.</summary>
    [Theory]
    [InlineData("Amazon Bedrock", "USE1-NovaMicro-input-tokens", "0.1", "0.035", "0.0000035")]
    [InlineData("Amazon Bedrock", "USE1-Nova2.0Lite-input-tokens", "10", "0.33", "0.0033")]
    [InlineData("Amazon Bedrock", "USE1-xai.grok-4.3-mantle-input-tokens-standard", "2", "1.25", "2.5")]
    [InlineData("Claude Sonnet 4.5 (Amazon Bedrock Edition)", "USE1-MP:USE1_InputTokenCount-Units", "0.5", "3.3", "1.65")]
    [InlineData("Amazon Bedrock", "USE1-Nova2.0Lite-Customization-Training", "1000", "3.78", "3.78")]
    [InlineData("Amazon Bedrock", "USE1-Guardrail-AutomatedReasoningPolicyUnitsConsumed", "1", "0.17", "0.00017")]
    [InlineData("Amazon Bedrock", "USW2-Llama3-1-70B-ProvisionedThroughput-NoCommit-ModelUnits", "2", "24", "48")]
    public void ToPricingUnits_BilledQuantity_TimesThePriceIsTheCost(
        string service, string usageType, string quantity, string price, string cost)
    {
        var units = UsageTypeReader.Read(service, usageType).ToPricingUnits(decimal.Parse(quantity, CultureInfo.InvariantCulture));

        Assert.Equal(decimal.Parse(cost, CultureInfo.InvariantCulture), units * decimal.Parse(price, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Claude Sonnet 4.5 (Amazon Bedrock Edition)", "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units")]
    [InlineData("Amazon Bedrock", "USE1-Canvas-T2I-1024-Standard")]
    [InlineData("Amazon Bedrock", "USE1-Something-New")]
    public void ToPricingUnits_ScaleOrPriceNotKnown_IsNull(string service, string usageType) =>
        Assert.Null(UsageTypeReader.Read(service, usageType).ToPricingUnits(1m));

    [Fact]
    public void Read_VeryLongText_Ends() =>
        Assert.Equal(TokenKind.Other, UsageTypeReader.Read("Amazon Bedrock", string.Concat(Enumerable.Repeat("input-", 2_000))).TokenKind);

    /// <summary>Pieces of real usage types in any order, with arbitrary text between them.</summary>
    private static Arbitrary<string> Texts()
    {
        string[] pieces =
        [
            "USE1", "EU", "-", "_", ":", "MP:", "NovaMicro", "Claude4.6Sonnet", "input", "output", "tokens", "token-count",
            "cache-read", "cache", "batch", "global", "Units", "mantle", "Guardrail", "ModelUnits", "1h", "Reserved",
            "(Amazon Bedrock Edition)", "Amazon Bedrock", "\n",
        ];
        var piece = Gen.OneOf(Gen.Elements(pieces), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));
        return piece.ListOf().Select(string.Concat).ToArbitrary();
    }
}
