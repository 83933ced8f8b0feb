using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>
/// Pulls Bedrock spend from the cost source into the ledger, in whole steps: services, base facts, charges by record type, splits, and then
/// what is asked for beside the bill.
/// A run that stops leaves its whole steps; the next run of the same window goes on after them.
/// </summary>
public sealed class SpendSync(
    ICostSource source,
    ISpendLedger ledger,
    ISyncJournal journal,
    IOptions<SpendSyncOptions> options,
    TimeProvider time,
    ILogger<SpendSync> logger,
    IEnumerable<ISyncAddition>? additions = null)
{
    /// <summary>How long a stopped run may be continued. Older steps are asked again, since AWS restates the past.</summary>
    private static readonly TimeSpan ResumeWithin = TimeSpan.FromHours(6);

    private static readonly CostSourceFailure Interrupted = new(
        CostSourceFailureKind.Interrupted,
        "The sync was stopped in the middle.",
        "What its whole steps brought is stored; start it again for the rest. If nobody stopped it, the log says what happened.");

    private static readonly CostSourceFailure TakenOver = new(
        CostSourceFailureKind.Interrupted,
        "Another sync took over, because this one was not heard of for two minutes.",
        "Nothing is lost. Look at the data page for the other one, and at what held this process or its database up.");

    /// <summary>The days that a sync covers when none are asked for.</summary>
    public async Task<DateRange> GetDefaultWindowAsync(CancellationToken cancellationToken) =>
        DefaultWindow(await ledger.GetStateAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>What a sync would ask and pay, as far as can be told without asking.</summary>
    /// <param name="window">The days; null for the default window.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SyncEstimate> EstimateAsync(DateRange? window, CancellationToken cancellationToken)
    {
        var state = await ledger.GetStateAsync(cancellationToken).ConfigureAwait(false);
        var run = await journal.FindUnfinishedRunAsync(time.GetUtcNow() - ResumeWithin, cancellationToken).ConfigureAwait(false);
        var days = window ?? DefaultWindow(state);
        var done = run?.Window == days ? run.CompletedSteps : new HashSet<string>();
        var last = await journal.GetRequestsOfLastRunAsync(cancellationToken).ConfigureAwait(false);

        var bases = SyncWindow.Steps(days).Select(SyncStepKey.Base).Where(step => !done.Contains(step)).ToList();
        var requests =
            (done.Contains(SyncStepKey.Services) ? 0 : RequestsOf(SyncStepKey.Services, last))
            + bases.Count * RequestsOf(SyncStepKey.BaseKind, last)
            + (done.Contains(SyncStepKey.RecordTypes(days)) ? 0 : RequestsOf(SyncStepKey.RecordTypesKind, last))
            + await SplitRequestsAsync(days, last, cancellationToken).ConfigureAwait(false);
        foreach (var addition in additions ?? []) requests += await addition.EstimateAsync(done, cancellationToken).ConfigureAwait(false);
        return new SyncEstimate(days, requests, IsMinimum: state.NeverSynced);
    }

    /// <summary>
    /// The requests that one more split dimension adds to a sync that finds every service changed, as far as the stored facts tell; null
    /// before the first.
    /// </summary>
    public async Task<int?> EstimateOneMoreSplitAsync(CancellationToken cancellationToken)
    {
        var window = await GetDefaultWindowAsync(cancellationToken).ConfigureAwait(false);
        var lines = await ledger.GetLinesAsync(window, cancellationToken).ConfigureAwait(false);
        return lines.Count == 0 ? null : SplitPlan.Group(OnOneDay(lines.Select(line => line.Service), window), UsageTypesOf(lines)).Count;
    }

    /// <summary>
    /// The requests for splits: those that are noted, and those of services with estimated days, which AWS goes on changing. Services
    /// share requests as the sync would let them. One for each dimension while the ledger knows no service.
    /// </summary>
    private async Task<int> SplitRequestsAsync(
        DateRange window, IReadOnlyDictionary<string, int> last, CancellationToken cancellationToken)
    {
        var lines = await ledger.GetLinesAsync(window, cancellationToken).ConfigureAwait(false);
        var open = lines.Where(line => line.IsEstimated).Select(line => line.Service).ToList();
        var requests = 0;
        foreach (var dimension in options.Value.SplitDimensions())
        {
            var pending = await ledger.GetServicesToSplitAsync(dimension, window, cancellationToken).ConfigureAwait(false);
            var groups = lines.Count == 0 ? 1 : SplitPlan.Group(OnOneDay(pending.Concat(open), window), UsageTypesOf(lines)).Count;
            requests += groups * RequestsOf(SyncStepKey.Split(dimension), last);
        }

        return requests;
    }

    /// <summary>A day for each service: an estimate counts requests, whatever their days.</summary>
    private static List<ServiceDay> OnOneDay(IEnumerable<string> services, DateRange window) =>
        [.. services.Distinct(StringComparer.Ordinal).Select(service => new ServiceDay(service, window.Start))];

    private static ILookup<string, string> UsageTypesOf(IEnumerable<StoredLine> lines) => lines.ToLookup(line => line.Service, line => line.UsageType, StringComparer.Ordinal);

    /// <summary>The requests of one step of a kind, from the last run; one page when there was none.</summary>
    private static int RequestsOf(string kind, IReadOnlyDictionary<string, int> last) =>
        (int)Math.Ceiling(last.Where(step => step.Key.StartsWith(kind, StringComparison.Ordinal)).Select(step => (decimal)step.Value).DefaultIfEmpty(1).Average());

    /// <summary>Runs a sync.</summary>
    /// <param name="window">The days; null for the default window.</param>
    /// <param name="trigger">Who asked, for the record.</param>
    /// <param name="progress">Told before every step.</param>
    /// <param name="cancellationToken">Stops at once; whole steps stay.</param>
    public async Task<SyncOutcome> RunAsync(
        DateRange? window, string trigger, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        // First: a setting that cannot work is refused before anything is written.
        var settings = options.Value;
        if (await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false)) return new SyncOutcome.DemoDataLoaded();

        var (lease, other) = await SyncLeaseHold.TryTakeAsync(journal, time, cancellationToken).ConfigureAwait(false);
        if (lease is null) return new SyncOutcome.AlreadyRunning(other!);
        await using (lease.ConfigureAwait(false))
            return await RunWithLeaseAsync(lease, settings, window, trigger, progress, cancellationToken).ConfigureAwait(false);
    }

    private DateRange DefaultWindow(LedgerState state) =>
        SyncWindow.Default(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), state);

    private async Task<SyncOutcome> RunWithLeaseAsync(
        SyncLeaseHold lease, SpendSyncOptions settings, DateRange? asked, string trigger, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        // Read again under the lease: the sync that held it may have just finished.
        if (await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false)) return new SyncOutcome.DemoDataLoaded();
        var state = await ledger.GetStateAsync(cancellationToken).ConfigureAwait(false);
        var unfinished = await journal.FindUnfinishedRunAsync(time.GetUtcNow() - ResumeWithin, cancellationToken).ConfigureAwait(false);
        var window = asked ?? DefaultWindow(state);
        var resumed = unfinished?.Window == window ? unfinished : null;
        var runId = resumed?.RunId ?? await journal.StartRunAsync(window, trigger, cancellationToken).ConfigureAwait(false);
        if (resumed is not null)
        {
            await journal.ContinueRunAsync(runId, cancellationToken).ConfigureAwait(false);
            logger.LogInformation("Going on with sync {RunId} of {Window} after {Steps} whole steps", runId, window, resumed.CompletedSteps.Count);
        }

        var meter = new CostRequestMeter(await RequestBudget.RemainingAsync(journal, settings, time, cancellationToken).ConfigureAwait(false));
        var run = new SyncRunProgress(runId, window, resumed?.CompletedSteps ?? new HashSet<string>(), meter, progress);
        var failure = Interrupted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            var steps = new SyncSteps(run, source, ledger, journal, settings.SplitDimensions());
            var stopped = await steps.RunAsync(either.Token).ConfigureAwait(false);
            if (stopped is null)
            {
                var beside = new SyncAdditionRun(run, steps.Services);
                foreach (var addition in additions ?? []) await AddAsync(addition, beside, either.Token).ConfigureAwait(false);
            }

            failure = stopped;
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            failure = TakenOver;
        }
        finally
        {
            // Also when it was cancelled: what the requests cost must not be lost.
            run.DaysEstimated = await ledger.CountEstimatedDaysAsync(window, CancellationToken.None).ConfigureAwait(false);
            // Another one that took over may be going on with this very run: its end is not this one's to say.
            await (failure == TakenOver
                ? journal.AddToRunAsync(runId, run.Report, CancellationToken.None)
                : journal.FinishRunAsync(runId, run.Report, failure, CancellationToken.None)).ConfigureAwait(false);
        }

        if (failure is null) return new SyncOutcome.Finished(run.Report);
        logger.LogWarning("Sync {RunId} stopped: {Kind}: {Message}", runId, failure.Kind, failure.Message);
        return new SyncOutcome.Failed(run.Report, failure);
    }

    /// <summary>The bill is stored by then: whatever becomes of what is asked beside it, the sync has not failed.</summary>
    private async Task AddAsync(ISyncAddition addition, SyncAdditionRun beside, CancellationToken cancellationToken)
    {
        try
        {
            await addition.RunAsync(beside, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "{Addition} failed beside a sync whose bill is stored", addition.GetType().Name);
            beside.Note("Something beside the bill could not be read or stored; the log says what. The bill itself is stored.");
        }
    }
}
