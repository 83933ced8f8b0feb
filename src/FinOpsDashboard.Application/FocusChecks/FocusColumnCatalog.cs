using System.Collections.Frozen;

namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>
/// The columns of FOCUS 1.2 and the rules about their presence: a line each. Written from the official rule model
/// (https://github.com/finopsfoundation/focus_validator, focus_validator/rules/model-1.2.json, commit 240cea25, read 2026-11-22).
/// </summary>
public static class FocusColumnCatalog
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<FocusColumnRule> All { get; } =
    [
        Conditional("AvailabilityZone", "CostAndUsage-D-003-C"),
        Mandatory("BilledCost", "CostAndUsage-D-006-M"),
        Mandatory("BillingAccountId", "CostAndUsage-D-024-M"),
        Mandatory("BillingAccountName", "CostAndUsage-D-005-M"),
        Conditional("BillingAccountType", "CostAndUsage-D-007-C"),
        Mandatory("BillingCurrency", "CostAndUsage-D-035-M"),
        Mandatory("BillingPeriodEnd", "CostAndUsage-D-010-M"),
        Mandatory("BillingPeriodStart", "CostAndUsage-D-009-M"),
        Conditional("CapacityReservationId", "CostAndUsage-D-065-C"),
        Conditional("CapacityReservationStatus", "CostAndUsage-D-020-C"),
        Mandatory("ChargeCategory", "CostAndUsage-D-008-M"),
        Mandatory("ChargeClass", "CostAndUsage-D-026-M"),
        Mandatory("ChargeDescription", "CostAndUsage-D-025-M"),
        Recommended("ChargeFrequency", "CostAndUsage-D-027-O"),
        Mandatory("ChargePeriodEnd", "CostAndUsage-D-028-M"),
        Mandatory("ChargePeriodStart", "CostAndUsage-D-037-M"),
        Conditional("CommitmentDiscountCategory", "CostAndUsage-D-016-C"),
        Conditional("CommitmentDiscountId", "CostAndUsage-D-013-C"),
        Conditional("CommitmentDiscountName", "CostAndUsage-D-012-C"),
        Conditional("CommitmentDiscountQuantity", "CostAndUsage-D-018-C"),
        Conditional("CommitmentDiscountStatus", "CostAndUsage-D-017-C"),
        Conditional("CommitmentDiscountType", "CostAndUsage-D-014-C"),
        Conditional("CommitmentDiscountUnit", "CostAndUsage-D-015-C"),
        Conditional("ConsumedQuantity", "CostAndUsage-D-011-C"),
        Conditional("ConsumedUnit", "CostAndUsage-D-066-C"),
        Mandatory("ContractedCost", "CostAndUsage-D-030-M"),
        Conditional("ContractedUnitPrice", "CostAndUsage-D-034-C"),
        Mandatory("EffectiveCost", "CostAndUsage-D-031-M"),
        Recommended("InvoiceId", "CostAndUsage-D-033-O"),
        Mandatory("InvoiceIssuerName", "CostAndUsage-D-023-M"),
        Mandatory("ListCost", "CostAndUsage-D-032-M"),
        Conditional("ListUnitPrice", "CostAndUsage-D-004-C"),
        Conditional("PricingCategory", "CostAndUsage-D-022-C"),
        Conditional("PricingCurrency", "CostAndUsage-D-045-C"),
        Conditional("PricingCurrencyContractedUnitPrice", "CostAndUsage-D-047-C"),
        Conditional("PricingCurrencyEffectiveCost", "CostAndUsage-D-051-C"),
        Conditional("PricingCurrencyListUnitPrice", "CostAndUsage-D-055-C"),
        Mandatory("PricingQuantity", "CostAndUsage-D-036-M"),
        Mandatory("PricingUnit", "CostAndUsage-D-068-M"),
        Mandatory("ProviderName", "CostAndUsage-D-038-M"),
        Mandatory("PublisherName", "CostAndUsage-D-021-M"),
        Conditional("RegionId", "CostAndUsage-D-063-C"),
        Conditional("RegionName", "CostAndUsage-D-062-C"),
        Conditional("ResourceId", "CostAndUsage-D-043-C"),
        Conditional("ResourceName", "CostAndUsage-D-044-C"),
        Conditional("ResourceType", "CostAndUsage-D-039-C"),
        Mandatory("ServiceCategory", "CostAndUsage-D-040-M"),
        Mandatory("ServiceName", "CostAndUsage-D-041-M"),
        Recommended("ServiceSubcategory", "CostAndUsage-D-042-O"),
        Conditional("SkuId", "CostAndUsage-D-060-C"),
        Conditional("SkuMeter", "CostAndUsage-D-059-C"),
        Conditional("SkuPriceDetails", "CostAndUsage-D-061-C"),
        Conditional("SkuPriceId", "CostAndUsage-D-058-C"),
        Conditional("SubAccountId", "CostAndUsage-D-019-C"),
        Conditional("SubAccountName", "CostAndUsage-D-029-C"),
        Conditional("SubAccountType", "CostAndUsage-D-067-C"),
        Conditional("Tags", "CostAndUsage-D-064-C"),
    ];

    private static readonly FrozenSet<string> Names = All.Select(column => column.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether FOCUS 1.2 has such a column, compared exactly.</summary>
    public static bool Has(string name) => Names.Contains(name);

    private static FocusColumnRule Mandatory(string name, string presenceId) => new(name, presenceId, FocusPresence.Mandatory);

    private static FocusColumnRule Recommended(string name, string presenceId) => new(name, presenceId, FocusPresence.Recommended);

    private static FocusColumnRule Conditional(string name, string presenceId) => new(name, presenceId, FocusPresence.Conditional);
}
