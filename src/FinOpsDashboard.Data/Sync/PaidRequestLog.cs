using FinOpsDashboard.Application.SpendSync;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Sync;

/// <summary>The paid requests that no sync sent.</summary>
public sealed class PaidRequestLog(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IPaidRequestLog
{
    /// <inheritdoc />
    public async Task AddAsync(string purpose, int requests, string who, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        context.PaidRequests.Add(new PaidRequestRow { AtUtc = time.GetUtcNow().UtcDateTime, Purpose = purpose, Requests = requests, Who = who });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
