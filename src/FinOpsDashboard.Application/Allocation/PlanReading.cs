using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>A plan as a file has it, or what is wrong with the file.</summary>
/// <param name="Number">The plan that it was made on; null when the file does not say.</param>
/// <param name="Rules">The rules in their order.</param>
/// <param name="SharedCosts">The shared costs.</param>
/// <param name="Faults">What is wrong, one sentence each; empty when nothing is.</param>
public sealed record PlanReading(int? Number, IReadOnlyList<AllocationRule> Rules, IReadOnlyList<SharedCost> SharedCosts, IReadOnlyList<string> Faults);
