using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.FocusExport;

/// <summary>Opens the ledger for an export.</summary>
public sealed class FocusLedger(IDbContextFactory<FinOpsDbContext> contexts) : IFocusLedger
{
    /// <inheritdoc />
    public async Task<IFocusSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var transaction = await context.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
            return new FocusSnapshot(context, transaction)
            {
                IsDemo = await LedgerFacts.IsDemoAsync(context, cancellationToken).ConfigureAwait(false),
                Names = await CarrierNameQuery.ReadAsync(context, cancellationToken).ConfigureAwait(false),
                AccountNames = await context.SplitValues
                    .Where(value => value.Dimension!.Key == SplitDimensionKey.Account.Text && value.Value != "" && value.Value != SplitCheck.Unsplit)
                    .ToDictionaryAsync(value => value.Value, value => value.Description, cancellationToken).ConfigureAwait(false),
            };
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
