using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>
/// The prices that entered volumes take: on demand at the standard tier, in-Region, which geographic requests share; a model that the book
/// prices for global requests alone takes that price.
/// </summary>
internal sealed class ReferencePrices
{
    private readonly Dictionary<PriceKind, PriceLookup> _prices;

    public ReferencePrices(ReferenceModel? model, DayPrices prices)
    {
        Model = model;
        _prices = model is null ? [] : EnteredTokens.Kinds.ToDictionary(kind => kind, kind => Find(prices, model, kind));
    }

    public ReferenceModel? Model { get; }

    /// <summary>US dollars per million tokens; null where it is not known.</summary>
    public decimal? PriceOf(PriceKind kind) => (_prices.GetValueOrDefault(kind) as Priced)?.Price.UnitPrice;

    /// <summary>Why a price is not known.</summary>
    public string WhyNot(PriceKind kind) =>
        (_prices.GetValueOrDefault(kind) as Unpriced)?.Reason ?? "No model is known whose prices the entered volume could take: choose the model in the feature's workspace.";

    private static PriceLookup Find(DayPrices prices, ReferenceModel model, PriceKind kind)
    {
        var inRegion = prices.Find(new PriceRequest(model.Model, model.RegionId, InferenceScope.InRegion, ServiceTier.Standard, kind));
        if (inRegion is Priced) return inRegion;
        var global = prices.Find(new PriceRequest(model.Model, model.RegionId, InferenceScope.Global, ServiceTier.Standard, kind));
        return global is Priced ? global : inRegion;
    }
}
