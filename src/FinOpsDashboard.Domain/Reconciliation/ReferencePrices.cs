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

    public ReferencePrices(ReferenceModel? model, PriceBook book, DateOnly on)
    {
        Model = model;
        _prices = model is null ? [] : EnteredTokens.Kinds.ToDictionary(kind => kind, kind => Find(book, on, model, kind));
    }

    public ReferenceModel? Model { get; }

    /// <summary>US dollars per million tokens; null where it is not known.</summary>
    public decimal? PriceOf(PriceKind kind) => (_prices.GetValueOrDefault(kind) as Priced)?.Price.UnitPrice;

    /// <summary>Why a price is not known.</summary>
    public string WhyNot(PriceKind kind) =>
        (_prices.GetValueOrDefault(kind) as Unpriced)?.Reason ?? "No model is known whose prices the entered volume could take: choose the model in the feature's workspace.";

    private static PriceLookup Find(PriceBook book, DateOnly on, ReferenceModel model, PriceKind kind)
    {
        var inRegion = book.Find(new PriceRequest(model.Model, model.RegionId, InferenceScope.InRegion, ServiceTier.Standard, kind), on);
        if (inRegion is Priced) return inRegion;
        var global = book.Find(new PriceRequest(model.Model, model.RegionId, InferenceScope.Global, ServiceTier.Standard, kind), on);
        return global is Priced ? global : inRegion;
    }
}
