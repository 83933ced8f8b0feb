using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>Imports cost and usage exports: reads them through once, keeping rows aside, then stores all of them or nothing.</summary>
public sealed class ExportImport(ISpendStaging staging, IOptions<SpendSyncOptions> options)
{
    /// <summary>Imports files of one kind. The caller holds the lease.</summary>
    /// <param name="files">The files, the parts of one export in any order.</param>
    /// <param name="badRows">What becomes of rows that cannot be read.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    /// <exception cref="OverflowException">Amounts add up to more than a ledger keeps; nothing is stored.</exception>
    public async Task<SpendImportOutcome> RunAsync(IReadOnlyList<IExportFile> files, BadRows badRows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var dimensions = options.Value.SplitDimensions();
        var staged = await staging.BeginAsync(dimensions, cancellationToken).ConfigureAwait(false);
        await using var held = staged.ConfigureAwait(false);
        var readings = new List<ExportReading>();
        foreach (var file in files) readings.Add(await file.ReadAsync(staged, dimensions, cancellationToken).ConfigureAwait(false));
        if (FaultsOf(readings, badRows) is { Count: > 0 } faults) return new SpendImportOutcome.Refused(faults);

        var notes = NotesOf(readings).ToList();
        var outcome = await staged.StoreAsync(readings, notes, cancellationToken).ConfigureAwait(false);
        return new SpendImportOutcome.Stored(new SpendImportReport(
            files.Count, outcome.Changes, outcome.Period, [.. notes, .. NotesOf(outcome, readings[0].Source)]));
    }

    private static List<string> FaultsOf(List<ExportReading> readings, BadRows badRows)
    {
        var faults = readings.SelectMany(reading => reading.Faults).ToList();
        faults.AddRange(readings.GroupBy(reading => reading.Sha256, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"{string.Join(" and ", same.Select(reading => reading.Name))} are the same file: its charges would count twice."));
        if (faults.Count == 0 && readings.Sum(reading => reading.Rows - reading.RowsOfOthers - reading.RowsRefused) == 0 && readings.All(reading => reading.RowsRefused == 0))
            faults.Add($"{string.Join(", ", readings.Select(reading => reading.Name))}: there is no charge of Amazon Bedrock among {readings.Sum(reading => reading.Rows)} rows. If the bill has none on these days, there is nothing to store.");
        if (badRows == BadRows.LeaveOut)
        {
            faults.AddRange(readings.Where(reading => reading.Faults.Count == 0 && reading.RowsRefused == reading.Rows)
                .Select(reading => $"{reading.Name}: not one of its {reading.Rows} rows can be read. The first: {reading.RowFaults[0]}"));
            return faults;
        }

        foreach (var reading in readings.Where(reading => reading.RowsRefused > 0))
        {
            faults.AddRange(reading.RowFaults);
            if (reading.RowsRefused > reading.RowFaults.Count) faults.Add($"{reading.Name}: and more; reading stopped after {reading.Rows} rows.");
        }

        return faults;
    }

    private static IEnumerable<string> NotesOf(List<ExportReading> readings)
    {
        foreach (var note in readings.SelectMany(reading => reading.Notes.Select(note => readings.Count == 1 ? note : $"{reading.Name}: {note}"))) yield return note;
        foreach (var reading in readings.Where(reading => reading.RowsRefused > 0))
        {
            yield return $"{reading.Name}: {reading.RowsRefused} of {reading.Rows} row(s) were left out. {string.Join(' ', reading.RowFaults)}"
                + (reading.RowsRefused > reading.RowFaults.Count ? " …" : "");
        }
    }

    private static IEnumerable<string> NotesOf(StagedOutcome outcome, SpendSource source)
    {
        if (outcome.DaysHeld > 0)
            yield return $"{outcome.DaysHeld} day(s) were left as they are: another source holds them. {SourcePrecedence.Statement}";
        if (outcome.DaysInConflict > 0)
            yield return $"{outcome.DaysInConflict} day(s) differ between {source.ToDisplayText()} and another source; the data page lists them.";
    }
}
