using FinOpsDashboard.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinOpsDashboard.Testing.Database;

/// <summary>A migrated database of its own, gone with the test: a SQLite file, or one on a PostgreSQL server.</summary>
public sealed class TestDatabase : IDbContextFactory<FinOpsDbContext>, IAsyncDisposable
{
    private readonly string? _folder;
    private readonly DbContextOptions<FinOpsDbContext> _options;

    private TestDatabase(string connectionString, string? folder)
    {
        (ConnectionString, _folder) = (connectionString, folder);
        var builder = new DbContextOptionsBuilder<FinOpsDbContext>();
        builder.UseFinOpsStore(ConnectionString);
        _options = builder.Options;
    }

    /// <summary>Opens the same database from elsewhere.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes a SQLite file with the schema of this version.</summary>
    public static Task<TestDatabase> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("finops-test-").FullName;
        var path = Path.Combine(folder, "finops.db");
        EmptyDatabase.CopyTo(path);
        return Task.FromResult(new TestDatabase($"Data Source={path};Pooling=False", folder));
    }

    /// <summary>Makes a database with the schema of this version on a server, which drops it when it goes.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgreSqlServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var database = new TestDatabase(await server.CreateDatabaseAsync(), folder: null);
        await new DatabaseMigration(database).RunAsync(CancellationToken.None);
        return database;
    }

    /// <inheritdoc />
    public FinOpsDbContext CreateDbContext() => new(_options);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        if (_folder is null) NpgsqlConnection.ClearAllPools();
        else Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
