using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>
/// Brings spend from files into the ledger: the same rows that a sync pulls, without asking AWS. All files of one import are
/// stored together or not at all, and only the days that they cover are replaced.
/// </summary>
public sealed class SpendImport(
    ISpendFileOpener opener,
    ISpendFileReader answers,
    ExportImport exports,
    ISpendLedger ledger,
    ISpendImportLedger store,
    ISyncJournal journal,
    IOptions<SpendSyncOptions> options,
    TimeProvider time)
{
    /// <summary>What the journal says about who asked for a run that is an import.</summary>
    public const string Trigger = "import";

    /// <summary>Imports files.</summary>
    /// <param name="files">Files that belong together; pages of one answer one after the other, parts of one export in any order.</param>
    /// <param name="badRows">What becomes of rows that cannot be read.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    public async Task<SpendImportOutcome> RunAsync(IReadOnlyList<SpendFile> files, BadRows badRows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var opened = new List<OpenedSpendFile>();
        foreach (var file in files) opened.Add(await opener.OpenAsync(file, badRows, cancellationToken).ConfigureAwait(false));
        if (RefusalOf(opened) is { Count: > 0 } faults) return new SpendImportOutcome.Refused(faults);

        var (lease, other) = await SyncLeaseHold.TryTakeAsync(journal, time, cancellationToken).ConfigureAwait(false);
        if (lease is null) return new SpendImportOutcome.AlreadyRunning(other!);
        await using (lease.ConfigureAwait(false))
        {
            if (await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false)) return new SpendImportOutcome.DemoDataLoaded();
            try
            {
                return opened[0] is OpenedSpendFile.Answer
                    ? await ImportAnswersAsync([.. opened.OfType<OpenedSpendFile.Answer>().Select(answer => answer.File)], cancellationToken).ConfigureAwait(false)
                    : await exports.RunAsync([.. opened.OfType<OpenedSpendFile.Export>().Select(export => export.File)], badRows, cancellationToken).ConfigureAwait(false);
            }
            catch (OverflowException)
            {
                return new SpendImportOutcome.Refused(
                    [$"Charges that are added up for a day or a month come to more than the {CostMetrics.LargestCost:0} US dollars or {CostMetrics.LargestQuantity:0} units that can be kept. Look for amounts in another unit."]);
            }
        }
    }

    private static List<string> RefusalOf(List<OpenedSpendFile> opened)
    {
        var unknown = opened.OfType<OpenedSpendFile.Unknown>().Select(file => file.Fault).ToList();
        if (unknown.Count > 0) return unknown;
        var kinds = opened.Select(file => file is OpenedSpendFile.Export export ? export.File.Source : SpendSource.CostExplorer).Distinct().ToList();
        return kinds.Count > 1
            ? [$"These are files of different kinds: {string.Join(", ", kinds.Order().Select(kind => kind.ToDisplayText()))}. They would tell of the same days twice; import one kind at a time."]
            : [];
    }

    private async Task<SpendImportOutcome> ImportAnswersAsync(IReadOnlyList<SpendFile> files, CancellationToken cancellationToken)
    {
        var reading = await answers.ReadAsync(files, cancellationToken).ConfigureAwait(false);
        if (reading.Spend is not { } spend) return new SpendImportOutcome.Refused(reading.Faults);
        if (ImportCheck.Refusal(spend) is { } refusal) return new SpendImportOutcome.Refused([refusal]);
        var noted = spend with { Notes = [.. spend.Notes, .. ImportCheck.Notes(spend)] };
        var changes = await store.StoreAsync(noted, options.Value.SplitDimensions(), cancellationToken).ConfigureAwait(false);
        return new SpendImportOutcome.Stored(new SpendImportReport(files.Count, changes, noted.Period, noted.Notes));
    }
}
