using FinOpsDashboard.Testing.Database;
using Microsoft.Data.Sqlite;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>A migrated database that is made once: most of the time of a first command goes into the schema.</summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<Task<byte[]>> Bytes = new(() => Task.Run(MakeAsync));

    public static void CopyTo(string path) => File.WriteAllBytes(path, Bytes.Value.GetAwaiter().GetResult());

    private static async Task<byte[]> MakeAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return await File.ReadAllBytesAsync(connection.DataSource);
    }
}
