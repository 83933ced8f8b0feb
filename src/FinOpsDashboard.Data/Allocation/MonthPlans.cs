using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Which month is allocated by which plan.</summary>
internal static class MonthPlans
{
    /// <summary>The plans of some months; a month that has none yet takes the newest and keeps it.</summary>
    public static async Task<IReadOnlyDictionary<int, AllocationPlan>> AssignAsync(
        FinOpsDbContext context, IReadOnlyCollection<int> months, CancellationToken cancellationToken)
    {
        var ids = await context.AllocationMonths.AsNoTracking().Where(month => months.Contains(month.Month))
            .ToDictionaryAsync(month => month.Month, month => month.PlanId, cancellationToken).ConfigureAwait(false);
        var current = await PlanRows.CurrentIdAsync(context, cancellationToken).ConfigureAwait(false);
        foreach (var month in months.Where(month => !ids.ContainsKey(month)))
        {
            ids.Add(month, current);
            if (current > 0) context.AllocationMonths.Add(new AllocationMonthRow { Month = month, PlanId = current });
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var plans = await PlanRows.ReadAsync(context, ids.Values.ToHashSet(), cancellationToken).ConfigureAwait(false);
        return ids.ToDictionary(month => month.Key, month => plans[month.Value].Plan);
    }

    /// <summary>The months of the ledger with their plan, in order, and whether a changed rule leaves them alone.</summary>
    public static async Task<IReadOnlyList<PlannedMonth>> ReadAsync(FinOpsDbContext context, BillingMonth thisMonth, CancellationToken cancellationToken)
    {
        var ids = await context.AllocationMonths.AsNoTracking().ToDictionaryAsync(month => month.Month, month => month.PlanId, cancellationToken).ConfigureAwait(false);
        var dividing = await context.AllocationPlans
            .Where(plan => plan.SharedCosts != "[]" || context.PlanRules.Any(rule => rule.PlanId == plan.Id))
            .Where(plan => context.AllocationMonths.Any(month => month.PlanId == plan.Id))
            .Select(plan => plan.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var open = await context.SpendDays.Where(day => !day.IsFinal).Select(day => day.Day / 100).Distinct()
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var months = await context.LineMonths.Select(row => row.Month).Union(context.AllocationMonths.Select(row => row.Month)).OrderBy(month => month)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. months.Select(key =>
            {
                var (month, plan) = (DayKey.ToMonth(key), ids.GetValueOrDefault(key));
                var isClosed = month < thisMonth && !open.Contains(key);
                return new PlannedMonth(month, plan, isClosed, isClosed && dividing.Contains(plan));
            }),
        ];
    }
}
