using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// Writes and reads millions of rows of integers: on SQLite by prepared statements whose places are bound by number, on PostgreSQL by its
/// binary copy and by a reader.
/// </summary>
internal static class IntegerRows
{
    /// <summary>
    /// Rows of one statement of SQLite, which begins its search for a row's place at the one before: rows in the order of the key cost half.
    /// </summary>
    private const int RowsPerStatement = 32;

    /// <summary>Inserts rows inside the transaction of the context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="table">The table's name in quotation marks.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">Values in the order of the columns; the same array may be filled again for the next row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task InsertRowsAsync(
        this FinOpsDbContext context, string table, IReadOnlyList<IntegerColumn> columns, IEnumerable<long[]> rows, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            InsertIntoSqlite(sqlite.Handle!, $"INSERT INTO {table} ({names}) VALUES ", columns.Count, rows, cancellationToken);
        else
            await CopyAsync(context, $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", columns, rows, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the rows of a query to a table in memory, inside the transaction of the context. No value may be null.</summary>
    /// <param name="context">The context.</param>
    /// <param name="sql">The query: names of the model and integers of ours, as many columns of integers as the table is wide.</param>
    /// <param name="into">Takes the rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task ReadRowsAsync(this FinOpsDbContext context, string sql, IntegerTable into, CancellationToken cancellationToken) =>
        ReadAsync(context, sql, row => row.CopyTo(into.Add()), cancellationToken);

    /// <summary>Adds up the rows of a query in memory, inside the transaction of the context. No value may be null.</summary>
    /// <param name="context">The context.</param>
    /// <param name="sql">The query: names of the model and integers of ours, as many columns of integers as the sums are wide.</param>
    /// <param name="into">Adds the rows up.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OverflowException">A sum has more than 64 bits.</exception>
    public static Task ReadRowsAsync(this FinOpsDbContext context, string sql, IntegerSums into, CancellationToken cancellationToken) =>
        ReadAsync(context, sql, into.Add, cancellationToken);

    private static async Task ReadAsync(FinOpsDbContext context, string sql, RowReader read, CancellationToken cancellationToken)
    {
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            ReadFromSqlite(sqlite.Handle!, sql, read, cancellationToken);
        else
            await ReadByReaderAsync(context, sql, read, cancellationToken).ConfigureAwait(false);
    }

    private static void InsertIntoSqlite(sqlite3 database, string insert, int width, IEnumerable<long[]> rows, CancellationToken cancellationToken)
    {
        var (waiting, count) = (new long[RowsPerStatement * width], 0);
        using var many = Prepare(RowsPerStatement);
        foreach (var row in rows)
        {
            row.CopyTo(waiting, count++ * width);
            if (count < RowsPerStatement) continue;
            cancellationToken.ThrowIfCancellationRequested();
            Run(many, waiting);
            count = 0;
        }

        if (count == 0) return;
        using var last = Prepare(count);
        Run(last, waiting.AsSpan(0, count * width));

        sqlite3_stmt Prepare(int rowsOfIt)
        {
            var row = $"({string.Join(", ", Enumerable.Repeat('?', width))})";
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_prepare_v2(database, insert + string.Join(", ", Enumerable.Repeat(row, rowsOfIt)), out var statement), database);
            return statement;
        }

        void Run(sqlite3_stmt statement, ReadOnlySpan<long> values)
        {
            for (var place = 0; place < values.Length; place++) raw.sqlite3_bind_int64(statement, place + 1, values[place]);
            var result = raw.sqlite3_step(statement);
            if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
            raw.sqlite3_reset(statement);
        }
    }

    private static void ReadFromSqlite(sqlite3 database, string sql, RowReader read, CancellationToken cancellationToken)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            var row = new long[raw.sqlite3_column_count(statement)];
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var column = 0; column < row.Length; column++) row[column] = raw.sqlite3_column_int64(statement, column);
                read(row);
            }

            if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
        }
    }

    private static async Task CopyAsync(
        FinOpsDbContext context, string sql, IReadOnlyList<IntegerColumn> columns, IEnumerable<long[]> rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(sql, cancellationToken).ConfigureAwait(false);
        if (context.Database.GetCommandTimeout() is { } seconds) writer.Timeout = TimeSpan.FromSeconds(seconds);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken).ConfigureAwait(false);
            for (var column = 0; column < row.Length; column++)
            {
                await (columns[column].Type switch
                {
                    IntegerType.Flag => writer.WriteAsync(row[column] != 0, NpgsqlDbType.Boolean, cancellationToken),
                    IntegerType.Int => writer.WriteAsync((int)row[column], NpgsqlDbType.Integer, cancellationToken),
                    _ => writer.WriteAsync(row[column], NpgsqlDbType.Bigint, cancellationToken),
                }).ConfigureAwait(false);
            }
        }

        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReadByReaderAsync(FinOpsDbContext context, string sql, RowReader read, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
#pragma warning disable CA2100 // Names and integers of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var row = new long[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var column = 0; column < row.Length; column++) row[column] = reader.GetInt64(column);
            read(row);
        }
    }

    private delegate void RowReader(ReadOnlySpan<long> row);
}
