using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>Keeps the totals of invoices that were typed. None is ever deleted.</summary>
public interface IInvoiceTotals
{
    /// <summary>The totals of a month in the order they were entered, those taken back included.</summary>
    Task<IReadOnlyList<InvoiceTotal>> GetAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Stores a total.</summary>
    /// <returns>Its number.</returns>
    Task<int> AddAsync(InvoiceTotal total, CancellationToken cancellationToken);

    /// <summary>Takes a total back.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where there is none with this number that still counts.</returns>
    Task<bool> TakeBackAsync(int id, string author, DateTimeOffset at, CancellationToken cancellationToken);
}
