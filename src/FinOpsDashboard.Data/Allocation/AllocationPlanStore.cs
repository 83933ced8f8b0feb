using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>The stored plans of allocation.</summary>
public sealed class AllocationPlanStore(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IAllocationPlans
{
    /// <inheritdoc />
    public async Task<StoredPlan> GetCurrentAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await PlanRows.CurrentAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<StoredPlan?> GetAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return (await PlanRows.ReadAsync(context, [id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<BillingMonth, StoredPlan>> GetOfMonthsAsync(
        IReadOnlyCollection<BillingMonth> months, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(months);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var keys = months.Select(DayKey.From).ToHashSet();
        var ids = await context.AllocationMonths.AsNoTracking().Where(month => keys.Contains(month.Month))
            .ToDictionaryAsync(month => month.Month, month => month.PlanId, cancellationToken).ConfigureAwait(false);
        var plans = await PlanRows.ReadAsync(context, ids.Values.Append(0).ToHashSet(), cancellationToken).ConfigureAwait(false);
        return months.Distinct().ToDictionary(month => month, month => plans[ids.GetValueOrDefault(DayKey.From(month))]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanVersion>> GetHistoryAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var months = (await context.AllocationMonths.AsNoTracking().OrderBy(month => month.Month).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(month => month.PlanId, month => DayKey.ToMonth(month.Month));
        var plans = await context.AllocationPlans.AsNoTracking().OrderByDescending(plan => plan.Id)
            .Select(plan => new { plan.Id, plan.CreatedUtc, plan.CreatedBy, plan.Reason, plan.Summary })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. plans.Select(plan => new PlanVersion(
                plan.Id, new DateTimeOffset(plan.CreatedUtc, TimeSpan.Zero), plan.CreatedBy, plan.Reason, plan.Summary, [.. months[plan.Id]])),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlannedMonth>> GetMonthsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await MonthPlans.ReadAsync(context, BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CarrierMove>> CompareAsync(AllocationPlan plan, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        return await PlanComparison.RunAsync(context, plan, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> SaveAsync(AllocationPlan plan, int basedOn, AllocationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(change);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        var current = await PlanRows.CurrentAsync(context, cancellationToken).ConfigureAwait(false);
        if (current.Id != basedOn) return false;
        await PlanWriter.WriteAsync(context, current, plan, change, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
