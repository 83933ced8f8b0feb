using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The causes between entered volumes × price book and billed quantity × price book. They leave no rest.</summary>
/// <param name="entered">What was entered; null for nothing.</param>
/// <param name="prices">The prices that entered tokens take.</param>
/// <param name="path">From those prices to the ones of billed lines.</param>
internal sealed class EnteredGap(EnteredTokens? entered, ReferencePrices prices, PricePath path)
{
    /// <summary>Entered tokens of one kind × price; null where the price is needed and not known.</summary>
    public Usd? AmountOf(PriceKind kind)
    {
        var tokens = entered?.Of(kind) ?? 0;
        if (tokens == 0) return Usd.Zero;
        return prices.PriceOf(kind) is { } price ? AtReference(tokens, price) : null;
    }

    /// <summary>The causes.</summary>
    /// <param name="lines">The feature's lines that have a price.</param>
    /// <param name="unpriced">Its lines that have none.</param>
    /// <param name="claimed">Those that have one and that the rules of another feature match too.</param>
    /// <param name="lost">Lines with a price that the feature's rules match and another feature carries.</param>
    public IEnumerable<DifferenceCause> Causes(
        IReadOnlyList<ReconciledLine> lines, IReadOnlyList<ReconciledLine> unpriced, IReadOnlyCollection<ReconciledLine> claimed, IReadOnlyList<ReconciledLine> lost)
    {
        foreach (var line in lines.Where(line => TokenLines.EnteredKindOf(line.Line.Reading) is null))
            yield return new DifferenceCause(KindWithoutEntry(line), -line.BookAmount!.Value, [line]);
        foreach (var kind in EnteredTokens.Kinds)
        {
            var billed = LinesOf(kind, lines);
            foreach (var cause in entered is null ? Whole(CauseKind.MissingVolume, billed) : OfKind(kind, billed, LinesOf(kind, unpriced), claimed, LinesOf(kind, lost)))
                yield return cause;
        }
    }

    private IEnumerable<DifferenceCause> OfKind(
        PriceKind kind, List<ReconciledLine> billed, List<ReconciledLine> unpriced, IReadOnlyCollection<ReconciledLine> claimed, List<ReconciledLine> lost)
    {
        var missing = TokenLines.IsCache(kind) && entered!.Of(kind) == 0 ? CauseKind.CacheNotEntered : CauseKind.VolumeDiffers;
        // Nothing of the kind was entered, and what it would have cost is not known: the lines' own prices say it.
        if (prices.PriceOf(kind) is not { } price) return Whole(missing, billed);

        var gap = AmountOf(kind)!.Value - billed.Sum(AtReference);
        // Entered tokens whose lines have no price stand against nothing in the priced bill.
        var withoutPrice = gap > Usd.Zero ? Clamp(gap, unpriced.Sum(AtReference)) : Usd.Zero;
        var overlapping = missing == CauseKind.CacheNotEntered ? [] : gap < Usd.Zero ? [.. billed.Where(claimed.Contains)] : lost;
        var overlap = Clamp(gap - withoutPrice, overlapping.Sum(AtReference));
        var rest = gap - withoutPrice - overlap;
        return
        [
            new DifferenceCause(CauseKind.Unpriced, withoutPrice, withoutPrice == Usd.Zero ? [] : unpriced),
            new DifferenceCause(CauseKind.RuleOverlap, overlap, overlap == Usd.Zero ? [] : overlapping),
            new DifferenceCause(missing, rest, rest == Usd.Zero ? [] : billed),
            .. billed.SelectMany(line => path.Steps(line, AtReference(line))),
        ];

        Usd AtReference(ReconciledLine line) => EnteredGap.AtReference(TokensOf(line), price);
    }

    /// <summary>No more of a gap than some lines can make, in its direction.</summary>
    private static Usd Clamp(Usd gap, Usd most)
    {
        if (most <= Usd.Zero) return Usd.Zero;
        return gap < Usd.Zero ? (gap < -most ? -most : gap) : gap > most ? most : gap;
    }

    private static List<ReconciledLine> LinesOf(PriceKind kind, IEnumerable<ReconciledLine> lines) =>
        [.. lines.Where(line => TokenLines.EnteredKindOf(line.Line.Reading) == kind)];

    private static IEnumerable<DifferenceCause> Whole(CauseKind cause, IEnumerable<ReconciledLine> lines) =>
        lines.Select(line => new DifferenceCause(cause, -line.BookAmount!.Value, [line]));

    private static CauseKind KindWithoutEntry(ReconciledLine line) =>
        line.Line.IsCapacity ? CauseKind.Capacity : line.Price!.Unit == PriceKinds.UnitOf(PriceKind.Input) ? CauseKind.KindsNotEntered : CauseKind.NotTokens;

    private static decimal TokensOf(ReconciledLine line) => line.Line.Quantity * line.Line.Reading.TokensPerUnit!.Value;

    private static Usd AtReference(decimal tokens, decimal price) => ReconciledLine.AmountOf(tokens / 1_000_000m, price);
}
