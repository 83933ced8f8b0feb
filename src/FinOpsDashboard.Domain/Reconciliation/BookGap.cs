using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The causes between billed quantity × price book and billed cost.</summary>
internal static class BookGap
{
    /// <summary>A rate that is this close to the price book is taken to be it; what is left is the rest: 1 %.</summary>
    private const decimal Tolerance = 0.01m;

    /// <summary>The causes; lines that are billed near the price book leave a rest.</summary>
    public static IEnumerable<DifferenceCause> Causes(IEnumerable<ReconciledLine> lines) => lines.Select(CauseOf).OfType<DifferenceCause>();

    private static DifferenceCause? CauseOf(ReconciledLine line)
    {
        if (line.BookAmount is not { } book)
            return new DifferenceCause(line.Line.IsCapacity ? CauseKind.Capacity : CauseKind.Unpriced, -line.Line.Cost, [line]);
        var gap = book - line.Line.Cost;
        if (decimal.Abs(gap.Amount) <= decimal.Abs(book.Amount) * Tolerance) return null;
        return new DifferenceCause(gap > Usd.Zero ? CauseKind.Discount : CauseKind.BilledAboveBook, gap, [line]);
    }
}
