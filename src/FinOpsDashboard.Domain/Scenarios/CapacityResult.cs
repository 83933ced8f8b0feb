using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>What one model of an option is served by and paid for by time.</summary>
/// <param name="Kind">The hosting's word: <c>provisioned</c>, <c>import</c>, <c>endpoint</c> or <c>reserved</c>.</param>
/// <param name="Model">The name of the model.</param>
/// <param name="Units">Model units, copies or instances paid for in month 1; 0 for reserved tokens per minute.</param>
/// <param name="Utilization">Average use of the busier side, input or output, over what is paid for in month 1: 0 to 1.</param>
/// <param name="MonthlyCost">What it costs in month 1, the overflow of reserved tokens per minute included.</param>
/// <param name="StrandedCommitmentCost">Already committed past the end of the horizon.</param>
public sealed record CapacityResult(
    string Kind, string Model, long Units, decimal Utilization, Usd MonthlyCost, Usd StrandedCommitmentCost)
{
    internal static CapacityResult Of(Capacity capacity, CapacityRun run) =>
        new(capacity.Kind, capacity.Model, run.Units, run.Utilization, run.MonthCosts[0], run.StrandedCommitmentCost);
}
