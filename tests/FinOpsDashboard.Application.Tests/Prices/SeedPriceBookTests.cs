using System.Globalization;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Tests.Prices;

public sealed class SeedPriceBookTests
{
    private static readonly PriceBook Book = SeedPriceBook.Load();
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Read by hand from the AWS pricing page of 2026-07-24 and the AWS price list of 2026-08-20, USD per 1M tokens.</summary>
    [Theory]
    [InlineData("Nova Premier", "us-east-1", "inRegion", "standard", "input", "2.5")]
    [InlineData("Nova Premier", "us-east-1", "geo", "standard", "output", "12.5")]
    [InlineData("Nova Micro", "us-east-1", "inRegion", "standard", "input", "0.035")]
    [InlineData("Nova Micro", "us-east-1", "inRegion", "standard", "output", "0.14")]
    [InlineData("Nova Micro", "us-east-1", "inRegion", "standard", "cacheRead", "0.00875")]
    [InlineData("Nova Micro", "us-east-1", "inRegion", "standard", "cacheWrite", "0")]
    [InlineData("Nova Micro", "us-east-1", "inRegion", "batch", "input", "0.0175")]
    [InlineData("Nova Micro", "us-east-1", "inRegion", "customModel", "customOutput", "0.14")]
    [InlineData("Nova Pro", "us-east-1", "inRegion", "priority", "input", "1.4")]
    [InlineData("Nova Pro", "us-east-1", "inRegion", "flex", "output", "1.6")]
    [InlineData("Nova Pro", "us-east-1", "inRegion", "latencyOptimized", "output", "4")]
    [InlineData("Nova 2 Lite", "us-east-1", "inRegion", "standard", "input", "0.33")]
    [InlineData("Nova 2 Lite", "us-east-1", "global", "standard", "input", "0.3")]
    [InlineData("Nova 2 Lite", "us-east-1", "inRegion", "customModel", "customInput", "0.3")]
    [InlineData("Claude Haiku 4.5", "us-east-1", "geo", "standard", "input", "1.1")]
    [InlineData("Claude Haiku 4.5", "us-east-1", "unknown", "standard", "output", "5.5")]
    [InlineData("Claude Haiku 4.5", "us-east-1", "global", "standard", "output", "5")]
    [InlineData("Claude Haiku 4.5", "us-east-1", "inRegion", "standard", "cacheWrite1h", "2.2")]
    [InlineData("Claude Sonnet 4.5", "eu-west-1", "global", "standard", "longContextOutput", "22.5")]
    [InlineData("Claude 3.5 Haiku", "us-west-2", "inRegion", "standard", "input", "0.8")]
    [InlineData("Llama 3.1 8B", "us-west-2", "inRegion", "standard", "input", "0.22")]
    [InlineData("Titan Text Embeddings V2", "us-east-1", "inRegion", "standard", "input", "0.02")]
    public void Find_TokenPrice_IsTheListPrice(string model, string region, string scope, string tier, string kind, string expected)
    {
        Assert.True(SpendWords.TryParseInferenceScope(scope, out var inferenceScope));
        Assert.True(SpendWords.TryParseServiceTier(tier, out var serviceTier));
        Assert.True(PriceWords.TryParsePriceKind(kind, out var priceKind));

        var priced = Assert.IsType<Priced>(Book.Find(new PriceRequest(model, region, inferenceScope, serviceTier, priceKind), Today));

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), priced.Price.ListUnitPrice);
    }

    [Theory]
    [InlineData("Llama 3.1 8B", "us-west-2", CommitmentTerm.None, "24")]
    [InlineData("Llama 3.1 8B", "us-west-2", CommitmentTerm.OneMonth, "21.18")]
    [InlineData("Llama 3.1 8B", "us-west-2", CommitmentTerm.SixMonths, "13.08")]
    [InlineData("Nova 2 Lite", "us-east-1", CommitmentTerm.OneMonth, "55")]
    [InlineData("Claude 2.1", "eu-central-1", CommitmentTerm.SixMonths, "44")]
    public void Find_ModelUnitHour_IsTheListPrice(string model, string region, CommitmentTerm term, string expected)
    {
        var request = new PriceRequest(model, region, InferenceScope.Unknown, ServiceTier.Provisioned, PriceKind.ModelUnitHour, term);

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Assert.IsType<Priced>(Book.Find(request, Today)).Price.ListUnitPrice);
    }

    [Theory]
    [InlineData("Nova Micro", PriceKind.ModelUnitHour, ServiceTier.Provisioned, CommitmentTerm.None, "no public price per model unit was found")]
    [InlineData("Nova Pro", PriceKind.Training, ServiceTier.None, null, "its price was not found")]
    [InlineData("Nova Premier", PriceKind.Training, ServiceTier.None, null, "teacher")]
    [InlineData("Nova Lite", PriceKind.Input, ServiceTier.Priority, null, "priority tier exists")]
    [InlineData("Titan Text Embeddings V2", PriceKind.Output, ServiceTier.Standard, null, "answers no tokens")]
    [InlineData("", PriceKind.PromptRouterRequest, ServiceTier.None, null, "publishes no fee")]
    public void Find_PriceThatWasNotFound_IsUnpricedWithTheReason(string model, PriceKind kind, ServiceTier tier, CommitmentTerm? term, string reason)
    {
        var request = new PriceRequest(model, "us-east-1", InferenceScope.InRegion, tier, kind, term);

        Assert.Contains(reason, Assert.IsType<Unpriced>(Book.Find(request, Today)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NovaCacheWrite_KeepsTheZeroAndWhatToPlanWith()
    {
        var request = new PriceRequest("Nova Micro", "us-east-1", InferenceScope.InRegion, ServiceTier.Standard, PriceKind.CacheWrite);

        var priced = Assert.IsType<Priced>(Book.Find(request, Today));

        Assert.Equal((0m, 1m), (priced.Price.ListUnitPrice, priced.Price.PlanningMultipleOfInput));
        Assert.Contains("plan with the input price", Assert.Single(priced.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2025, 11, 30, "3")]
    [InlineData(2025, 12, 1, "6")]
    public void Find_ModelInExtendedAccess_ChangesPriceOnTheDay(int year, int month, int day, string expected)
    {
        var request = new PriceRequest("Claude 3.5 Sonnet v2", "us-east-1", InferenceScope.Unknown, ServiceTier.Standard, PriceKind.Input);

        var priced = Assert.IsType<Priced>(Book.Find(request, new DateOnly(year, month, day)));

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), priced.Price.ListUnitPrice);
    }

    [Theory]
    [InlineData("Amazon Bedrock", "USE1-NovaMicro-input-tokens", "0.035")]
    [InlineData("Amazon Bedrock", "USE1-NovaPro-output-tokens-flex", "1.6")]
    [InlineData("Amazon Bedrock Service", "USE1-Claude4.6Opus-cache-read-input-token-count-cross-region-global", "0.5")]
    [InlineData("Claude Sonnet 4.5 (Amazon Bedrock Edition)", "USE1-MP:USE1_InputTokenCount-Units", "3.3")]
    [InlineData("Claude Sonnet 4.5 (Amazon Bedrock Edition)", "USE1-MP:USE1_InputTokenCount_Global_Batch-Units", "1.5")]
    [InlineData("Claude Sonnet 4.6 (Amazon Bedrock Edition)", "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units", "0.198")]
    [InlineData("Claude Haiku 4.5 (Amazon Bedrock Edition)", "USW2-MP:USW2_CacheWrite1hInputTokenCount-Units", "2.2")]
    [InlineData("Amazon Bedrock", "USE1-Nova2.0Lite-Customization-Training", "3.78")]
    [InlineData("Amazon Bedrock", "USW2-Llama3-1-70B-ProvisionedThroughput-NoCommit-ModelUnits", "24")]
    [InlineData("Amazon Bedrock", "USE1-Llama-CustomModelImport-Inference-v1:0", "0.05718")]
    [InlineData("Amazon Bedrock", "USE1-Guardrail-ContentPolicyUnitsConsumed", "0.15")]
    [InlineData("Cohere Rerank v3.5 (Amazon Bedrock Edition)", "USE1-MP:USE1_search_units-Units", "2")]
    public void Find_RowOfABill_IsTheListPrice(string service, string usageType, string expected)
    {
        var priced = Assert.IsType<Priced>(Book.Find(UsageTypeReader.Read(service, usageType), Today));

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), priced.Price.ListUnitPrice);
    }

    [Fact]
    public void Load_Models_AreInTheModelTable() =>
        Assert.All(
            Book.Points.Select(point => point.Model).Concat(Book.Missing.Select(price => price.Model)).Where(model => model.Length > 0).Distinct(),
            model => Assert.Equal(model, BedrockModels.Find(model)?.Name));

    [Fact]
    public void Load_EveryPrice_HasASourceThatSaysWhereAndWhen() =>
        Assert.All(Book.Points, point =>
        {
            Assert.NotEmpty(point.Source.Title);
            Assert.NotEmpty(point.Source.Citation);
            Assert.InRange(point.AsOf, new DateOnly(2025, 1, 1), Today);
            Assert.False(point.IsOverride);
        });

    [Fact]
    public void Load_ZeroPrices_AreNovaCacheWritesOnly() =>
        Assert.All(Book.Points.Where(point => point.ListUnitPrice == 0m), point =>
        {
            Assert.Equal(PriceKind.CacheWrite, point.Kind);
            Assert.StartsWith("Nova", point.Model, StringComparison.Ordinal);
            Assert.Equal(1m, point.PlanningMultipleOfInput);
        });

    [Fact]
    public void Load_DoubtfulPrices_SayWhy() =>
        Assert.All(Book.Points.Where(point => point.Confidence is PriceConfidence.Low or PriceConfidence.Derived), point => Assert.NotEmpty(point.Note));

    [Fact]
    public void Load_KnownMissing_HasNoPriceThatHolds() =>
        Assert.All(Book.Missing, missing => Assert.DoesNotContain(Book.Points, point =>
            point.Model == missing.Model && point.Kind == missing.Kind
            && (missing.Tier is null || missing.Tier == point.Tier) && (missing.Commitment is null || missing.Commitment == point.Commitment)
            && (missing.RegionId.Length == 0 || missing.RegionId == point.RegionId)));
}
