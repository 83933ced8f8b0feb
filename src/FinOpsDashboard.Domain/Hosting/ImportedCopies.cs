using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// Copies of an imported model. The first call starts a window of five minutes; while a window sees a call another follows, otherwise
/// the copies go. All requests fall into the time in which copies are up, and every window is counted with the copies of the busiest
/// minute, which is the most it can cost.
/// </summary>
/// <param name="Kind">The hosting's word in documents.</param>
/// <param name="Model">The name of the model.</param>
public sealed record ImportedCopies(string Kind, string Model) : Capacity(Kind, Model)
{
    /// <summary>Minutes of a window: what is billed at a time, and how long a copy idles before it goes.</summary>
    public const decimal WindowMinutes = 5m;

    /// <summary>What one copy costs for a minute: its custom model units at their price.</summary>
    public required Usd CopyMinuteCost { get; init; }

    /// <summary>Minutes of a month.</summary>
    public required decimal MinutesPerMonth { get; init; }

    /// <summary>Requests that reach the copies, per request of the workload.</summary>
    public required decimal RequestShare { get; init; }

    /// <summary>The share of the month in which copies are up; null to derive it.</summary>
    public required decimal? ActiveShare { get; init; }

    /// <summary>The load of the average minute, in copies.</summary>
    public required UnitLoad AverageLoad { get; init; }

    /// <summary>The busiest minute over the average minute.</summary>
    public required decimal PeakToAverageRatio { get; init; }

    /// <inheritdoc />
    public override CapacityRun Run(IReadOnlyList<decimal> requestsByMonth)
    {
        ArgumentNullException.ThrowIfNull(requestsByMonth);
        var requests = requestsByMonth[0];
        var delivered = CopiesFor(requests) * UpShare(requests);
        return new(
            requestsByMonth.Select(SteadyMonthCost).ToArray(),
            CopiesFor(requests),
            delivered == 0m ? 0m : AverageLoad.UnitsFor(requests) / delivered,
            Usd.Zero);
    }

    /// <inheritdoc />
    public override Usd SteadyMonthCost(decimal requestsPerMonth) =>
        CopyMinuteCost * (CopiesFor(requestsPerMonth) * MinutesPerMonth * UpShare(requestsPerMonth));

    private long CopiesFor(decimal requestsPerMonth) => requestsPerMonth * RequestShare == 0m
        ? 0
        : Math.Max(1, (long)decimal.Ceiling((AverageLoad.UnitsFor(requestsPerMonth) * Math.Max(PeakToAverageRatio, 1m / UpShare(requestsPerMonth))) - UnitFleet.UnitTolerance));

    /// <summary>
    /// The share of the month in which copies are up. With x calls per window arriving at random a window is followed by another with
    /// probability 1 - e^-x, so copies stay up for 5 e^x minutes on average, and 5/x minutes pass until the next call:
    /// x / (x + e^-x).
    /// </summary>
    private decimal UpShare(decimal requestsPerMonth)
    {
        var calls = requestsPerMonth * RequestShare * WindowMinutes / MinutesPerMonth;
        if (ActiveShare is { } share)
            return Math.Min(share, calls);
        return calls == 0m ? 0m : calls / (calls + DecimalMath.ExpOfMinus(calls));
    }
}
