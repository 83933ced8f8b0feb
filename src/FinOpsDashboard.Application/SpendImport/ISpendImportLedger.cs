using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Stores imported spend.</summary>
public interface ISpendImportLedger
{
    /// <summary>
    /// Makes the stored spend of the covered days and services equal to the rows, notes the run, and allocates anew: one transaction.
    /// A fact that changes is unsplit in every dimension until a sync splits it again.
    /// </summary>
    /// <param name="spend">What to store.</param>
    /// <param name="dimensions">The split dimensions.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    Task<RowChanges> StoreAsync(ImportedSpend spend, IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken);
}
