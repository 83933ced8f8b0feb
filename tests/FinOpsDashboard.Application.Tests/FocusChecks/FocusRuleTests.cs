using System.Text;
using FinOpsDashboard.Application.FocusChecks;

namespace FinOpsDashboard.Application.Tests.FocusChecks;

/// <summary>Every rule is broken once, and said so with line, column and id.</summary>
public sealed class FocusRuleTests
{
    private const string Tax = "ChargeCategory=Tax; ChargeFrequency=One-Time";
    private const string Credit = "ChargeCategory=Credit";
    private const string NoDiscount = "CommitmentDiscountId=";

    /// <summary>Rule, its column, and what to change in a row that keeps every rule.</summary>
    private static readonly (string Rule, string Column, string Changes)[] Cases =
    [
        ("BilledCost-C-002-M", "BilledCost", "BilledCost=1,234.5"),
        ("BilledCost-C-003-M", "BilledCost", "BilledCost="),
        ("BilledCost-C-005-C", "BilledCost", "InvoiceIssuerName=Somebody else"),
        ("EffectiveCost-C-002-M", "EffectiveCost", "EffectiveCost=+6"),
        ("EffectiveCost-C-003-M", "EffectiveCost", "EffectiveCost="),
        ("EffectiveCost-C-005-C", "EffectiveCost", "ChargeCategory=Purchase; ChargeFrequency=One-Time"),
        ("EffectiveCost-C-010-C", "EffectiveCost", $"{Credit}; EffectiveCost=5"),
        ("ListCost-C-002-M", "ListCost", "ListCost=$6"),
        ("ListCost-C-003-M", "ListCost", "ListCost="),
        ("ListCost-C-008-C", "ListCost", $"{Credit}; ListUnitPrice=; ListCost=7"),
        ("ListCost-C-009-C", "ListCost", "ListCost=6.0000000001"),
        ("ContractedCost-C-002-M", "ContractedCost", "ContractedCost=6 USD"),
        ("ContractedCost-C-003-M", "ContractedCost", "ContractedCost="),
        ("ContractedCost-C-008-C", "ContractedCost", $"{Credit}; ContractedUnitPrice=; ContractedCost=7"),
        ("ContractedCost-C-009-C", "ContractedCost", "ContractedUnitPrice=2.1"),
        ("BillingCurrency-C-003-M", "BillingCurrency", "BillingCurrency=usd"),
        ("BillingCurrency-C-004-M", "BillingCurrency", "BillingCurrency="),
        ("ChargeCategory-C-002-M", "ChargeCategory", "ChargeCategory="),
        ("ChargeCategory-C-003-M", "ChargeCategory", "ChargeCategory=Refund"),
        ("ChargeClass-C-005-C", "ChargeClass", "ChargeClass=Corrected"),
        ("ChargeDescription-C-002-M", "ChargeDescription", "ChargeDescription=Sa\uFFFDo"),
        ("ChargeDescription-C-003-O", "ChargeDescription", "ChargeDescription="),
        ("ChargeFrequency-C-002-M", "ChargeFrequency", "ChargeFrequency="),
        ("ChargeFrequency-C-003-M", "ChargeFrequency", "ChargeFrequency=Daily"),
        ("ChargeFrequency-C-004-C", "ChargeFrequency", "ChargeCategory=Purchase"),
        ("InvoiceId-C-002-M", "InvoiceId", "InvoiceId=\uFFFD"),
        ("BillingPeriodStart-C-002-M", "BillingPeriodStart", "BillingPeriodStart=2026-09-01"),
        ("BillingPeriodStart-C-003-M", "BillingPeriodStart", "BillingPeriodStart="),
        ("BillingPeriodEnd-C-002-M", "BillingPeriodEnd", "BillingPeriodEnd=2026-10-01 00:00:00"),
        ("BillingPeriodEnd-C-003-M", "BillingPeriodEnd", "BillingPeriodEnd="),
        ("BillingPeriodEnd-C-004-M", "BillingPeriodEnd", "BillingPeriodEnd=2026-08-31T00:00:00Z"),
        ("ChargePeriodStart-C-002-M", "ChargePeriodStart", "ChargePeriodStart=2026-09-31T00:00:00Z"),
        ("ChargePeriodStart-C-003-M", "ChargePeriodStart", "ChargePeriodStart="),
        ("ChargePeriodEnd-C-002-M", "ChargePeriodEnd", "ChargePeriodEnd=2026-09-02T00:00:00+02:00"),
        ("ChargePeriodEnd-C-003-M", "ChargePeriodEnd", "ChargePeriodEnd="),
        ("ChargePeriodEnd-C-004-M", "ChargePeriodEnd", "ChargePeriodEnd=2026-09-01T00:00:00Z"),
        ("BillingAccountId-C-001-M", "BillingAccountId", "BillingAccountId="),
        ("BillingAccountId-C-003-M", "BillingAccountId", "BillingAccountId=\uFFFD"),
        ("BillingAccountName-C-002-M", "BillingAccountName", "BillingAccountName=\uFFFD"),
        ("BillingAccountName-C-003-C", "BillingAccountName", "BillingAccountName="),
        ("BillingAccountType-C-002-M", "BillingAccountType", "BillingAccountType=\uFFFD"),
        ("BillingAccountType-C-004-C", "BillingAccountType", "BillingAccountId="),
        ("BillingAccountType-C-005-C", "BillingAccountType", "BillingAccountType="),
        ("SubAccountId-C-002-M", "SubAccountId", "SubAccountId=\uFFFD"),
        ("SubAccountName-C-002-M", "SubAccountName", "SubAccountName=\uFFFD"),
        ("SubAccountName-C-004-C", "SubAccountName", "SubAccountId="),
        ("SubAccountName-C-005-C", "SubAccountName", "SubAccountName="),
        ("SubAccountType-C-002-M", "SubAccountType", "SubAccountType=\uFFFD"),
        ("SubAccountType-C-004-C", "SubAccountType", "SubAccountId="),
        ("SubAccountType-C-005-C", "SubAccountType", "SubAccountType="),
        ("ProviderName-C-002-M", "ProviderName", "ProviderName=\uFFFD"),
        ("ProviderName-C-003-M", "ProviderName", "ProviderName="),
        ("PublisherName-C-002-M", "PublisherName", "PublisherName=\uFFFD"),
        ("PublisherName-C-003-M", "PublisherName", "PublisherName="),
        ("InvoiceIssuerName-C-002-M", "InvoiceIssuerName", "InvoiceIssuerName=\uFFFD"),
        ("InvoiceIssuerName-C-003-M", "InvoiceIssuerName", "InvoiceIssuerName="),
        ("ServiceName-C-002-M", "ServiceName", "ServiceName=\uFFFD"),
        ("ServiceName-C-003-M", "ServiceName", "ServiceName="),
        ("ServiceCategory-C-002-M", "ServiceCategory", "ServiceCategory="),
        ("ServiceCategory-C-003-M", "ServiceCategory", "ServiceCategory=AI"),
        ("ServiceSubcategory-C-002-M", "ServiceSubcategory", "ServiceSubcategory="),
        ("ServiceSubcategory-C-003-M", "ServiceSubcategory", "ServiceSubcategory=LLM"),
        ("ServiceSubcategory-C-004-M", "ServiceSubcategory", "ServiceCategory=Compute"),
        ("RegionId-C-002-M", "RegionId", "RegionId=\uFFFD"),
        ("RegionName-C-002-M", "RegionName", "RegionName=\uFFFD"),
        ("RegionName-C-004-C", "RegionName", "RegionId="),
        ("RegionName-C-005-C", "RegionName", "RegionName="),
        ("AvailabilityZone-C-002-M", "AvailabilityZone", "AvailabilityZone=\uFFFD"),
        ("PricingQuantity-C-002-M", "PricingQuantity", "PricingQuantity=3/4"),
        ("PricingQuantity-C-004-C", "PricingQuantity", Tax),
        ("PricingQuantity-C-005-C", "PricingQuantity", "PricingQuantity="),
        ("PricingUnit-C-002-M", "PricingUnit", "PricingUnit=\uFFFD"),
        ("PricingUnit-C-003-O", "PricingUnit", "PricingUnit=1K tokens"),
        ("PricingUnit-C-005-C", "PricingUnit", "PricingQuantity="),
        ("PricingUnit-C-006-C", "PricingUnit", "PricingUnit="),
        ("ConsumedQuantity-C-002-M", "ConsumedQuantity", "ConsumedQuantity=3e+3"),
        ("ConsumedQuantity-C-004-C", "ConsumedQuantity", Credit),
        ("ConsumedQuantity-C-006-C", "ConsumedQuantity", "ConsumedQuantity="),
        ("ConsumedUnit-C-002-M", "ConsumedUnit", "ConsumedUnit=\uFFFD"),
        ("ConsumedUnit-C-003-O", "ConsumedUnit", "ConsumedUnit=GB-hours"),
        ("ConsumedUnit-C-005-C", "ConsumedUnit", "ConsumedQuantity="),
        ("ConsumedUnit-C-006-C", "ConsumedUnit", "ConsumedUnit="),
        ("ListUnitPrice-C-002-M", "ListUnitPrice", "ListUnitPrice=two"),
        ("ListUnitPrice-C-004-C", "ListUnitPrice", Tax),
        ("ListUnitPrice-C-005-C", "ListUnitPrice", "ListUnitPrice="),
        ("ListUnitPrice-C-008-M", "ListUnitPrice", "ListUnitPrice=-2"),
        ("ContractedUnitPrice-C-003-M", "ContractedUnitPrice", "ContractedUnitPrice=2.0.0"),
        ("ContractedUnitPrice-C-005-C", "ContractedUnitPrice", Tax),
        ("ContractedUnitPrice-C-006-C", "ContractedUnitPrice", "ContractedUnitPrice="),
        ("ContractedUnitPrice-C-009-C", "ContractedUnitPrice", "ContractedUnitPrice=-2"),
        ("PricingCategory-C-003-C", "PricingCategory", Tax),
        ("PricingCategory-C-004-C", "PricingCategory", "PricingCategory="),
        ("PricingCategory-C-007-M", "PricingCategory", "PricingCategory=OnDemand"),
        ("PricingCurrency-C-002-M", "PricingCurrency", "PricingCurrency=\uFFFD"),
        ("PricingCurrency-C-004-M", "PricingCurrency", "PricingCurrency="),
        ("PricingCurrencyListUnitPrice-C-002-M", "PricingCurrencyListUnitPrice", "PricingCurrencyListUnitPrice=2,0"),
        ("PricingCurrencyListUnitPrice-C-004-C", "PricingCurrencyListUnitPrice", Tax),
        ("PricingCurrencyListUnitPrice-C-005-C", "PricingCurrencyListUnitPrice", "PricingCurrencyListUnitPrice="),
        ("PricingCurrencyListUnitPrice-C-008-M", "PricingCurrencyListUnitPrice", "PricingCurrencyListUnitPrice=-2"),
        ("PricingCurrencyContractedUnitPrice-C-002-M", "PricingCurrencyContractedUnitPrice", "PricingCurrencyContractedUnitPrice=2,0"),
        ("PricingCurrencyContractedUnitPrice-C-004-C", "PricingCurrencyContractedUnitPrice", Tax),
        ("PricingCurrencyContractedUnitPrice-C-005-C", "PricingCurrencyContractedUnitPrice", "PricingCurrencyContractedUnitPrice="),
        ("PricingCurrencyContractedUnitPrice-C-008-C", "PricingCurrencyContractedUnitPrice", "PricingCurrencyContractedUnitPrice=-2"),
        ("PricingCurrencyEffectiveCost-C-002-M", "PricingCurrencyEffectiveCost", "PricingCurrencyEffectiveCost=6 "),
        ("PricingCurrencyEffectiveCost-C-003-M", "PricingCurrencyEffectiveCost", "PricingCurrencyEffectiveCost="),
        ("SkuId-C-002-M", "SkuId", "SkuId=\uFFFD"),
        ("SkuId-C-004-C", "SkuId", Tax),
        ("SkuId-C-005-C", "SkuId", "SkuId="),
        ("SkuPriceId-C-002-M", "SkuPriceId", "SkuPriceId=\uFFFD"),
        ("SkuPriceId-C-004-C", "SkuPriceId", Tax),
        ("SkuPriceId-C-005-C", "SkuPriceId", "SkuPriceId="),
        ("SkuMeter-C-002-M", "SkuMeter", "SkuMeter=\uFFFD"),
        ("SkuMeter-C-004-C", "SkuMeter", "SkuId="),
        ("SkuMeter-C-005-C", "SkuMeter", "SkuMeter="),
        ("SkuPriceDetails-C-001-M", "SkuPriceDetails", "SkuPriceDetails={\"x_Tiers\":[1]}"),
        ("SkuPriceDetails-C-004-C", "SkuPriceDetails", "SkuPriceId="),
        ("CommitmentDiscountId-C-002-M", "CommitmentDiscountId", "CommitmentDiscountId=\uFFFD"),
        ("CommitmentDiscountName-C-002-M", "CommitmentDiscountName", "CommitmentDiscountName=\uFFFD"),
        ("CommitmentDiscountName-C-004-C", "CommitmentDiscountName", NoDiscount),
        ("CommitmentDiscountCategory-C-003-C", "CommitmentDiscountCategory", NoDiscount),
        ("CommitmentDiscountCategory-C-004-C", "CommitmentDiscountCategory", "CommitmentDiscountCategory="),
        ("CommitmentDiscountCategory-C-005-M", "CommitmentDiscountCategory", "CommitmentDiscountCategory=Hours"),
        ("CommitmentDiscountType-C-002-M", "CommitmentDiscountType", "CommitmentDiscountType=\uFFFD"),
        ("CommitmentDiscountType-C-004-C", "CommitmentDiscountType", NoDiscount),
        ("CommitmentDiscountType-C-005-C", "CommitmentDiscountType", "CommitmentDiscountType="),
        ("CommitmentDiscountQuantity-C-002-M", "CommitmentDiscountQuantity", "CommitmentDiscountQuantity=3h"),
        ("CommitmentDiscountQuantity-C-005-C", "CommitmentDiscountQuantity", "CommitmentDiscountQuantity="),
        ("CommitmentDiscountQuantity-C-007-C", "CommitmentDiscountQuantity", NoDiscount),
        ("CommitmentDiscountUnit-C-003-M", "CommitmentDiscountUnit", "CommitmentDiscountUnit=hours"),
        ("CommitmentDiscountUnit-C-002-M", "CommitmentDiscountUnit", "CommitmentDiscountUnit=\uFFFD"),
        ("CommitmentDiscountUnit-C-005-C", "CommitmentDiscountUnit", "CommitmentDiscountQuantity="),
        ("CommitmentDiscountUnit-C-006-C", "CommitmentDiscountUnit", "CommitmentDiscountUnit="),
        ("CommitmentDiscountStatus-C-003-C", "CommitmentDiscountStatus", NoDiscount),
        ("CommitmentDiscountStatus-C-004-C", "CommitmentDiscountStatus", "CommitmentDiscountStatus="),
        ("CommitmentDiscountStatus-C-005-M", "CommitmentDiscountStatus", "CommitmentDiscountStatus=Active"),
        ("CapacityReservationId-C-002-M", "CapacityReservationId", "CapacityReservationId=\uFFFD"),
        ("CapacityReservationId-C-005-C", "CapacityReservationId", "CapacityReservationId=; CapacityReservationStatus=Unused"),
        ("CapacityReservationStatus-C-003-C", "CapacityReservationStatus", "CapacityReservationId="),
        ("CapacityReservationStatus-C-004-C", "CapacityReservationStatus", "CapacityReservationStatus="),
        ("CapacityReservationStatus-C-006-M", "CapacityReservationStatus", "CapacityReservationStatus=Idle"),
        ("ResourceId-C-002-M", "ResourceId", "ResourceId=\uFFFD"),
        ("ResourceName-C-002-M", "ResourceName", "ResourceName=\uFFFD"),
        ("ResourceName-C-004-C", "ResourceName", "ResourceId="),
        ("ResourceType-C-002-M", "ResourceType", "ResourceType=\uFFFD"),
        ("ResourceType-C-004-C", "ResourceType", "ResourceId="),
        ("ResourceType-C-005-C", "ResourceType", "ResourceType="),
        ("Tags-C-001-M", "Tags", "Tags={\"team\":\"a\",\"team\":\"b\"}"),
        .. FocusColumnCatalog.All.Select(column => ("NullHandling-A-002-M", column.Name, $"{column.Name}=N/A")),
    ];

    public static TheoryData<string, string, string> Broken => [.. Cases.Select(each => new TheoryDataRow<string, string, string>(each.Rule, each.Column, each.Changes))];

    [Fact]
    public void Cases_AreThereForEveryRule() => Assert.Equal(
        FocusRules.OfRows.Select(rule => $"{rule.Id} {rule.Column}").Order(StringComparer.Ordinal), Cases.Select(each => $"{each.Rule} {each.Column}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Check_BrokenRule_IsToldWithItsLineAndColumn(string rule, string column, string changes)
    {
        var broken = FocusSample.With(changes.Split("; ").Select(change => change.Split('=', 2)).Select(parts => (parts[0], parts[1])));
        var report = await CheckAsync(FocusSample.FileOf(FocusSample.Row, broken));
        var finding = Assert.Single(report.Findings, finding => finding.Rule == rule && finding.Column == column);
        Assert.Equal(3, finding.Line);
        Assert.StartsWith(column, finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Advice);
        Assert.Equal(finding.Severity == FocusSeverity.Violation, FocusRules.OfRows.First(each => each.Id == rule).Severity == FocusSeverity.Violation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BilledCost=-1.5E-7")]
    [InlineData("BilledCost=.5")]
    [InlineData("PricingUnit=Units/3 Months")]
    [InlineData("PricingUnit=Model Unit-Hours")]
    [InlineData("ConsumedUnit=KiB-Hours")]
    [InlineData("ConsumedUnit=vCPU-Hours")]
    [InlineData("ListUnitPrice=0.3333333; PricingQuantity=3; ListCost=0.999999900; ContractedUnitPrice=0.11111111; ContractedCost=0.333333")]
    [InlineData("ChargeClass=Correction; PricingQuantity=; PricingUnit=; ConsumedQuantity=; ConsumedUnit=; ListUnitPrice=; ContractedUnitPrice=; ListCost=9; PricingCategory=; SkuId=; SkuMeter=; SkuPriceId=; SkuPriceDetails=; PricingCurrencyListUnitPrice=; PricingCurrencyContractedUnitPrice=")]
    [InlineData("Tags=")]
    [InlineData("Tags={}")]
    [InlineData("InvoiceIssuerName=Somebody else; BilledCost=0; x_UsageType=unknown")]
    public async Task Check_RowThatKeepsTheRules_HasNoFinding(string changes)
    {
        var row = FocusSample.With(changes.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(change => change.Split('=', 2)).Select(parts => (parts[0], parts[1])));
        var report = await CheckAsync(FocusSample.FileOf(row));
        Assert.Empty(report.Findings);
        Assert.True(report.Conforms);
    }

    internal static async Task<FocusCheckReport> CheckAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await FocusFileCheck.RunAsync(file, TestContext.Current.CancellationToken);
    }
}
