using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What syncs did, and what the ledger holds.</summary>
/// <param name="Runs">The latest first.</param>
/// <param name="RequestsThisMonth">Requests billed since the first of the month, UTC.</param>
/// <param name="Days">The days that have facts; null when there are none.</param>
/// <param name="Lines">How many services and usage types were billed.</param>
/// <param name="Running">The sync that holds the lease; null when none does.</param>
public sealed record SyncHistory(
    IReadOnlyList<PastSync> Runs, int RequestsThisMonth, DateRange? Days, int Lines, RunningSync? Running)
{
    /// <summary>The latest run that asked AWS, however many imports came after it; null before the first.</summary>
    public PastSync? LastSync { get; init; }

    /// <summary>The latest import of files; null before the first.</summary>
    public PastSync? LastImport { get; init; }

    /// <summary>What the requests of this month cost.</summary>
    public Usd CostThisMonth => CostRequestMeter.PricePerRequest * RequestsThisMonth;
}
