namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The one lease while it is held: renewed in the background, given back when disposed of.</summary>
internal sealed class SyncLeaseHold : IAsyncDisposable
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(30);

    private readonly ISyncJournal _journal;
    private readonly string _holder;
    private readonly CancellationTokenSource _stopRenewing = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _renewing;

    private SyncLeaseHold(ISyncJournal journal, string holder, TimeProvider time)
    {
        (_journal, _holder) = (journal, holder);
        _renewing = RenewAsync(time, _stopRenewing.Token);
    }

    /// <summary>Cancelled when another one took the lease over, because this one was not heard of for too long.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes the lease, or says who holds it.</summary>
    public static async Task<(SyncLeaseHold? Lease, RunningSync? Other)> TryTakeAsync(
        ISyncJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        var holder = Guid.NewGuid().ToString("N");
        var other = await journal.TryAcquireLeaseAsync(holder, Duration, cancellationToken).ConfigureAwait(false);
        return other is null ? (new SyncLeaseHold(journal, holder, time), null) : (null, other);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopRenewing.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopRenewing.Dispose();
        _lost.Dispose();
        await _journal.ReleaseLeaseAsync(_holder, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task RenewAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Renewal, time);
        var renewed = time.GetUtcNow();
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                if (!await _journal.RenewLeaseAsync(_holder, Duration, cancellationToken).ConfigureAwait(false)) break;
                renewed = time.GetUtcNow();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A busy or unreachable database, however its driver says so: the lease lasts for some more ticks, and then it is gone.
                if (time.GetUtcNow() - renewed >= Duration) break;
            }
        }

        await _lost.CancelAsync().ConfigureAwait(false);
    }
}
