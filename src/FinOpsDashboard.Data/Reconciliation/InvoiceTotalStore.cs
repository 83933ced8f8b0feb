using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Reconciliation;

/// <summary>The totals of invoices.</summary>
public sealed class InvoiceTotalStore(IDbContextFactory<FinOpsDbContext> contexts) : IInvoiceTotals
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<InvoiceTotal>> GetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var key = DayKey.From(month);
        var rows = await context.InvoiceTotals.AsNoTracking().Where(row => row.Month == key).OrderBy(row => row.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(ToTotal)];
    }

    /// <inheritdoc />
    public async Task<int> AddAsync(InvoiceTotal total, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(total);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = new InvoiceTotalRow
        {
            Month = DayKey.From(total.Month),
            Scope = total.Scope.ToWord(),
            Total = FixedPoint.FromCost(total.Total.Amount),
            Note = total.Note,
            EnteredBy = total.Author,
            EnteredUtc = total.EnteredAt.UtcDateTime,
        };
        context.InvoiceTotals.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return row.Id;
    }

    /// <inheritdoc />
    public async Task<bool> TakeBackAsync(int id, string author, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTime? moment = at.UtcDateTime;
        return await context.InvoiceTotals.Where(row => row.Id == id && row.TakenBackUtc == null)
            .ExecuteUpdateAsync(
                update => update.SetProperty(row => row.TakenBackBy, author).SetProperty(row => row.TakenBackUtc, moment), cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    private static InvoiceTotal ToTotal(InvoiceTotalRow row) => new()
    {
        Id = row.Id,
        Month = DayKey.ToMonth(row.Month),
        Scope = InvoiceScopes.TryParse(row.Scope, out var scope) ? scope : throw new InvalidOperationException($"The database holds an invoice scope \"{row.Scope}\" that this version does not know."),
        Total = Usd.FromDollars(row.Total.ToCost()),
        Note = row.Note,
        Author = row.EnteredBy,
        EnteredAt = new DateTimeOffset(row.EnteredUtc, TimeSpan.Zero),
        TakenBackBy = row.TakenBackBy,
        TakenBackAt = row.TakenBackUtc is { } moment ? new DateTimeOffset(moment, TimeSpan.Zero) : null,
    };
}
