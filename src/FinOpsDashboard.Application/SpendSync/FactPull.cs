using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Base facts as they were pulled.</summary>
/// <param name="Period">The days that the rows cover.</param>
/// <param name="Services">The services that the rows cover; null for every service there is.</param>
/// <param name="Rows">Rows by (service, usage type).</param>
/// <param name="EstimatedDays">The days that are still estimated, those without rows included.</param>
public sealed record FactPull(DateRange Period, IReadOnlyList<string>? Services, IReadOnlyList<CostRow> Rows, IReadOnlySet<DateOnly> EstimatedDays);
