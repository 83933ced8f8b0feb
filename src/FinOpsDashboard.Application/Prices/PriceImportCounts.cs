namespace FinOpsDashboard.Application.Prices;

/// <summary>What became of the rows of price lists. Their sum is the number of rows.</summary>
/// <param name="New">Prices that the book did not have.</param>
/// <param name="Changed">Prices that differ from the book's.</param>
/// <param name="Unchanged">Prices that the book has already.</param>
/// <param name="Duplicates">Rows that repeat another row of the same import.</param>
/// <param name="NotTaken">Rows that were not taken, each with a reason.</param>
public readonly record struct PriceImportCounts(int New, int Changed, int Unchanged, int Duplicates, int NotTaken)
{
    /// <summary>The rows.</summary>
    public int Rows => New + Changed + Unchanged + Duplicates + NotTaken;
}
