using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Comparing;

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

    /// <summary>What a period is compared with.</summary>
    public static string Of(ComparedWith with) => with switch
    {
        ComparedWith.Previous => "period before",
        ComparedWith.LastYear => "last year",
    };

    /// <summary>A period that moves on with the calendar, short enough for a chip.</summary>
    public static string Of(RelativePeriod period) => period switch
    {
        RelativePeriod.ThisMonth => "This month",
        RelativePeriod.LastMonth => "Last month",
        RelativePeriod.Last3Months => "3 months",
        RelativePeriod.Last6Months => "6 months",
        RelativePeriod.Last12Months => "12 months",
        RelativePeriod.Last13Months => "13 months",
        RelativePeriod.ThisQuarter => "This quarter",
        RelativePeriod.LastQuarter => "Last quarter",
        RelativePeriod.ThisYear => "This year",
        RelativePeriod.Last7Days => "7 days",
        RelativePeriod.Last30Days => "30 days",
        RelativePeriod.Last90Days => "90 days",
    };

    /// <summary>The charges in a word, for where the rest is said elsewhere.</summary>
    public static string ShortOf(ChargeSelection charges) => charges switch
    {
        ChargeSelection.Usage => "usage",
        ChargeSelection.All => "everything",
        ChargeSelection.Credits => "credits",
    };
}
