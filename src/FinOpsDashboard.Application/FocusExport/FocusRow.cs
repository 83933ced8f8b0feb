using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>One row of the export, before its columns are written; null stands for a field that has no value.</summary>
internal sealed record FocusRow
{
    public const string ProviderName = "AWS";

    /// <summary>Who sends the invoice. AWS bills its marketplace as the sellers' agent; which of its companies does is not in the ledger.</summary>
    public const string InvoiceIssuerName = ProviderName;

    public required FocusCharge Charge { get; init; }

    public required FocusBillingAccount BillingAccount { get; init; }

    /// <summary>What the usage type says; null for credits, refunds and tax.</summary>
    public required UsageTypeReading? Reading { get; init; }

    public required FocusChargeKind Kind { get; init; }

    /// <summary>The billing route, of credits, refunds and tax too.</summary>
    public required BillingRoute Route { get; init; }

    /// <summary>Who made the model of a marketplace row, else AWS.</summary>
    public required string PublisherName { get; init; }

    public required string PublisherNameBasis { get; init; }

    public required string? FeatureName { get; init; }

    public required string? AccountName { get; init; }

    public required bool IsDemo { get; init; }

    public BillingMonth Month => BillingMonth.Of(Charge.Day);

    public string? RegionId => Reading is { RegionId.Length: > 0 } ? Reading.RegionId : null;

    /// <summary>What Cost Explorer counted; null for charges that are no usage.</summary>
    public decimal? PricingQuantity => Reading is null ? null : Charge.Metrics.UsageQuantity;

    public string? PricingUnit => Reading is null ? null : FocusUnits.PricingUnitOf(Reading.Unit);

    /// <summary>The same, single tokens where tokens are counted.</summary>
    public decimal? ConsumedQuantity => Reading is null ? null : Charge.Metrics.UsageQuantity * (Reading.TokensPerUnit ?? 1m);

    public string? ConsumedUnit => Reading is null ? null : FocusUnits.ConsumedUnitOf(Reading.Unit);

    public string Description => Reading switch
    {
        null => $"{Charge.RecordType}, {Charge.Service}",
        { TokenKind: TokenKind.Other } reading => Words(reading.Model, reading.What),
        { Tier: ServiceTier.Standard or ServiceTier.None } reading => Words(reading.Model, TokensOf(reading)),
        var reading => Words(reading.Model, $"{TokensOf(reading)}, {reading.Tier.ToWord()}"),
    };

    private static string TokensOf(UsageTypeReading reading) => reading.TokenKind.ToWord() + " tokens";

    private static string Words(string model, string what) => model.Length == 0 ? what : $"{model}: {what}";
}
