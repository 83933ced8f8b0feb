using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Staging;

/// <summary>Keeps rows of exports aside in temporary tables of the database itself.</summary>
public sealed class SpendStaging(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : ISpendStaging
{
    /// <summary>How much memory holds at once.</summary>
    public StageRoom Room { get; init; } = new();

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
            return new StagedSpend(context, new StageTables(context, dimensions.Count), dimensions, Room, time);
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
