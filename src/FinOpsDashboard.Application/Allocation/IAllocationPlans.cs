using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>The stored plans of allocation. Plans are added and never changed; each month of the ledger has the one it is allocated by.</summary>
public interface IAllocationPlans
{
    /// <summary>The plan that months to come are allocated by.</summary>
    Task<StoredPlan> GetCurrentAsync(CancellationToken cancellationToken);

    /// <summary>A plan by its number; null when there is none.</summary>
    Task<StoredPlan?> GetAsync(int id, CancellationToken cancellationToken);

    /// <summary>The plans of several months in one read.</summary>
    Task<IReadOnlyDictionary<BillingMonth, StoredPlan>> GetOfMonthsAsync(IReadOnlyCollection<BillingMonth> months, CancellationToken cancellationToken);

    /// <summary>All plans, the newest first.</summary>
    Task<IReadOnlyList<PlanVersion>> GetHistoryAsync(CancellationToken cancellationToken);

    /// <summary>The months of the ledger, in order.</summary>
    Task<IReadOnlyList<PlannedMonth>> GetMonthsAsync(CancellationToken cancellationToken);

    /// <summary>What another plan would move, in all months and for all carriers; nothing is stored and no writer waits.</summary>
    Task<IReadOnlyList<CarrierMove>> CompareAsync(AllocationPlan plan, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a plan and allocates anew, in one transaction, every month that is not held, and those that the change asks for.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="basedOn">The number of the plan that was read when this one was made.</param>
    /// <param name="change">Who, why, how far back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the plan that was read is still the current one; else nothing was stored.</returns>
    Task<bool> SaveAsync(AllocationPlan plan, int basedOn, AllocationChange change, CancellationToken cancellationToken);
}
