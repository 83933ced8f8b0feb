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
    public IEnumerable<DifferenceCause> Causes(FeatureLines lines)
    {
        foreach (var line in lines.Priced.Where(line => TokenLines.EnteredKindOf(line.Line.Reading) is null))
            yield return new DifferenceCause(KindWithoutEntry(line), -line.BookAmount!.Value, [line]);
        foreach (var kind in EnteredTokens.Kinds)
        {
            var billed = LinesOf(kind, lines.Priced);
            foreach (var cause in entered is null ? Whole(CauseKind.MissingVolume, billed) : OfKind(kind, billed, lines)) yield return cause;
        }
    }

    private IEnumerable<DifferenceCause> OfKind(PriceKind kind, List<ReconciledLine> billed, FeatureLines lines)
    {
        var missing = TokenLines.IsCache(kind) && entered!.Of(kind) == 0 ? CauseKind.CacheNotEntered : CauseKind.VolumeDiffers;
        // Nothing of the kind was entered, and what it would have cost is not known: the lines' own prices say it.
        if (prices.PriceOf(kind) is not { } price) return Whole(missing, billed);

        var gap = AmountOf(kind)!.Value - billed.Sum(AtReference);
        var causes = new List<DifferenceCause>();
        if (gap > Usd.Zero)
        {
            // Entered tokens that stand against nothing: their lines have no price, or others carry them.
            var unpriced = LinesOf(kind, lines.Unpriced);
            var lost = LinesOf(kind, lines.Lost.Where(line => line.BookAmount is not null));
            var open = lines.NotAllocated.Where(part => part.Line.BookAmount is not null && TokenLines.EnteredKindOf(part.Line.Line.Reading) == kind).ToList();
            Take(CauseKind.Unpriced, unpriced.Sum(AtReference), unpriced);
            Take(CauseKind.RuleOverlap, lost.Sum(AtReference), lost);
            Take(CauseKind.NotAllocated, open.Sum(part => EnteredGap.AtReference(TokensOf(part.Line) * part.Share, price)), [.. open.Select(part => part.Line)]);
        }
        else if (missing == CauseKind.VolumeDiffers)
        {
            var claimed = lines.Claimed.Intersect(billed).ToList();
            Take(CauseKind.RuleOverlap, claimed.Sum(AtReference), claimed);
        }

        if (gap != Usd.Zero) causes.Add(new DifferenceCause(missing, gap, billed));
        return causes.Concat(billed.SelectMany(line => path.Steps(line, AtReference(line))));

        Usd AtReference(ReconciledLine line) => EnteredGap.AtReference(TokensOf(line), price);

        void Take(CauseKind cause, Usd most, IReadOnlyList<ReconciledLine> of)
        {
            var part = Clamp(gap, most);
            if (part == Usd.Zero) return;
            causes.Add(new DifferenceCause(cause, part, of));
            gap -= part;
        }
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
