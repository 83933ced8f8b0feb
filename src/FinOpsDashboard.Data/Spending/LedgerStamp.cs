using System.Globalization;
using FinOpsDashboard.Application.Spending;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spending;

/// <summary>
/// Every change of days is a run or a whole step of one, and every change of who carries them is a plan of allocation; each is written in the
/// transaction of the change.
/// </summary>
public sealed class LedgerStamp(IDbContextFactory<FinOpsDbContext> contexts) : ILedgerStamp
{
    /// <inheritdoc />
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var runs = await context.SyncRuns.GroupBy(_ => 1)
            .Select(all => new { Last = all.Max(run => run.Id), Count = all.Count(), Finished = all.Max(run => run.FinishedUtc) })
            .TagWith("ledger stamp").FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var steps = await context.SyncSteps.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Completed = all.Max(step => step.CompletedUtc) })
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var plan = await context.AllocationPlans.MaxAsync(row => (int?)row.Id, cancellationToken).ConfigureAwait(false);
        return string.Create(CultureInfo.InvariantCulture, $"{runs?.Last}/{runs?.Count}/{runs?.Finished:O}/{steps?.Count}/{steps?.Completed:O}/{plan}");
    }
}
