using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>How far the ledger may be trusted.</summary>
public sealed record LedgerHealthView
{
    /// <summary>The first day of the ledger; null when it is empty.</summary>
    public required DateOnly? FirstDay { get; init; }

    /// <summary>The months, the latest first; empty when the ledger is.</summary>
    public required IReadOnlyList<LedgerMonth> Months { get; init; }

    /// <summary>Days of these months in which two sources differ, the latest first.</summary>
    public required IReadOnlyList<ConflictRange> Conflicts { get; init; }

    /// <summary>The files that were imported last, the latest first.</summary>
    public required IReadOnlyList<ImportedSpendFile> Files { get; init; }

    /// <summary>The lines of the month that was asked for; null when none was.</summary>
    public RestatedLines? Restated { get; init; }

    /// <summary>The month to ask for to see what lies before; null when nothing does.</summary>
    public BillingMonth? Older { get; init; }

    /// <summary>The month to ask for to see what lies after; null when nothing does.</summary>
    public BillingMonth? Newer { get; init; }
}
