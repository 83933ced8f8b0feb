using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// A fixed cost and cache misses against a saving on each token: g(y) = F - S y + M y e^(-a y). The more traffic, the fewer misses.
/// </summary>
/// <remarks>
/// g' = -S + M e^(-a y) (1 - a y) turns only at y = 2/a, so g' has at most one root on either side of it, and between its roots g only rises
/// or only falls. Each such piece holds at most one crossing, which bisection cannot miss.
/// </remarks>
/// <param name="FixedCost">F: what the option costs without any volume.</param>
/// <param name="Saving">S: what it saves on tokens at the bound if every request hits the cache.</param>
/// <param name="MissSurcharge">M: what it costs more at the bound if every request misses; negative when writing is cheaper than reading.</param>
/// <param name="Arrivals">a: expected requests within the time to live at the bound.</param>
internal sealed record CacheMissGap(decimal FixedCost, decimal Saving, decimal MissSurcharge, decimal Arrivals) : CostGap(FixedCost)
{
    /// <summary>Bisection ends here: far below the accuracy that a volume is read with.</summary>
    private const decimal RelativeAccuracy = 1e-15m;

    public override IEnumerable<LosingStretch> LosingStretches()
    {
        // At the very first tokens nothing hits, and the slope decides; where it is level, the way the misses go.
        var slope = MissSurcharge - Saving;
        var loses = FixedCost > 0m || slope > 0m || (slope == 0m && MissSurcharge < 0m);
        var lostFrom = 0m;
        var pieceStart = 0m;
        foreach (var pieceEnd in PieceEnds())
        {
            var losesAtEnd = Gap(pieceEnd) > 0m;
            if (losesAtEnd != loses)
            {
                var crossing = Bisect(pieceStart, pieceEnd, y => Gap(y) > 0m == loses);
                if (loses)
                    yield return new(lostFrom, crossing);
                lostFrom = crossing;
                loses = losesAtEnd;
            }

            pieceStart = pieceEnd;
        }

        if (loses)
            yield return new(lostFrom, null);
    }

    private decimal Gap(decimal y) => FixedCost - (Saving * y) + (MissSurcharge * y * DecimalMath.ExpOfMinus(Arrivals * y));

    private decimal Slope(decimal y) => (MissSurcharge * DecimalMath.ExpOfMinus(Arrivals * y) * (1m - (Arrivals * y))) - Saving;

    /// <summary>The ends of the pieces on which the gap only rises or only falls; the last one is the bound.</summary>
    private IEnumerable<decimal> PieceEnds()
    {
        var turn = Arrivals > 2m ? 2m / Arrivals : 1m;
        foreach (var (start, end) in new[] { (0m, turn), (turn, 1m) })
        {
            var rises = Slope(start) > 0m;
            if (rises != Slope(end) > 0m)
                yield return Bisect(start, end, y => Slope(y) > 0m == rises);
        }

        yield return 1m;
    }

    /// <summary>The place between two volumes where a condition that holds at the lower one ends.</summary>
    private static decimal Bisect(decimal low, decimal high, Func<decimal, bool> holds)
    {
        while (high - low > high * RelativeAccuracy)
        {
            var middle = low + ((high - low) / 2m);
            if (middle == low || middle == high)
                break;
            if (holds(middle))
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
