using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// The integers of the row that a reader stands on. Of SQLite they are taken past the reader, whose look for a null before each of them takes
/// as long as the integer: for thousands of rows behind one page. No value may be null.
/// </summary>
/// <param name="reader">The reader, which has run its statement.</param>
internal readonly struct IntegerCells(DbDataReader reader)
{
    private readonly sqlite3_stmt? _statement = (reader as SqliteDataReader)?.Handle;

    /// <summary>The integer in a column.</summary>
    public long this[int column] => _statement is { } statement ? raw.sqlite3_column_int64(statement, column) : reader.GetInt64(column);
}
