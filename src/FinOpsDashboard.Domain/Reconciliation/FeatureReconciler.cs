using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Puts the three figures of one carrier together.</summary>
internal static class FeatureReconciler
{
    public static FeatureReconciliation Reconcile(
        EnteredVolume volume, ReferenceModel? reference, FeatureLines lines, ReferencePrices prices, PricePath path)
    {
        var withPrice = lines.Priced.ToList();
        var billed = lines.Own.Sum(line => line.Line.Cost);
        var atBook = withPrice.Sum(line => line.BookAmount!.Value);
        var bookCauses = BookGap.Causes(lines.Own).ToList();

        var gap = new EnteredGap(volume.Tokens, prices, path);
        var unknown = EnteredTokens.Kinds.Where(kind => gap.AmountOf(kind) is null).ToList();
        Usd? entered = unknown.Count > 0 ? null : EnteredTokens.Kinds.Sum(kind => gap.AmountOf(kind)!.Value);
        List<DifferenceCause> causes = entered is null ? [] : [.. gap.Causes(lines)];
        return new FeatureReconciliation
        {
            CarrierId = volume.FeatureId,
            HasVolume = volume.Tokens is not null,
            Reference = reference,
            Entered = entered,
            WhyNotEntered = [.. unknown.Select(prices.WhyNot).Distinct()],
            AtBook = atBook,
            Billed = billed,
            EnteredToBook = entered is { } left ? Difference.Between(left, atBook, causes) : null,
            BookToBilled = Difference.Between(atBook, billed, bookCauses),
            EnteredToBilled = entered is { } first ? Difference.Between(first, billed, causes.Concat(bookCauses)) : null,
            Lines = [.. lines.Own.OrderByDescending(line => line.Line.Cost).ThenBy(line => line.Line.UsageType, StringComparer.Ordinal)],
            PremiumOverGlobal = withPrice.Sum(line => path.PremiumOverGlobal(line) ?? Usd.Zero),
            Competitors = lines.Competitors,
        };
    }
}
