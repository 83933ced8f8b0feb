using FinOpsDashboard.Testing.Database;

namespace FinOpsDashboard.Data.Tests.PostgreSql;

/// <summary>One server for all tests of the collection; they are skipped where PostgreSQL is not installed.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private PostgreSqlServer? _server;

    public PostgreSqlServer Server
    {
        get
        {
            Assert.SkipWhen(_server is null, PostgreSqlServer.Missing ?? "PostgreSQL did not start.");
            return _server!;
        }
    }

    public async ValueTask InitializeAsync() => _server = PostgreSqlServer.Missing is null ? await PostgreSqlServer.StartAsync() : null;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
