using System.Globalization;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Tests.Prices;

/// <summary>
/// One expectation for every corner of the collected prices: Regions, scopes, token kinds, tiers, customization, capacity, imports and the
/// services around. Read by hand from the sources that the book cites.
/// </summary>
public sealed class SeedCompletenessTests
{
    private static readonly PriceBook Book = SeedPriceBook.Load();
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>How many token prices each Region has at least: a list that lost a Region would not go unseen.</summary>
    [Theory]
    [InlineData("ap-northeast-1", 214)]
    [InlineData("eu-central-1", 236)]
    [InlineData("eu-north-1", 218)]
    [InlineData("eu-west-1", 248)]
    [InlineData("us-east-1", 380)]
    [InlineData("us-east-2", 287)]
    [InlineData("us-west-2", 364)]
    public void Regions_Each_HasItsTokenPrices(string region, int atLeast) =>
        Assert.InRange(Book.Points.Count(point => point.RegionId == region && PriceKinds.DependsOnScope(point.Kind)), atLeast, int.MaxValue);

    [Theory]
    [InlineData("Claude Opus 4.5", "us-east-1", "inRegion", "standard", "cacheWrite", null, "6.875")]
    [InlineData("Claude Opus 4.5", "us-east-1", "global", "standard", "cacheWrite1h", null, "10")]
    [InlineData("Claude Sonnet 4.5", "eu-central-1", "inRegion", "batch", "input", null, "1.65")]
    [InlineData("Claude Sonnet 4.5", "us-west-2", "global", "batch", "output", null, "7.5")]
    [InlineData("Nova 2 Lite", "us-east-1", "global", "flex", "output", null, "1.25")]
    [InlineData("Nova 2 Lite", "us-east-1", "global", "priority", "input", null, "0.525")]
    [InlineData("Llama 3.1 70B", "us-east-2", "inRegion", "latencyOptimized", "input", null, "0.9")]
    [InlineData("Claude 3.5 Haiku", "us-east-2", "inRegion", "latencyOptimized", "output", null, "5")]
    [InlineData("Claude Haiku 4.5", "us-east-1", "global", "reserved", "inputTpmHour", "threeMonths", "0.054")]
    [InlineData("Claude Opus 4.6", "us-east-1", "geo", "reserved", "outputTpmHour", "oneMonth", "1.65")]
    [InlineData("Llama 3.2 90B", "us-west-2", "unknown", "none", "training", null, "7.9")]
    [InlineData("gpt-oss-20b", "us-east-1", "unknown", "none", "trainingHour", null, "80")]
    [InlineData("Qwen3 32B", "us-east-1", "inRegion", "customModel", "customOutput", null, "0.78")]
    [InlineData("Llama 3.3 70B", "us-west-2", "inRegion", "customModel", "customInput", null, "0.72")]
    [InlineData("Nova Pro", "us-east-1", "unknown", "none", "modelStorageMonth", null, "1.95")]
    [InlineData("Nova Lite", "us-east-1", "unknown", "provisioned", "modelUnitHour", "none", "108.15")]
    [InlineData("Nova Canvas", "us-east-1", "unknown", "provisioned", "modelUnitHour", "sixMonths", "30.25")]
    [InlineData("Nova Canvas", "us-east-1", "unknown", "none", "trainingImage", null, "0.005")]
    [InlineData("Titan Text G1 Express", "us-east-1", "unknown", "provisioned", "modelUnitHour", "oneMonth", "18.4")]
    [InlineData("Titan Image Generator G1", "us-east-1", "unknown", "provisioned", "modelUnitHour", "none", "21")]
    [InlineData("Stable Diffusion XL 1.0", "us-east-1", "unknown", "provisioned", "modelUnitHour", "oneMonth", "49.86")]
    [InlineData("Cohere Embed 3 English", "us-east-1", "unknown", "provisioned", "modelUnitHour", "sixMonths", "6.41")]
    [InlineData("Llama 2 13B", "us-east-1", "unknown", "none", "training", null, "1.49")]
    [InlineData("Llama 2 70B", "us-east-1", "unknown", "provisioned", "modelUnitHour", "none", "23.5")]
    [InlineData("Claude Instant", "eu-central-1", "unknown", "provisioned", "modelUnitHour", "oneMonth", "49")]
    [InlineData("Claude Sonnet 4.5", "us-east-1", "geo", "standard", "longContextCacheRead", null, "0.66")]
    [InlineData("Titan Text Embeddings V2", "us-east-1", "inRegion", "batch", "input", null, "0.01")]
    [InlineData("Nova Multimodal Embeddings", "us-east-1", "inRegion", "standard", "input", null, "0.135")]
    [InlineData("Cohere Embed 4", "us-east-1", "inRegion", "standard", "input", null, "0.12")]
    [InlineData("Amazon Rerank 1.0", "us-west-2", "unknown", "none", "rerankQuery", null, "1")]
    [InlineData("Cohere Rerank 3.5", "us-west-2", "unknown", "none", "rerankQuery", null, "2")]
    [InlineData("Nova Premier", "us-east-1", "unknown", "none", "webGroundingRequest", null, "30")]
    [InlineData("", "us-east-1", "unknown", "none", "importedModelUnitMinuteV1", null, "0.05718")]
    [InlineData("", "us-west-2", "unknown", "none", "importedModelUnitMinuteV2", null, "0.1433")]
    [InlineData("", "us-east-1", "unknown", "none", "importedModelUnitMonth", null, "1.95")]
    [InlineData("", "us-east-1", "unknown", "none", "knowledgeBaseStorageMonth", null, "5")]
    [InlineData("", "us-east-1", "unknown", "none", "knowledgeBaseAgenticRetrieve", null, "4")]
    [InlineData("", "us-east-1", "unknown", "none", "guardrailContextualGroundingPolicy", null, "0.1")]
    [InlineData("", "us-east-1", "unknown", "none", "guardrailSensitiveInformationPolicy", null, "0.1")]
    [InlineData("", "us-east-1", "unknown", "none", "guardrailAutomatedReasoningPolicy", null, "0.17")]
    [InlineData("", "us-east-1", "unknown", "none", "flowNodeTransition", null, "0.035")]
    [InlineData("", "us-east-1", "unknown", "none", "humanEvaluationTask", null, "0.21")]
    [InlineData("", "us-east-1", "unknown", "none", "openSearchOcuHour", null, "0.24")]
    [InlineData("", "us-east-1", "unknown", "none", "s3VectorsStorageMonth", null, "0.06")]
    [InlineData("", "us-east-1", "unknown", "none", "s3VectorsPut", null, "0.2")]
    [InlineData("", "us-east-1", "unknown", "none", "s3VectorsQuery", null, "2.5")]
    public void Find_EveryCorner_HasItsPrice(string model, string region, string scope, string tier, string kind, string? commitment, string expected)
    {
        var priced = Assert.IsType<Priced>(Book.Find(Request(model, region, scope, tier, kind, commitment), Today));

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), priced.Price.ListUnitPrice);
    }

    [Theory]
    [InlineData("", "us-east-1", "unknown", "none", "s3VectorsQueryData", null)]
    [InlineData("", "us-east-1", "unknown", "none", "auroraAcuHour", null)]
    [InlineData("", "us-east-1", "unknown", "none", "promptRouterRequest", null)]
    [InlineData("Nova 2 Lite", "us-east-1", "unknown", "none", "trainingHour", null)]
    [InlineData("Claude Opus 5", "us-east-1", "unknown", "provisioned", "modelUnitHour", "oneMonth")]
    [InlineData("Claude Instant", "ap-northeast-1", "unknown", "provisioned", "modelUnitHour", "none")]
    [InlineData("Claude 2.1", "eu-central-1", "unknown", "provisioned", "modelUnitHour", "none")]
    public void Find_PriceThatNoSourceHas_SaysWhy(string model, string region, string scope, string tier, string kind, string? commitment)
    {
        var request = Request(model, region, scope, tier, kind, commitment);

        var unpriced = Assert.IsType<Unpriced>(Book.Find(request, Today));

        Assert.StartsWith($"No price for {request}: ", unpriced.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void CacheMinimums_SourcesDiffer_TakeTheLargerAndSaySo()
    {
        var minimums = Book.CacheMinimums.ToDictionary(minimum => minimum.Model);

        Assert.Equal((4096, "The AWS agent toolkit says 1,024."), (minimums["Claude Sonnet 4.5"].Tokens, minimums["Claude Sonnet 4.5"].Note));
        Assert.Equal((2048, "The user guide says 1,024."), (minimums["Claude Sonnet 4.6"].Tokens, minimums["Claude Sonnet 4.6"].Note));
        Assert.Equal((1536, ""), (minimums["Nova Micro"].Tokens, minimums["Nova Micro"].Note));
        Assert.All(minimums.Values, minimum => Assert.Equal(minimum.Model, BedrockModels.Find(minimum.Model)?.Name));
    }

    private static PriceRequest Request(string model, string region, string scope, string tier, string kind, string? commitment)
    {
        Assert.True(SpendWords.TryParseInferenceScope(scope, out var inferenceScope));
        Assert.True(SpendWords.TryParseServiceTier(tier, out var serviceTier));
        Assert.True(PriceWords.TryParsePriceKind(kind, out var priceKind));
        CommitmentTerm? term = commitment is null ? null : PriceWords.TryParseCommitmentTerm(commitment, out var known) ? known : throw new ArgumentException(commitment);
        return new PriceRequest(model, region, inferenceScope, serviceTier, priceKind, term);
    }
}
