using System.Text;

namespace FinOpsDashboard.Application.Tests.FocusChecks;

/// <summary>A file with every column of FOCUS 1.2 and one row that keeps every rule.</summary>
internal static class FocusSample
{
    public static IReadOnlyDictionary<string, string> Row { get; } = new Dictionary<string, string>
    {
        ["AvailabilityZone"] = "us-east-1a",
        ["BilledCost"] = "6",
        ["BillingAccountId"] = "999999999999",
        ["BillingAccountName"] = "Acme",
        ["BillingAccountType"] = "Management",
        ["BillingCurrency"] = "USD",
        ["BillingPeriodEnd"] = "2026-10-01T00:00:00Z",
        ["BillingPeriodStart"] = "2026-09-01T00:00:00Z",
        ["CapacityReservationId"] = "cr-1",
        ["CapacityReservationStatus"] = "Used",
        ["ChargeCategory"] = "Usage",
        ["ChargeClass"] = "",
        ["ChargeDescription"] = "Tokens",
        ["ChargeFrequency"] = "Usage-Based",
        ["ChargePeriodEnd"] = "2026-09-02T00:00:00Z",
        ["ChargePeriodStart"] = "2026-09-01T00:00:00Z",
        ["CommitmentDiscountCategory"] = "Usage",
        ["CommitmentDiscountId"] = "cd-1",
        ["CommitmentDiscountName"] = "Six months",
        ["CommitmentDiscountQuantity"] = "3",
        ["CommitmentDiscountStatus"] = "Used",
        ["CommitmentDiscountType"] = "Reservation",
        ["CommitmentDiscountUnit"] = "Hours",
        ["ConsumedQuantity"] = "3000",
        ["ConsumedUnit"] = "Tokens",
        ["ContractedCost"] = "6",
        ["ContractedUnitPrice"] = "2",
        ["EffectiveCost"] = "6",
        ["InvoiceId"] = "inv-1",
        ["InvoiceIssuerName"] = "AWS",
        ["ListCost"] = "6",
        ["ListUnitPrice"] = "2",
        ["PricingCategory"] = "Committed",
        ["PricingCurrency"] = "USD",
        ["PricingCurrencyContractedUnitPrice"] = "2",
        ["PricingCurrencyEffectiveCost"] = "6",
        ["PricingCurrencyListUnitPrice"] = "2",
        ["PricingQuantity"] = "3",
        ["PricingUnit"] = "1000 Tokens",
        ["ProviderName"] = "AWS",
        ["PublisherName"] = "Anthropic",
        ["RegionId"] = "us-east-1",
        ["RegionName"] = "US East (N. Virginia)",
        ["ResourceId"] = "r-1",
        ["ResourceName"] = "Profile",
        ["ResourceType"] = "Inference Profile",
        ["ServiceCategory"] = "AI and Machine Learning",
        ["ServiceName"] = "Amazon Bedrock",
        ["ServiceSubcategory"] = "Generative AI",
        ["SkuId"] = "sku-1",
        ["SkuMeter"] = "Input Tokens",
        ["SkuPriceDetails"] = "{\"x_Tier\":\"standard\"}",
        ["SkuPriceId"] = "price-1",
        ["SubAccountId"] = "111111111111",
        ["SubAccountName"] = "Search",
        ["SubAccountType"] = "Member",
        ["Tags"] = "{\"team\":\"search\",\"spot\":true}",
        ["x_UsageType"] = "USE1-NovaMicro-input-tokens",
    };

    /// <summary>The row with other fields.</summary>
    public static Dictionary<string, string> With(params IEnumerable<(string Column, string Value)> changes)
    {
        var row = new Dictionary<string, string>(Row);
        foreach (var (column, value) in changes) row[column] = value;
        return row;
    }

    /// <summary>The file of some rows; the first has every column.</summary>
    public static string FileOf(params IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var text = new StringBuilder(string.Join(',', rows[0].Keys)).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', rows[0].Keys.Select(column => Quoted(row[column]))).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string field) => field.IndexOfAny([',', '"', '\n']) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
