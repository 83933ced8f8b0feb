using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// Something that serves requests and is paid by time: model units, reserved tokens per minute, copies of an imported model, instances of
/// an endpoint. Its cost never falls when the requests rise.
/// </summary>
/// <param name="Kind">The hosting's word in documents, such as <c>provisioned</c>.</param>
/// <param name="Model">The name of the model that it serves.</param>
public abstract record Capacity(string Kind, string Model)
{
    /// <summary>What it costs in the months of a horizon, whole units and whole terms counted.</summary>
    /// <param name="requestsByMonth">Requests of the workload in months 1, 2, …</param>
    /// <exception cref="OverflowException">A figure does not fit 28 digits.</exception>
    public abstract CapacityRun Run(IReadOnlyList<decimal> requestsByMonth);

    /// <summary>What a month costs when every month has this many requests of the workload.</summary>
    /// <exception cref="OverflowException">A figure does not fit 28 digits.</exception>
    public abstract Usd SteadyMonthCost(decimal requestsPerMonth);

    /// <summary>The cost as a function of volume, where its form allows the crossover to be solved in one step; null elsewhere.</summary>
    internal virtual CostGap? GapWith(decimal fixedCost, decimal saving, decimal requestsAtBound) => null;
}
