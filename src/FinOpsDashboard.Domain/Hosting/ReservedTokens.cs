using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Reserved tokens per minute with overflow on demand.</summary>
/// <remarks>
/// How much overflows depends on how the load varies, of which only the average and the busiest minute are known. Counted is the most that
/// these two allow: all traffic in busy minutes at the peak, the others idle.
/// </remarks>
/// <param name="Kind">The hosting's word in documents.</param>
/// <param name="Model">The name of the model.</param>
public sealed record ReservedTokens(string Kind, string Model) : Capacity(Kind, Model)
{
    /// <summary>How long the tokens per minute are held.</summary>
    public required CommitmentTerm Commitment { get; init; }

    /// <summary>What the reservation costs in a month, used or not.</summary>
    public required Usd ReservationMonthCost { get; init; }

    /// <summary>The busiest minute over the average minute.</summary>
    public required decimal PeakToAverageRatio { get; init; }

    /// <summary>Input tokens.</summary>
    public required ReservedSide Input { get; init; }

    /// <summary>Output tokens.</summary>
    public required ReservedSide Output { get; init; }

    /// <inheritdoc />
    public override CapacityRun Run(IReadOnlyList<decimal> requestsByMonth)
    {
        ArgumentNullException.ThrowIfNull(requestsByMonth);
        var requests = requestsByMonth[0];
        return new(
            requestsByMonth.Select(SteadyMonthCost).ToArray(),
            0,
            Math.Max(Input.Utilization(requests, PeakToAverageRatio), Output.Utilization(requests, PeakToAverageRatio)),
            ReservationMonthCost * CommitmentMonths.LeftAfter(requestsByMonth.Count, Commitment));
    }

    /// <inheritdoc />
    public override Usd SteadyMonthCost(decimal requestsPerMonth) =>
        ReservationMonthCost
        + Input.OverflowCost(requestsPerMonth, PeakToAverageRatio)
        + Output.OverflowCost(requestsPerMonth, PeakToAverageRatio);

    internal override CostGap GapWith(decimal fixedCost, decimal saving, decimal requestsAtBound) => new KinkedGap(
        fixedCost + ReservationMonthCost.Amount,
        saving,
        [.. new[] { Input, Output }.SelectMany(side => side.KinkWith(requestsAtBound, PeakToAverageRatio))]);
}
