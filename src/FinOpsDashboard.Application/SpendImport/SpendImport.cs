using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>
/// Brings spend from files into the ledger: the same rows that a sync pulls, without asking AWS. All files of one import are
/// stored together or not at all, and only the days and services that they cover are replaced.
/// </summary>
public sealed class SpendImport(
    ISpendFileReader reader,
    ISpendLedger ledger,
    ISpendImportLedger store,
    ISyncJournal journal,
    IOptions<SpendSyncOptions> options,
    TimeProvider time)
{
    /// <summary>What the journal says about who asked for a run that is an import.</summary>
    public const string Trigger = "import";

    /// <summary>Imports files.</summary>
    /// <param name="files">Files that belong together; pages of one answer one after the other.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    public async Task<SpendImportOutcome> RunAsync(IReadOnlyList<SpendFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reading = await reader.ReadAsync(files, cancellationToken).ConfigureAwait(false);
        if (reading.Spend is not { } spend) return new SpendImportOutcome.Refused(reading.Faults);
        if (ImportCheck.Refusal(spend) is { } refusal) return new SpendImportOutcome.Refused([refusal]);

        var (lease, other) = await SyncLeaseHold.TryTakeAsync(journal, time, cancellationToken).ConfigureAwait(false);
        if (lease is null) return new SpendImportOutcome.AlreadyRunning(other!);
        await using (lease.ConfigureAwait(false))
        {
            var state = await ledger.GetStateAsync(cancellationToken).ConfigureAwait(false);
            if (state.HoldsDemoData) return new SpendImportOutcome.DemoDataLoaded();
            var noted = spend with { Notes = [.. spend.Notes, .. ImportCheck.Notes(spend)] };
            var changes = await store.StoreAsync(noted, options.Value.SplitDimensions(), cancellationToken).ConfigureAwait(false);
            return new SpendImportOutcome.Stored(new SpendImportReport(files.Count, changes, noted.Period, noted.Notes));
        }
    }
}
