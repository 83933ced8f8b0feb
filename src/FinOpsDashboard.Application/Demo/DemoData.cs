using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Demo;

/// <summary>Loads the labelled demo data into an empty ledger, and removes it whole.</summary>
public sealed class DemoData(
    IDemoLedger demo, ISpendLedger ledger, IFeatureStore features, IAllocationPlans plans, IBudgetStore budgets, ICreditPools credits,
    IBusinessMetrics metrics, ISavedViews views, IAccountKeyStore keys, IHourlyStore hours, IAwsForecastStore forecasts, ISyncJournal journal,
    TimeProvider time)
{
    /// <summary>What the journal says about who asked for the run that brought the demo data.</summary>
    public const string Trigger = "demo data";

    /// <summary>Loads a year of a made-up company. Refuses when the ledger holds anything else.</summary>
    /// <returns>Why it was refused, or null when it was loaded.</returns>
    public async Task<string?> LoadAsync(CancellationToken cancellationToken)
    {
        var (lease, other) = await SyncLeaseHold.TryTakeAsync(journal, time, cancellationToken).ConfigureAwait(false);
        if (lease is null) return Busy(other!);
        await using var held = lease.ConfigureAwait(false);
        if (await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false)) return "The demo data is loaded already.";
        if (!await demo.IsEmptyAsync(cancellationToken).ConfigureAwait(false))
            return "The database holds real spend, features, invoice totals, budgets, metrics, credit pools, keys of an account or forecasts of AWS. Demo data is never mixed with them: use another database for it.";

        await demo.MarkAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch
        {
            // Half a demo is none.
            await demo.RemoveAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Removes everything that the demo brought.</summary>
    /// <returns>Why it was refused, or null when it was removed.</returns>
    public async Task<string?> RemoveAsync(CancellationToken cancellationToken)
    {
        var (lease, other) = await SyncLeaseHold.TryTakeAsync(journal, time, cancellationToken).ConfigureAwait(false);
        if (lease is null) return Busy(other!);
        await using var held = lease.ConfigureAwait(false);
        if (!await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false)) return "There is no demo data to remove.";
        await demo.RemoveAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static string Busy(RunningSync other) =>
        $"A sync or an import is running: {other.Holder}. Demo data is never mixed with real spend; try again when it has ended.";

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var bill = DemoBill.Until(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var dimension = SplitDimensionKey.Tag(DemoCompany.TagKey);
        var run = await journal.StartRunAsync(bill.Period, Trigger, cancellationToken).ConfigureAwait(false);
        await features.SaveAsync(DemoCompany.ToFeatures(), new AllocationChange(Trigger), cancellationToken).ConfigureAwait(false);
        var direct = await plans.GetCurrentAsync(cancellationToken).ConfigureAwait(false);
        await plans.SaveAsync(
            new AllocationPlan(direct.Plan.Rules, DemoCompany.SharedCosts), direct.Id, new AllocationChange(Trigger, DemoCompany.SharedReason), cancellationToken)
            .ConfigureAwait(false);
        await features.SaveVolumesAsync(bill.Volumes, "demo data", cancellationToken).ConfigureAwait(false);
        await metrics.SaveAsync(DemoCompany.Counts(bill.Volumes), Trigger, cancellationToken).ConfigureAwait(false);
        foreach (var (feature, assumptions) in DemoCompany.Assumptions)
            await features.ChangeAssumptionsAsync(feature, _ => assumptions, cancellationToken).ConfigureAwait(false);
        foreach (var view in DemoViews.Of(time.GetUtcNow())) await views.AddAsync(view, cancellationToken).ConfigureAwait(false);
        await budgets.AddAsync(DemoBudgets.Of(time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        foreach (var pool in DemoCompany.CreditPools(bill.Period))
        {
            await credits.SetAsync(
                new StoredCreditPool { Pool = pool, Note = "Made up for the demo", Author = "demo data", EnteredAt = time.GetUtcNow() }, cancellationToken).ConfigureAwait(false);
        }

        var estimated = bill.Facts.Where(fact => fact.IsEstimated).Select(fact => fact.Day).ToHashSet();
        var changes = await ledger.StoreFactsAsync(
            new FactPull(bill.Period, null, bill.Facts, estimated), [dimension], new SyncStepMark(run, "demo facts", 0), cancellationToken).ConfigureAwait(false);
        changes += await ledger.StoreRecordTypesAsync(
            bill.Period, bill.RecordTypes, new SyncStepMark(run, "demo charge types", 0), cancellationToken).ConfigureAwait(false);
        await ledger.StoreSplitsAsync(dimension, bill.Splits, new SyncStepMark(run, "demo splits", 0), cancellationToken).ConfigureAwait(false);
        var hourly = new DateRange(bill.Period.EndExclusive.AddDays(-HourlySync.MostDays), bill.Period.EndExclusive);
        await hours.StoreAsync(
            DemoHours.Of(bill), new HourlyReading(time.GetUtcNow(), hourly, 0, HourlyState.Read) { ReadAt = time.GetUtcNow() }, hourly.Start, null, cancellationToken)
            .ConfigureAwait(false);
        foreach (var forecast in DemoAwsForecasts.Of(bill, time.GetUtcNow())) await forecasts.AddAsync(forecast, cancellationToken).ConfigureAwait(false);
        await keys.StoreAsync(DemoKeys.ReadAt(time.GetUtcNow()), null, cancellationToken).ConfigureAwait(false);
        await journal.FinishRunAsync(run, new SyncReport(bill.Period, 0, changes, 0, []), null, cancellationToken).ConfigureAwait(false);
    }
}
