using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>Keys, metrics and charges in a reader's words.</summary>
internal static class SpendWording
{
    public static string Of(SpendKey key) => key.Word switch
    {
        "service" => "AWS service",
        "usageType" => "usage type",
        "model" => "model",
        "tokenKind" => "token kind",
        "tier" => "service tier",
        "scope" => "inference scope",
        "region" => "Region",
        "account" => "account",
        "feature" => "feature",
        "recordType" => "charge type",
        var word when word.StartsWith("costCategory:", StringComparison.Ordinal) => $"cost category {word["costCategory:".Length..]}",
        var word => $"tag {word["tag:".Length..]}",
    };

    /// <summary>A kind of tokens as one says it: <c>cacheRead</c> is "cache read".</summary>
    public static string OfTokenKind(string word) => word switch
    {
        "" => "(none)",
        "cacheRead" => "cache read",
        "cacheWrite" => "cache write",
        _ => word,
    };

    public static string Of(SpendMetric metric) => metric switch
    {
        SpendMetric.Unblended => "Unblended cost, US dollars",
        SpendMetric.Amortized => "Amortized cost, US dollars",
        SpendMetric.NetUnblended => "Net unblended cost, US dollars",
        SpendMetric.NetAmortized => "Net amortized cost, US dollars",
        SpendMetric.Quantity => "Billed quantity, in each usage type’s own unit",
    };

    public static string Of(ChargeSelection charges) => charges switch
    {
        ChargeSelection.Usage => "usage without credits, refunds and tax",
        ChargeSelection.All => "everything on the bill",
        ChargeSelection.Credits => "credits alone",
    };

    /// <summary>The charges in a word, for where the rest is said elsewhere.</summary>
    public static string ShortOf(ChargeSelection charges) => charges switch
    {
        ChargeSelection.Usage => "usage",
        ChargeSelection.All => "everything",
        ChargeSelection.Credits => "credits",
    };
}
