using FinOpsDashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Testing.Database;

/// <summary>A migrated SQLite file of its own, gone with the test.</summary>
public sealed class TestDatabase : IDbContextFactory<FinOpsDbContext>, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("finops-test-").FullName;
    private readonly DbContextOptions<FinOpsDbContext> _options;

    private TestDatabase()
    {
        ConnectionString = $"Data Source={Path.Combine(_folder, "finops.db")};Pooling=False";
        var builder = new DbContextOptionsBuilder<FinOpsDbContext>();
        builder.UseFinOpsStore(ConnectionString);
        _options = builder.Options;
    }

    /// <summary>Opens the same file from elsewhere.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes a file with the schema of this version.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await new DatabaseMigration(database).RunAsync(CancellationToken.None);
        return database;
    }

    /// <inheritdoc />
    public FinOpsDbContext CreateDbContext() => new(_options);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
