using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A plan as it was stored; it never changes.</summary>
/// <param name="Id">Its number, from 1; 0 for the plan that holds before the first one: no rules.</param>
/// <param name="At">When it was stored, UTC; null for the plan before the first.</param>
/// <param name="By">Who stored it.</param>
/// <param name="Reason">Why; empty when nobody said.</param>
/// <param name="Summary">What it changed.</param>
/// <param name="Plan">The rules and shared costs.</param>
public sealed record StoredPlan(int Id, DateTimeOffset? At, string By, string Reason, string Summary, AllocationPlan Plan)
{
    /// <summary>What holds before somebody stored a plan.</summary>
    public static StoredPlan None { get; } = new(0, null, "", "", "", AllocationPlan.Empty);
}
