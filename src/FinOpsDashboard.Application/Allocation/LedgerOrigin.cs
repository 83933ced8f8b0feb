namespace FinOpsDashboard.Application.Allocation;

/// <summary>What every figure of the ledger carries with it.</summary>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="IsDemo">Whether the figures are the labelled demo data.</param>
public sealed record LedgerOrigin(DateTimeOffset? AsOf, bool IsDemo);
