using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The model units of an option.</summary>
/// <param name="ModelUnits">Units paid for in month 1.</param>
/// <param name="Utilization">Average use of the busier side, input or output, over what those units deliver: 0 to 1.</param>
/// <param name="MonthlyCost">What those units cost in month 1.</param>
/// <param name="StrandedCommitmentCost">Hours already committed past the end of the horizon.</param>
public sealed record HostingResult(long ModelUnits, decimal Utilization, Usd MonthlyCost, Usd StrandedCommitmentCost)
{
    internal static HostingResult? Of(IReadOnlyList<CapacityResult> capacities)
    {
        CapacityResult[] fleets = [.. capacities.Where(capacity => capacity.Kind == ProvisionedHosting.KindName)];
        return fleets switch
        {
            [] => null,
            [var fleet] => new(fleet.Units, fleet.Utilization, fleet.MonthlyCost, fleet.StrandedCommitmentCost),
            _ => new(
                fleets.Sum(fleet => fleet.Units),
                fleets.Sum(fleet => fleet.Utilization * fleet.Units) / fleets.Sum(fleet => fleet.Units),
                fleets.Sum(fleet => fleet.MonthlyCost),
                fleets.Sum(fleet => fleet.StrandedCommitmentCost)),
        };
    }
}
