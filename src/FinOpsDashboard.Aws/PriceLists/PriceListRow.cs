namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>One price dimension of one product, with the attributes that decide its meaning; texts as AWS wrote them.</summary>
internal sealed record PriceListRow
{
    public required PriceListHead List { get; init; }

    public string Sku { get; init; } = "";

    /// <summary>The offer: <c>AmazonBedrock</c>, <c>AmazonBedrockFoundationModels</c>, <c>AmazonBedrockService</c>, <c>AmazonBedrockAgentCore</c>.</summary>
    public string Offer { get; init; } = "";

    public string ServiceName { get; init; } = "";

    public string UsageType { get; init; } = "";

    public string RegionCode { get; init; } = "";

    public string Model { get; init; } = "";

    /// <summary>Such as <c>Batch Inference</c>: often the only place that tells a batch price.</summary>
    public string Feature { get; init; } = "";

    /// <summary>Such as <c>Output tokens global priority</c>.</summary>
    public string InferenceType { get; init; } = "";

    /// <summary>On rows of the newer endpoint only: <c>standard</c>, <c>flex</c>, <c>priority</c>, <c>batch</c>.</summary>
    public string ServiceTier { get; init; } = "";

    public PriceListPrice? Price { get; init; }

    /// <summary>The row as messages name it.</summary>
    public string Name => UsageType.Length > 0 ? $"{Sku} {UsageType}" : Sku;
}

/// <summary>One price of a term.</summary>
/// <param name="EffectiveDate">When the term began, as AWS wrote it.</param>
/// <param name="Unit">Such as <c>1K tokens</c>.</param>
/// <param name="Description">In words.</param>
/// <param name="Usd">The number; empty where the price is in another currency.</param>
/// <param name="IsStep">Whether it holds for a part of the volume only.</param>
/// <param name="IsReserved">Whether it stands under reserved terms, which Bedrock was not seen to use.</param>
internal sealed record PriceListPrice(string EffectiveDate, string Unit, string Description, string Usd, bool IsStep, bool IsReserved);

/// <summary>What a price list says about itself.</summary>
/// <param name="Offer">Its offer.</param>
/// <param name="Version">Its version.</param>
/// <param name="PublicationDate">When it was published, as AWS wrote it.</param>
internal sealed record PriceListHead(string Offer, string Version, string PublicationDate);
