using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Application.Notifications;

/// <summary>Runs all watchers, each whatever becomes of the others.</summary>
public sealed partial class LedgerWatchers(IEnumerable<ILedgerWatcher> watchers, ILogger<LedgerWatchers> logger)
{
    /// <summary>Lets each look once.</summary>
    public async Task<WatchResult> LookAsync(CancellationToken cancellationToken)
    {
        var (raised, failed) = (0, new List<string>());
        foreach (var watcher in watchers)
        {
            try
            {
                raised += await watcher.LookAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                LogFailed(exception, watcher.Name);
                failed.Add(watcher.Name);
            }
        }

        return new WatchResult(raised, failed);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Watching {Watcher} failed; it looks again when the ledger changes")]
    private partial void LogFailed(Exception exception, string watcher);
}
