using Microsoft.Data.Sqlite;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>A database with the labelled demo data, which the command loads once for all tests that only read it or go on from it.</summary>
internal static class DemoDatabase
{
    private static readonly Lazy<Task<byte[]>> Bytes = new(() => Task.Run(MakeAsync));

    /// <summary>A folder with a database of its own.</summary>
    public static async Task<Finops> OpenAsync()
    {
        var bytes = await Bytes.Value;
        var finops = new Finops(withDatabase: false);
        await File.WriteAllBytesAsync(Path.Combine(finops.Folder, "finops.db"), bytes);
        return finops;
    }

    private static async Task<byte[]> MakeAsync()
    {
        using var finops = new Finops();
        await finops.RunWellAsync("demo", "load");
        var path = Path.Combine(finops.Folder, "finops.db");
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        return await File.ReadAllBytesAsync(path);
    }
}
