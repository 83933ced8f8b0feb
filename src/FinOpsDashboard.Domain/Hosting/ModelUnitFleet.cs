using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>The model units of one option: how many a month needs, how many it pays for, and what they cost.</summary>
public sealed record ModelUnitFleet
{
    /// <summary>
    /// A load this little above a whole number of units counts as that number: measured volumes are never exact to the last token, and
    /// a unit costs thousands of dollars a month.
    /// </summary>
    public const decimal UnitTolerance = 1e-9m;

    private const int SixMonths = 6;

    /// <summary>How long the units are bought for.</summary>
    public required CommitmentTerm Commitment { get; init; }

    /// <summary>The fewest units ever bought.</summary>
    public required int MinimumUnits { get; init; }

    /// <summary>What one unit costs in a month.</summary>
    public required Usd UnitMonthCost { get; init; }

    /// <summary>The load of the average minute.</summary>
    public required ModelUnitLoad AverageLoad { get; init; }

    /// <summary>The busiest minute over the average minute; units are sized for the busiest.</summary>
    public required decimal PeakToAverageRatio { get; init; }

    /// <summary>The units, with a fraction, that the busiest minute of a month fills.</summary>
    public decimal PeakLoad(decimal requestsPerMonth) => AverageLoad.UnitsFor(requestsPerMonth) * PeakToAverageRatio;

    /// <summary>The units that a month needs.</summary>
    /// <exception cref="OverflowException">More than 2^63 units.</exception>
    public long UnitsFor(decimal requestsPerMonth) =>
        Math.Max(MinimumUnits, (long)decimal.Ceiling(PeakLoad(requestsPerMonth) - UnitTolerance));

    /// <summary>What a number of units costs in a month.</summary>
    public Usd MonthCost(long units) => UnitMonthCost * units;

    /// <summary>
    /// The units paid in each month: what the month needs, or with a commitment of six months the most that any month of the term needs,
    /// as far as the horizon reaches. Terms start in months 1, 7, 13, …
    /// </summary>
    public IReadOnlyList<long> PaidUnits(IReadOnlyList<decimal> requestsByMonth)
    {
        var needed = requestsByMonth.Select(UnitsFor);
        return Commitment == CommitmentTerm.SixMonths
            ? [.. needed.Chunk(SixMonths).SelectMany(term => Enumerable.Repeat(term.Max(), term.Length))]
            : [.. needed];
    }

    /// <summary>Average use of the busier side, input or output, over what the units deliver: 0 to 1.</summary>
    public decimal Utilization(decimal requestsPerMonth, long units) => AverageLoad.UnitsFor(requestsPerMonth) / units;

    /// <summary>Hours that are already committed when the horizon ends: the months that its last six-month term still has to run.</summary>
    public Usd StrandedCommitmentCost(IReadOnlyList<long> paidUnits)
    {
        ArgumentNullException.ThrowIfNull(paidUnits);
        if (Commitment != CommitmentTerm.SixMonths)
            return Usd.Zero;

        var monthsIntoLastTerm = paidUnits.Count % SixMonths;
        return monthsIntoLastTerm == 0 ? Usd.Zero : MonthCost(paidUnits[^1]) * (SixMonths - monthsIntoLastTerm);
    }
}
