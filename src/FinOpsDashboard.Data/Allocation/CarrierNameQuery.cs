using FinOpsDashboard.Application.Allocation;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Reads the names of all who carry spend.</summary>
internal static class CarrierNameQuery
{
    public static async Task<CarrierNames> ReadAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var features = await context.Features.Select(feature => new { feature.Id, feature.Name, feature.RemovedUtc })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        // The newest plan that knows a shared cost names it.
        foreach (var json in await context.AllocationPlans
            .Where(plan => plan.SharedCosts != "[]")
            .Where(plan => context.AllocationMonths.Any(month => month.PlanId == plan.Id) || plan.Id == context.AllocationPlans.Max(newest => newest.Id))
            .OrderBy(plan => plan.Id).Select(plan => plan.SharedCosts)
            .ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var cost in PlanRows.ToSharedCosts(json)) shared[cost.Id] = cost.Name;
        }

        return new CarrierNames(
            features.ToDictionary(feature => feature.Id, feature => feature.Name, StringComparer.Ordinal),
            features.Where(feature => feature.RemovedUtc is not null).Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal),
            shared);
    }
}
