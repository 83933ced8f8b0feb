using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>
/// Runs a sync in the background of the web app, at most one at a time, and tells every open page how far it is. A click starts it and
/// returns; closing the page does not stop it.
/// </summary>
public sealed class SyncJob(SpendSync sync, ILogger<SyncJob> logger) : IAsyncDisposable
{
    /// <summary>How long disposing waits for a run that does not end: whoever disposes gives no time limit of its own.</summary>
    private static readonly TimeSpan DisposalPatience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Raised on any thread when <see cref="State"/> changed.</summary>
    public event Action? Changed;

    /// <summary>How far it is.</summary>
    public SyncJobState State { get; private set; } = new(null, null);

    /// <summary>Starts a sync unless one runs here already.</summary>
    /// <returns>The task of the run, for a scheduler that waits; a click does not.</returns>
    public Task Start(string trigger)
    {
        lock (_gate)
        {
            if (State.Progress is not null) return _running;
            State = new SyncJobState(new SyncProgress("Starting", 0), null);
            _running = Task.Run(() => RunAsync(trigger), CancellationToken.None);
        }

        Changed?.Invoke();
        return _running;
    }

    /// <summary>Stops the run for good: the app ends. Whole steps stay, and the journal has the run as interrupted.</summary>
    /// <param name="cancellationToken">Stops the waiting for a run that does not end.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>
    /// Stops the run for good and waits for its end, five seconds at most: a run that does not listen must not keep the app from ending.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        // The source itself is left alone: it has no timer, so it holds nothing, and a host may stop what is disposed of already.
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(DisposalPatience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(string trigger)
    {
        SyncOutcome? outcome = null;
        try
        {
            var progress = new Callback(value => Set(new SyncJobState(value, null)));
            outcome = await sync.RunAsync(null, trigger, progress, _stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The app stops; the next run goes on after the last whole step.
        }
        catch (Exception exception)
        {
            // The journal has the run as interrupted; the page says so.
            logger.LogError(exception, "A sync ended unexpectedly");
        }
        finally
        {
            Set(new SyncJobState(null, outcome));
        }
    }

    private void Set(SyncJobState state)
    {
        lock (_gate) State = state;
        Changed?.Invoke();
    }

    private sealed class Callback(Action<SyncProgress> report) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => report(value);
    }
}
