using FinOpsDashboard.Data;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>Brings the database up to date before the first request is served.</summary>
internal sealed class DatabaseStartup(DatabaseMigration migration, DatabaseLocation location, ILogger<DatabaseStartup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await migration.RunAsync(cancellationToken);
            logger.LogInformation("Database ready: {Database}", location.Display);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new DatabaseStartupException(location, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The database could not be opened or brought up to date. The message says what to do.</summary>
public sealed class DatabaseStartupException : Exception
{
    public DatabaseStartupException(DatabaseLocation location, Exception cause)
        : base(
            $"""
            FinOps Dashboard cannot start: the database could not be opened or brought up to date.
              Database: {location.Display}
              Reason:   {cause.GetBaseException().Message}
            Check that the folder exists and is writable, or name another database in ConnectionStrings__FinOps.
            If a start was killed in the middle of an upgrade of SQLite, empty the table "__EFMigrationsLock" and start again.
            """,
            cause)
    {
    }
}
