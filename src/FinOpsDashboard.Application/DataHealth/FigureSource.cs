using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>The stored rows behind a figure, and what brought them.</summary>
/// <param name="Rows">A page of them, by day, the largest first.</param>
/// <param name="RowCount">How many there are on all pages.</param>
/// <param name="Total">Their exact unblended cost, on all pages.</param>
/// <param name="Days">The days that were read, with source and moment of the last reading.</param>
/// <param name="FirstDay">The first day of the ledger; null when it is empty.</param>
/// <param name="Runs">The runs of the rows of this page, by number.</param>
public sealed record FigureSource(
    IReadOnlyList<FigureRow> Rows,
    int RowCount,
    Usd Total,
    IReadOnlyList<StoredDay> Days,
    DateOnly? FirstDay,
    IReadOnlyDictionary<int, FigureRun> Runs)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 100;

    /// <summary>How many pages there are; one for no row.</summary>
    public int PageCount => Math.Max(1, (RowCount + PageSize - 1) / PageSize);
}
