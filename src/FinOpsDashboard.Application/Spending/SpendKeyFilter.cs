namespace FinOpsDashboard.Application.Spending;

/// <summary>A filter on one key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">The values that pass.</param>
public sealed record SpendKeyFilter(SpendKey Key, IReadOnlyList<string> Values);
