namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>A cost allocation tag as the management account lists it.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsActive">Whether costs are divided by it.</param>
/// <param name="IsUserDefined">Whether the customer made it, rather than AWS.</param>
public sealed record AllocationTagState(string Key, bool IsActive, bool IsUserDefined);
