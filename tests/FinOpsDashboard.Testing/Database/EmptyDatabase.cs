using FinOpsDashboard.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Testing.Database;

/// <summary>A SQLite file with the schema of this version and nothing in it, made once for all tests of a process: most of the time of a first use goes into the schema.</summary>
public static class EmptyDatabase
{
    // Waited for, as hosts and constructors need it, which cannot await; made on the pool, where nothing waits for the caller.
    private static readonly Lazy<byte[]> Bytes = new(() => Task.Run(MakeAsync).GetAwaiter().GetResult());

    /// <summary>Puts one at a place.</summary>
    public static void CopyTo(string path) => File.WriteAllBytes(path, Bytes.Value);

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("finops-empty-");
        try
        {
            var path = Path.Combine(folder.FullName, "finops.db");
            await new DatabaseMigration(new Contexts($"Data Source={path};Pooling=False")).RunAsync(CancellationToken.None).ConfigureAwait(false);
            await CheckpointAsync(path).ConfigureAwait(false);
            return await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Brings everything into the file itself.</summary>
    private static async Task CheckpointAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await using var held = connection.ConfigureAwait(false);
        await connection.OpenAsync().ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private sealed class Contexts(string connectionString) : IDbContextFactory<FinOpsDbContext>
    {
        public FinOpsDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<FinOpsDbContext>();
            options.UseFinOpsStore(connectionString);
            return new FinOpsDbContext(options.Options);
        }
    }
}
