using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Data.Sync;

/// <summary>Marks steps as done, inside the transaction that stores what they brought.</summary>
internal static class StepMarks
{
    public static void Add(FinOpsDbContext context, SyncStepMark mark, TimeProvider time) => context.SyncSteps.Add(new SyncStep
    {
        RunId = mark.RunId,
        Key = mark.Key,
        BilledRequests = mark.BilledRequests,
        CompletedUtc = time.GetUtcNow().UtcDateTime,
    });
}
