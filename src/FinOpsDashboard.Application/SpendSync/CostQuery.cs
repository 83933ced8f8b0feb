using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A question for daily costs, grouped by exactly two keys: Cost Explorer takes no more.</summary>
/// <param name="Period">The UTC days asked for; not empty.</param>
/// <param name="Services">The exact service names; Cost Explorer has no "contains" filter. Not empty.</param>
/// <param name="ExcludedRecordTypes">Charge types left out, such as Credit and Refund; empty for none.</param>
/// <param name="First">The first group key.</param>
/// <param name="Second">The second group key.</param>
public sealed record CostQuery(
    DateRange Period,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> ExcludedRecordTypes,
    CostGrouping First,
    CostGrouping Second);
