using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A line of the history of allocation.</summary>
/// <param name="Id">The plan's number.</param>
/// <param name="At">When it was stored, UTC.</param>
/// <param name="By">Who stored it.</param>
/// <param name="Reason">Why; empty when nobody said.</param>
/// <param name="Summary">What it changed.</param>
/// <param name="Months">The months that are allocated by it now, in order.</param>
public sealed record PlanVersion(int Id, DateTimeOffset At, string By, string Reason, string Summary, IReadOnlyList<BillingMonth> Months);
