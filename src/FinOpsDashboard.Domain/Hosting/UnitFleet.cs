using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// Whole units that serve requests, model units or instances: how many a month needs, how many it pays for, and what they cost.
/// </summary>
/// <param name="Kind">The hosting's word in documents.</param>
/// <param name="Model">The name of the model that the units serve.</param>
public sealed record UnitFleet(string Kind, string Model) : Capacity(Kind, Model)
{
    /// <summary>
    /// A load this little above a whole number of units counts as that number: measured volumes are never exact to the last token, and
    /// a unit costs thousands of dollars a month.
    /// </summary>
    public const decimal UnitTolerance = 1e-9m;

    /// <summary>How long the units are bought for.</summary>
    public required CommitmentTerm Commitment { get; init; }

    /// <summary>The fewest units ever bought.</summary>
    public required int MinimumUnits { get; init; }

    /// <summary>What one unit costs in a month.</summary>
    public required Usd UnitMonthCost { get; init; }

    /// <summary>The load of the average minute.</summary>
    public required UnitLoad AverageLoad { get; init; }

    /// <summary>The busiest minute over the average minute; units are sized for the busiest.</summary>
    public required decimal PeakToAverageRatio { get; init; }

    /// <summary>The units, with a fraction, that the busiest minute of a month fills.</summary>
    public decimal PeakLoad(decimal requestsPerMonth) => AverageLoad.UnitsFor(requestsPerMonth) * PeakToAverageRatio;

    /// <summary>The units that a month needs.</summary>
    /// <exception cref="OverflowException">More than 2^63 units.</exception>
    public long UnitsFor(decimal requestsPerMonth) => UnitsFor(requestsPerMonth, PeakLoad(1m));

    /// <summary>What a number of units costs in a month.</summary>
    public Usd MonthCost(long units) => UnitMonthCost * units;

    /// <summary>
    /// The units paid in each month: what the month needs, or with a commitment of several months the most that any month of the term
    /// needs, as far as the horizon reaches. With six months, terms start in months 1, 7, 13, …
    /// </summary>
    public IReadOnlyList<long> PaidUnits(IReadOnlyList<decimal> requestsByMonth)
    {
        ArgumentNullException.ThrowIfNull(requestsByMonth);
        var termMonths = CommitmentMonths.Of(Commitment);
        var (units, peakLoad) = (new long[requestsByMonth.Count], PeakLoad(1m));
        for (var start = 0; start < units.Length; start += termMonths)
        {
            var end = Math.Min(start + termMonths, units.Length);
            var most = UnitsFor(requestsByMonth[start], peakLoad);
            for (var month = start + 1; month < end; month++)
                most = Math.Max(most, UnitsFor(requestsByMonth[month], peakLoad));
            units.AsSpan(start, end - start).Fill(most);
        }

        return units;
    }

    /// <summary>Average use of the busier side, input or output, over what the units deliver: 0 to 1.</summary>
    public decimal Utilization(decimal requestsPerMonth, long units) => AverageLoad.UnitsFor(requestsPerMonth) / units;

    /// <summary>Hours that are already committed when the horizon ends: the months that its last term still has to run.</summary>
    public Usd StrandedCommitmentCost(IReadOnlyList<long> paidUnits)
    {
        ArgumentNullException.ThrowIfNull(paidUnits);
        return MonthCost(paidUnits[^1]) * CommitmentMonths.LeftAfter(paidUnits.Count, Commitment);
    }

    /// <inheritdoc />
    public override CapacityRun Run(IReadOnlyList<decimal> requestsByMonth)
    {
        var paid = PaidUnits(requestsByMonth);
        return new(paid.Select(MonthCost).ToArray(), paid[0], Utilization(requestsByMonth[0], paid[0]), StrandedCommitmentCost(paid));
    }

    /// <inheritdoc />
    public override Usd SteadyMonthCost(decimal requestsPerMonth) => MonthCost(UnitsFor(requestsPerMonth));

    private long UnitsFor(decimal requestsPerMonth, decimal peakLoadOfARequest) =>
        Math.Max(MinimumUnits, (long)decimal.Ceiling((requestsPerMonth * peakLoadOfARequest) - UnitTolerance));

    internal override CostGap GapWith(decimal fixedCost, decimal saving, decimal requestsAtBound) =>
        new StaircaseGap(fixedCost, saving, MinimumUnits, PeakLoad(requestsAtBound), UnitMonthCost.Amount);
}
