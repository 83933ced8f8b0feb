using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FinOpsDashboard.Data.Storage;

/// <summary>Opens SQLite so that pages read while a sync writes, and nobody gives up at the first busy moment.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>Gives a connection what a page needs to keep and to sort: 16 MB.</summary>
    public const string CacheOfPages = "PRAGMA cache_size=-16384;";

    /// <summary>Gives a connection room to keep the rows of a month until its rollups have read them: 128 MB.</summary>
    public const string CacheOfImports = "PRAGMA cache_size=-131072;";

    private const string Sql =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; " + CacheOfPages;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
