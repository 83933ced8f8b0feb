using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Capacity over the months of a horizon.</summary>
/// <param name="MonthCosts">What months 1, 2, … cost.</param>
/// <param name="Units">Units paid for in month 1: model units, copies, instances; 0 where capacity has no units.</param>
/// <param name="Utilization">Average use of the busier side, input or output, over what is paid for in month 1: 0 to 1.</param>
/// <param name="StrandedCommitmentCost">Already committed past the end of the horizon.</param>
public sealed record CapacityRun(IReadOnlyList<Usd> MonthCosts, long Units, decimal Utilization, Usd StrandedCommitmentCost);
