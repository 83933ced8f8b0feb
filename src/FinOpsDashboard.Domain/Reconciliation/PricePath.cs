using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>
/// Leads from the price that an entered token takes to the price of a billed one, one property at a time: model and Region, terms of the
/// tokens, scope, tier. A price between that the book does not have is left out; its step then goes with the next one.
/// </summary>
internal sealed class PricePath(DayPrices prices)
{
    /// <summary>The steps of one line: what each makes entered tokens dearer than billed ones. Together they are exactly the difference.</summary>
    /// <param name="line">A priced line that counts tokens.</param>
    /// <param name="referenceAmount">Its tokens at the reference price.</param>
    public IEnumerable<DifferenceCause> Steps(ReconciledLine line, Usd referenceAmount)
    {
        var (reading, price) = (line.Line.Reading, line.Price!);
        var (usual, own) = (TokenLines.EnteredKindOf(reading)!.Value, WithoutTier(price.Kind));
        var before = referenceAmount;
        foreach (var (cause, amount) in Nodes())
        {
            if (amount is not { } known) continue;
            if (before != known) yield return new DifferenceCause(cause, before - known, [line]);
            before = known;
        }

        IEnumerable<(CauseKind Cause, Usd? Amount)> Nodes() =>
        [
            (CauseKind.OtherModels, At(usual, InferenceScope.InRegion) ?? At(usual, InferenceScope.Global)),
            (CauseKind.OtherTokenTerms, At(own, InferenceScope.InRegion) ?? At(own, InferenceScope.Global)),
            (CauseKind.Scope, At(own, reading.Scope)),
            (CauseOf(reading.Tier), line.BookAmount),
        ];

        Usd? At(PriceKind kind, InferenceScope scope) =>
            prices.Find(new PriceRequest(reading.Model, reading.RegionId, scope, ServiceTier.Standard, kind)) is Priced found
                ? ReconciledLine.AmountOf(line.PricingQuantity!.Value, found.Price.UnitPrice)
                : null;
    }

    /// <summary>What a line costs more than it would as a global request at the same tier; null where it is global or no such price is known.</summary>
    public Usd? PremiumOverGlobal(ReconciledLine line)
    {
        var reading = line.Line.Reading;
        if (reading.Scope == InferenceScope.Global || line.Price is not { } price || !PriceKinds.DependsOnScope(price.Kind)) return null;
        return prices.Find(new PriceRequest(reading.Model, reading.RegionId, InferenceScope.Global, reading.Tier, price.Kind, reading.Commitment)) is Priced global
            ? line.BookAmount - ReconciledLine.AmountOf(line.PricingQuantity!.Value, global.Price.UnitPrice)
            : null;
    }

    private static CauseKind CauseOf(ServiceTier tier) => tier is ServiceTier.Batch or ServiceTier.Flex ? CauseKind.BatchAndFlex : CauseKind.OtherTiers;

    private static PriceKind WithoutTier(PriceKind kind) => kind switch
    {
        PriceKind.CustomInput => PriceKind.Input,
        PriceKind.CustomOutput => PriceKind.Output,
        _ => kind,
    };
}
