using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using static FinOpsDashboard.Application.FocusExport.FocusColumn;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>
/// The columns of the export, FOCUS 1.2 first, our own behind. Left out are those that FOCUS asks for and takes no empty field in, as Cost
/// Explorer knows none of them: unit prices and SKUs, the invoice, the types of accounts.
/// </summary>
internal static class FocusColumns
{
    private const string ServiceCategory = "AI and Machine Learning";
    private const string ServiceSubcategory = "Generative AI";
    private const string Currency = "USD";

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<FocusColumn> All { get; } = [.. Focus(), .. Custom()];

    private static FocusColumn[] Focus() =>
    [
        Empty("AvailabilityZone"),
        Number("BilledCost", row => row.Charge.Metrics.UnblendedCost),
        Text("BillingAccountId", row => row.BillingAccount.Id),
        Text("BillingAccountName", row => row.BillingAccount.Name),
        Text("BillingCurrency", _ => Currency),
        Moment("BillingPeriodEnd", row => row.Month.Next.FirstDay),
        Moment("BillingPeriodStart", row => row.Month.FirstDay),
        Empty("CapacityReservationId"),
        Empty("CapacityReservationStatus"),
        Text("ChargeCategory", row => row.Kind.Category),
        Text("ChargeClass", row => row.Kind.Class),
        Text("ChargeDescription", row => row.Description),
        Text("ChargeFrequency", row => row.Kind.Frequency),
        Moment("ChargePeriodEnd", row => row.Charge.Day.AddDays(1)),
        Moment("ChargePeriodStart", row => row.Charge.Day),
        Empty("CommitmentDiscountCategory"),
        Empty("CommitmentDiscountId"),
        Empty("CommitmentDiscountName"),
        Empty("CommitmentDiscountQuantity"),
        Empty("CommitmentDiscountStatus"),
        Empty("CommitmentDiscountType"),
        Empty("CommitmentDiscountUnit"),
        Number("ConsumedQuantity", row => row.ConsumedQuantity),
        Text("ConsumedUnit", row => row.ConsumedUnit),
        Number("ContractedCost", row => row.Charge.Metrics.UnblendedCost),
        Number("EffectiveCost", row => row.Charge.Metrics.AmortizedCost),
        Text("InvoiceIssuerName", _ => FocusRow.InvoiceIssuerName),
        Number("ListCost", row => row.Charge.Metrics.UnblendedCost),
        Text("PricingCategory", row => row.Reading is null ? null : "Standard"),
        Text("PricingCurrency", _ => Currency),
        Number("PricingQuantity", row => row.PricingQuantity),
        Text("PricingUnit", row => row.PricingUnit),
        Text("ProviderName", _ => FocusRow.ProviderName),
        Text("PublisherName", row => row.PublisherName),
        Text("RegionId", row => row.RegionId),
        Text("RegionName", row => row.RegionId is { } region ? FocusRegions.NameOf(region) : null),
        Empty("ResourceId"),
        Empty("ResourceName"),
        Empty("ResourceType"),
        Text("ServiceCategory", _ => ServiceCategory),
        Text("ServiceName", row => row.Charge.Service),
        Text("ServiceSubcategory", _ => ServiceSubcategory),
        Text("SubAccountId", row => row.Charge.AccountId),
        Text("SubAccountName", row => row.AccountName),
        Empty("Tags"),
    ];

    private static FocusColumn[] Custom() =>
    [
        Text("x_BillingAccountIdBasis", row => row.BillingAccount.Basis),
        Text("x_BillingRoute", row => row.Route.ToWord()),
        Text("x_CommitmentTerm", row => row.Reading?.Commitment?.ToWord()),
        Text("x_ContractedCostBasis", row => row.Kind.CostBasis),
        Text("x_DemoData", row => Truth(row.IsDemo)),
        Text("x_Estimated", row => Truth(row.Charge.IsEstimated)),
        Text("x_FeatureId", row => row.Charge.FeatureId),
        Text("x_FeatureName", row => row.FeatureName),
        Text("x_InferenceScope", row => row.Reading?.Scope.ToWord()),
        // Actual rows carry no lever and no scenario: the columns are there for modelled rows beside them.
        Empty("x_LeverId"),
        Text("x_ListCostBasis", row => row.Kind.CostBasis),
        Text("x_ModelName", row => row.Reading is { Model.Length: > 0 } reading ? reading.Model : null),
        Number("x_NetAmortizedCost", row => row.Charge.Metrics.NetAmortizedCost),
        Number("x_NetUnblendedCost", row => row.Charge.Metrics.NetUnblendedCost),
        Text("x_PublisherNameBasis", row => row.PublisherNameBasis),
        Text("x_RecordType", row => row.Charge.RecordType),
        Empty("x_Scenario"),
        Text("x_ServiceTier", row => row.Reading?.Tier.ToWord()),
        Text("x_TokenKind", row => row.Reading?.TokenKind.ToWord()),
        Text("x_UsageType", row => row.Charge.UsageType),
    ];

    private static string Truth(bool value) => value ? "true" : "false";
}
