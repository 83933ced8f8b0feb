using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// Writes millions of rows of integers, such as into temporary tables: on SQLite by one prepared statement whose places are bound by number,
/// on PostgreSQL by its binary copy.
/// </summary>
internal static class IntegerRows
{
    /// <summary>Inserts rows inside the transaction of the context. On PostgreSQL every column has to be <c>bigint</c>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="table">The table's name in quotation marks.</param>
    /// <param name="columns">The columns' names in quotation marks.</param>
    /// <param name="rows">Values in the order of the columns; the same array may be filled again for the next row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task InsertRowsAsync(
        this FinOpsDbContext context, string table, IReadOnlyList<string> columns, IEnumerable<long[]> rows, CancellationToken cancellationToken)
    {
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            InsertIntoSqlite(sqlite.Handle!, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", rows, cancellationToken);
        else
            await CopyAsync((NpgsqlConnection)context.Database.GetDbConnection(), table, columns, rows, cancellationToken).ConfigureAwait(false);
    }

    private static void InsertIntoSqlite(sqlite3 database, string sql, IEnumerable<long[]> rows, CancellationToken cancellationToken)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var column = 0; column < row.Length; column++) raw.sqlite3_bind_int64(statement, column + 1, row[column]);
                var result = raw.sqlite3_step(statement);
                if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
                raw.sqlite3_reset(statement);
            }
        }
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<long[]> rows, CancellationToken cancellationToken)
    {
        var sql = $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)";
        await using var writer = await connection.BeginBinaryImportAsync(sql, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken).ConfigureAwait(false);
            foreach (var value in row) await writer.WriteAsync(value, NpgsqlDbType.Bigint, cancellationToken).ConfigureAwait(false);
        }

        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
