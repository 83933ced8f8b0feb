namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// A fixed cost against a saving on each token, of which a part is lost beyond certain volumes: straight lines that meet at kinks, each
/// steeper than the one before, so that the option wins on one range of volumes at most.
/// </summary>
/// <param name="FixedCost">What the option costs without any volume.</param>
/// <param name="Saving">What it saves on tokens at the bound if no volume were beyond a kink.</param>
/// <param name="Kinks">Where a part of the saving is lost.</param>
internal sealed record KinkedGap(decimal FixedCost, decimal Saving, IReadOnlyList<Kink> Kinks) : CostGap(FixedCost)
{
    public override IEnumerable<LosingStretch> LosingStretches()
    {
        // At the very first tokens the slope decides, with what is lost from the first token on.
        var (start, gap, slope) = (0m, FixedCost, Kinks.Where(kink => kink.From == 0m).Sum(kink => kink.Slope) - Saving);
        decimal? lostFrom = gap > 0m || (gap == 0m && slope > 0m) ? 0m : null;
        foreach (var kink in Kinks.Where(kink => kink.From is > 0m and < 1m).OrderBy(kink => kink.From).Append(new(1m, 0m)))
        {
            var gapAtEnd = gap + (slope * (kink.From - start));
            if (lostFrom is { } from && gapAtEnd <= 0m)
            {
                yield return new(from, start + (gap / -slope));
                lostFrom = null;
            }
            else if (lostFrom is null && gapAtEnd > 0m)
            {
                lostFrom = start - (gap / slope);
            }

            (start, gap, slope) = (kink.From, gapAtEnd, slope + kink.Slope);
        }

        if (lostFrom is { } open)
            yield return new(open, null);
    }
}
