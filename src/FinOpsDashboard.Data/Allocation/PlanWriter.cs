using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Stores plans and allocates by them, inside the transaction of a change.</summary>
internal static class PlanWriter
{
    /// <summary>
    /// Stores a plan and allocates anew every month that is not held, and those that the change asks for. A plan that is the same as the
    /// newest is stored only when closed months are asked for.
    /// </summary>
    public static async Task WriteAsync(
        FinOpsDbContext context, StoredPlan current, AllocationPlan plan, AllocationChange change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isSame = PlanChanges.AreSame(current.Plan, plan);
        if (isSame && change.ApplyFrom is null) return;
        var names = await CarrierNameQuery.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var row = new AllocationPlanRow
        {
            CreatedUtc = now.UtcDateTime,
            CreatedBy = change.By,
            Reason = change.Reason,
            Summary = PlanChanges.Summary(current.Plan, plan, change.ApplyFrom, names),
            SharedCosts = PlanRows.ToJson(plan.SharedCosts),
        };
        context.AllocationPlans.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        context.PlanRules.AddRange(plan.Rules.Select((rule, position) => PlanRows.ToRow(rule, row.Id, position)));

        var months = (await MonthPlans.ReadAsync(context, BillingMonth.Of(DateOnly.FromDateTime(now.UtcDateTime)), cancellationToken).ConfigureAwait(false))
            .Where(month => !month.IsHeld || month.Month >= change.ApplyFrom).Select(month => DayKey.From(month.Month)).ToHashSet();
        await context.AllocationMonths.Where(month => months.Contains(month.Month)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        context.AllocationMonths.AddRange(months.Select(month => new AllocationMonthRow { Month = month, PlanId = row.Id }));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunForMonthsAsync(context, months, cancellationToken).ConfigureAwait(false);
    }
}
