using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>Days in a row on which the same rules of a plan are valid.</summary>
/// <param name="Days">The UTC days.</param>
/// <param name="Allocator">These rules; the same object wherever the same rules are valid.</param>
public sealed record AllocationSpan(DateRange Days, Allocator Allocator);
