namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>Rows that are kept aside.</summary>
public interface IStagedSpend : IExportSink, IAsyncDisposable
{
    /// <summary>
    /// Makes the stored spend of the covered days equal to the rows, but for days that a better source holds, notes the run and its files,
    /// and allocates anew the days that changed: one transaction.
    /// </summary>
    /// <param name="readings">What was read, all of one source.</param>
    /// <param name="notes">What to say about the run.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    Task<StagedOutcome> StoreAsync(IReadOnlyList<ExportReading> readings, IReadOnlyList<string> notes, CancellationToken cancellationToken);
}
