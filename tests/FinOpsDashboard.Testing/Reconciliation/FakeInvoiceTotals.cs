using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.Reconciliation;

/// <summary>Invoice totals in memory, with the rules of the database.</summary>
public sealed class FakeInvoiceTotals : IInvoiceTotals
{
    public List<InvoiceTotal> Totals { get; } = [];

    public Task<IReadOnlyList<InvoiceTotal>> GetAsync(BillingMonth month, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InvoiceTotal>>([.. Totals.Where(total => total.Month == month)]);

    public Task<int> AddAsync(InvoiceTotal total, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(total);
        Totals.Add(total with { Id = Totals.Count + 1 });
        return Task.FromResult(Totals.Count);
    }

    public Task<bool> TakeBackAsync(int id, string author, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var place = Totals.FindIndex(total => total.Id == id && total.Counts);
        if (place >= 0) Totals[place] = Totals[place] with { TakenBackBy = author, TakenBackAt = at };
        return Task.FromResult(place >= 0);
    }
}
