using System.Text.Json;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>The prices that come with the product: published list prices of Amazon Bedrock, collected on 2026-11-22.</summary>
/// <remarks>They go out of date. Every price carries the day it was read; users enter newer ones over them.</remarks>
public static class SeedPriceBook
{
    private const string Resource = "seed-prices.json";

    private static readonly Lazy<PriceBook> Loaded = new(Load);

    /// <summary>The prices, read once.</summary>
    internal static PriceBook Book => Loaded.Value;

    /// <summary>Reads the prices.</summary>
    /// <exception cref="JsonException">The document that was built in is not valid.</exception>
    public static PriceBook Load()
    {
        using var stream = typeof(SeedPriceBook).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The build left out {Resource}.");
        return PriceDocument.Read(stream).ToPriceBook();
    }
}
