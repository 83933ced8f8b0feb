using FinOpsDashboard.Application.SavedViews;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinOpsDashboard.Data.SavedViews;

/// <summary>Saved views with their record.</summary>
public sealed class SavedViewStore(IDbContextFactory<FinOpsDbContext> contexts) : ISavedViews
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<SavedView>> GetAsync(string? ownerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.SavedViews.AsNoTracking().Where(view => view.IsShared || (ownerId != null && view.OwnerId == ownerId))
            .OrderBy(view => view.NormalizedName).ThenBy(view => view.Id)
            .TagWith("saved views of an account and of everybody").ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(ToView)];
    }

    /// <inheritdoc />
    public async Task<int?> AddAsync(SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var row = new SavedViewRow
        {
            OwnerId = view.OwnerId,
            Name = view.Name,
            NormalizedName = Normalize(view.Name),
            Query = view.Query,
            IsShared = view.IsShared,
            ChangedBy = view.ChangedBy,
            ChangedUtc = view.ChangedAt.UtcDateTime,
        };
        context.SavedViews.Add(row);
        if (!await TrySaveAsync(context, cancellationToken).ConfigureAwait(false)) return null;
        context.SavedViewChanges.Add(RecordOf(row, SavedViewDeed.Saved));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return row.Id;
    }

    /// <inheritdoc />
    public async Task<bool> ChangeAsync(SavedView view, SavedViewDeed deed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await FindAsync(context, view, cancellationToken).ConfigureAwait(false) is not { } row) return false;
        // Only what was done: what somebody did meanwhile with the rest of it stays.
        if (deed == SavedViewDeed.Renamed) (row.Name, row.NormalizedName) = (view.Name, Normalize(view.Name));
        if (deed == SavedViewDeed.Replaced) row.Query = view.Query;
        if (deed is SavedViewDeed.Shared or SavedViewDeed.Withdrawn) row.IsShared = view.IsShared;
        (row.ChangedBy, row.ChangedUtc) = (view.ChangedBy, view.ChangedAt.UtcDateTime);
        context.SavedViewChanges.Add(RecordOf(row, deed));
        return await TrySaveAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await FindAsync(context, view, cancellationToken).ConfigureAwait(false) is not { } row) return false;
        (row.ChangedBy, row.ChangedUtc) = (view.ChangedBy, view.ChangedAt.UtcDateTime);
        context.SavedViewChanges.Add(RecordOf(row, SavedViewDeed.Deleted));
        context.SavedViews.Remove(row);
        return await TrySaveAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private static Task<SavedViewRow?> FindAsync(FinOpsDbContext context, SavedView view, CancellationToken cancellationToken) =>
        context.SavedViews.SingleOrDefaultAsync(row => row.Id == view.Id && row.OwnerId == view.OwnerId, cancellationToken);

    /// <summary>False where another one took the name, or the account or the view is gone: the database says so, whoever looked before.</summary>
    private static async Task<bool> TrySaveAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || IsRefused(exception.InnerException))
        {
            return false;
        }
    }

    /// <summary>Whether a constraint refused it; a database that is locked or full is another matter.</summary>
    private static bool IsRefused(Exception? cause) => cause switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT,
        PostgresException server => server.SqlState.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };

    private static SavedViewChangeRow RecordOf(SavedViewRow row, SavedViewDeed deed) => new()
    {
        ViewId = row.Id,
        Deed = deed,
        Name = row.Name,
        Query = row.Query,
        IsShared = row.IsShared,
        MadeBy = row.ChangedBy,
        MadeUtc = row.ChangedUtc,
    };

    private static string Normalize(string name) => name.Normalize().ToUpperInvariant();

    private static SavedView ToView(SavedViewRow row) => new()
    {
        Id = row.Id,
        OwnerId = row.OwnerId,
        Name = row.Name,
        Query = row.Query,
        IsShared = row.IsShared,
        ChangedBy = row.ChangedBy,
        ChangedAt = new DateTimeOffset(row.ChangedUtc, TimeSpan.Zero),
    };
}
