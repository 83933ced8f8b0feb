using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Keeps rows of exports aside in temporary tables of the database itself.</summary>
public sealed class SpendStaging(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : ISpendStaging
{
    /// <summary>
    /// Rows held in memory at once while they are stored, each about 120 bytes, and as many of the shares that are made of them. A day with
    /// more is held as a whole.
    /// </summary>
    public int RowsAtOnce { get; init; } = 300_000;

    /// <inheritdoc />
    public async Task<IStagedSpend> BeginAsync(IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Temporary tables are of the connection: it stays open until the end.
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            if (context.Database.IsSqlite()) await context.Database.ExecuteSqlRawAsync(SqlitePragmas.CacheOfImports, cancellationToken).ConfigureAwait(false);
            context.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
            return new StagedSpend(context, new StageTables(context, dimensions.Count), dimensions, RowsAtOnce, time);
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
