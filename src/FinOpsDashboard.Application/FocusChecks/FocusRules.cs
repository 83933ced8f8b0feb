using static FinOpsDashboard.Application.FocusChecks.FocusRuleFamilies;

namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>
/// The rules of FOCUS 1.2 that a file alone can be held against, as a table: to add one, add an entry. Written in our own words from the
/// official rule model and the specification (https://github.com/finopsfoundation/focus_validator, model-1.2.json, commit 240cea25, and
/// https://github.com/FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec, tag v1.2, read 2026-11-22). Where the model contradicts the text of the
/// specification, the text holds.
/// </summary>
public static class FocusRules
{
    /// <summary>Every rule about rows.</summary>
    public static IReadOnlyList<FocusRule> OfRows { get; } =
        [.. Costs(), .. Charges(), .. Periods(), .. Accounts(), .. Services(), .. Quantities(), .. Prices(), .. Discounts(), .. Resources(), .. Attributes()];

    /// <summary>Every rule about the whole file.</summary>
    public static IReadOnlyList<FocusPairRule> OfFiles { get; } =
    [
        new("ServiceName-C-005-C", "ServiceName", "ServiceCategory", FocusSeverity.Violation),
        new("ServiceName-C-008-C", "ServiceName", "ServiceSubcategory", FocusSeverity.Remark),
        new("SkuPriceId-C-008-M", "SkuPriceId", "SkuId", FocusSeverity.Violation),
    ];

    private static IEnumerable<FocusRule> Costs() =>
    [
        Decimal("BilledCost-C-002-M", "BilledCost"),
        NotNull("BilledCost-C-003-M", "BilledCost"),
        // The rule is about who is paid; that the two names differ only hints at it, as AWS goes by several.
        new("BilledCost-C-005-C", "BilledCost", FocusSeverity.Remark, "must be 0 where a third party is paid, and InvoiceIssuerName is not ProviderName here",
            "If a third party is paid, put the amount into EffectiveCost alone; if the provider sends the invoice, give it the same name in both columns.")
        {
            IsBroken = row => row["ProviderName"] is { } provider && row["InvoiceIssuerName"] is { } issuer && provider != issuer
                && row.Number("BilledCost") is { } cost && cost != 0,
            Needs = ["ProviderName", "InvoiceIssuerName"],
        },
        Decimal("EffectiveCost-C-002-M", "EffectiveCost"),
        NotNull("EffectiveCost-C-003-M", "EffectiveCost"),
        new("EffectiveCost-C-005-C", "EffectiveCost", FocusSeverity.Remark, "must be 0 where a purchase pays for charges to come",
            "Give such a purchase 0 and spread its cost over the usage that it covers. Other purchases keep their cost.")
        {
            IsBroken = row => row.Is("ChargeCategory", "Purchase") && row.Number("EffectiveCost") is { } cost && cost != 0,
            Needs = ["ChargeCategory"],
        },
        AsBilled("EffectiveCost-C-010-C", "EffectiveCost"),
        Decimal("ListCost-C-002-M", "ListCost"),
        NotNull("ListCost-C-003-M", "ListCost"),
        AsBilled("ListCost-C-008-C", "ListCost", "ListUnitPrice"),
        Product("ListCost-C-009-C", "ListCost", "ListUnitPrice"),
        Decimal("ContractedCost-C-002-M", "ContractedCost"),
        NotNull("ContractedCost-C-003-M", "ContractedCost"),
        AsBilled("ContractedCost-C-008-C", "ContractedCost", "ContractedUnitPrice"),
        Product("ContractedCost-C-009-C", "ContractedCost", "ContractedUnitPrice"),
        Currency("BillingCurrency-C-003-M", "BillingCurrency"),
        NotNull("BillingCurrency-C-004-M", "BillingCurrency"),
    ];

    private static IEnumerable<FocusRule> Charges() =>
    [
        NotNull("ChargeCategory-C-002-M", "ChargeCategory"),
        OneOf("ChargeCategory-C-003-M", "ChargeCategory", "Usage", "Purchase", "Tax", "Credit", "Adjustment"),
        OneOf("ChargeClass-C-005-C", "ChargeClass", "Correction"),
        String("ChargeDescription-C-002-M", "ChargeDescription"),
        new("ChargeDescription-C-003-O", "ChargeDescription", FocusSeverity.Remark, "should not be null", "Say in words what is charged.")
        {
            IsBroken = row => row.IsNull("ChargeDescription"),
        },
        NotNull("ChargeFrequency-C-002-M", "ChargeFrequency"),
        OneOf("ChargeFrequency-C-003-M", "ChargeFrequency", "One-Time", "Recurring", "Usage-Based"),
        new("ChargeFrequency-C-004-C", "ChargeFrequency", FocusSeverity.Violation, "must not be \"Usage-Based\" when ChargeCategory is \"Purchase\"",
            "A purchase is One-Time or Recurring.")
        {
            IsBroken = row => row.Is("ChargeFrequency", "Usage-Based") && row.Is("ChargeCategory", "Purchase"),
            Needs = ["ChargeCategory"],
        },
        String("InvoiceId-C-002-M", "InvoiceId"),
    ];

    private static IEnumerable<FocusRule> Periods() =>
    [
        .. Moment("BillingPeriodStart"),
        .. Moment("BillingPeriodEnd"),
        .. Moment("ChargePeriodStart"),
        .. Moment("ChargePeriodEnd"),
        EndAfter("BillingPeriodEnd-C-004-M", "BillingPeriodEnd", "BillingPeriodStart"),
        EndAfter("ChargePeriodEnd-C-004-M", "ChargePeriodEnd", "ChargePeriodStart"),
    ];

    private static IEnumerable<FocusRule> Accounts() =>
    [
        NotNull("BillingAccountId-C-001-M", "BillingAccountId"),
        String("BillingAccountId-C-003-M", "BillingAccountId"),
        String("BillingAccountName-C-002-M", "BillingAccountName"),
        new("BillingAccountName-C-003-C", "BillingAccountName", FocusSeverity.Remark, "must not be null where the provider names accounts", "Give the account's name.")
        {
            IsBroken = row => row.IsNull("BillingAccountName"),
        },
        String("BillingAccountType-C-002-M", "BillingAccountType"),
        .. Together("BillingAccountType-C-004-C", "BillingAccountType-C-005-C", "BillingAccountType", "BillingAccountId"),
        String("SubAccountId-C-002-M", "SubAccountId"),
        String("SubAccountName-C-002-M", "SubAccountName"),
        .. Together("SubAccountName-C-004-C", "SubAccountName-C-005-C", "SubAccountName", "SubAccountId"),
        String("SubAccountType-C-002-M", "SubAccountType"),
        .. Together("SubAccountType-C-004-C", "SubAccountType-C-005-C", "SubAccountType", "SubAccountId"),
        .. Party("ProviderName"),
        .. Party("PublisherName"),
        .. Party("InvoiceIssuerName"),
    ];

    private static IEnumerable<FocusRule> Services() =>
    [
        String("ServiceName-C-002-M", "ServiceName"),
        NotNull("ServiceName-C-003-M", "ServiceName"),
        NotNull("ServiceCategory-C-002-M", "ServiceCategory"),
        OneOf("ServiceCategory-C-003-M", "ServiceCategory", [.. FocusServiceCategories.All.Keys]),
        NotNull("ServiceSubcategory-C-002-M", "ServiceSubcategory"),
        OneOf("ServiceSubcategory-C-003-M", "ServiceSubcategory", [.. FocusServiceCategories.CategoryOf.Keys]),
        new("ServiceSubcategory-C-004-M", "ServiceSubcategory", FocusSeverity.Violation, "must belong to the ServiceCategory of the row",
            "FOCUS has one category for each subcategory: \"Generative AI\" is in \"AI and Machine Learning\".")
        {
            IsBroken = row => row["ServiceSubcategory"] is { } subcategory && row["ServiceCategory"] is { } category
                && FocusServiceCategories.CategoryOf.TryGetValue(subcategory, out var parent) && parent != category,
            Needs = ["ServiceCategory"],
        },
        String("RegionId-C-002-M", "RegionId"),
        String("RegionName-C-002-M", "RegionName"),
        .. Together("RegionName-C-004-C", "RegionName-C-005-C", "RegionName", "RegionId"),
        String("AvailabilityZone-C-002-M", "AvailabilityZone"),
    ];

    private static IEnumerable<FocusRule> Quantities() =>
    [
        Decimal("PricingQuantity-C-002-M", "PricingQuantity"),
        .. PricedCharges("PricingQuantity-C-004-C", "PricingQuantity-C-005-C", "PricingQuantity"),
        String("PricingUnit-C-002-M", "PricingUnit"),
        Unit("PricingUnit-C-003-O", "PricingUnit"),
        .. Together("PricingUnit-C-005-C", "PricingUnit-C-006-C", "PricingUnit", "PricingQuantity"),
        Decimal("ConsumedQuantity-C-002-M", "ConsumedQuantity"),
        NullWhen("ConsumedQuantity-C-004-C", "ConsumedQuantity", "ChargeCategory is not \"Usage\" or CommitmentDiscountStatus is \"Unused\"", row => !IsConsumed(row), "ChargeCategory"),
        NotNullWhen("ConsumedQuantity-C-006-C", "ConsumedQuantity", "ChargeCategory is \"Usage\" and ChargeClass is not \"Correction\"",
            row => IsConsumed(row) && !IsCorrection(row), "ChargeCategory", "ChargeClass"),
        String("ConsumedUnit-C-002-M", "ConsumedUnit"),
        Unit("ConsumedUnit-C-003-O", "ConsumedUnit"),
        .. Together("ConsumedUnit-C-005-C", "ConsumedUnit-C-006-C", "ConsumedUnit", "ConsumedQuantity"),
    ];

    private static IEnumerable<FocusRule> Prices() =>
    [
        Decimal("ListUnitPrice-C-002-M", "ListUnitPrice"),
        .. PricedCharges("ListUnitPrice-C-004-C", "ListUnitPrice-C-005-C", "ListUnitPrice"),
        NotNegative("ListUnitPrice-C-008-M", "ListUnitPrice"),
        Decimal("ContractedUnitPrice-C-003-M", "ContractedUnitPrice"),
        .. PricedCharges("ContractedUnitPrice-C-005-C", "ContractedUnitPrice-C-006-C", "ContractedUnitPrice"),
        NotNegative("ContractedUnitPrice-C-009-C", "ContractedUnitPrice"),
        .. PricedCharges("PricingCategory-C-003-C", "PricingCategory-C-004-C", "PricingCategory"),
        OneOf("PricingCategory-C-007-M", "PricingCategory", "Standard", "Committed", "Dynamic", "Other"),
        String("PricingCurrency-C-002-M", "PricingCurrency"),
        NotNull("PricingCurrency-C-004-M", "PricingCurrency"),
        Decimal("PricingCurrencyListUnitPrice-C-002-M", "PricingCurrencyListUnitPrice"),
        .. PricedCharges("PricingCurrencyListUnitPrice-C-004-C", "PricingCurrencyListUnitPrice-C-005-C", "PricingCurrencyListUnitPrice"),
        NotNegative("PricingCurrencyListUnitPrice-C-008-M", "PricingCurrencyListUnitPrice"),
        Decimal("PricingCurrencyContractedUnitPrice-C-002-M", "PricingCurrencyContractedUnitPrice"),
        .. PricedCharges("PricingCurrencyContractedUnitPrice-C-004-C", "PricingCurrencyContractedUnitPrice-C-005-C", "PricingCurrencyContractedUnitPrice"),
        NotNegative("PricingCurrencyContractedUnitPrice-C-008-C", "PricingCurrencyContractedUnitPrice"),
        Decimal("PricingCurrencyEffectiveCost-C-002-M", "PricingCurrencyEffectiveCost"),
        NotNull("PricingCurrencyEffectiveCost-C-003-M", "PricingCurrencyEffectiveCost"),
        String("SkuId-C-002-M", "SkuId"),
        .. PricedCharges("SkuId-C-004-C", "SkuId-C-005-C", "SkuId"),
        String("SkuPriceId-C-002-M", "SkuPriceId"),
        .. PricedCharges("SkuPriceId-C-004-C", "SkuPriceId-C-005-C", "SkuPriceId"),
        String("SkuMeter-C-002-M", "SkuMeter"),
        NullWhen("SkuMeter-C-004-C", "SkuMeter", "SkuId is null", row => row.IsNull("SkuId"), "SkuId"),
        new("SkuMeter-C-005-C", "SkuMeter", FocusSeverity.Remark, "should not be null when SkuId is not null", "Say what the SKU measures.")
        {
            IsBroken = row => row.IsNull("SkuMeter") && !row.IsNull("SkuId"),
            Needs = ["SkuId"],
        },
        KeyValue("SkuPriceDetails-C-001-M", "SkuPriceDetails"),
        NullWhen("SkuPriceDetails-C-004-C", "SkuPriceDetails", "SkuPriceId is null", row => row.IsNull("SkuPriceId"), "SkuPriceId"),
    ];

    private static IEnumerable<FocusRule> Discounts() =>
    [
        String("CommitmentDiscountId-C-002-M", "CommitmentDiscountId"),
        String("CommitmentDiscountName-C-002-M", "CommitmentDiscountName"),
        NullWhen("CommitmentDiscountName-C-004-C", "CommitmentDiscountName", "CommitmentDiscountId is null", row => row.IsNull("CommitmentDiscountId"), "CommitmentDiscountId"),
        .. Together("CommitmentDiscountCategory-C-003-C", "CommitmentDiscountCategory-C-004-C", "CommitmentDiscountCategory", "CommitmentDiscountId"),
        OneOf("CommitmentDiscountCategory-C-005-M", "CommitmentDiscountCategory", "Spend", "Usage"),
        String("CommitmentDiscountType-C-002-M", "CommitmentDiscountType"),
        .. Together("CommitmentDiscountType-C-004-C", "CommitmentDiscountType-C-005-C", "CommitmentDiscountType", "CommitmentDiscountId"),
        Decimal("CommitmentDiscountQuantity-C-002-M", "CommitmentDiscountQuantity"),
        NullWhen("CommitmentDiscountQuantity-C-007-C", "CommitmentDiscountQuantity", "CommitmentDiscountId is null", row => row.IsNull("CommitmentDiscountId"), "CommitmentDiscountId"),
        NotNullWhen("CommitmentDiscountQuantity-C-005-C", "CommitmentDiscountQuantity",
            "CommitmentDiscountId is not null, ChargeCategory is \"Usage\" or \"Purchase\" and ChargeClass is not \"Correction\"",
            row => !row.IsNull("CommitmentDiscountId") && IsPriced(row), "CommitmentDiscountId", "ChargeCategory", "ChargeClass"),
        String("CommitmentDiscountUnit-C-002-M", "CommitmentDiscountUnit"),
        .. Together("CommitmentDiscountUnit-C-005-C", "CommitmentDiscountUnit-C-006-C", "CommitmentDiscountUnit", "CommitmentDiscountQuantity"),
        Unit("CommitmentDiscountUnit-C-003-M", "CommitmentDiscountUnit"),
        NullWhen("CommitmentDiscountStatus-C-003-C", "CommitmentDiscountStatus", "CommitmentDiscountId is null", row => row.IsNull("CommitmentDiscountId"), "CommitmentDiscountId"),
        NotNullWhen("CommitmentDiscountStatus-C-004-C", "CommitmentDiscountStatus", "CommitmentDiscountId is not null and ChargeCategory is \"Usage\"",
            row => !row.IsNull("CommitmentDiscountId") && row.Is("ChargeCategory", "Usage"), "CommitmentDiscountId", "ChargeCategory"),
        // The model lists Active, Expired and Pending, which the specification does not have.
        OneOf("CommitmentDiscountStatus-C-005-M", "CommitmentDiscountStatus", "Used", "Unused"),
        String("CapacityReservationId-C-002-M", "CapacityReservationId"),
        NotNullWhen("CapacityReservationId-C-005-C", "CapacityReservationId", "CapacityReservationStatus is \"Unused\"",
            row => row.Is("CapacityReservationStatus", "Unused"), "CapacityReservationStatus"),
        NullWhen("CapacityReservationStatus-C-003-C", "CapacityReservationStatus", "CapacityReservationId is null", row => row.IsNull("CapacityReservationId"), "CapacityReservationId"),
        NotNullWhen("CapacityReservationStatus-C-004-C", "CapacityReservationStatus", "CapacityReservationId is not null and ChargeCategory is \"Usage\"",
            row => !row.IsNull("CapacityReservationId") && row.Is("ChargeCategory", "Usage"), "CapacityReservationId", "ChargeCategory"),
        OneOf("CapacityReservationStatus-C-006-M", "CapacityReservationStatus", "Used", "Unused"),
    ];

    private static IEnumerable<FocusRule> Resources() =>
    [
        String("ResourceId-C-002-M", "ResourceId"),
        String("ResourceName-C-002-M", "ResourceName"),
        NullWhen("ResourceName-C-004-C", "ResourceName", "ResourceId is null", row => row.IsNull("ResourceId"), "ResourceId"),
        String("ResourceType-C-002-M", "ResourceType"),
        .. Together("ResourceType-C-004-C", "ResourceType-C-005-C", "ResourceType", "ResourceId"),
        KeyValue("Tags-C-001-M", "Tags"),
    ];

    /// <summary>What holds for every column.</summary>
    private static IEnumerable<FocusRule> Attributes() => FocusColumnCatalog.All.Select(column =>
        new FocusRule("NullHandling-A-002-M", column.Name, FocusSeverity.Violation, "must not hold a word that stands for no value", "Leave the field empty, without quotes or spaces.")
        {
            IsBroken = row => row[column.Name] is { } text && FocusText.IsPlaceholder(text),
        });

    private static IEnumerable<FocusRule> Moment(string column) => [DateTime($"{column}-C-002-M", column), NotNull($"{column}-C-003-M", column)];

    private static IEnumerable<FocusRule> Party(string column) => [String($"{column}-C-002-M", column), NotNull($"{column}-C-003-M", column)];

    private static bool IsConsumed(FocusRecord row) => row.Is("ChargeCategory", "Usage") && !row.Is("CommitmentDiscountStatus", "Unused");
}
