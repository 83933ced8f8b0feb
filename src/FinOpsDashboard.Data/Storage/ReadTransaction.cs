using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Storage;

/// <summary>Begins transactions that read: all their statements see one moment of the ledger.</summary>
internal static class ReadTransaction
{
    /// <summary>
    /// Begins one that sees one moment and holds nobody up: SQLite's is deferred, for any other waits for writers. The caller disposes of it
    /// before the context.
    /// </summary>
    public static async Task<DbTransaction> BeginReadingAsync(this FinOpsDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var transaction = context.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)
            : await context.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
        return transaction;
    }
}
