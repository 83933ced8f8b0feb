using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>Who changes how the bill is divided, why, and how far back.</summary>
/// <param name="By">The account's name, or what stands for one in commands.</param>
/// <param name="Reason">Why; empty when nobody said.</param>
/// <param name="ApplyFrom">
/// The first month that is allocated anew even if it is closed; null for none: closed months keep the plan they were closed with.
/// </param>
public sealed record AllocationChange(string By, string Reason = "", BillingMonth? ApplyFrom = null)
{
    /// <summary>The most letters of a reason.</summary>
    public const int LongestReason = 500;
}
