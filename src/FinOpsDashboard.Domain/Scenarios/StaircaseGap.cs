using FinOpsDashboard.Domain.Hosting;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// A fixed cost and model units against a saving on each token. While k units are enough the gap falls in a straight line; each added
/// unit lifts it. With k units the option catches up at (F + P k) / S, and k units are enough up to (k + tolerance) / U.
/// </summary>
/// <param name="FixedCost">F: what the option costs without any volume, units left out.</param>
/// <param name="Saving">S: what it saves on tokens at the bound, units left out.</param>
/// <param name="MinimumUnits">The fewest units, 1 or more: when they cost nothing, no unit does.</param>
/// <param name="UnitsAtBound">U: units, with a fraction, that the bound fills.</param>
/// <param name="UnitCost">P: what a unit costs in a month.</param>
internal sealed record StaircaseGap(decimal FixedCost, decimal Saving, decimal MinimumUnits, decimal UnitsAtBound, decimal UnitCost)
    : CostGap(FixedCost)
{
    private const decimal Tolerance = UnitFleet.UnitTolerance;

    /// <summary>What each unit saves when it is full, times the units at the bound; below 0 a full unit never pays for itself.</summary>
    private decimal SavingOfFullUnits => Saving - (UnitsAtBound * UnitCost);

    public override IEnumerable<LosingStretch> LosingStretches()
    {
        if (CostOf(MinimumUnits) == 0m && Saving >= 0m)
            yield break;

        if (FirstUnitsThatWin() is not { } units)
        {
            yield return new(0m, null);
            yield break;
        }

        for (var start = 0m; start < 1m; units++)
        {
            if (CostOf(units) > Saving)
            {
                yield return new(start, null);
                yield break;
            }

            var caughtUp = CostOf(units) / Saving;
            if (caughtUp > start)
                yield return new(start, caughtUp);
            else if (start > 0m)
                yield break; // The next steps are smaller still against what has been saved by then.

            start = EnoughUpTo(units);
            if (start < 1m && !Wins(units + 1m))
            {
                yield return new(start, null);
                yield break;
            }
        }
    }

    private decimal CostOf(decimal units) => FixedCost + (UnitCost * units);

    /// <summary>The volume up to which a number of units is enough, at most the bound.</summary>
    private decimal EnoughUpTo(decimal units) => units + Tolerance >= UnitsAtBound ? 1m : (units + Tolerance) / UnitsAtBound;

    /// <summary>Whether the option catches up before this number of units is full: (F + P k) / S is at most (k + tolerance) / U.</summary>
    private bool Wins(decimal units) =>
        Saving > 0m && (UnitsAtBound * FixedCost) - (Saving * Tolerance) <= units * SavingOfFullUnits;

    /// <summary>The smallest number of units with which the option catches up before they are full; null when with none.</summary>
    private decimal? FirstUnitsThatWin()
    {
        if (Wins(MinimumUnits))
            return MinimumUnits;

        // The first to win among ever larger numbers; looked for only up to the bound, which also keeps the quotient small.
        var toEarn = (UnitsAtBound * FixedCost) - (Saving * Tolerance);
        if (SavingOfFullUnits <= 0m || toEarn > SavingOfFullUnits * (UnitsAtBound + 1m))
            return null;

        var units = Math.Max(MinimumUnits, decimal.Ceiling(toEarn / SavingOfFullUnits));
        return Wins(units) ? units : units + 1m;
    }
}
