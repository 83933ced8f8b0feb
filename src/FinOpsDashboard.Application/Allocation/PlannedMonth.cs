using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A month of the ledger and the plan it is allocated by.</summary>
/// <param name="Month">The month.</param>
/// <param name="PlanId">The plan's number; 0 for no rules.</param>
/// <param name="IsClosed">Whether it is over and AWS calls no day of it estimated.</param>
/// <param name="IsHeld">Whether a changed rule leaves it alone unless asked: it is closed, and rules hold for it.</param>
public sealed record PlannedMonth(BillingMonth Month, int PlanId, bool IsClosed, bool IsHeld);
