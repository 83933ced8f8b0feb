using FinOpsDashboard.Application.Prices;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>Brings price lists into the book: reads them, says what they would change, and writes it when asked.</summary>
public sealed class PriceListImport(IPriceFileReader reader, IPriceStore store, PriceBooks books, TimeProvider time)
{
    private const int MostTries = 5;
    private const int MostNameLength = 1_000;

    /// <summary>Reads files.</summary>
    /// <returns>One reading for each file, in their order.</returns>
    public async Task<IReadOnlyList<PriceFileReading>> ReadAsync(
        IReadOnlyList<PriceFile> files, IProgress<PriceFileProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var readings = new List<PriceFileReading>();
        foreach (var file in files) readings.Add(await reader.ReadAsync(file, progress, cancellationToken).ConfigureAwait(false));
        return readings;
    }

    /// <summary>Says what files would change; writes nothing.</summary>
    public async Task<PriceImportPlan> PlanAsync(IReadOnlyList<PriceFileReading> files, CancellationToken cancellationToken) =>
        PriceComparison.Of(
            await books.GetStateAsync(cancellationToken).ConfigureAwait(false), files, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <summary>Writes what was shown, in one transaction. What would by now be something else is not written but handed back.</summary>
    /// <param name="plan">What was shown.</param>
    /// <param name="author">Who asks for it.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    public async Task<PriceImportOutcome> WriteAsync(PriceImportPlan plan, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.IsEmpty) return new PriceImportWritten(plan);
        var names = string.Join(", ", plan.Files.Select(file => file.File));
        var noted = new PastPriceImport(time.GetUtcNow(), author, names.Length > MostNameLength ? names[..MostNameLength] : names, plan.Counts);
        var revision = plan.Revision;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await store.SaveImportAsync(noted, plan.ToStore, revision, cancellationToken).ConfigureAwait(false)) return new PriceImportWritten(plan);
            var anew = await PlanAsync(plan.Files, cancellationToken).ConfigureAwait(false);
            if (!anew.IsSameAs(plan)) return new PriceImportSuperseded(anew);
            revision = anew.Revision;
        }

        return new PriceImportBusy("Nothing was written: somebody else keeps changing prices. Try again in a moment.");
    }
}
