using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Costs by two keys, the first of them the service.</summary>
/// <param name="Rows">Each combination of day and keys at most once.</param>
/// <param name="Days">The days that the files cover, those without a row included.</param>
public sealed record ImportedTable(IReadOnlyList<CostRow> Rows, IReadOnlyList<DateOnly> Days)
{
    /// <summary>The services that the files cover.</summary>
    public IReadOnlyList<string> Services { get; } = [.. Rows.Select(row => row.First).Distinct(StringComparer.Ordinal)];
}
