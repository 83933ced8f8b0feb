using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinOpsDashboard.Data.Storage;

/// <summary>Begins transactions that change facts, rules or what is derived from them.</summary>
internal static class LedgerTransaction
{
    /// <summary>Any number, as long as every process takes the same: "FinOps" in ASCII.</summary>
    private const long LockKey = 0x46_69_6E_4F_70_73;

    /// <summary>
    /// Begins a transaction that no other of its kind overlaps: two that rebuild the allocation of the same month, each over what it sees,
    /// would leave neither's result. SQLite lets one writer in anyway; on PostgreSQL the second waits for the first to end.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginLedgerChangeAsync(this FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (context.Database.IsNpgsql())
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken).ConfigureAwait(false);
        return transaction;
    }
}
