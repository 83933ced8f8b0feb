namespace FinOpsDashboard.Application.Guide;

/// <summary>
/// Where the FOCUS export cannot say what the specification asks for, and what it says instead. FOCUS 1.2:
/// https://github.com/FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec, tag v1.2 (retrieved 2026-11-22).
/// </summary>
public static class FocusNotes
{
    /// <summary>What stands in for something, and how that is flagged.</summary>
    public static IReadOnlyList<FocusNote> StandIns { get; } =
    [
        new("List and contracted cost", "Cost Explorer gives no price, so the billed cost stands in for both, as FOCUS wants it where no unit price is given. Savings cannot be told from them.",
            ["ListCost", "ContractedCost", "x_ListCostBasis", "x_ContractedCostBasis"]),
        new("The account that pays", "Set FinOps__Focus__BillingAccountId. Without it the only linked account stands in; where there are several, the file says “unknown” and does not conform in this column.",
            ["BillingAccountId", "BillingAccountName", "x_BillingAccountIdBasis"]),
        new("Linked accounts", "Filled where the split by account gives a usage type of a day to one account alone: of features and accounts Cost Explorer does not say how they overlap.",
            ["SubAccountId", "SubAccountName"]),
        new("Publisher and issuer", "The vendor of the model on AWS Marketplace, else AWS, which also stands in for vendors that are not known. Invoices of Bedrock come from AWS over every route, so billed cost is never 0 for being a third party’s.",
            ["PublisherName", "InvoiceIssuerName", "x_PublisherNameBasis"]),
        new("Billed and effective cost", "The unblended and the amortized cost; after the discounts that the bill itself shows, they stand in columns of our own.",
            ["BilledCost", "EffectiveCost", "x_NetUnblendedCost", "x_NetAmortizedCost"]),
        new("Refunds", "An adjustment and a correction, since the bill does not say what is refunded; credits and tax are what FOCUS calls so. None of the three has a feature.",
            ["ChargeCategory", "ChargeClass", "x_RecordType"]),
        new("Quantities", "Priced as AWS counts (“1000 Tokens”), consumed in single tokens; “Units” where a usage type is not understood.",
            ["PricingQuantity", "PricingUnit", "ConsumedQuantity", "ConsumedUnit"]),
        new("Levers and scenarios", "Empty: the rows are actuals. The columns are there for modelled rows beside them.",
            ["x_LeverId", "x_Scenario"]),
    ];

    /// <summary>Columns that are always empty: FOCUS asks for them, takes them empty, and Cost Explorer does not tell.</summary>
    public static FocusNote Empty { get; } = new("Always empty", "Cost Explorer does not tell resources, zones, tags of a row, nor the ids of reservations and commitments.",
    [
        "AvailabilityZone", "CapacityReservationId", "CapacityReservationStatus", "CommitmentDiscountCategory", "CommitmentDiscountId", "CommitmentDiscountName",
        "CommitmentDiscountQuantity", "CommitmentDiscountStatus", "CommitmentDiscountType", "CommitmentDiscountUnit", "ResourceId", "ResourceName", "ResourceType", "Tags",
    ]);

    /// <summary>Columns that are left out: they must not be empty on usage, and nothing known could stand in them.</summary>
    public static FocusNote LeftOut { get; } = new("Left out", "Unit prices, SKUs and invoices must not be empty on usage, and nothing that is known could stand in for them; types of accounts and prices in another currency are no matter of these bills.",
    [
        "BillingAccountType", "ContractedUnitPrice", "InvoiceId", "ListUnitPrice", "PricingCurrencyContractedUnitPrice", "PricingCurrencyEffectiveCost",
        "PricingCurrencyListUnitPrice", "SkuId", "SkuMeter", "SkuPriceDetails", "SkuPriceId", "SubAccountType",
    ]);

    /// <summary>Every note, in the order to read them.</summary>
    public static IReadOnlyList<FocusNote> All { get; } = [.. StandIns, Empty, LeftOut];
}
