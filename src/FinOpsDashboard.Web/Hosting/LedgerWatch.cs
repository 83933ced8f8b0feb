using FinOpsDashboard.Application.Notifications;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>
/// Looks every half minute whether the ledger changed, at the cost of a few small reads, and then lets all watchers look; also at start and
/// once a new day begins, since forecasts move with it. Nothing of it runs within a sync.
/// </summary>
internal sealed class LedgerWatch(
    ILedgerPulse pulse, LedgerWatchers watchers, IOptions<NotificationOptions> options, TimeProvider time, ILogger<LedgerWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WatchEverySeconds), time);
        var (seen, failures) = ("", 0);
        do
        {
            try
            {
                var present = $"{DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime):O} {await pulse.ReadAsync(stoppingToken)}";
                if (present == seen) continue;
                var result = await watchers.LookAsync(stoppingToken);
                if (result.Raised > 0) logger.LogInformation("{Count} notices were raised", result.Raised);
                // A watcher that failed looks again at the next turn; the others find nothing new then.
                (seen, failures) = (result.Failed.Count == 0 ? present : seen, 0);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Once in a row: a database that is away would fill the log.
                if (failures++ == 0) logger.LogWarning(exception, "The ledger could not be watched; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
