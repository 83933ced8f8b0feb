using System.Globalization;
using FinOpsDashboard.Application.Notifications;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Notifications;

/// <summary>Reads the ends of runs and the numbers of budgets' records; each is the last row of a small table.</summary>
public sealed class LedgerPulse(IDbContextFactory<FinOpsDbContext> contexts) : ILedgerPulse
{
    /// <inheritdoc />
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var run = await context.SyncRuns.TagWith("ledger pulse").Where(row => row.FinishedUtc != null).MaxAsync(row => (int?)row.Id, cancellationToken).ConfigureAwait(false);
        var budget = await context.Budgets.MaxAsync(row => (int?)row.Id, cancellationToken).ConfigureAwait(false);
        var amendment = await context.BudgetAmendments.MaxAsync(row => (int?)row.Id, cancellationToken).ConfigureAwait(false);
        var withdrawn = await context.Budgets.CountAsync(row => row.WithdrawnUtc != null, cancellationToken).ConfigureAwait(false);
        // Runs may end in another order than they began, and go on under their old number.
        var finished = await context.SyncRuns.MaxAsync(row => row.FinishedUtc, cancellationToken).ConfigureAwait(false);
        var plan = await context.AllocationPlans.MaxAsync(row => (int?)row.Id, cancellationToken).ConfigureAwait(false);
        return string.Create(CultureInfo.InvariantCulture, $"{run}/{finished:O}/{budget}/{amendment}/{withdrawn}/{plan}");
    }
}
