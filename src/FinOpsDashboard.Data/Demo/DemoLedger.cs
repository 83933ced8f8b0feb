using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Data.Spending;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Demo;

/// <summary>The mark of the demo data, and its removal.</summary>
public sealed class DemoLedger(IDbContextFactory<FinOpsDbContext> contexts) : IDemoLedger
{
    /// <inheritdoc />
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return !await context.SpendFacts.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.RecordTypeCharges.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.Features.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.InvoiceTotals.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.Budgets.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.BusinessMetrics.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.CreditPools.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.AccountKeyReadings.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.AwsForecasts.AnyAsync(cancellationToken).ConfigureAwait(false)
            && !await context.HourlyReadings.AnyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task MarkAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        context.Settings.Add(new Setting { Key = SettingKeys.DemoData, Value = "loaded" });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginLedgerChangeAsync(cancellationToken).ConfigureAwait(false);
        if (!await LedgerFacts.IsDemoAsync(context, cancellationToken).ConfigureAwait(false))
            throw new InvalidOperationException("The ledger does not hold demo data; nothing is removed.");
        await context.SplitMonths.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.ModelDays.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.LineMonths.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.FeatureMonthTotals.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.FeatureDayTotals.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.FeatureMonths.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.FeatureDays.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Carriers.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SpendSplits.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.PendingSplits.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SplitValues.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SplitDimensions.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Restatements.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SourceConflicts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SpendDays.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SpendFacts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.RecordTypeCharges.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.HourlyCosts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.HourlyReadings.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AwsForecastDays.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AwsForecasts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AccountKeys.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.KeyAnswers.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AccountKeyReadings.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.ChargeLines.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.CreditPools.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AnomalyChanges.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Anomalies.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.InvoiceTotals.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.NoticeDeliveries.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Notices.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.BudgetAmendments.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Budgets.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.FeatureVolumes.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.BusinessMetrics.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AllocationMonths.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.PlanRules.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AllocationPlans.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Features.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        // What people keep for themselves stays with their accounts, as their tokens do.
        await context.SavedViewChanges.Where(change => context.SavedViews.Any(view => view.Id == change.ViewId && view.OwnerId == null))
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.SavedViews.Where(view => view.OwnerId == null).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        // Runs that asked AWS stay, whatever became of them: their requests were paid, and count against the ceiling.
        await context.SyncRuns.Where(run => run.Trigger == DemoData.Trigger).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Settings.Where(setting => setting.Key == SettingKeys.DemoData).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
