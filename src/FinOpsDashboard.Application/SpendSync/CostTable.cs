namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A whole answer of the cost source: every page merged, each combination of day and keys at most once.</summary>
/// <param name="Rows">The rows, in no order.</param>
/// <param name="EstimatedDays">The days that AWS still calls estimated, those without rows included.</param>
/// <param name="KeyDescriptions">Readable names of keys, such as account names by account id; empty when none came.</param>
public sealed record CostTable(
    IReadOnlyList<CostRow> Rows,
    IReadOnlySet<DateOnly> EstimatedDays,
    IReadOnlyDictionary<string, string> KeyDescriptions)
{
    /// <summary>No cost at all.</summary>
    public static CostTable Empty { get; } = new([], new HashSet<DateOnly>(), new Dictionary<string, string>());
}
