using FinOpsDashboard.Data.Allocation;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data;

/// <summary>Brings the database to the schema and the readings of this version.</summary>
public sealed class DatabaseMigration(IDbContextFactory<FinOpsDbContext> contexts)
{
    /// <summary>Creates the database when it is missing and applies what it lacks.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // Asked first, because migrating compares whole models even when there is nothing to do, and every command starts here.
        var missing = await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
        if (missing.Any()) await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        await ReadUsageTypesAgainAsync(context, cancellationToken).ConfigureAwait(false);
        await FillRollupsAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A newer version may read a usage type better: the readings of known lines follow, and with them the features that carry their spend.
    /// The amounts never change.
    /// </summary>
    private static async Task ReadUsageTypesAgainAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        foreach (var line in await context.ChargeLines.ToListAsync(cancellationToken).ConfigureAwait(false)) ChargeLineCatalog.Read(line);
        if (!context.ChangeTracker.HasChanges()) return;
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunForAllDaysAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A migration makes rollups empty: they follow from the facts.</summary>
    private static async Task FillRollupsAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        // The youngest of them: a ledger that has this one has all.
        if (await context.ModelDays.AnyAsync(cancellationToken).ConfigureAwait(false)) return;
        if (!await context.SpendFacts.AnyAsync(cancellationToken).ConfigureAwait(false)) return;
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        await AllocationRefresh.RunForAllDaysAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
