using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Reconciliation;

/// <summary>A small book and lines of a bill, in round numbers that can be worked by hand.</summary>
internal static class TestBill
{
    public const string Feature = "support-assist";
    public const string Other = "search-intent";
    public const string FirstParty = "Amazon Bedrock";
    public const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    public static readonly DateOnly Day = new(2026, 10, 31);

    /// <summary>Nova Pro at 1 and 4 USD per million tokens, cache 0.25 and 1.25, batch at half; Sonnet 3.30 and 16.50 in the Region, 3 and 15 globally.</summary>
    public static readonly PriceBook Book = new(
    [
        Price("Nova Pro", PriceKind.Input, 1m),
        Price("Nova Pro", PriceKind.Output, 4m),
        Price("Nova Pro", PriceKind.CacheRead, 0.25m),
        Price("Nova Pro", PriceKind.CacheWrite, 1.25m),
        Price("Nova Pro", PriceKind.Input, 0.5m, tier: ServiceTier.Batch),
        Price("Nova Pro", PriceKind.Output, 2m, tier: ServiceTier.Batch),
        Price("Claude Sonnet 4.5", PriceKind.Input, 3.30m),
        Price("Claude Sonnet 4.5", PriceKind.Input, 3m, InferenceScope.Global),
        Price("Claude Sonnet 4.5", PriceKind.Output, 16.50m),
        Price("Claude Sonnet 4.5", PriceKind.Output, 15m, InferenceScope.Global),
        Price("", PriceKind.GuardrailContentPolicy, 0.15m, InferenceScope.Unknown, ServiceTier.None),
    ]);

    /// <summary>A line that is billed at a rate per million tokens, of a first-party model: its unit is a thousand tokens.</summary>
    public static BilledLine Tokens(string usage, decimal millions, decimal rate, string carrier = Feature) =>
        new(carrier, FirstParty, $"USE1-{usage}", millions * 1_000m, Usd.FromDollars(millions * rate), false);

    /// <summary>A line of a marketplace model: its unit is a million tokens.</summary>
    public static BilledLine Market(string dimension, decimal millions, decimal rate, string carrier = Feature) =>
        new(carrier, Sonnet, $"USE1-MP:USE1_{dimension}-Units", millions, Usd.FromDollars(millions * rate), false);

    /// <summary>Volumes in millions of tokens.</summary>
    public static EnteredVolume Volume(decimal input, decimal output, decimal cacheRead = 0, decimal cacheWrite = 0, string feature = Feature) =>
        new(feature, new EnteredTokens(Millions(input), Millions(output), Millions(cacheRead), Millions(cacheWrite)));

    public static FeatureReconciliation Reconcile(EnteredVolume volume, params BilledLine[] lines) => Reconcile([], volume, lines);

    public static FeatureReconciliation Reconcile(AllocationRule[] rules, EnteredVolume volume, params BilledLine[] lines) =>
        MonthReconciliation.Of(lines, [volume], new RuleOverlaps(rules), Book, Day).Carriers.Single(carrier => carrier.CarrierId == volume.FeatureId);

    /// <summary>A cause's amount in dollars; null where it is not there.</summary>
    public static decimal? AmountOf(this Difference? difference, CauseKind kind) => difference!.Causes.SingleOrDefault(cause => cause.Kind == kind)?.Amount.Amount;

    private static long Millions(decimal millions) => (long)(millions * 1_000_000m);

    private static PricePoint Price(
        string model, PriceKind kind, decimal price, InferenceScope scope = InferenceScope.InRegion, ServiceTier tier = ServiceTier.Standard) => new()
        {
            Model = model,
            RegionId = "us-east-1",
            Scope = scope,
            Tier = tier,
            Kind = kind,
            ListUnitPrice = price,
            AsOf = Day,
            Source = new PriceSource("AWS price list", "test"),
        };
}
