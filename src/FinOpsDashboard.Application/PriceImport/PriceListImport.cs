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
        PriceComparison.Of(await books.GetStateAsync(cancellationToken).ConfigureAwait(false), files);

    /// <summary>Writes what files change, in one transaction. Compared anew, should somebody have written in between.</summary>
    /// <param name="files">The files as they were read.</param>
    /// <param name="author">Who asks for it.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    /// <returns>What was written.</returns>
    public async Task<PriceImportPlan> WriteAsync(IReadOnlyList<PriceFileReading> files, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var names = string.Join(", ", files.Select(file => file.File));
        for (var tries = 1; ; tries++)
        {
            var state = await books.GetStateAsync(cancellationToken).ConfigureAwait(false);
            var plan = PriceComparison.Of(state, files);
            if (plan.IsEmpty) return plan;
            var noted = new PastPriceImport(time.GetUtcNow(), author, names.Length > MostNameLength ? names[..MostNameLength] : names, plan.Counts);
            if (await store.SaveImportAsync(noted, plan.ToStore, state.Stored.Revision, cancellationToken).ConfigureAwait(false)) return plan;
            if (tries == MostTries) throw new InvalidOperationException("Somebody else keeps changing prices. Try again in a moment.");
        }
    }
}
