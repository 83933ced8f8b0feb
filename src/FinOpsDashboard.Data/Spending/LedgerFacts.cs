using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spending;

/// <summary>What every figure carries with it: how old it is, and whether it is demo data.</summary>
internal static class LedgerFacts
{
    /// <summary>When amounts of the bill were last pulled or imported, UTC; a step that asked for names or shares alone does not count.</summary>
    public static async Task<DateTimeOffset?> GetAsOfAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var last = await context.SyncSteps
            .Where(step => step.Key != SyncStepKey.Services && !step.Key.StartsWith(SyncStepKey.SplitKind))
            .MaxAsync(step => (DateTime?)step.CompletedUtc, cancellationToken).ConfigureAwait(false);
        return last is { } moment ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)) : null;
    }

    /// <summary>Whether the ledger holds the labelled demo data.</summary>
    public static Task<bool> IsDemoAsync(FinOpsDbContext context, CancellationToken cancellationToken) =>
        context.Settings.AnyAsync(setting => setting.Key == SettingKeys.DemoData, cancellationToken);
}
