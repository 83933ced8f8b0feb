using System.Collections.Immutable;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>Adds to a model's prices those that levers need, as far as the price book knows them.</summary>
internal sealed class LeverPrices(PriceBook book, string regionId, DateOnly on)
{
    private static readonly (TokenPriceKind Kind, PriceKind Price, ServiceTier Tier)[] Wanted =
    [
        (TokenPriceKind.CacheRead, PriceKind.CacheRead, ServiceTier.Standard),
        (TokenPriceKind.CacheWrite, PriceKind.CacheWrite, ServiceTier.Standard),
        (TokenPriceKind.CacheWriteOneHour, PriceKind.CacheWrite1h, ServiceTier.Standard),
        (TokenPriceKind.BatchInput, PriceKind.Input, ServiceTier.Batch),
        (TokenPriceKind.BatchOutput, PriceKind.Output, ServiceTier.Batch),
        (TokenPriceKind.FlexInput, PriceKind.Input, ServiceTier.Flex),
        (TokenPriceKind.FlexOutput, PriceKind.Output, ServiceTier.Flex),
    ];

    private readonly List<string> _missing = [];

    /// <summary>What is not known, one sentence each.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The prices of a model with those of levers.</summary>
    /// <param name="known">What the scenario has.</param>
    /// <param name="model">The model's display name.</param>
    public ModelPrices Complete(ModelPrices known, string model)
    {
        var prices = known.TokenPrices;
        foreach (var (kind, price, tier) in Wanted.Where(wanted => !known.TokenPrices.ContainsKey(wanted.Kind)))
        {
            switch (book.Find(new PriceRequest(model, regionId, InferenceScope.InRegion, tier, price), on))
            {
                case Priced priced:
                    prices = prices.SetItem(kind, UsdPerMillionTokens.FromDollars(PlanningPrice(priced.Price, prices)));
                    break;
                case Unpriced unpriced:
                    _missing.Add(unpriced.Reason);
                    break;
            }
        }

        // Where sources differ about the fewest tokens that are cached, the most is the careful one.
        var minimum = book.CacheMinimums.Where(minimum => minimum.Model == model).Select(minimum => (decimal?)minimum.Tokens).Max();
        return known with { TokenPrices = prices, MinimumCacheableTokens = known.MinimumCacheableTokens ?? minimum };
    }

    /// <summary>The price of embedding, when retrieval is to be compared; null when it is not known.</summary>
    public UsdPerMillionTokens? Embedding(LeverFigures figures)
    {
        if (figures.EmbeddingPriceUsd is { } own)
            return UsdPerMillionTokens.FromDollars(own);
        if (!figures.DescribeRetrieval || !figures.Embed)
            return null;
        if (book.Find(new PriceRequest(LeverFigures.UsualEmbeddingModel, regionId, InferenceScope.InRegion, ServiceTier.Standard, PriceKind.Input), on) is Priced priced)
            return UsdPerMillionTokens.FromDollars(priced.Price.UnitPrice);
        _missing.Add($"The price of embedding is not known: {LeverFigures.UsualEmbeddingModel} has none in {regionId}. Enter your own on the feature's Levers page.");
        return null;
    }

    /// <summary>Where a source leaves open how tokens are billed, what to plan with is a multiple of the input price.</summary>
    private static decimal PlanningPrice(PricePoint price, ImmutableDictionary<TokenPriceKind, UsdPerMillionTokens> prices) =>
        price.PlanningMultipleOfInput is { } multiple && prices.TryGetValue(TokenPriceKind.Input, out var input)
            ? multiple * input.Dollars
            : price.UnitPrice;
}
