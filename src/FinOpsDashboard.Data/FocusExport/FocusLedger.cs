using System.Data;
using System.Data.Common;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spending;
using Microsoft.Data.Sqlite;
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
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            var transaction = await BeginReadAsync(context.Database.GetDbConnection(), cancellationToken).ConfigureAwait(false);
            await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
            return new FocusSnapshot(context, transaction)
            {
                IsDemo = await LedgerFacts.IsDemoAsync(context, cancellationToken).ConfigureAwait(false),
                FeatureNames = await context.Features.ToDictionaryAsync(feature => feature.Id, feature => feature.Name, cancellationToken).ConfigureAwait(false),
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

    /// <summary>Begins a transaction that sees one moment and holds nobody up: SQLite's is deferred, for any other waits for writers.</summary>
    private static async ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) => connection switch
    {
        SqliteConnection sqlite => sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true),
        _ => await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false),
    };
}
