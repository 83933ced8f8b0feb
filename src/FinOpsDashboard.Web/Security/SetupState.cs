using FinOpsDashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Web.Security;

/// <summary>Whether the first account was made. Asked on each request until it is so, never after.</summary>
internal sealed class SetupState(IDbContextFactory<FinOpsDbContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _isDone;

    public async Task<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        if (_isDone) return true;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return _isDone = await database.Users.TagWith("first run").AnyAsync(cancellationToken);
    }

    /// <summary>Runs the setup unless it was done; two browsers cannot both make the administrator.</summary>
    /// <returns>Null when the setup was done before.</returns>
    public async Task<T?> RunOnceAsync<T>(Func<Task<T>> setup, CancellationToken cancellationToken)
        where T : class
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await IsDoneAsync(cancellationToken) ? null : await setup();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
