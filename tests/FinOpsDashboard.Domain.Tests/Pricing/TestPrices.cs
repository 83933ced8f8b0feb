using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Pricing;

/// <summary>One list price, read three months ago, and the request that it answers.</summary>
internal static class TestPrices
{
    public static readonly DateOnly Read = new(2026, 8, 20);
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly PricePoint NovaInput = new()
    {
        Model = "Nova Micro",
        RegionId = "us-east-1",
        Scope = InferenceScope.InRegion,
        Tier = ServiceTier.Standard,
        Kind = PriceKind.Input,
        ListUnitPrice = 0.035m,
        AsOf = Read,
        Source = new PriceSource("AWS price list", "test"),
    };

    public static readonly PriceRequest Request = new("Nova Micro", "us-east-1", InferenceScope.InRegion, ServiceTier.Standard, PriceKind.Input);
}
