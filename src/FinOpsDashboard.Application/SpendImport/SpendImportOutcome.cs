using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>How an import ended: stored whole, or not at all.</summary>
public abstract record SpendImportOutcome
{
    private SpendImportOutcome()
    {
    }

    /// <summary>Everything is stored.</summary>
    public sealed record Stored(SpendImportReport Report) : SpendImportOutcome;

    /// <summary>The files cannot be used; nothing is stored.</summary>
    /// <param name="Faults">Each with its file, its place and what to do.</param>
    public sealed record Refused(IReadOnlyList<string> Faults) : SpendImportOutcome;

    /// <summary>A sync or another import holds the lease.</summary>
    public sealed record AlreadyRunning(RunningSync Other) : SpendImportOutcome;

    /// <summary>The ledger holds demo data, which is never mixed with real spend.</summary>
    public sealed record DemoDataLoaded : SpendImportOutcome;
}

/// <summary>What an import did.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Changes">Ledger rows changed: base facts, credits, refunds and tax.</param>
/// <param name="Period">From the first to the last day that the files cover.</param>
/// <param name="Notes">What was left out, stands in for something else, or does not fit.</param>
public sealed record SpendImportReport(int Files, RowChanges Changes, DateRange Period, IReadOnlyList<string> Notes);
