using FinOpsDashboard.Application.Formatting;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>
/// Lets somebody ask Cost Explorer outside a sync: not beside one, never over demo data, within the monthly ceiling, and every answered
/// request is remembered, whatever becomes of the rest.
/// </summary>
public sealed class PaidRequests(
    ISpendLedger ledger, ISyncJournal journal, IPaidRequestLog log, IOptions<SpendSyncOptions> options, TimeProvider time)
{
    private static readonly CostSourceFailure Demo = new(
        CostSourceFailureKind.DataUnavailable,
        "The ledger holds demo data, and AWS is not asked beside it.",
        "Remove the demo data first: on the data page, or finops demo remove.");

    private static readonly CostSourceFailure TakenOver = new(
        CostSourceFailureKind.Interrupted,
        "Another process has taken over, because this one was not heard of for two minutes. Nothing more was asked.",
        "Try again when what runs now has ended.",
        MayPass: true);

    /// <summary>Asks, and stores what came.</summary>
    /// <param name="purpose">What for, for the record.</param>
    /// <param name="who">Who asks, for the record.</param>
    /// <param name="ask">Asks with the meter it is given, and stores the answer.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    public async Task<CostAnswer<T>> AskAsync<T>(
        string purpose, string who, Func<CostRequestMeter, CancellationToken, Task<CostAnswer<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ask);
        var (lease, other) = await SyncLeaseHold.TryTakeAsync(journal, time, cancellationToken).ConfigureAwait(false);
        if (lease is null) return Busy(other!);
        await using var held = lease.ConfigureAwait(false);
        if (await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false)) return Demo;
        var meter = new CostRequestMeter(await RequestBudget.RemainingAsync(journal, options.Value, time, cancellationToken).ConfigureAwait(false));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            return await ask(meter, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return TakenOver;
        }
        finally
        {
            // Also when it was cancelled: what the requests cost must not be lost.
            if (meter.BilledRequests > 0) await log.AddAsync(purpose, meter.BilledRequests, who, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static CostSourceFailure Busy(RunningSync other) => new(
        CostSourceFailureKind.Interrupted,
        $"A sync or an import is running already: {other.Holder}, since {Format.Moment(other.Since)}. Nothing was asked.",
        "Try again when it has ended.",
        MayPass: true);
}
