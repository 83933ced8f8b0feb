namespace FinOpsDashboard.Application.PriceImport;

/// <summary>How one gets a price list.</summary>
public static class PriceListCommand
{
    /// <summary>The offers of Bedrock in one Region, to be read and copied. The files are public; no login is needed.</summary>
    public static string Example { get; } = """
        for offer in AmazonBedrock AmazonBedrockFoundationModels AmazonBedrockService; do
          curl -o $offer.json https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/$offer/current/us-east-1/index.json
        done
        """;
}
