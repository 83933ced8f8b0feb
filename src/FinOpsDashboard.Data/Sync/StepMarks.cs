using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Data.Sync;

/// <summary>Marks steps as done, inside the transaction that stores what they brought.</summary>
internal static class StepMarks
{
    /// <summary>Adds a mark; a step that is done once more, such as a split that did not add up, keeps one mark with all its requests.</summary>
    public static async Task AddAsync(FinOpsDbContext context, SyncStepMark mark, TimeProvider time, CancellationToken cancellationToken)
    {
        var step = await context.SyncSteps.FindAsync([mark.RunId, mark.Key], cancellationToken).ConfigureAwait(false);
        if (step is null) context.SyncSteps.Add(step = new SyncStep { RunId = mark.RunId, Key = mark.Key });
        step.BilledRequests += mark.BilledRequests;
        step.CompletedUtc = time.GetUtcNow().UtcDateTime;
    }
}
